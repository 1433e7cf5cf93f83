#!/usr/bin/env python3
"""Twelve faults in five phases of a submission: it exists once and complete, or not at all.

    FIRESTEEL=build/dev/firesteel tests/faults/faults_test.py                     # all 60
    FIRESTEEL=… tests/faults/faults_test.py refused gone.waiting                  # some
    tests/faults/faults_test.py --table                                           # for README.md

On the real API server of tests/cluster; the cells of one fault run together, and those of faults
that do not hit the cluster itself run with others.  Python needs python3-h2.
"""
import collections
import concurrent.futures
import contextlib
import json
import os
import re
import subprocess
import sys
import threading
import time
import traceback
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(os.path.dirname(HERE), "cluster")]
import cluster_support as k  # noqa: E402
try:
    from fault_proxy import FaultProxy
except ImportError:
    k.skip_or_fail(k.API, "python3-h2 is needed")
from faults import FAULTS, PHASES  # noqa: E402
from toxiproxy import Link, Toxiproxy  # noqa: E402

CODE = 7            # of the driver
AT_ONCE = 10        # cells
LABEL = "firesteel/submission-id"


class Group:
    """The chosen cells of one fault, which may meet to share it."""

    def __init__(self, size):
        self.size, self.action = size, None
        self.barrier = threading.Barrier(size, lambda: self.action(self), timeout=120)
        self.ends = []

    def finish_later(self, seconds, step):
        timer = threading.Timer(seconds, step)
        timer.start()
        self.ends.append(timer)

    def finish(self):
        for timer in self.ends:
            timer.join()


class Cell(k.ClusterTest):
    """One fault in one phase.  It is the plan of its proxy too."""

    def __init__(self, fault, phase, group, toxiproxy):
        super().__init__("run_cell")
        self.name = "%s.%s" % (fault, phase)
        self.fault, self.phase, self.group, self.toxiproxy = FAULTS[fault], phase, group, toxiproxy
        self.hit = threading.Event()
        self.target, self.matching = None, 0
        self.choosing = threading.Lock()
        self.refuse_next = 0
        self.replace_answer = self.event_of_next_watch = None

    def run_cell(self):
        self.namespace = "%s-%x" % (re.sub("[_.]", "-", self.name), time.time_ns() % 2**24)
        k.create_namespace(self.namespace)
        self.addCleanup(k.api, "DELETE", "/api/v1/namespaces/" + self.namespace)
        self.proxy = FaultProxy(self)
        self.addCleanup(self.proxy.close)
        self.link = Link(self.toxiproxy, self.namespace, self.proxy.port)
        self.addCleanup(self.link.close)
        expected = self.expected_kinds()
        if self.phase == "connecting" and self.fault.begin(self):
            self.hit.set()
        running = k.Firesteel([*self.line("--request-timeout", "5s"), *self.fault.options,
                               *self.rest()])
        self.addCleanup(running.stop)
        if self.phase == "waiting":
            self.end_the_driver(running)
        result = running.ended(150)
        self.assertTrue(self.hit.is_set(), "the fault never came:\n" + result.err)
        self.assert_whole_or_nothing(result, expected)

    def line(self, *options):
        # A fault may begin before the first answer, and an API server takes longer than 10 s to come back.
        return ["submit", "--master", "k8s://https://127.0.0.1:%d" % self.link.port, "--retry-for", "60s", *options]

    def rest(self, *more):
        waits = self.phase == "waiting"
        line = self.submission(
            *([] if waits else [k.NOWAIT]), k.UNSCHEDULED,
            "spark.kubernetes.authenticate.driver.oauthToken=t0ken",
            "spark.kubernetes.driver.volumes.persistentVolumeClaim.data.mount.path=/data",
            "spark.kubernetes.driver.volumes.persistentVolumeClaim.data.options.claimName=OnDemand",
            "spark.kubernetes.driver.volumes.persistentVolumeClaim.data.options.sizeLimit=1Gi")
        return [*more, *line[3:]]

    def expected_kinds(self):
        done = subprocess.run(
            [os.environ["FIRESTEEL"], *self.line("--dry-run", "--output=json"), *self.rest()],
            capture_output=True, text=True, check=True)
        return collections.Counter(o["kind"] for o in json.loads(done.stdout)["items"])

    # --- the plan of the proxy

    def on_request(self, request):
        if self.event_of_next_watch and request.is_watch:
            event, self.event_of_next_watch = self.event_of_next_watch, None
            return 200, [("content-type", "application/json")], event
        if self.is_target(request):
            try:
                answer = self.fault.on_request(self, request)
            finally:
                self.hit.set()
            return answer
        if self.refuse_next > 0:
            self.refuse_next -= 1
            return self.replace_answer
        return None

    def is_target(self, request):
        """One request of the phase: where several are sent together, the second, once."""
        if request.phase != self.phase and self.phase != "connecting":
            return False
        with self.choosing:
            number, self.matching = self.matching, self.matching + 1
            together = self.phase in ("before_the_pod", "owner_references")
            if self.hit.is_set() or number != (1 if together else 0):
                return False
            self.target = request
            return True

    def before_answer(self, request):
        return self.fault.before_answer(self, request) if request is self.target else None

    # --- for the faults

    def drop_packets(self, side, *how):
        """Returns what takes the rule away again; it goes with the cell at the latest."""
        rule = ["-p", "tcp", side, str(self.link.port), *how, "-j", "DROP"]
        subprocess.run(["iptables", "-w", "-I", "INPUT", *rule], check=True)

        def remove():
            subprocess.run(["iptables", "-w", "-D", "INPUT", *rule], check=False,
                           stderr=subprocess.DEVNULL)
        self.addCleanup(remove)
        return remove

    def meet(self, action):
        self.group.action = action
        self.group.barrier.wait()

    # --- what must hold

    def end_the_driver(self, running):
        k.eventually("the watch has begun", 60, self.hit.is_set)

        def end():
            with contextlib.suppress(OSError, k.Refused):
                k.end_driver(self.namespace, CODE)
                return True
            return False
        k.eventually("the driver's end is told to the API server", 90, end)

    def assert_whole_or_nothing(self, result, expected):
        found = self.found()
        if result.code not in (0, CODE):
            self.assertIn(self.phase, self.fault.may_fail, "it failed:\n" + result.err)
            self.assertEqual(found, [], "left behind by:\n" + result.err)
            return
        self.assertEqual(result.code, CODE if self.phase == "waiting" else 0, result.err)
        kinds = collections.Counter(kind for kind, _ in found)
        self.assertEqual(kinds, expected, result.err)
        ids = {o["metadata"]["labels"].get(LABEL) for _, o in found}
        self.assertEqual(len(ids - {None}), 1, "one submission: %s\n%s" % (ids, result.err))
        pod = next(o for kind, o in found if kind == "Pod")
        for kind, o in found:
            owners = [r["uid"] for r in o["metadata"].get("ownerReferences", [])]
            self.assertEqual(owners, [] if kind == "Pod" else [pod["metadata"]["uid"]],
                             "owners of the %s\n%s" % (kind, result.err))

    def found(self):
        kinds = {"pods": "Pod", "services": "Service", "configmaps": "ConfigMap",
                 "secrets": "Secret", "persistentvolumeclaims": "PersistentVolumeClaim",
                 "networkpolicies": "NetworkPolicy"}
        return [(kind, o) for resource, kind in kinds.items()
                for o in k.api("GET", k.path_of(resource, self.namespace))["items"]
                if o["metadata"]["name"] != "kube-root-ca.crt"]


