#!/usr/bin/env python3
"""Restart policies on the real API server: the counters outlive every supervisor, and there is never a second driver.
The test plays the kubelet."""
import signal
import tempfile
import threading

import cluster_support as k

APPLICATION = """apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata: {name: pi}
spec:
  type: Python
  sparkVersion: 4.3.0
  image: spark:4.3.0
  mainApplicationFile: local:///opt/spark/examples/src/main/python/pi.py
  sparkUIOptions: {servicePort: 8080}
  driver: {schedulerName: nobody, coreRequest: 100m}
  executor: {}
"""
POD, RECORD = "pi-driver", "pi-driver-supervision"
TWICE = "  restartPolicy: {type: OnFailure, onFailureRetries: 2, onFailureRetryInterval: 1}\n"
ALWAYS = "  restartPolicy: {type: Always, onFailureRetryInterval: 1, onSubmissionFailureRetryInterval: 1}\n"


class Drivers(threading.Thread):
    """The kubelet: each driver ends with the next code as soon as it is there; then they run on."""

    def __init__(self, namespace, codes, every=0.05):
        super().__init__(daemon=True)
        self.namespace, self.codes, self.every = namespace, list(codes), every
        self.seen = []  # (uid, attempt) of each driver, in order
        self.stopping = threading.Event()

    def run(self):
        codes = iter(self.codes)
        while not self.stopping.wait(self.every):
            pod = k.driver_pod(self.namespace)
            if not pod or pod["metadata"]["uid"] in [uid for uid, _ in self.seen]:
                continue
            self.seen.append((pod["metadata"]["uid"], pod["metadata"]["annotations"].get("firesteel/attempt")))
            code = next(codes, None)
            if code is not None:
                k.end_driver(self.namespace, code)

    def attempts(self):
        return [attempt for _, attempt in self.seen]

    def stop(self):
        self.stopping.set()
        self.join(30)


