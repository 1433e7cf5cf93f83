"""Keys and tokens of stores, planted in every source: none is in what is printed, in an object or in the process list.

The test looks that the secrets were used, so that nothing passes because nothing was planted.
"""
import base64
import glob
import json
import os
import time
import unittest

from key_servers import KeyServer
from name_node import NameNode
from s3_server import Credentials, S3Server
from store_test_case import StoreTest

ENV_KEY, ENV_TOKEN = "planted+environment/secret-key", "planted+environment/session-token"
PROFILE_KEY, PROCESS_KEY, PROCESS_TOKEN = "planted+profile/secret-key", "planted+process/secret-key", "planted+process/session-token"
SITE_KEY, SITE_TOKEN = "planted+site/secret-key", "planted+site/session-token"
# Of key_servers and name_node.
ANSWERED = ["SKROLE", "TOKENROLE", "SKPOD", "TOKENPOD", "SKNODE", "TOKENNODE", "IMDS-SESSION", "eyJ.service-account.token"]
DELEGATION = "secret-token"
FILE = "planted+in-an-uploaded-file"
PLANTED = [ENV_KEY, ENV_TOKEN, PROFILE_KEY, PROCESS_KEY, PROCESS_TOKEN, SITE_KEY, SITE_TOKEN, *ANSWERED, DELEGATION, FILE]
KEYS = {"AKENV": Credentials(ENV_KEY, ENV_TOKEN), "AKPROFILE": Credentials(PROFILE_KEY), "AKPROCESS": Credentials(PROCESS_KEY, PROCESS_TOKEN),
        "AKSITE": Credentials(SITE_KEY, SITE_TOKEN), **{"AK" + name: Credentials("SK" + name, "TOKEN" + name) for name in ("ROLE", "POD", "NODE")}}
LOUD = {"FIRESTEEL_LOG": "trace", "AWS_EC2_METADATA_DISABLED": "true"}


