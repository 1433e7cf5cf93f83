"""firesteel validate: every problem of every document, for people, CI and editors."""
import json
import os
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

from program import FIRESTEEL, ProgramTest, environment
from test_run import PI

BAD = PI.replace("instances: 2", "instnces: 2, cores: two")


class Validate(ProgramTest):
    def write(self, name, text):
        path = os.path.join(self.home, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return name

    def test_a_good_file_has_no_output_and_exit_code_0(self):
        done = self.run_program("validate", self.write("pi.yaml", PI))
        self.check(done, 0, "firesteel: 1 document: 0 errors, 0 warnings\n")

    def test_each_problem_is_a_line_with_file_line_and_column(self):
        done = self.run_program("validate", "-f", self.write("pi.yaml", BAD))
        self.check(done, 64, "firesteel: 1 document: 2 errors, 0 warnings\n",
                   "pi.yaml:11:24: spec.executor.instnces: unknown field; did you mean instances?\n"
                   "pi.yaml:11:34: spec.executor.cores: must be an integer, not a string\n")

    def test_all_documents_are_checked_even_after_one_that_is_no_yaml(self):
        self.write("pi.yaml", BAD + "---\na: [\n---\n" + BAD.replace("name: pi", "name: other"))
        done = self.run_program("validate", "pi.yaml")
        self.assertEqual(done.returncode, 64)
        lines = done.stdout.splitlines()
        self.assertEqual([line.split(": ")[0] for line in lines],
                         ["pi.yaml:11:24", "pi.yaml:11:34", "pi.yaml:14:1", "pi.yaml:25:24", "pi.yaml:25:34"])
        self.assertIn("firesteel: 3 documents: 5 errors", done.stderr)

    def test_settings_and_objects_are_checked_too(self):
        self.write("pi.yaml", PI + "  sparkConf:\n    spark.kubernetes.driver.secrets.a: relative\n    spark.ui.port: x\n")
        done = self.run_program("validate", "pi.yaml")
        self.assertEqual(done.returncode, 64, done.stdout)
        self.assertRegex(done.stdout, r"^pi\.yaml:\d+:\d+: .*spark\.ui\.port")

    def test_a_folder_means_its_files_in_order(self):
        for name in ("jobs/b.yml", "jobs/a.yaml", "jobs/c.json", "jobs/notes.txt"):
            self.write(name, "kind: x\n" if not name.endswith("json") else '{"kind": "x"}')
        done = self.run_program("validate", "jobs")
        self.assertEqual([line.split(":")[0] for line in done.stdout.splitlines()], ["jobs/a.yaml", "jobs/b.yml", "jobs/c.json"])
        os.makedirs(os.path.join(self.home, "none"))
        done = self.run_program("validate", "none")
        self.assertEqual(done.returncode, 66)
        self.assertIn("no file in it is named *.yaml", done.stderr)

    def test_braces_of_helm_are_named_with_their_line(self):
        done = self.run_program("validate", self.write("t.yaml", PI.replace("spark:4.3.0\n  main", "{{ .Values.image }}\n  main")))
        self.assertEqual(done.returncode, 64)
        self.assertIn("t.yaml:7:10: {{ .Values.image }} is a Helm template that is not rendered; render it first", done.stdout)
        done = self.run_program("run", "-f", "t.yaml", "--dry-run")
        self.assertEqual(done.returncode, 66)
        self.assertIn("t.yaml:7:10: {{ .Values.image }} is a Helm template", done.stderr)
        values = PI.replace('["10"]', '["{{ ds }}", "{{$appName}}"]')
        self.assertEqual(self.run_program("validate", self.write("v.yaml", values)).returncode, 0)

    def test_two_applications_with_one_name_are_an_error(self):
        self.write("a.yaml", PI)
        done = self.run_program("validate", "a.yaml", self.write("b.yaml", PI))
        self.assertEqual(done.returncode, 64)
        self.assertEqual(done.stdout, "b.yaml:1:1: jobs/pi is declared at a.yaml:1 too; "
                         "give one of them another metadata.name or metadata.namespace\n")

    def test_warnings_are_errors_with_strict_only(self):
        self.write("pi.yaml", PI + "  pythonVersion: \"2\"\n" + "  sparkConf: {spark.kubernetes.driver.podTemplateFile: /t.yaml}\n")
        done = self.run_program("validate", "pi.yaml")
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("pi.yaml:13:", done.stdout)
        self.assertIn(": warning: ", done.stdout)
        self.assertEqual(self.run_program("validate", "--strict", "pi.yaml").returncode, 64)

    def test_reports_for_programs(self):
        self.write("pi.yaml", BAD)
        report = json.loads(self.run_program("validate", "-o", "json", "pi.yaml").stdout)
        self.assertEqual((report["errors"], report["documents"][0]["problems"][0]["line"]), (2, 11))
        sarif = json.loads(self.run_program("validate", "-o", "sarif", "pi.yaml").stdout)
        self.assertEqual(len(sarif["runs"][0]["results"]), 2)
        suites = ElementTree.fromstring(self.run_program("validate", "-o", "junit", "pi.yaml").stdout)
        self.assertEqual(len(suites.findall("testsuite/testcase/failure")), 2)

    def test_standard_input(self):
        done = subprocess.run([FIRESTEEL, "validate", "-"], input=BAD, env=environment(self.home), text=True,
                              capture_output=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 64)
        self.assertIn("standard input:11:24: ", done.stdout)

    def test_what_cannot_be_read_is_an_error(self):
        for words, code, text in ((["validate"], 64, "no file"), (["validate", "none.yaml"], 66, "cannot read the application"),
                                  (["validate", "-", "-f", "-"], 64, "only once"),
                                  (["validate", "http://127.0.0.1:1/a.yaml"], 66, "cannot read the application http://127.0.0.1:1/a.yaml")):
            done = self.run_program(*words)
            self.assertEqual(done.returncode, code, done.stderr)
            self.assertIn(text, done.stderr)


if __name__ == "__main__":
    unittest.main()
