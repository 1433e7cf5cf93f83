"""Tab completion in real shells on a pseudo terminal: names of a kubeconfig and of a cluster are words, never commands."""
import fcntl
import os
import pty
import shutil
import struct
import termios
import threading
import time
import unittest

from program import FIRESTEEL, ProgramTest, environment
from scripted_api import ScriptedApi

# %s is a file that must never come to be.
HOSTILE = [
    "$(touch %s)", "`touch %s`", "x;touch %s", "x|touch %s", "x&touch %s", "x && touch %s", "<(touch %s)", ">%s", "${x:=%s}",
    "a'$(touch %s)'b", 'a"$(touch %s)"b', "\\$(touch %s)", "a$((touch %s))", "{a,%s}", "~/x", "*", "?[a-z]", "a!b", "#a %s",
    "-rf", "a b  c", "é$(touch %s)", "=ls", "a$'touch'b",
]
# They cannot be typed or shown as they are, so they are not offered.
CONTROL = ["a\n$(touch %s)", "a\x1b]0;x\x07b", "a\rb"]

KUBECONFIG = """apiVersion: v1
kind: Config
current-context: c
clusters: [{name: k, cluster: {server: "http://127.0.0.1:%d"}}]
users: []
contexts:
- {name: c, context: {cluster: k, namespace: %s}}
"""

# Stands for firesteel on the line: what a shell hands on is written down.
WRAPPER = """#!/bin/sh
[ "$1" != completion ] || exec '%s' "$@"
printf '%%s\\0' "$@" > '%s'
mv '%s' '%s'
"""


def pod(name, space="default"):
    return {"metadata": {"name": name, "namespace": space, "uid": name, "creationTimestamp": "2026-01-01T00:00:00Z",
                         "labels": {"spark-role": "driver", "spark-app-selector": "spark-1"}},
            "spec": {"containers": [{"name": "spark-kubernetes-driver", "image": "i"}]}, "status": {"phase": "Running"}}


class Terminal:
    """A shell on a pseudo terminal of its own."""

    def __init__(self, command, env, folder):
        self.shown = ""
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, env)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 500, 0, 0))
        threading.Thread(target=self.drain, daemon=True).start()

    def drain(self):
        try:
            while True:
                data = os.read(self.terminal, 65536)
                if b"\x1b[c" in data:  # fish asks what the terminal can do
                    os.write(self.terminal, b"\x1b[?1;2c")
                self.shown += data.decode(errors="replace")
        except OSError:
            pass

    def type(self, text):
        os.write(self.terminal, text.encode())

    def close(self):
        os.kill(self.process, 9)
        os.waitpid(self.process, 0)
        os.close(self.terminal)


