#!/usr/bin/env python3
"""Real drivers in real pods: how each of them ends is how firesteel ends."""
import cluster_support as k

SCRIPT = "local:///opt/app/main.py"
TEMPLATE = """
spec:
  terminationGracePeriodSeconds: 1
  volumes: [{name: app, configMap: {name: app}}]
  containers:
  - name: spark-kubernetes-driver
    volumeMounts: [{name: app, mountPath: /opt/app}]
%s
"""
SIDECAR = """
  - name: sidecar
    image: spark:4.3.0
    imagePullPolicy: IfNotPresent
    command: [sleep, "3600"]
"""
# The executors' allocator logs when the driver may not list pods; Spark's own minimal rights.
DRIVER = {"pods,services,configmaps,persistentvolumeclaims":
          "create,get,list,watch,patch,update,delete,deletecollection"}


class Runs(k.ClusterTest):
    def setUp(self):
        super().setUp()
        k.create_service_account(self.namespace, "spark")
        k.allow(self.namespace, DRIVER, subject="spark")

    def driver(self, text, *confs, sidecar=""):
        """Submits a Python driver whose file comes from a ConfigMap."""
        k.api("POST", k.path_of("configmaps", self.namespace),
              {"metadata": {"name": "app"}, "data": {"main.py": text}})
        template = k.tempfile.NamedTemporaryFile("w", suffix=".yaml")
        self.addCleanup(template.close)
        template.write(TEMPLATE % sidecar)
        template.flush()
        return self.start(
            "spark.kubernetes.driver.podTemplateFile=" + template.name,
            "spark.kubernetes.driver.podTemplateContainerName=spark-kubernetes-driver",
            *confs, application=SCRIPT)

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
        self.assert_says(result, "keeps running", pod["name"])

    def test_an_interrupt_that_kills_deletes_the_pod(self):
        running = self.start(self.NO_IMAGE, options=["--on-interrupt=kill"])
        running.wait_for("pending reason: (ErrImagePull|ImagePullBackOff)", 200)
        running.signal()
        self.assert_ends_with(running.ended(60), 130)
        k.eventually("nothing is left", 120, lambda: not k.objects_in(self.namespace))


if __name__ == "__main__":
    k.run(k.PODS)
