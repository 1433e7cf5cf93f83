"""Answers that no healthy API server gives: nothing is concluded from them, and they cost neither memory nor requests."""
import base64
import hashlib
import json
import os
import socket
import subprocess
import threading
import time
import unittest

from program import FIRESTEEL, ProgramTest, environment, is_sanitized
from server import UID, Server, healthy, list_of, pod

# Each is a 200 that is not the list that was asked for.
NO_LISTS = {
    "nothing": {}, "a log-in page": {"error": "login_required"}, "a Status": {"kind": "Status", "apiVersion": "v1", "status": "Failure"},
    "another list": {"kind": "NodeList", "apiVersion": "v1", "metadata": {}, "items": []},
    "no items": {"kind": "PodList", "apiVersion": "v1", "metadata": {}},
    "items null": {"kind": "PodList", "apiVersion": "v1", "metadata": {}, "items": None},
    "items an object": {"kind": "PodList", "apiVersion": "v1", "metadata": {}, "items": {}},
    "no version": {"kind": "PodList", "metadata": {}, "items": []},
    "another version": {"kind": "PodList", "apiVersion": "v2", "metadata": {}, "items": []},
}
CONF_MAP = {"metadata": {"name": "spark-drv-abc-conf-map", "namespace": "default", "uid": "c", "creationTimestamp": "2020-01-01T00:00:00Z",
                         "labels": {"spark-app-selector": "spark-1", "firesteel/submission-id": UID}}}
GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


