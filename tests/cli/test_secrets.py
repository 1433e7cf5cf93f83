"""Secrets planted wherever one can be given: none is in what the program writes, however much it is asked to say.

What Spark itself must carry does hold them: the objects that are sent, and so the objects that --dry-run prints.  There the
test looks that they have arrived, so that nothing passes because nothing was planted.
"""
import base64
import http.server
import json
import os
import threading
import unittest
import urllib.parse

from program import ProgramTest
from scripted_api import ScriptedApi
from secure_servers import Authority, server_context
from waits import ARGUMENTS, RESOURCE, WAITS

# Configuration and arguments: what the driver needs, and so what is sent.
SENT = {
    "spark.app.password": "planted-conf-password",
    "spark.app.clientSecret": "planted-conf-client-secret",
    "spark.app.api.token": "planted-conf-token",
    "spark.hadoop.fs.s3a.access.key": "planted-s3-access-key",
    "spark.hadoop.fs.s3a.secret.key": "planted-s3-secret-key",
    "spark.hadoop.fs.s3a.session.token": "planted-s3-session-token",
    "spark.hadoop.fs.azure.account.key.acct.dfs.core.windows.net": "planted-azure-account-key",
    "spark.hadoop.fs.azure.account.oauth2.client.secret": "planted-azure-client-secret",
    "spark.hadoop.fs.azure.sas.fixed.token": "planted-azure-signature",
    "spark.hadoop.fs.gs.auth.refresh.token": "planted-google-refresh-token",
    "spark.hadoop.fs.gs.auth.service.account.private.key": "planted-google-private-key",
    "spark.ssl.keyPassword": "planted-key-password",
    "spark.ssl.keyStorePassword": "planted-keystore-password",
    "spark.authenticate.secret": "planted-rpc-secret",
    "spark.kubernetes.driverEnv.DB_PASSWORD": "planted-driver-environment",
    "spark.executorEnv.API_TOKEN": "planted-executor-environment",
    "spark.hadoop.javax.jdo.option.ConnectionPassword": "planted-metastore-password",
}
FILE = {"spark.file.password": "planted-properties-file"}
DRIVER_TOKEN = "planted-driver-oauth-token"
WORDS = ["--password", "planted-argument-password", "--api-token=planted-argument-token"]
# For the way to the API server: these are not sent to it but in headers.
TOKEN, TOKEN_FILE, BASIC = "planted-kubeconfig-token", "planted-token-file", "planted-basic-password"
PROXY, KEY, CERTIFICATE = "planted-proxy-password", "planted-client-key", "planted-client-certificate"
VARIABLE = "planted-variable"
# Of exec plugins and OpenID Connect.
PLUGIN_TOKEN, PLUGIN_VARIABLE, PLUGIN_KEY = "planted-plugin-token", "planted-plugin-variable", "planted-plugin-key"
ID_TOKEN, REFRESH_TOKEN, CLIENT_SECRET = "planted-id-token", "planted-refresh-token", "planted-client-secret"
NEW_ID_TOKEN, NEW_REFRESH_TOKEN = "planted-new-id-token", "planted-new-refresh-token"
LOGINS = [PLUGIN_TOKEN, PLUGIN_VARIABLE, PLUGIN_KEY, ID_TOKEN, REFRESH_TOKEN, CLIENT_SECRET, NEW_ID_TOKEN, NEW_REFRESH_TOKEN]
PLANTED = [*SENT.values(), *FILE.values(), DRIVER_TOKEN, "planted-argument-password", "planted-argument-token", TOKEN,
           TOKEN_FILE, BASIC, PROXY, KEY, CERTIFICATE, VARIABLE, *LOGINS]


def jwt(secret, end):
    """An id-token that ends then (seconds since 1970) and whose signature is `secret`."""
    parts = [base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")
             for part in ({"alg": "none"}, {"exp": end})]
    return ".".join([*parts, secret])


