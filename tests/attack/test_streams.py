"""Readers that are slow, stopped or gone: no command is deaf to signals, none outlives its reader."""
import json
import os
import pty
import re
import signal
import subprocess
import unittest

from program import FIRESTEEL, ProgramTest, environment
from server import Server, healthy, list_of, pod

SUBMIT = ["submit", "--deploy-mode", "cluster", "--class", "a.B", "--conf", "spark.kubernetes.container.image=x"]
JAR = "local:///a.jar"
# What comes to a write on stderr, then a signal.
ON_STDERR = {
    "submit": [*SUBMIT, JAR], "submit --logs": [*SUBMIT, "--logs", JAR], "list -vvv": ["list", "-vvv"],
    "list --watch": ["list", "--watch", "-vvv"], "status": ["status", "drv", "-vvv"], "wait": ["wait", "drv"],
    "logs --follow": ["logs", "drv", "--follow", "-vvv"], "kill": ["kill", "drv", "-vvv"], "gc": ["gc", "-vvv"],
    "init --apply": ["init", "--apply"], "ui": ["ui", "drv", "--port", "0", "-vvv"],
}
ON_STDOUT = {
    "list": ["list"], "list --watch": ["list", "--watch"], "list -o json": ["list", "-o", "json"], "status": ["status", "drv"],
    "logs": ["logs", "drv"], "gc": ["gc", "-o", "json"], "init": ["init"], "ui": ["ui", "drv", "--port", "0"],
}


