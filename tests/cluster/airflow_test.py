#!/usr/bin/env python3
"""Airflow's own SparkSubmitHook, unchanged, takes firesteel for spark-submit, and runs examples/airflow: real pods, real Spark."""
import json
import os
import re
import subprocess
import tempfile

import airflow_venv
import cluster_support as k

FAILS = """
from pyspark.sql import SparkSession
SparkSession.builder.getOrCreate()
raise RuntimeError("boom")
"""
# Ends when it is told so on its port.
OBEYS = """
import http.server
from pyspark.sql import SparkSession
spark = SparkSession.builder.config("spark.ui.enabled", "false").getOrCreate()
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"told")
http.server.HTTPServer(("", 4040), Handler).handle_request()
spark.stop()
"""
SLEEPS = "import time\ntime.sleep(3600)\n"
EXAMPLE = os.path.join(k.HERE, "..", "..", "examples", "airflow")


def airflow_environment(folder):
    """The environment of a process of Airflow that finds the program under test, by both names."""
    for name in ("firesteel", "spark-submit"):
        if not os.path.lexists(os.path.join(folder, name)):
            os.symlink(os.path.abspath(os.environ["FIRESTEEL"]), os.path.join(folder, name))
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith(("SPARK", "AIRFLOW", "FIRESTEEL", "KUBE"))}
    environment.update({
        "PATH": folder + os.pathsep + environment["PATH"], "AIRFLOW_HOME": folder,
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False", "PYTHONDONTWRITEBYTECODE": "1", "SPARK_CONF_DIR": os.path.join(folder, "conf"),
        "AIRFLOW__KUBERNETES_EXECUTOR__IN_CLUSTER": "False",
        "KUBECONFIG": os.path.join(k.RUN, "kubeconfig")})
    return environment


class Hook:
    """Airflow's process with a submission of the hook."""

    def __init__(self, folder, **asked):
        self.log = open(os.path.join(folder, "log"), "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [airflow_venv.PYTHON, airflow_venv.DRIVE, json.dumps(asked)], env=airflow_environment(folder),
            cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log, text=True)

    def running(self):
        return self.process.poll() is None

    def ended(self, seconds=400):
        """What drive.py said."""
        out, _ = self.process.communicate(timeout=seconds)
        self.log.seek(0)
        lines = out.splitlines()
        if self.process.returncode or not lines:
            raise AssertionError("Airflow's process failed:\n%s%s" % (out, self.log.read()))
        return json.loads(lines[-1])

    def stop(self):
        self.process.kill()
        self.process.communicate()
        self.log.close()


