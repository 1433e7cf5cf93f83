"""examples/README.md: it lists every example, each has a README, and the tests that they name exist."""
import os
import re
import shlex
import unittest

import example

FOLDERS = sorted(each for each in os.listdir(example.EXAMPLES) if os.path.isdir(os.path.join(example.EXAMPLES, each)))
# Where a test is, by the first part of its name.
FILES = {"examples": "tests/examples/%s_test.py", "pods": "tests/cluster/%s_test.py", "cluster": "tests/cluster/%s_test.py",
         "packaging": "tests/packaging/%s_test.py", "cli": "tests/cli/test_%s.py"}


def tests_named(text):
    return set(re.findall(r"\b((?:examples|pods|cluster|packaging|cli)\.[a-z_]+)", re.sub(r"\S+\.(?:yaml|yml|conf|py|json)\b", "", text)))


class Index(example.ExampleTest):
    def assert_exist(self, tests):
        self.assertTrue(tests)
        for test in tests:
            kind, name = test.split(".")
            with self.subTest(test):
                self.assertTrue(os.path.exists(os.path.join(example.ROOT, FILES[kind] % name)))

    def test_every_folder_is_a_row_with_tests_that_exist(self):
        rows = dict(re.findall(r"(?m)^\| \[(\S+)\]\(\1\) \| .* \| (.*) \|$", example.text_of("README.md")))
        self.assertEqual(sorted(set(rows) - {"quickstart.sh"}), FOLDERS)
        for row in rows.values():
            self.assert_exist(tests_named(row))

    def test_every_readme_names_tests_that_exist(self):
        for folder in FOLDERS:
            with self.subTest(folder):
                self.assert_exist(tests_named(example.text_of(folder, "README.md")))

    def test_the_lines_of_the_document_run(self):
        place = self.copy("spark-application", "here")
        lines = [line.split("#")[0].strip() for line in re.findall(r"(?m)^    (firesteel .*)$", example.text_of("spark-application", "README.md"))]
        ran = []
        for line in lines:
            words = shlex.split(line.split("|")[0])
            if words[1] in ("validate", "render", "cron"):  # `run` needs a cluster
                done = self.run_words(*[word for word in words if word != "--apply"], cwd=place)
                self.assertEqual(done.returncode, 0, done.stderr)
                ran.append(words[1])
        self.assertEqual(ran, ["validate", "render", "cron"])


if __name__ == "__main__":
    unittest.main()
