#!/usr/bin/env python3
"""Every field of SparkApplication changes an object, or is refused or warned about by name.

    fields_test.py --firesteel PROGRAM [--crd kubeflow|apache]

The fields are those of the operator's CRD (`firesteel validate --schema`).  For each that has a value, two documents that
differ only in it are rendered: their objects must differ, or the field must be named in an error or a warning.
fields.md (apache_fields.md) has the result for each field, and the recordings of spark-operator (cases/) that use it;
FIRESTEEL_ACCEPT=1 writes it.  A field that is in NO_EFFECT must have none.
"""
import argparse
import copy
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
try:
    import yaml
except ImportError:
    print("skipped: Python's yaml is not installed; .ci/install tests brings it")
    sys.exit(77)

# Fields that the operator's own code does not read, or only for something that is not there.
NO_EFFECT = {
    "spec.failureRetries": "the operator does not read it (a leftover of an older version)",
    "spec.retryInterval": "the operator does not read it (a leftover of an older version)",
    "spec.type": "the operator reads it only for the memory of YuniKorn's task groups; Spark decides by the file's name",
}
# For whoever goes on after the submission: no object shows them.
SUPERVISED = ("spec.restartPolicy", "spec.timeToLiveSeconds", "spec.applicationTolerations.restartConfig",
              "spec.applicationTolerations.resourceRetain", "spec.applicationTolerations.ttlAfterStopMillis")
BASE = {"type": "Scala", "mode": "cluster", "sparkVersion": "4.3.0", "image": "i", "mainApplicationFile": "local:///a.jar", "mainClass": "a.B",
        "driver": {}, "executor": {}}
MOUNT = {"name": "v", "mountPath": "/v"}
PROMETHEUS = {"exposeDriverMetrics": True, "exposeExecutorMetrics": True, "prometheus": {"jmxExporterJar": "/j.jar"}}
# What a field needs around it to mean something: prefix of its path, and fields to add.
CONTEXTS = [
    ("spec.volumes[]", {"volumes": [{"name": "v"}], "driver": {"volumeMounts": [MOUNT]}}),
    ("spec.driver.volumeMounts[]", {"volumes": [{"name": "v", "emptyDir": {}}], "driver": {"volumeMounts": [MOUNT]}}),
    ("spec.executor.volumeMounts[]", {"volumes": [{"name": "v", "emptyDir": {}}], "executor": {"volumeMounts": [MOUNT]}}),
    ("spec.dynamicAllocation", {"dynamicAllocation": {"enabled": True}}),
    ("spec.monitoring", {"monitoring": PROMETHEUS}),
    ("spec.batchSchedulerOptions", {"batchScheduler": "volcano"}),
    ("spec.driverIngressOptions[]", {"driverIngressOptions": [{"servicePort": 9000, "ingressURLFormat": "h"}]}),
    ("spec.restartPolicy", {"restartPolicy": {"type": "OnFailure"}}),
    ("spec.driver.gpu", {"driver": {"gpu": {"name": "nvidia.com/gpu", "quantity": 1}}}),
    ("spec.executor.gpu", {"executor": {"gpu": {"name": "nvidia.com/gpu", "quantity": 1}}}),
]
# Values by path; elsewhere the type decides.
VALUES = [
    (r"\.memory(Overhead|Limit)?$", ("3g", "4g")), (r"\.core(Request|Limit)$", ("3", "4")),
    (r"\.memoryOverheadFactor$", ("0.2", "0.3")), (r"\.secretType$", ("GCPServiceAccount", "HadoopDelegationToken")),
    (r"^spec\.batchScheduler$", ("volcano", "yunikorn")), (r"\.sparkVersion$", ("4.3.0", "3.5.7")),
    (r"\.mainApplicationFile$", ("local:///b.jar", "local:///c.jar")), (r"^spec\.mode$", ("client", "client")),
    (r"^spec\.restartPolicy\.type$", ("OnFailure", "Always")), (r"^spec\.pythonVersion$", ("2", "3")),
    (r"^spec\.proxyUser$", ("a", "b")), (r"\.podName$", ("pod-a", "pod-b")), (r"^spec\.type$", ("Java", "Scala")),
    (r"^spec\.suspend$", (True, True)), (r"^spec\.imagePullPolicy$", ("Always", "Never")),
    (r"^spec\.(jars|files)$", ("local:///b.jar", "local:///c.jar")), (r"^spec\.(pyFiles|sparkRFiles)$", ("local:///b", "local:///c")),
    (r"^spec\.deps\.(archives|files|jars|pyFiles)\[\]$", ("local:///a.zip", "local:///b.zip")),
]
KEYS = {"spec.sparkConf": "spark.zq"}
REPLACED = "Spark replaces it in the driver pod"
APACHE = {
    "api": "spark.apache.org/v1", "branch": "then", "page": "apache_fields.md",
    "release": "Apache's spark-kubernetes-operator 1.0.0 (`spark.apache.org/v1`)",
    "base": {"mainClass": "a.B", "jars": "local:///a.jar", "runtimeVersions": {"sparkVersion": "4.2.0"},
             "sparkConf": {"spark.kubernetes.container.image": "i"}},
    "no_effect": {
        "spec.runtimeVersions.jdkVersion": "the operator does not read it",
        "spec.runtimeVersions.scalaVersion": "the operator does not read it",
    },
    "contexts": [
        ("spec.driverServiceIngressList[]", {"driverServiceIngressList": [
            {"serviceMetadata": {"name": "s"}, "serviceSpec": {"ports": [{"port": 80}]}, "ingressMetadata": {"name": "i"}}]}),
        ("spec.pyFiles", {"jars": ""}), ("spec.sparkRFiles", {"jars": ""}),
        ("spec.applicationTolerations.restartConfig", {"applicationTolerations": {"restartConfig": {"restartPolicy": "OnFailure"}}}),
    ],
}
KUBEFLOW = {"api": "sparkoperator.k8s.io/v1beta2", "branch": "else", "page": "fields.md", "release": "spark-operator v2.5.2",
            "base": BASE, "no_effect": NO_EFFECT, "contexts": CONTEXTS}


