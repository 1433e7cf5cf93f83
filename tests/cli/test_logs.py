"""submit --logs and firesteel logs: what goes where, and that a log never decides anything."""
import os
import re
import subprocess
import unittest

import waits
from program import FIRESTEEL, ProgramTest, environment
from scripted_api import ScriptedApi
from test_driver import pod

LOG = b"2026-01-02T03:04:08.000000001Z one\n2026-01-02T03:04:08.000000001Z one\n"
LAST = b"2026-01-02T03:05:08.000000009Z exit code: 7\n2026-01-02T03:05:09.100000000Z no end"
TEXT = "one\none\nexit code: 7\nno end"


class SubmitLogs(ProgramTest):
    def submit(self, api, *words, **more):
        return self.run_program("submit", "--master", api.master, "--logs", "--log-format=spark", *words,
                                *waits.ARGUMENTS, *waits.RESOURCE, **more)

    def test_the_log_goes_to_stdout_and_the_final_block_comes_after_it(self):
        with ScriptedApi(waits.WAITS["failure"], log=LOG, last_words=LAST) as api:
            both = os.path.join(self.home, "both")
            with open(both, "w+", encoding="utf-8") as f:
                self.assertEqual(self.submit(api, stdout=f, stderr=f).returncode, 3)
                f.seek(0)
                text = f.read()
        # Airflow takes the last "exit code: N" of everything that is printed.
        self.assertEqual(re.findall(r"exit code: (\d+)", text)[-1], "3")
        self.assertLess(text.index("no end"), text.index("Container final statuses"))

    def test_the_log_is_all_of_stdout_and_not_on_stderr(self):
        with ScriptedApi(waits.WAITS["failure"], log=LOG, last_words=LAST) as api:
            done = self.submit(api, "--quiet")
        self.assertEqual((done.returncode, done.stdout), (3, TEXT))
        self.assertNotRegex(done.stderr, "(?m)^one$")

    def test_a_log_that_is_forbidden_is_warned_about_once_and_the_wait_goes_on(self):
        refusal = (403, "Forbidden", 'pods "x" is forbidden: User "u" cannot get resource "pods/log"')
        with ScriptedApi([*waits.WAITS["failure"][:-1], {**waits.WAITS["failure"][-1], "after": 30}],
                         refuse={"GET log": refusal}, log=LOG) as api:
            done = self.submit(api)
        self.assertEqual((done.returncode, done.stdout), (3, ""))
        self.assertEqual(done.stderr.count("Cannot show the log of the driver"), 1)
        self.assertIn('resources: ["pods/log"], verbs: ["get"]', done.stderr)

    def test_a_reader_who_leaves_ends_the_log_and_not_the_wait(self):
        with ScriptedApi(waits.WAITS["failure"], log=LOG * 20000, last_words=LAST) as api:
            command = '{ "$0" submit --logs --log-format=spark "$@"; echo "status $?" >&2; } | head -n 1'
            done = subprocess.run(["sh", "-c", command, FIRESTEEL, "--master", api.master, *waits.ARGUMENTS,
                                   *waits.RESOURCE], env=environment(self.home), cwd=self.home, timeout=60,
                                  stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        self.assertEqual(done.stdout, "one\n")
        self.assertIn("status 3\n", done.stderr)
        self.assertIn("exit code: 3\n", done.stderr)

    def test_a_full_disk_is_warned_about_and_the_wait_goes_on(self):
        with ScriptedApi(waits.WAITS["failure"], log=LOG) as api, open("/dev/full", "w", encoding="utf-8") as full:
            done = self.submit(api, stdout=full)
        self.assertEqual(done.returncode, 3)
        self.assertIn("cannot write the log to standard output: No space left on device", done.stderr)

    def test_logs_without_a_wait_are_refused(self):
        with ScriptedApi(log=LOG) as api:
            for words, hint in ((("--no-wait",), "remove --no-wait"),
                                (("--conf", "spark.kubernetes.submission.waitAppCompletion=false"), "add --wait")):
                done = self.submit(api, *words)
                self.assertEqual((done.returncode, done.stdout), (64, ""))
                self.assertIn(hint, done.stderr)
            self.assertEqual(api.requests, [])


class LogsCommand(ProgramTest):
    def logs(self, api, *words, **more):
        return self.run_program("logs", "--master", api.master, "-n", "jobs", *words, **more)

    def pods(self, *states):
        return [pod("pi-driver", labels={"spark-app-name": "pi", "spark-app-selector": "spark-1"}, phase="Running",
                    containerStatuses=[waits.container(*states)])]

    def test_what_is_there_is_printed(self):
        with ScriptedApi(pods=self.pods(waits.running()), log=LOG, last_words=LAST) as api:
            done = self.logs(api, "pi-driver")
            self.assertEqual((done.returncode, done.stdout), (0, "one\none\n"))
        with ScriptedApi(pods=self.pods(waits.terminated(3, "Error")), log=LOG, last_words=LAST) as api:
            for words in (("pi-driver",), ("-f", "pi-driver")):
                done = self.logs(api, *words)
                self.assertEqual((done.returncode, done.stdout), (0, TEXT))
            done = self.logs(api, "--executors", "pi-driver")
            prefixed = "".join("[driver] %s\n" % line for line in TEXT.splitlines())
            self.assertEqual((done.returncode, done.stdout), (0, prefixed))

    def test_options_reach_the_kubelet(self):
        with ScriptedApi(pods=self.pods(waits.running()), log=LOG) as api:
            done = self.logs(api, "--tail", "7", "--since", "2min", "--timestamps", "pi-driver")
            self.assertEqual((done.returncode, done.stdout), (0, LOG.decode()))
            self.assertIn("/log?container=%s&timestamps=true&tailLines=7&sinceSeconds=120" % waits.DRIVER,
                          api.requests[-1])

    def test_since_that_leaves_nothing_is_not_an_empty_log(self):
        with ScriptedApi(pods=self.pods(waits.running())) as api:
            done = self.logs(api, "--since", "5s", "pi-driver")
            self.assertEqual((done.returncode, done.stdout), (0, ""))
            self.assertIn("No line in the log of the driver is newer than 5s.", done.stderr)
            self.assertIn("The log of the driver is empty", self.logs(api, "pi-driver").stderr)
            self.assertEqual(self.logs(api, "--tail", "0", "pi-driver").stderr.count("empty"), 0)

    def test_a_restart_leads_to_the_previous_log_and_without_one_there_is_none(self):
        pods = self.pods(waits.running())
        with ScriptedApi(pods=pods, log=LOG) as api:
            done = self.logs(api, "--previous", "pi-driver")
            self.assertEqual(done.returncode, 68)
            self.assertIn("the driver has not been restarted, so it has no previous log\nfiresteel: hint: remove --previous",
                          done.stderr)
            self.assertFalse([request for request in api.requests if "/log" in request])
        pods[0]["status"]["containerStatuses"][0]["restartCount"] = 2
        with ScriptedApi(pods=pods, log=LOG) as api:
            self.assertIn("the driver was restarted 2 times; --previous shows the log before the last restart",
                          self.logs(api, "pi-driver").stderr)
            self.assertEqual(self.logs(api, "--previous", "pi-driver").stderr, self.logs(api, "--quiet", "pi-driver").stderr)

    def test_what_cannot_be_meant_is_refused(self):
        with ScriptedApi(pods=self.pods(waits.running()), log=LOG) as api:
            for words, said in (((), "missing argument APP (firesteel logs takes one APP)"),
                                (("--tail", "x", "pi-driver"), "'x' is not a valid number of lines for --tail"),
                                (("--tail", "-1", "pi-driver"), "'-1' is not a valid number of lines for --tail"),
                                (("--since", "soon", "pi-driver"), "'soon' is not a valid duration for --since"),
                                (("--previous", "-f", "pi-driver"), "--previous and --follow cannot be combined"),
                                (("--container", "x", "pi-driver"), "has no container 'x'")):
                with self.subTest(words):
                    done = self.logs(api, *words)
                    self.assertEqual((done.returncode, done.stdout), (64, ""))
                    self.assertIn(said, done.stderr)
            self.assertFalse([request for request in api.requests if "/log" in request])

    def test_a_right_that_is_missing_is_77_with_the_rule(self):
        refusal = (403, "Forbidden", 'pods "x" is forbidden: User "u" cannot get resource "pods/log"')
        with ScriptedApi(pods=self.pods(waits.running()), refuse={"GET log": refusal}) as api:
            done = self.logs(api, "pi-driver")
        self.assertEqual((done.returncode, done.stdout), (77, ""))
        self.assertIn('resources: ["pods/log"], verbs: ["get"]', done.stderr)

    def test_a_reader_who_leaves_is_no_failure_and_a_full_disk_is(self):
        with ScriptedApi(pods=self.pods(waits.running()), log=LOG * 20000) as api:
            process = self.start_program("logs", "--master", api.master, "-n", "jobs", "-f", "pi-driver")
            self.assertEqual(process.stdout.readline(), "one\n")
            process.stdout.close()
            self.assertEqual(process.wait(30), 0)
            self.assertNotIn("error", process.stderr.read())
            process.stdout = None
            with open("/dev/full", "w", encoding="utf-8") as full:
                done = self.logs(api, "pi-driver", stdout=full)
            self.assertEqual(done.returncode, 74)
            self.assertIn("No space left on device", done.stderr)

    def test_a_reader_who_is_slow_does_not_keep_it_from_being_stopped(self):
        with ScriptedApi(pods=self.pods(waits.running()), log=LOG * 20000) as api:
            process = self.start_program("logs", "--master", api.master, "-n", "jobs", "-f", "pi-driver")
            self.assertEqual(process.stdout.readline(), "one\n")  # the pipe is full from here on
            process.terminate()
            self.assertEqual(process.wait(30), 143)


if __name__ == "__main__":
    unittest.main()
