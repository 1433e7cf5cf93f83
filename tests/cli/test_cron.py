"""firesteel cron: a CronJob whose pods run Firesteel."""
import json
import os
import unittest

from program import ProgramTest
from test_render import PI

IMAGE = ["--firesteel-image", "firesteel:0.1"]
LINE = ["-n", "jobs", "--image", "spark:4.3.0", "--name", "nightly", "--conf", "spark.a=$(X)", "local:///opt/job.py", "--date", "$(Y)"]
SCHEDULED = ("apiVersion: sparkoperator.k8s.io/v1beta2\nkind: ScheduledSparkApplication\nmetadata: {name: pi, namespace: jobs}\nspec:\n"
             "  schedule: CRON_TZ=Europe/Berlin 30 2 * * 1-5\n  concurrencyPolicy: Replace\n  suspend: true\n"
             "  successfulRunHistoryLimit: 2\n  failedRunHistoryLimit: 0\n  template:\n"
             + "".join("  %s\n" % line for line in PI.split("spec:\n")[1].splitlines()))


class Cron(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("pi.yaml", PI)
        self.write("scheduled.yaml", SCHEDULED)

    def write(self, name, text):
        with open(os.path.join(self.home, name), "w", encoding="utf-8") as file:
            file.write(text)

    def cron(self, *words, code=0):
        done = self.run_program("cron", *words)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def job(self, *words):
        """The CronJob and the container of its pods."""
        items = json.loads(self.cron(*IMAGE, "-o", "json", *words).stdout)["items"]
        job = items[-1]
        self.assertEqual(job["kind"], "CronJob")
        return job, job["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"][0]

    def test_a_scheduled_application_decides_everything(self):
        job, container = self.job("-f", "scheduled.yaml")
        spec = job["spec"]
        self.assertEqual((spec["schedule"], spec["timeZone"], spec["concurrencyPolicy"], spec["suspend"],
                          spec["successfulJobsHistoryLimit"], spec["failedJobsHistoryLimit"]),
                         ("30 2 * * 1-5", "Europe/Berlin", "Replace", True, 2, 0))
        self.assertEqual(container["args"], ["run", "--submission-id=$(FIRESTEEL_RUN)", "--on-interrupt=kill",
                                             "--filename=/etc/firesteel/application.yaml", "--namespace=jobs",
                                             "--name=$(FIRESTEEL_RUN)"])
        self.assertEqual(container["image"], "firesteel:0.1")

    def test_the_command_line_wins_over_the_document(self):
        job, _ = self.job("-f", "scheduled.yaml", "--schedule", "@daily", "--time-zone", "UTC", "--concurrency", "Allow",
                          "--keep-failed", "7", "--starting-deadline", "60", "--submitter-account", "me", "--name", "other", "-n", "etl")
        spec = job["spec"]
        self.assertEqual((spec["schedule"], spec["timeZone"], spec["concurrencyPolicy"], spec["failedJobsHistoryLimit"],
                          spec["startingDeadlineSeconds"]), ("@daily", "UTC", "Allow", 7, 60))
        self.assertEqual(job["metadata"]["name"], "other")
        self.assertEqual(job["metadata"]["namespace"], "etl")
        self.assertEqual(spec["jobTemplate"]["spec"]["template"]["spec"]["serviceAccountName"], "me")

    def test_the_document_travels_in_a_config_map(self):
        text = self.cron(*IMAGE, "-f", "pi.yaml", "--schedule", "@hourly", "--set", "spec.executor.instances=7", "-o", "json").stdout
        config_map = json.loads(text)["items"][0]
        self.write("again.yaml", config_map["data"]["application.yaml"])
        self.assertIn("instances: 7", config_map["data"]["application.yaml"])
        self.assertEqual(self.run_program("validate", "again.yaml").returncode, 0)

    def test_a_submit_line_is_passed_on_to_the_letter(self):
        _, container = self.job("--schedule", "@hourly", "--run-option=--timeout=2h", *LINE)
        self.assertEqual(container["args"], [
            "submit", "--submission-id=$(FIRESTEEL_RUN)", "--on-interrupt=detach", "--timeout=2h", "--namespace", "jobs", "--image",
            "spark:4.3.0", "--name", "nightly", "--conf", "spark.a=$$(X)", "local:///opt/job.py", "--date", "$$(Y)"])

    def test_the_key_of_a_run_is_the_name_of_its_job(self):
        _, container = self.job("--schedule", "@hourly", *LINE)
        self.assertIn({"name": "FIRESTEEL_RUN", "valueFrom": {"fieldRef": {"fieldPath": "metadata.labels['job-name']"}}},
                      container["env"])

    def test_what_a_cron_job_cannot_have_is_refused(self):
        self.write("job.py", "print()\n")
        self.write("pod.yaml", "spec: {}\n")
        for words, message in (
                ([*LINE], "no schedule"), (["--schedule", "* * *", *LINE], "it has 3 fields, not 5"),
                (["--schedule", "0 25 * * *", *LINE], "the hour cannot be 25 (0 to 23)"),
                (["--schedule", "@every 7m", *LINE], "this interval does not divide an hour or a day"),
                (["--schedule", "@sometimes", *LINE], "the word is not known"),
                (["--schedule", "@daily", "--keytab", "k", "--principal", "p", *LINE], "--keytab needs a file of this machine"),
                (["--schedule", "@daily", "--conf", "spark.kubernetes.driver.podTemplateFile=pod.yaml", *LINE],
                 "the pod template pod.yaml is a file of this machine"),
                (["--schedule", "@daily", "--name", "A_b", "--image", "i", "local:///a.py"], '"A_b" is not a name of a CronJob'),
                (["--schedule", "@daily", "-f", "pi.yaml", "--name", "a" * 60], "is not a name of a CronJob"),
                (["--schedule", "@daily", "--apply", "-o", "json", *LINE], "cannot be combined")):
            self.assertIn(message, self.cron(*IMAGE, *words, code=64).stderr, words)
        self.assertIn("no image of Firesteel", self.cron("--schedule", "@daily", *LINE, code=64).stderr)

    def test_problems_of_a_scheduled_application_have_their_place(self):
        self.write("bad.yaml", SCHEDULED.replace("instances: 2", "instnces: 2").replace("30 2 * * 1-5", "30 2 * * 9")
                   .replace("suspend: true", "suspend: 1\n  scedule: x").replace("Replace", "Sometimes"))
        done = self.run_program("validate", "bad.yaml")
        self.assertEqual(done.returncode, 64)
        for line in ('bad.yaml:5:13: spec.schedule: "30 2 * * 9" is not a schedule: the day of the week cannot be 9 (0 to 6)', 'bad.yaml:6:22: spec.concurrencyPolicy: "Sometimes" is not one of',
                     "bad.yaml:7:12: spec.suspend: must be true or false", "bad.yaml:8:12: spec.scedule: unknown field; did you mean schedule?",
                     "bad.yaml:18:26: spec.template.executor.instnces: unknown field; did you mean instances?"):
            self.assertIn(line, done.stdout)
        self.assertEqual(self.run_program("validate", "scheduled.yaml").returncode, 0)
        done = self.run_program("render", "-f", "scheduled.yaml")
        self.assertEqual(done.returncode, 64)
        self.assertIn("pi is a ScheduledSparkApplication", done.stderr)
        self.assertIn("firesteel cron -f FILE", done.stderr)


if __name__ == "__main__":
    unittest.main()
