#!/usr/bin/env python3
"""Real drivers in real pods: how each of them ends is how firesteel ends."""
import fcntl
import os
import pty
import struct
import termios

import cluster_support as k

SIDECAR = """
  - name: sidecar
    image: spark:4.3.0
    imagePullPolicy: IfNotPresent
    command: [sleep, "3600"]
"""


class Runs(k.ClusterTest):
    def setUp(self):
        super().setUp()
        k.create_driver_account(self.namespace)

    def driver(self, text, *confs, sidecar="", options=()):
        """Submits a Python driver whose file comes from a ConfigMap."""
        return self.start(
            "spark.kubernetes.driver.podTemplateFile=" + self.script_template(text, sidecar),
            "spark.kubernetes.driver.podTemplateContainerName=spark-kubernetes-driver",
            *confs, application=k.SCRIPT, options=options)

    def start(self, *confs, options=(), **more):
        line = self.submission(
            "spark.kubernetes.authenticate.driver.serviceAccountName=spark",
            "spark.executor.instances=2", "spark.kubernetes.report.interval=5s", *confs, **more)
        running = k.Firesteel([*line[:1], *options, *line[1:]])
        self.addCleanup(running.stop)
        return running

    def pod_path(self):
        return k.path_of("pods", self.namespace, k.driver_pod(self.namespace)["metadata"]["name"])

    def driver_log(self):
        path = self.pod_path() + "/log?container=spark-kubernetes-driver"
        status, log = k.request("GET", path)
        self.assertEqual(status, 200, log)
        return log.decode(errors="replace")

    def test_pi_with_two_executors_ends_with_0(self):
        # Both executors have come before the first task, however slow the machine is.
        result = self.start("spark.scheduler.minRegisteredResourcesRatio=1.0",
                            "spark.scheduler.maxRegisteredResourcesWaitingTime=400s",
                            arguments=["10"]).ended(500)
        self.assert_ends_with(result, 0)
        self.assertRegex(self.driver_log(), r"Pi is roughly 3\.\d+")
        self.assertRegex(self.driver_log(), r"Registered executor .*ID 2\b")
        self.assert_says(result, r"exit code: 0\n", "termination reason: Completed",
                         "finished")
        self.assertEqual(result.out, "")
        self.assertRegex(result.err.splitlines()[-1], "exit status 0 is the driver's")

    def test_a_driver_that_exits_3_ends_with_3(self):
        result = self.driver("import sys\nsys.exit(3)\n").ended(300)
        self.assert_ends_with(result, 3)
        self.assert_says(result, r"exit code: 3\n", "termination reason: Error")

    def test_a_driver_that_dies_by_an_exception_ends_with_1(self):
        result = self.driver("from pyspark.sql import SparkSession\n"
                             "SparkSession.builder.getOrCreate()\nraise RuntimeError('boom')\n",
                             ).ended(300)
        self.assert_ends_with(result, 1)
        self.assertIn("RuntimeError: boom", self.driver_log())

    def test_a_driver_that_is_deleted_ends_with_71(self):
        running = self.driver("import time\ntime.sleep(600)\n")
        running.wait_for("phase: Running", 200)
        k.api("DELETE", self.pod_path())
        result = running.ended(60)
        self.assert_ends_with(result, 71)
        self.assertRegex(result.err.splitlines()[-1], "exit status 71 is Firesteel's")

    def test_a_sidecar_that_never_ends_does_not_keep_it_waiting(self):
        result = self.driver("print('done')\n", sidecar=SIDECAR).ended(300)
        self.assert_ends_with(result, 0)
        codes = k.re.findall(r"[eE]xit code: (\d+)", result.err)
        self.assertEqual(codes[-1], "0", result.err)
        states = {c["name"]: c["state"] for c in k.find(self.pod_path())["status"]["containerStatuses"]}
        self.assertIn("running", states["sidecar"])

    # Nobody listens there, so the pull is refused at once.
    NO_IMAGE = "spark.kubernetes.container.image=127.0.0.1:1/nothing:1"

    def test_an_image_that_cannot_be_pulled_is_named_and_an_interrupt_leaves_the_pod(self):
        running = self.start(self.NO_IMAGE)
        running.wait_for("pending reason: (ErrImagePull|ImagePullBackOff)", 200)
        running.wait_for(r"127\.0\.0\.1:1/nothing:1", 30)
        running.signal()
        result = running.ended(60)
        self.assert_ends_with(result, 130)
        pod = k.driver_pod(self.namespace)["metadata"]
        self.assertNotIn("deletionTimestamp", pod)
        self.assert_says(result, "still waiting to start", pod["name"])

    def test_an_interrupt_that_kills_deletes_the_pod(self):
        running = self.start(self.NO_IMAGE, options=["--on-interrupt=kill"])
        running.wait_for("pending reason: (ErrImagePull|ImagePullBackOff)", 200)
        running.signal()
        self.assert_ends_with(running.ended(60), 130)
        k.eventually("nothing is left", 120, lambda: not k.objects_in(self.namespace))

    def test_progress_shows_executors_and_stages_on_a_terminal_and_elsewhere(self):
        # A stage of 30 s on the one executor, which is there before its first task.
        running = self.driver(STAGES, "spark.executor.instances=1",
                              "spark.scheduler.minRegisteredResourcesRatio=1.0",
                              "spark.scheduler.maxRegisteredResourcesWaitingTime=400s",
                              options=["--progress"])
        k.eventually("the driver exists", 60, lambda: k.driver_pod(self.namespace))
        name = k.driver_pod(self.namespace)["metadata"]["name"]
        screen = Terminal(["wait", "-n", self.namespace, name])
        self.addCleanup(screen.stop)
        code, shown = screen.ended(500)
        result = running.ended(60)
        self.assert_ends_with(result, 0)
        self.assertEqual(code, 0, shown)
        stage = r"executors 1/1, \[=*>? *\] \d+/30 tasks of stage \d+ collect at "
        self.assertRegex(shown, r"\r\d+s (starting|pulling|waiting)")
        self.assertRegex(shown, r"\rrunning [\dms]+, " + stage)
        self.assertNotIn("Application status for", shown.split("Container final statuses")[0]
                         .rsplit("State changed", 1)[0])
        self.assertRegex(result.err, "INFO Firesteel: Progress: (starting|waiting for a node)")
        self.assertRegex(result.err, "INFO Firesteel: Progress: running, " + stage)


STAGES = """
import time
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
spark.sparkContext.parallelize(range(30), 30).map(lambda n: time.sleep(1)).collect()
"""


class Terminal:
    """firesteel with a terminal for its stderr."""

    def __init__(self, arguments):
        self.ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("4H", 50, 200, 0, 0))
        self.process = k.subprocess.Popen(
            [os.environ["FIRESTEEL"], *arguments], stdin=k.subprocess.DEVNULL,
            stdout=k.subprocess.DEVNULL, stderr=theirs,
            env={"PATH": os.environ["PATH"], "TERM": "xterm", "HOME": "/nonexistent",
                 "KUBECONFIG": os.path.join(k.RUN, "kubeconfig")})
        os.close(theirs)

    def ended(self, seconds):
        """Exit code and what was written to the terminal."""
        timer = k.threading.Timer(seconds, self.process.kill)
        timer.start()
        shown = b""
        try:
            while part := os.read(self.ours, 65536):
                shown += part
        except OSError:  # the other end is closed
            pass
        timer.cancel()
        return self.process.wait(), shown.decode(errors="replace")

    def stop(self):
        self.process.kill()
        self.process.wait()
        os.close(self.ours)


if __name__ == "__main__":
    k.run(k.PODS)
