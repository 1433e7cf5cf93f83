#!/usr/bin/env python3
"""init on the real API server: what it makes and what its check says.  roles_test.py uses its Roles."""
import re

import cluster_support as k

DENIED = 77
RBAC = "/apis/rbac.authorization.k8s.io/v1/namespaces/%s/%s"
ROLE = "firesteel-submitter"
CORE, ROLES = "/api/v1/namespaces/{}/", "/apis/rbac.authorization.k8s.io/v1/namespaces/{}/"
COLLECTIONS = {"Namespace": "/api/v1/namespaces", "ServiceAccount": CORE + "serviceaccounts",
               "ResourceQuota": CORE + "resourcequotas", "Role": ROLES + "roles",
               "RoleBinding": ROLES + "rolebindings"}


class InitTest(k.ClusterTest):
    def init(self, *options, code=0, user="admin"):
        result = k.firesteel(["init", "-n", self.namespace, *options], user)
        self.assert_ends_with(result, code)
        return result

    def role(self, name=ROLE):
        return k.api("GET", RBAC % (self.namespace, "roles") + "/" + name)


class Init(InitTest):
    # --- the objects ---

    def test_what_it_prints_can_be_applied_and_apply_then_changes_nothing(self):
        options = ["--submitter-user=anna", "--submitter-group=data", "--quota=cpu=8,pods=20"]
        documents = self.init(*options).out.split("---\n")[1:]
        self.assertEqual(len(documents), 8)
        for document in documents:
            kind = re.search(r"(?m)^kind: (\w+)", document)[1]
            name = re.search(r"(?m)^  name: (\S+)", document)[1]
            path = COLLECTIONS[kind].format(self.namespace) + "/" + name
            status, answer = k.request("PATCH", path + "?fieldManager=firesteel",
                                       document.encode(), "application/apply-patch+yaml")
            self.assertIn(status, (200, 201), answer)
        said = self.init("--apply", *options).err
        self.assertEqual(set(re.findall(r"(?m)^\S+/\S+ (\w+)$", said)), {"unchanged"}, said)

    def test_apply_creates_updates_and_says_so(self):
        first = self.init("--apply").err
        self.assertIn("role/firesteel-driver created", first)
        self.assertIn("namespace/%s unchanged" % self.namespace, first)
        second = self.init("--apply", "--submitter-user=anna").err
        self.assertIn("rolebinding/firesteel-submitter updated", second)
        self.assertIn("role/firesteel-submitter unchanged", second)
        quota = "/api/v1/namespaces/%s/resourcequotas/firesteel" % self.namespace
        self.assertIn("resourcequota/firesteel created", self.init("--apply", "--quota=pods=3").err)
        self.assertEqual(k.api("GET", quota)["spec"]["hard"], {"pods": "3"})

    def test_a_namespace_that_does_not_exist_is_made(self):
        name = self.namespace + "-new"
        result = k.firesteel(["init", "-n", name, "--apply", "--driver-account=d",
                              "--submitter-account=s"])
        self.addCleanup(k.api, "DELETE", "/api/v1/namespaces/" + name)
        self.assert_ends_with(result, 0)
        self.assertIn("namespace/%s created" % name, result.err)
        subject, = k.api("GET", RBAC % (name, "rolebindings") + "/firesteel-driver")["subjects"]
        self.assertEqual((subject["kind"], subject["name"]), ("ServiceAccount", "d"))

    def test_without_rights_apply_says_which_is_missing(self):
        result = self.init("--apply", user="nobody", code=DENIED)
        self.assert_says(result, "nobody", "serviceaccounts|roles", "hint: ask an administrator of the cluster")

    def test_only_the_rights_of_the_commands_that_are_named_are_given(self):
        self.init("--apply", "--for=kill")
        self.assertEqual([(r["resources"], r["verbs"]) for r in self.role()["rules"]],
                         [(["pods"], ["delete", "get", "list", "watch"]), (["configmaps"], ["delete", "get"])])
        self.assert_says(self.init("--for=fly", code=64), "'fly' is not a command")

    # --- the check ---

    def test_check_is_content_with_what_apply_made(self):
        self.init("--apply", "--submitter-user=tester")
        out = self.init("--check", user="tester").out
        self.assertEqual(out.count("has all required permissions"), 2, out)

    def test_check_names_what_is_missing_and_the_rules_that_give_it(self):
        out = self.init("--check", "--for=submit,logs", user="tester", code=DENIED).out
        self.assertRegex(out, r"user tester is not allowed to create pods in namespace \S+ \(needed for submit\)")
        self.assertRegex(out, r"is not allowed to get pods/log .*\(needed for submit, logs\)")
        self.assertIn("service account spark: permissions cannot be checked", out)
        self.assertIn("service account spark does not exist", self.init("--check", code=DENIED).out)

    def test_check_is_about_whom_is_impersonated(self):
        out = self.init("--check", "--for=kill", "--as", "nobody", code=DENIED).out
        self.assertRegex(out, r"user nobody lacks .*--submitter-user nobody")
        self.assertNotIn("user admin", out)

    def test_the_rules_that_check_prints_are_enough(self):
        k.create_service_account(self.namespace, "spark")
        out = self.init("--check", "--for=submit,init", user="tester", code=DENIED).out
        rules = out.split("add these rules to a Role bound to user tester:\n")[1]
        role = "kind: Role\napiVersion: rbac.authorization.k8s.io/v1\nmetadata: {name: r}\nrules:\n"
        role += re.sub("(?m)^(?=.)", "  ", rules.split("service account")[0])
        base = RBAC % (self.namespace, "")
        status, answer = k.request("POST", base + "roles", role.encode(), "application/yaml")
        self.assertEqual(status, 201, answer)
        k.api("POST", base + "rolebindings", {
            "metadata": {"name": "r"},
            "subjects": [{"kind": "User", "name": "tester",
                          "apiGroup": "rbac.authorization.k8s.io"}],
            "roleRef": {"kind": "Role", "name": "r", "apiGroup": "rbac.authorization.k8s.io"}})
        out = self.init("--check", "--for=submit,init", user="tester", code=DENIED).out
        self.assertIn("user tester has all required permissions", out)
        self.assertIn("service account spark is not allowed to create pods", out)

    def test_who_may_not_ask_about_others_is_told_so(self):
        k.create_service_account(self.namespace, "spark")
        out = self.init("--check", "--for=kill", user="tester", code=DENIED).out
        self.assertIn("service account spark: permissions cannot be checked", out)


if __name__ == "__main__":
    k.run(k.API)
