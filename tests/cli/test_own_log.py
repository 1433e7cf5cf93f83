"""firesteel submit is for people: few lines, the cause last; as spark-submit all of it stays Spark's."""
import os
import re
import unittest

import record_spark
import waits
from program import FIRESTEEL, ProgramTest
from scripted_api import ScriptedApi

LOG = b"".join(b"2026-01-02T03:04:%02d.000000000Z \tline %d\n" % (9 + i, i) for i in range(40))
SUBMITTED = "firesteel: submitted spark-pi: driver pod jobs:%s, application ID spark-" % waits.POD


def own(text):
    """What the log has beyond the warning that the test's server speaks plain http; no durations."""
    lines = [line for line in text.splitlines() if "uses HTTP instead of HTTPS" not in line]
    return [re.sub(r"after \d+s", "after Ns", line) for line in lines]


class OwnLog(ProgramTest):
    def submit(self, name, *options, log=b"", env=None):
        with ScriptedApi(waits.WAITS[name], log=log) as api:
            done = self.run_program("submit", "--master", api.master, *waits.ARGUMENTS, *options, *waits.RESOURCE, env=env)
        return done.returncode, own(done.stderr)

    def test_a_good_job_is_four_lines(self):
        code, lines = self.submit("success")
        self.assertEqual(code, 0)
        self.assertTrue(lines[0].startswith(SUBMITTED), lines)
        self.assertEqual(lines[1:], ["firesteel: running after Ns on node node-1", "firesteel: finished after Ns: exit code 0",
                                     "firesteel: exit status 0 is the driver's"])

    def test_a_failed_job_ends_with_its_log_and_then_the_cause(self):
        code, lines = self.submit("out-of-memory", log=LOG)
        self.assertEqual(code, 137)
        end = lines.index("firesteel: failed after Ns: exit code 137 (OOMKilled)")
        self.assertEqual(lines[end + 1:end + 22], ["firesteel: the end of the driver's log:"] +
                         ["  |     line %d" % i for i in range(20, 40)])
        self.assertRegex(lines[end + 22], "^firesteel: cause: the driver used more memory")
        self.assertRegex(lines[end + 23], "^firesteel: remedy: ")
        self.assertRegex(lines[end + 24], "^firesteel: exit status 137 is the driver's")
        self.assertEqual(len(lines), end + 25)

    def test_a_log_that_was_shown_is_not_repeated(self):
        _, lines = self.submit("failure", "--logs", log=LOG)
        self.assertFalse([line for line in lines if "  | " in line])

    def test_quiet_leaves_what_failed(self):
        self.assertEqual(self.submit("success", "--quiet"), (0, ["firesteel: exit status 0 is the driver's"]))
        code, lines = self.submit("failure", "--quiet", log=LOG)
        self.assertEqual((code, lines[0]), (3, "firesteel: failed after Ns: exit code 3"))

    def test_a_driver_that_did_not_start_has_not_finished(self):
        for form in ("firesteel", "spark"):
            with ScriptedApi() as api:
                done = self.run_program("submit", "--master", api.master, *waits.ARGUMENTS, "--start-timeout", "1s",
                                        "--log-format", form, *waits.RESOURCE)
            self.assertEqual(done.returncode, 75)
            self.assertNotRegex(done.stderr, "finished")

    def test_sparks_lines_come_when_they_are_asked_for(self):
        for options, env in ((["--log-format=spark"], {}), ([], {"FIRESTEEL_LOG_FORMAT": "spark"})):
            _, lines = self.submit("success", *options, env=env)
            self.assertTrue([line for line in lines if " INFO LoggingPodStatusWatcherImpl: State changed" in line])
            self.assertFalse([line for line in lines if line.startswith("firesteel: running")])
        code, lines = self.submit("success", env={"FIRESTEEL_LOG_FORMAT": "json"})
        self.assertEqual(code, 64)

    def test_as_spark_submit_the_lines_are_sparks_and_the_options_too(self):
        link = os.path.join(self.home, "spark-submit")
        os.symlink(FIRESTEEL, link)
        _, err, _, _ = record_spark.run([link], "success")
        self.assertIn("INFO LoggingPodStatusWatcherImpl: State changed", err)
        self.assertNotIn("firesteel: submitted", err)
        for option in ("-n", "--namespace", "--image", "--service-account"):
            done = self.run_program(option, "x", *waits.ARGUMENTS, *waits.RESOURCE, program=link)
            self.assertEqual(done.returncode, 64)
            self.assertIn("Unrecognized option: " + option, done.stderr)
        done = self.run_program("--dry-run", "--conf", "spark.kubernetes.container.image=x", *waits.RESOURCE, program=link)
        self.assertEqual(done.returncode, 64)
        self.assertIn("--deploy-mode cluster", done.stderr)


class ShortOptions(ProgramTest):
    def objects(self, *words):
        done = self.run_program("submit", "--dry-run", "-o", "json", "--master", "k8s://https://h", *words, *waits.RESOURCE)
        self.assertEqual(done.returncode, 0, done.stderr)
        without_ids = re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}|submitTime=\d+", "*", done.stdout)
        return re.sub(r"#\w{3} \w{3} \d+ \d\d:\d\d:\d\d \w+ \d{4}", "#DATE", without_ids)

    def test_they_make_what_their_properties_make(self):
        fixed = ("--conf", "spark.kubernetes.driver.pod.name=d")
        self.assertEqual(
            self.objects("-n", "etl", "--image", "spark:4.3.0", "--service-account", "spark", *fixed),
            self.objects("--deploy-mode", "cluster", "--conf", "spark.kubernetes.namespace=etl",
                         "--conf", "spark.kubernetes.container.image=spark:4.3.0", "--conf",
                         "spark.kubernetes.authenticate.driver.serviceAccountName=spark", *fixed))

    def test_a_property_that_says_otherwise_is_an_error(self):
        words = ["submit", "--dry-run", "--image", "a", "--conf", "spark.kubernetes.container.image=b", *waits.RESOURCE]
        done = self.run_program(*words)
        self.assertEqual(done.returncode, 64)
        self.assertIn("--image a contradicts spark.kubernetes.container.image=b", done.stderr)
        self.assertEqual(self.run_program(*[word.replace("=b", "=a") for word in words]).returncode, 0)

    def test_an_option_after_the_file_is_warned_about(self):
        words = ["submit", "--dry-run", "--image", "a", *waits.RESOURCE, "--no-wait"]
        self.assertIn("warning: --no-wait comes after the application's file", self.run_program(*words).stderr)
        done = self.run_program("submit", "--strict", *words[1:])
        self.assertEqual(done.returncode, 64)
        self.assertIn("option-after-file", done.stderr)


if __name__ == "__main__":
    unittest.main()