def full_pipe():
    """The read end of a pipe that takes nothing more, and its write end."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    try:
        while True:
            os.write(writer, b"z" * 4096)
    except BlockingIOError:
        pass
    os.set_blocking(writer, True)
    return reader, writer


def full_terminal():
    """The same of a terminal."""
    reader, writer = pty.openpty()
    os.set_blocking(writer, False)
    for size in (4096, 1):
        try:
            while True:
                os.write(writer, b"z" * size)
        except BlockingIOError:
            pass
    os.set_blocking(writer, True)
    return reader, writer


class Streams(ProgramTest):
    def start(self, api, words, **streams):
        path = self.home + "/kubeconfig"
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"clusters": [{"name": "c", "cluster": {"server": api.master[len("k8s://"):]}}], "current-context": "x",
                       "contexts": [{"name": "x", "context": {"cluster": "c"}}]}, file)
        streams.setdefault("stdout", subprocess.DEVNULL)
        streams.setdefault("stderr", subprocess.DEVNULL)
        process = subprocess.Popen([FIRESTEEL, *words], env=environment(self.home, KUBECONFIG=path, TERM="xterm"),
                                   cwd=self.home, stdin=subprocess.DEVNULL, **streams)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def let_it_wait(self, process):
        """Until it has slept for a while: for the reader, or for the server."""
        asleep = 0
        while asleep < 10:
            try:
                process.wait(0.05)
                return
            except subprocess.TimeoutExpired:
                with open("/proc/%d/stat" % process.pid, encoding="utf-8") as file:
                    sleeps = file.read().rsplit(")", 1)[1].split()[0] == "S"
                asleep = asleep + 1 if sleeps else 0

    def check_signals(self, commands, stream, make, codes):
        for name, words in commands.items():
            for number in (signal.SIGINT, signal.SIGTERM):
                with self.subTest(name, signal=number), Server(healthy) as api:
                    reader, writer = make()
                    process = self.start(api, words, **{stream: writer})
                    os.close(writer)
                    self.let_it_wait(process)
                    process.send_signal(number)
                    try:
                        self.assertIn(process.wait(20), (128 + number, -number, *codes))
                    finally:
                        os.close(reader)

    def test_no_command_is_deaf_while_nobody_reads_its_stderr(self):
        self.check_signals(ON_STDERR, "stderr", full_pipe, (0, 68, 69))

    def test_no_command_is_deaf_while_nobody_reads_its_stdout(self):
        self.check_signals(ON_STDOUT, "stdout", full_pipe, ())

    def test_no_command_is_deaf_on_a_terminal_that_stands_still(self):
        some = {name: ON_STDERR[name] for name in ("submit", "list -vvv", "wait")}
        self.check_signals(some, "stderr", full_terminal, (0,))
        # A terminal may still have had room for all of it.
        self.check_signals({name: ON_STDOUT[name] for name in ("list", "logs")}, "stdout", full_terminal, (0,))

    def test_on_interrupt_kill_deletes_the_driver_although_nobody_reads(self):
        with Server(healthy) as api:
            reader, writer = full_pipe()
            process = self.start(api, [*SUBMIT, "--on-interrupt", "kill", JAR], stderr=writer)
            os.close(writer)
            self.let_it_wait(process)
            process.send_signal(signal.SIGTERM)
            process.wait(30)
            os.close(reader)
            deleted = [line for line in api.requests if line.startswith("DELETE ") and "/pods/" in line]
            made = [line for line in api.requests if line.startswith("POST ") and line.endswith("/pods")]
            # Without a pod there is nothing to delete: the signal came before.
            self.assertEqual(bool(deleted), bool(made), api.requests)

    def test_a_reader_that_comes_back_gets_everything(self):
        with Server(healthy) as api:
            reader, writer = full_pipe()
            process = self.start(api, ["status", "drv"], stdout=writer)
            os.close(writer)
            self.let_it_wait(process)
            with os.fdopen(reader, "rb") as stream:
                text = stream.read().lstrip(b"z").decode()
            self.assertEqual(process.wait(20), 0)
            self.assertTrue(text.startswith("drv is Running\n") and text.endswith("\n"), text)

    @staticmethod
    def changing(request, answers):
        """A driver that changes all the time."""
        if request.watches:
            answers.begin()
            version = 10
            while not answers.wait(0.05):
                version += 1
                changed = pod(resourceVersion=str(version))
                changed["status"]["reason"] = "R%d" % version
                answers.event("MODIFIED", changed)
            return True
        answers.send(200, list_of("Pod", [pod()]))
        return False

    def test_a_watch_ends_when_its_reader_has_left(self):
        for form in ("text", "wide", "json", "yaml", "name"):
            with self.subTest(form), Server(self.changing) as api:
                process = self.start(api, ["list", "--watch", "-o", form], stdout=subprocess.PIPE)
                process.stdout.readline()
                process.stdout.close()
                self.assertEqual(process.wait(30), 0)

    def test_a_watch_ends_when_its_output_cannot_be_written_and_says_why(self):
        with Server(self.changing) as api, open("/dev/full", "wb") as full:
            process = self.start(api, ["list", "--watch"], stdout=full, stderr=subprocess.PIPE)
            text = process.communicate(timeout=30)[1].decode()
            self.assertEqual(process.returncode, 74)
            self.assertIn("firesteel: error: cannot write to standard output: No space left on device\n", text)

    def test_a_thousand_executors_are_more_than_one_object_and_all_of_them_are_followed(self):
        ballast = {"a": "x" * 9000}  # together more than 8 MB
        pods = [pod(uid="u%d" % number, name="e%d" % number, annotations=ballast,
                    labels={"spark-role": "executor", "spark-app-selector": "spark-1", "spark-exec-id": str(number)})
                for number in range(1000)]
        for executor in pods:
            executor["spec"]["containers"][0]["name"] = "spark-kubernetes-executor"
            executor["status"]["containerStatuses"][0]["name"] = "spark-kubernetes-executor"

        def handler(request, answers):
            if not request.watches and request.path.endswith("/pods") and "spark-app-selector" in request.query:
                limit = re.search(r"limit=(\d+)", request.query)
                start = int((re.search(r"continue=(\d+)", request.query) or [0, 0])[1])
                end = start + int(limit[1]) if limit else len(pods) + 1
                page = list_of("Pod", ([pod()] + pods)[start:end])
                if end <= len(pods):
                    page["metadata"]["continue"] = str(end)
                answers.send(200, page)
                return False
            return healthy(request, answers)

        with Server(handler) as api:
            process = self.start(api, ["logs", "drv", "--executors", "--follow"], stdout=subprocess.PIPE)
            lines = {process.stdout.readline() for _ in range(1001)}
            process.kill()
            process.stdout.close()
            self.assertEqual(len(lines), 1001)
            self.assertIn(b"[exec 999] line\n", lines)


if __name__ == "__main__":
    unittest.main()
