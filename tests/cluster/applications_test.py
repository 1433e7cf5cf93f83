#!/usr/bin/env python3
"""list, status, events, diagnose, wait and kill on the real API, with pods that nobody runs."""
import json
import os
import re
import signal
import tempfile
import unittest

import cluster_support as k

CONTAINER = "spark-kubernetes-driver"


def pod(name, labels, container=CONTAINER):
    return {"metadata": {"name": name, "labels": labels},
            "spec": {"schedulerName": "nobody", "terminationGracePeriodSeconds": 0,
                     "containers": [{"name": container, "image": "spark:4.3.0"}]}}


def driver_labels(app, app_id, **more):
    return {"spark-role": "driver", "spark-app-name": app, "spark-app-selector": app_id, **more}


def terminated(code, reason):
    return {"terminated": {"exitCode": code, "reason": reason, "startedAt": "2026-01-01T00:00:00Z",
                           "finishedAt": "2026-01-01T00:01:00Z"}}


class Applications(k.ClusterTest):
    def make(self, name, labels, phase=None, state=None, container=CONTAINER):
        k.api("POST", k.path_of("pods", self.namespace), pod(name, labels, container))
        if phase:
            self.play(name, phase, state, container)

    def play(self, name, phase, state, container=CONTAINER):
        status = {"phase": phase, "containerStatuses": [{
            "name": container, "image": "spark:4.3.0", "imageID": "", "restartCount": 0,
            "ready": False, "state": state}]}
        k.api("PATCH", k.path_of("pods", self.namespace, name) + "/status", {"status": status},
              "application/merge-patch+json")

    def of(self, command, *words, **more):
        return k.firesteel([command, "-n", self.namespace, *words], **more)

    def json_of(self, command, *words):
        result = self.of(command, "-o", "json", *words)
        self.assertEqual(result.code, 0, result.err)
        return json.loads(result.out)

    def make_three(self):
        self.make("pi-1-driver", driver_labels("pi", "spark-1"), "Running", {"running": {}})
        self.make("pi-2-driver", driver_labels("pi", "spark-2"), "Failed",
                  terminated(137, "OOMKilled"))
        self.make("etl-driver", driver_labels("etl", "spark-3"), "Succeeded",
                  terminated(0, "Completed"))

    def test_list_shows_what_became_of_each(self):
        self.make_three()
        self.make("pi-1-exec-1", {"spark-role": "executor", "spark-app-selector": "spark-1"},
                  "Running", {"running": {}})
        listed = {a["pod"]: a for a in self.json_of("list")["applications"]}
        self.assertEqual({name: a["phase"] for name, a in listed.items()}, {
            "pi-1-driver": "Running", "pi-2-driver": "Failed", "etl-driver": "Succeeded"})
        self.assertEqual(listed["pi-1-driver"]["executorsRunning"], 1)
        self.assertEqual((listed["pi-2-driver"]["exitCode"], listed["pi-2-driver"]["cause"]),
                         (137, "OOMKilled"))
        text = self.of("list", "-o", "wide").out
        self.assertRegex(text, r"(?m)^pi +spark-2 +Failed +\S+ +60s +- +137 +OOMKilled +pi-2-driver")
        self.assertRegex(text.splitlines()[0], "NAME +APP ID +PHASE +AGE +DURATION +EXECUTORS +EXIT")
        names = self.of("list", "-o", "name", "--phase", "Failed,Succeeded").out.split()
        self.assertEqual(sorted(names), ["%s:%s" % (self.namespace, n)
                                         for n in ("etl-driver", "pi-2-driver")])
        self.assertEqual(self.of("list", "-o", "name", "-l", "spark-app-name=etl").out.split(),
                         [self.namespace + ":etl-driver"])

    def test_list_of_all_namespaces_has_them_in_a_column(self):
        self.make("a-driver", driver_labels("a", "spark-a"))
        out = k.firesteel(["list", "-A"]).out
        self.assertRegex(out, r"(?m)^%s +a +spark-a +Pending" % self.namespace)

    def test_an_application_goes_by_many_names(self):
        self.make("pi-driver", driver_labels("my-pi", "spark-1"), "Running", {"running": {}})
        self.make("op-driver", {"spark-role": "driver", "sparkoperator.k8s.io/app-name": "nightly",
                                "spark-app-selector": "spark-9"})
        for word in ("pi-driver", "spark-1", "my-pi", "My Pi", "pi-dr*", self.namespace + ":my-*"):
            self.assertEqual(self.json_of("status", word)["application"]["pod"], "pi-driver", word)
        self.assertEqual(self.json_of("status", "nightly")["application"]["pod"], "op-driver")

    def test_a_name_is_the_one_that_runs_several_of_a_pattern_are_listed_and_none_is_68(self):
        self.make_three()
        result = self.of("status", "pi")
        self.assertEqual(result.code, 0)
        self.assertRegex(result.err, r"the running one of 2 applications 'pi': driver pod pi-1-driver")
        result = self.of("status", "p*")
        self.assertEqual(result.code, 68)
        self.assertRegex(result.err, r"found 2 applications 'p\*'")
        self.assertRegex(result.err, r"%s:pi-2-driver \(spark-2, Failed" % self.namespace)
        result = self.of("status", "nope")
        self.assertEqual(result.code, 68)
        self.assertIn("application 'nope' not found", result.err)

    def test_status_is_sparks_block_and_the_verdict(self):
        self.make_three()
        out = self.of("status", "pi-2-driver").out
        self.assertRegex(out, r"pod name: pi-2-driver\n")
        self.assertRegex(out, r"(?m)^cause: the driver used more memory than its limit")
        self.assertRegex(out, r"(?m)^remedy: raise spark\.driver\.memoryOverhead")
        self.assertEqual(self.json_of("status", "spark-2")["diagnosis"]["id"], "oom-killed")
        self.assertRegex(self.of("status", "-o", "yaml", "spark-2").out, '(?m)^  id: "oom-killed"')
        self.assertRegex(self.of("diagnose", "spark-3").out, "no problem found.*Succeeded")

    def test_events_of_driver_and_executors_come_in_their_order(self):
        self.make("pi-driver", driver_labels("pi", "spark-1"))
        uid = k.find(k.path_of("pods", self.namespace, "pi-driver"))["metadata"]["uid"]
        for number, (name, of, when) in enumerate((("pi-exec-1", "x", "02"), ("pi-driver", uid, "01"),
                                                   ("other", "y", "00"))):
            k.api("POST", "/api/v1/namespaces/%s/events" % self.namespace, {
                "metadata": {"name": "e%d" % number}, "type": "Warning", "reason": "Because",
                "message": "said of " + name, "lastTimestamp": "2026-01-01T00:00:%sZ" % when,
                "involvedObject": {"kind": "Pod", "name": name, "uid": of,
                                   "namespace": self.namespace}})
        out = self.of("events", "pi").out
        self.assertEqual(re.findall("said of (\\S+)", out), ["pi-driver", "pi-exec-1"])
        self.assertEqual(len(self.json_of("events", "pi")["events"]), 2)

    def test_wait_attaches_and_ends_with_the_drivers_code(self):
        self.make("pi-driver", driver_labels("pi", "spark-1"))
        with tempfile.TemporaryDirectory() as folder:
            result_file = os.path.join(folder, "result.json")
            running = k.Firesteel(["wait", "-n", self.namespace, "--result-file", result_file, "pi"])
            self.addCleanup(running.stop)
            running.wait_for("Waiting for application pi with application ID spark-1", 30)
            self.play("pi-driver", "Running", {"running": {}})
            running.wait_for("phase: Running", 30)
            self.play("pi-driver", "Failed", terminated(3, "Error"))
            result = running.ended()
            with open(result_file, encoding="utf-8") as f:
                written = json.load(f)
        self.assert_ends_with(result, 3)
        self.assertRegex(result.err, r"Cause: the driver ended with exit code 3")
        self.assertRegex(result.err.splitlines()[-1], "exit status 3 is the driver's")
        self.assertEqual((written["result"], written["exitStatus"], written["diagnosis"]["id"]),
                         ("failed", 3, "driver-failed"))
        self.assert_ends_with(self.of("wait", "spark-1"), 3)

    def test_a_signal_detaches_a_wait_and_a_timeout_leaves_the_driver_there(self):
        self.make("pi-driver", driver_labels("pi", "spark-1"))
        running = k.Firesteel(["wait", "-n", self.namespace, "pi"])
        self.addCleanup(running.stop)
        running.wait_for("Waiting for application", 30)
        running.signal(signal.SIGTERM)
        self.assert_ends_with(running.ended(), 143)
        result = self.of("wait", "--start-timeout", "1s", "pi")
        self.assert_ends_with(result, 75)
        self.assertRegex(result.err.splitlines()[-1], "did not start within 1s; .* is kept")
        self.play("pi-driver", "Running", {"running": {}})
        self.assert_ends_with(self.of("wait", "--timeout", "1s", "--start-timeout", "1s", "pi"), 76)
        self.assertIsNotNone(k.find(k.path_of("pods", self.namespace, "pi-driver")))
        self.assert_ends_with(self.of("wait", "--timeout=1s", "--on-timeout=kill", "pi"), 76)
        k.eventually("the pod is gone", 30,
                     lambda: not k.find(k.path_of("pods", self.namespace, "pi-driver")))

    def test_cleanup_deletes_the_pod_of_a_driver_that_succeeded(self):
        self.make_three()
        self.assert_ends_with(self.of("wait", "--cleanup=success", "spark-2"), 137)
        self.assert_ends_with(self.of("wait", "--cleanup=success", "spark-3"), 0)
        k.eventually("only the failed one is left", 30, lambda: k.objects_in(self.namespace) == [
            "pods/pi-1-driver", "pods/pi-2-driver"])

    def test_kill_takes_one_leaves_what_has_ended_and_is_fine_twice(self):
        self.make_three()
        result = self.of("kill", "--wait", "pi", "spark-3", "nosuch")
        self.assertEqual(result.code, 68, result.err)
        self.assertRegex(result.err, r"application 'nosuch' not found")
        self.assertRegex(result.err, r"pi-1-driver \(pi\) deleted")
        self.assertRegex(result.err, r"etl-driver \(etl\) already finished, left alone")
        self.assertEqual(k.objects_in(self.namespace), ["pods/etl-driver", "pods/pi-2-driver"])
        self.assertEqual(self.of("kill", "spark-3").code, 0)

    def test_kill_by_selector_asks_first(self):
        self.make_three()
        result = self.of("kill", "-l", "spark-app-name=pi")
        self.assertEqual(result.code, 64)
        self.assertRegex(result.err, "add --yes")
        self.assertEqual(self.of("kill", "-l", "spark-app-name=pi", "--yes", "--wait").code, 0)
        self.assertEqual(k.objects_in(self.namespace), ["pods/etl-driver", "pods/pi-2-driver"])

    def test_watch_prints_each_change_until_a_signal(self):
        self.make("pi-driver", driver_labels("pi", "spark-1"))
        running = k.Firesteel(["list", "-n", self.namespace, "--watch"])
        self.addCleanup(running.stop)
        k.eventually("it is listed", 30, lambda: "Pending" in running.out)
        self.play("pi-driver", "Running", {"running": {}})
        k.eventually("it runs", 30, lambda: "Running" in running.out)
        k.api("DELETE", k.path_of("pods", self.namespace, "pi-driver"))
        k.eventually("it is gone", 30, lambda: "Gone" in running.out)
        running.signal()
        self.assertEqual(running.ended().code, 130)

    def test_with_the_right_to_read_pods_only_a_driver_can_be_looked_at_and_waited_for(self):
        self.make("pi-driver", driver_labels("pi", "spark-1"), "Failed", terminated(3, "Error"))
        k.allow(self.namespace, {"pods": "get,watch"})
        self.assertEqual(self.of("wait", "pi-driver", user="tester").code, 3)
        self.assertRegex(self.of("status", "pi-driver", user="tester").out, "ended with exit code 3")
        refused = self.of("status", "spark-1", user="tester")
        self.assertEqual(refused.code, 77)
        self.assertRegex(refused.err, "list")

    def test_completion_offers_driver_pods(self):
        self.make("pi-driver", driver_labels("pi", "spark-1"))
        with open(os.path.join(k.RUN, "kubeconfig"), encoding="utf-8") as f:
            text = re.sub("namespace: default", "namespace: " + self.namespace, f.read())
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as f:
            f.write(text)
            f.flush()
            result = k.firesteel(["completion", "applications"], KUBECONFIG=f.name)
        self.assertEqual((result.code, result.out), (0, "pi-driver\n"), text)


if __name__ == "__main__":
    k.run(k.API)
