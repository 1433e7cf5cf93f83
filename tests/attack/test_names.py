"""Names never lead a request to another path."""
import os

from program import ProgramTest
from scripted_api import ScriptedApi

KUBECONFIG = """contexts: [{name: c, context: {cluster: k, namespace: "%s"}}]
current-context: c
clusters: [{name: k, cluster: {server: "http://127.0.0.1:%d"}}]
"""
COMMANDS = (["list"], ["status", "d"], ["events", "d"], ["diagnose", "d"], ["logs", "d"], ["wait", "d"], ["kill", "--yes", "d*"],
            ["ui", "d"], ["gc"], ["gc", "--delete"], ["init", "--apply"], ["init", "--check"])
NAMES = ("..", ".", "../other", "a/b", "a%2Fb", "a?b", "a#b", "A", "-a", "a" * 64)


class Names(ProgramTest):
    def setUp(self):
        super().setUp()
        self.api = self.enterContext(ScriptedApi())

    def kubeconfig(self, namespace="default"):
        path = os.path.join(self.home, "kube.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(KUBECONFIG % (namespace, self.api.port))
        return {"KUBECONFIG": path}

    def check_refused(self, done):
        self.assertEqual((done.returncode, done.stdout), (64, ""), done.stderr)
        self.assertIn("namespace", done.stderr)
        self.assertEqual(self.api.requests, [])

    def test_a_namespace_on_the_line(self):
        env = self.kubeconfig()
        for command in COMMANDS:
            for name in NAMES if command == ["list"] else ("..",):
                with self.subTest(command=command, name=name):
                    self.check_refused(self.run_program(*command, "--namespace=" + name, env=env))

    def test_a_namespace_of_the_kubeconfig(self):
        env = self.kubeconfig("..")
        for command in COMMANDS:
            if command != ["init", "--check"]:  # asks about the namespace in the body of a request
                with self.subTest(command):
                    self.check_refused(self.run_program(*command, env=env))

    def test_a_namespace_of_a_submission(self):
        for name in ("..", ".", "a/b"):
            done = self.run_program("submit", "--master", self.api.master, "--deploy-mode", "cluster",
                                    "--class", "a.B", "--conf", "spark.kubernetes.container.image=i",
                                    "--conf", "spark.kubernetes.namespace=" + name, "local:///a.jar")
            self.assertEqual(done.returncode, 64, done.stderr)
            self.assertEqual(self.api.requests, [])

    def test_a_pod_that_leads_elsewhere(self):
        for name in ("..", ".", "a/../b"):
            done = self.run_program("status", name, env=self.kubeconfig())
            self.assertIn(done.returncode, (64, 68), done.stderr)
            self.assertFalse([path for path in self.api.requests if "/pods/" in path])
