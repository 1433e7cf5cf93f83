"""firesteel render: documents for kubectl, the same bytes for the same input."""
import getpass
import json
import os
import re
import subprocess
import unittest

import waits
from program import FIRESTEEL, ProgramTest, environment
from test_run import PI

PI = PI.replace("podName: %s, " % waits.POD, "")
LINE = ["-n", "jobs", "--image", "spark:4.3.0", "--name", "pi", "local:///opt/spark/pi.py", "10"]


class Render(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("pi.yaml", PI)

    def write(self, name, text):
        path = os.path.join(self.home, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def render(self, *words, code=0, **more):
        done = self.run_program("render", *words, **more)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def objects(self, *words):
        return json.loads(self.render(*words, "-o", "json").stdout)["items"]

    def names(self, *words):
        return [o["metadata"]["name"] for o in self.objects(*words)]

    def test_equal_input_gives_equal_bytes_on_every_machine(self):
        kubeconfig = os.path.join(self.home, "kubeconfig")
        self.write("kubeconfig", "apiVersion: v1\nkind: Config\nclusters: [{name: a, cluster: {server: 'https://a.example'}}]\n"
                   "contexts: [{name: a, context: {cluster: a, user: u}}]\nusers: [{name: u}]\ncurrent-context: a\n")
        for words in (["-f", "pi.yaml"], LINE, ["--submission-id", "k", *LINE]):
            first = self.render(*words).stdout
            self.assertEqual(first, self.render(*words).stdout)
            self.assertEqual(first, self.render(*words, env={"KUBECONFIG": kubeconfig}).stdout)
            for part in ("submitTime", "a.example", "value: %s\n" % getpass.getuser() if getpass.getuser() != "spark" else "a.example"):
                self.assertNotIn(part, first)
            self.assertIn("spark.master=k8s\\://https\\://kubernetes.default.svc", first)
            self.assertRegex(first, r"name: SPARK_USER\s+value: spark\n")

    def test_a_change_of_the_input_or_the_suffix_changes_every_identifier(self):
        def identifiers(*words):
            text = self.render(*words).stdout
            found = {key: set(re.findall(pattern, text)) for key, pattern in (
                ("application", r"spark-app-selector: (\S+)"), ("pod", r"\n  name: (\S+-driver)\n"),
                ("map", r"\n  name: (spark-drv-\S+)\n"), ("label", r"firesteel/submission-id: (\S+)"),
                ("directory", r"/var/data/(spark-\S+)"))}
            for key, values in found.items():
                self.assertEqual(len(values), 1, (key, values))
            return {key: values.pop() for key, values in found.items()}
        variants = [identifiers(*words) for words in (
            LINE, ["--name-suffix", "1", *LINE], ["--name-suffix", "2", *LINE], [*LINE, "11"],
            ["-f", "pi.yaml", "--name-suffix", "1"], ["-f", "pi.yaml", "--name-suffix", "2"],
            ["-f", "pi.yaml", "--name-suffix", "2", "--set", "spec.executor.instances=3"])]
        for key in variants[0]:
            values = [variant[key] for variant in variants]
            self.assertEqual(len(set(values)), len(values), key)
        self.assertEqual(variants[1], identifiers("--name-suffix", "1", *LINE))

    def test_a_document_names_its_driver_pod_unless_there_is_a_suffix(self):
        self.assertIn("pi-driver", self.names("-f", "pi.yaml"))
        self.assertNotIn("pi-driver", self.names("-f", "pi.yaml", "--name-suffix", ""))
        self.write("named.yaml", PI.replace("driver: {", "driver: {podName: my-pod, "))
        self.assertIn("my-pod", self.names("-f", "named.yaml", "--name-suffix", "1"))

    def test_the_objects_have_namespaces_and_no_owner_and_the_pod_is_last(self):
        objects = self.objects("-f", "pi.yaml")
        self.assertEqual([o["metadata"]["namespace"] for o in objects], ["jobs"] * len(objects))
        self.assertFalse([o for o in objects if "ownerReferences" in o["metadata"]])
        self.assertEqual(objects[-1]["kind"], "Pod")
        self.assertEqual(sum(o["kind"] == "Pod" for o in objects), 1)

    def test_all_documents_of_all_files_are_rendered_but_suspended_ones(self):
        self.write("jobs/b.yaml", PI.replace("name: pi,", "name: b,") + "---\n" + PI.replace("name: pi,", "name: c,"))
        self.write("jobs/a.yml", PI.replace("spec:", "spec:\n  suspend: true"))
        done = self.render("-f", "jobs")
        self.assertEqual(re.findall(r"\n  name: (\S+-driver)\n", done.stdout), ["b-driver", "c-driver"])
        self.assertIn("warning: pi is suspended (spec.suspend is true) and left out", done.stderr)

    def test_objects_of_other_kinds_are_rendered_beside_applications(self):
        other = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: jobs}\ndata: {a: b}\n"
        self.write("both.yaml", other + "---\n" + PI)
        objects = self.objects("-f", "both.yaml", "-n", "etl")
        self.assertEqual((objects[0]["kind"], objects[0]["metadata"]), ("ConfigMap", {"name": "settings", "namespace": "etl"}))
        self.assertEqual(self.render("-f", "both.yaml").stdout.count("\nkind: Pod\n"), 1)
        done = self.run_program("run", "-f", "both.yaml", "--dry-run")
        self.assertEqual(done.returncode, 0)
        self.assertIn("both.yaml:2:1: ConfigMap settings is not created: create it with kubectl apply", done.stderr)
        self.write("other.yaml", other)
        self.assertIn("other.yaml:2:1: kind ConfigMap is not an application", self.render("-f", "other.yaml", code=64).stderr)
        for kind in ("SparkAplication", "SparkConnect"):
            self.write("wrong.yaml", PI + "---\napiVersion: sparkoperator.k8s.io/v1beta2\nkind: %s\nmetadata: {name: x}\n" % kind)
            self.assertIn("wrong.yaml:14:7: kind %s is not an application" % kind, self.render("-f", "wrong.yaml", code=64).stderr)

    def test_a_kustomization_has_a_file_for_each_object(self):
        folder = os.path.join(self.home, "deploy", "pi")
        done = self.render("-f", "pi.yaml", "--kustomize", folder)
        self.assertEqual(done.stdout, "")
        self.assertIn("firesteel: wrote ", done.stderr)
        with open(os.path.join(folder, "kustomization.yaml"), encoding="utf-8") as file:
            listed = re.findall(r"^ *- (\S+)$", file.read(), re.M)
        self.assertEqual(sorted(listed + ["kustomization.yaml"]), sorted(os.listdir(folder)))
        self.assertIn("pi-pod.yaml", listed)
        self.render("-f", "pi.yaml", "--kustomize", folder, "--name-suffix", "2")
        self.assertEqual(sorted(listed + ["kustomization.yaml"]), sorted(os.listdir(folder)))
        texts = "".join("---\n" + open(os.path.join(folder, name), encoding="utf-8").read() for name in listed)
        self.assertEqual(texts, self.render("-f", "pi.yaml", "--name-suffix", "2").stdout)

    def test_local_files_are_refused_unless_they_travel_inline(self):
        self.write("job.py", "print(1)\n")
        words = ["-n", "jobs", "--image", "spark:4.3.0", "--conf", "spark.kubernetes.file.upload.path=file:///tmp/up", "job.py"]
        done = self.render(*words, code=64)
        self.assertIn("job.py would be uploaded, and rendering uploads nothing", done.stderr)
        done = self.render(*words[:4], "job.py", code=64)
        self.assertIn("job.py", done.stderr)
        self.assertIn("--inline-files", done.stderr)
        self.assertIn("print(1)", self.render("--inline-files", *words[:4], "job.py").stdout)

    def test_fields_can_come_from_files(self):
        self.write("conf.yaml", "spark.ui.port: \"4050\"\n")
        self.write("image.txt", "spark:4.2.0")
        text = self.render("-f", "pi.yaml", "--set-file", "spec.sparkConf=conf.yaml", "--set-file", "spec.image=image.txt").stdout
        self.assertIn("spark.ui.port=4050", text)
        self.assertIn("image: spark:4.2.0", text)
        for words, code, message in ((["spec.image"], 64, "--set-file spec.image: no ="),
                                     (["spec.image=none.txt"], 66, "cannot read the file of --set-file none.txt")):
            done = self.render("-f", "pi.yaml", "--set-file", *words, code=code)
            self.assertIn(message, done.stderr)

    def test_standard_input_and_errors_with_their_place(self):
        done = subprocess.run([FIRESTEEL, "render", "-f", "-"], input=PI, env=environment(self.home), text=True,
                              capture_output=True, timeout=60, check=False)
        self.assertEqual(done.stdout, self.render("-f", "pi.yaml").stdout)
        self.write("bad.yaml", PI.replace("instances: 2", "instnces: 2"))
        self.assertIn("bad.yaml:11:24: spec.executor.instnces: unknown field", self.render("-f", "bad.yaml", code=64).stderr)

    def test_words_that_do_not_fit_together(self):
        for words, message in (([], "no application"), (["-f", "pi.yaml", "job.py"], "job.py and -f cannot be combined"),
                               (["-f", "pi.yaml", "--conf", "a=b"], "--conf and -f cannot be combined"),
                               (["-f", "pi.yaml", "--image", "x"], "--image and -f cannot be combined"),
                               (["--set", "a=b", *LINE], "--set requires -f"),
                               (["-f", "pi.yaml", "--kustomize", "d", "-o", "json"], "cannot be combined")):
            self.assertIn(message, self.render(*words, code=64).stderr)
        self.assertIn("pi2-driver", self.names("-f", "pi.yaml", "--name", "pi2", "-n", "etl"))


if __name__ == "__main__":
    unittest.main()