class Tab(ProgramTest):
    def setUp(self):
        super().setUp()
        self.api = self.enterContext(ScriptedApi())
        self.traps = os.path.join(self.home, "traps")
        self.said = os.path.join(self.home, "said")
        folder = os.path.join(self.home, "bin")
        for path in (self.traps, folder):
            os.mkdir(path)
        with open(os.path.join(folder, "firesteel"), "w", encoding="utf-8") as file:
            file.write(WRAPPER % (os.path.abspath(FIRESTEEL), self.said + ".new", self.said + ".new", self.said))
        os.chmod(os.path.join(folder, "firesteel"), 0o755)
        self.kubeconfig("kube.yaml", "default")
        self.env = environment(self.home, TERM="xterm", KUBECONFIG=os.path.join(self.home, "kube.yaml"))
        self.env["PATH"] = folder + os.pathsep + self.env["PATH"]

    def kubeconfig(self, name, space, contexts=()):
        with open(os.path.join(self.home, name), "w", encoding="utf-8") as file:
            file.write(KUBECONFIG % (self.api.port, space))
            for context in contexts:
                file.write("- {name: %s, context: {cluster: k}}\n" % quoted(context))

    def script(self, shell):
        done = self.run_program("completion", shell)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        path = os.path.join(self.home, "_firesteel" if shell == "zsh" else "script." + shell)
        with open(path, "w", encoding="utf-8") as file:
            file.write(done.stdout)
        return path

    def shell(self, name):
        path = self.script(name)
        if name == "bash":
            terminal = Terminal(["bash", "--norc", "--noprofile", "-i"], self.env, self.home)
            terminal.type("bind 'set bell-style none'; bind 'set completion-query-items -1'; bind 'set page-completions off'; "
                          "source %s; : > ready\r" % path)
        elif name == "zsh":
            terminal = Terminal(["zsh", "-f", "-i"], self.env, self.home)
            terminal.type("fpath=(%s $fpath); autoload -Uz compinit; compinit -u -D; LISTMAX=10000; unsetopt BEEP; "
                          "bindkey '^I' complete-word; : > ready\r" % self.home)
        else:
            terminal = Terminal(["fish", "--no-config", "-i"], self.env, self.home)
            terminal.type("source %s; true > ready\r" % path)
        self.addCleanup(terminal.close)
        self.wait_for(os.path.join(self.home, "ready"), terminal)
        return terminal

    def wait_for(self, path, terminal):
        deadline = time.monotonic() + 60
        while not os.path.exists(path):
            self.assertLess(time.monotonic(), deadline, "no %s after: %s" % (path, terminal.shown[-2000:]))
            time.sleep(0.02)

    def ends_up_as(self, terminal, typed):
        """The words that the program gets for what is typed, a tab and return."""
        if os.path.exists(self.said):
            os.remove(self.said)
        terminal.type(typed + ("\r" if typed.endswith("done") else "\t\r"))
        self.wait_for(self.said, terminal)
        with open(self.said, encoding="utf-8") as file:
            return file.read().split("\0")[:-1]

    def serve(self, *names, space="default"):
        for path in [path for path in self.api.objects if "/%s/" % space in path]:
            del self.api.objects[path]
        for name in names:
            self.api.objects["/api/v1/namespaces/%s/pods/%s" % (space, name.replace("/", "_"))] = pod(name, space)

    def names(self, templates):
        return [each % os.path.join(self.traps, str(i)) if "%s" in each else each for i, each in enumerate(templates)]

    def check_no_trap(self):
        self.assertEqual(os.listdir(self.traps), [])

    def check_hostile(self, shell):
        terminal = self.shell(shell)
        for name in self.names(HOSTILE):
            with self.subTest(name):
                self.serve(name)
                word = self.ends_up_as(terminal, "firesteel status ")[-1]
                # fish itself expands a tilde in what is completed.
                self.assertIn(word, (name, name.replace("~", self.home)) if shell == "fish" else (name,))
                self.check_no_trap()
        for name in self.names(CONTROL):
            self.serve(name)
            self.ends_up_as(terminal, "firesteel status x")
            self.check_no_trap()
        self.serve("etl-1-driver")
        # Within quotes that are open, and after what was typed of the name.
        self.assertEqual(self.ends_up_as(terminal, "firesteel status etl"), ["status", "etl-1-driver"])
        self.serve(*self.names(HOSTILE))
        for typed in ("firesteel status \t\t", "firesteel status '\t", 'firesteel status "\t'):
            terminal.type(typed + ("\x03\x03" if shell == "fish" else "\x15"))
            self.assertEqual(self.ends_up_as(terminal, "firesteel done"), ["done"])
            self.check_no_trap()

    def check_contexts(self, shell):
        terminal = self.shell(shell)
        for name in self.names(HOSTILE):
            with self.subTest(name):
                self.kubeconfig("kube.yaml", "default", ["z" + name])
                self.assertEqual(self.ends_up_as(terminal, "firesteel list --context z"), ["list", "--context", "z" + name])
                self.check_no_trap()

    def check_namespaces(self, shell):
        terminal = self.shell(shell)
        for name in self.names(HOSTILE):
            with self.subTest(name):
                self.api.namespaces = [{"metadata": {"name": "z" + name}}]
                word = self.ends_up_as(terminal, "firesteel list -n z")[-1]
                # No name of a namespace has such characters, so it need not be offered.
                self.assertIn(word, ("z" + name, "z"))
                self.check_no_trap()
        self.api.namespaces = [{"metadata": {"name": "zones"}}]
        self.assertEqual(self.ends_up_as(terminal, "firesteel list -n z"), ["list", "-n", "zones"])

    def check_line(self, shell):
        """-n, --context and --kubeconfig on the line say where names come from."""
        terminal = self.shell(shell)
        self.kubeconfig("other.yaml", "elsewhere")
        self.kubeconfig("kube.yaml", "default")
        self.serve("here-driver")
        self.serve("there-driver", space="elsewhere")
        for options in ("-n elsewhere", "--namespace=elsewhere", "--kubeconfig other.yaml --context c", "-n 'elsewhere'"):
            with self.subTest(options):
                self.assertEqual(self.ends_up_as(terminal, "firesteel logs %s " % options)[-1], "there-driver")
        self.assertEqual(self.ends_up_as(terminal, "firesteel logs "), ["logs", "here-driver"])


def quoted(text):
    return "'%s'" % text.replace("'", "''")


for _shell in ("bash", "zsh", "fish"):
    for _what in ("hostile", "contexts", "namespaces", "line"):
        def test(self, shell=_shell, what=_what):
            getattr(self, "check_" + what)(shell)
        setattr(Tab, "test_%s_%s" % (_shell, _what),
                unittest.skipUnless(shutil.which(_shell), _shell + " is not installed")(test))


if __name__ == "__main__":
    unittest.main()
