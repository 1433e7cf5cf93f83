"""The completion scripts in their own shells."""
import os
import pty
import select
import shutil
import subprocess
import time
import unittest

from program import FIRESTEEL, ProgramTest, environment
from scripted_api import ScriptedApi

KUBECONFIG = """apiVersion: v1
clusters:
- cluster: {server: "http://127.0.0.1:%d"}
  name: not-a-context
contexts:
- context:
    cluster: not-a-context
    user: me
  name: staging
- context:
    cluster: two
    user: me
  name: production
current-context: staging
users:
- name: me
  user: {}
"""

# What stands on the line, and what must and must not be offered.
CASES = [
    ("firesteel su", ["submit"], ["completion"]),
    ("firesteel completion ", ["bash", "zsh", "fish"], []),
    ("firesteel submit --exec", ["--executor-memory", "--executor-cores"], ["--master"]),
    ("firesteel submit --on-interrupt ", ["detach", "kill"], ["--master"]),
    ("spark-submit --deploy-mode ", ["cluster"], ["client"]),
    ("spark-submit --context ", ["staging", "production"], ["not-a-context"]),
    ("spark-submit --properties-file ap", ["app.conf"], []),
    ("firesteel submit --usage", [], ["--usage-error"]),
    ("firesteel submit ap", ["app.conf"], []),
    ("firesteel logs ", ["etl-default"], ["etl-noon"]),
    ("firesteel logs -n noon ", ["etl-noon"], ["etl-default"]),
    ("firesteel wait --kubeconfig noon.yaml ", ["etl-noon"], ["etl-default"]),
    ("firesteel status --kubeconfig noon.yaml --context other ", ["etl-default"], ["etl-noon"]),
    ("firesteel submit --inline", ["--inline-files"], []),
    ("firesteel list --phase ", ["Pending", "Running", "Succeeded", "Failed", "Terminating", "Lost"], ["submit"]),
    ("firesteel init --for ", ["submit", "progress", "notices"], ["driver"]),
]


def driver(namespace):
    return {"metadata": {"name": "etl-" + namespace, "namespace": namespace, "uid": namespace,
                         "creationTimestamp": "2026-01-02T03:04:05Z",
                         "labels": {"spark-role": "driver", "spark-app-name": "etl-" + namespace}},
            "spec": {"containers": [{"name": "spark-kubernetes-driver"}]}, "status": {"phase": "Running"}}


