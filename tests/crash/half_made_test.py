#!/usr/bin/env python3
"""No half-made application (promise 3 of lib/promises.md): whatever happens to a submission at any request,
a driver pod that exists has all it mounts, its Service and its policy.

  half_made_test.py COMMAND…     the command line of `firesteel submit`

Each submission of submissions.py runs once undisturbed; then once more for every request and every
way to disturb it.  SIGKILL can only leave too much (labelled), never a broken driver; after a
signal, a refusal or a lost answer either everything stands or nothing.
"""
import concurrent.futures
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "parity")]
import submissions  # noqa: E402
from parity import Sandbox  # noqa: E402
from recorder import Recorder, Refused  # noqa: E402

COMMAND = []
EVERY = [*submissions.ALL, submissions.KEYED]
LABEL = "firesteel/submission-id"
AT_A_TIME = 8
LONGEST = 60   # seconds until a submission counts as hanging


class DisturbedServer(Recorder):
    """Does `disturbance` to the request of number `index`, and answers all others."""

    def __init__(self, disturbance=None, index=-1):
        super().__init__()
        self.disturbance = disturbance
        self.index = index
        self.arrived = 0
        self.dead = False
        self.process = None
        self.process_known = threading.Event()

    def answer(self, method, target, content_type, raw):
        self.process_known.wait(LONGEST)
        with self.server.lock:
            request = (method, target, content_type, raw)
            number, self.arrived = self.arrived, self.arrived + 1
            if self.dead:
                return self.disturbance.in_flight(self, request)
            if number == self.index:
                return self.disturbance.act(self, request)
            return self.handle(*request)

    def kill(self):
        """The client is gone when this returns; what it has sent may still arrive."""
        self.dead = True
        self.process.kill()
        self.process.wait()

    def drained(self):
        """Waits until every connection has been read to its end."""
        end = time.monotonic() + LONGEST
        while self.open_connections and time.monotonic() < end:
            time.sleep(0.002)
        return not self.open_connections


class Disturbance:
    """One way to disturb a request: what is stored, what is answered (None hangs up)."""

    kills = False

    def act(self, server, request):
        raise NotImplementedError

    def in_flight(self, server, request):
        """Requests that were sent before the kill and are read after it."""
        return None


class KilledBefore(Disturbance):
    """The request never reaches the server, nor does any after it."""

    kills = True

    def act(self, server, request):
        server.kill()


class KilledAfter(Disturbance):
    """The server has done what it was asked; nobody hears the answer."""

    kills = True

    def act(self, server, request):
        server.kill()
        server.handle(*request)


class OvertakenAndKilled(Disturbance):
    """The request is lost; others of its round, sent at the same time, are not."""

    kills = True

    def act(self, server, request):
        server.kill()

    def in_flight(self, server, request):
        server.handle(*request)


class Signalled(Disturbance):
    def __init__(self, number):
        self.number = number

    def act(self, server, request):
        os.kill(server.process.pid, self.number)
        return server.handle(*request)


class Refusing(Disturbance):
    def __init__(self, code, reason):
        self.refused = Refused(code, reason, "refused for this test")

    def act(self, server, request):
        return self.refused.code, self.refused.status()


class AnswerLost(Disturbance):
    """The server has done what it was asked, and hangs up."""

    def act(self, server, request):
        server.handle(*request)


class RequestLost(Disturbance):
    def act(self, server, request):
        return None


class Snapshot:
    """What stands on a server."""

    def __init__(self, server):
        self.requests = server.requests
        self.objects = list(server.objects.values())
        self.pods = list(server.of_kind("pods").values())

    def names(self):
        """Kind and name of everything, without what differs from run to run."""
        return sorted((o["kind"], settled(o["metadata"]["name"])) for o in self.objects)