class UploadSecrets(StoreTest):
    def check_clean(self, text):
        for secret in PLANTED:
            for form in (secret, base64.b64encode(secret.encode()).decode().rstrip("=")[:-1]):
                self.assertNotIn(form, text)

    def profiles(self, config="", credentials=""):
        self.write(".aws/config", config.encode())
        self.write(".aws/credentials", credentials.encode())

    def sources(self, answers):
        """By access key: the environment that leads to it."""
        token = self.write("token", b"eyJ.service-account.token")
        printed = self.write("printed", json.dumps({"Version": 1, "AccessKeyId": "AKPROCESS", "SecretAccessKey": PROCESS_KEY,
                                                    "SessionToken": PROCESS_TOKEN}).encode())
        self.profiles("[profile process]\ncredential_process = cat %s\n" % printed,
                      "[mine]\naws_access_key_id=AKPROFILE\naws_secret_access_key=%s\n" % PROFILE_KEY)
        site = "".join("<property><name>fs.s3a.%s</name><value>%s</value></property>" % pair for pair in
                       (("access.key", "AKSITE"), ("secret.key", SITE_KEY), ("session.token", SITE_TOKEN)))
        self.write("hadoop/core-site.xml", ("<configuration>%s</configuration>" % site).encode())
        agent = {"AWS_CONTAINER_CREDENTIALS_FULL_URI": answers.endpoint + "/agent/v1"}
        return {"AKENV": {"AWS_ACCESS_KEY_ID": "AKENV", "AWS_SECRET_ACCESS_KEY": ENV_KEY, "AWS_SESSION_TOKEN": ENV_TOKEN},
                "AKPROFILE": {"AWS_PROFILE": "mine"}, "AKPROCESS": {"AWS_PROFILE": "process"},
                "AKSITE": {"YARN_CONF_DIR": os.path.join(self.home, "hadoop")},
                "AKROLE": {"AWS_ROLE_ARN": KeyServer.ROLE, "AWS_WEB_IDENTITY_TOKEN_FILE": token, "AWS_ENDPOINT_URL_STS": answers.endpoint + "/sts"},
                "AKPOD": {**agent, "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": token},
                "AKNODE": {"AWS_EC2_METADATA_DISABLED": "false", "AWS_EC2_METADATA_SERVICE_ENDPOINT": answers.endpoint}}

    def test_no_source_of_keys_is_said_whether_the_store_accepts_them_or_not(self):
        files = ["--files", self.write("settings.json", json.dumps({"plain": FILE}).encode()), self.write("job.py")]
        result = os.path.join(self.home, "result.json")
        with KeyServer(keys=dict(KEYS)) as answers:
            for access_key, env in self.sources(answers).items():
                for refused in (None, (403, "AccessDenied"), (400, "ExpiredToken")):
                    with self.subTest(access_key=access_key, refused=refused), S3Server(keys=dict(KEYS)) as store:
                        self.created.clear()
                        if refused:
                            store.fail("PUT", 99 if refused[0] == 403 else 1, refused)
                        done = self.submit(store, "-vvv", "--result-file", result, *files, keys=False, env={**LOUD, **env})
                        is_renewed = refused and refused[0] == 400 and access_key in ("AKROLE", "AKPOD", "AKNODE")
                        self.assertEqual(done.returncode, 74 if refused and not is_renewed else 0, done.stderr)
                        self.assertIn("Credential=%s/" % access_key, store.requests[-1].headers["authorization"])
                        self.assertIn("Authorization: *********(redacted)", done.stderr)
                        self.check_clean(done.stdout + done.stderr + self.texts())
                        with open(result, encoding="utf-8") as file:
                            self.check_clean(file.read())

    def test_keys_that_no_server_answers_for_are_not_said(self):
        for name, text in (("not JSON", PROCESS_KEY), ("incomplete", json.dumps({"Version": 1, "SecretAccessKey": PROCESS_KEY})),
                           ("odd", json.dumps({"Version": PROCESS_TOKEN, "AccessKeyId": {"a": PROCESS_KEY}}))):
            with self.subTest(name), S3Server() as store:
                self.profiles("[default]\ncredential_process = cat %s\n" % self.write("printed", text.encode()))
                done = self.submit(store, "-vvv", self.write("job.py"), keys=False, env=LOUD)
                self.assertEqual((done.returncode, store.requests), (74, []), done.stderr)
                self.check_clean(done.stdout + done.stderr)

    def test_the_keys_of_the_configuration_are_only_in_the_driver_s_own(self):
        with S3Server(keys=dict(KEYS)) as store:
            conf = ["spark.hadoop.fs.s3a.access.key=AKSITE", "spark.hadoop.fs.s3a.secret.key=" + SITE_KEY,
                    "spark.hadoop.fs.s3a.session.token=" + SITE_TOKEN]
            done = self.submit(store, "-vvv", *(word for each in conf for word in ("--conf", each)), self.write("job.py"), keys=False, env=LOUD)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.check_clean(done.stdout + done.stderr)
            pod = next(made for made in self.created if made.get("kind") == "Pod")
            self.check_clean(json.dumps(pod))

    def test_a_delegation_token_of_hdfs_is_not_said(self):
        for redirects in (False, True):
            for how in (None, (403, "AccessControlException", "no"), "half"):
                with self.subTest(redirects=redirects, how=how), NameNode(redirects=redirects) as node:
                    self.created.clear()
                    if how:
                        node.fail("WRITE", 99, how)
                    path = "webhdfs://%s/up" % node.address
                    with S3Server() as unused:
                        done = self.submit(unused, "-vvv", self.write("job.py"), path=path, keys=False, env=LOUD)
                    self.assertEqual(done.returncode, 74 if how else 0, done.stderr)
                    self.assertIn("WRITE", node.operations)
                    self.check_clean(done.stdout + done.stderr + self.texts())

    def test_no_process_has_one_among_its_arguments(self):
        with KeyServer(keys=dict(KEYS)) as answers, S3Server(keys=dict(KEYS)) as store:
            env = {**LOUD, **self.sources(answers)["AKPROCESS"]}
            program = self.write("keys", b"#!/bin/sh\ncat %s/printed\nsleep 1\n" % self.home.encode())
            os.chmod(program, 0o755)
            self.profiles("[profile process]\ncredential_process = %s\n" % program)
            store.fail("PUT", 1, (503, "SlowDown"), **{"Retry-After": "1"})
            process = self.start_program(*self.words(store, self.write("job.py"), keys=False), env=env)
            seen = set()
            until = time.monotonic() + 30
            while process.poll() is None and time.monotonic() < until:
                for path in glob.glob("/proc/[0-9]*/cmdline"):
                    try:
                        with open(path, "rb") as file:
                            seen.add(file.read().replace(b"\0", b" ").decode(errors="replace"))
                    except OSError:
                        pass
                time.sleep(0.05)
            _, stderr = process.communicate(timeout=30)
            self.assertEqual(process.returncode, 0, stderr)
            self.assertTrue([line for line in seen if program in line])
            self.check_clean("\n".join(seen))


if __name__ == "__main__":
    unittest.main()
