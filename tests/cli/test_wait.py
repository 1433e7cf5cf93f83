"""Waiting through scripted watches: the text is real Spark's (golden/spark-VERSION), the code is the driver's."""
import concurrent.futures
import json
import os
import re
import unittest

import record_spark
import waits
from program import FIRESTEEL, HERE, ProgramTest
from scripted_api import ScriptedApi

VERSIONS = ("3.5.7", "4.3.0")
CODES = {"success": 0, "failure": 3, "out-of-memory": 137, "sidecar": 0, "deleted": 71, "evicted": 71,
         "evicted-without-status": 71, "image-cannot-be-pulled": 71, "no-wait": 0}


def spark_lines(text):
    """The lines under the names of Spark's watcher and client, and what continues them."""
    out, ours = [], False
    for line in text.splitlines():
        if line.startswith("26/01/02 "):
            ours = " LoggingPodStatusWatcherImpl: " in line or " Client: " in line
        elif line.startswith("firesteel: "):
            ours = False
        if ours:
            out.append(line)
    return out


def without_additions(lines):
    """Without the documented additions: labels of ours, notes in a block, status lines before the last."""
    lines = [re.sub(r"firesteel/[^,]*, ", "", line) for line in lines
             if not re.match(r"\t+ (pending message|pod reason|pod message): ", line)]
    status = [i for i, line in enumerate(lines) if ": Application status for " in line]
    return [line for i, line in enumerate(lines) if i not in status[:-1]]


class Wait(ProgramTest):
    def wait(self, name, *options, version="4.3.0", env=None):
        return record_spark.run([FIRESTEEL, "submit"], name, options,
                                {"FIRESTEEL_SPARK_VERSION": version, "FIRESTEEL_LOG_FORMAT": "spark", **(env or {})})

    def test_the_lines_are_real_sparks_and_the_code_is_the_drivers(self):
        cases = [(version, name) for version in VERSIONS for name in CODES]
        with concurrent.futures.ThreadPoolExecutor(6) as pool:
            for (version, name), (got, err, out, _) in zip(
                    cases, pool.map(lambda case: self.wait(case[1], version=case[0]), cases)):
                code = CODES[name]
                with self.subTest(name, version=version):
                    with open(os.path.join(HERE, "golden", "spark-" + version, name + ".txt"), encoding="utf-8") as file:
                        golden = file.read()
                    self.assertEqual(without_additions(spark_lines(err)), without_additions(spark_lines(golden)))
                    self.assertEqual((got, out), (code, ""))
                    whose = "driver's" if name in ("success", "failure", "out-of-memory", "sidecar") else "Firesteel's"
                    self.assertRegex(err.splitlines()[-1], r"\Afiresteel: exit status %d is (the )?%s" % (code, whose))

    def test_as_spark_every_driver_ends_with_0(self):
        for name in ("failure", "deleted"):
            self.assertEqual(self.wait(name, "--exit-code", "spark")[0], 0)
            self.assertEqual(self.wait(name, env={"FIRESTEEL_EXIT_CODE": "spark"})[0], 0)

    def test_quiet_leaves_one_line(self):
        code, err, _, _ = self.wait("failure", "--quiet")
        self.assertEqual(code, 3)
        warnings = [line for line in err.splitlines() if " WARN " not in line]
        self.assertEqual(warnings, ["firesteel: exit status 3 is the driver's"])

    def test_the_last_exit_code_that_airflow_reads_is_the_drivers(self):
        for name in ("success", "failure", "out-of-memory"):
            _, err, _, _ = self.wait(name)
            self.assertEqual(re.findall(r"\s*[eE]xit code: (\d+)", err)[-1], str(CODES[name]))
            self.assertRegex(err, r"(?m)\s*pod name: ((.+?)-([a-z0-9]+)-driver$)")
            self.assertRegex(err, r"\s*spark-app-selector -> (spark-([a-z0-9]+)), ")

    def test_the_report_interval_of_the_user_is_kept(self):
        _, err, _, _ = self.wait("success", "--conf", "spark.kubernetes.report.interval=50ms")
        self.assertGreater(err.count("Application status for "), 5)

    def test_the_result_file_says_it_for_programs(self):
        for name, result, whose in (("failure", "failed", "driver"), ("evicted", "lost", "firesteel"),
                                    ("success", "succeeded", "driver"), ("no-wait", "deployed", "firesteel")):
            with self.subTest(name):
                path = os.path.join(self.home, "result.json")
                code, _, _, _ = self.wait(name, "--result-file", path)
                with open(path, encoding="utf-8") as file:
                    got = json.load(file)
                self.assertEqual((got["version"], got["result"], got["exitStatus"], got["exitStatusOf"]),
                                 (1, result, code, whose))
                self.assertEqual(got["application"]["submissionId"], "jobs:" + waits.POD)
                self.assertEqual(got["sparkVersion"], "4.3.0")

    def test_a_refusal_is_told_with_its_code_and_leaves_nothing(self):
        with ScriptedApi(refuse={"POST pods": (409, "AlreadyExists", 'pods "x" already exists')}) as api:
            path = os.path.join(self.home, "result.json")
            done = self.run_program("submit", "--result-file", path, "--master", api.master, *waits.ARGUMENTS,
                                    *waits.RESOURCE)
            self.assertEqual(api.objects, {})
        self.assertEqual(done.returncode, 73)
        self.assertIn("code=409", done.stderr)
        self.assertRegex(done.stderr, r"(?m)^firesteel: error: .*already exists.*\n(firesteel: hint: .*\n)?firesteel: exit "
                                      r"status 73 is Firesteel's \(refused by the API server\)\n\Z")
        with open(path, encoding="utf-8") as file:
            self.assertEqual(json.load(file)["error"]["status"], 409)

    def test_a_result_file_that_cannot_be_made_is_refused_before_anything_is_sent(self):
        with ScriptedApi() as api:
            done = self.run_program("submit", "--result-file", "/nonexistent/r.json", "--master", api.master,
                                    *waits.ARGUMENTS, *waits.RESOURCE)
            self.assertEqual((done.returncode, api.requests), (66, []))


if __name__ == "__main__":
    unittest.main()
