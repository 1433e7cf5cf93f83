"""Closed, full and vanishing standard streams never end a wait and never reach a socket."""
import os
import subprocess
import time
import unittest

import waits
from program import FIRESTEEL, ProgramTest, environment
from scripted_api import ScriptedApi


class Streams(ProgramTest):
    def submit(self, api, shell):
        """The exit code of a submission whose streams the shell text arranges."""
        command = 'exec "$0" submit "$@" ' + shell
        return subprocess.run(["sh", "-c", command, FIRESTEEL, "--master", api.master, *waits.ARGUMENTS,
                               *waits.RESOURCE], env=environment(self.home), cwd=self.home, timeout=60, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode

    def test_closed_streams_change_nothing(self):
        for shell in ("2>&-", ">&-", ">&- 2>&-", "<&- >&- 2>&-"):
            with self.subTest(shell), ScriptedApi(waits.WAITS["failure"]) as api:
                self.assertEqual(self.submit(api, shell), 3)
                self.assertTrue(all(r.startswith(("POST /", "PATCH /", "GET /")) for r in api.requests))

    def test_a_full_stderr_changes_nothing(self):
        with ScriptedApi(waits.WAITS["failure"]) as api:
            self.assertEqual(self.submit(api, "2>/dev/full"), 3)

    def test_a_reader_of_stderr_who_leaves_changes_nothing(self):
        with ScriptedApi(waits.WAITS["failure"]) as api:
            process = self.start_program("submit", "--master", api.master, *waits.ARGUMENTS, *waits.RESOURCE)
            process.stderr.readline()
            process.stderr.close()
            self.assertEqual(process.wait(30), 3)
            process.stderr = None

    def test_a_working_directory_that_is_gone_changes_nothing(self):
        gone = os.path.join(self.home, "gone")
        os.mkdir(gone)
        with ScriptedApi() as api:
            done = subprocess.run(["sh", "-c", 'cd "$1" && rmdir "$1" && shift && exec "$0" submit "$@"', FIRESTEEL, gone,
                                   "--master", api.master, "--no-wait", *waits.ARGUMENTS, *waits.RESOURCE],
                                  env=environment(self.home), capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
