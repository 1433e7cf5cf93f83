#!/usr/bin/env python3
"""credentials.md names, for each kind of credentials and each kubeconfig field, the tests that show it at work on
a real API server: those marked with @k.shows("FIELD") in cluster/*_test.py.

It fails when the table is stale (FIRESTEEL_ACCEPT=1 writes it), when a field has no test and is not in NOT_YET,
when one in NOT_YET has a test by now, and when a test shows what is no field here.
"""
import ast
import glob
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TABLE = os.path.join(HERE, "credentials.md")

OIDC = ("id-token", "refresh-token", "idp-issuer-url", "client-id", "client-secret", "idp-certificate-authority",
        "idp-certificate-authority-data")
EXEC = ("command", "args", "env", "apiVersion v1", "apiVersion v1beta1", "interactiveMode", "provideClusterInfo",
        "installHint")
SPARK = ("oauthToken", "oauthTokenFile", "caCertFile", "clientCertFile", "clientKeyFile")
GROUPS = {
    "kubeconfig: contexts": ("current-context", "context.cluster", "context.user", "context.namespace"),
    "kubeconfig: clusters": ("server", "certificate-authority", "certificate-authority-data", "tls-server-name",
                             "insecure-skip-tls-verify", "proxy-url"),
    "kubeconfig: users": (
        "client-certificate", "client-key", "client-certificate-data", "client-key-data", "token", "tokenFile",
        "username", "password", "as", "as-uid", "as-groups", "as-user-extra",
        *("exec: " + name for name in EXEC), *("auth-provider oidc: " + name for name in OIDC),
        "auth-provider gcp", "auth-provider azure"),
    "others": (*("spark.kubernetes.authenticate.submission." + name for name in SPARK), "KUBERNETES_AUTH_TOKEN",
               "token of a service account", "service account of the pod"),
}
# Nothing is added for what works; what has got its test is taken off.
NOT_YET = set()

HEAD = """# Credentials and kubeconfig fields, and the tests that show them at work

Made by `FIRESTEEL_ACCEPT=1 tests/credentials_test.py` of the tests that are marked with `@k.shows` in `cluster/`;
all of them run against a real kube-apiserver. `tests/credentials_test.py` fails when this is stale.
"""


def marked_fields(function):
    """What @k.shows(…) of this function names."""
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and getattr(decorator.func, "attr", "") == "shows":
            yield from (ast.literal_eval(argument) for argument in decorator.args)


def shown():
    """{field: ["FILE: TEST", …]}"""
    found = {}
    for path in sorted(glob.glob(HERE + "/cluster/*_test.py")):
        with open(path, encoding="utf-8") as f:
            tree = ast.parse(f.read())
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef) and function.name.startswith("test_"):
                for field in marked_fields(function):
                    found.setdefault(field, []).append("%s: %s" % (os.path.basename(path), function.name))
    return found


def table(found):
    text = HEAD
    for group, fields in GROUPS.items():
        text += "\n| %s | test |\n|---|---|\n" % group
        text += "".join("| `%s` | %s |\n" % (f, "; ".join(found.get(f, ["–"]))) for f in fields)
    return text


def mistakes(found):
    fields = {field for group in GROUPS.values() for field in group}
    wrong = ["a test shows what is no field: " + f for f in sorted(set(found) - fields)]
    wrong += ["no test shows " + f for f in sorted(fields - set(found) - NOT_YET)]
    return wrong + ["take it off NOT_YET, it has a test: " + f for f in sorted(NOT_YET & set(found))]


def main():
    found = shown()
    wrong, text = mistakes(found), table(found)
    if os.environ.get("FIRESTEEL_ACCEPT") == "1":
        with open(TABLE, "w", encoding="utf-8") as f:
            f.write(text)
    with open(TABLE, encoding="utf-8") as f:
        if f.read() != text:
            wrong.append("credentials.md is stale; FIRESTEEL_ACCEPT=1 writes it")
    print("\n".join(wrong) or "%d fields have their tests, %d have none yet" % (len(found), len(NOT_YET)))
    return 1 if wrong or not found else 0


if __name__ == "__main__":
    sys.exit(main())
