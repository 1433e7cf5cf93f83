#!/usr/bin/env python3
"""Speed by counts that do not flake (promise 3 of lib/promises.md): one connection, three dependent rounds,
no process started, no system CA bundle read when the kubeconfig has a CA.

  rounds_test.py COMMAND…     the command line of `firesteel submit`

Needs python3-h2, openssl and strace with the right to trace; what is missing skips its tests, or
fails them when FIRESTEEL_REQUIRE names "trace".
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "parity")]
import half_made_test  # noqa: E402
import submissions  # noqa: E402
from parity import Sandbox  # noqa: E402

COMMAND = []
LONGEST = 60
SYSTEM_ROOTS = re.compile(r"/etc/ssl/certs|/etc/pki|/usr/lib/ssl/(certs|cert\.pem)"
                          r"|/usr/share/ca-certificates|/etc/ssl/cert\.pem|ca-bundle")


def need(what, there):
    if there:
        return
    if {"trace", "1"} & set(re.split(r"[,; ]+", os.environ.get("FIRESTEEL_REQUIRE", ""))):
        raise AssertionError("FIRESTEEL_REQUIRE asks for trace, but there is no " + what)
    raise unittest.SkipTest("there is no " + what)


def h2_recorder():
    try:
        import h2_recorder as module
    except ImportError:
        need("python3-h2", False)
    return module


class Rounds:
    """A gate that opens for a whole round at once: all but the pod, the pod, all but the pod."""

    SETTLE = 0.1   # seconds in which a request that does not wait for its answers would show up

    def __init__(self, others):
        self.sizes = [others, 1, others]
        self.seen = []       # the requests of each round
        self.complete = False
        self.timer = None
        self.release = None

    def may_answer(self, waiting):
        if self.complete:
            self.complete = False
            self.seen.append([(method, path) for method, path, _, _ in waiting])
            return len(waiting)
        expected = self.sizes[len(self.seen)] if len(self.seen) < len(self.sizes) else 1
        if len(waiting) == expected:
            self.timer = threading.Timer(self.SETTLE, self._open)
            self.timer.start()
        return 0

    def _open(self):
        self.complete = True
        self.release()


class Killing(Rounds):
    """Kills the client when all of round `number` has arrived; of it the server then does what
    `done` says of the index."""

    def __init__(self, others, number, done):
        super().__init__(others)
        self.number = number
        self.done = done
        self.finished = threading.Event()

    def may_answer(self, waiting):
        if not self.complete or len(self.seen) != self.number:
            return super().may_answer(waiting)
        self.complete = False
        self.run.process.kill()
        for i, request in enumerate(waiting):
            if self.done(i):
                self.run.server.handle(*request)
        self.finished.set()
        return 0


def kubeconfig(folder, server):
    """A kubeconfig with its CA and a token, as a path."""
    path = os.path.join(folder, "kubeconfig")
    with open(path, "w", encoding="utf-8") as f:
        f.write("""apiVersion: v1
