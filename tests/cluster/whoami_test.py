#!/usr/bin/env python3
"""whoami with each kind of credentials that a real API server takes, and what it says of them."""
import base64
import json
import os
import tempfile

import cluster_support as k
from authenticating_proxy import GROUP, PASSWORD, USER, AuthenticatingProxy

DENIED, UNREACHABLE = 77, 69
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

    def kubeconfig(self, user, server="https://127.0.0.1:6443", **cluster):
        """`user`: what the kubeconfig's user has.  JSON is YAML too."""
        cluster = cluster or {"certificate-authority": k.RUN + "/pki/ca.crt"}
        return self.write("config", json.dumps({
            "clusters": [{"name": "lab", "cluster": {"server": server, **cluster}}],
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

    @k.shows("client-certificate", "client-key", "server", "certificate-authority",
             "current-context", "context.cluster", "context.user")
    def test_a_client_certificate_from_files(self):
        found = self.assert_is(self.whoami({"client-certificate": JANE + ".crt", "client-key": JANE + ".key"}),
                               "jane", "dev")
        self.assertRegex(found["expires"], r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertEqual(found["credentials"], "client-certificate of %s/config" % self.folder)

    @k.shows("client-certificate-data", "client-key-data")
    def test_a_client_certificate_as_data(self):
        found = self.assert_is(self.whoami({"client-certificate-data": encoded(JANE + ".crt"),
                                            "client-key-data": encoded(JANE + ".key")}), "jane", "dev")
        self.assertEqual(found["credentials"], "client-certificate-data of %s/config" % self.folder)

    @k.shows("token")
    def test_a_token(self):
        found = self.assert_is(self.whoami({"token": "tester-token"}), "tester")
        self.assertEqual((found["uid"], found["expires"]), ("2", None))

    @k.shows("tokenFile")
    def test_a_token_file_beside_the_kubeconfig_outranks_a_token(self):
        self.write("token", "tester-token\n")
        found = self.assert_is(self.whoami({"tokenFile": "token", "token": "nobody-token"}), "tester")
        self.assertIn(self.folder + "/token", found["credentials"])

    @k.shows("KUBERNETES_AUTH_TOKEN")
    def test_a_token_of_the_environment_outranks_the_kubeconfig(self):
        result = self.whoami({"token": "tester-token"}, KUBERNETES_AUTH_TOKEN="nobody-token")
        self.assertIn("KUBERNETES_AUTH_TOKEN", self.assert_is(result, "nobody")["credentials"])

    @k.shows("token of a service account")
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

    @k.shows("username", "password")
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

    def with_cluster(self, **cluster):
        return k.firesteel(["whoami", "-o", "json"], KUBECONFIG=self.kubeconfig({"token": "tester-token"}, **cluster))

    @k.shows("certificate-authority-data")
    def test_the_clusters_authority_as_data(self):
        data = encoded(k.RUN + "/pki/ca.crt")
        self.assert_is(self.with_cluster(**{"certificate-authority-data": data}), "tester")

    @k.shows("tls-server-name")
    def test_the_name_that_the_servers_certificate_must_have(self):
        authority = {"certificate-authority": k.RUN + "/pki/ca.crt"}
        self.assert_is(self.with_cluster(**authority, **{"tls-server-name": "kubernetes"}), "tester")
        self.assert_ends_with(self.with_cluster(**authority, **{"tls-server-name": "another"}), UNREACHABLE)

    @k.shows("insecure-skip-tls-verify")
    def test_a_server_that_is_not_verified_by_name(self):
        self.assert_is(self.with_cluster(**{"insecure-skip-tls-verify": True}), "tester")

    def submit(self, *settings):
        """A submission without a kubeconfig: what is needed comes from these settings alone."""
        keys = ["spark.kubernetes.authenticate.submission." + setting for setting in settings]
        result = k.firesteel(self.submission(k.NOWAIT, *keys), KUBECONFIG="/dev/null")
        self.assert_ends_with(result, 0)
        self.assertIsNotNone(k.driver_pod(self.namespace))

    RIGHTS = {"pods,services,configmaps,networkpolicies": "create,get,patch,delete"}

    @k.shows("spark.kubernetes.authenticate.submission.oauthToken",
             "spark.kubernetes.authenticate.submission.caCertFile")
    def test_a_submission_with_a_token_of_its_own(self):
        k.allow(self.namespace, self.RIGHTS)
        self.submit("caCertFile=" + k.RUN + "/pki/ca.crt", "oauthToken=tester-token")

    @k.shows("spark.kubernetes.authenticate.submission.oauthTokenFile")
    def test_a_submission_with_a_token_file_of_its_own(self):
        k.allow(self.namespace, self.RIGHTS)
        path = self.write("token", "tester-token\n")
        self.submit("caCertFile=" + k.RUN + "/pki/ca.crt", "oauthTokenFile=" + path)

    @k.shows("spark.kubernetes.authenticate.submission.clientCertFile",
             "spark.kubernetes.authenticate.submission.clientKeyFile")
    def test_a_submission_with_a_certificate_of_its_own(self):
        k.allow(self.namespace, self.RIGHTS, user="jane")
        self.submit("caCertFile=" + k.RUN + "/pki/ca.crt", "clientCertFile=" + JANE + ".crt",
                    "clientKeyFile=" + JANE + ".key")

    def test_a_token_that_the_server_does_not_know_is_refused(self):
        result = self.whoami({"token": "planted"})
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, "cannot create SelfSubjectReview", "code=401")
        self.assertNotIn("planted", result.err)

    def test_a_user_without_credentials_is_refused_before_anything_is_sent(self):
        result = self.whoami({}, "https://127.0.0.1:1")
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, 'no credentials .* user "u"')

    @k.shows("auth-provider gcp", "auth-provider azure")
    def test_providers_that_kubernetes_removed_give_the_command_that_migrates(self):
        for name, command in (("gcp", "gke-gcloud-auth-plugin"), ("azure", "kubelogin convert-kubeconfig")):
            result = self.whoami({"auth-provider": {"name": name, "config": {"access-token": "planted"}}})
            self.assert_ends_with(result, 64)
            self.assert_says(result, name, command)
            self.assertNotIn("planted", result.err)


if __name__ == "__main__":
    k.run(k.API)
