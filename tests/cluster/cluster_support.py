"""What the tests of tests/cluster share: the requirement, the API as admin, namespaces, firesteel.

A test file ends with `run(API)` or `run(PODS)`.  It moves itself into the cluster's network
namespace, so the file can be started by hand too:

    FIRESTEEL=build/dev/firesteel tests/cluster/refusals_test.py -k quota
"""
import atexit
import contextlib
import ctypes
import http.client
import json
import os
import re
import shutil
import signal
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
CLUSTER = os.path.join(HERE, "cluster")
CACHE = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
LAB = os.environ.get("KUBE_LAB") or os.path.join(CACHE, "firesteel", "lab")
RUN = os.path.join(LAB, "run")
NETNS = "/var/run/netns/" + os.environ.get("KUBE_LAB_NETNS", "firesteel-lab")
SERVER = ("127.0.0.1", 6443)
MASTER = "k8s://https://127.0.0.1:6443"
SPARK_IMAGE = "spark:4.3.0"
PI = "local:///opt/spark/examples/src/main/python/pi.py"
API, PODS = "cluster", "pods"
SKIPPED = 77
CLONE_NEWNET = 0x40000000


# --- the requirement --------------------------------------------------------------------------

def missing(label):
    """Why tests with this label cannot run here, or None."""
    if os.geteuid() != 0:
        return "root is needed: the cluster lives in a network namespace"
    if not shutil.which("ip") or not shutil.which("nsenter"):
        return "iproute2 and util-linux are needed"
    parts = ["apiserver"] + (["kubelet"] if label == PODS else [])
    status = subprocess.run([CLUSTER, "status"], capture_output=True, text=True, check=False).stdout
    for part in parts:
        if part + ": running" not in status:
            return "%s does not run; start it with: %s %s" % (
                part, CLUSTER, "up" if label == PODS else "api")
    return None


def required(label):
    asked = re.split(r"[,; ]+", os.environ.get("FIRESTEEL_REQUIRE", ""))
    return label in asked or "1" in asked


def skip_or_fail(label, reason):
    """Never returns.  Skips the whole file, unless FIRESTEEL_REQUIRE asks for this label."""
    if required(label):
        sys.exit("FAILED: FIRESTEEL_REQUIRE asks for %s tests, but %s" % (label, reason))
    print("SKIPPED: " + reason)
    sys.exit(SKIPPED)


def run(label):
    reason = missing(label)
    if reason:
        skip_or_fail(label, reason)
    if not os.access(os.environ.get("FIRESTEEL", ""), os.X_OK):
        sys.exit("FIRESTEEL must name the firesteel binary to test")
    enter_network()
    set_schedulable(label == PODS)
    atexit.register(set_schedulable, True)
    unittest.main(verbosity=2)


def enter_network():
    """Only this thread and what it starts: every thread started later inherits it."""
    with open(NETNS) as namespace:
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.setns(namespace.fileno(), CLONE_NEWNET) != 0:
            sys.exit("cannot enter %s: %s" % (NETNS, os.strerror(ctypes.get_errno())))


# --- the API as admin -------------------------------------------------------------------------

class Refused(Exception):
    def __init__(self, status, text):
        super().__init__("HTTP %d: %s" % (status, text))
        self.status = status


def tls():
    return ssl.create_default_context(cafile=os.path.join(RUN, "pki", "ca.crt"))


kept = threading.local()


@contextlib.contextmanager
def one_connection():
    """The requests of this thread share one: for thousands of them, while nothing restarts."""
    kept.connection = http.client.HTTPSConnection(*SERVER, context=tls(), timeout=60)
    try:
        yield
    finally:
        kept.connection.close()
        del kept.connection


def request(method, path, body=None, content_type="application/json", token="admin-token"):
    """(status, bytes) of one request, on a connection of its own unless the thread has one_connection()."""
    if not hasattr(kept, "connection"):
        with one_connection():
            return request(method, path, body, content_type, token)
    headers = {"Authorization": "Bearer " + token, "Content-Type": content_type}
    data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
    kept.connection.request(method, path, data, headers)
    response = kept.connection.getresponse()
    return response.status, response.read()


def api(method, path, body=None, content_type="application/json"):
    for _ in range(60):
        status, answer = request(method, path, body, content_type)
        if status < 300:
            return json.loads(answer)
        if status not in (429, 503):  # it is starting, or is just learning of a new kind
            break
        time.sleep(0.5)
    raise Refused(status, answer.decode())


