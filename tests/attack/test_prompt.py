"""A question that is answered by a signal is answered with no, and no answer after it counts."""
import os
import pty
import signal
import subprocess
import time

from program import FIRESTEEL, ProgramTest, environment
from scripted_api import ScriptedApi
from test_tab import pod


class Prompt(ProgramTest):
    def ask(self, api):
        """kill at its question, and the terminal it asks on."""
        master, slave = pty.openpty()
        self.addCleanup(os.close, master)
        kubeconfig = os.path.join(self.home, "kube.yaml")
        with open(kubeconfig, "w", encoding="utf-8") as file:
            file.write("contexts: [{name: c, context: {cluster: k}}]\ncurrent-context: c\n"
                       "clusters: [{name: k, cluster: {server: 'http://127.0.0.1:%d'}}]\n" % api.port)
        process = subprocess.Popen([FIRESTEEL, "kill", "d*"], stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env=environment(self.home, KUBECONFIG=kubeconfig), start_new_session=True)
        os.close(slave)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        shown = b""
        while b"[y/N] " not in shown:
            more = os.read(process.stderr.fileno(), 4096)
            self.assertTrue(more, shown)
            shown += more
        return process, master

    def check(self, signals, answer, code):
        with ScriptedApi(pods=[pod("d1"), pod("d2")]) as api:
            process, terminal = self.ask(api)
            for number in signals:
                process.send_signal(number)
            if answer and signals:
                time.sleep(0.2)  # a person answers after the signal; either way it is a no
            if answer:
                os.write(terminal, answer)
            self.assertEqual(process.wait(60), code)
            return [request for request in api.requests if request.startswith("DELETE")]

    def test_a_signal_is_a_no(self):
        for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)):
            with self.subTest(number):
                self.assertEqual(self.check([number], b"", code), [])
                self.assertEqual(self.check([number], b"y\n", code), [])
                self.assertEqual(self.check([number, number, number], b"yes\n", code), [])

    def test_a_half_typed_answer_is_dropped(self):
        with ScriptedApi(pods=[pod("d1")]) as api:
            process, terminal = self.ask(api)
            os.write(terminal, b"y")  # no return yet
            process.send_signal(signal.SIGINT)
            self.assertEqual(process.wait(60), 130)
            self.assertFalse([request for request in api.requests if request.startswith("DELETE")])

    def test_answers(self):
        for answer, count in ((b"y\n", 2), (b"yes\n", 2), (b"n\n", 0), (b"\n", 0), (b"\x04", 0)):
            with self.subTest(answer):
                self.assertEqual(len(self.check([], answer, 0)), count)