class Attempts:
    """Airflow's process with the attempts of the task of examples/airflow/dags/nightly.py."""

    def __init__(self, folder, **params):
        self.log = open(os.path.join(folder, "log"), "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [airflow_venv.PYTHON, airflow_venv.RETRY, os.path.join(EXAMPLE, "dags", "nightly.py"), "2026-11-28", json.dumps(params)],
            env=airflow_environment(folder), cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=self.log, text=True)

    def says(self):
        """How the next attempt ended: Airflow's log comes before it."""
        for line in self.process.stdout:
            if line.startswith(("failed", "succeeded", "given up")):
                return line.split()[0]
        self.log.seek(0)
        raise AssertionError("Airflow's process failed:\n" + self.log.read())

    def try_again(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def stop(self):
        self.process.kill()
        self.process.communicate()
        self.log.close()


class Airflow(k.ClusterTest):
    def setUp(self):
        super().setUp()
        k.create_driver_account(self.namespace)
        folder = tempfile.TemporaryDirectory(prefix="firesteel-airflow-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def hook(self, application=k.PI, arguments=(), track=False, kill=False, **conf):
        settings = {"spark.kubernetes.container.image": k.SPARK_IMAGE,
                    "spark.kubernetes.driver.request.cores": "0.1",
                    "spark.kubernetes.executor.request.cores": "0.1", "spark.executor.instances": "1",
                    "spark.kubernetes.authenticate.driver.serviceAccountName": "spark", **conf}
        hook = Hook(self.folder, master=k.MASTER, namespace=self.namespace, application=application,
                    arguments=list(arguments), conf=settings, track=track, kill=kill)
        self.addCleanup(hook.stop)
        return hook

    def script(self, text, **more):
        """The hook with a Python driver whose file comes from a ConfigMap."""
        return self.hook(k.SCRIPT, **{"spark.kubernetes.driver.podTemplateFile": self.script_template(text)}, **more)

    def pod(self, seconds=90):
        return k.eventually("there is a driver pod", seconds, lambda: k.driver_pod(self.namespace))

    def assert_knows(self, said, pod):
        self.assertEqual(said["pod"], pod["metadata"]["name"], said)
        self.assertEqual(said["app_id"], pod["metadata"]["labels"]["spark-app-selector"], said)

    def tell_it_to_end(self, pod):
        path = k.path_of("pods", self.namespace, pod["metadata"]["name"] + ":4040") + "/proxy/"
        k.eventually("the driver is told", 200, lambda: k.request("GET", path) == (200, b"told"))

    def test_returns_when_the_application_has_succeeded(self):
        hook = self.hook(arguments=["2"])
        pod = self.pod()
        said = hook.ended()
        self.assertIsNone(said["raised"], said["message"])
        self.assertEqual((said["exit_code"], said["returned"]), (0, 0))
        self.assert_knows(said, pod)

    def test_fails_with_the_code_of_a_driver_that_failed_and_with_its_exception(self):
        hook = self.script(FAILS)
        pod = self.pod()
        said = hook.ended()
        self.assertEqual(said["raised"], "AirflowException", said)
        self.assertEqual((said["exit_code"], said["returned"]), (1, 1))
        self.assert_knows(said, pod)
        self.assertIn("Kubernetes spark exit code is: 1", said["message"])
        self.assertIn("RuntimeError: boom", said["message"])

    def test_that_is_killed_deletes_the_driver_pod(self):
        hook = self.script(SLEEPS, kill=True)
        pod = self.pod()
        said = hook.ended()
        self.assertEqual(said["raised"], "AirflowException", said)
        self.assertEqual(said["returned"], -9)
        self.assert_knows(said, pod)
        path = k.path_of("pods", self.namespace, pod["metadata"]["name"])
        k.eventually("the driver pod is gone", 60, lambda: k.find(path) is None)

    def test_waits_as_long_as_the_application_runs(self):
        hook = self.script(OBEYS, **{"spark.kubernetes.report.interval": "1s"})
        pod = self.pod()
        path = k.path_of("pods", self.namespace, pod["metadata"]["name"])
        k.eventually("the driver runs", 200, lambda: k.api("GET", path)["status"]["phase"] == "Running")
        self.assertTrue(hook.running())
        self.tell_it_to_end(pod)
        said = hook.ended()
        self.assertIsNone(said["raised"], said["message"])
        self.assertEqual((said["exit_code"], said["returned"]), (0, 0))
        self.assert_knows(said, pod)

    def test_that_follows_the_driver_itself_knows_its_pod_and_deletes_it_at_the_end(self):
        hook = self.script(OBEYS, track=True)
        pod = self.pod()
        self.tell_it_to_end(pod)
        self.assertTrue(hook.running())
        said = hook.ended()
        self.assertIsNone(said["raised"], said["message"])
        self.assertEqual((said["phase"], said["returned"]), ("Succeeded", 0))
        self.assertEqual(said["pod"], pod["metadata"]["name"])
        path = k.path_of("pods", self.namespace, pod["metadata"]["name"])
        k.eventually("the driver pod is gone", 60, lambda: k.find(path) is None)

    def write_defaults(self, script):
        """spark-defaults.conf of the workers, for a Python driver."""
        template = self.script_template(script)
        os.makedirs(os.path.join(self.folder, "conf"))
        with open(os.path.join(self.folder, "conf", "spark-defaults.conf"), "w", encoding="utf-8") as file:
            for key, value in {"namespace": self.namespace, "container.image": k.SPARK_IMAGE, "driver.request.cores": "0.1",
                               "executor.request.cores": "0.1", "authenticate.driver.serviceAccountName": "spark",
                               "driver.podTemplateFile": template}.items():
                file.write("spark.kubernetes.%s %s\n" % (key, value))

    def connection(self):
        """The one of airflow.yaml, for the test's API server."""
        with open(os.path.join(EXAMPLE, "airflow.yaml"), encoding="utf-8") as file:
            text = re.search(r"AIRFLOW_CONN_SPARK_DEFAULT\n +value: >-\n +(\{.*\n.*\}\})\n", file.read()).group(1)
        return text.replace("k8s://https://kubernetes.default.svc", k.MASTER).replace("$(NAMESPACE)", self.namespace)

    def dags_test(self, dag):
        """`airflow dags test` of a file of the example, as it is."""
        environment = {**airflow_environment(self.folder), "AIRFLOW__CORE__DAGS_FOLDER": os.path.join(EXAMPLE, "dags"),
                       "AIRFLOW_CONN_SPARK_DEFAULT": self.connection()}
        airflow = os.path.join(os.path.dirname(airflow_venv.PYTHON), "airflow")
        for words in (["db", "migrate"], ["dags", "test", dag, "2026-11-28", "--conf", json.dumps({"application": k.SCRIPT})]):
            done = subprocess.run([airflow, *words], env=environment, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True, check=False, timeout=600)
            if done.returncode:
                break
        return done

    def test_airflow_dags_test_runs_the_bash_operator(self):
        self.write_defaults("import sys\nprint('day', sys.argv[1])\n")
        done = self.dags_test("nightly")
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("exit status 0 is the driver's", done.stdout)
        pod = k.driver_pod(self.namespace)
        self.assertIn("nightly-2026-11-28", pod["metadata"]["name"])
        self.assertEqual(pod["spec"]["containers"][0]["args"][-1], "2026-11-28")

    def test_airflow_dags_test_runs_the_unchanged_spark_submit_operator(self):
        self.write_defaults("print('good')\n")
        done = self.dags_test("report")
        self.assertEqual(done.returncode, 0, done.stdout)
        pod = k.driver_pod(self.namespace)
        self.assertEqual(pod["status"]["phase"], "Succeeded")
        self.assertEqual(pod["metadata"]["labels"]["spark-app-name"], "report-20261128")

    def test_airflow_dags_test_fails_with_the_driver(self):
        self.write_defaults("raise SystemExit(3)\n")
        done = self.dags_test("report")
        self.assertNotEqual(done.returncode, 0, done.stdout)
        self.assertIn("Kubernetes spark exit code is: 3", done.stdout)

    def test_a_retry_of_the_example_replaces_a_driver_that_failed_and_no_other(self):
        self.write_defaults("raise SystemExit(3)\n")
        attempts = Attempts(self.folder, application=k.SCRIPT)
        self.addCleanup(attempts.stop)
        self.assertEqual(attempts.says(), "failed")
        first = k.driver_pod(self.namespace)
        k.api("PATCH", k.path_of("configmaps", self.namespace, "app"), {"data": {"main.py": "print('good')\n"}},
              "application/merge-patch+json")
        attempts.try_again()
        self.assertEqual(attempts.says(), "succeeded")
        second = k.driver_pod(self.namespace)
        self.assertEqual(second["metadata"]["name"], first["metadata"]["name"])
        self.assertNotEqual(second["metadata"]["uid"], first["metadata"]["uid"])
        # The task is lost and runs once more: it attaches to the driver that succeeded.
        attempts.stop()
        again = Attempts(self.folder, application=k.SCRIPT)
        self.addCleanup(again.stop)
        self.assertEqual(again.says(), "succeeded")
        self.assertEqual(k.driver_pod(self.namespace)["metadata"]["uid"], second["metadata"]["uid"])


if __name__ == "__main__":
    reason = k.missing(k.PODS) or airflow_venv.install()
    if reason:
        k.skip_or_fail(k.PODS, reason)
    k.run(k.PODS)