def find(path):
    """The object at this path, or None."""
    try:
        return api("GET", path)
    except Refused as e:
        if e.status == 404:
            return None
        raise


def create(path, body):
    """Creates, and takes an object of that name that is there already for it."""
    try:
        api("POST", path, body)
    except Refused as e:
        if e.status != 409:
            raise


def eventually(what, seconds, check):
    """The first true value of check(); fails the test when there is none in time."""
    end = time.monotonic() + seconds
    while True:
        value = check()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError("after %d s still not: %s" % (seconds, what))
        time.sleep(0.1)


def set_schedulable(wanted):
    """Tests of the API make pods that nobody wants to run; the node may be there or not."""
    path = "/api/v1/nodes/lab"
    if find(path):
        api("PATCH", path, {"spec": {"unschedulable": not wanted}}, "application/merge-patch+json")


# --- namespaces and what stands in them -------------------------------------------------------

KINDS = {
    "pods": "/api/v1", "services": "/api/v1", "configmaps": "/api/v1", "secrets": "/api/v1",
    "persistentvolumeclaims": "/api/v1", "networkpolicies": "/apis/networking.k8s.io/v1",
    "podgroups": "/apis/scheduling.volcano.sh/v1beta1",
}


def path_of(resource, namespace, name=""):
    return "%s/namespaces/%s/%s%s" % (KINDS[resource], namespace, resource, name and "/" + name)


def create_namespace(name, labels=None):
    create("/api/v1/namespaces", {"metadata": {"name": name, "labels": labels or {}}})
    # A controller makes this one too, in its own time.
    create_service_account(name, "default")


def create_service_account(namespace, name):
    create("/api/v1/namespaces/%s/serviceaccounts" % namespace, {"metadata": {"name": name}})


def allow(namespace, rules, subject=None, name="rights", user="tester"):
    """rules: {"resource,resource": "verb,verb"}; for `user`, or for a service account: `subject`."""
    groups = ["", "networking.k8s.io", "scheduling.volcano.sh"]
    role = [{"apiGroups": groups, "resources": r.split(","), "verbs": v.split(",")}
            for r, v in rules.items()]
    base = "/apis/rbac.authorization.k8s.io/v1/namespaces/%s/" % namespace
    who = ({"kind": "ServiceAccount", "name": subject, "namespace": namespace} if subject else
           {"kind": "User", "name": user, "apiGroup": "rbac.authorization.k8s.io"})
    api("POST", base + "roles", {"metadata": {"name": name}, "rules": role})
    api("POST", base + "rolebindings", {
        "metadata": {"name": name}, "subjects": [who],
        "roleRef": {"kind": "Role", "name": name, "apiGroup": "rbac.authorization.k8s.io"}})
    subject_name = "system:serviceaccount:%s:%s" % (namespace, subject) if subject else user
    eventually("%s has the rights" % subject_name, 30, lambda: is_allowed(namespace, subject_name, role[-1]))


def is_allowed(namespace, user, rule):
    """The authorizer hears of a role some time after it was created."""
    resource, _, subresource = rule["resources"][-1].partition("/")
    review = api("POST", "/apis/authorization.k8s.io/v1/subjectaccessreviews", {"spec": {"user": user, "resourceAttributes": {
        "namespace": namespace, "group": rule["apiGroups"][0], "resource": resource, "subresource": subresource,
        "verb": rule["verbs"][-1]}}})
    return review["status"]["allowed"]


def create_driver_account(namespace, account="spark"):
    """A service account with Spark's own minimal rights for a driver: what it needs for its executors."""
    create_service_account(namespace, account)
    allow(namespace, {"pods,services,configmaps,persistentvolumeclaims":
                      "create,get,list,watch,patch,update,delete,deletecollection"}, subject=account,
          name="driver-" + account)


def objects_in(namespace):
    """Names of what a submission may have made there: ["configmaps/x", "pods/y"], sorted."""
    found = []
    for resource in KINDS:
        listed = find(path_of(resource, namespace)) or {"items": []}
        found += ["%s/%s" % (resource, o["metadata"]["name"]) for o in listed["items"]]
    return sorted(o for o in found if o != "configmaps/kube-root-ca.crt")


