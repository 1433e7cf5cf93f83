"""Servers from Go modules, compiled once for each version of go.sum and kept in ~/.cache/firesteel/NAME."""
import hashlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "firesteel")


def missing():
    """Why they cannot run here, or None."""
    absent = [tool for tool in ("go", "curl") if not shutil.which(tool)]
    return "%s is needed" % " and ".join(absent) if absent else None


def compiled(name, package):
    """Path of the program of a package that the module in the folder NAME requires."""
    module, recipe = os.path.join(HERE, name), hashlib.sha256()
    for file_name in ("go.mod", "go.sum"):
        with open(os.path.join(module, file_name), "rb") as file:
            recipe.update(file.read())
    program = os.path.join(CACHE, name, recipe.hexdigest()[:16], name)
    if not os.path.exists(program):
        os.makedirs(os.path.dirname(program), exist_ok=True)
        made = "%s.part%d" % (program, os.getpid())
        subprocess.run(["go", "build", "-mod=readonly", "-buildvcs=false", "-o", made, package], cwd=module, check=True, timeout=3600)
        os.rename(made, program)
    return program


class S3Program:
    """A server with one bucket, "bucket", at a free port of `host`.  `data`: its folder.  A subclass has `name`, `package` and `health`."""

    name, package, health = "", "", ""

    def __init__(self, host="127.0.0.1", **settings):
        """`settings`: more environment variables."""
        program = compiled(self.name, self.package)
        self.data = tempfile.mkdtemp(prefix="firesteel-%s-" % self.name)
        os.mkdir(os.path.join(self.data, "bucket"))
        with socket.create_server((host, 0)) as free:
            self.port = free.getsockname()[1]
        self.endpoint = "http://%s:%d" % (host, self.port)
        self.process = subprocess.Popen([program, *self.words("%s:%d" % (host, self.port))], stdin=subprocess.DEVNULL,
                                        env={"PATH": os.environ["PATH"], "HOME": self.data, **settings},
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + 60
        while not self.is_ready():
            if time.monotonic() > until or self.process.poll() is not None:
                self.stop()
                raise AssertionError("%s did not start" % self.name)
            time.sleep(0.05)

    def words(self, address):
        """Its command line."""
        raise NotImplementedError

    def is_ready(self):
        try:
            with urllib.request.urlopen(self.endpoint + self.health, timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def stop(self):
        self.process.terminate()
        self.process.wait(30)
        shutil.rmtree(self.data, ignore_errors=True)
