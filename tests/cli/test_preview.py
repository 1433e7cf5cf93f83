"""--dry-run, --explain and --verbose: what is shown, and that nothing is sent."""
import json
import subprocess
import unittest

import waits
from program import ProgramTest
from scripted_api import ScriptedApi


def have_yaml():
    try:
        import yaml  # noqa: F401
        return True
    except ImportError:
        return False


class Preview(ProgramTest):
    def setUp(self):
        super().setUp()
        self.api = ScriptedApi()
        self.addCleanup(self.api.close)

    def submit(self, *options, resource=tuple(waits.RESOURCE), **keywords):
        return self.run_program("submit", "--master", self.api.master, *waits.ARGUMENTS, *options, *resource, **keywords)

    def test_a_dry_run_prints_a_list_as_json_and_sends_nothing(self):
        done = self.submit("--dry-run", "--output", "json")
        self.assertEqual(done.returncode, 0)
        kinds = sorted(item["kind"] for item in json.loads(done.stdout)["items"])
        self.assertEqual(kinds, ["ConfigMap", "NetworkPolicy", "Pod", "Service"])
        self.assertEqual(self.api.requests, [])

    def test_a_dry_run_prints_documents_as_yaml_and_sends_nothing(self):
        done = self.submit("--dry-run=client")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stdout.count("\n---\n") + done.stdout.startswith("---\n"), 4)
        self.assertIn("\nkind: Pod\n", done.stdout)
        self.assertEqual(self.api.requests, [])

    @unittest.skipUnless(have_yaml(), "python3-yaml is not installed")
    def test_the_yaml_of_a_dry_run_is_read_by_others(self):
        import yaml
        pods = [d for d in yaml.safe_load_all(self.submit("--dry-run").stdout) if d["kind"] == "Pod"]
        self.assertEqual(pods[0]["metadata"]["name"], waits.POD)
        self.assertEqual(pods[0]["spec"]["containers"][-1]["args"][-1], "10")

    def test_a_dry_run_needs_no_server(self):
        done = self.run_program("submit", "--master", "k8s://https://127.0.0.1:1", "--dry-run", *waits.ARGUMENTS,
                                *waits.RESOURCE)
        self.assertEqual(done.returncode, 0)

    def test_strict_makes_every_warning_an_error_before_anything_is_sent(self):
        claim = "spark.kubernetes.driver.volumes.persistentVolumeClaim.c."
        wrong = ["--conf", "spark.my.password=hunter2", "--conf", claim + "mount.path=/c",
                 "--conf", claim + "options.claimName=OnDemand"]
        for preview in ([], ["--dry-run"]):
            done = self.submit("--strict", *preview, *wrong)
            self.assertEqual((done.returncode, done.stdout, self.api.requests), (64, "", []))
            said = [line for line in done.stderr.splitlines() if line.startswith("firesteel: warning: ")]
            self.assertEqual(len([line for line in said if "HTTP instead of HTTPS" not in line]), 2)
            self.assertIn("firesteel: error: --strict turns 2 warnings into errors: readable-secret, claim-not-created\n"
                          "firesteel: hint: fix the warnings above, or remove --strict\n",
                          done.stderr)
        self.assertEqual(self.submit("--dry-run", *wrong).returncode, 0)
        self.assertEqual(self.submit("--dry-run", "--strict").returncode, 0)

    def test_explain_says_where_values_come_from_and_hides_secrets(self):
        with open(self.home + "/app.conf", "w", encoding="utf-8") as file:
            file.write("# comment\nspark.executor.memory 3g\nspark.my.password hunter2\n")
        done = self.submit("--explain", "--properties-file", "app.conf", "--num-executors", "3",
                           "--conf", "spark.executor.cores=2")
        self.assertEqual(done.returncode, 0)
        for pattern in (r"(?m)^spark\.executor\.memory=3g +.*app\.conf:2$",
                        r"(?m)^spark\.executor\.instances=3 +--num-executors$",
                        r"(?m)^spark\.executor\.cores=2 +--conf$",
                        r"(?m)^spark\.my\.password=\*+\(redacted\) +.*app\.conf:3$"):
            self.assertRegex(done.stdout, pattern)
        self.assertNotIn("hunter2", done.stdout + done.stderr)
        self.assertRegex(done.stdout, r"(?m)^executor\.instances=3 +spark\.executor\.instances \(--num-executors\)$")
        self.assertRegex(done.stdout, r"(?m)^executor\.resources\.limits\.memory=4300Mi +.*app\.conf:2\); 3072 MiB of heap and "
                                      r"1228 MiB of overhead \(0\.4 of the heap, the factor for Python\)$")

    def test_explain_says_why_2g_are_more(self):
        done = self.submit("--explain", "--driver-memory", "2g", resource=["local:///a.py"])
        self.assertRegex(done.stdout, r"(?m)^driver\.resources\.limits\.memory=2867Mi +spark\.driver\.memory \(--driver-memory\); "
                                      r"2048 MiB of heap and 819 MiB of overhead \(0\.4 of the heap, the factor for Python\)$")

    def test_explain_with_a_dry_run_prints_both_apart(self):
        for words in (["--explain", "--dry-run"], ["--dry-run=client", "--explain"]):
            done = self.submit(*words, "-o", "json")
            self.assertEqual(done.returncode, 0)
            self.assertEqual(json.loads(done.stdout)["kind"], "List")
            self.assertIn("\nExecutor pods (the driver creates them)\n", done.stderr)
            self.assertEqual(self.api.requests, [])
        self.assertEqual(self.api.requests, [])

    def test_explain_lists_the_changes_after_the_profile(self):
        newer = "\nChanges in newer versions of Spark, which do not apply (profiles: 3.1, 3.2, "
        done = self.submit("--explain", "--spark-version", "4.1.4")
        self.assertRegex(done.stdout, r"(?m)^Spark version 4\.1\.4 +--spark-version$")
        self.assertIn(newer, done.stdout)
        self.assertRegex(done.stdout, r"(?m)^4\.2  A NetworkPolicy ")
        self.assertNotRegex(done.stdout, r"(?m)^4\.1  ")
        self.assertNotIn(newer, self.submit("--explain", "--spark-version", "4.3").stdout)

    def test_an_image_without_a_known_version_is_one_warning(self):
        warning = "firesteel: warning: The Spark version of image "
        for image, warnings in (("team/etl:7", 1), ("apache/spark:v3.3.4", 0), ("spark:4.3.0", 0)):
            done = self.submit("--dry-run", "--conf", "spark.kubernetes.container.image=" + image)
            self.assertEqual(done.stderr.count(warning), warnings, done.stderr)
        done = self.submit("--dry-run", "--conf", "spark.kubernetes.container.image=team/etl:7",
                           env={"FIRESTEEL_SPARK_VERSION": "3.4.4"})
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_verbose_prints_sparks_sections_on_stderr_and_hides_secrets(self):
        done = self.submit("--dry-run", "--verbose", "--conf", "spark.my.password=hunter2",
                           resource=("local:///a.py", "--password", "hunter2"))
        for line in ("Using properties file: null", "Parsed arguments:", "Main class:", "Arguments:", "Spark config:",
                     "(spark.my.password,*********(redacted))", "(spark.app.name,spark-pi)"):
            self.assertIn(line + "\n", done.stderr)
        self.assertRegex(done.stderr, r"Spark version: 4\.3\.0 \(.+\)\n")
        self.assertNotIn("hunter2", done.stderr)

    def test_output_that_cannot_be_written_is_an_error(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = self.run_program("submit", "--master", self.api.master, "--dry-run", *waits.ARGUMENTS,
                                    *waits.RESOURCE, stdout=full)
        self.assertEqual(done.returncode, 74)
        self.assertIn("firesteel: error: cannot write to standard output: No space left on device\n", done.stderr)

    def test_a_reader_who_leaves_is_no_error(self):
        process = self.start_program("submit", "--master", self.api.master, "--dry-run", *waits.ARGUMENTS,
                                     *waits.RESOURCE, stderr=subprocess.DEVNULL)
        process.stdout.close()
        self.assertEqual(process.wait(30), 0)
        process.stdout = None


if __name__ == "__main__":
    unittest.main()
