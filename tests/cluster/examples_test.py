#!/usr/bin/env python3
"""The documents of examples/ are valid: a real API server takes each object, with no field that it does not know."""
import json
import os
import re
import subprocess
import sys
import unittest

import cluster_support as k

ROOT = os.path.dirname(os.path.dirname(k.HERE))
EXAMPLES = os.path.join(ROOT, "examples")
sys.path.insert(0, os.path.join(ROOT, "tests", "examples"))
import kubectl_kustomize as kustomize  # noqa: E402
import yaml  # noqa: E402

PLURALS = {"Ingress": "ingresses", "NetworkPolicy": "networkpolicies"}


def path_of(document, namespace):
    group = document["apiVersion"]
    base = "/api/v1" if group == "v1" else "/apis/" + group
    return "%s/namespaces/%s/%s" % (base, namespace, PLURALS.get(document["kind"], document["kind"].lower() + "s"))


class Examples(k.ClusterTest):
    def setUp(self):
        super().setUp()
        k.create_service_account(self.namespace, "spark")  # no pod is taken without its account

    def moved(self, document):
        """In the namespace of the test: the cluster is shared."""
        document["metadata"]["namespace"] = self.namespace
        return document

    def assert_taken(self, documents):
        self.assertTrue(documents)
        for document in documents:
            if document["kind"] == "Namespace":
                continue
            path = path_of(document, self.namespace)
            # As kubectl apply --server-side --validate=strict.
            status, answer = k.request("PATCH", "%s/%s?fieldManager=test&dryRun=All&fieldValidation=Strict" % (path, document["metadata"]["name"]),
                                       self.moved(document), "application/apply-patch+yaml")
            self.assertIn(status, (200, 201), "%s %s: %s" % (document["kind"], document["metadata"]["name"], answer.decode()))

    def documents(self, *path):
        with open(os.path.join(EXAMPLES, *path), encoding="utf-8") as file:
            return [each for each in yaml.safe_load_all(file) if each]

    def test_a_wrong_field_is_not_taken(self):
        [job] = self.documents("kubernetes", "job.yaml")
        job["spec"]["backofLimit"] = 3
        with self.assertRaisesRegex(AssertionError, "backofLimit"):
            self.assert_taken([job])

    def test_kubernetes(self):
        for name in ("setup.yaml", "job.yaml", "cronjob.yaml"):
            self.assert_taken(self.documents("kubernetes", name))

    def test_argo(self):
        self.assert_taken(self.documents("argo-workflows", "rights.yaml"))
        folder = os.path.join(EXAMPLES, "argo-cd", "deploy", "backfill")
        self.assert_taken([each for name in sorted(os.listdir(folder)) if name != "kustomization.yaml"
                           for each in self.documents("argo-cd", "deploy", "backfill", name)])

    @unittest.skipIf(kustomize.missing(), str(kustomize.missing()))
    def test_kustomize(self):
        for overlay in ("dev", "prod"):
            self.assert_taken(kustomize.build(os.path.join(EXAMPLES, "kustomize", "overlays", overlay)))

    @unittest.skipIf(kustomize.missing(), str(kustomize.missing()))
    def test_a_job_of_the_suspended_cronjob_has_its_command_line(self):
        objects = kustomize.build(os.path.join(EXAMPLES, "kustomize", "overlays", "dev"))
        [cron] = [each for each in objects if each["kind"] == "CronJob"]
        k.api("POST", path_of(cron, self.namespace), self.moved(cron))
        # The line of the README.
        with open(os.path.join(EXAMPLES, "kustomize", "README.md"), encoding="utf-8") as file:
            line = re.search(r"kubectl (create job \S+ \S+) -n spark-dev", file.read()).group(1)
        done = subprocess.run(["kubectl", "--kubeconfig", os.path.join(k.RUN, "kubeconfig"), "-n", self.namespace, *line.split(), "-o", "json"],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        [made] = json.loads(done.stdout)["spec"]["template"]["spec"]["containers"]
        [meant] = cron["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"]
        self.assertEqual(made["args"], meant["args"])


if __name__ == "__main__":
    k.run(k.API)
