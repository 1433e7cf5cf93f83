#!/usr/bin/env python3
"""The image of a release runs examples/kubernetes on the real cluster: a Job submits, real Spark ends.

containerd imports the tar of all processors that were built.
"""
import glob
import os
import time

import cluster_support as k
import node_image
import yaml

ROOT = os.path.dirname(os.path.dirname(k.HERE))
DIST = os.environ.get("FIRESTEEL_DIST") or os.path.join(ROOT, "dist")
IMAGE = "registry.example.com/firesteel:0.2.0"


def documents(name, namespace):
    text = k.example(namespace, "kubernetes", name)
    return [each for each in yaml.safe_load_all(text) if each and each["kind"] != "Namespace"]


def apply(document):
    group = document["apiVersion"]
    base = "/api/v1" if group == "v1" else "/apis/" + group
    base += "/namespaces/" + document["metadata"]["namespace"]
    plural = document["kind"].lower() + "s"
    return k.api("PATCH", "%s/%s/%s?fieldManager=test&force=true" % (base, plural, document["metadata"]["name"]), document,
                 "application/apply-patch+yaml")


class Image(k.ClusterTest):
    def test_a_job_of_the_image_submits_and_ends_as_the_driver_ends(self):
        [archive] = glob.glob(os.path.join(DIST, "firesteel-*-image.tar"))
        node_image.images("import", archive)
        node_image.images("tag", "--force", "docker.io/library/" + IMAGE.split("/")[1], IMAGE)
        for document in documents("setup.yaml", self.namespace):
            apply(document)
        [job] = documents("job.yaml", self.namespace)
        self.assertEqual(job["spec"]["template"]["spec"]["containers"][0]["image"], IMAGE)
        apply(job)
        conditions = {}
        for _ in range(240):
            status = k.api("GET", "/apis/batch/v1/namespaces/%s/jobs/pi" % self.namespace).get("status", {})
            conditions = {each["type"]: each["status"] for each in status.get("conditions", [])}
            if conditions.get("Complete") == "True" or conditions.get("Failed") == "True":
                break
            time.sleep(1)
        pods = k.api("GET", k.path_of("pods", self.namespace))["items"]
        [submitter] = [pod for pod in pods if pod["metadata"]["labels"].get("batch.kubernetes.io/job-name") == "pi"]
        status, log = k.request("GET", "%s/%s/log" % (k.path_of("pods", self.namespace), submitter["metadata"]["name"]))
        self.assertEqual(status, 200)
        self.assertEqual(conditions.get("Complete"), "True", log.decode())
        self.assertIn("Pi is roughly 3.", log.decode())
        self.assertIn("exit status 0 is the driver's", log.decode())
        [driver] = [pod for pod in pods if pod["metadata"]["labels"].get("spark-role") == "driver"]
        self.assertEqual(driver["status"]["phase"], "Succeeded")


if __name__ == "__main__":
    k.run(k.PODS)
