"""Local files that travel in the driver's ConfigMap: --inline-files, and a script from standard input."""
import base64
import json
import os
import signal
import subprocess
import time

from program import FIRESTEEL, ProgramTest, environment
from scripted_api import ScriptedApi

OPTIONS = ["--master", "k8s://https://127.0.0.1:1", "--image", "spark:4.3.0"]
MOUNT = "/opt/firesteel/files"


class Inline(ProgramTest):
    def write(self, name, content):
        path = os.path.join(self.home, name)
        with open(path, "wb") as file:
            file.write(content)
        return path

    def rendered(self, *words, script=None):
        """The pod and the ConfigMap of a dry run."""
        done = subprocess.run([FIRESTEEL, "submit", "--dry-run", "-o", "json", *OPTIONS, *words], input=script, cwd=self.home,
                              env=environment(self.home), capture_output=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        items = json.loads(done.stdout)["items"]
        maps = [item for item in items if item["kind"] == "ConfigMap"]
        self.assertEqual(len(maps), 1)
        return next(item for item in items if item["kind"] == "Pod"), maps[0]

    def mounted(self, pod, config_map):
        """What the driver finds in MOUNT, by path."""
        container = pod["spec"]["containers"][-1]
        mount = next(each for each in container["volumeMounts"] if each["mountPath"] == MOUNT)
        volume = next(each for each in pod["spec"]["volumes"] if each["name"] == mount["name"])["configMap"]
        self.assertEqual(volume["name"], config_map["metadata"]["name"])
        content = {key: text.encode() for key, text in config_map["data"].items()}
        content.update({key: base64.b64decode(text) for key, text in config_map.get("binaryData", {}).items()})
        return {item["path"]: content[item["key"]] for item in volume["items"]}

    def test_a_script_and_its_files_are_in_the_config_map(self):
        for name, content in (("my job.py", b"import util"), ("util.py", b"x = 1"), ("bücher.bin", b"\xff\0")):
            self.write(name, content)
        pod, config_map = self.rendered("--inline-files", "--py-files", "util.py", "--files", "bücher.bin,s3a://b/far",
                                        "my job.py", "1")
        self.assertEqual(self.mounted(pod, config_map),
                         {"my job.py": b"import util", "util.py": b"x = 1", "bücher.bin": b"\xff\0"})
        self.assertEqual(pod["spec"]["containers"][-1]["args"][-2:], ["local://%s/my%%20job.py" % MOUNT, "1"])
        properties = config_map["data"]["spark.properties"]
        self.assertIn("spark.submit.pyFiles=file\\:///opt/firesteel/files/util.py\n", properties)
        self.assertIn("spark.files=file\\:///opt/firesteel/files/b%C3%BCcher.bin,s3a\\://b/far\n", properties)

    def test_an_upload_path_is_not_used(self):
        self.write("job.py", b"1")
        pod, _ = self.rendered("--inline-files", "--conf", "spark.kubernetes.file.upload.path=s3a://b/up", "job.py")
        self.assertEqual(pod["spec"]["containers"][-1]["args"][-1], "local://%s/job.py" % MOUNT)

    def test_a_script_comes_from_standard_input(self):
        pod, config_map = self.rendered("--name", "etl", "-", "x", script=b"print(1)")
        self.assertEqual(self.mounted(pod, config_map), {"stdin.py": b"print(1)"})
        self.assertEqual(pod["spec"]["containers"][-1]["args"][-2:], ["local://%s/stdin.py" % MOUNT, "x"])

    def test_a_key_that_is_submitted_with_another_script_is_noticed(self):
        def digest(script):
            pod, _ = self.rendered("--submission-id", "k", "-", script=script)
            return pod["metadata"]["annotations"]["firesteel/specification"]
        self.assertEqual(digest(b"1"), digest(b"1"))
        self.assertNotEqual(digest(b"1"), digest(b"2"))

    def test_nothing_on_standard_input_is_an_error(self):
        done = self.run_program("submit", *OPTIONS, "-")
        self.assertEqual(done.returncode, 66)
        self.assertIn("there is no script on standard input", done.stderr)

    def test_what_does_not_fit_is_refused(self):
        self.write("big.bin", b"x" * (1 << 20) + b"y")
        done = self.run_program("submit", *OPTIONS, "--inline-files", "--files", "big.bin", "local:///a.py")
        self.assertEqual(done.returncode, 64)
        self.assertIn("cannot travel in the ConfigMap of the driver: it holds at most 1 MiB", done.stderr)
        self.write("almost.bin", b"x" * (1 << 20))
        done = self.run_program("submit", *OPTIONS, "--inline-files", "--files", "almost.bin", "--dry-run", "local:///a.py")
        self.assertEqual(done.returncode, 64)

    def test_spark_submit_knows_neither(self):
        link = os.path.join(self.home, "spark-submit")
        os.symlink(os.path.abspath(FIRESTEEL), link)
        self.write("job.py", b"1")
        for words, unknown in ((["--inline-files", "job.py"], "--inline-files"), (["-"], "-")):
            done = self.run_program("--master", "k8s://h", "--deploy-mode", "cluster", *words, program=link)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn("Unrecognized option: %s\n" % unknown, done.stderr)

    def test_a_signal_ends_the_wait_for_the_script(self):
        result = os.path.join(self.home, "result.json")
        process = subprocess.Popen([FIRESTEEL, "submit", *OPTIONS, "--result-file", result, "-"], stdin=subprocess.PIPE,
                                   env=environment(self.home), stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        while not self.takes_signals(process.pid):
            self.assertIsNone(process.poll())
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(30), 130)
        with open(result, encoding="utf-8") as file:
            self.assertEqual(json.load(file)["exitStatus"], 130)

    @staticmethod
    def takes_signals(pid):
        """Whether SIGINT no longer ends it at once: it is blocked for a descriptor, or caught."""
        with open("/proc/%d/status" % pid, encoding="utf-8") as file:
            masks = [int(line.split()[1], 16) for line in file if line.startswith(("SigBlk:", "SigCgt:"))]
        return any(mask >> (signal.SIGINT - 1) & 1 for mask in masks)

    def test_it_is_sent_in_the_same_requests(self):
        self.write("job.py", b"print(1)")
        with ScriptedApi() as api:
            done = self.run_program("submit", "--master", api.master, "--image", "spark:4.3.0", "--no-wait", "--inline-files",
                                    "job.py")
            self.assertEqual(done.returncode, 0, done.stderr)
            posts = [request for request in api.requests if request.startswith("POST ") and "configmaps" in request]
            self.assertEqual(len(posts), 1)


if __name__ == "__main__":
    import unittest
    unittest.main()