class AnswersTest(ProgramTest):
    def kubeconfig(self, api):
        path = os.path.join(self.home, "kubeconfig")
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"clusters": [{"name": "c", "cluster": {"server": api.master.removeprefix("k8s://")}}],
                       "users": [{"name": "u", "user": {}}], "current-context": "x",
                       "contexts": [{"name": "x", "context": {"cluster": "c", "user": "u"}}]}, file)
        return path

    def begin(self, api, *words):
        process = subprocess.Popen([FIRESTEEL, *words], env=environment(self.home, KUBECONFIG=self.kubeconfig(api)), cwd=self.home,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return process


class Lists(AnswersTest):
    def test_what_is_no_list_is_no_empty_list_and_nothing_is_deleted_for_it(self):
        for title, body in NO_LISTS.items():
            def answer(request, answers, body=body):
                if request.path.endswith("/pods"):
                    answers.send(200, body)
                elif request.path.endswith("/configmaps"):
                    answers.send(200, list_of("ConfigMap", [CONF_MAP]))
                elif request.path.endswith("/podgroups"):
                    answers.not_found()
                else:
                    answers.send(200, list_of({"services": "Service", "secrets": "Secret", "networkpolicies": "NetworkPolicy",
                                               "persistentvolumeclaims": "PersistentVolumeClaim"}.get(
                                                   request.path.rsplit("/", 1)[1], "X"), []))
                return False
            with self.subTest(title), Server(answer) as api:
                for words in (["list"], ["gc", "--delete", "--yes"], ["gc", "--delete"], ["kill", "--yes", "a*"], ["wait", "-l", "a=b"]):
                    done = self.run_program(*words, env={"KUBECONFIG": self.kubeconfig(api)})
                    self.assertNotEqual(done.returncode, 0, words)
                    self.assertNotIn("no applications", done.stdout + done.stderr)
                self.assertEqual([one for one in api.requests if one.startswith("DELETE")], [])
                self.assertTrue(any("/pods" in one for one in api.requests))

    def test_a_page_that_repeats_is_an_error(self):
        def answer(request, answers):
            page = list_of("Pod", [pod()])
            page["metadata"]["continue"] = "again"
            answers.send(200, page)
            return False
        with Server(answer) as api:
            for words in (["list"], ["gc"], ["kill", "--yes", "a*"]):
                done = self.run_program(*words, env={"KUBECONFIG": self.kubeconfig(api)})
                self.assertEqual(done.returncode, 69, done.stderr)
            self.assertLess(len(api.requests), 40)

    def test_a_list_of_countless_tiny_items_is_refused_in_bounded_memory(self):
        def answer(request, answers):
            answers.send(200, b'{"kind":"PodList","apiVersion":"v1","metadata":{},"items":[' + b'"aaaaa",' * 5_000_000 + b'"a"]}')
            return False
        with Server(answer) as api:
            done = self.run_program("list", "--retry-for", "0s", env={"KUBECONFIG": self.kubeconfig(api)})
        self.assertEqual(done.returncode, 69, done.stderr)
        self.check_memory(256)


class Watches(AnswersTest):
    def test_a_watch_that_is_refused_at_once_is_asked_for_with_pauses(self):
        def expired(request, answers):
            if request.watches and "metadata.name" not in request.query:
                answers.begin()
                answers.event("ERROR", {"kind": "Status", "code": 410, "reason": "Expired", "message": "too old"})
                answers.chunk(b"")
                return True
            return healthy(request, answers)

        def one_event(request, answers):
            if request.watches and "metadata.name" not in request.query:
                answers.begin()
                answers.event("MODIFIED", pod(resourceVersion=str(len(api.requests))))
                answers.chunk(b"")
                return True
            return healthy(request, answers)

        def dropped(request, answers):
            return True if request.watches and "metadata.name" not in request.query else healthy(request, answers)
        for handler in (expired, one_event, dropped):
            for words in (["list", "--watch"], ["logs", "--executors", "--follow", "drv"], ["wait", "--progress", "drv"]):
                with self.subTest(words=words, handler=handler.__name__), Server(handler) as api:
                    process = self.begin(api, *words)
                    time.sleep(4)  # a machine that is slower only makes fewer
                    self.assertLess(len(api.requests), 40)
                    process.terminate()
                    process.communicate(timeout=10)
                    self.assertEqual(process.returncode, 143)


def upgrade(request, answers):
    """The API server's answer to a port-forward."""
    key = request.headers["sec-websocket-key"] + GUID
    accept = base64.b64encode(hashlib.sha1(key.encode()).digest()).decode()
    answers.connection.sendall(("HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n"
                                "Sec-WebSocket-Protocol: v4.channel.k8s.io\r\n\r\n" % accept).encode())


class WebSockets(AnswersTest):
    def test_pings_whose_pongs_are_not_read_cost_no_memory(self):
        sent = []

        def answer(request, answers):
            if "/portforward" not in request.path:
                return healthy(request, answers)
            upgrade(request, answers)
            pings = (b"\x89\x7d" + b"p" * 125) * 500
            answers.connection.settimeout(20)
            while sum(sent) < 64 << 20:  # its pongs are never read
                answers.connection.sendall(pings)
                sent.append(len(pings))
            return True
        with Server(answer) as api:
            process = self.begin(api, "ui", "--port", "0", "drv")
            port = int(self.url_of(process).rsplit(":", 1)[1].strip("/"))
            with socket.create_connection(("127.0.0.1", port), 20) as client:
                client.sendall(b"GET / HTTP/1.1\r\n\r\n")
                deadline = time.monotonic() + 30
                while sum(sent) < 64 << 20 and time.monotonic() < deadline and process.poll() is None:
                    time.sleep(0.1)
                with open("/proc/%d/status" % process.pid, encoding="utf-8") as status:
                    used = int(next(line for line in status if line.startswith("VmHWM:")).split()[1])
            process.terminate()
            process.communicate(timeout=10)
        self.assertGreater(sum(sent), 0)
        self.assertLess(used, (512 if is_sanitized() else 64) << 10)

    def test_a_browser_gets_an_answer_while_the_pod_cannot_be_reached(self):
        is_down = threading.Event()

        def answer(request, answers):
            if "/portforward" not in request.path:
                return healthy(request, answers)
            if not is_down.is_set():
                upgrade(request, answers)
                return answers.wait()
            answers.send(503, {"kind": "Status", "apiVersion": "v1", "code": 503, "reason": "ServiceUnavailable",
                               "message": "<b>restarting</b>"})
            return False
        with Server(answer) as api:
            process = self.begin(api, "ui", "--port", "0", "drv")
            port = int(self.url_of(process).rsplit(":", 1)[1].strip("/"))
            is_down.set()
            with socket.create_connection(("127.0.0.1", port), 20) as client:
                client.sendall(b"GET /jobs/ HTTP/1.1\r\nHost: x\r\n\r\n")
                head, _, text = b"".join(iter(lambda: client.recv(65536), b"")).partition(b"\r\n\r\n")
            self.assertTrue(head.startswith(b"HTTP/1.1 502 "), head)
            self.assertIn(b"Content-Type: text/plain", head)  # what the server says is no page
            self.assertIn(b"restarting", text)
            process.terminate()
            process.communicate(timeout=10)

    def url_of(self, process):
        """What it prints once it listens."""
        while line := process.stdout.readline():
            if "http://127.0.0.1:" in line:
                return line[line.index("http://127.0.0.1:"):].split()[0]
        raise AssertionError(process.stderr.read())


if __name__ == "__main__":
    unittest.main()
