#!/usr/bin/env python3
"""whoami with each kind of credentials that a real API server takes, and what it says of them."""
import base64
import json
import os
import tempfile

import cluster_support as k
from authenticating_proxy import GROUP, PASSWORD, USER, AuthenticatingProxy

DENIED = 77
JANE = os.path.join(k.RUN, "pki", "jane")


def encoded(path):
    with open(path, "rb") as f:
        return base64.b64encode(f.read()).decode()


class WhoAmI(k.ClusterTest):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory(prefix="firesteel-whoami-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        return path

    def kubeconfig(self, user, server="https://127.0.0.1:6443"):
        """`user`: what the kubeconfig's user has.  JSON is YAML too."""
        return self.write("config", json.dumps({
            "clusters": [{"name": "lab", "cluster": {
                "server": server, "certificate-authority": k.RUN + "/pki/ca.crt"}}],
            "users": [{"name": "u", "user": user}],
            "contexts": [{"name": "lab", "context": {"cluster": "lab", "user": "u"}}],
            "current-context": "lab"}))

    def whoami(self, user, server="https://127.0.0.1:6443", **environment):
        return k.firesteel(["whoami", "-o", "json"], KUBECONFIG=self.kubeconfig(user, server), **environment)

    def assert_is(self, result, name, *groups):
        self.assert_ends_with(result, 0)
        found = json.loads(result.out)
        self.assertEqual((found["user"], found["groups"]), (name, [*groups, "system:authenticated"]))
        self.assertEqual(found["context"], "lab")
        return found

    def test_a_client_certificate_from_files(self):
        found = self.assert_is(self.whoami({"client-certificate": JANE + ".crt", "client-key": JANE + ".key"}),
                               "jane", "dev")
        self.assertRegex(found["expires"], r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertEqual(found["credentials"], "client-certificate of %s/config" % self.folder)

    def test_a_client_certificate_as_data(self):
        found = self.assert_is(self.whoami({"client-certificate-data": encoded(JANE + ".crt"),
                                            "client-key-data": encoded(JANE + ".key")}), "jane", "dev")
        self.assertEqual(found["credentials"], "client-certificate-data of %s/config" % self.folder)

    def test_a_token(self):
        found = self.assert_is(self.whoami({"token": "tester-token"}), "tester")
        self.assertEqual((found["uid"], found["expires"]), ("2", None))

    def test_a_token_file_beside_the_kubeconfig_outranks_a_token(self):
        self.write("token", "tester-token\n")
        found = self.assert_is(self.whoami({"tokenFile": "token", "token": "nobody-token"}), "tester")
        self.assertIn(self.folder + "/token", found["credentials"])

    def test_a_token_of_the_environment_outranks_the_kubeconfig(self):
        result = self.whoami({"token": "tester-token"}, KUBERNETES_AUTH_TOKEN="nobody-token")
        self.assertIn("KUBERNETES_AUTH_TOKEN", self.assert_is(result, "nobody")["credentials"])

    def test_a_service_accounts_token_says_when_it_ends(self):
        path = "/api/v1/namespaces/%s/serviceaccounts/default/token" % self.namespace
        made = k.api("POST", path, {"apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest",
                                    "spec": {"expirationSeconds": 3600}})["status"]
        found = self.assert_is(self.whoami({"token": made["token"]}),
                               "system:serviceaccount:%s:default" % self.namespace, "system:serviceaccounts",
                               "system:serviceaccounts:" + self.namespace)
        self.assertEqual(found["expires"], made["expirationTimestamp"])
        self.assertIn("authentication.kubernetes.io/credential-id", found["extra"])
        self.assertNotIn(made["token"], json.dumps(found))

    def test_user_and_password_through_an_authenticating_proxy(self):
        with AuthenticatingProxy() as proxy:
            found = self.assert_is(self.whoami({"username": USER, "password": PASSWORD}, proxy.address), USER, GROUP)
        self.assertEqual(found["server"], proxy.address)
        self.assertIn("user name and password", found["credentials"])
        self.assertNotIn(PASSWORD, json.dumps(found, ensure_ascii=False))

    def test_a_password_that_the_proxy_does_not_take(self):
        with AuthenticatingProxy() as proxy:
            result = self.whoami({"username": USER, "password": "planted"}, proxy.address)
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, "who are you", "log in again")
        self.assertNotIn("planted", result.err)

    def test_a_submission_through_an_authenticating_proxy(self):
        k.allow(self.namespace, {"pods,services,configmaps,networkpolicies": "create,get,patch,delete"},
                user=USER)
        with AuthenticatingProxy() as proxy:
            line = self.submission("spark.kubernetes.submission.waitAppCompletion=false")
            line[line.index(k.MASTER)] = "k8s://" + proxy.address
            path = self.kubeconfig({"username": USER, "password": PASSWORD}, proxy.address)
            self.assert_ends_with(k.firesteel(line, KUBECONFIG=path), 0)
        self.assertIsNotNone(k.driver_pod(self.namespace))

    def test_a_token_that_the_server_does_not_know_is_refused(self):
        result = self.whoami({"token": "planted"})
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, "SelfSubjectReview", "(?i)unauthorized")
        self.assertNotIn("planted", result.err)

    def test_a_user_without_credentials_is_refused_before_anything_is_sent(self):
        result = self.whoami({}, "https://127.0.0.1:1")
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, 'no credentials .* user "u"')

    def test_providers_that_kubernetes_removed_give_the_command_that_migrates(self):
        for name, command in (("gcp", "gke-gcloud-auth-plugin"), ("azure", "kubelogin convert-kubeconfig")):
            result = self.whoami({"auth-provider": {"name": name, "config": {"access-token": "planted"}}})
            self.assert_ends_with(result, 64)
            self.assert_says(result, name, command)
            self.assertNotIn("planted", result.err)


if __name__ == "__main__":
    k.run(k.API)
