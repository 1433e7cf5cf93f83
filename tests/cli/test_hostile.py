"""Whatever an API server, a container or a file says: no command lets it steer the terminal, forge a line or turn text around."""
import concurrent.futures
import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
import unicodedata
import unittest

from hostile_api import HOSTILE, STATUSES, HostileApi
from program import FIRESTEEL, ProgramTest, environment
from waits import RESOURCE

SUBMIT = ["submit", "--name", "hostile", "--conf", "spark.kubernetes.container.image=spark:4.3.0", "--deploy-mode",
          "cluster", "--retry-for", "1s", "--timeout", "1s", "--on-timeout", "keep"]
RENDERED = ["--name", "hostile", "--image", "spark:4.3.0", *RESOURCE]
SCHEDULED = ["--schedule", "@daily", "--firesteel-image", "firesteel:1"]
DOCUMENT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "examples", "spark-application", "pi.yaml")
# Every command that talks to an API server, with each kind of output that is for a person.
COMMANDS = [
    ["list"], ["list", "-o", "wide"], ["list", "--all-namespaces", "-o", "wide"], ["list", "-o", "name"],
    ["list", "nothing*", "--selector", "a=b"], ["list", "--watch", "-o", "wide"],
    ["status", "drv"], ["diagnose", "drv"], ["events", "drv"],
    ["wait", "drv", "--timeout", "1s", "--on-timeout", "keep"],
    ["wait", "drv", "--timeout", "1s", "--on-timeout", "keep", "--progress"],
    ["kill", "drv"], ["kill", "--yes", "d*"], ["kill", "--selector", "a=b"],
    ["gc", "--all-namespaces"], ["gc", "--all-namespaces", "--delete"],
    ["ui", "drv", "--port", "0"], ["whoami"], ["init", "--check"], ["init", "--apply"],
    ["render", "--diff", "drv", *RENDERED], ["validate", "--server", DOCUMENT], ["cron", "--apply", *SCHEDULED, *RENDERED],
    ["completion", "namespaces"], ["completion", "applications"],
    [*SUBMIT, "--no-wait", *RESOURCE], [*SUBMIT, *RESOURCE], [*SUBMIT, "--progress", *RESOURCE],
    [*SUBMIT, "--submission-id", "k", "--if-exists", "attach", *RESOURCE],
    [*SUBMIT, "--dry-run=server", *RESOURCE], [*SUBMIT, "--explain", *RESOURCE],
    ["submit", "--retry-for", "1s", "--status", "default:drv"], ["submit", "--retry-for", "1s", "--kill", "default:d*"],
]
LOGS = [["logs", "drv"], ["logs", "drv", "--executors"], ["logs", "drv", "--tail", "3"], [*SUBMIT, "--logs", *RESOURCE]]
DOCUMENTS = [["list", "-o"], ["status", "drv", "-o"], ["diagnose", "drv", "-o"], ["events", "drv", "-o"], ["whoami", "-o"]]
NEEDS_TIME = ("ui", "--watch")  # these end only by a signal
OWN_SEQUENCES = re.compile(r"\r|\x1b\[\d*[AJK]")


