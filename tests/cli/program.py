"""Runs the program under test in an environment that has nothing of this machine's Spark or kubeconfig.

Each run that ends is checked for what holds always: an error is followed by a hint, and the exit code is one that the
command's manual page lists.
"""
import os
import re
import resource
import subprocess
import tempfile
import unittest

FIRESTEEL = os.environ.get("FIRESTEEL", "firesteel")
HERE = os.path.dirname(os.path.abspath(__file__))
# Where qemu finds the C library of a program of another processor: tests/packaging/aarch64_test.py.
EMULATED = {name: value for name, value in os.environ.items() if name == "QEMU_LD_PREFIX"}


def is_sanitized():
    with open(FIRESTEEL, "rb") as program:
        return b"__asan_init" in program.read()


def environment(home, **more):
    return {"PATH": os.environ["PATH"], "HOME": home, "KUBECONFIG": "/dev/null", "LANG": "C.UTF-8", **EMULATED, **more}


# Errors without a hint, and why none is possible: (part of the error, reason).
HINTLESS = []


def errors_without_hint(stderr):
    """Our error lines that no hint follows, but for HINTLESS."""
    lines = stderr.splitlines()
    return [line for line, following in zip(lines, lines[1:] + [""])
            if line.startswith("firesteel: error: ") and not following.startswith("firesteel: hint: ")
            and not any(part in line for part, _ in HINTLESS)]


def documented_codes(command):
    """What EXIT STATUS of the command's manual page lists, as a predicate; None when it has no page."""
    path = os.path.join(HERE, "..", "..", "man", "firesteel-%s.1" % command)
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as page:
        section = page.read().split(".Sh EXIT STATUS\n")[1].split(".Sh ")[0]
    items = re.findall(r"^\.It (.*)$", section, re.M)
    numbers = {int(number) for item in items for number in re.findall(r"\d+", item)}
    return lambda code: code in numbers or ("1 to 255" in items and 0 < code < 256)


class ProgramTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="firesteel-cli-")
        self.addCleanup(folder.cleanup)
        self.home = folder.name

    def run_program(self, *words, program=FIRESTEEL, env=None, **more):
        """The finished process of `program words…`; stdout and stderr are text."""
        more.setdefault("stdout", subprocess.PIPE)
        more.setdefault("stderr", subprocess.PIPE)
        done = subprocess.run([program, *words], env=environment(self.home, **(env or {})), text=True, timeout=60, check=False,
                              **{"cwd": self.home, "stdin": subprocess.DEVNULL, **more})
        if done.stderr:
            self.assertEqual(errors_without_hint(done.stderr), [])
        is_documented = documented_codes(words[0] if program == FIRESTEEL and words else "submit")
        if is_documented:
            self.assertTrue(is_documented(done.returncode), (words, done.returncode))
        return done

    def start_program(self, *words, env=None, **more):
        """The running process; it is killed at the end of the test if it still runs."""
        more.setdefault("stdout", subprocess.PIPE)
        more.setdefault("stderr", subprocess.PIPE)
        process = subprocess.Popen([FIRESTEEL, *words], env=environment(self.home, **(env or {})), cwd=self.home,
                                   stdin=subprocess.DEVNULL, text=True, **more)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return process

    def check(self, done, code, stderr="", stdout=""):
        """Exact code and output."""
        self.assertEqual((done.returncode, done.stdout, done.stderr), (code, stdout, stderr))

    def check_memory(self, most_mib):
        """Peak of the largest child so far.  The sanitizers keep what was freed: it says nothing there."""
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        self.assertLess(used, (2048 if is_sanitized() else most_mib) << 10)

    def check_golden(self, name, text):
        """`text` is what golden/NAME says; FIRESTEEL_ACCEPT=1 writes it."""
        path = os.path.join(HERE, "golden", name)
        if os.environ.get("FIRESTEEL_ACCEPT") == "1":
            with open(path, "w", encoding="utf-8") as golden:
                golden.write(text)
        with open(path, encoding="utf-8") as golden:
            self.assertEqual(golden.read(), text)
