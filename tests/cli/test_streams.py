"""Closed, full and vanishing standard streams never end a wait and never reach a socket."""
import os
import signal
import subprocess
import time
import unittest

import waits
from program import FIRESTEEL, ProgramTest, environment, is_sanitized
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

    def full_pipe(self):
        """The ends of a pipe that takes nothing until somebody reads what is in it."""
        reader, writer = os.pipe()
        os.set_blocking(writer, False)
        filled = 0
        try:
            while True:
                filled += os.write(writer, bytes(4096))
        except BlockingIOError:
            pass
        os.set_blocking(writer, True)
        self.addCleanup(os.close, reader)
        self.addCleanup(os.close, writer)
        return reader, writer, filled

    def wait_for(self, condition):
        deadline = time.monotonic() + 30
        while not condition():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.02)

    def test_the_end_of_the_driver_is_noticed_while_nobody_reads_its_log(self):
        lines = [b"line %06d %s\n" % (i, b"x" * 60) for i in range(150_000)]
        log = b"".join(b"2026-11-21T05:%02d:%02d.%09dZ %s" % (i // 60_000, i // 1000 % 60, i % 1000 * 1000, line)
                       for i, line in enumerate(lines))
        with ScriptedApi(waits.WAITS["failure"], log=log) as api:
            process = self.start_program("submit", "--logs", "--log-format=spark", "--master", api.master,
                                         *waits.ARGUMENTS, *waits.RESOURCE)
            text = ""
            while "phase: Failed" not in text:
                line = process.stderr.readline()
                self.assertTrue(line, text)
                text += line
            if not is_sanitized():
                with open("/proc/%d/status" % process.pid, encoding="utf-8") as status:
                    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
                self.assertLess(peak, 32 << 10, "KiB; the log has 11 MiB")
            got, _ = process.communicate(timeout=60)
            self.assertEqual(process.returncode, 3)
            self.assertEqual(got.encode(), b"".join(lines))

    def test_time_limits_are_kept_while_nobody_reads(self):
        for stream in ("stdout", "stderr"):
            with self.subTest(stream), ScriptedApi(waits.START, log=b"2026-11-21T05:12:01.000000000Z hello\n") as api:
                reader, writer, filled = self.full_pipe()
                process = self.start_program("submit", "--logs", "--timeout", "1s", "--master", api.master,
                                             *waits.ARGUMENTS, *waits.RESOURCE, **{stream: writer})
                self.wait_for(lambda: any(r.startswith("DELETE ") for r in api.requests))
                self.assertIsNone(process.poll(), "what it has to say is not lost")
                os.read(reader, filled)
                self.assertEqual(process.wait(30), 76)
                self.assertTrue(os.read(reader, 1 << 16))

    def test_a_signal_ends_a_wait_whose_output_nobody_reads(self):
        for stream in ("stdout", "stderr"):
            with self.subTest(stream), ScriptedApi(waits.START, log=b"2026-11-21T05:12:01.000000000Z hello\n") as api:
                _, writer, _ = self.full_pipe()
                process = self.start_program("submit", "--logs", "--master", api.master, *waits.ARGUMENTS,
                                             *waits.RESOURCE, **{stream: writer})
                self.wait_for(lambda: any("/log?" in r for r in api.requests))
                process.send_signal(signal.SIGINT)
                self.assertEqual(process.wait(30), 130)


if __name__ == "__main__":
    unittest.main()