class Issuer:
    """Refreshes tokens for one client whose secret it knows, strictly, on loopback."""

    def __init__(self, refused=None):
        issuer = self
        self.refused, self.asked = refused, 0

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *args):
                pass

            def answer(self, code, value):
                data = json.dumps(value).encode()
                self.send_response(code)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def do_GET(self):
                good = self.path == "/.well-known/openid-configuration"
                self.answer(200 if good else 404, {"token_endpoint": issuer.address + "/token"} if good else {})

            def do_POST(self):
                form = self.rfile.read(int(self.headers["Content-Length"])).decode()
                pair = base64.b64encode(("kube:" + CLIENT_SECRET).encode()).decode()
                wanted = urllib.parse.urlencode({"grant_type": "refresh_token", "refresh_token": REFRESH_TOKEN})
                good = (self.path, form, self.headers["Authorization"]) == ("/token", wanted, "Basic " + pair)
                issuer.asked += 1
                if issuer.refused or not good:
                    return self.answer(400, issuer.refused or {"error": "invalid_request"})
                return self.answer(200, {"id_token": jwt(NEW_ID_TOKEN, 4102444800), "refresh_token": NEW_REFRESH_TOKEN})

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = "http://127.0.0.1:%d" % self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


class Secrets(ProgramTest):
    def setUp(self):
        super().setUp()
        self.temporary = os.path.join(self.home, "tmp")
        os.mkdir(self.temporary)
        self.authority = Authority(self.home)
        self.context = server_context(self.authority.sign())

    def api(self, *steps, **more):
        """Over TLS: no credentials of a kubeconfig are sent over plain http."""
        return ScriptedApi(*steps, context=self.context, **more)

    def write(self, name, text):
        path = os.path.join(self.home, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def kubeconfig(self, port, user="token: " + TOKEN, cluster=""):
        return self.write("config", "\n".join([
            "apiVersion: v1", "kind: Config", "current-context: x", "contexts: [{name: x, context: {cluster: c, user: u}}]",
            "users: [{name: u, user: {%s}}]" % user,
            "clusters: [{name: c, cluster: {server: 'https://127.0.0.1:%d', certificate-authority: '%s'%s}}]"
            % (port, self.authority.pem, cluster)]))

    def run_with(self, *words, kubeconfig, **env):
        env = {"KUBECONFIG": kubeconfig, "TMPDIR": self.temporary, "AWS_SECRET_ACCESS_KEY": VARIABLE,
               "FIRESTEEL_LOG": "trace", **env}
        return self.run_program("submit", *words, env=env)

    def line(self, *options, confs=None):
        confs = [word for key, value in {**SENT, **(confs or {})}.items() for word in ("--conf", key + "=" + value)]
        properties = self.write("spark.properties", "".join("%s %s\n" % pair for pair in FILE.items()))
        return [*options, "--properties-file", properties, *ARGUMENTS, *confs, *RESOURCE, *WORDS]

    def check_clean(self, text):
        for secret in PLANTED:
            for form in (secret, base64.b64encode(secret.encode()).decode().rstrip("=")[:-1]):
                self.assertNotIn(form, text)

    def check_output(self, done, *said):
        self.check_clean(done.stdout + done.stderr)
        self.assertEqual(os.listdir(self.temporary), [])
        for part in said:
            self.assertIn(part, done.stderr)

    def test_a_submission_says_everything_but_its_secrets(self):
        result = os.path.join(self.home, "result.json")
        for script, code in (("success", 0), ("failure", 3)):
            with self.api(WAITS[script]) as api:
                done = self.run_with(*self.line("-vvv", "--result-file", result), kubeconfig=self.kubeconfig(api.port))
            self.assertEqual(done.returncode, code, done.stderr)
            self.check_output(done, "Authorization: *********(redacted)", "POST https://127.0.0.1",
                              "spark.properties", ": 201 in ")
            with open(result, encoding="utf-8") as file:
                self.check_clean(file.read())
            sent = json.dumps(api.bodies)
            for secret in [*SENT.values(), *FILE.values(), "planted-argument-password", "planted-argument-token"]:
                self.assertIn(secret, sent)

    def test_the_drivers_own_token_is_sent_and_not_said(self):
        confs = {"spark.kubernetes.authenticate.driver.oauthToken": DRIVER_TOKEN}
        with self.api(WAITS["success"]) as api:
            done = self.run_with(*self.line("-vvv", confs=confs), kubeconfig=self.kubeconfig(api.port))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.check_output(done, '"kind":"Secret"')
        self.assertIn(base64.b64encode(DRIVER_TOKEN.encode()).decode(), json.dumps(api.bodies))

    def test_a_refused_submission_says_no_secret(self):
        with self.api(refuse={"POST pods": (403, "Forbidden", "pods is forbidden")}) as api:
            done = self.run_with(*self.line("-v"), kubeconfig=self.kubeconfig(api.port))
        self.assertEqual(done.returncode, 77, done.stderr)
        self.check_output(done, "Forbidden")

    def test_explain_and_the_errors_of_dry_run_show_none(self):
        config = self.kubeconfig(1)
        done = self.run_with(*self.line("--explain"), kubeconfig=config)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.check_output(done)
        done = self.run_with(*self.line("--dry-run", "-v"), kubeconfig=config)
        self.check_clean(done.stderr)
        self.assertIn(SENT["spark.app.password"], done.stdout)

    def test_no_credential_of_the_kubeconfig_is_said(self):
        token_file = self.write("token", TOKEN_FILE)
        for user in ("token: " + TOKEN, "tokenFile: '%s'" % token_file, "username: u, password: " + BASIC):
            with self.api() as api:
                done = self.run_with("--retry-for", "0s", "--status", "jobs:x", kubeconfig=self.kubeconfig(api.port, user))
            self.assertEqual(len(api.requests), 1, done.stderr)
            self.check_output(done, "404")

    def test_no_credential_that_is_wrong_is_said(self):
        pem = "client-certificate-data: %s, client-key-data: %s" % tuple(
            base64.b64encode(text.encode()).decode() for text in (CERTIFICATE, KEY))
        for user, cluster in ((pem, ""), ("token: {a: %s}" % TOKEN, ""), ('token: "%s' % TOKEN, ""),
                              ('token: "%s\\n"' % TOKEN, ""), ("client-key-data: %s" % KEY, ""),
                              ("token: " + TOKEN, ", proxy-url: 'http://u:%s@127.0.0.1:1'" % PROXY),
                              ("token: " + TOKEN, ", proxy-url: 'ftp://u:%s@h'" % PROXY),
                              ("token: " + TOKEN, ", proxy-url: 'http://u:%s@'" % PROXY),
                              ("token: " + TOKEN, ", proxy-url: 'http://u:%s%%zz@h'" % PROXY)):
            with self.subTest(user + cluster):
                done = self.run_with("--retry-for", "0s", "--status", "jobs:x", kubeconfig=self.kubeconfig(1, user, cluster))
                self.assertNotEqual(done.returncode, 0)
                self.check_output(done, "firesteel: error: ")

    def plugin(self, text, status="exit 0"):
        """The kubeconfig's user with a plugin that prints this and a word about it on stderr."""
        return "exec: %s" % json.dumps({
            "apiVersion": "client.authentication.k8s.io/v1", "interactiveMode": "Never", "command": "sh",
            "args": ["-c", "cat '%s'; echo 'logged in' >&2; %s" % (self.write("printed", text), status)],
            "env": [{"name": "PLUGIN_SECRET", "value": PLUGIN_VARIABLE}]})

    @staticmethod
    def credential(**status):
        return json.dumps({"kind": "ExecCredential", "apiVersion": "client.authentication.k8s.io/v1", "status": status})

    def test_what_a_plugin_prints_and_is_given_is_not_said(self):
        user = self.plugin(self.credential(token=PLUGIN_TOKEN))
        with self.api(WAITS["success"]) as api:
            done = self.run_with(*self.line("-vvv"), kubeconfig=self.kubeconfig(api.port, user))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.check_output(done, "Authorization: *********(redacted)", "logged in")
        self.assertEqual(set(api.authorizations), {"Bearer " + PLUGIN_TOKEN})

    def test_what_a_plugin_prints_is_not_said_when_it_is_wrong_either(self):
        pair = {"clientCertificateData": "-----BEGIN CERTIFICATE-----\n" + CERTIFICATE,
                "clientKeyData": "-----BEGIN KEY-----\n" + PLUGIN_KEY}
        for text, status in ((PLUGIN_TOKEN, "exit 0"), ('{"token": "%s"' % PLUGIN_TOKEN, "exit 0"), (PLUGIN_TOKEN, "exit 3"),
                             (PLUGIN_TOKEN, "kill -9 $$"), (self.credential(token=PLUGIN_TOKEN + " \n"), "exit 0"),
                             (self.credential(token={"a": PLUGIN_TOKEN}), "exit 0"),
                             (self.credential(expirationTimestamp=PLUGIN_TOKEN, token="t"), "exit 0"),
                             (json.dumps({"kind": PLUGIN_TOKEN, "apiVersion": PLUGIN_TOKEN}), "exit 0"),
                             (self.credential(clientKeyData=PLUGIN_KEY), "exit 0"), (self.credential(**pair), "exit 0")):
            with self.subTest(text + status):
                config = self.kubeconfig(1, self.plugin(text, status))
                done = self.run_with("-vvv", "--retry-for", "0s", "--status", "jobs:x", kubeconfig=config)
                self.assertNotEqual(done.returncode, 0)
                self.check_output(done, "firesteel: error: ")

    def oidc(self, issuer, id_token):
        return "auth-provider: %s" % json.dumps({"name": "oidc", "config": {
            "idp-issuer-url": issuer, "client-id": "kube", "client-secret": CLIENT_SECRET, "id-token": id_token,
            "refresh-token": REFRESH_TOKEN}})

    def test_no_token_of_an_issuer_is_said(self):
        for id_token, asked, sent in ((jwt(ID_TOKEN, 4102444800), 0, jwt(ID_TOKEN, 4102444800)),
                                      (jwt(ID_TOKEN, 1), 1, jwt(NEW_ID_TOKEN, 4102444800))):
            with self.subTest(asked), Issuer() as issuer, self.api(WAITS["success"]) as api:
                config = self.kubeconfig(api.port, self.oidc(issuer.address, id_token))
                done = self.run_with(*self.line("-vvv"), kubeconfig=config)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.check_output(done, "Authorization: *********(redacted)")
                self.assertEqual((set(api.authorizations), issuer.asked), ({"Bearer " + sent}, asked))
                with open(config, encoding="utf-8") as file:
                    self.assertEqual(NEW_REFRESH_TOKEN in file.read(), asked == 1)

    def test_no_token_is_said_of_an_issuer_that_refuses(self):
        for refused in ({"error": "invalid_grant", "error_description": "the session has ended"},
                        {"error": "invalid_client"}, {"error": "invalid_grant", "refresh_token": REFRESH_TOKEN}):
            with self.subTest(refused), Issuer(refused) as issuer:
                config = self.kubeconfig(1, self.oidc(issuer.address, jwt(ID_TOKEN, 1)))
                done = self.run_with("-vvv", "--retry-for", "0s", "--status", "jobs:x", kubeconfig=config)
                self.assertEqual(done.returncode, 77, done.stderr)
                self.check_output(done, "firesteel: error: ")
                self.assertGreater(issuer.asked, 0)


if __name__ == "__main__":
    unittest.main()
