"""examples/monitoring, pyspark and streaming: the objects that they make."""
import json
import os
import re
import unittest

import example
import yaml


class Objects(example.ExampleTest):
    def objects(self, *words):
        done = self.run_words("firesteel", *words)
        self.assertEqual((done.returncode, done.stderr.count("error:")), (0, 0), done.stderr)
        return [each for each in yaml.safe_load_all(done.stdout) if each]

    def pod_of(self, *words):
        return next(each for each in self.objects(*words) if each["kind"] == "Pod")

    def monitored_pod(self):
        return self.pod_of("submit", "--dry-run", "-n", "spark", "--image", "spark:4.3.0", "--properties-file",
                           os.path.join(example.EXAMPLES, "monitoring", "monitored.conf"), "local:///opt/jobs/nightly.py")

    def test_the_driver_is_annotated_for_prometheus(self):
        annotations = self.monitored_pod()["metadata"]["annotations"]
        self.assertEqual({name: value for name, value in annotations.items() if name.startswith("prometheus.io/")},
                         {"prometheus.io/scrape": "true", "prometheus.io/port": "4040", "prometheus.io/path": "/metrics/executors/prometheus/"})

    def test_the_dashboard_queries_labels_that_pods_have(self):
        dashboard = json.loads(example.text_of("monitoring", "dashboard.json"))
        queried = set(re.findall(r"\blabel_(?!values)(\w+)", json.dumps(dashboard)))
        # As kube-state-metrics names them.
        labels = {re.sub(r"[^a-zA-Z0-9]", "_", name) for name in self.monitored_pod()["metadata"]["labels"]}
        self.assertEqual(queried - labels, set())
        self.assertGreaterEqual(queried, {"spark_role", "team", "firesteel_submission_id"})
        allowed = re.search(r"pods=\[(.*?)\]", example.text_of("monitoring", "README.md")).group(1).split(",")
        self.assertEqual({re.sub(r"[^a-zA-Z0-9]", "_", name) for name in allowed}, queried)

    def test_the_password_is_named_and_never_copied(self):
        objects = self.objects("run", "--dry-run", "-f", os.path.join(example.EXAMPLES, "pyspark", "report.yaml"))
        pod = next(each for each in objects if each["kind"] == "Pod")
        container = pod["spec"]["containers"][0]
        self.assertIn({"name": "DATABASE_PASSWORD", "valueFrom": {"secretKeyRef": {"name": "database", "key": "password"}}}, container["env"])
        self.assertIn("/etc/database", [each["mountPath"] for each in container["volumeMounts"]])
        self.assertEqual(pod["spec"]["nodeSelector"]["workload"], "spark")
        self.assertIn({"key": "workload", "operator": "Equal", "value": "spark", "effect": "NoSchedule"}, pod["spec"]["tolerations"])
        self.assertEqual([each for each in objects if each["kind"] == "Secret"], [])

    def test_the_quota_of_the_readme_has_room_for_the_pods(self):
        words = re.search(r"firesteel (init .*) --apply", example.text_of("pyspark", "README.md")).group(1).split()
        quota = next(each for each in self.objects(*words) if each["kind"] == "ResourceQuota")["spec"]["hard"]
        line = self.run_words("firesteel", "run", "--explain", "-f", os.path.join(example.EXAMPLES, "pyspark", "report.yaml")).stdout

        def asked(role, resource):
            return re.search(r"(?m)^%s\.resources\.requests\.%s=(\S+)" % (role, resource), line).group(1)

        memory = sum(count * int(asked(role, "memory").rstrip("Mi")) for role, count in (("driver", 1), ("executor", 4)))
        cores = sum(count * float(asked(role, "cpu")) for role, count in (("driver", 1), ("executor", 4)))
        self.assertLessEqual(memory, int(quota["memory"].rstrip("Gi")) * 1024)
        self.assertLessEqual(cores, int(quota["cpu"]))
        self.assertIn("%.1f GiB" % (int(asked("driver", "memory").rstrip("Mi")) / 1024), example.text_of("pyspark", "README.md"))

    def test_the_stream_is_accepted_with_its_restart_policy(self):
        path = os.path.join(example.EXAMPLES, "streaming", "stream.yaml")
        self.assertEqual(self.run_words("firesteel", "validate", "--strict", path).returncode, 0)
        pod = self.pod_of("run", "--dry-run", "-f", path)
        self.assertIn("--checkpoint", pod["spec"]["containers"][0]["args"])


if __name__ == "__main__":
    unittest.main()
