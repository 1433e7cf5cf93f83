#!/usr/bin/env python3
"""Each cause is really provoked; what firesteel prints of it is the table tests/diagnosis.md.

FIRESTEEL_ACCEPT=1 writes the table anew.
"""
import concurrent.futures
import contextlib
import json
import os
import re
import tempfile
import threading
import time
import unittest

import cluster_support as k
from registry import Registry

TABLE = os.path.join(os.path.dirname(k.HERE), "diagnosis.md")
HEAD = """# What firesteel says when something goes wrong

`tests/cluster/diagnosis_test.py` provokes each failure on a real cluster and compares what firesteel prints with this table
(`FIRESTEEL_ACCEPT=1` rewrites it). NS is the namespace and POD the driver pod; PORT, N and TIME differ from run to run.

| provoked | cause | remedy |
|---|---|---|
"""
DRIVER_CONTAINER = "spark-kubernetes-driver"
TEMPLATE = "spark.kubernetes.driver.podTemplateFile="
AT_ONCE = 4
# Of these a core has one: drivers that start a JVM.
JVMS = threading.Semaphore(2)


def shell(script, **more):
    """A pod template whose driver is a shell: no JVM has to start."""
    container = {"name": DRIVER_CONTAINER, "command": ["sh", "-c", script], **more}
    return {"spec": {"terminationGracePeriodSeconds": 1, "containers": [container]}}


def with_spec(template, **spec):
    template["spec"].update(spec)
    return template


class Case:
    """One thing that goes wrong.  `cause` is a pattern of what must be said of it."""

    def __init__(self, title, cause, confs=(), template=None, options=(), labels=None, code=None,
                 prepare=None, act=None, application=k.PI, before=(), jvm=False):
        self.title, self.cause, self.confs, self.template = title, cause, confs, template
        self.options, self.labels, self.code = options, labels, code
        self.prepare, self.act, self.application, self.before = prepare, act, application, before
        self.jvm = jvm

    def run(self):
        self.namespace = "why-%s-%x" % (re.sub(r"[^a-z]+", "-", self.title.lower())[:24].strip("-"),
                                        time.time_ns() % 2**24)
        k.create_namespace(self.namespace, self.labels)
        try:
            if self.prepare:
                self.prepare(self.namespace)
            with tempfile.NamedTemporaryFile("w", suffix=".json") as template, self.turn():
                json.dump(self.template, template)
                template.flush()
                self.play(template.name)
        finally:
            k.api("DELETE", "/api/v1/namespaces/" + self.namespace)
        return self

    def turn(self):
        return JVMS if self.jvm else contextlib.nullcontext()

    def play(self, template):
        confs = ["spark.kubernetes.namespace=" + self.namespace,
                 "spark.kubernetes.container.image=" + k.SPARK_IMAGE,
                 "spark.kubernetes.driver.request.cores=0.1",
                 "spark.kubernetes.executor.request.cores=0.1",
                 # On a busy machine the driver's client is slow to connect.
                 "spark.kubernetes.driver.connectionTimeout=90000",
                 "spark.kubernetes.driver.requestTimeout=90000", *self.confs]
        if self.template:
            confs += [TEMPLATE + template,
                      "spark.kubernetes.driver.podTemplateContainerName=" + DRIVER_CONTAINER]
        line = ["submit", "--master", k.MASTER, "--deploy-mode", "cluster", "--name", "spark-pi",
                *self.options, *self.before]
        for conf in confs:
            line += ["--conf", conf]
        firesteel = k.Firesteel(line + [self.application])
        try:
            if self.act:
                self.act(self.namespace, firesteel)
            if self.code is None:
                firesteel.wait_for("Cause: .*%s.*\n.*Remedy: " % self.cause, 300)
            else:
                firesteel.ended(300)
            self.take(firesteel)
        finally:
            firesteel.stop()

    def take(self, firesteel):
        self.err = firesteel.err
        self.exit_code = getattr(firesteel, "code", None)
        said = re.findall(r"WARN Firesteel: Cause: (.*)\n.*WARN Firesteel: Remedy: (.*)", self.err)
        said += re.findall(r"firesteel: error: (.*)\nfiresteel: hint: (.*)", self.err)
        self.lines = [self.stable(text) for text in said[-1]] if said else None

    def stable(self, text):
        """Without what differs from run to run."""
        for pattern, other in ((re.escape(self.namespace), "NS"),
                               (r"spark-pi-[0-9a-f]{16}-driver", "POD"),
                               (r"127\.0\.0\.1:\d\d+", "HOST:PORT"),
                               (r"it requests [\d.]+ CPU, but no node", "it requests N CPU, but no node"),
                               (r"(largest node(?: has|:)) [\d.]+ CPU", r"\1 N CPU"),
                               (r"[\d.]+ CPU of it requested", "N CPU of it requested"),
                               (r"the largest requests: .*", "the largest requests: …"),
                               (r"for \d+s: ", "for TIME: ")):
            text = re.sub(pattern, other, text)
        return text.replace("|", "\\|")


