"""firesteel run: a SparkApplication document is submitted and waited for as submit does it."""
import json
import os
import subprocess
import unittest

import waits
from program import FIRESTEEL, ProgramTest, environment
from scripted_api import ScriptedApi

PI = """apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata: {name: pi, namespace: jobs}
spec:
  type: Python
  sparkVersion: 4.3.0
  image: spark:4.3.0
  mainApplicationFile: local:///opt/spark/examples/src/main/python/pi.py
  arguments: ["10"]
  driver: {podName: %s, labels: {team: data}}
  executor: {instances: 2, tolerations: [{key: spot, operator: Exists}]}
""" % waits.POD


class Run(ProgramTest):
    def setUp(self):
        super().setUp()
        self.file = os.path.join(self.home, "pi.yaml")
        self.write(PI)

    def write(self, text):
        with open(self.file, "w", encoding="utf-8") as file:
            file.write(text)

    def test_it_waits_for_the_driver_and_returns_its_exit_code(self):
        for script, code in (("success", 0), ("failure", 3)):
            with ScriptedApi(waits.WAITS[script]) as api:
                done = self.run_program("run", "-f", self.file, "--master", api.master)
                sent = [path.rsplit("/", 1)[-1] for path in api.requests if path.startswith("POST")]
            self.assertEqual(done.returncode, code, done.stderr)
            self.assertIn("firesteel: submitted pi: driver pod jobs:%s" % waits.POD, done.stderr)
            self.assertEqual(sorted({name.split("?")[0] for name in sent}), ["configmaps", "networkpolicies", "pods", "services"])

    def test_the_document_decides_not_the_spark_that_is_installed_here(self):
        os.makedirs(os.path.join(self.home, "conf"))
        with open(os.path.join(self.home, "conf", "spark-defaults.conf"), "w", encoding="utf-8") as file:
            file.write("spark.executor.memory 9g\n")
        done = self.run_program("run", "-f", self.file, "--dry-run", "-o", "json", "--set", "spec.executor.instances=5",
                                env={"SPARK_CONF_DIR": os.path.join(self.home, "conf"), "SPARK_DRIVER_MEMORY": "8g"})
        self.assertEqual(done.returncode, 0, done.stderr)
        objects = {o["kind"]: o for o in json.loads(done.stdout)["items"] if not o["metadata"]["name"].endswith("podspec-conf-map")}
        properties = objects["ConfigMap"]["data"]["spark.properties"]
        self.assertIn("spark.executor.instances=5\n", properties)
        self.assertIn("spark.executor.memory=1g\n", properties)
        self.assertIn("spark.driver.memory=1g\n", properties)

    def test_standard_input_is_a_file_too(self):
        done = subprocess.run([FIRESTEEL, "run", "-f", "-", "--dry-run"], input=PI, env=environment(self.home), text=True,
                              capture_output=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("kind: Pod\n", done.stdout)

    def test_every_bad_line_names_its_place_and_nothing_is_sent(self):
        self.write(PI.replace("instances: 2", "instnces: 2, cores: two"))
        with ScriptedApi() as api:
            done = self.run_program("run", "-f", self.file, "--master", api.master)
        self.assertEqual((done.returncode, api.requests), (64, []))
        self.assertIn(":11:24: spec.executor.instnces: unknown field", done.stderr)
        self.assertIn(":11:34: spec.executor.cores: must be an integer, not a string", done.stderr)

    def test_what_cannot_be_read_is_an_error(self):
        for words, code, text in (
                (["run"], 64, "no file"),
                (["run", "pi.yaml"], 64, "run takes options only"),
                (["run", "-f", self.file + ".none"], 66, "cannot read the application"),
                (["run", "-f", self.file, "--logs", "--no-wait"], 64, "cannot be combined"),
                (["run", "-f", self.file, "--set", "spec.suspend=true"], 64, "pi is suspended"),
                (["run", "-f", self.file, "--set", "spec.driver"], 64, "--set spec.driver: no =")):
            done = self.run_program(*words)
            self.assertEqual(done.returncode, code, done.stderr)
            self.assertIn(text, done.stderr)

    def test_without_a_wait_a_restart_policy_is_warned_about(self):
        self.write(PI + "  restartPolicy: {type: OnFailure, onFailureRetries: 3}\n  timeToLiveSeconds: 60\n")
        done = self.run_program("run", "-f", self.file, "--dry-run", "-o", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(":12:18: spec.restartPolicy takes a process that waits: the application is submitted once", done.stderr)
        self.assertNotIn("timeToLive", done.stderr)
        pod = [o for o in json.loads(done.stdout)["items"] if o["kind"] == "Pod"][0]
        self.assertEqual(pod["metadata"]["annotations"]["firesteel/time-to-live"], "60")
        self.assertEqual(self.run_program("run", "-f", self.file, "--dry-run", "--strict").returncode, 64)
        with ScriptedApi() as api:
            done = self.run_program("run", "-f", self.file, "--master", api.master, "--no-wait", "--strict")
        self.assertEqual((done.returncode, api.requests), (64, []), done.stderr)

    def test_a_key_names_the_driver_pod(self):
        self.write(PI.replace("podName: %s, " % waits.POD, ""))
        done = self.run_program("run", "-f", self.file, "--dry-run", "-o", "json", "--submission-id", "nightly")
        self.assertEqual(done.returncode, 0, done.stderr)
        pod = [o for o in json.loads(done.stdout)["items"] if o["kind"] == "Pod"][0]
        self.assertEqual(pod["metadata"]["annotations"]["firesteel/submission-key"], "nightly")
        self.assertNotEqual(pod["metadata"]["name"], "pi-driver")
        self.write(PI.replace(waits.POD, "pi-driver"))
        done = self.run_program("run", "-f", self.file, "--dry-run", "--submission-id", "nightly")
        self.assertEqual(done.returncode, 64)
        self.assertIn("cannot be combined", done.stderr)


if __name__ == "__main__":
    unittest.main()
