#!/usr/bin/env python3
"""whoami with each kind of credentials that a real API server takes, and what it says of them."""
import json
import os

import cluster_support as k
from authenticating_proxy import GROUP, PASSWORD, USER, AuthenticatingProxy
from kubeconfig_test_case import ADDRESS, AUTHORITY, DENIED, JANE, RIGHTS, UNREACHABLE, USAGE, KubeconfigTest, encoded


class WhoAmI(KubeconfigTest):
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
        k.allow(self.namespace, RIGHTS, user=USER)
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
        data = encoded(AUTHORITY)
        self.assert_is(self.with_cluster(**{"certificate-authority-data": data}), "tester")

    @k.shows("tls-server-name")
    def test_the_name_that_the_servers_certificate_must_have(self):
        authority = {"certificate-authority": AUTHORITY}
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

    @k.shows("spark.kubernetes.authenticate.submission.oauthToken",
             "spark.kubernetes.authenticate.submission.caCertFile")
    def test_a_submission_with_a_token_of_its_own(self):
        k.allow(self.namespace, RIGHTS)
        self.submit("caCertFile=" + AUTHORITY, "oauthToken=tester-token")

    @k.shows("spark.kubernetes.authenticate.submission.oauthTokenFile")
    def test_a_submission_with_a_token_file_of_its_own(self):
        k.allow(self.namespace, RIGHTS)
        path = self.write("token", "tester-token\n")
        self.submit("caCertFile=" + AUTHORITY, "oauthTokenFile=" + path)

    @k.shows("spark.kubernetes.authenticate.submission.clientCertFile",
             "spark.kubernetes.authenticate.submission.clientKeyFile")
    def test_a_submission_with_a_certificate_of_its_own(self):
        k.allow(self.namespace, RIGHTS, user="jane")
        self.submit("caCertFile=" + AUTHORITY, "clientCertFile=" + JANE + ".crt",
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
            self.assert_ends_with(result, USAGE)
            self.assert_says(result, name, command)
            self.assertNotIn("planted", result.err)


class Impersonation(KubeconfigTest):
    def as_user(self, *words, **fields):
        return self.whoami({"token": "admin-token", **fields}, ADDRESS, *words)

    @k.shows("as", "as-uid", "as-groups", "as-user-extra")
    def test_the_api_server_sees_whom_the_kubeconfig_impersonates(self):
        extra = {"example.org/scopes": ["read only", "jobs"], "Team": ["data"]}
        result = self.as_user(**{"as": "olga", "as-uid": "42", "as-groups": ["dev", "team: ü"],
                                 "as-user-extra": extra})
        found = self.assert_is(result, "olga", "dev", "team: ü")
        self.assertEqual((found["uid"], found["extra"]),
                         ("42", {"example.org/scopes": ["read only", "jobs"], "team": ["data"]}))

    def test_the_command_line_outranks_all_that_the_kubeconfig_impersonates(self):
        result = self.as_user("--as", "jane", "--as-group", "a", "--as-group", "b", "--as-uid", "7",
                              **{"as": "olga", "as-uid": "42", "as-groups": ["dev"], "as-user-extra": {"x": ["y"]}})
        found = self.assert_is(result, "jane", "a", "b")
        self.assertEqual((found["uid"], found.get("extra")), ("7", None))

    def test_a_user_that_may_not_impersonate_is_told_the_rule_that_allows_it(self):
        words = {"token": "tester-token"}, ADDRESS, "--as", "olga"
        result = self.whoami(*words)
        self.assert_ends_with(result, DENIED)
        # Since Kubernetes 1.35: "cannot impersonate-on:user-info:create".
        self.assert_says(result, r' is forbidden: User "tester" cannot impersonate\b',
                         r'firesteel: hint: add a rule to a ClusterRole .*resources: \["users", .*verbs: \["impersonate"\]')
        rule = {"apiGroups": [""], "resources": ["users", "groups", "serviceaccounts"], "verbs": ["impersonate"]}
        base, name = "/apis/rbac.authorization.k8s.io/v1/", self.namespace
        for kind, body in (("clusterroles", {"rules": [rule]}),
                           ("clusterrolebindings", {
                               "subjects": [{"kind": "User", "name": "tester", "apiGroup": "rbac.authorization.k8s.io"}],
                               "roleRef": {"kind": "ClusterRole", "name": name, "apiGroup": "rbac.authorization.k8s.io"}})):
            k.api("POST", base + kind, {"metadata": {"name": name}, **body})
            self.addCleanup(k.api, "DELETE", base + kind + "/" + name)
        k.eventually("the rule of the hint counts", 30, lambda: self.whoami(*words).code == 0)

    def test_a_submission_is_made_by_whom_is_impersonated(self):
        k.allow(self.namespace, RIGHTS, user="olga")
        for fields, code in (({"as": "olga"}, 0), ({"as": "peter"}, DENIED)):
            path = self.kubeconfig({"token": "admin-token", **fields})
            self.assert_ends_with(k.firesteel(self.submission(k.NOWAIT), KUBECONFIG=path), code)
        self.assertIsNotNone(k.driver_pod(self.namespace))


class Namespace(KubeconfigTest):
    @k.shows("context.namespace")
    def test_a_command_without_a_namespace_works_in_that_of_the_context(self):
        self.assert_ends_with(k.firesteel(self.submission(k.NOWAIT)), 0)
        pod = k.driver_pod(self.namespace)["metadata"]["name"]
        path = self.kubeconfig({"token": "admin-token"}, context={"namespace": self.namespace})
        for words in (["list"], ["status", pod]):
            result = k.firesteel([*words, "-o", "json"], KUBECONFIG=path)
            self.assert_ends_with(result, 0)
            self.assertIn(pod, result.out)
        self.assert_ends_with(k.firesteel(["status", pod]), 68)  # the admin's context says "default"


class Pod(KubeconfigTest):
    """What a pod has: its service account's files and two variables, and no kubeconfig."""
    HOST, PORT = "10.96.0.1", "443"  # the Service "kubernetes"

    def in_pod(self, arguments, token):
        account = os.path.join(self.folder, "account")
        os.makedirs(account, exist_ok=True)
        for name, text in (("token", token), ("namespace", self.namespace)):
            self.write("account/" + name, text)
        mount = ('set -e; run=$(readlink -f /var/run); mount -t tmpfs tmpfs "$run"; '
                 'place=$run/secrets/kubernetes.io/serviceaccount; mkdir -p "$place"; '
                 'cp "$0"/* "%s" "$place"; exec "$@"' % AUTHORITY)
        return k.firesteel(arguments, through=["unshare", "--mount", "sh", "-c", mount, account], HOME=self.folder,
                           KUBECONFIG="", KUBERNETES_SERVICE_HOST=self.HOST, KUBERNETES_SERVICE_PORT=self.PORT)

    def token(self):
        return k.api("POST", "/api/v1/namespaces/%s/serviceaccounts/default/token" % self.namespace, {
            "apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest", "spec": {}})["status"]

    @k.shows("service account of the pod")
    def test_in_a_pod_its_service_account_is_used(self):
        token = self.token()
        result = self.in_pod(["whoami", "-o", "json"], token["token"])
        self.assert_ends_with(result, 0)
        found = json.loads(result.out)
        self.assertEqual((found["user"], found["server"], found["expires"]), (
            "system:serviceaccount:%s:default" % self.namespace, "https://%s:%s" % (self.HOST, self.PORT),
            token["expirationTimestamp"]))
        self.assertIn("/var/run/secrets/kubernetes.io/serviceaccount/token", found["credentials"])

    def test_in_a_pod_a_submission_needs_no_kubeconfig(self):
        k.allow(self.namespace, RIGHTS, subject="default")
        line = self.submission(k.NOWAIT)
        line[line.index(k.MASTER)] = "k8s://https://%s:%s" % (self.HOST, self.PORT)
        self.assert_ends_with(self.in_pod(line, self.token()["token"]), 0)
        self.assertIsNotNone(k.driver_pod(self.namespace))

    def test_in_a_pod_a_kubeconfig_outranks_the_service_account(self):
        path = self.kubeconfig({"token": "tester-token"})
        os.mkdir(self.folder + "/.kube")
        os.rename(path, self.folder + "/.kube/config")
        self.assert_is(self.in_pod(["whoami", "-o", "json"], self.token()["token"]), "tester")


if __name__ == "__main__":
    k.run(k.API)
