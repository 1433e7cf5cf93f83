#!/usr/bin/env python3
"""The real aws-iam-authenticator as exec plugin, with keys that nobody at AWS knows: it needs no network.

Its token is a signed request.  The API server here does not know such tokens; an authenticating proxy in front of it
checks the signature as AWS does.
"""
import base64
import hashlib
import hmac
import json
import os
import urllib.parse

import cluster_support as k
from authenticating_proxy import AuthenticatingProxy
from credential_plugin import V1, V1BETA1
from kubeconfig_test_case import ADDRESS, DENIED, RIGHTS, KubeconfigTest

AUTHENTICATOR = os.path.join(k.LAB, "bin", "aws-iam-authenticator")
KEY_ID, SECRET, REGION, CLUSTER = "AKIAFIRESTEELTEST000", "planted/secret+key", "eu-central-1", "lab"
USER, GROUP = "arn:aws:iam::000000000000:user/jane", "eks"
PREFIX = "k8s-aws-v1."
# Keeps what the plugin prints.
KEEPING = '"$0" "$@" | tee -a "$PRINTED"'


def hashed(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def signature(host, query):
    """Signature Version 4 of GET / with this query (pairs) and the name of the cluster in a header."""
    values = dict(query)
    scope = "%s/%s/sts/aws4_request" % (values["X-Amz-Date"][:8], REGION)
    key = b"AWS4" + SECRET.encode()
    for part in scope.split("/"):
        key = hashed(key, part)
    canonical = "\n".join([
        "GET", "/", urllib.parse.urlencode(sorted(query), quote_via=urllib.parse.quote),
        "host:" + host, "x-k8s-aws-id:" + CLUSTER, "", values["X-Amz-SignedHeaders"], hashlib.sha256(b"").hexdigest()])
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    signed = "\n".join(["AWS4-HMAC-SHA256", values["X-Amz-Date"], scope, digest])
    return hashed(key, signed).hex()


def who(authorization):
    """As the webhook of a cluster at AWS: whose signature the token is, or None."""
    scheme, _, token = (authorization or "").partition(" ")
    if scheme != "Bearer" or not token.startswith(PREFIX):
        return None
    text = token[len(PREFIX):]
    url = urllib.parse.urlsplit(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode())
    query = urllib.parse.parse_qsl(url.query, strict_parsing=True)
    given = dict(query).get("X-Amz-Signature")
    rest = [pair for pair in query if pair[0] != "X-Amz-Signature"]
    good = (url.scheme, url.path) == ("https", "/") and url.netloc == "sts.%s.amazonaws.com" % REGION
    good = good and dict(rest)["Action"] == "GetCallerIdentity" and dict(rest)["X-Amz-Credential"].startswith(KEY_ID)
    return (USER, GROUP) if good and given == signature(url.netloc, rest) else None


class Aws(KubeconfigTest):
    def setUp(self):
        super().setUp()
        self.sent = []

    def user(self, version=V1BETA1):
        variables = {"AWS_ACCESS_KEY_ID": KEY_ID, "AWS_SECRET_ACCESS_KEY": SECRET, "AWS_REGION": REGION,
                     "AWS_STS_REGIONAL_ENDPOINTS": "regional", "AWS_EC2_METADATA_DISABLED": "true",
                     "PRINTED": self.folder + "/printed", "HOME": self.folder}
        return {"exec": {"apiVersion": version, "command": "sh", "interactiveMode": "Never",
                         "args": ["-c", KEEPING, AUTHENTICATOR, "token", "-i", CLUSTER],
                         "env": [{"name": name, "value": value} for name, value in variables.items()]}}

    def printed(self):
        """The status of each ExecCredential that it printed."""
        decoder, found = json.JSONDecoder(), []
        with open(self.folder + "/printed", encoding="utf-8") as f:
            text = f.read().strip()
        while text:
            answer, end = decoder.raw_decode(text)
            found.append(answer["status"])
            text = text[end:].strip()
        return found

    def proxy(self, check=who):
        def keep_and_check(authorization):
            self.sent.append(authorization)
            return check(authorization)
        return AuthenticatingProxy(keep_and_check)

    def test_its_token_is_sent_as_it_printed_it_and_whoami_says_when_it_ends(self):
        for version in (V1BETA1, V1):
            with self.subTest(version), self.proxy() as proxy:
                found = self.assert_is(self.whoami(self.user(version), proxy.address), USER, GROUP)
                printed = self.printed()[-1]
                self.assertTrue(printed["token"].startswith(PREFIX))
                self.assertEqual(self.sent[-1], "Bearer " + printed["token"])
                self.assertEqual(found["expires"], printed["expirationTimestamp"])
                self.assertNotIn(printed["token"], json.dumps(found))

    def test_a_submission_is_made_with_one_token(self):
        k.allow(self.namespace, RIGHTS, user=USER)
        with self.proxy() as proxy:
            line = self.submission(k.NOWAIT)
            line[line.index(k.MASTER)] = "k8s://" + proxy.address
            path = self.kubeconfig(self.user(), proxy.address)
            self.assert_ends_with(k.firesteel(line, KUBECONFIG=path), 0)
        self.assertIsNotNone(k.driver_pod(self.namespace))
        self.assertEqual(set(self.sent), {"Bearer " + self.printed()[0]["token"]})
        self.assertEqual(len(self.printed()), 1)

    def test_the_api_server_that_does_not_know_its_tokens_is_asked_twice_and_no_more(self):
        result = self.whoami(self.user(), ADDRESS)
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, "code=401", 'exec of user "u"')
        self.assertEqual(len(self.printed()), 2)
        for secret in (SECRET, *(status["token"] for status in self.printed())):
            self.assertNotIn(secret, result.out + result.err)

    def test_after_a_401_it_is_asked_once_more_and_its_new_token_is_sent(self):
        def not_the_first(authorization):
            return who(authorization) if authorization != self.sent[0] else None
        with self.proxy(not_the_first) as proxy:
            # Its signatures are of one second: one more is waited for before it signs again.
            user = self.user()
            user["exec"]["args"][1] = '[ ! -e "$PRINTED" ] || sleep 1; ' + KEEPING
            self.assert_is(self.whoami(user, proxy.address), USER, GROUP)
        self.assertEqual(self.sent, ["Bearer " + status["token"] for status in self.printed()])
        self.assertEqual(len(self.sent), 2)

    def test_a_key_that_is_missing_is_told_in_its_own_words(self):
        user = self.user()
        user["exec"]["env"] = [entry for entry in user["exec"]["env"] if entry["name"] != "AWS_SECRET_ACCESS_KEY"]
        user["exec"]["args"] = ["-c", 'exec "$0" "$@"', *user["exec"]["args"][2:]]
        result = self.whoami(user, ADDRESS)
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, r"failed \(it returned 1\): .*could not get token: .*redentials")


if __name__ == "__main__":
    if not os.access(AUTHENTICATOR, os.X_OK):
        k.skip_or_fail(k.API, "aws-iam-authenticator is missing; make it with: %s build-aws" % k.CLUSTER)
    k.run(k.API)
