"""firesteel convert: a submit line becomes a document and back; what does not fit is named."""
import glob
import json
import os
import re
import shlex
import unittest

from program import ProgramTest
from test_render import PI

LINE = ["-n", "jobs", "--image", "spark:4.3.0", "--service-account", "spark", "--name", "nightly", "--class", "org.example.Main",
        "--driver-memory", "2g", "--conf", "spark.kubernetes.driver.label.team=data", "--conf", "spark.sql.shuffle.partitions=5",
        "--conf", "spark.kubernetes.driver.pod.name=nightly-driver", "--jars", "local:///a.jar,local:///b.jar", "local:///opt/job.jar", "a b", "$x"]

CASES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "parity", "declare", "cases", "*.yaml")
# What a document always has beside: the names of its application and of its service, and that nobody waits in the pod.
BESIDE = re.compile(r"sparkoperator\.k8s\.io/|^spark\.kubernetes\.(driver|executor)\.container\.image=|podTemplateContainerName|waitAppCompletion|submitTime|^#")


def words_of(line):
    return shlex.split(line.replace("\\\n", " "))


def comparable(items):
    """The objects without identifiers and BESIDE: the properties as a set, all else as one text."""
    properties, objects = set(), {}
    for item in items:
        if item["kind"] == "Service" and item["metadata"]["name"].endswith("-ui-svc"):
            continue
        item["metadata"].get("annotations", {}).clear()
        for labels in (item["metadata"].get("labels", {}), item.get("spec", {}).get("selector", {})):
            for key in [key for key in labels if BESIDE.search(key)]:
                del labels[key]
        text = item.get("data", {}).pop("spark.properties", "")
        properties |= {line for line in text.splitlines() if not BESIDE.search(line)}
        text = re.sub(r"spark-drv-[0-9a-f]+|[0-9a-f]{8}[0-9a-f-]{6,}", "ID", json.dumps(item, sort_keys=True))
        objects[item["kind"]] = objects.get(item["kind"], []) + [text]
    return {re.sub(r"[0-9a-f]{8}[0-9a-f-]{6,}", "ID", line) for line in properties}, objects