def outside_of_text(text):
    """The characters of `text` that no terminal should get."""
    hidden = [c for c in text if c not in "\n\t" and unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Cs")]
    return sorted({"U+%04X" % ord(c) for c in hidden})


class Hostile(ProgramTest):
    def check_text(self, words, output):
        text = output.decode("utf-8")  # fails when it is none
        self.assertEqual(outside_of_text(text), [], (words, text))
        forged = [line for line in text.splitlines() if line.startswith(("firesteel: FORGED", "FORGED"))]
        self.assertEqual(forged, [], (words, text))

    def kubeconfig(self, api):
        path = os.path.join(self.home, "kubeconfig-%d" % id(api))
        with open(path, "w", encoding="utf-8") as file:
            name = HOSTILE.replace("\U000e0041", "")  # libyaml reads no pairs of surrogates
            json.dump({"clusters": [{"name": "c", "cluster": {"server": api.url}}],
                       "users": [{"name": name, "user": {}}], "current-context": name,
                       "contexts": [{"name": name, "context": {"cluster": "c", "user": name}}]}, file)
        return path

    def environment(self, api, **more):
        return environment(self.home, **{"KUBECONFIG": self.kubeconfig(api), **more})

    def output(self, api, words, **more):
        """stdout and stderr of a command, both pipes."""
        process = subprocess.Popen([FIRESTEEL, *words], env=self.environment(api, **more), cwd=self.home,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if any(word in words for word in NEEDS_TIME):
            time.sleep(1)
            process.send_signal(signal.SIGTERM)
        try:
            return process.communicate(timeout=50)
        finally:
            process.kill()

    def terminal_output(self, api, words, columns=100):
        """What a terminal gets of a command; its line ends stay as they were written."""
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        settings = termios.tcgetattr(slave)
        settings[1] &= ~termios.OPOST
        termios.tcsetattr(slave, termios.TCSANOW, settings)
        process = subprocess.Popen([FIRESTEEL, *words], env=self.environment(api, TERM="xterm"), cwd=self.home,
                                   stdin=slave, stdout=slave, stderr=slave, start_new_session=True)
        os.close(slave)
        begin, output = time.monotonic(), b""
        while True:
            if time.monotonic() - begin > (1 if any(word in words for word in NEEDS_TIME) else 50):
                process.send_signal(signal.SIGTERM)
            try:
                if select.select([master], [], [], 0.2)[0]:
                    output += os.read(master, 65536)
                    if output.endswith(b"[y/N] "):
                        os.write(master, b"n\n")
            except OSError:
                break
        os.close(master)
        process.wait(10)
        return output

    def each(self, function, work):
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            for done in [pool.submit(function, *each) for each in work]:
                done.result()

    def test_pipes_get_visible_text_of_every_command_and_state(self):
        def run(api, words):
            for output in self.output(api, words):
                self.check_text(words, output)
        for status in STATUSES:
            with self.subTest(status), HostileApi(status) as api:
                self.each(run, [(api, words) for words in COMMANDS])

    def test_what_was_said_is_shown_as_escapes(self):
        shows = ("status", "diagnose", "events", "wait", "kill", "gc", "whoami")
        with HostileApi() as api:
            for words in COMMANDS:
                if words[0] in shows or words in (["list"], ["list", "-o", "wide"]):
                    text = b"".join(self.output(api, words)).decode()
                    if words[:2] != ["kill", "--selector"]:  # which only asks on a terminal
                        self.assertIn("x\\x1b[2J\\x1b]0;title\\x07\\x08", text, words)
                        self.assertIn("\\u202eback\\u2066\\u061c\\u009b31m\\u0085FORGED\\x7f\\x00\\U000e0041\\ufeff.", text)

    def test_every_request_and_answer_of_the_trace_is_visible_text(self):
        def run(api, words):
            for output in self.output(api, words, FIRESTEEL_LOG="trace"):
                self.check_text(words, output)
        with HostileApi() as api:
            self.each(run, [(api, words) for words in COMMANDS])

    def test_a_terminal_gets_our_own_sequences_only(self):
        def run(api, words):
            output = self.terminal_output(api, words)
            self.check_text(words, OWN_SEQUENCES.sub("", output.decode("utf-8")).encode())
        for status in ("running", "failed", "image"):
            with self.subTest(status), HostileApi(status) as api:
                self.each(run, [(api, words) for words in COMMANDS])

    def test_refusals_and_answers_that_are_none_are_visible_text(self):
        def run(api, words):
            for output in self.output(api, [*words[:1], "--retry-for", "1s", *words[1:]] if words[0] not in
                                      ("submit", "completion") else words):
                self.check_text(words, output)
        for more in ({"refusal": 400}, {"refusal": 401}, {"refusal": 403}, {"refusal": 404}, {"refusal": 409},
                     {"refusal": 422}, {"refusal": 301}, {"refusal": 500}, {"garbage": True}):
            with self.subTest(**more), HostileApi(**more) as api:
                self.each(run, [(api, words) for words in COMMANDS + LOGS])

    def test_documents_are_exact_and_yet_nothing_steers_a_terminal(self):
        with HostileApi() as api:
            for words in DOCUMENTS:
                for form in ("json", "yaml"):
                    out, err = self.output(api, [*words, form])
                    self.check_text(words, out)
                    self.check_text(words, err)
                    if form == "json":
                        self.assertIn(HOSTILE, list(self.strings(json.loads(out))), words)

    def strings(self, value):
        if isinstance(value, dict):
            value = [*value, *value.values()]
        if isinstance(value, list):
            for each in value:
                yield from self.strings(each)
        elif isinstance(value, str):
            yield value

    def test_a_log_goes_to_a_pipe_byte_for_byte_and_to_a_terminal_with_its_colours_only(self):
        with HostileApi() as api:
            exact = re.sub(rb"(?m)^2026\S* ", b"", api.log())
            out, err = self.output(api, ["logs", "drv"])
            self.assertEqual(out, exact)
            self.check_text("logs", err)
            for words in LOGS:
                shown = self.terminal_output(api, words)
                self.assertIn(b"plain \x1b[31mred\x1b[0m\n", shown)
                text = OWN_SEQUENCES.sub("", shown.decode("utf-8").replace("\x1b[31m", "").replace("\x1b[0m", ""))
                self.assertEqual(outside_of_text(text), [], words)
            self.assertIn(exact, self.terminal_output(api, ["logs", "drv", "--raw"]))
            self.assertIn(exact, self.terminal_output(api, [*SUBMIT, "--logs", "--raw", *RESOURCE]))

    def test_what_files_the_environment_and_the_command_line_say_is_visible_text(self):
        name = HOSTILE.replace("\0", "")
        properties = os.path.join(self.home, "a.conf")
        with open(properties, "wb") as file:
            file.write(b"spark.a=\\u001b[2J\\nFORGED \xff\nspark.executor.instances=\x1b[2J\n")
        lines = [["submit", "--properties-file", properties, "--verbose", "--explain", *SUBMIT[1:5], *RESOURCE],
                 ["submit", "--verbose", "--explain", "--conf", "spark.x=" + name, *SUBMIT[1:5], *RESOURCE],
                 ["submit", "--properties-file", name, *RESOURCE], ["submit", "--" + name], [name], ["list", "--" + name],
                 ["list", "-n", name], ["status", name], ["list", "--selector", name], ["logs", "--tail", name, "a"],
                 ["list", "--context", name], ["list", "--kubeconfig", name], ["completion", name], ["help", name],
                 ["list", "--request-timeout", name], ["gc", "--older-than", name], ["init", "--quota", name],
                 ["kill", "a", "--grace-period", name], ["ui", "a", "--port", name], ["wait", "a", "--result-file", name]]
        with HostileApi() as api:
            for words in lines:
                for more in ({}, {"FIRESTEEL_SPARK_VERSION": name}, {"HTTP_PROXY": "http://" + name}):
                    for output in self.output(api, words, **more):
                        self.check_text(words, output)


if __name__ == "__main__":
    unittest.main()