def quota(namespace, hard):
    k.api("POST", "/api/v1/namespaces/%s/resourcequotas" % namespace,
          {"metadata": {"name": "few"}, "spec": {"hard": hard}})
    k.eventually("the quota counts", 30, lambda: k.api(
        "GET", "/api/v1/namespaces/%s/resourcequotas/few" % namespace).get("status", {}).get("hard"))


def script(text):
    def prepare(namespace):
        k.create_driver_account(namespace)
        k.api("POST", k.path_of("configmaps", namespace),
              {"metadata": {"name": "app"}, "data": {"main.py": text}})
    return prepare


def pod_path(namespace):
    return k.path_of("pods", namespace, k.driver_pod(namespace)["metadata"]["name"])


def delete_pod(namespace, firesteel):
    firesteel.wait_for("phase: Running", 200)
    k.api("DELETE", pod_path(namespace))


def drain(namespace, firesteel):
    firesteel.wait_for("phase: Running", 200)
    path = pod_path(namespace)
    k.api("POST", path + "/eviction", {"apiVersion": "policy/v1", "kind": "Eviction", "metadata": {
        "name": path.rsplit("/", 1)[1], "namespace": namespace}})


def take_host_port(namespace):
    k.api("POST", k.path_of("pods", namespace), {
        "metadata": {"name": "holder"},
        "spec": {"terminationGracePeriodSeconds": 0, "containers": [{
            "name": "c", "image": k.SPARK_IMAGE, "imagePullPolicy": "IfNotPresent",
            "command": ["sleep", "600"], "ports": [{"containerPort": 1, "hostPort": 47011}],
            "resources": {"requests": {"cpu": "10m"}}}]}})
    k.eventually("the port is taken", 60, lambda: k.api("GET", k.path_of(
        "pods", namespace, "holder"))["spec"].get("nodeName"))


def most_of_the_cpu():
    """All CPU of the node: whatever runs there (CoreDNS, the other cases) has some of it."""
    node, = k.api("GET", "/api/v1/nodes")["items"]
    return ["spark.kubernetes.driver.request.cores=" + node["status"]["allocatable"]["cpu"]]


ACCOUNT = "spark.kubernetes.authenticate.driver.serviceAccountName=spark"
SLEEP = "trap 'exit 143' TERM; sleep 600 & wait"
MOUNTED = with_spec(
    {"spec": {"terminationGracePeriodSeconds": 1, "containers": [
        {"name": DRIVER_CONTAINER, "volumeMounts": [{"name": "app", "mountPath": "/opt/app"}]}]}},
    volumes=[{"name": "app", "configMap": {"name": "app"}}])


def image(name):
    return ["spark.kubernetes.container.image=" + name]