# --- running them -----------------------------------------------------------------------------

def run_cell(cell):
    """(name, seconds, text of the failure or None)"""
    began, failure = time.monotonic(), None
    try:
        cell.run_cell()
    except Exception:       # noqa: BLE001 - whatever it is, it is the result of this cell
        failure = traceback.format_exc()
        cell.group.barrier.abort()
    with contextlib.suppress(OSError, k.Refused, AssertionError):
        cell.doCleanups()
    return cell.name, time.monotonic() - began, failure


def run_groups(groups, workers):
    failed = []
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        runs = [pool.submit(run_cell, cell) for cells in groups for cell in cells]
        for done in concurrent.futures.as_completed(runs):
            name, seconds, failure = done.result()
            print("%s faults.%s (%.1f s)" % ("FAILED" if failure else "ok    ", name, seconds),
                  flush=True)
            if failure:
                failed.append("faults.%s\n%s" % (name, failure))
    return failed


def run(chosen):
    toxiproxy = Toxiproxy()
    groups = {}
    try:
        for fault in FAULTS:
            phases = [p for p in PHASES if (fault, p) in chosen]
            group = Group(len(phases)) if phases else None
            groups[fault] = [Cell(fault, p, group, toxiproxy) for p in phases]
        failed = run_groups([c for f, c in groups.items() if not FAULTS[f].shares], AT_ONCE)
        for cells in [c for f, c in groups.items() if FAULTS[f].shares and c]:
            failed += run_groups([cells], len(cells))
            cells[0].group.finish()
    finally:
        toxiproxy.stop()
    print("\n".join(["", *failed, "%d of %d cells failed" % (len(failed), len(chosen))]))
    return 1 if failed else 0


def choose(words):
    everything = [(fault, phase) for fault in FAULTS for phase in PHASES]
    chosen = [cell for cell in everything
              if not words or any(w in (cell[0], ".".join(cell)) for w in words)]
    if not chosen:
        sys.exit("no such cell: %s" % " ".join(words))
    return chosen


def table():
    """As tests/README.md shows it."""
    lines = ["| fault | how it is made | %s |" % " | ".join(p.replace("_", " ") for p in PHASES),
             "|---|---|" + "---|" * len(PHASES)]
    for name, fault in FAULTS.items():
        outcomes = ["whole, or refused and nothing left" if p in fault.may_fail else
                    "the driver's code" if p == "waiting" else "whole" for p in PHASES]
        lines.append("| `%s` | %s | %s |" % (name, fault.how, " | ".join(outcomes)))
    return "\n".join(lines) + "\n"


class Table(unittest.TestCase):
    def test_the_table_in_the_readme_is_that_of_the_faults(self):
        readme = os.path.join(os.path.dirname(HERE), "README.md")
        with open(readme, encoding="utf-8") as f:
            self.assertIn(table(), f.read(), "write anew what faults_test.py --table prints")

    def test_every_fault_is_a_test_of_ctest(self):
        with open(os.path.join(HERE, "CMakeLists.txt"), encoding="utf-8") as f:
            words = f.read().replace(")", " ").split()
        self.assertEqual([w for w in words if w in FAULTS], list(FAULTS))


def main(words):
    if words == ["--table"]:
        print(table(), end="")
        return 0
    if words == ["--check-table"]:
        return 0 if unittest.main(argv=["table", "Table"], exit=False).result.wasSuccessful() else 1
    reason = k.missing(k.API)
    if reason:
        k.skip_or_fail(k.API, reason)
    if not os.access(os.environ.get("FIRESTEEL", ""), os.X_OK):
        sys.exit("FIRESTEEL must name the firesteel binary to test")
    k.enter_network()
    return run(choose(words))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
