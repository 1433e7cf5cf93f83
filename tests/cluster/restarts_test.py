#!/usr/bin/env python3
"""Restart policies with real drivers: what a SparkApplication says is what happens, also to a streaming job."""
import os
import tempfile

import cluster_support as k

APPLICATION = """apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata: {name: job}
spec:
  type: Python
  sparkVersion: 4.3.0
  image: spark:4.3.0
  imagePullPolicy: IfNotPresent
  mainApplicationFile: %s
  driver:
    serviceAccount: spark
    coreRequest: 100m
    configMaps: [{name: app, path: /opt/app}]
    env:
    - name: ATTEMPT
      valueFrom: {fieldRef: {fieldPath: "metadata.annotations['firesteel/attempt']"}}
  executor: {coreRequest: 100m}
  restartPolicy: %s
"""

FAILS_TWICE = """
import os, sys
print("attempt", os.environ["ATTEMPT"], flush=True)
sys.exit({"1": 3, "2": 4}.get(os.environ["ATTEMPT"], 0))
"""

STREAM = """
import os
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
stream = spark.readStream.format("rate").option("rowsPerSecond", 5).load()
def seen(batch, number):
    print("attempt", os.environ["ATTEMPT"], "batch", number, "rows", batch.count(), flush=True)
stream.writeStream.foreachBatch(seen).start().awaitTermination()
"""

POD = "job-driver"


class Restarts(k.ClusterTest):
    def setUp(self):
        super().setUp()
        k.create_driver_account(self.namespace)

    def start(self, script, policy, *options, application="local:///opt/app/main.py"):
        k.create(k.path_of("configmaps", self.namespace), {"metadata": {"name": "app"}, "data": {"main.py": script}})
        with tempfile.NamedTemporaryFile("w", suffix=".yaml", delete=False) as file:
            file.write(APPLICATION % (application, policy))
        self.addCleanup(os.unlink, file.name)
        running = k.Firesteel(["run", "-f", file.name, "-n", self.namespace, "--master", k.MASTER,
                               "--log-format=firesteel", "--logs", *options])
        self.addCleanup(running.stop)
        return running

    def pod(self):
        return k.find(k.path_of("pods", self.namespace, POD))

    def test_a_driver_that_fails_twice_is_started_three_times(self):
        result = self.start(FAILS_TWICE, "{type: OnFailure, onFailureRetries: 2, onFailureRetryInterval: 1}").ended(400)
        self.assert_ends_with(result, 0)
        self.assertEqual([line for line in result.out.splitlines() if line.startswith("attempt")],
                         ["attempt 1", "attempt 2", "attempt 3"])
        self.assert_says(result, "attempt 2 of 3 starts .*: the driver exited with 3",
                         "attempt 3 of 3 starts .*: the driver exited with 4", "finished after .*: exit code 0")
        self.assertEqual([o for o in k.objects_in(self.namespace) if "supervision" in o], [])

    def test_an_application_with_an_executor_under_always_until_it_is_killed(self):
        running = self.start("", "{type: Always}", application=k.PI)
        running.wait_for(r"attempt 2 starts now: the driver exited with 0", 500)
        k.eventually("the second driver", 120, lambda: (self.pod() or {"metadata": {"annotations": {}}})[
            "metadata"]["annotations"].get("firesteel/attempt") == "2")
        self.assertRegex(running.out, r"Pi is roughly 3\.\d+")
        self.assert_ends_with(k.firesteel(["kill", "job", "-n", self.namespace]), 0)
        self.assert_ends_with(running.ended(120), 71)
        k.eventually("nothing is left", 120, lambda: k.objects_in(self.namespace) == ["configmaps/app"])

    @k.unittest.skipUnless(k.required("heavy") or os.environ.get("FIRESTEEL_HEAVY"), "a heavy test")
    def test_a_stream_is_started_again_when_its_driver_is_deleted_twice(self):
        running = self.start(STREAM, "{type: Always, onFailureRetryInterval: 1}")
        for attempt in ("1", "2"):
            k.eventually("attempt %s has a batch" % attempt, 300,
                         lambda a=attempt: "attempt %s batch 1 " % a in running.out)
            k.api("DELETE", k.path_of("pods", self.namespace, POD))
        k.eventually("attempt 3 has a batch", 300, lambda: "attempt 3 batch 1 " in running.out)
        self.assert_says(running, "attempt 2 starts .*: the driver was lost", "attempt 3 starts .*: the driver was lost")
        self.assert_ends_with(k.firesteel(["kill", "job", "-n", self.namespace]), 0)
        self.assert_ends_with(running.ended(120), 71)


if __name__ == "__main__":
    k.run(k.PODS)
