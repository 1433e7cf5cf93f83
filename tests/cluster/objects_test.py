#!/usr/bin/env python3
"""Every kind of object that a submission makes is taken by the real API server as it was sent."""
import contextlib
import json
import os
import re
import sys
import tempfile

import cluster_support as k
from forwarder import Forwarder
from read_back import lost

sys.path.insert(0, os.path.join(k.HERE, "..", "parity"))
import parity  # noqa: E402

VOLUME = "spark.kubernetes.driver.volumes."
CLAIM = VOLUME + "persistentVolumeClaim.data."


def write(folder, files):
    """{name: text} below the folder; {name: path}."""
    paths = {}
    for name, text in files.items():
        paths[name] = os.path.join(folder, name)
        os.makedirs(os.path.dirname(paths[name]), exist_ok=True)
        with open(paths[name], "w", encoding="utf-8") as f:
            f.write(text)
    return paths


EVERYTHING = [
    CLAIM + "options.claimName=OnDemand", CLAIM + "options.storageClass=fast",
    CLAIM + "options.sizeLimit=5Gi", CLAIM + "mount.path=/data", CLAIM + "label.team=etl",
    VOLUME + "hostPath.host.mount.path=/host", VOLUME + "hostPath.host.options.path=/tmp",
    VOLUME + "hostPath.host.mount.readOnly=true",
    VOLUME + "emptyDir.scratch.mount.path=/scratch",
    VOLUME + "emptyDir.scratch.options.sizeLimit=1Gi",
    VOLUME + "emptyDir.scratch.options.medium=Memory",
    VOLUME + "nfs.shared.mount.path=/shared", VOLUME + "nfs.shared.mount.subPath=x",
    VOLUME + "nfs.shared.options.server=nfs.example", VOLUME + "nfs.shared.options.path=/export",
    "spark.kubernetes.driver.secrets.db=/etc/db",
    "spark.kubernetes.driver.secretKeyRef.PASSWORD=db:password",
    "spark.kubernetes.driverEnv.MODE=test", "spark.kubernetes.driver.label.team=etl",
    "spark.kubernetes.driver.annotation.note=a b", "spark.kubernetes.node.selector.disk=ssd",
    "spark.kubernetes.driver.service.label.team=etl", "spark.kubernetes.driver.limit.cores=1500m",
    "spark.kubernetes.driver.service.annotation.note=a b", "spark.driver.memory=1500m",
    "spark.kubernetes.container.image.pullSecrets=registry,other",
    "spark.kubernetes.local.dirs.tmpfs=true",
    "spark.kubernetes.authenticate.driver.oauthToken=t0ken",
    "spark.kubernetes.driver.scheduler.name=volcano",
    "spark.kubernetes.driver.pod.featureSteps="
    "org.apache.spark.deploy.k8s.features.VolcanoFeatureStep",
]
FILES = {
    "ca.pem": "a certificate\n", "krb5.conf": "[libdefaults]\n", "keytab": "keys\n",
    "executor.yaml": "spec: {priorityClassName: low}\n",
    "driver.yaml": "metadata: {labels: {from: template}}\nspec:\n  tolerations: [{operator: Exists}]\n"
                   "  containers: [{name: main, env: [{name: A, value: b}]}, {name: side, image: s}]\n",
    "hadoop/core-site.xml": "<configuration/>\n", "conf/log4j2.properties": "rootLogger.level=info\n",
}


