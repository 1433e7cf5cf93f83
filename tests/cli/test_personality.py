"""Called as spark-submit, all that is printed stays as it was, byte by byte: golden/as-spark-submit."""
import os
import re
import unittest

import record_spark
import waits
from program import FIRESTEEL, ProgramTest

# Of each run anew.
VARYING = [(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID"), (r"firesteel \d+\.\d+\.\d+", "firesteel VERSION")]
LINES = {"version": ["--version"], "usage": [], "unknown-option": ["--bogus", "a.jar"],
         "no-deploy-mode": ["--conf", "spark.kubernetes.container.image=i", "local:///a.py"]}


class AsSparkSubmit(ProgramTest):
    def setUp(self):
        super().setUp()
        self.link = os.path.join(self.home, "spark-submit")
        os.symlink(FIRESTEEL, self.link)

    def check_text(self, name, code, stdout, stderr):
        text = "[exit code %d]\n%s[stderr]\n%s" % (code, stdout, stderr)
        for pattern, instead in VARYING:
            text = re.sub(pattern, instead, text)
        self.check_golden("as-spark-submit/%s.txt" % name, text)

    def test_a_wait_prints_what_it_always_printed(self):
        for name in sorted(waits.WAITS):
            with self.subTest(name):
                code, err, out, _ = record_spark.run([self.link], name, ["--conf", "spark.kubernetes.report.interval=1h"])
                self.check_text(name, code, out, err)

    def test_the_version_and_refusals_are_what_they_always_were(self):
        for name, words in LINES.items():
            with self.subTest(name):
                done = self.run_program(*words, program=self.link)
                self.check_text(name, done.returncode, done.stdout, done.stderr)


if __name__ == "__main__":
    unittest.main()
