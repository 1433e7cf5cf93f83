"""examples/kustomize, with examples/kubernetes and examples/airflow in it: what kubectl builds of it, and what its CronJob submits."""
import json
import os
import re
import unittest

import example
import kubectl_kustomize as kustomize
import yaml

FOLDER = os.path.join(example.EXAMPLES, "kustomize")
NAMESPACES = {"dev": "spark-dev", "prod": "spark"}


def defaults(objects):
    """The properties of the environment's spark-defaults.conf."""
    [text] = [each["data"]["spark-defaults.conf"] for each in objects if each["kind"] == "ConfigMap"]
    return dict(re.findall(r"(?m)^(spark\.\S+)\s+(\S+)$", text))


def settings_with(value, key):
    """All values of `key` in a JSON value."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name == key:
                yield each
            yield from settings_with(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from settings_with(each, key)


def expanded(text, variables):
    """As the kubelet expands $(NAME)."""
    return re.sub(r"\$\((\w+)\)", lambda found: variables[found.group(1)], text)


class Skaffold(unittest.TestCase):
    def test_it_builds_the_images_of_the_overlays_and_deploys_them(self):
        skaffold = yaml.safe_load(example.text_of("kustomize", "skaffold.yaml"))
        [prod] = skaffold["profiles"]
        self.assertEqual(skaffold["manifests"]["kustomize"]["paths"] + prod["manifests"]["kustomize"]["paths"], ["overlays/dev", "overlays/prod"])
        self.assertEqual(skaffold["build"]["tagPolicy"], {"sha256": {}})  # "latest"
        release = re.search(r"RELEASE=(\S+) skaffold run -p prod", example.text_of("kustomize", "skaffold.yaml")).group(1)
        for overlay, tag in (("dev", "latest"), ("prod", release)):
            images = {each["name"]: each["newTag"] for each in
                      yaml.safe_load(example.text_of("kustomize", "overlays", overlay, "kustomization.yaml"))["images"]}
            for artifact in skaffold["build"]["artifacts"]:
                self.assertEqual(images[artifact["image"]], tag)
                self.assertTrue(os.path.isfile(os.path.join(FOLDER, artifact["context"], "Dockerfile")))

    def test_what_the_dockerfiles_copy_is_there(self):
        for folder in (os.path.join(FOLDER, "jobs"), os.path.join(example.EXAMPLES, "airflow")):
            with open(os.path.join(folder, "Dockerfile"), encoding="utf-8") as file:
                copied = re.findall(r"(?m)^COPY ([^-\s]\S*) ", file.read())
            self.assertTrue(copied)
            for name in copied:
                self.assertTrue(os.path.exists(os.path.join(folder, name)), name)


@unittest.skipIf(kustomize.missing(), str(kustomize.missing()))
class Overlays(example.ExampleTest):
    def overlays(self):
        for name, namespace in NAMESPACES.items():
            with self.subTest(name):
                yield name, namespace, kustomize.build(os.path.join(FOLDER, "overlays", name))

    def test_all_is_in_the_namespace_of_the_environment(self):
        for _, namespace, objects in self.overlays():
            for each in objects:
                place = each["metadata"]["name"] if each["kind"] == "Namespace" else each["metadata"]["namespace"]
                self.assertEqual(place, namespace)
            self.assertEqual({each["namespace"] for binding in objects for each in binding.get("subjects", [])}, {namespace})
            self.assertEqual(defaults(objects)["spark.kubernetes.namespace"], namespace)

    def test_drivers_and_history_server_have_one_image_and_one_bucket(self):
        for _, _, objects in self.overlays():
            properties = defaults(objects)
            images = {spec["containers"][0]["name"]: spec["containers"][0]["image"] for _, spec in kustomize.pod_specs(objects)}
            self.assertEqual(images["history-server"], properties["spark.kubernetes.container.image"])
            self.assertEqual(properties["spark.history.fs.logDirectory"], properties["spark.eventLog.dir"])
            for image in images.values():
                self.assertRegex(image, r"\Aregistry\.example\.com/(jobs|airflow|firesteel):[\w.-]+\Z")

    def test_what_the_pods_refer_to_exists(self):
        for _, _, objects in self.overlays():
            made = {(each["kind"], each["metadata"]["name"]) for each in objects}
            for _, spec in kustomize.pod_specs(objects):
                for config in settings_with(spec, "configMap"):
                    self.assertIn(("ConfigMap", config["name"]), made)
                if "serviceAccountName" in spec:
                    self.assertIn(("ServiceAccount", spec["serviceAccountName"]), made)
                # The README says how to make it.
                self.assertLessEqual({each["name"] for each in settings_with(spec, "secretKeyRef")}, {"s3"})

    def test_the_cronjob_runs_by_itself_in_prod_only(self):
        suspended = {name: next(each for each in objects if each["kind"] == "CronJob")["spec"].get("suspend", False)
                     for name, _, objects in self.overlays()}
        self.assertEqual(suspended, {"dev": True, "prod": False})

    def test_the_airflow_connection_is_for_the_cluster_and_its_namespace(self):
        for _, namespace, objects in self.overlays():
            [container] = [spec["containers"][0] for each, spec in kustomize.pod_specs(objects) if each["metadata"]["name"] == "airflow"]
            values = {each["name"]: each.get("value") for each in container["env"]}
            connection = json.loads(expanded(values["AIRFLOW_CONN_SPARK_DEFAULT"], {"NAMESPACE": namespace}))
            self.assertEqual(connection["extra"], {"deploy-mode": "cluster", "namespace": namespace})

    def submit(self, overlay, script):
        """(how the command line of the CronJob's pod ends, the driver pod)"""
        objects = kustomize.build(os.path.join(FOLDER, "overlays", overlay))
        [spec] = [spec for each, spec in kustomize.pod_specs(objects) if each["kind"] == "CronJob"]
        [container] = spec["containers"]
        variables = {each["name"]: each.get("value", "nightly-29387") for each in container["env"]}
        mounted = os.path.join(self.home, "mounted")
        os.makedirs(mounted, exist_ok=True)
        [config] = [each for each in objects if each["kind"] == "ConfigMap"]
        for name, text in config["data"].items():
            with open(os.path.join(mounted, name), "w", encoding="utf-8") as file:
                file.write(text)
        self.assertEqual([each["mountPath"] for each in container["volumeMounts"]], [variables["SPARK_CONF_DIR"]])
        words = [expanded(word, variables) for word in container["args"]]
        with example.ScriptedApi(steps=example.waits.WAITS[script]) as api:
            self.connect(api)
            done = self.run_words("firesteel", *words, env={**variables, "SPARK_CONF_DIR": mounted})
            return done, self.driver_pods(api)

    def test_the_pod_of_the_cronjob_submits_and_ends_as_the_driver(self):
        for overlay, script, code in (("dev", "success", 0), ("prod", "failure", 3)):
            with self.subTest(overlay):
                done, [pod] = self.submit(overlay, script)
                self.assertEqual(done.returncode, code, done.stderr)
                self.assertEqual(pod["metadata"]["namespace"], NAMESPACES[overlay])
                self.assertIn("nightly-29387", pod["metadata"]["name"])
                container = pod["spec"]["containers"][0]
                self.assertEqual(container["image"], "registry.example.com/jobs:" + {"dev": "latest", "prod": "2026-11-28"}[overlay])
                self.assertIn({"name": "AWS_SECRET_ACCESS_KEY", "valueFrom": {"secretKeyRef": {"name": "s3", "key": "secret-key"}}}, container["env"])
                self.assertIn("local:///opt/jobs/nightly.py", container["args"])


if __name__ == "__main__":
    unittest.main()
