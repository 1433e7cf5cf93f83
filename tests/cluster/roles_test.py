#!/usr/bin/env python3
"""With exactly the Roles of init every command works, and with one verb less it names that verb."""
import os
import urllib.request

import cluster_support as k
import init_test

ROLE = "firesteel-submitter"
USER = "tester"
DRIVER = "served-driver"
NAME, ID = "served", "spark-1"
# A driver that logs, and has a page.
SERVER = r"""
import http.server
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "4")
        self.end_headers()
        self.wfile.write(b"here")
print("it has begun", flush=True)
http.server.ThreadingHTTPServer(("", 4040), Handler).serve_forever()
"""


# --- applications: made by the admin -----------------------------------------------------------

def submitted(test):
    """NAMESPACE:POD of a driver that nobody schedules."""
    line = test.submission(k.UNSCHEDULED, k.NOWAIT)
    test.assert_ends_with(k.firesteel(line), 0)
    return "%s:%s" % (test.namespace, k.driver_pod(test.namespace)["metadata"]["name"])


def running(test):
    """The name of an application whose driver really runs, and has written its log."""
    k.api("POST", k.path_of("pods", test.namespace), {
        "metadata": {"name": DRIVER, "labels": {"spark-role": "driver", "spark-app-selector": ID,
                                                "spark-app-name": NAME}},
        "spec": {"restartPolicy": "Never", "terminationGracePeriodSeconds": 0, "containers": [{
            "name": "spark-kubernetes-driver", "image": k.SPARK_IMAGE,
            "imagePullPolicy": "IfNotPresent", "command": ["python3", "-c", SERVER]}]}})
    log = k.path_of("pods", test.namespace, DRIVER) + "/log"
    k.eventually("the driver has begun", 90, lambda: b"begun" in k.request("GET", log)[1])
    return NAME


def run(test, *words):
    return k.firesteel([words[0], "-n", test.namespace, *words[1:]], USER, 90)


def start(test, *words):
    process = k.Firesteel([words[0], "-n", test.namespace, *words[1:]], USER)
    test.addCleanup(process.stop)
    return process


def until(process, seen):
    """Waits for what is awaited or for the end; True when it still runs."""
    k.eventually("it works or has failed", 90, lambda: seen() or process.process.poll() is not None)
    return process.process.poll() is None


# --- the commands ------------------------------------------------------------------------------

def submit(test):
    """Stays until the driver has ended."""
    process = k.Firesteel(test.submission(k.UNSCHEDULED), USER)
    test.addCleanup(process.stop)
    if until(process, lambda: "State changed" in process.err):
        k.end_driver(test.namespace, 0)
    return process.ended(90)


def submit_keyed(test):
    line = test.submission(k.UNSCHEDULED, k.NOWAIT)
    return k.firesteel([line[0], "--submission-id", "key", *line[1:]], USER)


def submit_and_stop(test):
    line = test.submission(k.UNSCHEDULED)
    process = k.Firesteel([line[0], "--on-interrupt=kill", *line[1:]], USER)
    test.addCleanup(process.stop)
    process.wait_for("State changed", 60)
    process.signal()
    return process.ended(60)


def submit_status(test):
    return k.firesteel(["submit", "--master", k.MASTER, "--status", submitted(test)], USER)


def submit_kill(test):
    return k.firesteel(["submit", "--master", k.MASTER, "--kill", submitted(test)], USER)


def list_applications(test):
    running(test)
    result = run(test, "list")
    if result.code == 0:
        test.assertIn(NAME, result.out)
    return result


def list_watch(test):
    running(test)
    process = start(test, "list", "--watch")
    if until(process, lambda: NAME in process.out):
        k.api("DELETE", k.path_of("pods", test.namespace, DRIVER))
        # What it was told by the watch, not by the list.
        until(process, lambda: "Gone" in process.out)
        process.signal()
    return process.ended(60)


def status(test):
    return run(test, "status", running(test))


def status_of_pod(test):
    running(test)
    return run(test, "status", DRIVER)


def events(test):
    result = run(test, "events", running(test))
    if result.code == 0:
        test.assertIn("Started", result.out)
    return result


def diagnose(test):
    return run(test, "diagnose", running(test))


def wait(test):
    submitted(test)
    process = start(test, "wait", "spark-pi")
    if until(process, lambda: "State changed" in process.err):
        k.end_driver(test.namespace, 3)
    return process.ended(90)


def wait_and_clean_up(test):
    submitted(test)
    k.end_driver(test.namespace, 0)
    return run(test, "wait", "spark-pi", "--cleanup", "always")


def kill(test):
    return run(test, "kill", running(test), "--wait", "--yes")


def logs(test):
    result = run(test, "logs", running(test))
    if result.code == 0:
        test.assertEqual(result.out, "it has begun\n")
    return result


def follow_logs(test):
    process = start(test, "logs", "--follow", running(test))
    # Refused watches are tried again for some seconds: it must not end well before.
    if until(process, lambda: "begun" in process.out) and not test.denied:
        k.api("DELETE", k.path_of("pods", test.namespace, DRIVER))
    return process.ended(90)


def follow_all_logs(test):
    process = start(test, "logs", "--follow", "--executors", running(test))
    # Refused watches are tried again for some seconds: it must not end well before.
    if until(process, lambda: "begun" in process.out) and not test.denied:
        k.api("DELETE", k.path_of("pods", test.namespace, DRIVER))
    return process.ended(90)