class Supervise(k.ClusterTest):
    def setUp(self):
        super().setUp()
        self.file = tempfile.NamedTemporaryFile("w", suffix=".yaml")
        self.addCleanup(self.file.close)
        self.write(TWICE)

    def write(self, policy):
        self.file.seek(0)
        self.file.truncate()
        self.file.write(APPLICATION + policy)
        self.file.flush()

    def start(self, *options, user="admin"):
        running = k.Firesteel(["run", "-f", self.file.name, "-n", self.namespace, "--master", k.MASTER,
                               "--log-format=firesteel", *options], user=user)
        self.addCleanup(running.stop)
        return running

    def drivers(self, *codes):
        drivers = Drivers(self.namespace, codes)
        drivers.start()
        self.addCleanup(drivers.stop)
        return drivers

    def record(self):
        return k.find(k.path_of("configmaps", self.namespace, RECORD))

    def pod(self):
        return k.find(k.path_of("pods", self.namespace, POD))

    def tell(self, *words):
        return k.firesteel([*words, "-n", self.namespace])

    def test_fails_twice_then_succeeds(self):
        drivers = self.drivers(3, 4, 0)
        result = self.start().ended(60)
        self.assert_ends_with(result, 0)
        self.assertEqual(drivers.attempts(), ["1", "2", "3"])
        self.assert_says(result, r"attempt 2 of 3 starts (now|in 1s): the driver exited with 3\n",
                         r"attempt 3 of 3 starts (now|in [12]s): the driver exited with 4\n")
        self.assertIsNone(self.record())
        self.assertEqual([o for o in k.objects_in(self.namespace) if "ui-svc" in o], ["services/pi-ui-svc"])
        k.api("DELETE", k.path_of("pods", self.namespace, POD))
        k.eventually("nothing is left", 60, lambda: not k.objects_in(self.namespace))

    def test_no_retries_left_returns_the_last_code(self):
        drivers = self.drivers(3, 4, 5, 6)
        self.assert_ends_with(self.start().ended(60), 5)
        self.assertEqual(drivers.attempts(), ["1", "2", "3"])
        self.assertIsNone(self.record())

    def test_killed_at_ten_points_and_started_again(self):
        # The whole takes about four seconds; a supervisor that is started again waits up to five
        # for one that might be at work.
        for point in range(10):
            with self.subTest(point=point):
                drivers = self.drivers(3, 4, 0)
                killed = self.start()
                threading.Event().wait(0.05 + 0.33 * point)
                killed.signal(signal.SIGKILL)
                result = self.start().ended(90)
                drivers.stop()
                if killed.ended(10).code == 0:  # it was faster
                    self.assert_ends_with(result, 73)
                    self.assert_says(result, "was submitted already: driver pod pi-driver already exists; it exited with 0")
                else:
                    self.assert_ends_with(result, 0)
                self.assertEqual(drivers.attempts(), ["1", "2", "3"], result.err)
                self.assertIsNone(self.record())
                k.api("DELETE", k.path_of("pods", self.namespace, POD))
                k.eventually("the driver is gone", 60, lambda: self.pod() is None)
                k.firesteel(["gc", "-n", self.namespace, "--grace", "0s", "--delete"])
                k.eventually("nothing is left", 60, lambda: not k.objects_in(self.namespace))

    def test_two_supervisors_never_run_two_drivers(self):
        drivers = self.drivers(3, 4, 0)
        both = [self.start(), self.start()]
        for each in both:
            self.assert_ends_with(each.ended(90), 0)
        self.assertEqual(drivers.attempts(), ["1", "2", "3"])
        self.assertIsNone(self.record())

    def test_refused_by_a_quota_three_times_then_accepted(self):
        self.write("  restartPolicy: {type: OnFailure, onSubmissionFailureRetries: 3, onSubmissionFailureRetryInterval: 1}\n")
        quota = "/api/v1/namespaces/%s/resourcequotas" % self.namespace
        k.api("POST", quota, {"metadata": {"name": "none"}, "spec": {"hard": {"pods": "0"}}})
        k.eventually("the quota counts", 30, lambda: k.find(quota + "/none").get("status", {}).get("hard"))
        drivers = self.drivers(0)
        running = self.start()
        running.wait_for(r"submission 4 of 4 starts in [123]s: .*exceeded quota", 60)
        self.assertIsNone(self.pod())
        self.assertIn("submission 2 of 4", running.err)
        self.assertIn("submission 3 of 4", running.err)
        k.api("DELETE", quota + "/none")
        self.assert_ends_with(running.ended(60), 0)
        self.assertEqual(drivers.attempts(), ["4"])
        self.assertIsNone(self.record())

    def test_a_deleted_driver_is_started_again_and_kill_ends_it(self):
        self.write(ALWAYS)
        drivers = self.drivers()
        running = self.start()
        for attempt in ("1", "2"):
            k.eventually("attempt %s" % attempt, 60, lambda a=attempt: drivers.attempts()[-1:] == [a])
            k.api("DELETE", k.path_of("pods", self.namespace, POD))
        k.eventually("attempt 3", 60, lambda: drivers.attempts()[-1:] == ["3"])
        listed = self.tell("list", "pi")
        self.assertRegex(listed.out, r"\npi +spark-")
        self.assertRegex(self.tell("status", "pi").out, "pi-driver")
        self.assert_ends_with(self.tell("events", "pi"), 0)
        killed = self.tell("kill", "pi")
        self.assert_ends_with(killed, 0)
        self.assert_ends_with(running.ended(60), 71)
        self.assert_says(running, "attempt 4 is not started: the supervision was ended")
        self.assertEqual(drivers.attempts(), ["1", "2", "3"])
        self.assertIsNone(self.record())

    def test_kill_between_two_attempts(self):
        self.write("  restartPolicy: {type: Always, onFailureRetryInterval: 600}\n")
        drivers = self.drivers(3)
        running = self.start()
        running.wait_for(r"attempt 2 starts in (9m\d+s|10m): the driver exited with 3", 60)
        self.assert_says(self.tell("kill", "pi"), "already finished; it is not started again")
        self.assertIsNone(self.record())
        running.signal()
        self.assert_ends_with(running.ended(10), 130)
        self.assertEqual(drivers.attempts(), ["1"])

    def test_an_interrupt_while_waiting_is_continued_by_the_next(self):
        self.write("  restartPolicy: {type: OnFailure, onFailureRetries: 1, onFailureRetryInterval: 8}\n")
        drivers = self.drivers(3, 0)
        running = self.start()
        running.wait_for(r"attempt 2 of 2 starts in", 60)
        running.signal(signal.SIGTERM)
        result = running.ended(5)
        self.assert_ends_with(result, 143)
        self.assert_says(result, "to continue, run the same command again", r"attempt 2 was not started\)\n$")
        self.assertNotIn("keeps running", result.err)
        self.assertEqual(self.record()["data"]["attempt"], "2")
        result = self.start().ended(60)
        self.assert_ends_with(result, 0)
        self.assert_says(result, "continuing with attempt 2")
        self.assertEqual(drivers.attempts(), ["1", "2"])

    def test_sparks_own_role_is_enough(self):
        k.allow(self.namespace, {"pods": "create,get,watch,patch,delete",
                                 "configmaps,services,networkpolicies": "create,patch"})
        drivers = self.drivers(3, 0)
        self.assert_ends_with(self.start(user="tester").ended(90), 0)
        self.assertEqual(drivers.attempts(), ["1", "2"])
        self.assertEqual(self.record()["data"]["ended"], "true")
        k.api("DELETE", k.path_of("pods", self.namespace, POD))
        k.eventually("nothing is left", 60, lambda: not k.objects_in(self.namespace))

    def test_gc_honors_the_time_to_live_and_spares_a_record_in_use(self):
        self.write("  timeToLiveSeconds: 3\n")
        self.drivers()
        running = self.start()
        k.eventually("the driver", 30, self.pod)
        self.assertEqual(self.pod()["metadata"]["annotations"]["firesteel/time-to-live"], "3")
        now = k.time.time()
        stamp = lambda at: k.time.strftime("%Y-%m-%dT%H:%M:%SZ", k.time.gmtime(at))  # noqa: E731
        k.play_driver(self.namespace, "Succeeded", {"terminated": {
            "exitCode": 0, "reason": "Completed", "startedAt": stamp(now - 9), "finishedAt": stamp(now + 3)}})
        self.assert_ends_with(running.ended(30), 0)
        self.assertNotIn(POD, self.tell("gc").out)
        k.eventually("its time has passed", 30, lambda: POD in self.tell("gc").out)
        self.assertGreaterEqual(k.time.time(), now + 5)
        self.assert_ends_with(self.tell("gc", "--delete"), 0)
        k.eventually("nothing is left", 60, lambda: not k.objects_in(self.namespace))

    def test_gc_deletes_the_record_of_a_supervisor_that_never_came_back(self):
        self.write(ALWAYS)
        running = self.start()
        k.eventually("the driver", 30, self.pod)
        running.signal(signal.SIGKILL)
        running.ended(10)
        self.assertNotIn(RECORD, self.tell("gc", "--grace", "0s").out)
        k.api("DELETE", k.path_of("pods", self.namespace, POD) + "?gracePeriodSeconds=0")
        k.eventually("the driver is gone", 30, lambda: self.pod() is None)
        k.eventually("its begin is past", 10,  # whole seconds, rounded up
                     lambda: "nobody supervises the application" in self.tell("gc", "--grace", "0s").out)
        self.assert_ends_with(self.tell("gc", "--grace", "0s", "--delete"), 0)
        self.assertIsNone(self.record())


if __name__ == "__main__":
    k.run(k.API)
