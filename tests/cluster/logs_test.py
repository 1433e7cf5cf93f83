#!/usr/bin/env python3
"""Logs of real pods, compared byte by byte with what the API server has of them."""
import contextlib
import os
import re
import signal
import subprocess

import cluster_support as k
from cutting_proxy import CuttingProxy
from driver_pod_test_case import DriverPodTest

# Ten thousand identical lines in bursts, both streams, long lines, bytes that are no text, no end.
TALKER = r"""
import os, time
for burst in range(20):
    os.write(1, b"the same\n" * 500)
    os.write(2, b"burst %d\n" % burst)
    os.write(1, b"\x00\xff\x1b[31m\r\n\n")
    os.write(1, b"x" * 40000 + b"\n")
    for i in range(10):
        os.write(1 + i % 2, b"line %d\n" % i)
        time.sleep(0.05)
os.write(1, b"no end")
"""
# Numbered lines of 100 bytes, about 300 KB in a second.
COUNTER = r"""
import os, time
for block in range(%d):
    os.write(1, b"".join(b"%%08d %%s\n" %% (block * 300 + i, b"." * 90) for i in range(300)))
    time.sleep(0.1)
"""


class Logs(DriverPodTest):
    def start(self, *words, master=k.MASTER):
        """firesteel logs; its output is bytes in the file `running.path`."""
        folder = k.tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = os.path.join(folder.name, "out")
        with open(path, "wb") as out:
            environment = {**os.environ, "KUBECONFIG": os.path.join(k.RUN, "kubeconfig")}
            running = subprocess.Popen([os.environ["FIRESTEEL"], "logs", "-n", self.namespace, "--master", master,
                                        *words], stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.PIPE,
                                       text=True, env=environment)
        running.path = path
        self.addCleanup(running.kill)
        return running

    def ended(self, running, seconds=120):
        """(exit code, stdout as bytes, stderr)"""
        err = running.communicate(timeout=seconds)[1]
        with open(running.path, "rb") as f:
            return running.returncode, f.read(), err

    def logs(self, *words):
        return self.ended(self.start(*words))

    def assert_same(self, out, real):
        if out != real:
            at = next((i for i, (a, b) in enumerate(zip(out, real)) if a != b), min(len(out), len(real)))
            self.fail("%d bytes instead of %d; they differ from byte %d on: %r instead of %r" % (
                len(out), len(real), at, out[at:at + 100], real[at:at + 100]))

    # -- the connection

    def test_a_connection_cut_every_second_loses_and_doubles_nothing(self):
        with CuttingProxy(1) as proxy:
            self.pod("talker", "python3", "-c", TALKER)
            code, out, err = self.ended(self.start("-f", "talker", master=proxy.master))
            self.assertGreater(proxy.cuts, 5)
        self.assertEqual(code, 0, err)
        self.assertEqual(out.count(b"the same\n"), 10000)
        self.assert_same(out, self.real_log("talker"))
        self.assertNotIn("missing", err)

    def test_a_restart_of_the_api_server_loses_and_doubles_nothing(self):
        self.pod("talker", "python3", "-c", TALKER)
        self.wait_for_phase("talker", "Running")
        running = self.start("-f", "talker")
        k.eventually("the log has begun", 30, lambda: os.path.getsize(running.path) > 0)
        subprocess.run([k.CLUSTER, "restart", "apiserver"], check=True, timeout=120, capture_output=True)
        code, out, err = self.ended(running)
        self.assertEqual(code, 0, err)
        self.assert_same(out, self.real_log("talker"))

    def test_rotation_loses_nothing_silently(self):
        with self.rotated_at("1Mi"), CuttingProxy(1) as proxy:
            self.pod("counter", "python3", "-c", COUNTER % 200)
            followers = {"steady": self.start("-f", "counter"),
                         "cut every second": self.start("-f", "counter", master=proxy.master),
                         "asleep while it rotates": self.start("-f", "counter", master=proxy.master)}
            asleep = followers["asleep while it rotates"]
            k.eventually("the log has begun", 60, lambda: os.path.getsize(asleep.path) > 0)
            asleep.send_signal(signal.SIGSTOP)
            k.eventually("what it saw last was rotated away", 60,
                         lambda: int(self.real_log("counter")[:8] or 0) > self.numbers(asleep.path)[-1])
            asleep.send_signal(signal.SIGCONT)
            for title, running in followers.items():
                with self.subTest(title):
                    code, _, err = self.ended(running, 180)
                    self.assertEqual(code, 0, err)
                    numbers = self.numbers(running.path)
                    self.assertEqual(numbers, sorted(set(numbers)))
                    lost = 60000 - len(numbers)
                    holes = sum(b != a + 1 for a, b in zip([-1, *numbers], [*numbers, 60000]))
                    print("%s: %d of 60000 lines lost, %d gaps said" % (title, lost, err.count("may be missing")))
                    self.assertLessEqual(holes, err.count("may be missing"))
            self.assertLess(len(self.real_log("counter")), 5 << 20)  # of 6 MB: it was rotated
            self.assertGreater(60000 - len(self.numbers(asleep.path)), 0)

    def numbers(self, path):
        """Of COUNTER's whole lines."""
        with open(path, "rb") as f:
            return [int(line[:8]) for line in f if line.endswith(b"\n") and len(line) == 100]

    @contextlib.contextmanager
    def rotated_at(self, size):
        """The kubelet rotates logs at this size, every three seconds."""
        path = os.path.join(k.RUN, "kubelet.yaml")
        with open(path, encoding="utf-8") as f:
            before = f.read()
        try:
            self.restart_kubelet(path, before + "containerLogMaxSize: %s\ncontainerLogMaxFiles: 3\n"
                                 "containerLogMonitorInterval: 3s\n" % size)
            yield
        finally:
            self.restart_kubelet(path, before)

    def restart_kubelet(self, path, text):
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        subprocess.run([k.CLUSTER, "restart", "kubelet"], check=True, timeout=120, capture_output=True)
        k.eventually("the kubelet answers", 60,
                     lambda: k.request("GET", "/api/v1/nodes/lab/proxy/healthz")[0] == 200)

    # -- what is asked for

    def test_what_is_there_is_printed_and_an_application_has_many_names(self):
        self.pod("three", "sh", "-c", "echo one; echo two >&2; echo three; sleep 3600")
        self.wait_for_phase("three", "Running")
        k.eventually("it has spoken", 30, lambda: self.real_log("three").count(b"\n") == 3)
        # Lines of stdout and of stderr may have changed places.
        log = self.real_log("three")
        for words in (["three"], ["spark-three"], [self.namespace + ":thr*"]):
            self.assertEqual(self.logs(*words)[:2], (0, log))
        self.assertEqual(self.logs("--tail", "1", "three")[:2], (0, log.splitlines(True)[-1]))
        self.assertEqual(self.logs("--tail", "0", "three")[:2], (0, b""))
        self.assertEqual(self.logs("--since", "1h", "three")[:2], (0, log))
        code, out, _ = self.logs("--timestamps", "three")
        self.assertRegex(out.decode(), r"\A(20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}\S+ \w+\n){3}\Z")
        code, out, err = self.logs("nobody")
        self.assertEqual((code, out), (68, b""), err)

    def test_a_follower_stops_with_the_signal_that_asks_it_to(self):
        self.pod("talks", "sh", "-c", "echo one; sleep 3600")
        running = self.start("-f", "talks")
        k.eventually("the log has begun", 120, lambda: os.path.getsize(running.path) > 0)
        running.send_signal(signal.SIGINT)
        self.assertEqual(self.ended(running)[:2], (130, b"one\n"))

    def test_a_driver_that_never_logged_says_why_it_ended(self):
        self.pod("dies", "sh", "-c", "echo out of luck >/dev/termination-log; exit 3")
        self.pod("never", "/no/such/program")
        for name, pattern in (("dies", "The log of the driver is empty; the container ended: Error, exit status 3, out of luck"),
                              ("never", "The log of the driver is empty; the container ended: .*no such file")):
            for words in ([name], ["-f", name]):
                with self.subTest(words):
                    self.wait_for_phase(name, "Failed")
                    code, out, err = self.logs(*words)
                    self.assertEqual((code, out), (0, b""), err)
                    self.assertRegex(err, pattern)

    def test_a_driver_that_cannot_start_says_why(self):
        self.pod("stuck", "true", nodeSelector={"no": "such-node"})
        k.eventually("it was tried to schedule", 30, lambda: k.api("GET", k.path_of(
            "pods", self.namespace, "stuck"))["status"].get("conditions"))
        code, out, err = self.logs("stuck")
        self.assertEqual((code, out), (0, b""))
        self.assertRegex(err, "the container has not started: .*node")

    def test_previous_is_the_log_before_the_restart(self):
        self.pod("restarts", "sh", "-c", "echo $(cat /proc/sys/kernel/random/uuid); sleep 1; exit 1",
                 restartPolicy="OnFailure")
        k.eventually("it was restarted", 120, lambda: any(
            s["restartCount"] == 1 and "running" in s["state"] for s in k.api("GET", k.path_of(
                "pods", self.namespace, "restarts"))["status"].get("containerStatuses", [])))
        code, out, err = self.logs("--previous", "restarts")
        self.assertEqual(code, 0, err)
        self.assertRegex(out, rb"\A[0-9a-f-]{36}\n\Z")

    # -- real Spark

    def test_driver_and_executors_of_a_real_application(self):
        k.create_driver_account(self.namespace)
        line = self.submission("spark.kubernetes.authenticate.driver.serviceAccountName=spark",
                               "spark.executor.instances=2", "spark.scheduler.minRegisteredResourcesRatio=1.0",
                               "spark.scheduler.maxRegisteredResourcesWaitingTime=400s", arguments=["10"])
        submitting = k.Firesteel([line[0], "--logs", *line[1:]])
        self.addCleanup(submitting.stop)
        k.eventually("there is a driver", 30, lambda: k.driver_pod(self.namespace))
        following = self.start("-f", "--executors", "spark-pi")
        result = submitting.ended(500)
        self.assert_ends_with(result, 0)
        name = k.driver_pod(self.namespace)["metadata"]["name"]
        real = self.real_log(name)
        self.assertEqual(result.out.encode(), real)
        self.assertRegex(result.out, r"Pi is roughly 3\.\d+")
        self.assertNotRegex(result.err, "Pi is roughly")
        self.assertRegex(result.err.splitlines()[-1], "exit status 0 is the driver's")
        code, out, err = self.ended(following)
        self.assertEqual(code, 0, err)
        lines = out.decode().splitlines(True)
        self.assertEqual("".join(l[9:] for l in lines if l.startswith("[driver] ")).encode(), real)
        for executor in ("[exec 1] ", "[exec 2] "):
            said = "".join(l for l in lines if l.startswith(executor))
            self.assertRegex(said, r"Starting executor ID|Running task|Finished task")
        self.assertTrue(all(re.match(r"\[(driver|exec \d)\] ", l) for l in lines))


if __name__ == "__main__":
    k.run(k.PODS)
