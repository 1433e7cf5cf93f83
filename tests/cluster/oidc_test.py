#!/usr/bin/env python3
"""The auth-provider oidc of a kubeconfig, with a real issuer that the API server trusts."""
import base64
import json
import os
import re
import stat
import subprocess
import tempfile
import time

import cluster_support as k
import oidc_issuer

DENIED, UNREACHABLE = 77, 69
USER = "oidc:alice"


class Oidc(k.ClusterTest):
    @classmethod
    def setUpClass(cls):
        cls.issuer = oidc_issuer.Issuer()
        cls.addClassCleanup(cls.issuer.stop)
        folder = tempfile.TemporaryDirectory(prefix="firesteel-oidc-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name
        # The API server asks an issuer that did not answer once in ten seconds.
        path = cls.kubeconfig(oidc_issuer.expired(), cls.issuer.refresh_token())
        k.eventually("the API server knows the issuer", 60, lambda: cls.whoami(path).code == 0)

    @classmethod
    def kubeconfig(cls, id_token, refresh_token, authority=None, name="config", **more):
        """A path.  It is written as people write them: with comments and a layout of their own."""
        config = {"idp-issuer-url": oidc_issuer.ADDRESS, "client-id": "kube", "client-secret": "s3cr3t",
                  "idp-certificate-authority": authority or k.RUN + "/pki/ca.crt", "id-token": id_token,
                  "refresh-token": refresh_token, **more}
        path = os.path.join(cls.folder, name)
        with open(path, "w", encoding="utf-8") as f:
            f.write("""# written by hand
clusters:
- {name: lab, cluster: {server: "https://127.0.0.1:6443", certificate-authority: %s}}
users:
- name: alice   # über OIDC
  user:
    auth-provider:
      name: oidc
      config:
%s
contexts: [{name: lab, context: {cluster: lab, user: alice}}]
current-context: lab
""" % (k.RUN + "/pki/ca.crt", "\n".join("        %s: '%s'" % item for item in config.items())))
        os.chmod(path, 0o640)
        return path

    @staticmethod
    def whoami(path, *words):
        return k.firesteel(["whoami", *words], KUBECONFIG=path)

    @staticmethod
    def read(path):
        with open(path, encoding="utf-8") as f:
            return f.read()

    def tokens(self, path):
        text = self.read(path)
        return tuple(re.search(key + r": ['\"]([^'\"]*)['\"]", text).group(1) for key in ("id-token", "refresh-token"))

    def assert_alice(self, result):
        self.assert_ends_with(result, 0)
        self.assertRegex(result.out, r"(?m)^user +oidc:alice$")
        self.assertRegex(result.out, r"(?m)^groups +oidc:dev, system:authenticated$")

    def assert_no_secret(self, result, *secrets):
        for secret in (*secrets, "s3cr3t"):
            self.assertNotIn(secret, result.out + result.err)

    @k.shows("auth-provider oidc: idp-issuer-url", "auth-provider oidc: client-id",
             "auth-provider oidc: client-secret", "auth-provider oidc: refresh-token")
    def test_an_expired_id_token_is_refreshed_and_kept_and_nothing_else_changes(self):
        old = (oidc_issuer.expired(), self.issuer.refresh_token())
        path = self.kubeconfig(*old)
        before = self.read(path)
        result = self.whoami(path)
        self.assert_alice(result)
        self.assertRegex(result.out, r"(?m)^expires +20\d\d-")
        new = self.tokens(path)
        self.assertNotIn(new[0], old)
        self.assertNotIn(new[1], old)
        self.assert_no_secret(result, *old, *new)
        expected = before
        for was, becomes in zip(old, new):
            expected = expected.replace("'%s'" % was, '"%s"' % becomes)
        self.assertEqual(self.read(path), expected)
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o640)

    @k.shows("auth-provider oidc: id-token")
    def test_a_good_id_token_is_used_without_asking_the_issuer(self):
        path = self.kubeconfig(oidc_issuer.expired(), self.issuer.refresh_token())
        self.assert_alice(self.whoami(path))
        kept = self.tokens(path)
        path = self.kubeconfig(kept[0], "no refresh token of anybody")
        self.assert_alice(self.whoami(path))
        self.assertEqual(self.tokens(path)[0], kept[0])

    def test_kubectl_takes_what_was_kept(self):
        path = self.kubeconfig(oidc_issuer.expired(), self.issuer.refresh_token())
        self.assert_alice(self.whoami(path))
        done = subprocess.run(["kubectl", "--kubeconfig", path, "auth", "whoami", "-o", "json"],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout)["status"]["userInfo"]["username"], USER)

    def test_a_token_that_the_api_server_does_not_take_is_refreshed_once(self):
        path = self.kubeconfig(oidc_issuer.unsigned(sub="alice", exp=int(time.time()) + 600),
                               self.issuer.refresh_token())
        self.assert_alice(self.whoami(path))

    def test_a_submission_runs_as_the_user_of_a_refreshed_token(self):
        path = self.kubeconfig(oidc_issuer.expired(), self.issuer.refresh_token())
        k.allow(self.namespace, {"pods,services,configmaps,networkpolicies": "create,get,patch,delete"},
                user=USER)
        line = self.submission("spark.kubernetes.submission.waitAppCompletion=false")
        self.assert_ends_with(k.firesteel(line, KUBECONFIG=path), 0)
        self.assertIsNotNone(k.driver_pod(self.namespace))

    def test_a_login_that_has_ended_says_so(self):
        secret = "refresh-token-of-nobody"
        result = self.whoami(self.kubeconfig(oidc_issuer.expired(), secret))
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, "invalid_grant", oidc_issuer.ADDRESS, "log in again", 'user "alice"')
        self.assert_no_secret(result, secret)

    def test_a_wrong_client_secret_says_so(self):
        path = self.kubeconfig(oidc_issuer.expired(), self.issuer.refresh_token(), **{"client-secret": "planted"})
        result = self.whoami(path)
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, "invalid_client", "client-secret")
        self.assert_no_secret(result, "planted")

    @k.shows("auth-provider oidc: idp-certificate-authority")
    def test_an_issuer_of_another_authority_gets_no_token(self):
        path = self.kubeconfig(oidc_issuer.expired(), self.issuer.refresh_token(),
                               authority=k.RUN + "/pki/front-proxy-ca.crt")
        result = self.whoami(path)
        self.assert_ends_with(result, UNREACHABLE)
        self.assert_says(result, "idp-certificate-authority", oidc_issuer.ADDRESS)

    @k.shows("auth-provider oidc: idp-certificate-authority-data")
    def test_the_issuers_authority_may_stand_in_the_kubeconfig(self):
        with open(k.RUN + "/pki/ca.crt", "rb") as f:
            data = base64.b64encode(f.read()).decode()
        path = self.kubeconfig(oidc_issuer.expired(), self.issuer.refresh_token(), authority=k.RUN + "/absent.crt",
                               **{"idp-certificate-authority-data": data})
        self.assert_alice(self.whoami(path))

    def test_a_kubeconfig_that_cannot_be_written_is_a_warning(self):
        path = self.kubeconfig(oidc_issuer.expired(), self.issuer.refresh_token())
        open(path + ".lock", "w").close()
        self.addCleanup(os.unlink, path + ".lock")
        before = self.read(path)
        result = self.whoami(path)
        self.assert_alice(result)
        self.assert_says(result, "warning: Cannot write the new tokens .* to the kubeconfig")
        self.assertEqual(self.read(path), before)


class OidcOfForms(Oidc):
    """The same with an issuer that takes the client's name and secret in the form alone."""

    @classmethod
    def setUpClass(cls):
        os.environ["AUTHENTICATION"] = "client_secret_post"
        cls.addClassCleanup(os.environ.pop, "AUTHENTICATION")
        super().setUpClass()


if __name__ == "__main__":
    reason = oidc_issuer.missing()
    if reason:
        k.skip_or_fail("oidc", reason)
    oidc_issuer.install()
    k.run(k.API)
