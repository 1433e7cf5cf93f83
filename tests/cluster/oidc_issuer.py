"""The OpenID Connect issuer of the test cluster: npm's oidc-provider on loopback (oidc/server.mjs).

Its packages are kept beside the cluster's in ~/.cache/firesteel/oidc.  `install()` may need the network, so
it is called before the test enters the cluster's network namespace.
"""
import base64
import hashlib
import json
import os
import shutil
import subprocess
import time

import cluster_support as k

SOURCE = os.path.join(k.HERE, "oidc")
INSTALLED = os.path.join(k.CACHE, "firesteel", "oidc")
ADDRESS = "https://127.0.0.1:8444"  # also in parts/pki.sh
FILES = ("package.json", "package-lock.json", "server.mjs")


def missing():
    """Why it cannot run here, or None."""
    if not shutil.which("node") or not shutil.which("npm"):
        return "node and npm are needed for the OpenID Connect issuer"
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    if int(version.strip().lstrip("v").split(".")[0]) < 18:
        return "oidc-provider needs node 18 or newer, this is " + version.strip()
    return None


def install():
    """npm ci, unless these very files were installed before."""
    digest = hashlib.sha256()
    for name in FILES:
        with open(os.path.join(SOURCE, name), "rb") as f:
            digest.update(f.read())
    stamp = os.path.join(INSTALLED, digest.hexdigest() + ".installed")
    if os.path.exists(stamp):
        return
    shutil.rmtree(INSTALLED, ignore_errors=True)
    os.makedirs(INSTALLED)
    for name in FILES:
        shutil.copy(os.path.join(SOURCE, name), INSTALLED)
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=INSTALLED, check=True,
                   stdout=subprocess.DEVNULL)
    open(stamp, "w").close()


def unsigned(**claims):
    """What looks like a token and is none of anybody's."""
    def part(value):
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")
    return ".".join((part({"alg": "RS256"}), part(claims), part("no signature")))


def expired():
    return unsigned(sub="alice", exp=int(time.time()) - 60)


class Issuer:
    def __init__(self, **environment):
        pki = os.path.join(k.RUN, "pki", "issuer")
        self.process = subprocess.Popen(
            ["node", "--no-warnings", "server.mjs", ADDRESS.rsplit(":", 1)[1], pki + ".crt", pki + ".key"],
            cwd=INSTALLED, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, **environment})
        self._wait_for(ADDRESS)

    def _wait_for(self, wanted):
        said = []
        for line in self.process.stdout:
            if line.strip() == wanted:
                return
            said.append(line)
        raise AssertionError("the issuer did not start: %s%s" % ("".join(said), self.process.stderr.read()))

    def refresh_token(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def stop(self):
        self.process.kill()
        self.process.communicate()