def fields_of(schema):
    """(path, schema) of each field, in the order of the CRD."""
    def walk(node, path):
        node = schema["definitions"][node["$ref"].rsplit("/", 1)[1]]
        yield path, node
        for name, member in node.get("properties", {}).items():
            yield from walk(member, "%s.%s" % (path, name))
        if "items" in node:
            yield from walk(node["items"], path + "[]")
        if isinstance(node.get("additionalProperties"), dict):
            yield from walk(node["additionalProperties"], path + ".*")
    return list(walk(schema["spec"], "spec"))


class Probe:
    """Two values of a field, each in a document."""

    def __init__(self, schema, path, node):
        self.path, self.schema = path, schema
        self.documents = [self.document(value) for value in self.values(node)]

    def values(self, node):
        for pattern, values in VALUES:
            if re.search(pattern, self.path):
                return values
        types = node.get("type")
        if "enum" in node:
            return (node["enum"][0], node["enum"][-1])
        if types == "boolean":
            return (True, False)
        if types == "integer":
            least = max(node.get("minimum", 1), 1)
            return (least + 1, least + 2)
        if types == "object":
            return tuple({"metadata": {"labels": {"zq": value}}, "spec": {}} for value in "ab")
        if isinstance(types, list):
            return ("3", "4")
        return ("zqa", "zqb")

    def document(self, value):
        spec = copy.deepcopy(self.schema["crd"]["base"])
        for prefix, fields in self.schema["crd"]["contexts"]:
            if self.path.startswith(prefix):
                merge(spec, copy.deepcopy(fields))
        place(spec, self.schema, self.schema["spec"], self.path.split(".")[1:], "spec", value)
        if self.path == "spec.volumes[].name":
            spec["driver"]["volumeMounts"][0]["name"] = value
        if re.match(r"spec\.(driver|executor)\.volumeMounts\[\]\.name$", self.path):
            spec["volumes"][0]["name"] = value
        return spec


def merge(target, more):
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(target.get(key), dict):
            merge(target[key], value)
        else:
            target[key] = value


def sample(schema, node, name=""):
    """A value of the type, with what it requires."""
    node = schema["definitions"][node["$ref"].rsplit("/", 1)[1]]
    types = node.get("type")
    if types == "object":
        return {each: sample(schema, node["properties"][each], each) for each in node.get("required", [])}
    if types == "array":
        return [sample(schema, node["items"])]
    if "enum" in node:
        return node["enum"][0]
    if isinstance(types, list):
        return "1"
    return {"integer": max(node.get("minimum", 1), 1), "boolean": True}.get(types, "zq" + name.lower())