def ui(test):
    process = start(test, "ui", running(test), "--port", "0")
    if until(process, lambda: process.out.endswith("\n")):
        with urllib.request.urlopen(process.out.splitlines()[0], timeout=60) as answer:
            test.assertEqual(answer.read(), b"here")
        k.api("DELETE", k.path_of("pods", test.namespace, DRIVER))
    return process.ended(90)


def gc(test):
    submitted(test)
    k.end_driver(test.namespace, 0)
    return run(test, "gc", "--delete")


def check(test):
    return run(test, "init", "--check")


def whoami(test):
    result = k.firesteel(["whoami"], USER)
    test.assertIn(USER, result.out)
    return result


def completion_of_applications(test):
    running(test)
    path = os.path.join(k.RUN, "users", USER + ".kubeconfig")
    with open(path, encoding="utf-8") as f:
        text = f.read().replace("namespace: default", "namespace: " + test.namespace)
    with k.tempfile.NamedTemporaryFile("w", encoding="utf-8") as kubeconfig:
        kubeconfig.write(text)
        kubeconfig.flush()
        result = k.firesteel(["completion", "applications"], KUBECONFIG=kubeconfig.name)
    test.assertIn(DRIVER, result.out)
    return result


# What it does, the code with all rights, and the rights that it cannot do without.
COMMANDS = [
    (submit, 0, ["create pods", "create configmaps", "create services", "create networkpolicies",
                 "watch pods", "patch configmaps", "patch services", "patch networkpolicies"]),
    (submit_keyed, 0, ["create pods"]),
    (submit_and_stop, 130, ["delete pods"]),
    (submit_status, 0, ["get pods"]),
    (submit_kill, 0, ["get pods", "delete pods"]),
    (list_applications, 0, ["list pods"]),
    (list_watch, 130, ["list pods", "watch pods"]),
    (status, 0, ["list pods", "list events", "get pods/log"]),
    (status_of_pod, 0, ["get pods"]),
    (events, 0, ["list pods", "list events"]),
    (diagnose, 0, ["list pods", "list events", "get pods/log"]),
    (wait, 3, ["list pods", "watch pods"]),
    (wait_and_clean_up, 0, ["delete pods"]),
    (kill, 0, ["list pods", "delete pods", "watch pods"]),
    (logs, 0, ["list pods", "get pods/log"]),
    (follow_logs, 0, ["watch pods", "get pods/log"]),
    (follow_all_logs, 0, ["list pods", "watch pods", "get pods/log"]),
    # Kubernetes before 1.35 wants no "create pods/portforward" of a WebSocket.
    (ui, 0, ["list pods", "watch pods", "get pods/portforward"]),
    (gc, 0, ["list pods", "delete pods", "list configmaps", "list services",
             "list persistentvolumeclaims", "list networkpolicies"]),
    (check, 0, ["get pods/portforward", "list configmaps"]),
    # These say nothing of rights: everybody may ask who he is, and a tab key has no errors.
    (whoami, 0, []),
    (completion_of_applications, 0, []),
]


class RolesOfInit(init_test.InitTest):
    denied = False

    def test_are_enough_for_every_command(self):
        for command, code, _ in COMMANDS:
            with self.subTest(command=command.__name__):
                self.fresh()
                result = command(self)
                self.assert_ends_with(result, code)
                self.assertNotRegex(
                    result.err, "(?i)forbidden|may not be deleted| WARN (?!Firesteel: (Cause|Remedy):)")

    def test_less_one_verb_every_command_names_it(self):
        self.denied = True
        for command, _, needed in COMMANDS:
            for right in needed:
                with self.subTest(command=command.__name__, without=right):
                    self.fresh()
                    verb, resource = right.split()
                    self.assertTrue(self.without(verb, resource))
                    self.assert_names(command(self), verb, resource)

    def assert_names(self, result, verb, resource):
        """On one line, as the API server says it or as a Role's rule."""
        said = result.err + result.out
        self.assertRegex(said, r"\b%s\b.*\b%s\b|\b%s\b.*\b%s\b" % (verb, resource, resource, verb))
        self.assertRegex(said, "(?i)forbidden|not allowed|lacks the right")

    def without(self, verb, resource):
        """Takes one verb of one resource out of the submitter's Role; False when it has none."""
        rules, found = [], False
        for rule in self.role()["rules"]:
            for name in rule["resources"]:
                verbs = [v for v in rule["verbs"] if (name, v) != (resource, verb)]
                found = found or len(verbs) < len(rule["verbs"])
                if verbs:
                    rules.append({"apiGroups": rule["apiGroups"], "resources": [name],
                                  "verbs": verbs})
        k.api("PATCH", init_test.RBAC % (self.namespace, "roles") + "/" + ROLE, {"rules": rules},
              "application/merge-patch+json")
        return found

    def fresh(self):
        """No pod and the whole Role."""
        for name in k.objects_in(self.namespace):
            resource, name = name.split("/")
            try:
                k.api("DELETE", k.path_of(resource, self.namespace, name),
                      {"gracePeriodSeconds": 0})
            except k.Refused as e:
                if e.status != 404:
                    raise
        k.eventually("nothing is left", 60, lambda: not k.objects_in(self.namespace))
        # without() changed it behind the back of init, which would not overwrite that.
        role = init_test.RBAC % (self.namespace, "roles") + "/" + ROLE
        if k.find(role):
            k.api("DELETE", role)
        self.init("--apply", "--submitter-user=" + USER, "--quiet")


if __name__ == "__main__":
    k.run(k.PODS)
