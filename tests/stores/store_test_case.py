"""A submission against a fake API server, with files to upload."""
import json
import os
import re
import signal
import subprocess
import time

from program import FIRESTEEL, ProgramTest, environment, is_sanitized
from server import Server, healthy


GIB = 1 << 30
MOST_MIB = 64


class StoreTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.created = []

        def record(request, answers):
            if request.verb == "POST":
                self.created.append(json.loads(request.body))
            elif request.verb == "PATCH" and request.body:
                self.created.append(json.loads(request.body))
            return healthy(request, answers)

        self.api = Server(record)
        self.addCleanup(self.api.__exit__)

    def write(self, name, content=b"print(1)\n"):
        path = os.path.join(self.home, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
        return path

    def words(self, store, *more, path="s3a://bucket/up", keys=True):
        conf = ["spark.kubernetes.container.image=i", "spark.kubernetes.file.upload.path=" + path, "spark.hadoop.fs.s3a.endpoint=" + store.endpoint]
        if keys:
            conf += ["spark.hadoop.fs.s3a.access.key=AKTEST", "spark.hadoop.fs.s3a.secret.key=SKTEST/+secret"]
        return ["submit", "--no-wait", "--master", self.api.master, *(word for one in conf for word in ("--conf", one)), *more]

    def submit(self, store, *more, env=None, **how):
        return self.run_program(*self.words(store, *more, **how), env=env)

    def wait_for_request(self, store, operation):
        """Until the store was asked for it."""
        until = time.monotonic() + 20
        while operation not in [request.operation for request in list(store.requests)]:
            self.assertLess(time.monotonic(), until, "nobody asks for %s" % operation)
            time.sleep(0.01)

    def check_signal_ends(self, process, store, operation):
        """A signal while the store answers that operation ends the program in time."""
        self.wait_for_request(store, operation)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)
        self.assertEqual(process.returncode, 143)

    def check_change_is_noticed(self, process, store, operation, path):
        """The file is changed once that operation has begun."""
        self.wait_for_request(store, operation)
        with open(path, "r+b") as file:
            file.write(b"changed")
        _, stderr = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 74, stderr)
        self.assertIn("%s failed: the file changed while it was being uploaded" % os.path.basename(path), stderr)

    def check_five_gib(self, words, env=None):
        """What `words(path)` uploads, a file without blocks on the disk, takes little memory."""
        path = os.path.join(self.home, "sparse")
        with open(path, "wb") as file:
            file.truncate(5 * GIB)
        process = subprocess.Popen([FIRESTEEL, *words(path)], env=environment(self.home, **(env or {})), cwd=self.home,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.addCleanup(process.stderr.close)
        peak, ended = 0, 0
        while not ended:  # what wait4() says of memory may be that of this process
            with open("/proc/%d/status" % process.pid, encoding="utf-8") as file:
                peak = int((re.search(r"VmHWM:\s*(\d+)", file.read()) or [0, peak])[1])
            time.sleep(0.05)
            ended, status, used = os.wait4(process.pid, os.WNOHANG)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 0, process.stderr.read())
        print("5 GiB: %.1f MiB of memory, %.1f s of CPU" % (peak / 1024, used.ru_utime + used.ru_stime))
        if not is_sanitized():
            self.assertLess(peak, MOST_MIB << 10)

    def texts(self):
        return json.dumps(self.created, ensure_ascii=False)
