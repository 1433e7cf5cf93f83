"""examples/argo-workflows and examples/argo-cd: their commands, and their documents against Argo's own types."""
import json
import os
import re
import subprocess
import sys
import unittest

import example
import kubectl_kustomize as kustomize
import yaml

CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "firesteel")
HERA = os.path.join(CACHE, "hera-7.1.0")
MODELS = os.path.join(CACHE, "argo-cd-models-4.0.0")

# Argo's types drop what they do not know, so a document that comes back whole has no unknown field.
COME_BACK = """
import json, sys
from hera.workflows import models
document = json.load(sys.stdin)
json.dump(getattr(models, document["kind"]).model_validate(document).model_dump(mode="json", by_alias=True, exclude_none=True), sys.stdout)
"""
VALIDATE = """
import { Application } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application";
let text = "";
for await (const part of process.stdin) text += part;
new Application(JSON.parse(text)).validate();
"""


def ran(*words, **more):
    return subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, **more).returncode == 0


def hera():
    """A Python with PyPI's hera, which has the types of Argo Workflows; None if it cannot be installed."""
    python = os.path.join(HERA, "bin", "python")
    if not os.path.exists(os.path.join(HERA, "installed")):
        if not (ran(sys.executable, "-m", "venv", HERA) and ran(python, "-m", "pip", "install", "--quiet", "hera==7.1.0")):
            return None
        with open(os.path.join(HERA, "installed"), "w", encoding="utf-8"):
            pass
    return python


def models():
    """A folder with npm's @kubernetes-models/argo-cd, which has the types of Argo CD; None if it cannot be installed."""
    if not os.path.exists(os.path.join(MODELS, "validate.mjs")):
        os.makedirs(MODELS, exist_ok=True)
        try:
            if not ran("npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", MODELS, "@kubernetes-models/argo-cd@4.0.0"):
                return None
        except FileNotFoundError:
            return None
        with open(os.path.join(MODELS, "validate.mjs"), "w", encoding="utf-8") as file:
            file.write(VALIDATE)
    return MODELS


def document(*path):
    return yaml.safe_load(example.text_of(*path))


class Workflows(example.ExampleTest):
    def steps(self):
        """{name: arguments} of the steps of nightly.yaml."""
        [main] = document("argo-workflows", "nightly.yaml")["spec"]["workflowSpec"]["templates"]
        for task in main["dag"]["tasks"]:
            self.assertEqual(task["templateRef"], {"name": "spark", "template": "submit"})
        return {task["name"]: {each["name"]: each["value"] for each in task["arguments"]["parameters"]} for task in main["dag"]["tasks"]}

    def words(self, step, result):
        """The command line of a step, with its parameters as Argo fills them in."""
        [template] = document("argo-workflows", "spark.yaml")["spec"]["templates"]
        values = {each["name"]: each.get("value") for each in template["inputs"]["parameters"]}
        self.assertLessEqual(set(self.steps()[step]), set(values))
        values.update(self.steps()[step])
        workflow = {"name": "nightly-29387", "scheduledTime": "2026-11-28T02:30:00Z"}
        values = {name: re.sub(r"\{\{workflow\.(\w+)\}\}", lambda found: workflow[found.group(1)], value) for name, value in values.items()}
        container = template["container"]
        self.assertEqual(container["command"], ["/usr/bin/firesteel"])
        [output] = template["outputs"]["parameters"]
        words = [re.sub(r"\{\{inputs\.parameters\.(\w+)\}\}", lambda found: values[found.group(1)], word) for word in container["args"]]
        return ["firesteel", *[word.replace(output["valueFrom"]["path"], result) for word in words]]

    def run_step(self, step, api):
        self.connect(api)
        result = os.path.join(self.home, step + ".json")
        done = self.run_words(*self.words(step, result))
        with open(result, encoding="utf-8") as file:
            return done, json.load(file)

    def test_a_step_that_is_tried_again_finds_its_driver(self):
        with example.ScriptedApi(steps=example.waits.WAITS["success"]) as api:
            for _ in range(2):
                done, result = self.run_step("import", api)
                self.assertEqual((done.returncode, result["exitStatusOf"]), (0, "driver"), done.stderr)
            [pod] = self.driver_pods(api)
        self.assertIn("nightly-29387-import", pod["metadata"]["name"])
        self.assertEqual(pod["spec"]["containers"][0]["args"][-1], "2026-11-28T02:30:00Z")

    def test_a_step_fails_with_the_drivers_code_which_is_not_tried_again(self):
        with example.ScriptedApi(steps=example.waits.WAITS["failure"]) as api:
            done, result = self.run_step("report", api)
        self.assertEqual((done.returncode, result["exitStatus"]), (3, 3), done.stderr)
        [template] = document("argo-workflows", "spark.yaml")["spec"]["templates"]
        retried = json.loads(re.search(r"asInt\(lastRetry\.exitCode\) in (\[.*?\])", template["retryStrategy"]["expression"]).group(1))
        self.assertNotIn(3, retried)
        self.assertIn(69, retried)

    def test_a_step_without_its_server_ends_with_a_code_that_is_tried_again(self):
        with example.ScriptedApi() as api:
            self.connect(api)
        words = self.words("import", os.path.join(self.home, "result.json"))
        self.assertEqual(self.run_words(words[0], words[1], "--retry-for=1s", *words[2:]).returncode, 69)

    def test_the_documents_are_argos(self):
        python = hera()
        if python is None:
            self.skipTest("PyPI's hera cannot be installed")
        for name in ("spark.yaml", "nightly.yaml"):
            with self.subTest(name):
                meant = document("argo-workflows", name)
                done = self.run_words(python, "-c", COME_BACK, given=json.dumps(meant))
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(json.loads(done.stdout), meant)