def create_kind(group, version, kind, plural):
    """A kind of object with any fields.  Returns once the API server creates such objects: it lists them earlier."""
    create("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", {
        "metadata": {"name": "%s.%s" % (plural, group)},
        "spec": {"group": group, "scope": "Namespaced",
                 "names": {"kind": kind, "plural": plural, "singular": kind.lower()},
                 "versions": [{"name": version, "served": True, "storage": True, "schema": {"openAPIV3Schema": {
                     "type": "object", "x-kubernetes-preserve-unknown-fields": True}}}]}})
    path = "/apis/%s/%s/namespaces/default/%s?dryRun=All" % (group, version, plural)
    trial = {"apiVersion": "%s/%s" % (group, version), "kind": kind, "metadata": {"name": "trial"}}
    eventually("%s objects can be created" % kind, 60, lambda: request("POST", path, trial)[0] in (201, 409))


def create_pod_group_kind():
    """Volcano's PodGroup, as far as a submission needs it."""
    create_kind("scheduling.volcano.sh", "v1beta1", "PodGroup", "podgroups")


def shows(*_fields):
    """Marks a test as the one that shows these credentials or kubeconfig fields at work: the table
    tests/credentials.md is made of it (tests/credentials_test.py)."""
    return lambda test: test


class ClusterTest(unittest.TestCase):
    """Each test has a namespace of its own, `self.namespace`, which is deleted at its end."""

    def setUp(self):
        name = re.sub(r"[^a-z0-9]+", "-", self._testMethodName.lower())[5:40].strip("-")
        self.namespace = "%s-%x" % (name, time.time_ns() % 2**24)
        create_namespace(self.namespace, self.namespace_labels())
        self.addCleanup(api, "DELETE", "/api/v1/namespaces/" + self.namespace)

    def namespace_labels(self):
        return {}

    def submission(self, *confs, application=PI, arguments=()):
        """Arguments of a submission to this test's namespace; confs are "key=value"."""
        settings = ["spark.kubernetes.namespace=" + self.namespace,
                    "spark.kubernetes.container.image=" + SPARK_IMAGE,
                    # Two cores must hold a driver and its executors.
                    "spark.kubernetes.driver.request.cores=0.1",
                    "spark.kubernetes.executor.request.cores=0.1", *confs]
        line = ["submit", "--master", MASTER, "--deploy-mode", "cluster", "--name", "spark-pi"]
        for setting in settings:
            line += ["--conf", setting]
        return line + [application, *arguments]

    def script_template(self, text, sidecar=""):
        """Path of a pod template in which `text` is the driver's SCRIPT, by a ConfigMap; `sidecar` is a container."""
        api("POST", path_of("configmaps", self.namespace), {"metadata": {"name": "app"}, "data": {"main.py": text}})
        template = tempfile.NamedTemporaryFile("w", suffix=".yaml")
        self.addCleanup(template.close)
        template.write(mounting("app") + sidecar)
        template.flush()
        return template.name

    def assert_says(self, result, *patterns):
        for pattern in patterns:
            self.assertRegex(result.err, pattern)

    def assert_ends_with(self, result, code):
        self.assertEqual(result.code, code, "firesteel said:\n" + result.err)


def mounting(name):
    """A template of driver pods with the ConfigMap of that name in /opt/NAME."""
    return """
spec:
  terminationGracePeriodSeconds: 1
  volumes: [{name: %(name)s, configMap: {name: %(name)s}}]
  containers:
  - name: spark-kubernetes-driver
    volumeMounts: [{name: %(name)s, mountPath: /opt/%(name)s}]
""" % {"name": name}


def example(namespace, *path):
    """The text of a file of examples/, moved to a namespace of the test: the cluster is shared."""
    with open(os.path.join(HERE, "..", "..", "examples", *path), encoding="utf-8") as file:
        return re.sub(r"(namespace: |--namespace=)spark\b", r"\g<1>" + namespace, file.read())


SCRIPT = "local:///opt/app/main.py"
NOWAIT = "spark.kubernetes.submission.waitAppCompletion=false"
# A driver with this stays Pending, so that a test can play the kubelet.
UNSCHEDULED = "spark.kubernetes.driver.scheduler.name=nobody"


def driver_pods(namespace):
    """The pods with Spark's role label."""
    return api("GET", path_of("pods", namespace) + "?labelSelector=spark-role%3Ddriver")["items"]


def driver_pod(namespace):
    """The one of them, or None."""
    return next(iter(driver_pods(namespace)), None)