def place(target, schema, node, steps, path, value):
    """Sets the value, with required members beside it."""
    node = schema["definitions"][node["$ref"].rsplit("/", 1)[1]]
    for required in node.get("required", []):
        if required not in target:
            target[required] = sample(schema, node["properties"][required], required)
    step, rest = steps[0], steps[1:]
    lists = step.count("[]")
    name = step[:len(step) - 2 * lists]
    path += "." + step
    member = node["properties"].get(name) if name != "*" else node["additionalProperties"]
    key = KEYS.get(path.rsplit(".", 1)[0], "zqkey") if name == "*" else name
    for _ in range(lists):
        existing = target.get(key)
        if not isinstance(existing, list) or not existing:
            target[key] = existing = [None]
        target, key = existing, 0
        member = schema["definitions"][member["$ref"].rsplit("/", 1)[1]]["items"]
    if not rest:
        target[key] = value
        return
    existing = target[key] if isinstance(target, list) else target.get(key)
    if not isinstance(existing, dict):
        target[key] = existing = {}
    place(existing, schema, member, rest, path, value)


def run(firesteel, *words, codes=(0,)):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "KUBECONFIG": "/dev/null", "LANG": "C.UTF-8"}
    environment.update({name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ})
    done = subprocess.run([firesteel, *words], env=environment, capture_output=True, text=True, timeout=900, check=False)
    if done.returncode not in codes:
        raise SystemExit("%s: exit code %d: %s" % (words[0], done.returncode, done.stderr[-2000:]))
    return done.stdout


INGRESS = ["--ingress-url-format", "{{$appName}}.x/{{$appNamespace}}"]


def write(folder, documents, api):
    """A file for each some hundred documents; each has a namespace of its own."""
    for begin in range(0, len(documents), 250):
        with open(os.path.join(folder, "%05d.yaml" % begin), "w", encoding="utf-8") as file:
            for number, spec in documents[begin:begin + 250]:
                file.write("---\n%s\n" % json.dumps({
                    "apiVersion": api, "kind": "SparkApplication",
                    "metadata": {"name": "zq", "namespace": "n%05d" % number}, "spec": spec}))


def checked(firesteel, documents, api):
    with tempfile.TemporaryDirectory() as folder:
        write(folder, documents, api)
        return json.loads(run(firesteel, "validate", "-q", "-o", "json", *INGRESS, folder, codes=(0, 64)))["documents"]


def rendered(firesteel, documents, api):
    """The objects of each document, without what is derived from them."""
    with tempfile.TemporaryDirectory() as folder:
        write(folder, documents, api)
        items = json.loads(run(firesteel, "render", "-q", "-o", "json", *INGRESS, "-f", folder))["items"]
    groups, group = [], {}
    for item in items:
        text = re.sub(r"n\d{5}", "NS", json.dumps(item, sort_keys=True))
        text = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{12,}", "ID", text)
        group.setdefault(item["kind"], []).append(text)
        if item["kind"] == "Pod":
            groups.append(group)
            group = {}
    return {number: objects for (number, _), objects in zip(documents, groups)}


def is_leaf(node):
    return "properties" not in node and "items" not in node and not isinstance(node.get("additionalProperties"), dict)


def results(firesteel, schema):
    """What each field with a value does."""
    probes = [Probe(schema, path, node) for path, node in fields_of(schema) if is_leaf(node)]
    documents = [(2 * i + j, spec) for i, probe in enumerate(probes) for j, spec in enumerate(probe.documents)]
    reports = checked(firesteel, documents, schema["crd"]["api"])
    if len(reports) != len(documents):
        raise SystemExit("%d documents, %d reports" % (len(documents), len(reports)))
    good = [document for document, report in zip(documents, reports)
            if not [p for p in report["problems"] if p["severity"] == "error"] and not document[1].get("suspend")]
    objects = rendered(firesteel, good, schema["crd"]["api"])
    return {probe.path: effect(probe, reports[2 * i:2 * i + 2], [objects.get(2 * i), objects.get(2 * i + 1)])
            for i, probe in enumerate(probes)}


