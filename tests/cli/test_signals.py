"""Ctrl-C and its relatives while a driver runs."""
import json
import os
import signal
import subprocess
import time
import unittest

import waits
from program import FIRESTEEL, ProgramTest
from scripted_api import ScriptedApi

RUNS_ON = waits.START  # nothing ends this driver


class Signals(ProgramTest):
    def waiting(self, *options, **more):
        """The API and a submission that has seen its driver run."""
        api = ScriptedApi(RUNS_ON)
        self.addCleanup(api.close)
        process = self.start_program("submit", "--master", api.master, *options, *waits.ARGUMENTS, *waits.RESOURCE,
                                     **more)
        self.text = ""
        while "firesteel: running after" not in self.text:
            line = process.stderr.readline()
            self.assertTrue(line, self.text)
            self.text += line
        return api, process

    def ended(self, process):
        self.text += process.communicate(timeout=30)[1]
        return process.returncode, self.text

    def pods(self, api):
        return [path for path in api.objects if "/pods/" in path]

    def test_a_signal_leaves_the_driver_running_and_says_how_to_come_back(self):
        for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)):
            with self.subTest(number):
                api, process = self.waiting()
                process.send_signal(number)
                got, text = self.ended(process)
                self.assertEqual(got, code)
                self.assertEqual(len(self.pods(api)), 1)
                self.assertIn("firesteel logs --follow -n jobs " + waits.POD, text)
                self.assertRegex(text.splitlines()[-1],
                                 r"\Afiresteel: exit status %d is Firesteel's \(stopped by %s: the driver keeps running\)"
                                 % (code, number.name))

    def test_on_interrupt_kill_deletes_the_driver(self):
        api, process = self.waiting("--on-interrupt=kill")
        process.send_signal(signal.SIGINT)
        code, text = self.ended(process)
        self.assertEqual((code, self.pods(api)), (130, []))
        self.assertNotIn("keeps running", text)

    def test_a_hang_up_that_is_ignored_stays_ignored(self):
        api, process = self.waiting(preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        process.send_signal(signal.SIGHUP)
        time.sleep(0.3)
        self.assertIsNone(process.poll())
        process.send_signal(signal.SIGTERM)
        self.assertEqual(self.ended(process)[0], 143)

    def test_a_signal_before_the_driver_exists_leaves_nothing(self):
        with ScriptedApi(hold=1.5) as api:
            process = self.start_program("submit", "--master", api.master, *waits.ARGUMENTS, *waits.RESOURCE)
            while not api.requests:
                time.sleep(0.02)
            process.send_signal(signal.SIGINT)
            _, err = process.communicate(timeout=30)
            self.assertEqual(process.returncode, 130)
            self.assertEqual(api.objects, {}, err)

    def test_a_signal_ends_a_credential_plugin_and_what_it_started(self):
        pid_file, config = self.home + "/pid", self.home + "/config"
        script = 'sleep 1001 & echo $! >"$PID.new"; mv "$PID.new" "$PID"; sleep 1002'
        user = {"exec": {"apiVersion": "client.authentication.k8s.io/v1", "command": "sh", "args": ["-c", script],
                         "interactiveMode": "Never", "env": [{"name": "PID", "value": pid_file}]}}
        with open(config, "w", encoding="utf-8") as file:
            json.dump({"clusters": [{"name": "c", "cluster": {"server": "https://127.0.0.1:1"}}],
                       "users": [{"name": "u", "user": user}], "current-context": "x",
                       "contexts": [{"name": "x", "context": {"cluster": "c", "user": "u"}}]}, file)
        for words, last in ((["list"], r"error: interrupted while logging in"),
                            (["wait", "pi-driver"], r"exit status 143 is Firesteel's \(stopped by a signal\)"),
                            (["submit", *waits.ARGUMENTS, *waits.RESOURCE],
                             r"exit status 143 is Firesteel's \(stopped by SIGTERM: nothing was submitted\)")):
            with self.subTest(words[0]):
                process = self.start_program(words[0], "--kubeconfig", config, *words[1:])
                while not os.path.exists(pid_file):
                    self.assertIsNone(process.poll())
                    time.sleep(0.02)
                process.send_signal(signal.SIGTERM)
                err = process.communicate(timeout=30)[1]
                self.assertEqual(process.returncode, 143, err)
                self.assertRegex(err.splitlines()[-1], last)
                with open(pid_file, encoding="utf-8") as file:
                    pid = file.read().strip()
                deadline = time.monotonic() + 10
                while self.runs(pid):
                    self.assertLess(time.monotonic(), deadline, "what the plugin started goes on")
                    time.sleep(0.02)
                os.unlink(pid_file)

    @staticmethod
    def runs(pid):
        """False for a zombie: it is dead, only nobody has asked yet what became of it."""
        try:
            with open("/proc/%s/stat" % pid, encoding="utf-8") as file:
                return file.read().rpartition(")")[2].split()[0] not in "ZX"
        except OSError:
            return False


if __name__ == "__main__":
    unittest.main()