def play_driver(namespace, phase, state, container="spark-kubernetes-driver"):
    """What the kubelet would say: state is {"running": {…}} or {"terminated": {…}}."""
    play_pod(eventually("there is a driver pod", 30, lambda: driver_pod(namespace)), phase, state, container)


def play_pod(pod, phase, state, container="spark-kubernetes-driver"):
    image = pod["spec"]["containers"][-1]["image"]
    status = {"phase": phase, "containerStatuses": [{
        "name": container, "image": image, "imageID": "", "restartCount": 0, "ready": False,
        "state": state}]}
    api("PATCH", path_of("pods", pod["metadata"]["namespace"], pod["metadata"]["name"]) + "/status",
        {"status": status}, "application/merge-patch+json")


def end_driver(namespace, code):
    end_pod(eventually("there is a driver pod", 30, lambda: driver_pod(namespace)), code)


def end_pod(pod, code):
    play_pod(pod, "Failed" if code else "Succeeded", {"terminated": {
        "exitCode": code, "reason": "Error" if code else "Completed",
        "startedAt": "2026-01-01T00:00:00Z", "finishedAt": "2026-01-01T00:01:00Z"}})


# --- firesteel --------------------------------------------------------------------------------

class FilesTest(ClusterTest):
    """Also has the account of drivers, and a folder for the files that they run, whose name has a blank."""

    def setUp(self):
        super().setUp()
        create_driver_account(self.namespace)
        self.folder = tempfile.mkdtemp(prefix="firesteel files ")
        self.addCleanup(shutil.rmtree, self.folder, True)

    def write(self, name, text):
        """The path of a new file there."""
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path


class Firesteel:
    """A running firesteel.  `err` grows while it runs.  `through`: a command that starts it."""

    def __init__(self, arguments, user="admin", through=(), stdin=subprocess.DEVNULL, **environment):
        kubeconfig = os.path.join(RUN, "kubeconfig" if user == "admin" else
                                  "users/%s.kubeconfig" % user)
        kept = {k: v for k, v in os.environ.items()
                if not re.match(r"SPARK|HADOOP|PYSPARK|KUBE|FIRESTEEL|.*_proxy$|.*_PROXY$", k)}
        self.process = subprocess.Popen(
            [*through, os.environ["FIRESTEEL"], *arguments], stdin=stdin,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", errors="replace",
            env={**kept, "FIRESTEEL_LOG_FORMAT": "spark", "KUBECONFIG": kubeconfig, **environment})
        self.err = self.out = ""
        self.readers = [threading.Thread(target=self._read, args=(name,), daemon=True)
                        for name in ("err", "out")]
        for reader in self.readers:
            reader.start()

    def _read(self, name):
        with getattr(self.process, "std" + name) as stream:
            for line in stream:
                setattr(self, name, getattr(self, name) + line)

    def until(self, what, seconds, check):
        """The first true value of check() while firesteel runs; a failure shows its stderr."""
        def still_running():
            found = check()
            if not found and self.process.poll() is not None:
                raise AssertionError("ended with %s before: %s" % (self.process.returncode, what))
            return found
        try:
            return eventually(what, seconds, still_running)
        except AssertionError as e:
            raise AssertionError("%s\n%s" % (e, self.err)) from None

    def wait_for(self, pattern, seconds):
        """Until stderr has this; the match."""
        return self.until("firesteel says %r" % pattern, seconds, lambda: re.search(pattern, self.err))

    def signal(self, number=signal.SIGINT):
        self.process.send_signal(number)

    def ended(self, seconds=60):
        """Waits for the end; self, with `code` set."""
        try:
            self.code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.stop()
            raise AssertionError("firesteel did not end in %d s:\n%s" % (seconds, self.err)) \
                from None
        for reader in self.readers:
            reader.join(10)
        return self

    def stop(self):
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        self.process.wait()


def firesteel(arguments, user="admin", seconds=60, **environment):
    """Runs it to its end."""
    return Firesteel(arguments, user, **environment).ended(seconds)


@contextlib.contextmanager
def kubeconfig_without_authority():
    """The admin's, but the server's certificate is checked with the system's authorities."""
    with open(os.path.join(RUN, "kubeconfig"), encoding="utf-8") as f:
        text = re.sub(r", certificate-authority: [^}]*", "", f.read())
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as f:
        f.write(text)
        f.flush()
        yield f.name
