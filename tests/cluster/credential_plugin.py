"""Exec credential plugins for tests: a program that writes down how it was run and prints one answer after the other."""
import json
import os
import sys

V1, V1BETA1 = "client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1"

PROGRAM = """#!%s
import json, os, sys
here = os.path.dirname(os.path.abspath(__file__))
with open(here + "/runs", "a+", encoding="utf-8") as runs:
    runs.seek(0)
    number = len(runs.readlines())
    runs.write(json.dumps({"arguments": sys.argv[1:], "environment": dict(os.environ)}) + "\\n")
with open(here + "/answers", encoding="utf-8") as answers:
    answers = json.load(answers)
sys.stdout.write(answers[min(number, len(answers) - 1)])
"""


def credential(version=V1, **status):
    return json.dumps({"kind": "ExecCredential", "apiVersion": version, "status": status})


class Plugin:
    """In a folder of its own below `folder`.  Each run prints the next answer, and the last one ever after."""

    def __init__(self, folder, *answers):
        self.folder = os.path.join(folder, "a folder")
        os.mkdir(self.folder)
        self.path = os.path.join(self.folder, "plugin")
        with open(self.path, "w", encoding="utf-8") as f:
            f.write(PROGRAM % sys.executable)
        os.chmod(self.path, 0o755)
        with open(self.folder + "/answers", "w", encoding="utf-8") as f:
            json.dump(answers, f)

    def runs(self):
        """[{"arguments": […], "environment": {…}}, …], with what it was told as "info"."""
        if not os.path.exists(self.folder + "/runs"):
            return []
        with open(self.folder + "/runs", encoding="utf-8") as f:
            runs = [json.loads(line) for line in f]
        for run in runs:
            run["info"] = json.loads(run["environment"]["KUBERNETES_EXEC_INFO"])
        return runs

    def user(self, version=V1, **more):
        """The kubeconfig's user; a value of None leaves a field out."""
        fields = {"apiVersion": version, "command": self.path, "interactiveMode": "Never", **more}
        return {"exec": {name: value for name, value in fields.items() if value is not None}}