class Run(Snapshot):
    """One submission against one server, and what stands afterwards."""

    def __init__(self, submission, disturbance=None, index=-1, existing=()):
        server = DisturbedServer(disturbance, index)
        for path, obj in existing:
            server.handle("POST", path, "application/json", json.dumps(obj).encode())
        server.requests.clear()
        try:
            with tempfile.TemporaryDirectory(prefix="crash") as folder:
                sandbox = Sandbox(submission, os.path.realpath(folder), server.port)
                self.hung = not self._run(server, sandbox)
            self.drained = server.drained()
        finally:
            server.close()
        super().__init__(server)

    def _run(self, server, sandbox):
        """False when it had to be killed because it would not end."""
        process = subprocess.Popen(COMMAND + sandbox.arguments, cwd=sandbox.folder,
                                   env=sandbox.environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        server.process = process
        reader = threading.Thread(target=lambda: setattr(self, "stderr", process.stderr.read()))
        self.stderr = b""
        reader.start()
        server.process_known.set()
        try:
            self.exit = process.wait(LONGEST)
            return True
        except subprocess.TimeoutExpired:
            process.kill()
            self.exit = process.wait()
            return False
        finally:
            reader.join()
            process.stderr.close()

def settled(name):
    return re.sub(r"[0-9a-f]{16,}(-[0-9a-f]{8}(?=-))?", "@", name)


def mounted(pod):
    """(kind, name) of what the pod's volumes refer to."""
    for volume in pod["spec"].get("volumes", []):
        for kind, field, key in (("ConfigMap", "configMap", "name"),
                                 ("Secret", "secret", "secretName"),
                                 ("PersistentVolumeClaim", "persistentVolumeClaim", "claimName")):
            if field in volume:
                yield kind, volume[field][key]


def faults(run, undisturbed):
    """Why what stands after a run is not right, one line each."""
    for o in run.objects:
        if not (o["metadata"].get("labels") or {}).get(LABEL):
            yield "%s %s has no label %s" % (o["kind"], o["metadata"]["name"], LABEL)
    if len(run.pods) > 1:
        yield "there are %d driver pods" % len(run.pods)
    for pod in run.pods:
        yield from faults_of_driver(pod, run, undisturbed)


def faults_of_driver(pod, run, undisturbed):
    there = {(o["kind"], o["metadata"]["name"]) for o in run.objects}
    made = {(k, settled(n)) for k, n in undisturbed.names()}
    for kind, name in mounted(pod):
        if (kind, settled(name)) in made and (kind, name) not in there:
            yield "the driver pod mounts %s %s, which does not exist" % (kind, name)
    labels = pod["metadata"]["labels"]
    services = [o for o in run.objects if o["kind"] == "Service"]
    if not any(o["spec"]["selector"].items() <= labels.items() for o in services):
        yield "no Service selects the driver pod"
    policies = [o for o in run.objects if o["kind"] == "NetworkPolicy"]
    application = labels["spark-app-selector"]
    if not any(o["spec"]["podSelector"]["matchLabels"]["spark-app-selector"] == application
               for o in policies):
        yield "no NetworkPolicy is for the application"
    missing = set(undisturbed.names()) - set(run.names())
    if missing:
        yield "the driver pod exists, but not %s" % sorted(missing)


def describe(requests):
    return ["%s %s" % (r["verb"], settled(r["path"])) for r in requests]


class HalfMade(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.undisturbed = {s["name"]: Run(s) for s in EVERY}

    def test_an_undisturbed_submission_is_whole(self):
        for name, run in self.undisturbed.items():
            with self.subTest(submission=name):
                self.assertEqual(run.exit, 0, run.stderr)
                self.assertEqual(list(faults(run, run)), [])
                kinds = {kind for kind, _ in run.names()}
                self.assertLessEqual({"Pod", "Service", "ConfigMap", "NetworkPolicy"}, kinds)

    def test_the_submissions_make_every_kind_of_object(self):
        kinds = {kind for run in self.undisturbed.values() for kind, _ in run.names()}
        self.assertEqual(kinds, {"Pod", "Service", "ConfigMap", "NetworkPolicy", "Secret",
                                 "PersistentVolumeClaim", "PodGroup"})

    def each(self, disturbance, check):
        """Runs every submission once for each of its requests; a few at a time, for what is lost
        is tried again after pauses."""
        for submission in EVERY:
            undisturbed = self.undisturbed[submission["name"]]
            self.assertEqual(undisturbed.exit, 0, undisturbed.stderr)
            requests = describe(undisturbed.requests)
            with concurrent.futures.ThreadPoolExecutor(AT_A_TIME) as pool:
                runs = list(pool.map(lambda i, s=submission: Run(s, disturbance, i),
                                     range(len(requests))))
            for index, (what, run) in enumerate(zip(requests, runs)):
                with self.subTest(submission=submission["name"], index=index, like=what):
                    self.assertFalse(run.hung, "it did not end")
                    self.assertTrue(run.drained)
                    self.assertEqual(list(faults(run, undisturbed)), [])
                    check(run, undisturbed)

    def check_killed(self, run, undisturbed):
        self.assertEqual(run.exit, -signal.SIGKILL)

    def check_all_or_nothing(self, run, undisturbed):
        self.assertGreaterEqual(run.exit, 0, "it crashed: %r" % run.stderr[-300:])
        if run.pods:
            self.assertEqual(run.names(), undisturbed.names())
        else:
            self.assertEqual(run.names(), [])
            self.assertNotEqual(run.exit, 0)

    def test_killed_before_a_request_reaches_the_server(self):
        self.each(KilledBefore(), self.check_killed)

    def test_killed_after_a_request_has_reached_the_server(self):
        self.each(KilledAfter(), self.check_killed)

    def test_killed_when_others_of_its_round_overtake_a_request(self):
        self.each(OvertakenAndKilled(), self.check_killed)

    def test_a_signal_leaves_all_or_nothing(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            self.each(Signalled(number), self.check_all_or_nothing)

    def test_a_refusal_leaves_all_or_nothing(self):
        self.each(Refusing(403, "Forbidden"), self.check_all_or_nothing)
        self.each(Refusing(422, "Invalid"), self.check_all_or_nothing)

    def test_a_lost_answer_leaves_all_or_nothing(self):
        self.each(AnswerLost(), self.check_all_or_nothing)

    def test_a_lost_request_leaves_all_or_nothing(self):
        self.each(RequestLost(), self.check_all_or_nothing)


class AClaimThatExistsAlready(unittest.TestCase):
    """A claim with a literal name that exists is used, never owned, never deleted."""

    PATH = "/api/v1/namespaces/default/persistentvolumeclaims"
    CLAIM = {"apiVersion": "v1", "kind": "PersistentVolumeClaim",
             "metadata": {"name": "literal", "uid": "of-the-user", "labels": {"theirs": "yes"}},
             "spec": {"storageClassName": "other"}}

    def claim_after(self, run):
        claim, = [o for o in run.objects if o["metadata"]["name"] == "literal"]
        return {k: claim["metadata"].get(k) for k in ("uid", "labels", "ownerReferences")}

    def test_is_used_as_it_is(self):
        run = Run(submissions.CLAIMS, existing=[(self.PATH, self.CLAIM)])
        self.assertEqual(run.exit, 0, run.stderr)
        self.assertEqual(len(run.pods), 1)
        self.assertIn(("PersistentVolumeClaim", "literal"), list(mounted(run.pods[0])))
        self.assertEqual(self.claim_after(run), {"uid": "of-the-user", "labels": {"theirs": "yes"},
                                                 "ownerReferences": None})

    def test_survives_whatever_goes_wrong(self):
        existing = [(self.PATH, self.CLAIM)]
        whole = Run(submissions.CLAIMS, existing=existing)
        for index, what in enumerate(describe(whole.requests)):
            if what == "create " + self.PATH:
                continue    # this may be the answer that says that it exists
            with self.subTest(index=index, like=what):
                run = Run(submissions.CLAIMS, Refusing(422, "Invalid"), index, existing)
                self.assertEqual(self.claim_after(run)["uid"], "of-the-user")
                self.assertIsNone(self.claim_after(run)["ownerReferences"])
                self.assertIn(len(run.objects), (1, len(whole.objects)))


class TheCheckerItself(unittest.TestCase):
    """A driver pod less any one of its objects is noticed."""

    def test_sees_what_is_missing(self):
        whole = Run(submissions.RICH)
        self.assertEqual(list(faults(whole, whole)), [])
        for i, removed in enumerate(whole.objects):
            if removed["kind"] == "Pod":
                continue
            less = Run.__new__(Run)
            less.objects = whole.objects[:i] + whole.objects[i + 1:]
            less.pods = whole.pods
            self.assertTrue(list(faults(less, whole)), removed["kind"])

    def test_sees_a_missing_label(self):
        whole = Run(submissions.PLAIN)
        whole.objects[0]["metadata"]["labels"].pop(LABEL)
        self.assertEqual(len(list(faults(whole, whole))), 1)


if __name__ == "__main__":
    COMMAND = sys.argv[1:]
    unittest.main(argv=sys.argv[:1], verbosity=2)
