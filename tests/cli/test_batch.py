"""submit --batch and run with several documents: many submissions, and a line of results for each."""
import json
import os
import shlex
import signal
import subprocess
import time
import unittest

import readme
from program import FIRESTEEL, ProgramTest, environment
from scripted_api import ScriptedApi, merge, status_object

COMMON = ["--no-wait", "--image", "spark:4.3.0", "-n", "jobs"]
RESOURCE = "local:///opt/spark/examples/src/main/python/pi.py"


def job(number):
    return ["--name", "job-%03d" % number, RESOURCE, str(number)]


class BatchApi(ScriptedApi):
    """Refuses the objects of some applications, and is busy now and then."""

    def __init__(self, refused=(), busy_every=0, codes=(), **more):
        self.codes = dict(codes)
        self.refused, self.busy_every, self.creates = set(refused), busy_every, 0
        super().__init__(**more)

    def plain(self, verb, path, body):
        if verb == "POST":
            self.creates += 1
            if self.busy_every and self.creates % self.busy_every == 0:
                return 503, status_object(503, "ServiceUnavailable", "busy")
            if path.endswith("/pods") and body["metadata"]["labels"]["spark-app-name"] in self.refused:
                return 403, status_object(403, "Forbidden", "exceeded quota: small")
        return super().plain(verb, path, body)

    def create(self, path, body):
        """With `codes` (application name: exit code), a driver ends before its creation is answered."""
        code, created = super().create(path, body)
        name = created.get("metadata", {}).get("labels", {}).get("spark-app-name")
        if code == 201 and "/pods/" in path and name in self.codes:
            state = {"terminated": {"exitCode": self.codes[name], "reason": "Error" if self.codes[name] else "Completed"}}
            merge(created, {"status": {"phase": "Failed" if self.codes[name] else "Succeeded", "containerStatuses": [
                {"name": "spark-kubernetes-driver", "state": state}]}})
            self.publish("MODIFIED", created)
        return code, created

    def pods(self):
        return sorted(pod["metadata"]["labels"]["spark-app-name"] for path, pod in self.objects.items() if "/pods/" in path)


