"""What the tests of examples/ share: an example runs exactly as it is in its folder, with the program under test on PATH."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXAMPLES = os.path.join(ROOT, "examples")
FIRESTEEL = os.path.abspath(os.environ.get("FIRESTEEL", "firesteel"))
sys.path.insert(0, os.path.join(ROOT, "tests", "cli"))
import waits  # noqa: E402,F401
from scripted_api import ScriptedApi  # noqa: E402,F401


def text_of(*path):
    with open(os.path.join(EXAMPLES, *path), encoding="utf-8") as file:
        return file.read()


class ExampleTest(unittest.TestCase):
    """A home with a kubeconfig, and a PATH with firesteel and spark-submit."""
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="firesteel-example-")
        self.addCleanup(folder.cleanup)
        self.home = folder.name
        self.bin = os.path.join(self.home, "bin")
        os.mkdir(self.bin)
        for name in ("firesteel", "spark-submit"):
            os.symlink(FIRESTEEL, os.path.join(self.bin, name))

    def copy(self, example, to):
        """Installs the files of an example as its README says."""
        place = os.path.join(self.home, to)
        shutil.copytree(os.path.join(EXAMPLES, example), place)
        return place

    def connect(self, api):
        """A kubeconfig in the home for a scripted API server."""
        os.makedirs(os.path.join(self.home, ".kube"), exist_ok=True)
        with open(os.path.join(self.home, ".kube", "config"), "w", encoding="utf-8") as file:
            json.dump({"current-context": "c", "contexts": [{"name": "c", "context": {"cluster": "c", "user": "u"}}],
                       "clusters": [{"name": "c", "cluster": {"server": api.url}}], "users": [{"name": "u", "user": {}}]}, file)

    def environment(self, **more):
        return {"PATH": self.bin + ":/usr/local/bin:/usr/bin:/bin", "HOME": self.home, "LANG": "C.UTF-8", **more}

    def run_words(self, *words, env=None, given="", **more):
        """`given`: standard input."""
        return subprocess.run(words, env=self.environment(**(env or {})), input=given, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, check=False, timeout=100, **more)

    def shell(self, line, env=None, **more):
        return self.run_words("/bin/sh", "-c", line, env=env, **more)

    def created(self, api):
        """(kind, name) of what exists afterwards."""
        return sorted((each.get("kind", "?"), each["metadata"]["name"]) for each in api.objects.values() if "metadata" in each)

    def driver_pods(self, api):
        return [each for path, each in api.objects.items() if "/pods/" in path]
