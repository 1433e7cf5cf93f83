#!/usr/bin/env python3
"""A CronJob of firesteel cron starts one driver a minute, whatever happens to the pods that submit."""
import os
import tempfile

import cluster_support as k
import node_image

IMAGE = "firesteel:test"
DOCUMENT = """apiVersion: sparkoperator.k8s.io/v1beta2
kind: ScheduledSparkApplication
metadata: {name: minutely, namespace: %s}
spec:
  schedule: "* * * * *"
  concurrencyPolicy: Forbid
  successfulRunHistoryLimit: 5
  template:
    type: Python
    mode: cluster
    sparkVersion: 4.3.0
    image: spark:4.3.0
    mainApplicationFile: local:///opt/spark/examples/src/main/python/pi.py
    arguments: ["1"]
    driver: {serviceAccount: spark, coreRequest: 100m}
    executor: {instances: 1, coreRequest: 100m}
"""


class Cron(k.ClusterTest):
    def setUp(self):
        super().setUp()
        self.assert_ends_with(k.firesteel(["init", "-n", self.namespace, "--apply"]), 0)

    def items(self, path, selector=""):
        return k.api("GET", path + ("?labelSelector=" + selector if selector else ""))["items"]

    def drivers(self):
        return self.items(k.path_of("pods", self.namespace), "spark-role%3Ddriver")

    def jobs(self):
        return self.items("/apis/batch/v1/namespaces/%s/jobs" % self.namespace)

    def submitters(self):
        return self.items(k.path_of("pods", self.namespace), "firesteel/cron%3Dminutely")

    def succeeded_jobs(self):
        return [job for job in self.jobs() if job.get("status", {}).get("succeeded")]

    def test_a_schedule_that_is_refused_leaves_nothing(self):
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
            file.write(DOCUMENT % self.namespace)
            file.flush()
            refused = k.firesteel(["cron", "-f", file.name, "--firesteel-image", IMAGE, "--time-zone", "Mars/Phobos", "--apply"])
        self.assert_says(refused, "unknown time zone", "hint: correct the option or the field of the document")
        self.assertEqual(refused.code, 73)
        self.assertEqual(k.request("GET", k.path_of("configmaps", self.namespace, "minutely-application"))[0], 404)

    def test_three_runs_have_three_drivers_although_pods_are_deleted(self):
        node_image.import_image("docker.io/library/" + IMAGE, node_image.program(os.environ["FIRESTEEL"], "/firesteel"),
                                Entrypoint=["/firesteel"])
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
            file.write(DOCUMENT % self.namespace)
            file.flush()
            cron = ["cron", "-f", file.name, "--firesteel-image", IMAGE, "--apply"]
            first = k.firesteel(cron)
            self.assert_ends_with(first, 0)
            self.assertRegex(first.out, r"CronJob \S+/minutely: created")
            self.assertRegex(k.firesteel(cron).out, r"CronJob \S+/minutely: unchanged")
        k.eventually("the first driver exists", 150, self.drivers)
        # A pod that submits is lost while its driver runs: the next one must find that driver.
        for pod in self.submitters():
            k.api("DELETE", k.path_of("pods", self.namespace, pod["metadata"]["name"]))
        k.eventually("three runs have succeeded", 420, lambda: len(self.succeeded_jobs()) >= 3)
        k.api("PATCH", "/apis/batch/v1/namespaces/%s/cronjobs/minutely" % self.namespace, {"spec": {"suspend": True}},
              "application/merge-patch+json")
        k.eventually("no run is left", 200, lambda: all(job.get("status", {}).get("succeeded") for job in self.jobs()))
        keys = sorted(pod["metadata"]["annotations"]["firesteel/submission-key"] for pod in self.drivers())
        self.assertEqual(keys, sorted(job["metadata"]["name"] for job in self.jobs()))
        self.assertEqual({pod["status"]["phase"] for pod in self.drivers()}, {"Succeeded"})


if __name__ == "__main__":
    k.run(k.PODS)
