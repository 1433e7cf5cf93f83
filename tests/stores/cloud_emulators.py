"""Emulators of Google Cloud Storage and Azure Storage from PyPI and npm; kept in ~/.cache/firesteel/stores."""
import base64
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "firesteel", "stores")
GCS, GOOGLE_AUTH, AZURITE = "gcp-storage-emulator==2026.7.19", "google-auth==2.63.0", "azurite@3.37.0"


def installed(name, install):
    """The folder of a package, which `install(folder)` fills once."""
    folder = os.path.join(CACHE, name)
    if not os.path.isdir(folder):
        os.makedirs(CACHE, exist_ok=True)
        unfinished = folder + ".unfinished"
        shutil.rmtree(unfinished, True)
        install(unfinished)
        os.rename(unfinished, folder)
    return folder


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


class Emulator:
    """A process that answers at `endpoint`."""

    def __init__(self, words, port, env=None):
        self.endpoint, self.port = "http://127.0.0.1:%d" % port, port
        self.folder = tempfile.mkdtemp(prefix="firesteel-emulator-")
        self.log = open(os.path.join(self.folder, "log"), "w", encoding="utf-8")
        self.process = subprocess.Popen(words, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
                                        env={**os.environ, **(env or {})})
        until = time.monotonic() + 60
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > until:
                self.stop()
                raise AssertionError("the emulator did not start: " + " ".join(words))
            time.sleep(0.1)

    def answers(self):
        try:
            urllib.request.urlopen(self.endpoint, timeout=5).close()
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False
        return True

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()
        shutil.rmtree(self.folder, True)


def missing_gcs():
    """Why the emulator of Google Cloud Storage cannot run here, or None."""
    done = subprocess.run([sys.executable, "-c", "import ensurepip, venv"], check=False, stderr=subprocess.DEVNULL)
    return "python3-venv is needed" if done.returncode else None


def python_with(package):
    """The Python of a virtual environment that has this package of PyPI."""
    def install(folder):
        subprocess.run([sys.executable, "-m", "venv", folder], check=True, timeout=300)
        subprocess.run([os.path.join(folder, "bin", "python"), "-m", "pip", "-q", "install", package], check=True, timeout=600)

    return os.path.join(installed(package.replace("==", "-"), install), "bin", "python")


def start_gcs():
    """With the bucket "bucket"; it checks no tokens."""
    port = free_port()
    # By the module: the script names the folder in which it was installed.
    return Emulator([python_with(GCS), "-m", "gcp_storage_emulator", "start", "--host", "127.0.0.1", "--port", str(port),
                     "--in-memory", "--default-bucket", "bucket"], port)


def missing_azurite():
    """Why Azurite cannot run here, or None."""
    absent = [tool for tool in ("node", "npm") if not shutil.which(tool)]
    return "%s is needed" % " and ".join(absent) if absent else None


def start_azurite(account, key, in_memory=True):
    """With one account; it checks signatures."""
    def install(folder):
        os.makedirs(folder)
        subprocess.run(["npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", folder, AZURITE], check=True, timeout=900)

    folder = installed(AZURITE.replace("@", "-"), install)
    port = free_port()
    return Emulator(["node", os.path.join(folder, "node_modules", "azurite", "dist", "src", "blob", "main.js"), "--blobHost", "127.0.0.1",
                     "--blobPort", str(port), *(["--inMemoryPersistence"] if in_memory else []), "--skipApiVersionCheck", "--disableTelemetry", "--silent"],
                    port, {"AZURITE_ACCOUNTS": "%s:%s" % (account, base64.b64encode(key).decode())})
