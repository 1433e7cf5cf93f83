#!/usr/bin/env python3
"""The real Skaffold deploys both profiles of examples/kustomize to a real API server, and deletes them again."""
import os
import sys
import tempfile
import unittest

import cluster_support as k

sys.path.insert(0, os.path.join(k.HERE, "..", "examples"))
import kubectl_kustomize as kustomize  # noqa: E402
import skaffold  # noqa: E402
from examples_test import path_of  # noqa: E402


@unittest.skipIf(skaffold.missing(), str(skaffold.missing()))
class Skaffold(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="firesteel-skaffold-")
        self.addCleanup(folder.cleanup)
        self.home = folder.name

    def skaffold(self, overlay, *words):
        options, variables = skaffold.PROFILES[overlay]
        return skaffold.run(self.home, *words, *options, KUBECONFIG=os.path.join(k.RUN, "kubeconfig"), **variables)

    def deploys_and_deletes(self, overlay, namespace):
        # Of all tests this one alone uses the namespaces that the overlays name.
        self.assertIsNone(k.find("/api/v1/namespaces/" + namespace))
        self.addCleanup(k.request, "DELETE", "/api/v1/namespaces/" + namespace)
        self.skaffold(overlay, "deploy", "--build-artifacts", skaffold.artifacts(self.home), "--status-check=false")
        built = kustomize.build(os.path.join(skaffold.FOLDER, "overlays", overlay))
        for each in built:
            self.assertIsNotNone(self.find(each, namespace), each["metadata"]["name"])
        for each, spec in kustomize.pod_specs(built):
            [made] = [found["containers"][0]["image"] for _, found in kustomize.pod_specs([self.find(each, namespace)])]
            meant = spec["containers"][0]["image"]
            self.assertEqual(made, skaffold.BUILT.get(meant.rpartition(":")[0], meant))
        self.skaffold(overlay, "delete")
        k.eventually("nothing is left", 60, lambda: not [each for each in built if self.find(each, namespace)])

    def find(self, document, namespace):
        if document["kind"] == "Namespace":
            return k.find("/api/v1/namespaces/" + namespace)
        return k.find("%s/%s" % (path_of(document, namespace), document["metadata"]["name"]))

    def test_the_default_is_deployed_and_deleted(self):
        self.deploys_and_deletes("dev", "spark-dev")

    def test_the_profile_prod_is_deployed_and_deleted(self):
        self.deploys_and_deletes("prod", "spark")


if __name__ == "__main__":
    if not skaffold.missing() and not k.missing(k.API):
        skaffold.program()  # compiling it needs the network, which the cluster's namespace has not
    k.run(k.API)
