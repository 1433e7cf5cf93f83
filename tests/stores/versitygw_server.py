"""versitygw, another real S3 server, which keeps objects as files."""
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

import go_program
from minio_server import PASSWORD, REGION, USER


class Versitygw:
    """A server with one bucket, "bucket", on loopback.  `data`: its folder."""

    def __init__(self):
        program = go_program.compiled("versitygw", "github.com/versity/versitygw/cmd/versitygw")
        self.data = tempfile.mkdtemp(prefix="firesteel-versitygw-")
        os.mkdir(os.path.join(self.data, "bucket"))
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.endpoint = "http://127.0.0.1:%d" % port
        self.process = subprocess.Popen([program, "--quiet", "--access", USER, "--secret", PASSWORD, "--port", "127.0.0.1:%d" % port,
                                         "--region", REGION, "--health", "/health", "posix", self.data],
                                        env={"PATH": os.environ["PATH"], "HOME": self.data}, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + 60
        while not self.is_ready():
            if time.monotonic() > until or self.process.poll() is not None:
                self.stop()
                raise AssertionError("versitygw did not start")
            time.sleep(0.05)

    def is_ready(self):
        try:
            urllib.request.urlopen(self.endpoint + "/health", timeout=5).close()
        except (urllib.error.URLError, OSError):
            return False
        return True

    def objects(self):
        """The files of the bucket's objects."""
        return sorted(os.path.join(folder, name) for folder, _, names in os.walk(os.path.join(self.data, "bucket"))
                      if ".sgwtmp" not in folder for name in names)

    def stop(self):
        self.process.terminate()
        self.process.wait(30)
        shutil.rmtree(self.data, ignore_errors=True)
