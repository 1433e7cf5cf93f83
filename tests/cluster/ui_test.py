#!/usr/bin/env python3
"""`firesteel ui` carries whatever a pod's port says, through the real API server and kubelet."""
import hashlib
import http.client
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import urllib.request

import cluster_support as k

# Serves GET /N: N bytes that are always the same; POST: the digest of what came; GET /stop: here,
# and nobody listens any more.
SERVER = r"""
import hashlib, http.server, random, threading, time
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def answer(self, body):
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def do_GET(self):
        if self.path == "/stop":
            threading.Thread(target=server.shutdown).start()
            self.answer(b"here")
        elif self.path[1:].isdigit():
            self.answer(random.Random(7).randbytes(int(self.path[1:])))
        else:
            self.answer(b"here")
    def do_POST(self):
        digest, left = hashlib.sha256(), int(self.headers["Content-Length"])
        while left:
            piece = self.rfile.read(min(left, 1 << 16))
            digest.update(piece)
            left -= len(piece)
        self.answer(digest.hexdigest().encode())
    def log_message(self, *args):
        pass
http.server.ThreadingHTTPServer.request_queue_size = 128
server = http.server.ThreadingHTTPServer(("", 4040), Handler)
server.serve_forever()
server.socket.close()
time.sleep(3600)
"""
# A page that stays.
APPLICATION = """
import time
from pyspark.sql import SparkSession
spark = SparkSession.builder.appName("page-of-firesteel").getOrCreate()
time.sleep(3600)
"""
NEEDED = {"pods": "get,watch", "pods/portforward": "get,create"}
LARGE = 64 << 20
BROWSER = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium"))), None)
# Beside the binary, in the build folder.
ARTEFACTS = os.path.join(os.path.dirname(os.path.abspath(os.environ.get("FIRESTEEL", "."))),
                         "artefacts")


def driver(name, command, **more):
    return {
        "metadata": {"name": name, "labels": {"spark-role": "driver", "spark-app-selector": "spark-1",
                                              "spark-app-name": "served"}},
        "spec": {"restartPolicy": "Never", "terminationGracePeriodSeconds": 0,
                 "containers": [{"name": "spark-kubernetes-driver", "image": k.SPARK_IMAGE,
                                 "imagePullPolicy": "IfNotPresent", "command": command, **more}]}}


def get(url, path="/", timeout=60):
    with urllib.request.urlopen(url + path, timeout=timeout) as answer:
        return answer.read()


def can_get(url):
    try:
        return get(url, timeout=20) == b"here"
    except OSError:
        return False


class UiTest(k.ClusterTest):
    def serve(self, name="served-driver"):
        k.api("POST", k.path_of("pods", self.namespace), driver(name, ["python3", "-c", SERVER]))

    def ui(self, *arguments, user="admin", **environment):
        running = k.Firesteel(["ui", "-n", self.namespace, *arguments], user, **environment)
        self.addCleanup(running.stop)
        return running

    def url(self, running, seconds=90):
        def first_line():
            if running.process.poll() is not None:
                raise AssertionError("ended with %s:\n%s" % (running.process.returncode,
                                                             running.err))
            return running.out.endswith("\n")
        k.eventually("the URL is printed", seconds, first_line)
        return running.out.splitlines()[0]

    def forward(self, *arguments, **more):
        self.serve()
        running = self.ui("served-driver", "--port", "0", *arguments, **more)
        return running, self.url(running)

    def end_driver_container(self, name="served-driver"):
        k.api("DELETE", k.path_of("pods", self.namespace, name))