kind: Config
current-context: c
contexts: [{name: c, context: {cluster: k, user: u}}]
clusters: [{name: k, cluster: {server: "https://127.0.0.1:%d", certificate-authority: %s}}]
users: [{name: u, user: {token: the-token}}]
""" % (server.port, server.ca))
    return path


class Run:
    """One submission over HTTP/2; `prefix` is put before the command line."""

    process = None

    def __init__(self, submission, gate=None, prefix=()):
        with tempfile.TemporaryDirectory(prefix="rounds") as folder:
            self.server = h2_recorder().H2Recorder(folder, gate)
            if gate:
                gate.release = self.server.release
                gate.run = self
            try:
                self._run(submission, os.path.realpath(folder), list(prefix))
            finally:
                self.server.close()

    def _run(self, submission, folder, prefix):
        sandbox = Sandbox(submission, folder, self.server.port)
        arguments = [a.replace("k8s://http://", "k8s://https://") for a in sandbox.arguments]
        sandbox.environment["KUBECONFIG"] = kubeconfig(folder, self.server)
        sandbox.environment["ASAN_OPTIONS"] = "detect_leaks=0"   # it cannot work when traced
        self.process = subprocess.Popen(
            prefix + COMMAND + arguments, cwd=folder, env=sandbox.environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            self.stderr = self.process.communicate(timeout=LONGEST)[1]
            self.exit = self.process.returncode
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.stderr = self.process.communicate()[1]
            self.exit = "timeout"

    def others(self):
        return len(self.server.objects) - 1


class RequestsAreCounted(unittest.TestCase):
    def undisturbed(self, submission):
        run = Run(submission)
        self.assertEqual(run.exit, 0, run.stderr)
        return run

    def test_one_http2_connection_with_the_token_of_the_kubeconfig(self):
        for submission in submissions.ALL:
            server = self.undisturbed(submission).server
            self.assertEqual(server.connections, 1)
            self.assertEqual(server.protocols, ["h2"])
            self.assertEqual(server.authorizations, {"Bearer the-token"})

    def test_every_object_costs_one_create_and_one_owner_reference(self):
        for submission in submissions.ALL:
            run = self.undisturbed(submission)
            verbs = sorted(r["verb"] for r in run.server.requests)
            others = run.others()
            self.assertEqual(verbs, ["create"] * (others + 1) + ["patch"] * others)

    def test_three_rounds_whose_requests_do_not_wait_for_each_other(self):
        for submission in submissions.ALL:
            with self.subTest(submission=submission["name"]):
                self.three_rounds(submission, self.undisturbed(submission).others())

    def three_rounds(self, submission, others):
        gate = Rounds(others)
        run = Run(submission, gate)
        waiting = ["%s %s" % r[:2] for r, _ in run.server.waiting]
        self.assertEqual(run.exit, 0, "%s\nunanswered in round %d, which has %s requests: %s" % (
            run.stderr, len(gate.seen) + 1, gate.sizes[len(gate.seen):][:1], waiting))
        first, pod, owned = gate.seen
        self.assertEqual({m for m, _ in first}, {"POST"})
        self.assertFalse([p for _, p in first if p.endswith("/pods")])
        self.assertEqual([(m, p.rsplit("/", 1)[1]) for m, p in pod], [("POST", "pods")])
        self.assertEqual({m for m, _ in owned}, {"PATCH"})
        self.assertEqual(run.server.connections, 1)


class AKilledRound(unittest.TestCase):
    """Requests of a round reach the server in any order, so that any part of it may be done."""

    def test_leaves_no_driver_without_what_it_mounts(self):
        submission = submissions.RICH
        whole = Run(submission)
        whole_run = half_made_test.Snapshot(whole.server)
        others = whole.others()
        for number, size in enumerate([others, 1, others]):
            for i in range(size):
                for done in (lambda k, i=i: k != i, lambda k, i=i: k == i):
                    with self.subTest(round=number + 1, index=i):
                        self.kill(submission, Killing(others, number, done), whole_run)

    def kill(self, submission, gate, whole):
        run = Run(submission, gate)
        self.assertEqual(run.exit, -9, run.stderr)
        self.assertTrue(gate.finished.wait(LONGEST))
        left = half_made_test.Snapshot(run.server)
        self.assertEqual(list(half_made_test.faults(left, whole)), [])
        pod_is_there = gate.number == 2 or (gate.number == 1 and gate.done(0))
        self.assertEqual(len(left.pods), int(pod_is_there), left.names())


def traceable():
    """strace is there and may trace."""
    if not shutil.which("strace"):
        return False
    return subprocess.run(["strace", "-o", "/dev/null", "true"], stderr=subprocess.DEVNULL,
                          check=False).returncode == 0


class Trace:
    """What a command did: programs it ran, processes it made, files it opened, connections."""

    CALLS = "execve,execveat,fork,vfork,clone,clone3,open,openat,connect"

    def __init__(self, run):
        with tempfile.NamedTemporaryFile("r", errors="replace") as log:
            self.result = run(["strace", "-f", "-qq", "-s", "300", "-e", "trace=" + self.CALLS,
                               "-o", log.name])
            lines = log.read().splitlines()
        self.calls = [m.groups() for m in (re.match(r"\d+ +(\w+)\((.*)", s) for s in lines) if m]

    def programs(self):
        """What was started, also when strace saw the start in two pieces."""
        return [a.split('"')[1] for n, a in self.calls
                if n.startswith("execve") and not re.search(r"= -\d", a)]

    def processes(self):
        """fork and its kin, less threads."""
        return ["%s(%s" % c for c in self.calls
                if c[0] in ("fork", "vfork") or
                (c[0].startswith("clone") and "CLONE_THREAD" not in c[1])]

    def system_roots(self):
        return [a for n, a in self.calls if n.startswith("open") and SYSTEM_ROOTS.search(a)]

    def connections(self):
        return [a for n, a in self.calls if n == "connect" and "AF_INET" in a]


class NothingIsDoneThatIsNotNeeded(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        need("strace that may trace", traceable())

    def test_no_process_no_system_roots_one_connection(self):
        h2_recorder()
        trace = Trace(lambda prefix: Run(submissions.RICH, prefix=prefix))
        self.assertEqual(trace.result.exit, 0, trace.result.stderr)
        self.assertEqual(len(trace.programs()), 1, trace.programs())
        self.assertEqual(trace.processes(), [])
        self.assertEqual(trace.system_roots(), [])
        self.assertEqual(len(trace.connections()), 1, trace.connections())

    def test_the_trace_would_show_it(self):
        script = "ls /; cat /etc/ssl/certs/ca-certificates.crt 2>/dev/null; true"
        trace = Trace(lambda prefix: subprocess.run(
            prefix + ["sh", "-c", script], stdout=subprocess.DEVNULL, check=True))
        self.assertGreaterEqual(len(trace.programs()), 2)
        self.assertTrue(trace.processes())
        self.assertTrue(trace.system_roots())


if __name__ == "__main__":
    COMMAND = sys.argv[1:]
    program = unittest.main(argv=sys.argv[:1], verbosity=2, exit=False)
    ran = program.result.testsRun - len(program.result.skipped)
    sys.exit(77 if program.result.wasSuccessful() and not ran else
             not program.result.wasSuccessful())
