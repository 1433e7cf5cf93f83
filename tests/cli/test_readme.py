"""The commands of README.md: those that need no cluster print what it says, and the others are known to a test."""
import os
import shlex
import unittest

import readme
from program import ProgramTest

HERE = ("firesteel run -f examples/spark-application/pi.yaml --set ", "firesteel convert -f ")
# By the test that types them.
ELSEWHERE = {
    "cat job.py": "pods.first_commands",
    "cat jobs.jsonl": "cli.batch",
    "firesteel submit --batch ": "cli.batch",
    "jq -c ": "cli.batch",
    "firesteel submit -n spark ": "pods.first_commands",
    "firesteel submit --no-wait -n spark ": "stores.s3",
    "firesteel diagnose -n spark too-large": "pods.first_commands",
    "firesteel validate job.yaml": "cli.validate",
    "firesteel render -f ": "cluster.render",
    "firesteel cron -f ": "cluster.cron",
    "firesteel run -f nightly.yaml": "cluster.supervise",
}


class Readme(ProgramTest):
    def test_what_needs_no_cluster_prints_what_it_shows(self):
        ran = 0
        for command, output in readme.console():
            if command.startswith(HERE):
                done = self.run_program(*shlex.split(command)[1:], cwd=readme.ROOT)
                self.assertEqual(done.stdout + done.stderr, output)
                ran += 1
        self.assertEqual(ran, len(HERE))

    def test_every_other_command_is_known(self):
        for command, _ in readme.console():
            self.assertTrue(command.startswith(HERE) or any(command.startswith(known) for known in ELSEWHERE), command)

    def test_lines_to_copy_are_accepted(self):
        with open(os.path.join(self.home, "job.py"), "w", encoding="utf-8") as file:
            file.write("print()\n")
        lines = readme.shell()
        self.assertTrue(lines)
        for line in lines:
            words = shlex.split(line.replace("< job.py", ""))
            self.assertEqual(words[:2], ["firesteel", "submit"])
            with open(os.path.join(self.home, "job.py"), encoding="utf-8") as script:
                done = self.run_program("submit", "--dry-run", "--master", "k8s://https://127.0.0.1:1", *words[2:], stdin=script)
            said = [each for each in done.stderr.splitlines() if not each.startswith("firesteel: file ")]
            self.assertEqual((done.returncode, said), (0, []), line)
            self.assertIn("kind: Pod", done.stdout)


if __name__ == "__main__":
    unittest.main()
