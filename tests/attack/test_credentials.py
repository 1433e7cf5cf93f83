"""Which credentials go where, and what is refused before anything is sent."""
import base64
import os

from program import ProgramTest
from secure_servers import Answers, Authority, ConnectProxy, answer, openssl, server_context

PODS = answer(200, {"kind": "PodList", "apiVersion": "v1", "metadata": {"resourceVersion": "5"}, "items": []})
KUBECONFIG = """apiVersion: v1
kind: Config
current-context: c
contexts: [{name: c, context: {cluster: k, user: u}}]
clusters: [{name: k, cluster: {server: "%s"%s}}]
users: [{name: u, user: {%s}}]
"""
PLUGIN = """#!/bin/sh
ls -l /proc/$$/fd > %s
cat <<'X'
%s
X
"""


def data(path):
    with open(path, "rb") as file:
        return base64.b64encode(file.read()).decode()


class Credentials(ProgramTest):
    def setUp(self):
        super().setUp()
        self.authority = Authority(self.home)
        self.server = self.enterContext(Answers(PODS, server_context(self.authority.sign())))
        self.url = "https://127.0.0.1:%d" % self.server.port
        self.ran = os.path.join(self.home, "ran")

    def run_with(self, user, server=None, cluster=None, words=("list",), **env):
        path = os.path.join(self.home, "kube.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(KUBECONFIG % (server or self.url, ", certificate-authority: %s" % self.authority.pem if cluster is None
                                     else cluster, user))
        return self.run_program(*words, env={"KUBECONFIG": path, **env})

    def plugin(self, status):
        path = os.path.join(self.home, "plugin")
        with open(path, "w", encoding="utf-8") as file:
            file.write(PLUGIN % (self.ran, '{"apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status": {%s}}'
                                 % status))
        os.chmod(path, 0o755)
        return "exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: %s}" % path

    def test_a_plugin_is_not_run_beside_a_certificate(self):
        certificate, key = self.authority.sign("DNS:me")
        done = self.run_with("client-certificate: %s, client-key: %s, %s" % (certificate, key, self.plugin('"token": "T"')))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertFalse(os.path.exists(self.ran))
        self.assertNotIn("Authorization", self.server.heads[0])

    def test_a_certificate_and_a_key_that_do_not_fit(self):
        (one, key), (_, other) = self.authority.sign("DNS:me"), self.authority.sign("DNS:you")
        garbage = os.path.join(self.home, "garbage.pem")
        with open(garbage, "w", encoding="utf-8") as file:
            file.write("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
        for certificate, its_key, why in ((one, other, "another certificate"), (key, one, "swapped"), (garbage, key, "damaged"),
                                          (one, one, "no private key"), (key, key, "no certificate")):
            with self.subTest(why):
                done = self.run_with("client-certificate: %s, client-key: %s" % (certificate, its_key))
                self.assertEqual(done.returncode, 64, done.stderr)
                for part in ("client-certificate of", "client-key of", "kube.yaml", why):
                    self.assertIn(part, done.stderr)
                done = self.run_with("client-certificate-data: %s, client-key-data: %s" % (data(certificate), data(its_key)))
                self.assertEqual(done.returncode, 64, done.stderr)
                self.assertIn("client-key-data of", done.stderr)
        self.assertEqual(self.server.heads, [])

    def test_a_pair_of_a_plugin_that_does_not_fit(self):
        (one, _), (_, other) = self.authority.sign("DNS:me"), self.authority.sign("DNS:you")
        texts = []
        for path in (one, other):
            with open(path, encoding="utf-8") as file:
                texts.append(file.read().replace("\n", "\\n"))
        done = self.run_with(self.plugin('"clientCertificateData": "%s", "clientKeyData": "%s"' % tuple(texts)))
        self.assertEqual(done.returncode, 77, done.stderr)
        self.assertIn("clientKeyData", done.stderr)
        self.assertEqual(self.server.heads, [])

    def test_no_descriptor_of_ours_reaches_a_plugin(self):
        # The plug-in runs again after a 401, when connections are open.
        refused = answer(401, {"kind": "Status", "apiVersion": "v1", "code": 401, "reason": "Unauthorized"}).replace(
            b"Connection: close\r\n", b"")
        with Answers(refused, server_context(self.authority.sign())) as server:
            done = self.run_with(self.plugin('"token": "T"'), server="https://127.0.0.1:%d" % server.port)
        self.assertEqual(done.returncode, 77, done.stderr)
        with open(self.ran, encoding="utf-8") as file:
            self.assertNotRegex(file.read(), "socket:|eventfd|signalfd|eventpoll")

    def test_a_certificate_without_alternative_names_is_refused(self):
        for subject, host in (("localhost", "localhost"), ("127.0.0.1", "127.0.0.1")):
            stem = os.path.join(self.home, "cn-" + host)
            openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", stem + ".key", "-out",
                    stem + ".csr", "-subj", "/CN=" + subject, cwd=self.home)
            openssl("x509", "-req", "-in", stem + ".csr", "-CA", self.authority.pem, "-CAkey", "lab-ca.key", "-CAcreateserial",
                    "-days", "5", "-out", stem + ".pem", cwd=self.home)
            with Answers(PODS, server_context((stem + ".pem", stem + ".key"))) as server:
                done = self.run_with("token: secret", server="https://%s:%d" % (host, server.port), words=("list", "--retry-for", "0s"))
                self.assertEqual(done.returncode, 69, done.stderr)
                self.assertEqual(server.heads, [])

    def test_the_servers_address_in_a_kubeconfig(self):
        for server in ("127.0.0.1:6443", "k8s://https://127.0.0.1:6443", "https://127.0.0.1:6443 "):
            done = self.run_with("token: t", server=server)
            self.assertEqual(done.returncode, 64, done.stderr)
            self.assertIn("https://HOST:PORT", done.stderr)
            self.assertNotIn("k8s://https://HOST:PORT", done.stderr)
        done = self.run_with("token: t", server=self.url + "//k8s///clusters/c-1/")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("GET /k8s/clusters/c-1/api/v1/", self.server.heads[-1])

    def test_a_kubeconfig_that_is_missing_is_named(self):
        done = self.run_program("list", env={"KUBECONFIG": "/nonexistent/cfg"})
        self.assertEqual(done.returncode, 64)
        self.assertIn("/nonexistent/cfg", done.stderr)

    def test_a_ca_that_is_not_used_is_said(self):
        done = self.run_with("token: t", cluster=", insecure-skip-tls-verify: true, certificate-authority: %s" % self.authority.pem)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("not verified", done.stderr)

    def test_an_issuer_is_reached_through_the_proxy(self):
        login = ("auth-provider: {name: oidc, config: {idp-issuer-url: 'https://issuer.example', client-id: c, id-token: '', "
                 "refresh-token: r}}")
        with ConnectProxy(refuse=403) as proxy:
            done = self.run_with(login, HTTPS_PROXY="http://127.0.0.1:%d" % proxy.port, words=("list", "--retry-for", "0s"))
            self.assertEqual(done.returncode, 69, done.stderr)
            self.assertEqual([head.split("\r\n")[0] for head in proxy.heads][:1], ["CONNECT issuer.example:443 HTTP/1.1"])
        self.assertEqual(self.server.heads, [])
