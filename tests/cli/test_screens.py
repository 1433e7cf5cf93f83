"""What a terminal of 40, 80 and 200 columns shows: no row of a table wraps, no word is cut without a sign."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
import unicodedata
import unittest

import waits
from program import FIRESTEEL, ProgramTest, environment
from scripted_api import ScriptedApi

WIDTHS = (40, 80, 200)
NAMES = ("nightly", "customer-churn-features-for-the-monthly-report", "Отчёт ночной", "🔥etl")
CONTAINER = "spark-kubernetes-driver"


def driver(number, name):
    state = {"terminated": {"exitCode": 137, "reason": "OOMKilled", "startedAt": "2026-01-02T03:04:06Z",
                            "finishedAt": "2026-01-02T03:14:06Z"}}
    return {"metadata": {"name": "driver-%d-of-an-application-driver" % number, "namespace": "jobs", "uid": "u%d" % number,
                         "creationTimestamp": "2026-01-02T03:04:0%dZ" % number, "annotations": {"spark-app-name": name},
                         "labels": {"spark-role": "driver", "spark-app-name": name if name.isascii() else "",
                                    "spark-app-selector": "spark-" + "%032x" % number, "spark-version": "4.3.0"}},
            "spec": {"containers": [{"name": CONTAINER, "image": "registry.example.com/team/spark:4.3.0"}], "nodeName": "node-1"},
            "status": {"phase": "Failed", "startTime": "2026-01-02T03:04:06Z",
                       "containerStatuses": [{"name": CONTAINER, "image": "spark:4.3.0", "state": state}]}}


PODS = [driver(number, name) for number, name in enumerate(NAMES)]


EVENTS = [{"apiVersion": "v1", "kind": "Event", "metadata": {"name": "e%d" % number, "namespace": "jobs"}, "type": "Warning",
           "involvedObject": {"kind": "Pod", "name": PODS[0]["metadata"]["name"], "namespace": "jobs", "uid": "u0"},
           "reason": "FailedMount", "count": number, "firstTimestamp": "2026-01-02T03:04:06Z", "lastTimestamp": "2026-01-02T03:14:06Z",
           "message": 'MountVolume.SetUp failed for volume "spark-conf-volume-driver": configmap "nightly-conf-map" not found'}
          for number in (1, 2)]


def width(text):
    """Columns of a line on a terminal."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)


