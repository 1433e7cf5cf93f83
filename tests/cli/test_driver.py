"""--status and --kill: what spark-submit 4.3.0 printed of the same pods, and exit codes of our own."""
import unittest

import waits
from program import ProgramTest
from scripted_api import CREATED, ScriptedApi

STATUS = """Submitting a request for the status of submission %s in %s.
"""
BLOCK = """Application status (driver): 
\t pod name: pi-1-driver
\t namespace: jobs
\t labels: spark-app-name -> pi, spark-app-selector -> spark-1, spark-role -> driver
\t pod uid: uid-of-pi-1-driver
\t creation time: 2026-01-02T03:04:05Z
\t service account name: spark
\t volumes: v
\t node name: n1
\t start time: 2026-01-02T03:04:06Z
\t phase: Failed
\t container status: 
\t\t container name: spark-kubernetes-driver
\t\t container image: spark:4.3.0
\t\t container state: terminated
\t\t container started at: 2026-01-02T03:04:08Z
\t\t container finished at: 2026-01-02T03:05:09Z
\t\t exit code: 3
\t\t termination reason: Error
"""
PENDING = """Application status (driver): 
\t pod name: pi-2-driver
\t namespace: jobs
\t labels: spark-role -> driver
\t pod uid: uid-of-pi-2-driver
\t creation time: 2026-01-02T03:04:05Z
\t service account name: N/A
\t volumes: N/A
\t node name: N/A
\t start time: N/A
\t phase: Pending
\t container status: N/A
"""
KILL = "Submitting a request to kill submission %s in %s. Grace period in secs: %s\n"


def pod(name, space="jobs", labels=None, spec=None, **status):
    return {"apiVersion": "v1", "kind": "Pod",
            "metadata": {"name": name, "namespace": space, "uid": "uid-of-" + name, "creationTimestamp": CREATED,
                         "labels": {"spark-role": "driver", **(labels or {})}},
            "spec": spec or {"containers": [{"name": waits.DRIVER, "image": "spark:4.3.0"}]},
            "status": {"phase": "Pending", **status}}


PODS = [
    pod("pi-1-driver", labels={"spark-app-name": "pi", "spark-app-selector": "spark-1"},
        spec={"serviceAccountName": "spark", "nodeName": "n1", "volumes": [{"name": "v"}],
              "containers": [{"name": waits.DRIVER, "image": "spark:4.3.0"}]},
        phase="Failed", startTime=waits.STARTED,
        containerStatuses=[waits.container(waits.terminated(3, "Error"))]),
    pod("pi-2-driver"),
    pod("pi-3-exec-1", labels={"spark-role": "executor"}),
    pod("pi-9-driver", space="other"),
]