class Ui(UiTest):
    def test_waits_for_a_driver_that_starts_and_ends_with_it(self):
        running, url = self.forward()
        self.assertRegex(url, r"^http://127\.0\.0\.1:\d+$")
        self.assertEqual(get(url), b"here")
        self.assert_says(running, "waiting for the driver: ")
        self.end_driver_container()
        result = running.ended(60)
        self.assert_ends_with(result, 0)
        self.assert_says(result, "the driver served-driver has finished")
        self.assertEqual(result.out.splitlines(), [url])

    def test_ends_by_a_signal(self):
        running, _ = self.forward()
        running.signal(signal.SIGINT)
        self.assert_ends_with(running.ended(20), 130)

    def test_carries_large_downloads_and_uploads_unchanged(self):
        content = random.Random(7).randbytes(LARGE)
        running, url = self.forward()
        self.assertEqual(hashlib.sha256(get(url, "/%d" % LARGE)).digest(),
                         hashlib.sha256(content).digest())
        with urllib.request.urlopen(url + "/", content, timeout=120) as answer:
            self.assertEqual(answer.read().decode(), hashlib.sha256(content).hexdigest())
        self.assertNotIn("warning", running.err)

    def test_carries_fifty_connections_at_once(self):
        size, answers = 1 << 20, []
        running, url = self.forward()
        gate = threading.Barrier(50)

        def fetch():
            gate.wait()
            answers.append(hashlib.sha256(get(url, "/%d" % size)).hexdigest())
        threads = [threading.Thread(target=fetch) for _ in range(50)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(120)
        expected = hashlib.sha256(get(url, "/%d" % size)).hexdigest()
        self.assertEqual(answers, [expected] * 50, running.err)

    def test_a_reader_that_is_slow_holds_the_pod_back(self):
        running, url = self.forward()
        connection = http.client.HTTPConnection(*url[7:].split(":"), timeout=60)
        self.addCleanup(connection.close)
        connection.request("GET", "/%d" % LARGE)
        answer = connection.getresponse()
        self.assertEqual(len(answer.read(1000)), 1000)
        self.assertEqual(get(url), b"here")  # others are not held back
        with open("/proc/%d/status" % running.process.pid, encoding="utf-8") as f:
            resident = int(re.search(r"VmRSS:\s+(\d+)", f.read()).group(1))
        self.assertLess(resident, 40_000)
        self.assertEqual(len(answer.read()), LARGE - 1000)

    def test_a_client_that_has_finished_sending_gets_the_answer(self):
        _, url = self.forward()
        host, port = url[7:].split(":")
        with socket.create_connection((host, int(port)), timeout=60) as client:
            client.sendall(b"GET / HTTP/1.0\r\n\r\n")
            client.shutdown(socket.SHUT_WR)
            answer = b""
            while piece := client.recv(1000):
                answer += piece
        self.assertTrue(answer.endswith(b"here"), answer)

    def test_new_connections_work_after_a_restart_of_the_api_server(self):
        running, url = self.forward()
        self.assertEqual(get(url), b"here")
        subprocess.run([k.CLUSTER, "restart", "apiserver"], check=True, timeout=120,
                       capture_output=True)
        k.eventually("the page is back", 60, lambda: can_get(url))
        self.end_driver_container()
        self.assert_ends_with(running.ended(60), 0)

    def test_a_port_that_nobody_listens_on_in_the_pod_ends_that_connection_only(self):
        running, url = self.forward()
        self.assertEqual(get(url, "/stop"), b"here")
        k.eventually("a refusal is told", 30, lambda: not can_get(url) and
                     "port 4040 of served-driver: connection refused" in running.err)
        self.assertIsNone(running.process.poll())

    def test_takes_the_next_port_when_the_usual_one_is_taken(self):
        self.serve()
        with socket.create_server(("127.0.0.1", 4040)):
            self.assertEqual(self.url(self.ui("served-driver")), "http://127.0.0.1:4041")
            refused = self.ui("served-driver", "--port", "4040").ended(30)
        self.assert_ends_with(refused, 64)
        self.assert_says(refused, "cannot listen on 127.0.0.1 port 4040", "--port 0")

    def test_of_a_driver_that_has_ended_the_history_page_is_named(self):
        k.api("POST", k.path_of("pods", self.namespace), driver("done-driver", ["true"]))
        path = k.path_of("pods", self.namespace, "done-driver")
        k.eventually("the driver has ended", 60,
                     lambda: k.api("GET", path)["status"]["phase"] == "Succeeded")
        unknown = self.ui("done-driver").ended(30)
        self.assert_ends_with(unknown, 68)
        self.assert_says(unknown, "has finished, so its Spark UI is not available", "--history-server URL")
        known = self.ui("done-driver", FIRESTEEL_HISTORY_SERVER="https://history:18080/").ended(30)
        self.assert_ends_with(known, 0)
        self.assertEqual(known.out, "https://history:18080/history/spark-1/\n")

    def test_needs_exactly_the_rights_that_it_says(self):
        self.serve()
        denied = {"pods": "get,watch"}
        k.allow(self.namespace, denied)
        refused = self.ui("served-driver", "--port", "0", user="tester").ended(60)
        self.assert_ends_with(refused, 77)
        self.assert_says(refused, r'resources: \["pods/portforward"\]', '"create"')
        k.allow(self.namespace, NEEDED, name="more")
        self.assertEqual(get(self.url(self.ui("served-driver", "--port", "0", user="tester"))),
                         b"here")


class Page(UiTest):
    """The page of a real application, in a real browser."""

    def setUp(self):
        super().setUp()
        k.create_driver_account(self.namespace)

    def need_browser(self):
        """.ci/install has the package; elsewhere only what needs it is skipped."""
        reason = "no headless browser: install chromium-headless-shell"
        if not BROWSER and k.required(k.PODS):
            self.fail("FIRESTEEL_REQUIRE asks for pods tests, but there is " + reason)
        if not BROWSER:
            self.skipTest("there is " + reason)

    def submit(self, *options, wait=False):
        line = self.submission(
            "spark.kubernetes.authenticate.driver.serviceAccountName=spark",
            "spark.kubernetes.driver.podTemplateFile=" + self.script_template(APPLICATION),
            "spark.executor.instances=1", application=k.SCRIPT)
        running = k.Firesteel([line[0], "--wait" if wait else "--no-wait", *options, *line[1:]])
        self.addCleanup(running.stop)
        k.eventually("the driver exists", 30, lambda: k.driver_pod(self.namespace))
        return running

    def test_is_forwarded_while_submit_waits(self):
        running = self.submit("--ui", wait=True)
        url = running.wait_for(r"Spark UI: (http://127\.0\.0\.1:\d+)", 120).group(1)
        self.wait_for_page(url)
        pod = k.driver_pod(self.namespace)["metadata"]["name"]
        k.api("DELETE", k.path_of("pods", self.namespace, pod))
        self.assert_ends_with(running.ended(60), 71)

    def wait_for_page(self, url):
        """Jetty answers before Spark has its pages ready."""
        def serves():
            try:
                return b"page-of-firesteel" in get(url, "/environment/")
            except OSError:  # also an answer of 404
                return False
        k.eventually("the page is there", 120, serves)

    def browse(self, *arguments):
        with tempfile.TemporaryDirectory() as profile:
            return subprocess.run(
                [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                 "--user-data-dir=" + profile, "--window-size=1200,800",
                 "--virtual-time-budget=20000", *arguments],
                check=True, capture_output=True, timeout=120).stdout.decode(errors="replace")

    def test_of_a_running_application_is_what_a_browser_shows(self):
        self.need_browser()
        self.submit()
        running = self.ui("spark-pi", "--port", "0")
        url = self.url(running, 180)
        self.wait_for_page(url)
        # The page's script asks the driver for its tables, which come up after the page.
        def with_tables():
            page = self.browse("--dump-dom", url + "/environment/")
            return page if "spark.executor.instances" in page else None
        self.assertIn("page-of-firesteel", k.eventually("the page shows the configuration", 120, with_tables))
        os.makedirs(ARTEFACTS, exist_ok=True)
        picture = os.path.join(ARTEFACTS, "ui.png")
        self.browse("--screenshot=" + picture, url + "/jobs/")
        with open(picture, "rb") as f:
            self.assertEqual(f.read(8), b"\x89PNG\r\n\x1a\n")


if __name__ == "__main__":
    k.run(k.PODS)