class Objects(k.ClusterTest):
    def test_every_kind_reads_back_as_sent(self):
        k.create_pod_group_kind()
        with tempfile.TemporaryDirectory() as folder, Forwarder() as forwarder:
            paths = write(folder, FILES)
            line = self.submission(
                k.NOWAIT, *EVERYTHING,
                "spark.kubernetes.authenticate.driver.caCertFile=" + paths["ca.pem"],
                "spark.kubernetes.kerberos.krb5.path=" + paths["krb5.conf"],
                "spark.kerberos.keytab=" + paths["keytab"], "spark.kerberos.principal=etl@EXAMPLE",
                "spark.kubernetes.driver.podTemplateFile=" + paths["driver.yaml"],
                "spark.kubernetes.executor.podTemplateFile=" + paths["executor.yaml"])
            line[line.index(k.MASTER)] = "k8s://http://127.0.0.1:%d" % forwarder.port
            result = k.firesteel(line, HADOOP_CONF_DIR=os.path.join(folder, "hadoop"),
                                 SPARK_CONF_DIR=os.path.join(folder, "conf"))
            self.assert_ends_with(result, 0)
            created = forwarder.created()
        kinds = sorted(o["kind"] for _, o in created)
        self.assertEqual(kinds, ["ConfigMap"] * 4 + ["NetworkPolicy", "PersistentVolumeClaim", "Pod",
                                                     "PodGroup", "Secret", "Secret", "Service"])
        self.assertEqual(differences(created), [])
        self.assert_owned_and_labelled(created)

    def assert_owned_and_labelled(self, created):
        pod = next(path for path, o in created if o["kind"] == "Pod")
        uid = k.find(pod)["metadata"]["uid"]
        for path, sent in created:
            kept = k.find(path)["metadata"]
            self.assertIn("firesteel/submission-id", kept["labels"], path)
            if sent["kind"] != "Pod":
                self.assertEqual([o["uid"] for o in kept.get("ownerReferences", [])], [uid], path)

    def test_a_dry_run_prints_what_the_server_takes_and_sends_nothing(self):
        line = self.submission(k.NOWAIT)
        result = k.firesteel(["submit", "--dry-run", "--output", "json", *line[1:]])
        self.assert_ends_with(result, 0)
        self.assertEqual(k.objects_in(self.namespace), [])
        for sent in printed_objects(result.out):
            group = sent["apiVersion"] if "/" in sent["apiVersion"] else ""
            path = ("/apis/" + group if group else "/api/v1") + "/namespaces/%s/%s" % (
                self.namespace, PLURALS[sent["kind"]])
            kept = k.api("POST", path, sent)
            self.assertEqual(lost(sent, kept), [])
        self.assertEqual(len(k.objects_in(self.namespace)), 4)

    def test_a_dry_run_by_the_server_prints_its_defaults_and_makes_nothing(self):
        line = self.submission(k.NOWAIT)
        result = k.firesteel(["submit", "--dry-run=server", "--output", "json", *line[1:]])
        self.assert_ends_with(result, 0)
        printed = {o["kind"]: o for o in printed_objects(result.out)}
        self.assertEqual(sorted(printed), sorted(PLURALS))
        self.assertEqual(printed["Pod"]["spec"]["schedulerName"], "default-scheduler")
        self.assertEqual([kind for kind, o in printed.items() if "managedFields" in o["metadata"]], [])
        self.assertEqual(k.objects_in(self.namespace), [])


PLURALS = {"Pod": "pods", "Service": "services", "ConfigMap": "configmaps",
           "NetworkPolicy": "networkpolicies"}


def printed_objects(text):
    printed = json.loads(text)
    return printed["items"]


def differences(created):
    lines = []
    for path, sent in created:
        kept = k.find(path)
        lines += ["%s%s" % (path, line) for line in
                  (lost(sent, kept) if kept else [" is not there"])]
    return lines


def facts(objects, version):
    """{(place, value)} of every field; entries of a list are known by their name, where they have one."""
    def walk(value, place):
        if isinstance(value, dict):
            for key, below in value.items():
                yield from walk(below, place + "/" + key)
        elif isinstance(value, list):
            for i, below in enumerate(value):
                yield from walk(below, "%s[%s]" % (place, below.get("name", i) if isinstance(below, dict) else i))
        else:
            yield place, value
    return {fact for o in json.loads(json.dumps(objects).replace(version, "VERSION"))
            for fact in walk(o, o["kind"] + re.sub(".*@UNIQ.@", "", o["metadata"]["name"]))}


def versions():
    """Newest first."""
    return sorted(os.listdir(os.path.join(parity.HERE, "golden")), reverse=True,
                  key=lambda version: [int(n) for n in version.split(".")])


def accepted(version):
    """{case: objects} of those that Spark accepts and in which Firesteel is equal."""
    golden = os.path.join(parity.HERE, "golden", version)
    different = parity.read_not_yet(os.path.join(golden, "not_yet.txt")) | parity.documented()
    return {name: made["objects"] for name, made in parity.load_recordings(golden).items()
            if made["exit"] == 0 and name not in different}


