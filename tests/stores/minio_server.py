"""MinIO, a real S3 server."""
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

import go_program

USER, PASSWORD, REGION = "AKTEST", "SKTEST/+secret", "us-east-1"
missing = go_program.missing


class Minio:
    """A server with one bucket, "bucket", on loopback or at another address of this machine.  `data`: its folder.

    `settings`: more environment variables.
    """

    def __init__(self, host="127.0.0.1", **settings):
        program = go_program.compiled("minio", "github.com/minio/minio")
        self.data = tempfile.mkdtemp(prefix="firesteel-minio-")
        os.mkdir(os.path.join(self.data, "bucket"))
        with socket.create_server((host, 0)) as free:
            self.port = free.getsockname()[1]
        self.endpoint = "http://%s:%d" % (host, self.port)
        # Without a region, any region in a signature is accepted.
        env = {"PATH": os.environ["PATH"], "HOME": self.data, "MINIO_ROOT_USER": USER, "MINIO_ROOT_PASSWORD": PASSWORD,
               "MINIO_SITE_REGION": REGION, "MINIO_BROWSER": "off", "MINIO_UPDATE": "off", "MINIO_DOMAIN": "s3.localhost", **settings}
        self.process = subprocess.Popen([program, "server", "--quiet", "--address", "%s:%d" % (host, self.port), self.data],
                                        env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + 60
        while not self.is_ready():
            if time.monotonic() > until or self.process.poll() is not None:
                self.stop()
                raise AssertionError("MinIO did not start")
            time.sleep(0.1)

    def is_ready(self):
        try:
            with urllib.request.urlopen(self.endpoint + "/minio/health/ready", timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def objects(self):
        """The folders of the bucket's objects."""
        return sorted(folder for folder, _, files in os.walk(os.path.join(self.data, "bucket")) if "xl.meta" in files)

    def unfinished(self):
        """The folders of multipart uploads that were neither completed nor aborted."""
        return [folder for folder, _, files in os.walk(os.path.join(self.data, ".minio.sys", "multipart")) if "xl.meta" in files]

    def stop(self):
        self.process.terminate()
        self.process.wait(30)
        shutil.rmtree(self.data, ignore_errors=True)
