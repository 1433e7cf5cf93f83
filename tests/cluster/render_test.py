#!/usr/bin/env python3
"""What firesteel render prints is what the API server takes, and what runs."""
import glob
import os
import tempfile

import cluster_support as k

DOCUMENT = """apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata: {name: pi, namespace: %s}
spec:
  type: Python
  sparkVersion: 4.3.0
  image: spark:4.3.0
  mainApplicationFile: local:///opt/spark/examples/src/main/python/pi.py
  arguments: ["2"]
  driver: {serviceAccount: spark, coreRequest: 100m, labels: {team: data}}
  executor: {instances: 1, coreRequest: 100m}
"""
# The operator's examples, in its Go module.
EXAMPLES = os.path.join(os.environ.get("GOMODCACHE") or os.path.expanduser("~/go/pkg/mod"),
                        "github.com/kubeflow/spark-operator/v2@v2.5.2/examples")
# Examples that are no SparkApplication, and why.
NOT_RENDERED = {
    "spark-pi-prometheus.yaml": "its image is a placeholder in braces: not YAML",
    "spark-pi-scheduled.yaml": "a ScheduledSparkApplication: firesteel cron",
}


class Render(k.ClusterTest):
    def document(self, text=DOCUMENT):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = os.path.join(folder.name, "pi.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text % self.namespace)
        return path

    def render(self, *words, code=0):
        result = k.firesteel(["render", *words])
        self.assert_ends_with(result, code)
        return result

    def apply(self, *words):
        """Server-side apply of what is rendered, as kubectl does it; the names of the objects."""
        names = []
        for item in k.json.loads(self.render(*words, "-o", "json").out)["items"]:
            group = "/api/v1" if item["apiVersion"] == "v1" else "/apis/" + item["apiVersion"]
            plural = {"NetworkPolicy": "networkpolicies", "Ingress": "ingresses"}.get(item["kind"], item["kind"].lower() + "s")
            name = item["metadata"]["name"]
            k.api("PATCH", "%s/namespaces/%s/%s/%s?fieldManager=test" % (group, self.namespace, plural, name), item,
                  "application/apply-patch+yaml")
            names.append("%s/%s" % (plural, name))
        return names


class Accepted(Render):
    def setUp(self):
        super().setUp()
        for account in ("spark", "spark-operator-spark"):
            k.create_service_account(self.namespace, account)

    def test_all_examples_of_the_operator_are_accepted(self):
        examples = sorted(glob.glob(os.path.join(EXAMPLES, "*.yaml")))
        if not examples:
            self.skipTest("the operator's Go module is not here: go mod download github.com/kubeflow/spark-operator/v2@v2.5.2")
        k.create_pod_group_kind()
        k.create_kind("scheduling.x-k8s.io", "v1alpha1", "PodGroup", "podgroups")
        accepted = 0
        for path in examples:
            name = os.path.basename(path)
            with self.subTest(name):
                if name in NOT_RENDERED:
                    self.render("-f", path, code=66 if "YAML" in NOT_RENDERED[name] else 64)
                    continue
                words = ["-f", path, "-n", self.namespace, "--name-suffix", name]
                self.assertEqual(self.render(*words).out, self.render(*words).out)
                self.assertTrue([each for each in self.apply(*words) if each.startswith("pods/")])
                accepted += 1
        self.assertEqual(accepted, len(examples) - len(NOT_RENDERED))

    def test_applying_twice_changes_nothing_and_another_suffix_is_another_application(self):
        path = self.document()
        first = self.apply("-f", path, "--name-suffix", "1")
        before = k.objects_in(self.namespace)
        self.assertEqual(first, self.apply("-f", path, "--name-suffix", "1"))
        self.assertEqual(before, k.objects_in(self.namespace))
        self.apply("-f", path, "--name-suffix", "2")
        pods = [each for each in k.objects_in(self.namespace) if each.startswith("pods/")]
        self.assertEqual(len(pods), 2, pods)

    def test_a_diff_compares_with_what_was_submitted(self):
        path = self.document()
        result = k.firesteel(["run", "-f", path, "--no-wait"])
        self.assert_ends_with(result, 0)
        same = self.render("-f", path, "--diff", "pi")
        self.assertEqual(same.out, "")
        changed = self.render("-f", path, "--set", "spec.driver.labels.team=ops", "--set", "spec.executor.instances=3",
                              "--diff", "pi", code=1)
        self.assertIn('- Pod pi-driver metadata.labels.team: "data"\n+ Pod pi-driver metadata.labels.team: "ops"\n', changed.out)
        self.assertIn('- ConfigMap spark-drv-ID-conf-map data.spark.properties.spark.executor.instances: "1"', changed.out)
        self.render("-f", path, "--diff", "absent", code=68)

    def test_a_diff_compares_a_submit_line_with_what_was_submitted(self):
        line = [word for word in self.submission("spark.kubernetes.driver.label.team=a") if word not in ("--master", k.MASTER)][1:]
        self.assert_ends_with(k.firesteel(self.submission("spark.kubernetes.driver.label.team=a", k.NOWAIT)), 0)
        wait = ["--conf", k.NOWAIT]
        self.assertEqual(self.render("--diff", "spark-pi", *wait, *line).out, "")
        changed = self.render("--diff", "spark-pi", *wait, "--driver-memory", "2g", *line, code=1).out
        self.assertIn("+ Pod spark-pi-ID-driver spec.containers[spark-kubernetes-driver].resources.limits.memory", changed)

    def test_validate_asks_the_server_only_if_told(self):
        path = self.document(DOCUMENT.replace("serviceAccount: spark", "serviceAccount: absent"))
        self.assert_ends_with(k.firesteel(["validate", path]), 0)
        result = k.firesteel(["validate", "--server", path])
        self.assert_ends_with(result, 64)
        self.assertRegex(result.out, r"pi\.yaml:1:1: .*absent.* not found")
        self.assertEqual(k.objects_in(self.namespace), [])


if __name__ == "__main__":
    k.run(k.API)