def cases_to_create():
    """{version: [case]}: all of the newest; of each older one those whose objects are changed from the next newer version's
    in a way that no case was before.  The fields that all cases of a version lack or have are created once, and so is what
    comes of a case's own settings.  FIRESTEEL_OBJECTS=all: every case of every version."""
    chosen, changes, newer, newer_version = {}, set(), {}, None
    for version in versions():
        cases = accepted(version)
        chosen[version] = []
        for name, objects in cases.items():
            change = "new"
            if name in newer and os.environ.get("FIRESTEEL_OBJECTS") != "all":
                change = frozenset(facts(objects, version) ^ facts(newer[name], newer_version))
            if change == "new" or change and change not in changes:
                chosen[version].append(name)
                changes.add(change)
        newer, newer_version = cases, version
    return chosen


# Spark's client takes these, and the API server does not.
NONSENSE = {"quantity-unit-alone"}


class Parity(k.unittest.TestCase):
    """The cases whose objects equal real Spark's, with real namespaces and names."""

    @classmethod
    def setUpClass(cls):
        cls.chosen = cases_to_create()

    def create_all(self, version):
        self.assertGreater(len(accepted(version)), 90)
        self.assertGreater(len(self.chosen[version]), 0)
        k.create_pod_group_kind()
        with k.one_connection(), Forwarder(prepare) as forwarder:
            for case in parity.load_cases(None, lambda name: name in self.chosen[version]):
                with self.subTest(case["name"]):
                    self.create_one(case, version, forwarder)
        print("%d of %d cases" % (len(self.chosen[version]), len(accepted(version))))

    def create_one(self, case, version, forwarder):
        forwarder.sent.clear()
        with tempfile.TemporaryDirectory(prefix="case") as folder:
            sandbox = parity.Sandbox(case, folder, forwarder.port)
            sandbox.environment["FIRESTEEL_SPARK_VERSION"] = version
            code, out, err = sandbox.run([os.environ["FIRESTEEL"], "submit"], 60)
            created = forwarder.created()
            try:
                self.assertEqual(out, "")
                if code == 73 and (case["name"].startswith("random-") or case["name"] in NONSENSE):
                    # Real Spark sends the same nonsense, and is refused too.
                    self.assertRegex(err, r"code=(403|422)\b")
                    # A claim stays until the controller takes its finalizer away; nothing else does.
                    self.assertEqual([p for p, o in created
                                      if o["kind"] != "PersistentVolumeClaim" and k.find(p)], [])
                    k.eventually("nothing is left", 60, lambda: not any(k.find(p) for p, _ in created))
                    return
                self.assertEqual(code, 0, err)
                self.assertIn("Pod", [o["kind"] for _, o in created])
                self.assertEqual(differences(created), [])
            finally:
                for path, _ in created:
                    delete(path)


def one_test_for_each_version():
    for version in versions():
        name = "test_spark_%s_objects_read_back_as_sent" % version.replace(".", "_")
        setattr(Parity, name, lambda self, version=version: self.create_all(version))


one_test_for_each_version()


def delete(path):
    try:
        k.api("DELETE", path, {"gracePeriodSeconds": 0, "propagationPolicy": "Background"})
    except k.Refused as e:
        if e.status != 404:
            raise


def prepare(method, path, body):
    """What a case takes for granted: its namespace, service account and priority class."""
    if "/namespaces/" in path and body:
        with contextlib.suppress(k.Refused):  # a name that no such thing can have
            provide(path, body)


provided = set()


def provide(path, body):
    namespace = path.split("/namespaces/")[1].split("/")[0]
    if namespace not in provided and not k.find("/api/v1/namespaces/%s/serviceaccounts/default" % namespace):
        k.create_namespace(namespace)
    provided.add(namespace)
    if body.get("kind") != "Pod":
        return
    spec = body["spec"]
    if spec.get("serviceAccountName"):
        k.create_service_account(namespace, spec["serviceAccountName"])
    if spec.get("priorityClassName"):
        k.create("/apis/scheduling.k8s.io/v1/priorityclasses",
                 {"metadata": {"name": spec["priorityClassName"]}, "value": 1})


if __name__ == "__main__":
    k.run(k.API)