class Cd(example.ExampleTest):
    def test_what_is_committed_is_what_render_writes(self):
        if os.environ.get("FIRESTEEL_ACCEPT"):
            self.run_words(os.path.join(example.EXAMPLES, "argo-cd", "render"))
        place = self.copy("argo-cd", "checkout")
        folder = os.path.join(place, "deploy", "backfill")
        committed = {name: example.text_of("argo-cd", "deploy", "backfill", name) for name in os.listdir(folder)}
        for name in committed:
            os.remove(os.path.join(folder, name))
        done = self.run_words(os.path.join(place, "render"))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(sorted(os.listdir(folder)), sorted(committed))
        for name, text in committed.items():
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                self.assertEqual(file.read(), text, name)

    def test_a_changed_job_has_another_driver_pod(self):
        place = self.copy("argo-cd", "checkout")
        path = os.path.join(place, "jobs", "backfill.yaml")
        names = set()
        for month in ("2026-10", "2026-11"):
            with open(path, encoding="utf-8") as file:
                text = file.read()
            with open(path, "w", encoding="utf-8") as file:
                file.write(text.replace("2026-10", month))
            self.assertEqual(self.run_words(os.path.join(place, "render")).returncode, 0)
            with open(os.path.join(place, "deploy", "backfill", "backfill-pod.yaml"), encoding="utf-8") as file:
                names.add(yaml.safe_load(file)["metadata"]["name"])
        self.assertEqual(len(names), 2, names)

    @unittest.skipIf(kustomize.missing(), str(kustomize.missing()))
    def test_the_application_follows_what_render_writes(self):
        application = document("argo-cd", "application.yaml")
        objects = kustomize.build(os.path.join(example.EXAMPLES, "argo-cd", application["spec"]["source"]["path"]))
        self.assertIn("Pod", [each["kind"] for each in objects])
        self.assertEqual({each["metadata"]["namespace"] for each in objects}, {application["spec"]["destination"]["namespace"]})

    def test_the_application_is_argos(self):
        folder = models()
        if folder is None:
            self.skipTest("npm's @kubernetes-models/argo-cd cannot be installed")
        done = self.run_words("node", "validate.mjs", cwd=folder, given=json.dumps(document("argo-cd", "application.yaml")))
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
