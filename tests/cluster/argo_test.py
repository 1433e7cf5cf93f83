#!/usr/bin/env python3
"""The real workflow-controller and argoexec of Argo run examples/argo-workflows: real drivers, under Argo's own manifests and rights."""
import glob
import json
import os
import re
import shutil
import signal
import subprocess
import time

import cluster_support as k
import node_image
import yaml

PROGRAMS = [os.path.join(k.LAB, "bin", name) for name in ("workflow-controller", "argoexec")]
with open(os.path.join(k.HERE, "argo-workflows", "go.mod"), encoding="utf-8") as go_mod:
    VERSION = re.search(r"(?m)^require github.com/argoproj/argo-workflows/v3 (\S+)$", go_mod.read()).group(1)
MANIFESTS = os.path.join(k.LAB, "modules", "argo-workflows-" + VERSION, "manifests")
IMAGE = "firesteel:argo"

# The node has two cores: drivers and executors ask for a tenth of one.  The scripts come from a ConfigMap.
DEFAULTS = b"""
spark.kubernetes.driver.request.cores      0.1
spark.kubernetes.executor.request.cores    0.1
spark.kubernetes.driver.podTemplateFile    /etc/spark/driver.yaml
"""
DRIVER = k.mounting("jobs").encode()
COUNTS = """
import sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
print("counted", spark.range(1000).repartition(4).count(), "for", sys.argv[1], flush=True)
spark.stop()
"""
FAILS = "import sys\nsys.exit(3)\n"
# Ends when it is told so on its port.
OBEYS = """
import http.server
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"told")
server = http.server.HTTPServer(("", 4040), Handler)
print("listening", flush=True)
server.handle_request()
"""


def missing():
    """Why Argo cannot be run here, or None."""
    if not shutil.which("kubectl"):
        return "kubectl is needed"
    for each in [*PROGRAMS, MANIFESTS]:
        if not os.path.exists(each):
            return "%s is missing; make it with: %s build-argo" % (each, k.CLUSTER)
    return None


def kubectl(*words, documents=None):
    done = subprocess.run(["kubectl", "--kubeconfig", os.path.join(k.RUN, "kubeconfig"), *words], text=True,
                          input=None if documents is None else yaml.safe_dump_all(documents),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode:
        raise AssertionError("kubectl %s: %s" % (" ".join(words), done.stderr))
    return done.stdout


def apply(documents):
    kubectl("apply", "--server-side", "--force-conflicts", "--validate=strict", "-f", "-", documents=documents)


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def argo():
    """What `kubectl apply -k manifests/cluster-install` applies, without the server, which has the web page only."""
    documents = [{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "argo"}}]
    for path in sorted(glob.glob(os.path.join(MANIFESTS, "base", "crds", "minimal", "argoproj.io_*.yaml"))):
        documents += yaml.safe_load_all(read(path))
    text = kubectl("kustomize", os.path.join(MANIFESTS, "cluster-install-no-crds"))
    documents += [each for each in yaml.safe_load_all(text.replace("workflow-controller:latest", "workflow-controller:" + VERSION))
                  if not each["metadata"]["name"].startswith("argo-server")]
    return documents


def firesteel_image():
    """The program under test as /usr/bin/firesteel, with the user and the folders of the released image, and with DEFAULTS."""
    files = node_image.program(os.environ["FIRESTEEL"], "/usr/bin/firesteel")
    node_image.import_image("docker.io/library/" + IMAGE, {**files, "/etc/spark/spark-defaults.conf": DEFAULTS, "/etc/spark/driver.yaml": DRIVER},
                            User="65532:65532", Env=["PATH=/usr/bin:/bin", "SPARK_CONF_DIR=/etc/spark"], Entrypoint=["/usr/bin/firesteel"])


