"""TLS with what API servers and kubeconfigs have: keys, groups and cipher suites, against openssl's own server.

The program is FIRESTEEL, or the static one of dist/ (FIRESTEEL_DIST) if packaging/build has made it: its OpenSSL is built
without what a Kubernetes client never uses, and this is the list of what it must keep.
"""
import glob
import os
import re
import subprocess
import tarfile
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DIST = os.environ.get("FIRESTEEL_DIST") or os.path.join(ROOT, "dist")
RSA, EC, ED = "rsa:2048", "ec:P-256", "ed25519"
KEYS = {RSA: ["-newkey", "rsa:2048"], "rsa:4096": ["-newkey", "rsa:4096"],
        "rsa-pss": ["-newkey", "rsa-pss", "-pkeyopt", "rsa_keygen_bits:2048"],
        **{"ec:" + curve: ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:" + curve] for curve in ("P-256", "P-384", "P-521")},
        ED: ["-newkey", "ed25519"]}

# Who has it: (the server's key, what openssl s_server is told).
SERVERS = {
    "EKS, GKE and AKS, kubeadm: RSA": (RSA, ["-tls1_3", "-ciphersuites", "TLS_AES_128_GCM_SHA256"]),
    "k3s, RKE2, kind of late: P-256": (EC, ["-tls1_3", "-ciphersuites", "TLS_AES_256_GCM_SHA384"]),
    "processors without AES": (EC, ["-tls1_3", "-ciphersuites", "TLS_CHACHA20_POLY1305_SHA256"]),
    "OpenShift, intermediate profile": (RSA, ["-tls1_2", "-cipher", "ECDHE-RSA-AES256-GCM-SHA384"]),
    "the same with ChaCha20": (RSA, ["-tls1_2", "-cipher", "ECDHE-RSA-CHACHA20-POLY1305"]),
    "OpenShift with an EC certificate": ("ec:P-384", ["-tls1_2", "-cipher", "ECDHE-ECDSA-AES128-GCM-SHA256"]),
    "load balancers of the old kind: CBC": (RSA, ["-tls1_2", "-cipher", "ECDHE-RSA-AES128-SHA256"]),
    "the same with SHA-1 as MAC": (RSA, ["-tls1_2", "-cipher", "ECDHE-RSA-AES256-SHA"]),
    "the same without forward secrecy": (RSA, ["-tls1_2", "-cipher", "AES128-SHA"]),
    "finite-field key exchange": (RSA, ["-tls1_2", "-cipher", "DHE-RSA-AES256-GCM-SHA384"]),
    "keys of companies: RSA of 4096 bits": ("rsa:4096", ["-tls1_3"]),
    "RSASSA-PSS keys": ("rsa-pss", ["-tls1_3"]),
    "P-521": ("ec:P-521", ["-tls1_3"]),
    "ed25519": (ED, ["-tls1_3"]),
    "FIPS: the group P-256": (EC, ["-tls1_3", "-groups", "P-256"]),
    "FIPS: the group P-384": (EC, ["-tls1_3", "-groups", "P-384"]),
    "the group X25519": (EC, ["-tls1_3", "-groups", "X25519"]),
}
# Forms of a client's key: (the key, how openssl writes it).
CLIENTS = {
    "RSA, PKCS #8": (RSA, None),
    "RSA, PKCS #1": (RSA, ["rsa", "-traditional"]),
    "P-256, PKCS #8": (EC, None),
    "P-256, SEC 1": (EC, ["ec"]),
    "P-384": ("ec:P-384", None),
    "P-521": ("ec:P-521", None),
    "ed25519": (ED, None),
    "RSA of 4096 bits": ("rsa:4096", None),
}
REFUSED = {
    "TLS 1.1": (RSA, ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"]),
    "no encryption": (RSA, ["-tls1_2", "-cipher", "NULL-SHA256:@SECLEVEL=0"]),
}


def program(folder):
    static = glob.glob(os.path.join(DIST, "firesteel-*-linux-%s-static.tar.gz" % (os.environ.get("FIRESTEEL_MACHINE") or os.uname().machine)))
    if not static:
        return os.path.abspath(os.environ["FIRESTEEL"])
    with tarfile.open(static[0]) as archive:
        archive.extractall(folder)
        return os.path.join(folder, archive.getnames()[0].split("/")[0], "bin", "firesteel")


class Algorithms(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="firesteel-algorithms-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name
        cls.program = program(cls.folder)
        for name in KEYS:
            cls.openssl("req", "-x509", *KEYS[name], "-nodes", "-keyout", name + ".key", "-out", name + ".pem", "-days", "30",
                        "-subj", "/CN=" + name, "-addext", "subjectAltName=IP:127.0.0.1")

    @classmethod
    def openssl(cls, *words):
        subprocess.run(["openssl", *words], cwd=cls.folder, check=True, capture_output=True)

    def serve(self, key, words):
        """The address of an openssl s_server that answers each request with a page about the connection."""
        server = subprocess.Popen(["openssl", "s_server", "-accept", "127.0.0.1:0", "-www", "-cert", key + ".pem", "-key",
                                   key + ".key", *words], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                  text=True)
        self.addCleanup(server.stdout.close)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        for line in server.stdout:
            if accepting := re.match(r"ACCEPT (\S+)", line):
                return accepting[1]
        self.fail("openssl s_server %s does not start" % " ".join(words))

    def said(self, key, words, user="{token: t}"):
        """What firesteel says about a server that is none of Kubernetes."""
        with open(os.path.join(self.folder, "kubeconfig"), "w", encoding="utf-8") as file:
            file.write("apiVersion: v1\nkind: Config\ncurrent-context: c\ncontexts: [{name: c, context: {cluster: k, user: u}}]\n"
                       "clusters: [{name: k, cluster: {server: 'https://%s', certificate-authority: '%s.pem'}}]\n"
                       "users: [{name: u, user: %s}]\n" % (self.serve(key, words), key, user))
        ended = subprocess.run([self.program, "list", "-n", "spark", "--retry-for", "0s"], capture_output=True, text=True,
                               timeout=60, env={"PATH": os.environ["PATH"], "KUBECONFIG": self.folder + "/kubeconfig"})
        self.assertEqual(ended.returncode, 69, ended.stderr)
        return ended.stderr

    def test_servers(self):
        for name, (key, words) in SERVERS.items():
            with self.subTest(name):
                self.assertIn("not JSON but text/html", self.said(key, words))

    def test_client_certificates(self):
        for name, (key, form) in CLIENTS.items():
            with self.subTest(name):
                path = key + ".key"
                if form:
                    path = "client.key"
                    self.openssl(form[0], "-in", key + ".key", "-out", path, *form[1:])
                said = self.said(EC, ["-tls1_3", "-Verify", "1", "-verify_return_error", "-CAfile", key + ".pem"],
                                 "{client-certificate: '%s.pem', client-key: '%s'}" % (key, path))
                self.assertIn("not JSON but text/html", said)

    def test_what_no_server_should_have_is_refused(self):
        for name, (key, words) in REFUSED.items():
            with self.subTest(name):
                self.assertRegex(self.said(key, words), "(?i)tls|ssl|handshake")


if __name__ == "__main__":
    unittest.main()
