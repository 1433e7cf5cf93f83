#!/usr/bin/env python3
"""The operators' own examples run for real, where they need nothing but Spark.  Their image is replaced, and SparkPi by
pi.py: PyPI's Spark, which the image here is made of, has no jar of examples."""
import glob
import os
import tempfile

import yaml

import cluster_support as k
from render_test import EXAMPLES, NOT_RENDERED

# Examples that need more than Spark.
NOT_RUN = {
    "spark-pi-kube-scheduler.yaml": "the coscheduling plug-in",
    "spark-pi-volcano.yaml": "Volcano",
    "spark-pi-yunikorn.yaml": "YuniKorn",
}
SETTINGS = [word for setting in (
    "spec.image=spark:4.3.0", "spec.sparkVersion=4.3.0", "spec.type=Python", "spec.mainClass=null",
    "spec.mainApplicationFile=" + k.PI, 'spec.arguments=["2"]', "spec.driver.coreRequest=100m",
    "spec.executor.coreRequest=100m") for word in ("--set", setting)]
# As in the examples of spark-kubernetes-operator 1.0.0.
APACHE = """apiVersion: spark.apache.org/v1
kind: SparkApplication
metadata:
  name: pi
spec:
  pyFiles: "local:///opt/spark/examples/src/main/python/pi.py"
  sparkConf:
    spark.dynamicAllocation.enabled: "true"
    spark.dynamicAllocation.shuffleTracking.enabled: "true"
    spark.dynamicAllocation.maxExecutors: "1"
    spark.kubernetes.authenticate.driver.serviceAccountName: "spark"
    spark.kubernetes.container.image: "spark:4.3.0"
    spark.kubernetes.driver.request.cores: "100m"
    spark.kubernetes.executor.request.cores: "100m"
  applicationTolerations:
    resourceRetainPolicy: OnFailure
  runtimeVersions:
    scalaVersion: "2.13"
    sparkVersion: "4.3.0"
"""


class OperatorExamples(k.ClusterTest):
    def setUp(self):
        super().setUp()
        for account in ("spark", "spark-operator-spark"):
            k.create_driver_account(self.namespace, account)
        k.create(k.path_of("configmaps", self.namespace), {
            "metadata": {"name": "test-configmap"}, "data": {"KEY1": "VALUE1"}})

    def create_others(self, path):
        """The ConfigMaps and Secrets that stand beside the application, as kubectl apply would."""
        with open(path, encoding="utf-8") as file:
            for document in yaml.safe_load_all(file):
                if document["kind"] in ("ConfigMap", "Secret"):
                    del document["metadata"]["namespace"]
                    k.create(k.path_of(document["kind"].lower() + "s", self.namespace), document)

    def run_one(self, *words):
        running = k.Firesteel(["run", "-n", self.namespace, "--master", k.MASTER, "--log-format=firesteel", "--logs",
                               "--if-exists=replace", *words])
        self.addCleanup(running.stop)
        result = running.ended(400)
        self.assert_ends_with(result, 0)
        self.assertRegex(result.out, r"Pi is roughly 3\.\d+")

    def test_of_kubeflow(self):
        examples = sorted(os.path.basename(path) for path in glob.glob(os.path.join(EXAMPLES, "*.yaml")))
        if not examples:
            self.skipTest("the operator's Go module is not here: go mod download github.com/kubeflow/spark-operator/v2@v2.5.2")
        for name in examples:
            if name in NOT_RENDERED or name in NOT_RUN:
                continue
            with self.subTest(name):
                path = os.path.join(EXAMPLES, name)
                self.create_others(path)
                self.run_one("-f", path, *SETTINGS)

    def test_of_apache(self):
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
            file.write(APACHE)
            file.flush()
            self.run_one("-f", file.name)


if __name__ == "__main__":
    k.run(k.PODS)
