"""Each source of AWS keys, against a strict fake of the server that it asks."""
import os
import unittest

from key_servers import TOKEN, KeyServer
from s3_server import Credentials, S3Server
from store_test_case import StoreTest

SESSIONS = {"AK" + name: Credentials("SK" + name, "TOKEN" + name) for name in ("ROLE", "POD", "NODE")}
KEYS = {"AKBASE": Credentials("SKBASE"), **SESSIONS}


class AwsKeys(StoreTest):
    def setUp(self):
        super().setUp()
        self.store, self.source = S3Server(keys=dict(KEYS)), KeyServer(keys=dict(KEYS))
        self.addCleanup(self.store.__exit__)
        self.addCleanup(self.source.__exit__)
        self.nowhere = {"AWS_EC2_METADATA_DISABLED": "true", "AWS_ENDPOINT_URL_STS": self.source.endpoint + "/sts"}

    def upload(self, **env):
        return self.submit(self.store, self.write("job.py"), keys=False, env={**self.nowhere, **env})

    def check_used(self, access_key, **env):
        done = self.upload(**env)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([stored.data for stored in self.store.buckets["bucket"].values()], [b"print(1)\n"])
        self.assertIn("Credential=%s/" % access_key, self.store.requests[-1].headers["authorization"])
        self.check_no_secret(done.stdout + done.stderr)

    def check_no_secret(self, text):
        for secret in ("SKBASE", "SKROLE", "SKPOD", "SKNODE", "TOKENROLE", "TOKENPOD", "TOKENNODE", TOKEN, "IMDS-SESSION"):
            self.assertNotIn(secret, text)

    def check_refused(self, expected, **env):
        done = self.upload(**env)
        self.assertEqual(done.returncode, 74 if "cannot read" not in expected else 66, done.stderr)
        self.assertRegex(done.stderr, expected)
        self.assertEqual((self.store.buckets["bucket"], self.created), ({}, []))
        self.check_no_secret(done.stderr)

    def profiles(self, config="", credentials=""):
        self.write(".aws/config", config.encode())
        self.write(".aws/credentials", credentials.encode())

    def test_none_at_all(self):
        self.check_refused("no AWS keys were found: not in spark.hadoop.fs.s3a.access.key, AWS_ACCESS_KEY_ID, the AWS profile default")

    def test_environment(self):
        self.check_used("AKBASE", AWS_ACCESS_KEY_ID="AKBASE", AWS_SECRET_ACCESS_KEY="SKBASE")

    def test_environment_with_a_session(self):
        self.check_used("AKROLE", AWS_ACCESS_KEY_ID="AKROLE", AWS_SECRET_ACCESS_KEY="SKROLE", AWS_SESSION_TOKEN="TOKENROLE")

    def test_profile(self):
        self.profiles("[profile dev]\nregion = us-east-1\ns3 =\n  max = 1\n", "# mine\n[dev]\naws_access_key_id=AKBASE\naws_secret_access_key = SKBASE ; c\n")
        self.check_used("AKBASE", AWS_PROFILE="dev")
        self.check_refused_after(r"the AWS profile prod: there is no such profile \(known: dev\)", AWS_PROFILE="prod")

    def check_refused_after(self, *args, **env):
        self.store.buckets["bucket"].clear()
        self.created.clear()
        self.check_refused(*args, **env)

    def test_credential_process(self):
        program = self.write("bin/my keys", b'#!/bin/sh\n[ "$1" = "a b" ] || { echo "no such account" >&2; exit 3; }\n'
                             b'echo \'{"Version": 1, "AccessKeyId": "AKBASE", "SecretAccessKey": "SKBASE"}\'\n')
        os.chmod(program, 0o755)
        self.profiles('[default]\ncredential_process = "%s" "a b"\n' % program)
        self.check_used("AKBASE")
        self.profiles('[default]\ncredential_process = "%s" ab\n' % program)
        self.check_refused_after("credential_process .*my keys: it exited with status 3: no such account")

    def test_role_of_another_profile(self):
        self.profiles("[profile spark]\nrole_arn = %s\nsource_profile = base\n" % KeyServer.ROLE, "[base]\naws_access_key_id=AKBASE\naws_secret_access_key=SKBASE\n")
        self.check_used("AKROLE", AWS_PROFILE="spark")
        self.profiles("[profile spark]\nrole_arn = arn:other\nsource_profile = base\n", "[base]\naws_access_key_id=AKBASE\naws_secret_access_key=SKBASE\n")
        self.check_refused_after("the AWS profile spark: cannot assume the role arn:other: AccessDenied", AWS_PROFILE="spark")
        self.profiles("[profile a]\nrole_arn = x\nsource_profile = b\n[profile b]\nrole_arn = x\nsource_profile = a\n")
        self.check_refused_after("its source_profile leads back to it", AWS_PROFILE="a")
        self.profiles("[profile a]\nsso_start_url = https://x\n")
        self.check_refused_after("it uses AWS SSO.*\n.*aws configure export-credentials", AWS_PROFILE="a")

    def test_web_identity(self):
        env = {"AWS_ROLE_ARN": KeyServer.ROLE, "AWS_WEB_IDENTITY_TOKEN_FILE": self.write("token", TOKEN.encode() + b"\n")}
        self.check_used("AKROLE", **env)
        self.write("token", b"other")
        self.check_refused_after("AWS_WEB_IDENTITY_TOKEN_FILE: cannot assume the role .*: InvalidIdentityToken", **env)

    def test_pod_identity_and_ecs(self):
        self.check_used("AKPOD", AWS_CONTAINER_CREDENTIALS_FULL_URI=self.source.endpoint + "/agent/v1",
                        AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE=self.write("token", TOKEN.encode()))
        self.store.buckets["bucket"].clear()
        self.check_used("AKPOD", AWS_CONTAINER_CREDENTIALS_FULL_URI=self.source.endpoint + "/agent/v1", AWS_CONTAINER_AUTHORIZATION_TOKEN=TOKEN)
        self.check_refused_after("from AWS_CONTAINER_CREDENTIALS_FULL_URI: HTTP status 401",
                                 AWS_CONTAINER_CREDENTIALS_FULL_URI=self.source.endpoint + "/agent/v1")
        self.check_refused_after("neither an https URL nor one of this machine", AWS_CONTAINER_CREDENTIALS_FULL_URI="http://example.com/x",
                                 AWS_CONTAINER_AUTHORIZATION_TOKEN=TOKEN)

    def test_keys_that_have_expired_are_replaced_once(self):
        agent = {"AWS_CONTAINER_CREDENTIALS_FULL_URI": self.source.endpoint + "/agent/v1", "AWS_CONTAINER_AUTHORIZATION_TOKEN": TOKEN}
        self.store.fail("PUT", 1, (400, "ExpiredToken"))
        self.check_used("AKPOD", **agent)
        self.assertEqual(len(self.source.seen), 2)
        for seconds in (3600, -3600):  # whatever the source says of their end
            self.source.seen.clear()
            self.store.requests.clear()
            self.source.seconds = seconds
            self.store.keys["AKPOD"] = Credentials("SKPOD", "TOKENPOD", expired=True)
            self.check_refused_after("ExpiredToken.*keys of AWS_CONTAINER_CREDENTIALS_FULL_URI.*\n.*get new temporary keys", **agent)
            self.assertLessEqual(len(self.source.seen), 4)
            self.assertEqual([request.operation for request in self.store.requests if request.operation == "PUT"], ["PUT"] * 2)

    def test_instance_metadata(self):
        self.check_used("AKNODE", AWS_EC2_METADATA_DISABLED="false", AWS_EC2_METADATA_SERVICE_ENDPOINT=self.source.endpoint)
        self.assertEqual(self.source.seen[0], "PUT /latest/api/token")

    def test_the_order_of_sources(self):
        env = {"AWS_CONTAINER_CREDENTIALS_FULL_URI": self.source.endpoint + "/agent/v1", "AWS_CONTAINER_AUTHORIZATION_TOKEN": TOKEN,
               "AWS_EC2_METADATA_DISABLED": "false", "AWS_EC2_METADATA_SERVICE_ENDPOINT": self.source.endpoint}
        self.check_used("AKPOD", **env)
        for access_key, more in (("AKROLE", {"AWS_ROLE_ARN": KeyServer.ROLE, "AWS_WEB_IDENTITY_TOKEN_FILE": self.write("token", TOKEN.encode())}),
                                 ("AKBASE", {"AWS_SHARED_CREDENTIALS_FILE": self.write("mine", b"[default]\naws_access_key_id=AKBASE\naws_secret_access_key=SKBASE\n")}),
                                 ("AKNODE", {"AWS_ACCESS_KEY_ID": "AKNODE", "AWS_SECRET_ACCESS_KEY": "SKNODE", "AWS_SESSION_TOKEN": "TOKENNODE"})):
            env.update(more)
            self.store.buckets["bucket"].clear()
            self.check_used(access_key, **env)

    def test_the_wire_log_has_no_secret(self):
        env = {"FIRESTEEL_LOG": "trace", "AWS_ROLE_ARN": KeyServer.ROLE, "AWS_WEB_IDENTITY_TOKEN_FILE": self.write("token", TOKEN.encode())}
        self.check_used("AKROLE", **env)


if __name__ == "__main__":
    unittest.main()
