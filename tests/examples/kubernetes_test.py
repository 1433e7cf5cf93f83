"""examples/kubernetes: what is generated is what the commands print.  Running it: tests/cluster/image_test.py."""
import re
import unittest

import example
import yaml

# setup.yaml and cronjob.yaml are rewritten by these commands.
COMMANDS = {
    "setup.yaml": ["init", "-n", "spark", "--for", "submit,wait,logs"],
    "cronjob.yaml": ["cron", "--schedule", "30 2 * * *", "--firesteel-image", "registry.example.com/firesteel:0.2.0", "-n", "spark",
                     "--image", "spark:4.3.0", "--name", "nightly", "--service-account", "spark",
                     "local:///opt/spark/examples/src/main/python/pi.py", "10"]}


class Kubernetes(example.ExampleTest):
    def test_generated_files_are_what_the_commands_print(self):
        for name, words in COMMANDS.items():
            with self.subTest(name):
                self.assertEqual(self.run_words("firesteel", *words).stdout, example.text_of("kubernetes", name))

    def test_the_job_and_the_cronjob_have_the_same_failure_policy_and_account(self):
        job = yaml.safe_load(example.text_of("kubernetes", "job.yaml"))["spec"]
        cron = next(each for each in yaml.safe_load_all(example.text_of("kubernetes", "cronjob.yaml")) if each)["spec"]["jobTemplate"]["spec"]
        self.assertEqual(job["podFailurePolicy"], cron["podFailurePolicy"])
        self.assertEqual(job["template"]["spec"]["serviceAccountName"], cron["template"]["spec"]["serviceAccountName"])
        images = [each["template"]["spec"]["containers"][0]["image"] for each in (job, cron)]
        self.assertEqual(images[0], images[1])

    def test_the_jobs_line_is_accepted(self):
        job = yaml.safe_load(example.text_of("kubernetes", "job.yaml"))["spec"]
        words = [re.sub(r"\$\(RUN\)", "pi", word) for word in job["template"]["spec"]["containers"][0]["args"]]
        done = self.run_words("firesteel", *words[:1], "--dry-run", *words[1:])
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
