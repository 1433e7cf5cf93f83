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

    def test_a_kubeconfigs_credentials_are_not_sent_over_plain_http(self):
        certificate, key = self.authority.sign("DNS:me")
        token_file = os.path.join(self.home, "token")
        with open(token_file, "w", encoding="utf-8") as file:
            file.write("planted")
        issuer = "auth-provider: {name: oidc, config: {idp-issuer-url: '%s', client-id: c, id-token: '', refresh-token: r}}" % self.url
        with Answers(PODS) as server:
            url = "http://127.0.0.1:%d" % server.port
            for user in ("token: planted", "tokenFile: " + token_file, "username: planted, password: planted", issuer,
                         self.plugin('"token": "planted"'), "client-certificate: %s, client-key: %s" % (certificate, key)):
                for words in (("list",), ("list", "--master", "k8s://" + url)):
                    with self.subTest(user=user, words=words):
                        done = self.run_with(user, server=url if len(words) == 1 else None, words=words)
                        self.assertEqual(done.returncode, 0, done.stderr)
                        self.assertNotIn("Authorization", server.heads[-1])
                        self.assertIn("The credentials of u are not sent to 127.0.0.1", done.stderr)
            done = self.run_with("token: planted", server=url, KUBERNETES_AUTH_TOKEN="planted")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertNotIn("planted", "".join(server.heads))
            self.assertGreaterEqual(len(server.heads), 13)
        self.assertFalse(os.path.exists(self.ran))
        self.assertEqual(self.server.heads, [])

    def test_a_token_that_a_setting_of_sparks_names_is_sent_over_plain_http_to_this_machine(self):
        token_file = os.path.join(self.home, "token")
        with open(token_file, "w", encoding="utf-8") as file:
            file.write("planted\n")
        for setting in ("oauthToken=planted", "oauthTokenFile=" + token_file):
            with Answers(answer(404, {"kind": "Status", "apiVersion": "v1", "code": 404, "reason": "NotFound"})) as server:
                self.run_with("token: other, username: other, password: other", server="http://127.0.0.1:%d" % server.port,
                              words=("submit", "--status", "default:x", "--conf",
                                     "spark.kubernetes.authenticate.submission." + setting))
                self.assertEqual([line for line in server.heads[0].split("\r\n") if line.startswith("Authorization")],
                                 ["Authorization: Bearer planted"])


class Templates(ProgramTest):
    """A pod template that is read from a URL: as every other read over http."""

    def render(self, url, **env):
        return self.run_program("submit", "--dry-run", "--deploy-mode", "cluster", "--class", "a.B", "--conf",
                                "spark.kubernetes.container.image=x", "--conf", "spark.kubernetes.driver.podTemplateFile=" + url,
                                "local:///a.jar", env=env)

    def test_a_redirect_is_not_followed(self):
        with Answers(answer(200, b"spec: {}", "text/yaml")) as other:
            moved = answer(302, b"", more="Location: http://u:planted@127.0.0.1:%d/t?sig=planted\r\n" % other.port)
            with Answers(moved) as server:
                done = self.render("http://127.0.0.1:%d/t.yaml" % server.port)
            self.assertEqual(done.returncode, 66, done.stderr)
            self.assertIn("HTTP status 302 redirects to http://127.0.0.1:%d/t (redirects are not followed)" % other.port, done.stderr)
            self.assertNotIn("planted", done.stderr)
            self.assertEqual(other.heads, [])

    def test_an_endless_template_ends_in_bounded_memory(self):
        def endless():
            yield b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n"
            while True:
                yield b"10000\r\n" + b"#" * 65536 + b"\r\n"
        with Answers(endless) as server:
            done = self.render("http://127.0.0.1:%d/t.yaml" % server.port)
        self.assertEqual(done.returncode, 66, done.stderr)
        self.check_memory(64)

    def test_the_proxy_of_the_environment_is_used(self):
        with ConnectProxy(refuse=403) as proxy:
            done = self.render("https://template.invalid/t.yaml", HTTPS_PROXY="http://127.0.0.1:%d" % proxy.port)
            self.assertEqual(done.returncode, 66, done.stderr)
            self.assertEqual(proxy.heads[0].split("\r\n")[0], "CONNECT template.invalid:443 HTTP/1.1")
        with Answers(answer(200, b"spec: {}", "text/yaml")) as proxy:
            done = self.render("http://template.invalid/t.yaml", HTTP_PROXY="http://127.0.0.1:%d" % proxy.port)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("GET http://template.invalid/t.yaml HTTP/1.1", proxy.heads[0])

    def test_the_authorities_of_the_environment_are_trusted_and_no_others(self):
        authority = Authority(self.home)
        with Answers(answer(200, b"spec: {}", "text/yaml"), server_context(authority.sign())) as server:
            url = "https://127.0.0.1:%d/t.yaml" % server.port
            self.assertEqual(self.render(url).returncode, 66)
            self.assertEqual(server.heads, [])
            self.assertEqual(self.render(url, SSL_CERT_FILE=authority.pem).returncode, 0)

    def test_a_password_is_sent_in_clear_only_to_this_machine(self):
        with Answers(answer(200, b"spec: {}", "text/yaml")) as server:
            proxy = "http://127.0.0.1:%d" % server.port
            done = self.render("http://u:planted@template.invalid/t.yaml", HTTP_PROXY=proxy)
            self.assertEqual(done.returncode, 66, done.stderr)
            self.assertIn("its user and password are not sent", done.stderr)
            self.assertNotIn("planted", done.stderr)
            self.assertEqual(server.heads, [])
            done = self.render("http://u:planted@127.0.0.1:%d/t.yaml" % server.port)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("Authorization: Basic " + base64.b64encode(b"u:planted").decode(), server.heads[0])