class Batch(ProgramTest):
    def write(self, name, lines):
        path = os.path.join(self.home, name)
        with open(path, "w", encoding="utf-8") as file:
            file.writelines((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
        return path

    def batch(self, api, file, *words, **more):
        return self.run_program("submit", "--batch", file, "--master", api.master, *COMMON, *words, **more)

    @staticmethod
    def results(text):
        return [json.loads(line) for line in text.splitlines()]

    def test_three_hundred_lines_with_faults_and_then_the_rest(self):
        lines = [job(i) for i in range(300)]
        lines[7] = {"key": "nightly", "args": job(7)}
        lines[50] = "not JSON"
        lines[51] = ""
        lines[52] = ["--no-such-option", RESOURCE]
        lines[53] = ["--logs", RESOURCE]
        file = self.write("jobs.jsonl", lines)
        with BatchApi(refused=["job-117"], busy_every=70) as api:
            done = self.batch(api, file)
            pods = api.pods()
        self.assertEqual(done.returncode, 73, done.stderr)
        results = self.results(done.stdout)
        self.assertEqual(sorted(each["line"] for each in results), [i + 1 for i in range(300) if i != 51])
        by_line = {each["line"]: each for each in results}
        self.assertEqual({line for line, each in by_line.items() if each["exitStatus"]}, {51, 53, 54, 118})
        self.assertEqual([by_line[line]["exitStatus"] for line in (51, 53, 54, 118)], [66, 64, 64, 73])
        self.assertIn("exceeded quota", by_line[118]["error"]["message"])
        self.assertIn("jobs.jsonl:54: --logs", by_line[54]["error"]["message"])
        self.assertEqual(by_line[8]["job"], "nightly")
        self.assertEqual(by_line[1]["application"]["name"], "job-000")
        self.assertEqual(pods, ["job-%03d" % i for i in range(300) if i not in (50, 51, 52, 53, 117)])
        self.assertEqual(done.stderr.splitlines()[-1], "firesteel: 299 jobs: 295 succeeded, 4 failed")

        resumed = self.write("results.jsonl", done.stdout.splitlines() + ['{"line":300,"jo'])
        with BatchApi() as api:
            again = self.batch(api, file, "--resume", resumed)
            self.assertEqual(api.pods(), ["job-117"], again.stderr + again.stdout)
        self.assertEqual(sorted(each["line"] for each in self.results(again.stdout)), [51, 53, 54, 118])
        self.assertIn("; 295 skipped, done earlier", again.stderr.splitlines()[-1])

    def test_a_key_that_has_a_driver_is_said_and_run_again_in_a_batch_that_is_resumed(self):
        lines = [{"key": "k", "args": job(0)}]
        file = self.write("jobs.jsonl", lines)
        with BatchApi(codes={"job-000": 4}) as api:
            first = self.batch(api, file, "--wait")
            self.assertEqual(first.returncode, 4, first.stderr)
            again = self.batch(api, file, "--wait")
            self.assertEqual(again.returncode, 4, again.stderr)
            self.assertIn("nothing was submitted: driver pod", again.stderr)
            self.assertTrue(self.results(again.stdout)[0]["application"]["attached"])
            api.codes.clear()
            api.codes["job-000"] = 0
            resumed = self.batch(api, file, "--wait", "--resume", self.write("results.jsonl", first.stdout.splitlines()))
            self.assertEqual(resumed.returncode, 0, resumed.stderr)
            self.assertNotIn("nothing was submitted", resumed.stderr)

    def test_a_result_has_no_escape_sequences(self):
        hostile = "\x9b2J\u202e"
        file = self.write("jobs.jsonl", [{"key": hostile, "args": ["--no-such-option", RESOURCE]}])
        with BatchApi() as api:
            done = self.batch(api, file)
        self.assertNotRegex(done.stdout, "[\x80-\x9f\u202e]")
        self.assertEqual([each["job"] for each in self.results(done.stdout)], [hostile])

    def test_a_signal_completes_what_has_begun_and_starts_nothing_more(self):
        file = self.write("jobs.jsonl", [job(i) for i in range(100)])
        with BatchApi(hold=0.2) as api:
            process = self.start_program("submit", "--batch", file, "--parallel", "4", "--master", api.master, *COMMON)
            while not api.pods():
                self.assertIsNone(process.poll())
                time.sleep(0.02)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
            self.assertEqual(process.returncode, 130, err)
            results = self.results(out)
            self.assertLess(len(results), 50)
            whole = [each for each in results if each["exitStatus"] == 0]
            self.assertEqual(sorted(each["application"]["name"] for each in whole), api.pods(), err)
            services = [path for path in api.objects if "/services/" in path]
            self.assertEqual(len(services), len(whole), "what was not completed was undone")
            self.assertIn("to go on, add --resume with the results", err)

    def test_lines_are_submitted_as_they_come_and_results_follow(self):
        with BatchApi() as api:
            process = subprocess.Popen([FIRESTEEL, "submit", "--batch", "-", "--master", api.master, *COMMON],
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                       env=environment(self.home), cwd=self.home)
            self.addCleanup(process.kill)
            for number in range(3):
                process.stdin.write(json.dumps(job(number)) + "\n")
                process.stdin.flush()
                self.assertEqual(json.loads(process.stdout.readline())["application"]["name"], "job-%03d" % number)
            process.stdin.write(json.dumps(job(3)))  # the last line has no end
            out, err = process.communicate(timeout=60)
            self.assertEqual((process.returncode, len(self.results(out))), (0, 1), err)

    def test_a_reader_who_leaves_ends_it(self):
        file = self.write("jobs.jsonl", [job(i) for i in range(200)])
        with BatchApi() as api:
            process = self.start_program("submit", "--batch", file, "--parallel", "2", "--master", api.master, *COMMON)
            process.stdout.readline()
            process.stdout.close()
            self.assertEqual(process.wait(60), 74)
            self.assertLess(len(api.pods()), 200)
            self.assertIn("results cannot be written", process.stderr.read())
            process.stderr.close()
            process.stdout = process.stderr = None

    def test_what_makes_no_sense_is_refused_before_anything_is_sent(self):
        file = self.write("jobs.jsonl", [job(0)])
        with BatchApi() as api:
            for words, error in ((["app.jar"], "--batch takes no application, but app.jar is given"),
                                 (["--submission-id", "k"], "--submission-id cannot be used with --batch"),
                                 (["--dry-run"], "--dry-run cannot be used in a batch"),
                                 (["--parallel", "0"], "--parallel"), (["--rate", "0"], "--rate"),
                                 (["--rate", "x"], "--rate"), (["--resume", "/no/such/file"], "cannot read /no/such/file")):
                with self.subTest(words):
                    done = self.batch(api, file, *words)
                    self.assertIn(done.returncode, (64, 66), done.stderr)
                    self.assertIn(error, done.stderr)
            self.assertEqual(self.batch(api, "/no/such/file").returncode, 66)
            self.assertEqual(self.run_program("submit", "--parallel", "2", "--master", api.master, *COMMON, RESOURCE).returncode, 64)
            self.assertEqual(api.requests, [])

    def test_the_readme_shows_what_its_commands_print(self):
        shown = [(command, output) for command, output in readme.console() if "jobs.jsonl" in command or "results.jsonl" in command]
        (_, lines), first, (_, listed), second = shown
        self.write("jobs.jsonl", lines.splitlines())
        for codes, (command, output) in (({"day-27": 3, "day-28": 0}, first), ({"day-27": 0}, second)):
            words, _, _ = command.partition(" >")
            with BatchApi(codes=codes) as api:
                done = self.run_program(*shlex.split(words)[1:], "--master", api.master)
            warning, _, printed = done.stderr.partition("\n")  # the kubeconfig of the reader has an https URL
            self.assertIn("uses HTTP instead of HTTPS", warning)
            self.assertEqual((printed, done.returncode), (output, max(codes.values())))
            if command == first[0]:
                self.write("results.jsonl", done.stdout.splitlines())
                self.assertEqual(sorted(listed.splitlines()), sorted(
                    json.dumps([each[name] for name in ("line", "job", "exitStatus", "result")], separators=(",", ":"))
                    for each in self.results(done.stdout)))

    def test_several_documents_are_a_batch(self):
        folder = os.path.join(self.home, "apps")
        os.mkdir(folder)
        document = """apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata: {name: %s, namespace: jobs}
spec:
  type: Python
  mode: cluster
  image: spark:4.3.0
  mainApplicationFile: local:///opt/pi.py
  sparkVersion: 4.3.0
  driver: {cores: 1}
  executor: {instances: 1}
"""
        for name in ("one", "two"):
            with open(os.path.join(folder, name + ".yaml"), "w", encoding="utf-8") as file:
                file.write("---\n".join(document % (name + suffix) for suffix in ("-a", "-b")))
        with BatchApi(refused=["two-a"]) as api:
            done = self.run_program("run", "-f", folder, "--no-wait", "--master", api.master)
            self.assertEqual(done.returncode, 73, done.stderr)
            results = {each["job"]: each["exitStatus"] for each in self.results(done.stdout)}
            self.assertEqual(results, {"jobs/one-a": 0, "jobs/one-b": 0, "jobs/two-a": 73, "jobs/two-b": 0})
            self.assertEqual(api.pods(), ["one-a", "one-b", "two-b"])
            refused = self.run_program("run", "-f", folder, "--logs", "--master", api.master)
            self.assertEqual(refused.returncode, 64)
            self.assertIn("--logs is for one application, not for 4", refused.stderr)
        results = self.write("results.jsonl", done.stdout.splitlines())
        with BatchApi() as api:
            again = self.run_program("run", "-f", folder, "--no-wait", "--resume", results, "--master", api.master)
            self.assertEqual((again.returncode, api.pods()), (0, ["two-a"]), again.stderr)


if __name__ == "__main__":
    unittest.main()