def cases(registry):
    fast = ["--fail-fast=1s"]
    return [
        Case("image that does not exist", "not found in its registry",
             image(registry + "/no/such:1"), options=fast, code=75),
        Case("registry that does not answer", "cannot reach its registry",
             image("127.0.0.1:1/nothing:1")),
        Case("private image", "requires a login", image(registry + "/private/x:1"), options=fast,
             code=75),
        Case("pull secret that does not exist", 'pull secret "nope" not found',
             image(registry + "/private/x:1") +
             ["spark.kubernetes.container.image.pullSecrets=nope"], options=fast, code=75),
        Case("image of another architecture", "not built for the node's architecture",
             image(registry + "/arm/x:1"), options=fast, code=75),
        Case("invalid image name", "is not a valid image name", image("spark::4"), options=fast,
             code=75),
        Case("image that is never pulled", "its pull policy is Never",
             image("spark:none") + ["spark.kubernetes.container.image.pullPolicy=Never"],
             options=fast, code=75),
        Case("impossible CPU request", "it requests 500 CPU, but the largest node has",
             ["spark.kubernetes.driver.request.cores=500"]),
        Case("start timeout", "cannot be scheduled", ["spark.kubernetes.driver.request.cores=400"],
             options=["--start-timeout=5s"], code=75),
        Case("node selector that no node has", "no node has the labels",
             ["spark.kubernetes.node.selector.disk=gold"]),
        Case("scheduler that does not run", 'no scheduler has looked .*"nobody"', [k.UNSCHEDULED]),
        Case("missing claim", 'PersistentVolumeClaim "nope" not found',
             ["spark.kubernetes.driver.volumes.persistentVolumeClaim.d.options.claimName=nope",
              "spark.kubernetes.driver.volumes.persistentVolumeClaim.d.mount.path=/d"],
             options=fast, code=75),
        Case("missing ConfigMap", 'ConfigMap "nope" not found', template=shell(
            "true", envFrom=[{"configMapRef": {"name": "nope"}}]), options=fast, code=75),
        Case("missing Secret", 'Secret "nope" not found',
             ["spark.kubernetes.driver.secrets.nope=/etc/nope"], options=fast, code=75),
        Case("missing service account", 'serviceaccount "nope" not found',
             ["spark.kubernetes.authenticate.driver.serviceAccountName=nope"], code=73),
        Case("quota", "exceeded quota: few", prepare=lambda n: quota(n, {"pods": "0"}), code=73),
        Case("PodSecurity", "violates PodSecurity", code=73,
             labels={"pod-security.kubernetes.io/enforce": "restricted"}),
        Case("out of memory", "more memory than its limit of 448 MiB and was killed",
             ["spark.driver.memory=64m"], template=shell("tail /dev/zero"), code=137),
        Case("deleted pod", "was deleted before", template=shell(SLEEP), act=delete_pod, code=71),
        Case("drained node", "was evicted from node", template=shell(SLEEP), act=drain, code=71),
        Case("failing init container", 'init container "first" ended with exit code 4', template=with_spec(
            shell("true"), initContainers=[{"name": "first", "image": k.SPARK_IMAGE,
                                            "command": ["sh", "-c", "exit 4"]}]), code=71),
        Case("sidecar", 'container "side" keeps its pod running', template=with_spec(
            shell("true"), containers=shell("true")["spec"]["containers"] + [
                {"name": "side", "image": k.SPARK_IMAGE, "command": ["sleep", "600"]}]), code=0),
        Case("driver that exits with 3", "ended with exit code 3", template=shell("exit 3"), code=3),
        Case("read-only file system", "its log says: .*Read-only file system",
             template=shell("mkdir /data", securityContext={"readOnlyRootFilesystem": True}),
             code=1),
        Case("failing liveness probe", "because its liveness probe failed", template=shell(
            SLEEP, livenessProbe={"exec": {"command": ["false"]}, "periodSeconds": 1,
                                  "failureThreshold": 1}), code=143),
        Case("host port in use", "its host port is in use", template=shell(
            "true", ports=[{"containerPort": 1, "hostPort": 47011}]), prepare=take_host_port),
        Case("CPU that other pods hold", "no node has that much free .*requested by other pods",
             most_of_the_cpu()),
        Case("deadline of the pod", "stopped at the pod's deadline",
             template=with_spec(shell(SLEEP), activeDeadlineSeconds=3), code=71),
        Case("exit code that is not a signal", "ended with exit code 255",
             template=shell("exit 255"), code=255),
        Case("service account token that is not mounted", "token of service account .* not mounted",
             template={"spec": {"automountServiceAccountToken": False}}, code=1, jvm=True),
        Case("driver's rights", 'service account "default" of the driver is not allowed to',
             ["spark.executor.instances=1"], code=1, jvm=True),
        Case("failing Python", "RuntimeError: boom",
             [ACCOUNT, "spark.executor.instances=1"], template=MOUNTED,
             prepare=script("raise RuntimeError('boom')\n"),
             application="local:///opt/app/main.py", code=1, jvm=True),
        Case("class that does not exist", "class org.example.Nope is not in its jars", [ACCOUNT],
             before=["--class", "org.example.Nope"], prepare=k.create_driver_account,
             application="local:///opt/spark/jars/spark-core_2.13-4.3.0.jar", code=101, jvm=True),
        Case("file that is not in the image", "file /nowhere.py does not exist", [ACCOUNT],
             prepare=k.create_driver_account, application="local:///nowhere.py", code=2, jvm=True),
        Case("executors that cannot be scheduled", "executors are pending: an executor cannot be scheduled",
             [ACCOUNT, "spark.executor.instances=2",
              "spark.kubernetes.executor.request.cores=300"], prepare=k.create_driver_account, jvm=True),
        Case("quota that leaves no executor", "no executor can be created: exceeded quota",
             [ACCOUNT, "spark.executor.instances=1"],
             prepare=lambda n: (k.create_driver_account(n), quota(n, {"pods": "1"})), jvm=True),
    ]


class Diagnosis(unittest.TestCase):
    maxDiff = None

    def test_what_was_provoked_is_said_with_its_remedy(self):
        wanted = cases(Registry().host)
        only = os.environ.get("FIRESTEEL_CASES")
        if only:
            wanted = [case for case in wanted if re.search(only, case.title)]
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            running = {case: pool.submit(case.run) for case in wanted}
        for case, future in running.items():
            with self.subTest(case.title):
                future.result()
                self.assertIsNotNone(case.lines, case.err)
                self.assertRegex(case.lines[0], case.cause, case.err)
                self.assertTrue(case.lines[1])
                if case.code is not None:
                    self.assertEqual(case.exit_code, case.code, case.err)
        if not only:
            self.check_table(wanted)

    def check_table(self, wanted):
        table = HEAD + "".join("| %s | %s | %s |\n" % (c.title, *(getattr(c, "lines", None) or ("", "")))
                               for c in wanted)
        if os.environ.get("FIRESTEEL_ACCEPT") == "1":
            with open(TABLE, "w", encoding="utf-8") as f:
                f.write(table)
        with open(TABLE, encoding="utf-8") as f:
            self.assertEqual(f.read(), table)

    def test_a_cordoned_node_is_named(self):
        k.set_schedulable(False)
        try:
            case = Case("cordoned node", "are cordoned").run()
        finally:
            k.set_schedulable(True)
        self.assertRegex(case.lines[0], case.cause, case.err)


if __name__ == "__main__":
    k.run(k.PODS)
