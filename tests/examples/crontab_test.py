"""examples/crontab: its line, as cron runs it."""
import datetime
import fcntl
import os
import re
import unittest

import example

DRIVER_ENDS = {"success": example.waits.WAITS["success"], "failure": example.waits.WAITS["failure"]}


def crontab():
    """(variables, the command of the one line) as cron reads them: an escaped percent sign is a percent sign."""
    variables, commands = {}, []
    for line in example.text_of("crontab", "crontab").splitlines():
        if not line or line.startswith("#"):
            continue
        setting = re.match(r"(\w+)=(.*)$", line)
        if setting:
            variables[setting.group(1)] = setting.group(2)
        else:
            fields = line.split(None, 5)
            assert all(re.match(r"[\d*/,-]+$", field) for field in fields[:5]), line
            commands.append(re.sub(r"\\%", "%", fields[5]))
    assert len(commands) == 1
    return variables, commands[0]


class Crontab(example.ExampleTest):
    def setUp(self):
        super().setUp()
        self.copy("crontab", "spark")
        self.variables, self.command = crontab()

    def cron(self):
        """What cron does: its shell, its variables, and the output is the mail."""
        path = self.bin + ":" + self.variables["PATH"]
        return self.shell(self.command, env={**self.variables, "PATH": path})

    def test_a_success_is_no_mail_and_a_second_run_of_the_day_submits_nothing(self):
        with example.ScriptedApi(steps=DRIVER_ENDS["success"]) as api:
            self.connect(api)
            done = self.cron()
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""), self.log())
            [pod] = self.driver_pods(api)
            self.assertEqual(pod["metadata"]["namespace"], "spark")
            day = datetime.date.today().isoformat()
            self.assertIn(day, pod["spec"]["containers"][0]["args"])
            self.assertIn("nightly-" + day, str(pod["metadata"]))
            self.assertEqual(self.cron().returncode, 0, self.log())
            self.assertEqual(self.driver_pods(api), [pod])
            self.assertIn("nothing was submitted", self.log())

    def test_a_failure_is_mailed_with_the_log(self):
        with example.ScriptedApi(steps=DRIVER_ENDS["failure"]) as api:
            self.connect(api)
            done = self.cron()
        self.assertEqual((done.returncode, done.stderr), (3, ""))
        self.assertTrue(done.stdout.endswith("firesteel: exit status 3 is the driver's\n"), done.stdout)
        self.assertEqual(done.stdout, self.log())

    def test_a_run_waits_for_the_one_before_it(self):
        with open(os.path.join(self.home, "spark", "nightly.lock"), "w", encoding="utf-8") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            script = os.path.join(self.home, "spark", "nightly")
            with open(script, encoding="utf-8") as file:
                text = file.read()
            with open(script, "w", encoding="utf-8") as file:
                file.write(text.replace("--wait 3600", "--wait 1"))
            done = self.cron()
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, r"\Anightly [-\d]+: the run before it has not ended\n\Z")

    def log(self):
        path = os.path.join(self.home, "spark", "nightly.log")
        if not os.path.exists(path):
            return ""
        with open(path, encoding="utf-8") as file:
            return file.read()


if __name__ == "__main__":
    unittest.main()
