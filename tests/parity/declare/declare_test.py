#!/usr/bin/env python3
"""SparkApplication documents make the objects that spark-operator made of them.

    declare_test.py --firesteel PROGRAM [--cases DIR]… [--only NAMES]

DIR has NAME.yaml and NAME.objects.json, a recording of spark-operator (its webhook, real spark-submit, a real
API server).  What must differ is taken out of both sides: marks of the operator on objects, owners (ours is the
driver pod), and the ConfigMap with the executors' pod template when the document needs none.  A case in
differences.md differs otherwise, for the reason that is given there; it must differ.
"""
import argparse
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

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(HERE))
from comparison import Normaliser, canonical, diff, settle  # noqa: E402

GROUP = "sparkoperator.k8s.io/"
MARKS = {GROUP + m for m in ("app-name", "launched-by-spark-operator", "mutated-by-spark-operator", "submission-id",
                             "created-by-spark-operator")}
PORT = 18080


def without_marks(obj):
    """The object without labels of the operator, wherever labels stand, and without owners."""
    meta = obj.get("metadata", {})
    meta.pop("ownerReferences", None)
    for texts in (meta.get("labels"), obj.get("spec", {}).get("selector") if obj["kind"] == "Service" else None):
        for mark in MARKS if texts else ():
            texts.pop(mark, None)
    if not meta.get("labels"):
        meta.pop("labels", None)
    properties = obj.get("spark.properties", {})
    for key in list(properties):
        if key.split(".label.", 1)[-1] in MARKS or key.endswith((".podTemplateFile", ".podTemplateContainerName")):
            del properties[key]
    return obj


def without_template(objects):
    """Without the ConfigMap of the executors' template, its volume and its mount."""
    kept = [o for o in objects if not o["metadata"]["name"].endswith("-driver-podspec-conf-map")]
    for pod in (o for o in kept if o["kind"] == "Pod"):
        pod["spec"]["volumes"] = [v for v in pod["spec"]["volumes"] if v["name"] != "pod-template-volume"]
        for container in pod["spec"]["containers"]:
            mounts = [m for m in container.get("volumeMounts", []) if m["name"] != "pod-template-volume"]
            container["volumeMounts"] = mounts
            if not mounts:
                del container["volumeMounts"]
    return kept


def flags(recording):
    """The operator's flags are our options."""
    return [word for flag in recording.get("controller_flags") or [] for word in flag.split("=", 1)]


def run(firesteel, path, recording, *more):
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": os.environ["PATH"], "HOME": home, "KUBECONFIG": "/dev/null", "LANG": "C.UTF-8"}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                environment[name] = os.environ[name]
        return subprocess.run([firesteel, "run", "-f", path, "--dry-run", "-o", "json", "--master",
                               "k8s://http://127.0.0.1:%d" % PORT, *flags(recording), *more],
                              env=environment, capture_output=True, text=True, timeout=60)


def normal(objects):
    """Ours as the recordings are.  Identifiers have no numbers: those of the operator count objects that we need not make."""
    normaliser = Normaliser("/nowhere", PORT, None)
    normaliser.numbered = False
    return [without_marks(normaliser.value(settle(o))) for o in canonical(objects)]


def unnumbered(recording):
    return json.loads(re.sub(r"@(UUID|APPID|UNIQ)\d+@", r"@\1@", json.dumps(recording)))


def differences(firesteel, path, recording):
    done = run(firesteel, path, recording)
    if recording["outcome"] != "submitted":
        if done.returncode != 64 or "firesteel: error: " not in done.stderr:
            return ["must be refused, exit code %d: %s" % (done.returncode, done.stderr)]
        return []
    found = []
    if done.returncode != 0:
        found = ["refused: " + done.stderr]
        done = run(firesteel, path, recording, "--lenient")  # the rest must be equal
    ours = normal(json.loads(done.stdout)["items"])
    theirs = [without_marks(Normaliser("/nowhere", PORT, None).value(o)) for o in canonical(unnumbered(recording["objects"]))]
    return found + list(diff(without_template(theirs), without_template(ours))) + [
        "executor " + line for line in executor_differences(json.loads(done.stdout)["items"], recording["executor_webhook"])]


def template_of(objects):
    """The executors' template that the driver reads, and the settings beside it."""
    properties = next(o["spark.properties"] for o in map(settle, objects) if "spark.properties" in settle(o))
    for obj in objects:
        if obj["metadata"]["name"].endswith("-driver-podspec-conf-map"):
            return yaml.safe_load(next(iter(obj["data"].values()))), properties
    return {"spec": {"containers": [{}]}}, properties


def lacking(expected, got, path=""):
    """What `expected` has and `got` has not, as lines."""
    if isinstance(expected, dict) and isinstance(got, dict):
        for key in expected:
            yield from lacking(expected[key], got.get(key), path + "/" + key)
    elif isinstance(expected, list) and isinstance(got, list):
        for entry in expected:
            if all(list(lacking(entry, other)) for other in got):
                yield "%s: no %s" % (path, json.dumps(entry)[:200])
    elif expected != got:
        yield "%s: expected %s, got %s" % (path, json.dumps(expected)[:200], json.dumps(got)[:200])


def executor_differences(objects, webhook):
    """The webhook's changes of an executor are in our template, or they are settings."""
    template, properties = template_of(objects)
    spec = template["spec"]
    ours = next((c for c in spec["containers"] if c.get("name") == "spark-kubernetes-executor"), spec["containers"][0])
    expected = json.loads(json.dumps(webhook["spec"]))
    container, sidecars = expected["containers"][0], expected["containers"][1:]
    container.pop("image", None), container.pop("name", None)
    last = {e["name"]: e for e in container.pop("env", [])}
    for name, entry in last.items():
        in_template = [e for e in ours.get("env", []) if e["name"] == name][-1:]
        setting = properties.get("spark.executorEnv." + name)
        if in_template != [entry] and setting != entry.get("value"):
            yield "/env/%s: expected %s, got %s or %s" % (name, entry, in_template, setting)
    grace = expected.pop("terminationGracePeriodSeconds", None)
    if grace is not None and properties.get("spark.kubernetes.executor.terminationGracePeriodSeconds") != "%ds" % grace:
        yield "/terminationGracePeriodSeconds"
    limits = container.get("resources", {}).get("limits", {})
    limits.pop("memory", None)  # refused, or ignored with --lenient
    if not limits:
        container.pop("resources", None)
    del expected["containers"]
    yield from lacking(container, ours, "/container")
    yield from lacking(sidecars, spec["containers"], "/containers")
    yield from lacking(expected, spec)


def documented():
    with open(os.path.join(HERE, "differences.md"), encoding="utf-8") as file:
        return set(re.findall(r"^\| `([a-z0-9-]+)`", file.read(), re.M))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--firesteel", required=True)
    parser.add_argument("--cases", action="append")
    parser.add_argument("--only")
    options = parser.parse_args()
    known, failed, count = documented(), 0, 0
    for folder in options.cases or [os.path.join(HERE, "cases")]:
        for name in sorted(n[:-5] for n in os.listdir(folder) if n.endswith(".yaml")):
            if options.only and not re.fullmatch(options.only, name):
                continue
            count += 1
            with open(os.path.join(folder, name + ".objects.json"), encoding="utf-8") as file:
                recording = json.load(file)
            found = differences(options.firesteel, os.path.join(folder, name + ".yaml"), recording)
            if bool(found) != (name in known):
                failed += 1
                print("%s: %s" % (name, "\n  ".join(found) or "equal, but listed in differences.md"))
    print("%d cases, %d failed" % (count, failed))
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
