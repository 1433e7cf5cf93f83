"""What the tests of credentials share: a kubeconfig with one user and one cluster, and whoami with it."""
import base64
import json
import os
import tempfile

import cluster_support as k

ADDRESS = "https://127.0.0.1:6443"
AUTHORITY = k.RUN + "/pki/ca.crt"
JANE = k.RUN + "/pki/jane"
DENIED, UNREACHABLE, USAGE = 77, 69, 64
# What a submission needs.
RIGHTS = {"pods,services,configmaps,networkpolicies": "create,get,list,watch,patch,delete"}


def encoded(path):
    with open(path, "rb") as f:
        return base64.b64encode(f.read()).decode()


def kubeconfig_text(user, server=ADDRESS, context=None, **cluster):
    """`user`: what the kubeconfig's user has; `context`: what the context has besides.  JSON is YAML too."""
    cluster = cluster or {"certificate-authority": AUTHORITY}
    return json.dumps({
        "clusters": [{"name": "lab", "cluster": {"server": server, **cluster}}],
        "users": [{"name": "u", "user": user}],
        "contexts": [{"name": "lab", "context": {"cluster": "lab", "user": "u", **(context or {})}}],
        "current-context": "lab"})


class KubeconfigTest(k.ClusterTest):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory(prefix="firesteel-kubeconfig-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        return path

    def kubeconfig(self, *user, **more):
        """The path of a kubeconfig with kubeconfig_text(…)."""
        return self.write("config", kubeconfig_text(*user, **more))

    def whoami(self, user, server=ADDRESS, *words, **environment):
        return k.firesteel(["whoami", "-o", "json", *words], KUBECONFIG=self.kubeconfig(user, server), **environment)

    def assert_is(self, result, name, *groups):
        self.assert_ends_with(result, 0)
        found = json.loads(result.out)
        self.assertEqual((found["user"], found["groups"]), (name, [*groups, "system:authenticated"]))
        self.assertEqual(found["context"], "lab")
        return found
