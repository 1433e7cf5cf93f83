#!/usr/bin/env python3
"""The executors of SparkApplications are those that spark-operator's webhook left: real pods, made by real drivers."""
import difflib
import getpass
import json
import os
import re

import cluster_support as k

CASES = os.path.join(k.HERE, "..", "parity", "declare", "cases")
OPERATOR = re.compile(r"^sparkoperator\.k8s\.io/(launched-by|mutated-by|submission-id)")
RBAC = "/apis/rbac.authorization.k8s.io/v1/namespaces/%s/rolebindings"


def placeholders(text, namespace):
    """Names and numbers of one run: those of the recording have marks."""
    text = re.sub(r"@APPID\d*@|[0-9a-f]{32}", "APP", text.replace(namespace, "NS").replace("decl-run", "NS"))
    text = re.sub(r"@UNIQ\d*@|(?<=-)[0-9a-f]{16}(?=-)", "UNIQ", text)
    text = re.sub(r"@UUID\d*@|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID", text).replace("@USER@", getpass.getuser())
    text = re.sub(r"@DRIVERIP@|\b10\.\d+\.\d+\.\d+(?=:7078|\")", "IP", text)
    return re.sub(r"kube-api-access-(@RAND@|\w+)", "kube-api-access", text)


def comparable(pod, namespace):
    """What a pod means: of doubled variables the last counts, and lists that have names have no order."""
    pod = json.loads(placeholders(json.dumps(pod), namespace))
    meta, spec = pod["metadata"], pod["spec"]
    labels = {key: value for key, value in meta["labels"].items() if not OPERATOR.match(key)}
    for name in ("nodeName", "priority"):
        spec.pop(name, None)
    for container in spec["containers"] + spec.get("initContainers", []):
        options = {e["name"]: e for e in container.pop("env", [])}
        # The JVM's options are one list; its ports come in any order.
        java = sorted(options.pop(name)["value"] for name in list(options) if name.startswith("SPARK_JAVA_OPT_"))
        container["env"] = options
        container["java"] = java
        for field, key in (("volumeMounts", "mountPath"), ("ports", "name")):
            container[field] = sorted(container.get(field, []), key=lambda each, key=key: each[key])
    for field in ("volumes", "containers", "tolerations"):
        spec[field] = sorted(spec.get(field, []), key=lambda each: each.get("name", each.get("key")))
    return {"labels": labels, "annotations": meta.get("annotations", {}), "spec": spec}


def without_empty(value):
    """The recordings have no empty objects."""
    if isinstance(value, dict):
        return {key: without_empty(each) for key, each in value.items() if each != {}}
    return [without_empty(each) for each in value] if isinstance(value, list) else value


def lines(value):
    return json.dumps(without_empty(value), indent=1, sort_keys=True).splitlines()


class Executors(k.ClusterTest):
    # What must differ, as parity/declare/differences.md says: Spark sets the limit, its hook and allowPrivilegeEscalation.
    REFUSED = {"exec-everything": "spec.executor.memoryLimit", "exec-template": "spec.executor.memoryLimit",
               "exec-decommission": "spec.executor.lifecycle"}

    def setUp(self):
        super().setUp()
        k.create_driver_account(self.namespace)
        k.create_service_account(self.namespace, "spark-exec")
        for name in ("spark-conf", "hadoop-conf"):
            k.api("POST", k.path_of("configmaps", self.namespace), {"metadata": {"name": name}, "data": {"note.txt": "b"}})
        k.create("/apis/scheduling.k8s.io/v1/priorityclasses", {"metadata": {"name": "decl-low"}, "value": -10})

    def executor(self):
        pods = k.api("GET", k.path_of("pods", self.namespace) + "?labelSelector=spark-role%3Dexecutor")["items"]
        return pods[0] if pods else None

    def check(self, name, differences):
        with open(os.path.join(CASES, name + ".objects.json"), encoding="utf-8") as file:
            recorded = json.load(file)["executors"][0]["stored"]
        more = ["--lenient"] if name in self.REFUSED else []
        running = k.Firesteel(["run", "-f", os.path.join(CASES, name + ".yaml"), "-n", self.namespace, *more])
        self.addCleanup(running.stop)
        k.eventually("an executor", 240, self.executor)
        ours = comparable(self.executor(), self.namespace)
        running.stop()
        theirs = comparable(recorded, self.namespace)
        found = [line for line in difflib.unified_diff(lines(theirs), lines(ours), lineterm="", n=0)
                 if line[0] in "+-" and line[:3] not in ("+++", "---")]
        found = [re.sub(r" +", " ", line) for line in found]
        self.assertEqual(found, differences, "\n".join(found))
        if name in self.REFUSED:
            refused = k.firesteel(["run", "-f", os.path.join(CASES, name + ".yaml"), "-n", self.namespace, "--dry-run"])
            self.assert_ends_with(refused, 64)
            self.assert_says(refused, re.escape(self.REFUSED[name]))

    def test_defaults(self):
        self.check("exec-minimal", [])

    def test_every_field(self):
        self.check("exec-everything", ['- "memory": "2Gi"', '+ "memory": "1000Mi"', '+ "allowPrivilegeEscalation": false,'])

    def test_template(self):
        self.check("exec-template", ['- "memory": "1500Mi"', '+ "memory": "984Mi"'])

    def test_decommission(self):
        self.check("exec-decommission", ['- "postStart": {', '+ "preStop": {', '- "/hello"', '+ "/opt/decom.sh"'])


if __name__ == "__main__":
    k.run(k.PODS)
