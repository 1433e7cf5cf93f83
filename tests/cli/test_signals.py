"""Ctrl-C and its relatives while a driver runs."""
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
        while "phase: Running" not in self.text:
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


if __name__ == "__main__":
    unittest.main()
