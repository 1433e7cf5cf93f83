"""What Kubernetes says of a driver and takes back, and what it says that is no eviction: the code, the cause, the words."""
import json
import os
import unittest

from program import ProgramTest
from server import TIME, Server, list_of, pod

RUNNING = {"running": {"startedAt": TIME}}
REFUSED = {
    "UnexpectedAdmissionError": "Pod was rejected: Allocate failed due to no healthy devices present",
    "OutOfcpu": "Node didn't have enough resource: cpu, requested: 1000, used: 3900, capacity: 4000",
    "OutOfexample.com/gpu": "Node didn't have enough resource: example.com/gpu",
    "NodeAffinity": "Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector",
    "TopologyAffinityError": "Resources cannot be allocated with Topology locality",
    "DeadlineExceeded": "Pod was active on the node longer than the specified deadline",
    "SysctlForbidden": "forbidden sysctl",
    "AppArmor": "Cannot enforce AppArmor: profile x is not loaded",
    "SomethingNew": "what no version says yet",
}


def ended(code):
    return {"terminated": {"exitCode": code, "reason": "Error" if code else "Completed", "startedAt": TIME,
                           "finishedAt": "2026-11-28T13:01:00Z"}}


def state(container, phase="Running", **status):
    """A driver pod with this status; `container` is its container's state."""
    one = pod(state=container, phase=phase)
    one["status"].update(status)
    return one


def disrupted(container, status, phase="Running", **more):
    return state(container, phase, conditions=[{"type": "DisruptionTarget", "status": status, "reason": "EvictionByEvictionAPI",
                                                "message": "Eviction API: evicting", "lastTransitionTime": TIME}], **more)


class DriverStates(ProgramTest):
    def play(self, *states):
        """An API server where the driver has each of these states, one after the other."""
        for version, one in enumerate(states):
            one["metadata"]["resourceVersion"] = str(version + 6)

        def answer(request, answers):
            if request.watches and "drv" in request.query:
                answers.begin()
                for one in states[1:]:
                    answers.event("MODIFIED", one)
                return answers.wait()
            if request.watches:
                answers.begin()
                return answers.wait()
            if request.path.endswith("/log"):
                answers.send(200, "", "text/plain")
            elif request.path.endswith("/pods/" + states[0]["metadata"]["name"]):
                answers.send(200, states[0])
            elif request.path.endswith("/pods"):
                answers.send(200, list_of("Pod", [states[0]]))
            elif request.path.endswith("/events"):
                answers.send(200, list_of("Event", []))
            else:
                answers.not_found()
            return False
        return Server(answer)

    def run_with(self, api, *words):
        path = os.path.join(self.home, "kubeconfig")
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"clusters": [{"name": "c", "cluster": {"server": api.master.removeprefix("k8s://")}}],
                       "users": [{"name": "u", "user": {}}], "current-context": "x",
                       "contexts": [{"name": "x", "context": {"cluster": "c", "user": "u"}}]}, file)
        return self.run_program(*words, env={"KUBECONFIG": path})

    def test_a_disruption_that_was_taken_back_has_never_been(self):
        for code in (0, 3):
            phase = "Failed" if code else "Succeeded"
            with self.subTest(code), self.play(disrupted(RUNNING, "True"), disrupted(RUNNING, "False"),
                                               disrupted(ended(code), "False", phase)) as api:
                done = self.run_with(api, "wait", "drv")
                self.assertEqual(done.returncode, code, done.stderr)
                self.assertIn("exit status %d is the driver's" % code, done.stderr)
                self.assertNotIn("lost", done.stderr)

    def test_a_node_that_came_back_has_never_been_lost(self):
        lost = state(RUNNING, "Unknown", reason="NodeLost", message="Node n1 which was running pod drv is unresponsive")
        with self.play(state(RUNNING), lost, state(RUNNING), state(ended(0), "Succeeded")) as api:
            done = self.run_with(api, "wait", "drv")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("exit status 0 is the driver's", done.stderr)

    def test_a_driver_that_ended_by_itself_before_its_disruption_has_its_own_0(self):
        with self.play(disrupted(RUNNING, "True"), disrupted(ended(0), "True", "Succeeded")) as api:
            done = self.run_with(api, "wait", "drv")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_what_the_kubelet_refuses_is_no_eviction(self):
        for reason, message in REFUSED.items():
            refused = state(None, "Failed", reason=reason, message=message)
            del refused["status"]["containerStatuses"]
            with self.subTest(reason), self.play(refused) as api:
                for words in (["wait", "drv"], ["diagnose", "drv"]):
                    done = self.run_with(api, *words)
                    said = done.stdout + done.stderr
                    self.assertIn(message, said)
                    self.assertNotRegex(said, "(?i)evict")
                    self.assertNotIn("memoryOverhead", said)

    def test_a_code_above_the_signals_is_quoted(self):
        for code in (193, 200, 255):
            with self.subTest(code), self.play(state(ended(code), "Failed")) as api:
                done = self.run_with(api, "wait", "drv")
                self.assertEqual(done.returncode, code, done.stderr)
                self.assertIn("exit code %d" % code, done.stderr)
                self.assertNotRegex(done.stderr, "signal|SIG")

    def test_a_driver_without_an_application_id(self):
        one = state(ended(3), "Failed")
        one["metadata"].update(name="job-1-driver", labels={"spark-app-name": "job", "spark-app-id": "job-1", "spark-role": "driver"})
        with self.play(one) as api:
            for name in ("job-1-driver", "job-1"):
                done = self.run_with(api, "wait", name)
                self.assertEqual(done.returncode, 3, done.stderr)
                self.assertNotRegex(done.stderr, r"for  |ID  |ID and|ID,")


if __name__ == "__main__":
    unittest.main()