class Terminal:
    """A pseudo terminal with a program in it, and the screen that it draws."""

    def __init__(self, words, columns, env, home):
        self.master, slave = pty.openpty()
        self.resize(columns)
        self.process = subprocess.Popen([FIRESTEEL, *words], env=env, cwd=home, stdin=slave, stdout=slave, stderr=slave,
                                        start_new_session=True)
        os.close(slave)
        self.output = b""

    def resize(self, columns):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))

    def read(self, until=None, seconds=60):
        """Reads until `until` was printed, or the program has ended."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not (until and re.search(until, self.output)):
            try:
                if select.select([self.master], [], [], 0.1)[0]:
                    self.output += os.read(self.master, 65536)
            except OSError:
                break
        return self.output

    def close(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.read()
        os.close(self.master)
        return self.process.wait(20)


def screen(output, columns):
    """The lines that `output` leaves on a screen: it knows CR, LF, "erase to the end" and "up"; long lines wrap."""
    lines, row, column = [[]], 0, 0
    for token in re.findall(r"\x1b\[\d*[A-Za-z]|[^\x1b]", output.decode()):
        if token == "\r":
            column = 0
        elif token == "\n":
            row += 1
        elif token.startswith("\x1b["):
            count = int(token[2:-1] or 1)
            if token[-1] == "A":
                row = max(0, row - count)
            elif token[-1] == "K":
                del lines[row][column:]
            elif token[-1] == "J":
                del lines[row][column:], lines[row + 1:]
        else:
            cells = max(1, width(token))
            if column + cells > columns:
                row, column = row + 1, 0
            while len(lines) <= row:
                lines.append([])
            lines[row].extend(" " * (column + cells - len(lines[row])))
            lines[row][column:column + cells] = [token] + [""] * (cells - 1)
            column += cells
        while len(lines) <= row:
            lines.append([])
    return ["".join(line).rstrip() for line in lines]


class Screens(ProgramTest):
    def shown(self, words, columns, api=None, until=None):
        """The lines that the program writes to a terminal, as they were written."""
        if api:
            words = [words[0], "--master", api.master, *words[1:]]
        terminal = Terminal(words, columns, environment(self.home, TERM="xterm"), self.home)
        output = terminal.read(until)
        terminal.close()
        return [line for line in output.decode().replace("\r\n", "\n").split("\n") if line and "uses HTTP" not in line]

    def test_no_row_of_a_table_wraps(self):
        for columns in WIDTHS:
            with self.subTest(columns), ScriptedApi(pods=PODS) as api:
                for words, until in ((["list", "-n", "jobs"], None), (["list", "-A"], None),
                                     (["list", "-n", "jobs", "--watch"], rb"\n.*etl.*\n")):
                    lines = self.shown(words, columns, api, until)
                    self.assertEqual(len(lines), 1 + len(PODS), lines)
                    self.assertLessEqual(max(map(width, lines)), columns, lines)
                    self.assertRegex(lines[0], r"\bNAME\b.*\bPHASE\b")
                    self.assertEqual("APP ID" in lines[0], columns == 200)
                    for line, name in zip(lines[1:], NAMES):
                        short = name if name in line else name[:4] + ".*…"
                        self.assertRegex(line, short)
                        self.assertRegex(line, "Failed .*OOMKilled$" if "CAUSE" in lines[0] else "Failed$")

    def test_no_row_of_events_wraps(self):
        for columns in WIDTHS:
            with self.subTest(columns), ScriptedApi(pods=PODS, happened=EVENTS) as api:
                lines = self.shown(["events", "-n", "jobs", "nightly"], columns, api)
                self.assertEqual(len(lines), 3, lines)
                self.assertLessEqual(max(map(width, lines)), columns, lines)
                for line in lines[1:]:
                    self.assertRegex(line, "FailedMount .*(?:…|not found)$")

    def test_status_and_diagnose_are_broken_between_words(self):
        for words in (["status", "-n", "jobs", "nightly"], ["status", "-n", "jobs", "Отчёт ночной"],
                      ["diagnose", "-n", "jobs", "nightly"]):
            with ScriptedApi(pods=PODS) as api:
                whole = self.run_program(words[0], "--master", api.master, *words[1:]).stdout
                for columns in WIDTHS:
                    with self.subTest(words, columns=columns):
                        lines = [line.expandtabs(8) for line in self.shown(words, columns, api)]
                        for line in lines:  # one word alone may be too long
                            self.assertTrue(width(line.rstrip()) <= columns or len(line.split()) == 1, line)
                        self.assertEqual(" ".join(lines).split(), whole.split())
                        begins = [line for line in lines if line.startswith(("cause:", "remedy:"))]
                        self.assertEqual(len(begins), 2, lines)

    def test_a_line_with_a_command_is_not_broken(self):
        denied = dict(PODS[0], status={"phase": "Pending", "containerStatuses": [{
            "name": CONTAINER, "image": "spark:4.3.0",
            "state": {"waiting": {"reason": "ErrImagePull", "message": "pull access denied: authorization failed"}}}]})
        with ScriptedApi(pods=[denied]) as api:
            lines = self.shown(["diagnose", "-n", "jobs", "nightly"], 40, api)
        self.assertTrue([line for line in lines if "kubectl create secret" in line and width(line) > 40], lines)

    def test_columns_of_a_table_line_up(self):
        with ScriptedApi(pods=PODS) as api:
            for columns in WIDTHS:
                lines = self.shown(["list", "-n", "jobs"], columns, api)
                begin = width(lines[0][:lines[0].index("PHASE")])
                for line in lines[1:]:
                    self.assertEqual(width(line[:line.index("Failed")]), begin, lines)

    def test_help_is_broken_between_words(self):
        for words in ([], ["--help"], ["submit", "--help"], ["submit", "--help-all"], ["list", "--help"], ["init", "--help"],
                      ["help", "exit-codes"], ["help", "rights"], ["help", "conf"]):
            whole = self.run_program(*words)
            text = whole.stdout or whole.stderr
            for columns in WIDTHS:
                with self.subTest(words, columns=columns):
                    lines = self.shown(words, columns)
                    # A single word that is longer than the line, and a command to copy, stay whole.
                    for line in lines:
                        if width(line) > columns:
                            self.assertTrue(" " not in line.strip() or line.startswith("  firesteel ") or "local:///" in line
                                            or max(map(len, line.split())) > columns - 10, line)
                    self.assertEqual(" ".join(lines).split(), text.split())

    def test_progress_stays_in_its_line_when_the_terminal_shrinks(self):
        steps = [dict(step) for step in waits.WAITS["success"]]
        with ScriptedApi(steps, speed=1) as api:
            terminal = Terminal(["submit", "--master", api.master, *waits.ARGUMENTS, *waits.RESOURCE], 80,
                                environment(self.home, TERM="xterm"), self.home)
            terminal.read(rb"running|ContainerCreating|waiting|\ds ")
            terminal.resize(40)
            terminal.read()
            self.assertEqual(terminal.close(), 0)
        last = [line for line in screen(terminal.output, 80) if line]
        self.assertEqual(last[-1], "firesteel: exit status 0 is the driver's")
        self.assertFalse([line for line in last if not line.startswith("firesteel: ")][:1] and
                         [line for line in last if re.match(r"running |\d+s ", line)], last)

    def test_progress_fits_each_width(self):
        for columns in WIDTHS:
            with self.subTest(columns), ScriptedApi(waits.WAITS["success"], speed=1) as api:
                terminal = Terminal(["submit", "--master", api.master, *waits.ARGUMENTS, *waits.RESOURCE], columns,
                                    environment(self.home, TERM="xterm"), self.home)
                output = terminal.read().decode()
                self.assertEqual(terminal.close(), 0)
                drawn = re.findall(r"\r([^\r\n\x1b]+)\x1b\[K", output)
                self.assertTrue(drawn, output)
                for line in drawn:
                    self.assertLess(width(line), columns)
                    self.assertNotRegex(line, r"\b\d+/$")


if __name__ == "__main__":
    unittest.main()