def effect(probe, reports, objects):
    name = probe.path.replace("[]", "[0]")
    problems = [p for report in reports for p in report["problems"]]
    for problem in problems:
        if problem["severity"] == "error":
            around = re.match(re.escape(problem["path"]) + r"\b", name) if problem["path"].count(".") > 0 else None
            if around or name.split("*")[0].rstrip(".") in problem["message"] + problem["path"]:
                return "refused: " + problem["message"]
            return "FAILED: " + problem["message"]
    if probe.path == "spec.suspend":
        return "not submitted (`run` refuses it, `render` leaves it out)"
    changed = sorted(kind for kind in {*objects[0], *objects[1]} if objects[0].get(kind) != objects[1].get(kind))
    if changed:
        return "changes " + ", ".join(changed)
    warned = [p["message"] for p in problems if probe.path.split("[")[0].rsplit(".", probe.path.count(".") - 1)[0] in p["message"]]
    if not warned and probe.path.startswith(SUPERVISED):
        return "honored by `run` while it waits" if "estart" in probe.path else "honored by `gc`"
    return "warned about: " + warned[0] if warned else "none"


def uses_of(folder, api):
    """The recordings that use each field."""
    uses = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".yaml"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                document = yaml.safe_load(file)
                for path in used(document.get("spec"), "spec") if document["apiVersion"] == api else ():
                    uses.setdefault(path, set()).add(name[:-5])
    return uses


def used(value, path):
    yield path
    if isinstance(value, dict):
        for key, each in value.items():
            yield from used(each, "%s.%s" % (path, key))
    elif isinstance(value, list):
        for each in value:
            yield from used(each, path + "[]")


def cases_text(path, uses):
    pattern = re.compile(re.escape(path).replace(r"\*", ".*") + "$")
    cases = sorted(set().union(*(names for each, names in uses.items() if pattern.match(each)))) if "*" in path else \
        sorted(uses.get(path, ()))
    return ", ".join(cases[:3]) + (" and %d more" % (len(cases) - 3) if len(cases) > 3 else "")


def page(crd, fields, found, uses):
    lines = ["# The fields of SparkApplication", "",
             "`fields_test.py` writes this page and checks it. It has every field of the CRD of %s. For a field with a value," % crd["release"],
             "two documents that differ only in it are rendered: *changes* names the kinds of objects that differ, *refused* and *warned about*",
             "are Firesteel's words. The recordings (`cases/`) compare the field with what spark-operator makes of it.", "",
             "| field | effect | recordings |", "|---|---|---|"]
    for path, node in fields:
        text = found.get(path, "its members")
        if path in found and no_effect(crd, path) and text == "none":
            text = "none: " + no_effect(crd, path)
        lines.append("| `%s` | %s | %s |" % (path, text.replace("|", "\\|"), cases_text(path, uses)))
    return "\n".join(lines) + "\n"


def no_effect(crd, path):
    """Why a field may have none; nothing if it must have one."""
    reason = crd["no_effect"].get(path)
    return reason or (REPLACED if crd is APACHE and path.startswith("spec.driverSpec.podTemplateSpec.") else None)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--firesteel", required=True)
    parser.add_argument("--crd", choices=("kubeflow", "apache"), default="kubeflow")
    options = parser.parse_args()
    crd = APACHE if options.crd == "apache" else KUBEFLOW
    schema = json.loads(run(options.firesteel, "validate", "--schema"))
    schema = {"definitions": schema["definitions"], "spec": schema[crd["branch"]]["properties"]["spec"], "crd": crd}
    fields = fields_of(schema)
    found = results(options.firesteel, schema)
    failures = ["%s: %s" % (path, text) for path, text in found.items()
                if text.startswith("FAILED") or text == "none" and not no_effect(crd, path) or text != "none" and path in crd["no_effect"]]
    text = page(crd, fields, found, uses_of(os.path.join(HERE, "cases"), crd["api"]))
    path = os.path.join(HERE, crd["page"])
    if os.environ.get("FIRESTEEL_ACCEPT") == "1" and not failures:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    if not os.path.exists(path) or open(path, encoding="utf-8").read() != text:
        failures.append(crd["page"] + " is stale: run this with FIRESTEEL_ACCEPT=1")
    print("\n".join(failures + ["%d fields, %d with a value, %d failures" % (len(fields), len(found), len(failures))]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
