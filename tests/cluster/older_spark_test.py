#!/usr/bin/env python3
"""An image with an older Spark: its driver starts an executor and computes pi."""
import os

import cluster_support as k

VERSION = "3.4.4"
IMAGE = "spark:" + VERSION


class OlderSpark(k.ClusterTest):
    def test_pi_with_an_executor_ends_with_0(self):
        k.create_driver_account(self.namespace)
        line = self.submission(
            "spark.kubernetes.authenticate.driver.serviceAccountName=spark", "spark.executor.instances=1",
            "spark.scheduler.minRegisteredResourcesRatio=1.0", "spark.scheduler.maxRegisteredResourcesWaitingTime=400s",
            arguments=["10"])
        line[line.index("spark.kubernetes.container.image=" + k.SPARK_IMAGE)] = "spark.kubernetes.container.image=" + IMAGE
        running = k.Firesteel(line)
        self.addCleanup(running.stop)
        self.assert_ends_with(running.ended(500), 0)
        pod = k.driver_pod(self.namespace)["metadata"]
        self.assertEqual(pod["labels"]["spark-version"], VERSION)  # by the name of the image
        path = k.path_of("pods", self.namespace, pod["name"]) + "/log?container=spark-kubernetes-driver"
        status, log = k.request("GET", path)
        log = log.decode(errors="replace")
        self.assertEqual(status, 200, log)
        self.assertRegex(log, r"Running Spark version 3\.4\.4")
        self.assertRegex(log, r"Registered executor .*ID 1\b")
        self.assertRegex(log, r"Pi is roughly 3\.\d+")


if __name__ == "__main__":
    if not os.path.exists(os.path.join(k.LAB, "spark-%s.tar" % VERSION)):
        k.skip_or_fail(k.PODS, "the image of Spark %s is missing; make it with: SPARK_VERSION=%s %s image" % (
            VERSION, VERSION, k.CLUSTER))
    k.run(k.PODS)