class Driver(ProgramTest):
    def setUp(self):
        super().setUp()
        self.api = self.enterContext(ScriptedApi(pods=PODS))

    def run_submit(self, *words, **more):
        """Exit code and stderr without the warning that the test's server speaks plain http."""
        done = self.run_program("submit", "--master", self.api.master, *words, **more)
        self.assertEqual(done.stdout, "")
        lines = [line for line in done.stderr.splitlines(True) if "uses HTTP instead of HTTPS" not in line]
        return done.returncode, "".join(lines)

    def kubeconfig(self, namespace=None):
        path = self.home + "/kubeconfig"
        with open(path, "w", encoding="utf-8") as f:
            f.write("""apiVersion: v1
kind: Config
clusters: [{name: c, cluster: {server: "http://127.0.0.1:%d"}}]
contexts: [{name: c, context: {cluster: c, user: u%s}}]
users: [{name: u, user: {}}]
current-context: c
""" % (self.api.port, ", namespace: " + namespace if namespace else ""))
        return path

    def deletions(self):
        return [request for request in self.api.requests if request.startswith("DELETE")]

    def test_status_prints_sparks_block(self):
        self.assertEqual(self.run_submit("--status", "jobs:pi-1-driver"),
                         (0, STATUS % ("jobs:pi-1-driver", self.api.master) + BLOCK))

    def test_status_of_a_prefix_prints_every_driver_of_the_namespace(self):
        self.assertEqual(self.run_submit("--status", "jobs:pi-*"),
                         (0, STATUS % ("jobs:pi-*", self.api.master) + BLOCK + PENDING))

    def test_a_prefix_without_any_namespace_looks_in_all(self):
        code, said = self.run_submit("--status", "pi-*")
        self.assertEqual((code, said.count("pod name: ")), (0, 3))
        self.assertEqual(self.api.requests, ["GET /api/v1/pods?labelSelector=spark-role%3Ddriver"])

    def test_a_driver_that_does_not_exist_is_68_and_0_in_sparks_style(self):
        for words, said in ((("--status", "jobs:gone"), "Application not found.\n"),
                            (("--kill", "jobs:gone"), "Application not found.\n"),
                            (("--status", "jobs:gone*"), "No applications found.\n"),
                            (("--kill", "jobs:gone*"), "No applications found.\n")):
            with self.subTest(words):
                code, printed = self.run_submit("--quiet", *words)
                self.assertEqual((code, printed), (
                    68, said + "firesteel: error: driver pod %s not found\nfiresteel: hint: run: firesteel list "
                    "--all-namespaces\nfiresteel: exit status 68 is "
                    "Firesteel's (application not found, or several match)\n" % words[1]))
                self.assertEqual(self.run_submit("--quiet", *words, "--exit-code", "spark"), (0, said))
        self.assertEqual(self.deletions(), [])

    def test_kill_deletes_the_pod_it_found(self):
        self.assertEqual(self.run_submit("--kill", "jobs:pi-1-driver"),
                         (0, KILL % ("jobs:pi-1-driver", self.api.master, "not set.")))
        self.assertEqual(self.deletions(), ["DELETE /api/v1/namespaces/jobs/pods/pi-1-driver"])
        self.assertEqual(self.api.bodies, [{"apiVersion": "v1", "kind": "DeleteOptions",
                                            "preconditions": {"uid": "uid-of-pi-1-driver"},
                                            "propagationPolicy": "Background"}])

    def test_kill_of_a_prefix_names_each_and_leaves_executors_and_other_namespaces(self):
        grace = "spark.kubernetes.appKillPodDeletionGracePeriod="
        self.assertEqual(self.run_submit("--kill", "jobs:pi-*", "--conf", grace + "1m"),
                         (0, KILL % ("jobs:pi-*", self.api.master, "60") +
                          "Deleting driver pod: pi-1-driver.\nDeleting driver pod: pi-2-driver.\n"))
        self.assertEqual(len(self.deletions()), 2)
        self.assertEqual({body["gracePeriodSeconds"] for body in self.api.bodies}, {60})
        self.assertEqual(sorted(path.split("/")[-1] for path in self.api.objects), ["pi-3-exec-1", "pi-9-driver"])

    def test_the_namespace_is_the_contexts_and_never_sparks(self):
        words = ["submit", "--status", "pi-1-driver", "--conf", "spark.kubernetes.namespace=jobs", "--quiet"]
        done = self.run_program(*words, "--kubeconfig", self.kubeconfig())
        self.assertEqual(done.returncode, 64)
        self.assertIn("hint: use NAMESPACE:pi-1-driver (as in Spark, spark.kubernetes.namespace is ignored here)", done.stderr)
        self.assertEqual(self.api.requests, [])
        done = self.run_program(*words, "--kubeconfig", self.kubeconfig("jobs"))
        self.assertEqual(done.returncode, 0)
        self.assertIn(BLOCK, done.stderr)

    def test_ids_that_name_nothing_are_refused_before_anything_is_sent(self):
        for wrong in ("", "jobs:", ":pi-1-driver", "jobs:..", "..:pi-1-driver", "."):
            with self.subTest(wrong):
                code, said = self.run_submit("--kill", wrong)
                self.assertEqual(code, 64)
                self.assertIn("firesteel: hint: use NAMESPACE:POD", said)
        code, said = self.run_submit("--kill", "jobs:a", "--conf",
                                     "spark.kubernetes.appKillPodDeletionGracePeriod=soon")
        self.assertEqual(code, 64)
        self.assertIn('should be a time such as 500ms, 10s or 5m, but was "soon" (from --conf)', said)
        self.assertEqual(self.api.requests, [])

    def test_only_one_action_and_no_result_file(self):
        self.assertEqual(self.run_submit("--kill", "jobs:a", "--status", "jobs:a")[0], 64)
        code, said = self.run_submit("--status", "jobs:a", "--result-file", "r.json")
        self.assertEqual(code, 64)
        self.assertIn("--result-file requires a submission", said)

    def test_a_refusal_names_the_right_that_is_missing(self):
        self.api.refuse = {"GET pods": (403, "Forbidden", 'pods is forbidden: User "u" cannot list resource "pods"')}
        code, said = self.run_submit("--kill", "jobs:pi-*")
        self.assertEqual(code, 77)
        self.assertIn('resources: ["pods"], verbs: ["list"]', said)
        self.assertEqual(self.deletions(), [])


if __name__ == "__main__":
    unittest.main()
