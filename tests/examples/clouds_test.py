"""examples/clouds: each kubeconfig logs in; test programs play the plug-ins of the clouds."""
import json
import os
import re
import unittest

import example
from secure_servers import Authority, server_context

PLUGIN = """#!/usr/bin/python3
import json, os, sys
info = json.loads(os.environ["KUBERNETES_EXEC_INFO"])
with open(%r, "a") as file:
    file.write(json.dumps({"arguments": sys.argv[1:], "info": info, "profile": os.environ.get("AWS_PROFILE")}) + "\\n")
json.dump({"apiVersion": info["apiVersion"], "kind": "ExecCredential",
           "status": {"token": "token-of-" + os.path.basename(sys.argv[0]), "expirationTimestamp": "2099-01-01T00:00:00Z"}}, sys.stdout)
"""


class Clouds(example.ExampleTest):
    def setUp(self):
        super().setUp()
        self.place = self.copy("clouds", "clouds")
        self.authority = Authority(self.home)
        os.symlink(self.authority.pem, os.path.join(self.place, "ca.crt"))
        self.calls = os.path.join(self.home, "calls")

    def plugin(self, name):
        path = os.path.join(self.bin, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(PLUGIN % self.calls)
        os.chmod(path, 0o755)

    def called(self):
        with open(self.calls, encoding="utf-8") as file:
            return [json.loads(line) for line in file]

    def submit(self, name):
        """The Authorization headers of a submission with that kubeconfig."""
        path = os.path.join(self.place, name + ".kubeconfig")
        with example.ScriptedApi(steps=example.waits.WAITS["success"], context=server_context(self.authority.sign())) as api:
            with open(path, encoding="utf-8") as file:
                text, count = re.subn(r"(?m)^    server: .*$", "    server: " + api.url, file.read())
            self.assertEqual(count, 1)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            done = self.run_words("firesteel", "submit", *example.waits.ARGUMENTS, *example.waits.RESOURCE, env={"KUBECONFIG": path})
            self.assertEqual(done.returncode, 0, done.stderr)
            return api.url, set(api.authorizations)

    def test_eks(self):
        self.plugin("aws")
        self.assertEqual(self.submit("eks")[1], {"Bearer token-of-aws"})
        [call] = self.called()
        self.assertEqual(call["arguments"], ["--region", "eu-central-1", "eks", "get-token", "--cluster-name", "spark", "--output", "json"])
        self.assertEqual((call["profile"], call["info"]["apiVersion"]), ("data", "client.authentication.k8s.io/v1beta1"))
        self.assertNotIn("cluster", call["info"]["spec"])

    def test_gke(self):
        self.plugin("gke-gcloud-auth-plugin")
        url, headers = self.submit("gke")
        self.assertEqual(headers, {"Bearer token-of-gke-gcloud-auth-plugin"})
        [call] = self.called()
        self.assertEqual(call["info"]["spec"]["cluster"]["server"], url)
        self.assertTrue(call["info"]["spec"]["cluster"]["certificate-authority-data"])

    def test_aks(self):
        self.plugin("kubelogin")
        self.assertEqual(self.submit("aks")[1], {"Bearer token-of-kubelogin"})
        self.assertEqual(self.called()[0]["arguments"][:3], ["get-token", "--login", "workloadidentity"])

    def test_a_plugin_that_is_not_installed_is_named_with_the_hint_of_the_file(self):
        done = self.run_words(os.path.join(self.bin, "firesteel"), "whoami", env={"PATH": self.bin, "KUBECONFIG": os.path.join(self.place, "gke.kubeconfig")})
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("gke-gcloud-auth-plugin", done.stderr)
        self.assertIn("gcloud components install gke-gcloud-auth-plugin", done.stderr)

    def test_k3s(self):
        certificate, key = self.authority.sign()
        os.symlink(certificate, os.path.join(self.place, "client.crt"))
        os.symlink(key, os.path.join(self.place, "client.key"))
        self.assertEqual(self.submit("k3s")[1], {None})

    def test_openshift(self):
        with open(os.path.join(self.place, "token"), "w", encoding="utf-8") as file:
            file.write("sha256~token\n")
        self.assertEqual(self.submit("openshift")[1], {"Bearer sha256~token"})


if __name__ == "__main__":
    unittest.main()