class Convert(ProgramTest):
    def write(self, name, text):
        with open(os.path.join(self.home, name), "w", encoding="utf-8") as file:
            file.write(text)

    def convert(self, *words, code=0):
        done = self.run_program("convert", *words)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def test_strict_takes_a_document_of_which_nothing_is_lost(self):
        document = self.convert(*LINE).stdout
        self.write("app.yaml", document)
        self.assertEqual(self.convert("--strict", "-f", "app.yaml").stderr, "")
        self.write("app.yaml", document + "  sparkUIOptions: {servicePort: 80}\n")
        self.assertIn("spec.sparkUIOptions", self.convert("--strict", "-f", "app.yaml", code=64).stderr)

    def test_a_line_becomes_a_document_that_is_valid_and_has_fields(self):
        done = self.convert("--strict", *LINE)
        self.assertEqual(done.stderr, "")
        self.write("app.yaml", done.stdout)
        self.assertEqual(self.run_program("validate", "--strict", "app.yaml").returncode, 0)
        for text in ("kind: SparkApplication\n", "  name: nightly\n  namespace: jobs\n", "mainClass: org.example.Main\n", "memory: 2g\n",
                     "serviceAccount: spark\n", "team: data\n", "instances: 2\n", "podName: nightly-driver\n",
                     "spark.sql.shuffle.partitions: \"5\"\n", "- local:///a.jar\n"):
            self.assertIn(text, done.stdout)

    def test_a_document_becomes_a_line_and_the_document_again(self):
        document = self.convert("--strict", *LINE).stdout
        self.write("app.yaml", document)
        done = self.convert("-f", "app.yaml")
        self.assertEqual(done.stderr, "")
        words = words_of(done.stdout)
        self.assertEqual(words[:2], ["firesteel", "submit"])
        self.assertEqual(words[-3:], ["local:///opt/job.jar", "a b", "$x"])
        again = self.run_program("submit", "--dry-run", *words[2:])
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertIn("name: nightly-driver\n", again.stdout)
        self.assertIn("team: data\n", again.stdout)

    def objects(self, *words):
        done = self.run_program("render", *words, "-o", "json") if words[0] == "-f" else self.run_program("render", "-o", "json", *words)
        self.assertEqual(done.returncode, 0, done.stderr)
        return comparable(json.loads(done.stdout)["items"])

    def test_both_have_the_same_objects(self):
        self.write("app.yaml", self.convert("--strict", *LINE).stdout)
        (of_line, line), (of_document, document) = self.objects(*LINE), self.objects("-f", "app.yaml")
        defaults = {"spark.driver.cores=1", "spark.executor.cores=1", "spark.executor.memory=1g", "spark.executor.instances=2"}
        self.assertEqual(of_line - of_document, set())
        self.assertEqual(of_document - of_line - defaults, set())
        self.assertEqual(line, document)

    def test_each_recorded_document_becomes_a_line_that_becomes_the_same_line_again(self):
        converted = 0
        for path in sorted(glob.glob(CASES)):
            if self.run_program("validate", path).returncode:
                continue
            with self.subTest(os.path.basename(path)):
                first = self.convert("-f", path).stdout
                self.write("again.yaml", self.convert("--strict", *words_of(first)[2:]).stdout)
                self.assertEqual(self.convert("-f", "again.yaml").stdout, first)
                converted += 1
        self.assertGreater(converted, 35)

    def test_what_a_line_cannot_say_is_named(self):
        text = PI.replace("driver: {", "driver: {tolerations: [{key: spot, operator: Exists}], ")
        self.write("pi.yaml", text.replace("executor: {", "restartPolicy: {type: Always}\n  executor: {"))
        done = self.convert("-f", "pi.yaml")
        for lost in ('spec.restartPolicy: {"type":"Always"}', 'spec.driver.tolerations: [{"key":"spot","operator":"Exists"}]',
                     'spec.executor.tolerations: [{"key":"spot","operator":"Exists"}]'):
            self.assertIn("firesteel: warning: not converted: %s\n" % lost, done.stderr)
        self.assertNotIn("Pod ", done.stderr)
        self.assertIn("--conf 'spark.kubernetes.driver.label.team=data'", done.stdout)
        self.convert("-f", "pi.yaml", "--strict", code=64)

    def test_options_that_do_not_describe_the_application_are_named(self):
        done = self.convert("--logs", "--timeout", "5s", *LINE)
        self.assertEqual(done.stderr, "firesteel: warning: not converted: --logs\nfiresteel: warning: not converted: --timeout 5s\n")
        self.convert("--strict", "--logs", *LINE, code=64)

    def test_dynamic_allocation_starts_no_fixed_number(self):
        done = self.convert("--strict", "--conf", "spark.dynamicAllocation.enabled=true", "--conf", "spark.dynamicAllocation.maxExecutors=4",
                            "--conf", "spark.empty=", "--conf", "spark.kubernetes.driver.master=k8s://https://a.example", *LINE)
        for text in ("dynamicAllocation:\n    enabled: true\n    maxExecutors: 4\n", "executor: {}\n", 'spark.empty: ""\n', "kubernetesMaster: "):
            self.assertIn(text, done.stdout)

    def test_what_a_document_cannot_say_is_named(self):
        done = self.convert("--conf", "spark.kubernetes.authenticate.driver.oauthToken=t", *LINE)
        self.assertIn("firesteel: warning: not converted: ", done.stderr)
        self.assertNotIn("oauthToken", done.stdout)

    def test_pod_templates_travel_in_the_document(self):
        self.write("pod.yaml", "spec:\n  nodeSelector: {disk: ssd}\n  containers: [{name: c}]\n")
        done = self.convert("--conf", "spark.kubernetes.driver.podTemplateFile=pod.yaml", *LINE)
        self.assertIn("disk: ssd\n", done.stdout)

    def test_bad_input_is_an_error(self):
        self.write("bad.yaml", PI.replace("instances: 2", "instnces: 2"))
        self.assertIn("bad.yaml:11:24: spec.executor.instnces", self.convert("-f", "bad.yaml", code=64).stderr)
        self.assertIn("no application", self.convert(code=64).stderr)
        self.write("two.yaml", PI + "---\n" + PI.replace("name: pi,", "name: b,"))
        self.assertIn("two.yaml has 2 applications", self.convert("-f", "two.yaml", code=64).stderr)


if __name__ == "__main__":
    unittest.main()