class Completion(ProgramTest):
    def setUp(self):
        super().setUp()
        self.api = self.enterContext(ScriptedApi(namespaces=["nightly", "noon"], pods=[driver("default"), driver("noon")]))
        kubeconfig = KUBECONFIG % self.api.port
        noon = kubeconfig.replace("  name: staging", "    namespace: noon\n  name: staging").replace("cluster: two", "cluster: not-a-context")
        for name, text in (("kube.yaml", kubeconfig), ("app.conf", ""), ("noon.yaml", noon.replace("production", "other"))):
            with open(os.path.join(self.home, name), "w", encoding="utf-8") as file:
                file.write(text)
        self.env = environment(self.home)
        self.env["PATH"] = os.path.dirname(os.path.abspath(FIRESTEEL)) + os.pathsep + self.env["PATH"]
        self.env["KUBECONFIG"] = os.path.join(self.home, "kube.yaml")

    def script(self, shell):
        done = self.run_program("completion", shell)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        path = os.path.join(self.home, "script." + shell)
        with open(path, "w", encoding="utf-8") as file:
            file.write(done.stdout)
        return path

    def check_cases(self, offered):
        for line, wanted, unwanted in CASES:
            with self.subTest(line):
                words = offered(line)
                for word in wanted:
                    self.assertIn(word, words)
                for word in unwanted:
                    self.assertNotIn(word, words)

    def shell(self, *command):
        return subprocess.run(command, env=self.env, cwd=self.home, capture_output=True, text=True, timeout=30,
                              check=True).stdout.split()

    @unittest.skipUnless(shutil.which("bash"), "bash is not installed")
    def test_bash(self):
        path = self.script("bash")

        def offered(line):
            words = line.split(" ")
            function = "_firesteel" if words[0] == "firesteel" else "_firesteel_spark_submit"
            return self.shell("bash", "-c", 'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); %s; '
                              'printf "%%s\\n" "${COMPREPLY[@]}"' % function, path, *words)
        self.check_cases(offered)
        self.assertEqual(offered("firesteel submit --exit-code = sp"), ["spark"])
        self.assertEqual(offered("spark-submit --conf spark.kubernetes.namespace = n"), ["nightly", "noon"])
        self.assertEqual(offered("spark-submit --conf spark.kubernetes.namespace = ni"), ["nightly"])
        self.assertEqual(offered("spark-submit --conf spark.kubernetes.name"), ["spark.kubernetes.namespace="])
        self.assertEqual(offered("firesteel submit --conf spark.driver.memory"), [
            "spark.driver.memory=", "spark.driver.memoryOverhead=", "spark.driver.memoryOverheadFactor="])
        self.assertEqual(offered("spark-submit --conf spark.kubernetes.container.image.pullPolicy = A"), ["Always"])
        self.assertEqual(offered("firesteel list --phase Pending,Ru"), ["Pending,Running"])
        self.assertEqual(offered("firesteel list --phase = F"), ["Failed"])
        self.assertEqual(offered("firesteel init --for submit,vo"), ["submit,volcano"])
        self.assertEqual(offered("spark-submit --inline"), [])

    def test_words_are_not_waited_for(self):
        self.api.refuse = {"GET namespaces": (403, "Forbidden", "no"), "GET pods": (403, "Forbidden", "no")}
        for words in ("namespaces", "applications"):
            for kubeconfig in (self.env["KUBECONFIG"], "/nonexistent"):
                done = self.run_program("completion", words, env={"KUBECONFIG": kubeconfig})
                self.assertNotEqual(done.returncode, 0)
                self.assertEqual((done.stdout, done.stderr), ("", ""))
        # Who waited for this answer would print it; who tried again for a minute would not end.
        self.api.refuse, self.api.hold = {}, 30
        for words in ("namespaces", "applications"):
            self.assertEqual(self.run_program("completion", words, env={"KUBECONFIG": self.env["KUBECONFIG"]})
                             .returncode, 69)

    @unittest.skipUnless(shutil.which("fish"), "fish is not installed")
    def test_fish(self):
        path = self.script("fish")

        def offered(line):
            words = subprocess.run(
                ["fish", "--no-config", "-c", "source $argv[1]; complete --do-complete $argv[2]", path, line],
                env=self.env, cwd=self.home, capture_output=True, text=True, timeout=30, check=True).stdout
            return [word.split("\t")[0] for word in words.splitlines()]
        self.check_cases(offered)
        key = "spark.kubernetes.namespace="
        self.assertEqual(offered("spark-submit --conf spark.kubernetes.name"), [key])
        pull = "spark.kubernetes.container.image.pullPolicy="
        self.assertEqual(offered("spark-submit --conf %sA" % pull), [pull + "Always"])
        self.assertEqual(offered("firesteel list --phase Pending,Ru"), ["Pending,Running"])
        self.assertEqual(offered("firesteel init --for submit,vo"), ["submit,volcano"])
        self.assertEqual(offered("spark-submit --conf %sni" % key), [key + "nightly"])

    @unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
    def test_zsh(self):
        os.rename(self.script("zsh"), os.path.join(self.home, "_firesteel"))
        self.check_cases(lambda line: self.zsh_offers(line).split())
        shown = self.zsh_offers("firesteel submit --conf spark.kubernetes.namespace=n").split()
        self.assertIn("noon", shown)
        self.assertIn("Pending,Running,", self.zsh_offers("firesteel list --phase Pending,Ru").split())
        self.assertIn("spark.driver.memory=", self.zsh_offers("firesteel submit --conf spark.driver.mem").split())

    def zsh_offers(self, line):
        """What zsh prints for `line` and a tab, in a terminal of its own."""
        setup = ("PROMPT='> '; fpath=(%s $fpath); autoload -Uz compinit; compinit -u -D; LISTMAX=0; "
                 "unsetopt MENU_COMPLETE AUTO_MENU; bindkey '^I' complete-word; bindkey '^X' kill-whole-line; "
                 "print READY''_ONE\n" % self.home)
        process, terminal = pty.fork()
        if process == 0:
            os.chdir(self.home)
            os.execvpe("zsh", ["zsh", "-f", "-i"], {**self.env, "TERM": "dumb", "COLUMNS": "200", "LINES": "200"})
        try:
            os.write(terminal, setup.encode())
            self.read_until(terminal, "READY_ONE")
            os.write(terminal, line.encode() + b"\t\t")
            shown = self.read_until(terminal, None)
            return shown
        finally:
            os.close(terminal)
            os.kill(process, 9)
            os.waitpid(process, 0)

    def read_until(self, terminal, mark):
        """All that comes until `mark`, or until the terminal has been silent for a while."""
        text, deadline = "", time.monotonic() + 30
        while time.monotonic() < deadline:
            ready, _, _ = select.select([terminal], [], [], 10 if mark else 1.5)
            if not ready:
                break
            text += os.read(terminal, 65536).decode(errors="replace")
            if mark and mark in text:
                break
        return text


if __name__ == "__main__":
    unittest.main()