class Argo(k.ClusterTest):
    @classmethod
    def setUpClass(cls):
        firesteel_image()
        for program in PROGRAMS:
            name = os.path.basename(program)
            node_image.import_image("quay.io/argoproj/%s:%s" % (name, VERSION), {"/bin/" + name: program},
                                    Env=["PATH=/bin"], Entrypoint=[name], **({} if name == "argoexec" else {"User": "8737"}))
        documents = argo()
        cls.addClassCleanup(kubectl, "delete", "--ignore-not-found", "--wait=false", "-f", "-", documents=documents)
        apply([each for each in documents if each["kind"] in ("CustomResourceDefinition", "Namespace")])
        apply(documents)
        kubectl("rollout", "status", "deployment/workflow-controller", "-n", "argo", "--timeout=120s")

    def setUp(self):
        super().setUp()
        # Before the namespace, so that the controller still takes the pods down.
        self.addCleanup(kubectl, "delete", "workflows,cronworkflows", "--all", "-n", self.namespace)

    def documents(self, *path, schedule=None, without=None):
        """The documents of a file, in the namespace of the test, with its images: the cluster is shared.  `schedule`: another one;
        `without`: a line that is left out."""
        text = re.sub(r"registry\.example\.com/firesteel:\S+", IMAGE, k.example(self.namespace, *path))
        if schedule:
            text = re.sub(r'(schedules: )\[.*\]', r'\g<1>["%s"]' % schedule, text)
        if without:
            text, left_out = re.subn(r"(?m)^ *- %s .*\n" % without, "", text)
            self.assertEqual(left_out, 1)
        return [each for each in yaml.safe_load_all(text) if each and each["kind"] != "Namespace"]

    def install(self, jobs, without=None, schedule=None):
        """As the README says; `jobs`: the scripts that the image of a site would have in /opt/jobs."""
        k.api("POST", k.path_of("configmaps", self.namespace), {"metadata": {"name": "jobs"}, "data": jobs})
        apply(self.documents("kubernetes", "setup.yaml"))
        apply(self.documents("argo-workflows", "rights.yaml"))
        apply(self.documents("argo-workflows", "spark.yaml", without=without))
        apply(self.documents("argo-workflows", "nightly.yaml", schedule=schedule))

    # --- workflows

    def path(self, resource, name=""):
        return "/apis/argoproj.io/v1alpha1/namespaces/%s/%s%s" % (self.namespace, resource, name and "/" + name)

    def submit(self, **more):
        """As `argo submit --from cronwf/nightly` does; the name of the workflow.  `more`: fields of its spec."""
        cron = k.api("GET", self.path("cronworkflows", "nightly"))
        return k.api("POST", self.path("workflows"), {
            "apiVersion": cron["apiVersion"], "kind": "Workflow", "spec": {**cron["spec"]["workflowSpec"], **more},
            "metadata": {"generateName": "nightly-", "labels": {"workflows.argoproj.io/cron-workflow": "nightly"},
                         "annotations": {"workflows.argoproj.io/scheduled-time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())},
                         "ownerReferences": [{"apiVersion": cron["apiVersion"], "kind": "CronWorkflow", "name": "nightly", "controller": True,
                                              "blockOwnerDeletion": True, "uid": cron["metadata"]["uid"]}]}})["metadata"]["name"]

    def workflow(self, name):
        return k.api("GET", self.path("workflows", name))

    def ended(self, name, seconds=500):
        """Its status, once the workflow has ended."""
        try:
            k.eventually("the workflow has ended", seconds, lambda: self.workflow(name).get("status", {}).get("finishedAt"))
        except AssertionError as e:
            raise AssertionError("%s\n%s\n%s" % (e, self.logs(), json.dumps(self.workflow(name).get("status"), indent=1))) from None
        return self.workflow(name)["status"]

    def steps(self, status):
        """{step: its node}"""
        return {each["displayName"]: each for each in status.get("nodes", {}).values() if each["type"] in ("Retry", "Skipped", "Omitted")}

    def attempts(self, status, step):
        """The nodes of the pods of a step, the first attempt first."""
        found = {each["displayName"]: each for each in status.get("nodes", {}).values() if each["type"] == "Pod"}
        return [found[name] for name in sorted(found) if name.startswith(step + "(")]

    def result(self, node):
        [parameter] = node["outputs"]["parameters"]
        self.assertEqual(parameter["name"], "result")
        return json.loads(parameter["value"])

    def pods(self, name, step):
        """The pods that Argo made for a step."""
        pods = k.api("GET", k.path_of("pods", self.namespace) + "?labelSelector=workflows.argoproj.io/workflow%3D" + name)["items"]
        return [pod for pod in pods if pod["metadata"]["annotations"]["workflows.argoproj.io/node-name"].startswith("%s.%s(" % (name, step))]

    def log(self, pod):
        return k.request("GET", "%s/%s/log?container=main" % (k.path_of("pods", self.namespace), pod["metadata"]["name"]))[1].decode()

    def logs(self):
        """For a failure: what the pods of the workflow said."""
        pods = k.api("GET", k.path_of("pods", self.namespace) + "?labelSelector=workflows.argoproj.io/workflow")["items"]
        return "\n".join("%s:\n%s" % (pod["metadata"]["name"], self.log(pod)) for pod in pods)

    def driver_of(self, key):
        """Its driver pod, or None."""
        return next((pod for pod in k.driver_pods(self.namespace) if pod["metadata"]["annotations"]["firesteel/submission-key"] == key), None)

    def waiting_driver(self, key):
        """The driver pod, once OBEYS listens in it."""
        pod = k.eventually("there is a driver", 120, lambda: self.driver_of(key))
        path = k.path_of("pods", self.namespace, pod["metadata"]["name"]) + "/log"
        k.eventually("the driver listens", 200, lambda: b"listening\n" in k.request("GET", path)[1])
        return pod

    def tell(self, pod):
        path = k.path_of("pods", self.namespace, pod["metadata"]["name"] + ":4040") + "/proxy/"
        k.eventually("the driver is told", 60, lambda: k.request("GET", path) == (200, b"told"))

    # --- tests

    def test_a_schedule_runs_both_steps_in_order(self):
        self.install({"import.py": COUNTS, "report.py": COUNTS}, schedule="* * * * *")
        name = k.eventually("the schedule is due", 120, lambda: k.api("GET", self.path("workflows"))["items"])[0]["metadata"]["name"]
        k.api("PATCH", self.path("cronworkflows", "nightly"), {"spec": {"suspend": True}}, "application/merge-patch+json")
        status = self.ended(name)
        self.assertEqual(status["phase"], "Succeeded", self.logs())
        steps = self.steps(status)
        self.assertLessEqual(steps["import"]["finishedAt"], steps["report"]["startedAt"])
        due = self.workflow(name)["metadata"]["annotations"]["workflows.argoproj.io/scheduled-time"]
        for step, executors in (("import", "2"), ("report", "4")):
            self.assertEqual([each["phase"] for each in self.attempts(status, step)], ["Succeeded"])
            driver = self.driver_of("%s-%s" % (name, step))
            self.assertEqual(driver["status"]["phase"], "Succeeded")
            result = self.result(steps[step])
            self.assertEqual((result["exitStatus"], result["exitStatusOf"], result["application"]["id"]),
                             (0, "driver", driver["metadata"]["labels"]["spark-app-selector"]))
            [pod] = self.pods(name, step)
            self.assertIn("counted 1000 for %s\n" % due, self.log(pod))
            self.assertEqual(self.executors_asked(driver), executors)

    def executors_asked(self, driver):
        maps = [k.api("GET", k.path_of("configmaps", self.namespace, each["configMap"]["name"])) for each in driver["spec"]["volumes"]
                if each["name"] == "spark-conf-volume-driver"]
        return re.search(r"(?m)^spark\.executor\.instances=(.*)$", maps[0]["data"]["spark.properties"]).group(1)

    def test_a_driver_that_fails_ends_the_step_with_its_code_and_is_not_tried_again(self):
        self.install({"import.py": FAILS, "report.py": COUNTS})
        name = self.submit()
        status = self.ended(name)
        self.assertEqual(status["phase"], "Failed", self.logs())
        steps = self.steps(status)
        self.assertEqual((steps["import"]["phase"], steps["report"]["phase"]), ("Failed", "Omitted"))
        [attempt] = self.attempts(status, "import")
        self.assertEqual((attempt["phase"], attempt["outputs"]["exitCode"]), ("Failed", "3"))
        result = self.result(attempt)
        self.assertEqual((result["exitStatus"], result["exitStatusOf"]), (3, "driver"))
        self.assertEqual(self.driver_of(name + "-import")["status"]["phase"], "Failed")

    def assert_stops(self, name):
        status = self.ended(name, 120)
        self.assertEqual((status["phase"], len(self.attempts(status, "import"))), ("Failed", 1))
        k.eventually("the driver was deleted", 60, lambda: not self.driver_of(name + "-import"))

    def test_a_workflow_that_is_stopped_deletes_the_driver(self):
        self.install({"import.py": OBEYS, "report.py": COUNTS})
        for strategy in ("Stop", "Terminate"):
            with self.subTest(strategy):
                name = self.submit()
                self.waiting_driver(name + "-import")
                # As `argo stop` and `argo terminate` do.
                k.api("PATCH", self.path("workflows", name), {"spec": {"shutdown": strategy}}, "application/merge-patch+json")
                self.assert_stops(name)

    def test_a_workflow_past_its_deadline_deletes_the_driver(self):
        self.install({"import.py": OBEYS, "report.py": COUNTS})
        name = self.submit(activeDeadlineSeconds=90)
        self.waiting_driver(name + "-import")
        self.assert_stops(name)

    def lose_pod(self, name):
        """Deletes the pod of the first step; the driver that ran then."""
        driver = self.waiting_driver(name + "-import")
        # Until then, Argo makes a deleted pod anew in the same attempt.
        k.eventually("Argo knows that the pod runs", 60, lambda: self.attempts(self.workflow(name)["status"], "import")[0]["phase"] == "Running")
        [pod] = self.pods(name, "import")
        k.api("DELETE", k.path_of("pods", self.namespace, pod["metadata"]["name"]))
        k.eventually("there is a second attempt", 200, lambda: self.attempts(self.workflow(name)["status"], "import")[1:])
        return driver

    def assert_ends_after_two_attempts(self, name, *first):
        self.tell(self.waiting_driver(name + "-import"))
        status = self.ended(name)
        self.assertEqual(status["phase"], "Succeeded", self.logs())
        attempts = self.attempts(status, "import")
        self.assertEqual([each["phase"] for each in attempts], [*first, "Succeeded"])

    def test_a_step_whose_pod_is_deleted_is_tried_again_and_submits_anew(self):
        self.install({"import.py": OBEYS, "report.py": COUNTS})
        name = self.submit()
        driver = self.lose_pod(name)
        k.eventually("there is another driver", 120, lambda: (self.driver_of(name + "-import") or driver)["metadata"]["uid"] != driver["metadata"]["uid"])
        self.assert_ends_after_two_attempts(name, "Error")

    def test_without_on_interrupt_a_step_whose_pod_is_deleted_attaches(self):
        self.install({"import.py": OBEYS, "report.py": COUNTS}, without="--on-interrupt=kill")
        name = self.submit()
        driver = self.lose_pod(name)
        self.assert_ends_after_two_attempts(name, "Error")
        self.assertEqual(self.driver_of(name + "-import")["metadata"]["uid"], driver["metadata"]["uid"])

    def test_a_step_that_is_killed_is_tried_again_and_attaches(self):
        self.install({"import.py": OBEYS, "report.py": COUNTS})
        name = self.submit()
        driver = self.waiting_driver(name + "-import")
        self.kill_firesteel(name + "-import")
        k.eventually("there is a second attempt", 200, lambda: self.attempts(self.workflow(name)["status"], "import")[1:])
        self.assert_ends_after_two_attempts(name, "Failed")
        self.assertEqual(self.attempts(self.workflow(name)["status"], "import")[0]["outputs"]["exitCode"], "137")
        self.assertEqual(self.driver_of(name + "-import")["metadata"]["uid"], driver["metadata"]["uid"])

    def kill_firesteel(self, key):
        """As the kernel does when the memory is used up."""
        for path in glob.glob("/proc/[0-9]*/cmdline"):
            try:
                with open(path, "rb") as file:
                    words = file.read().split(b"\0")
            except OSError:
                continue
            if words[0] == b"/usr/bin/firesteel" and b"--submission-id=" + key.encode() in words:
                os.kill(int(path.split("/")[2]), signal.SIGKILL)
                return
        self.fail("no process submits " + key)


if __name__ == "__main__":
    reason = missing()
    if reason:
        k.skip_or_fail(k.PODS, reason)
    k.run(k.PODS)
