#!/usr/bin/env python3
"""The first commands of someone who has read `firesteel` and `firesteel submit --help`: the job runs at the second, or at
the third if the first was a guess.  Typed as the help and the hints print them, but for names of this cluster: another
image and namespace, and requests for which two CPUs are enough."""
import os
import re
import shlex
import sys
import tempfile
import time

import cluster_support as k

sys.path.insert(0, os.path.join(k.HERE, "..", "cli"))
import readme  # noqa: E402

SMALL = ["--num-executors", "1", "-c", "spark.kubernetes.driver.request.cores=0.1",
         "-c", "spark.kubernetes.executor.request.cores=0.1"]
JOB = readme.output_of("cat job.py")


def comparable(text):
    """Without what differs from run to run."""
    text = re.sub(r"\b[0-9a-f]{16}\b|\b[0-9a-f]{32}\b", "ID", text)
    return re.sub(r"\d+(\.\d+)? GiB", "N GiB", re.sub(r"\b(\d+m)?\d+s\b", "TIME", text))


class FirstCommands(k.ClusterTest):
    """The namespace is the newcomer's to make."""

    def setUp(self):
        self.namespace = "first-%x" % (time.time_ns() % 2**32)
        self.addCleanup(k.api, "DELETE", "/api/v1/namespaces/" + self.namespace)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.job = os.path.join(folder.name, "job.py")
        with open(self.job, "w", encoding="utf-8") as file:
            file.write(JOB)

    def type(self, line):
        """Runs a printed line, as said above."""
        words = shlex.split(line)
        self.assertEqual(words.pop(0), "firesteel")
        words[words.index("-n") + 1] = self.namespace
        if "--image" in words:
            words[words.index("--image") + 1] = k.SPARK_IMAGE
            words[1:1] = SMALL
        running = k.Firesteel(words, FIRESTEEL_LOG_FORMAT="firesteel")
        self.addCleanup(running.stop)
        return running.ended(500)

    def assert_good_job(self, result):
        self.assert_ends_with(result, 0)
        self.assertIn("firesteel: exit status 0 is the driver's", result.err)
        self.assertLess(len(result.err.splitlines()), 10, result.err)

    def test_the_lines_of_the_help_run_a_job_at_the_second(self):
        text = k.firesteel(["submit", "--help"]).out
        example = re.search(r"^Example:\n((?:  .*\n)+)", text, re.M)[1].replace("\\\n", "")
        prepare, run = [line.strip() for line in example.splitlines()][:2]
        self.assert_ends_with(self.type(prepare), 0)
        result = self.type(run)
        self.assert_good_job(result)
        self.assertIn("Pi is roughly 3.1", result.out)

    def test_a_guess_is_answered_with_the_lines_that_run_the_job_at_the_third(self):
        for guess in ([], ["--image", k.SPARK_IMAGE]):
            refused = k.firesteel(["submit", *guess, self.job])
            self.assert_ends_with(refused, 64)
            prepare, run = re.search(r"(firesteel init .*?) && (firesteel submit [^)\n]*)", refused.err).groups()
        self.assert_ends_with(self.type(prepare), 0)
        self.assert_good_job(self.type(run))
        listed = k.firesteel(["list", "-n", self.namespace])
        self.assertRegex(listed.out, r"job-py +spark-\w+ +Succeeded")

    def test_a_job_without_the_right_to_start_executors_is_told_to_prepare_the_namespace(self):
        k.create_namespace(self.namespace)
        submit = "firesteel submit -n NAMESPACE --image IMAGE --inline-files " + self.job
        failed = self.type(submit)
        self.assertNotEqual(failed.code, 0)
        hint = re.search(r"(firesteel init .*? --apply), then submit with (--service-account \w+)", failed.err)
        self.assertTrue(hint, failed.err)
        self.assert_ends_with(self.type(hint[1]), 0)
        self.assert_good_job(self.type(submit.replace("--image", hint[2] + " --image")))

    def test_the_readme_shows_what_its_commands_print(self):
        command = next(each for each, _ in readme.console() if "--inline-files" in each)
        self.assert_ends_with(self.type("firesteel init -n NAMESPACE --apply"), 0)
        line, wanted = command.removesuffix(" | grep counted"), readme.output_of(command)
        self.assertNotEqual(line, command)
        words = shlex.split(line.replace(" -n spark ", " -n %s " % self.namespace).replace("job.py", self.job))[1:]
        running = k.Firesteel(words, FIRESTEEL_LOG_FORMAT="firesteel")
        self.addCleanup(running.stop)
        result = running.ended(500)
        counted = "".join(each + "\n" for each in result.out.splitlines() if "counted" in each)
        shown = comparable((result.err + counted).replace(self.namespace, "spark"))
        # Two streams: their order is not known here.
        self.assertEqual(sorted(shown.splitlines()), sorted(comparable(wanted).splitlines()))

    def test_the_readme_shows_what_diagnose_prints(self):
        self.assert_ends_with(self.type("firesteel init -n NAMESPACE --apply"), 0)
        self.assert_ends_with(k.firesteel(["submit", "-n", self.namespace, "--service-account", "spark", "--image", k.SPARK_IMAGE,
                                           "--name", "too-large", "--driver-memory", "4000g", "--no-wait", k.PI]), 0)
        path = k.path_of("pods", self.namespace)
        k.eventually("the scheduler has looked at the pod", 60, lambda: [
            condition for pod in k.api("GET", path)["items"] for condition in pod["status"].get("conditions", [])
            if condition.get("reason") == "Unschedulable"])
        result = k.firesteel(["diagnose", "-n", self.namespace, "too-large"])
        self.assertEqual(comparable(result.out), comparable(readme.output_of("firesteel diagnose")))


if __name__ == "__main__":
    k.run(k.PODS)
