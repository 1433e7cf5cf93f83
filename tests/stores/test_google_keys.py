"""Each source of Google's access tokens, against a strict fake of the server that it asks."""
import json
import shutil
import unittest

from gcs_server import GcsServer
from gcs_test_case import GcsTest
from google_key_servers import AUDIENCE, SUBJECT, GoogleKeyServer, RsaKey


class GoogleKeys(GcsTest):
    @classmethod
    def setUpClass(cls):
        if not shutil.which("openssl"):
            raise unittest.SkipTest("openssl is needed to make keys")
        cls.key, cls.other_key = RsaKey(), RsaKey()

    def setUp(self):
        super().setUp()
        self.tokens = {}
        self.store, self.source = GcsServer(self.tokens), GoogleKeyServer(self.tokens, self.key)
        self.addCleanup(self.store.__exit__)
        self.addCleanup(self.source.__exit__)
        self.nowhere = {"NO_GCE_CHECK": "true"}

    def upload(self, conf=(), **env):
        return self.submit(self.store, self.write("job.py"), conf=conf, env={**self.nowhere, **env})

    def check_used(self, who, conf=(), **env):
        done = self.upload(conf, **env)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([content.data for content in self.store.buckets["bucket"].values()], [b"print(1)\n"])
        self.assertRegex(self.store.requests[-1].headers["authorization"], "^Bearer ya29.%s-" % who)
        self.check_no_secret(done.stdout + done.stderr)
        self.forget()

    def check_refused(self, expected, conf=(), **env):
        done = self.upload(conf, **env)
        self.assertEqual(done.returncode, 66 if "cannot read" in expected else 74, done.stderr)
        self.assertRegex(done.stderr, expected)
        self.assertEqual((self.store.buckets["bucket"], self.created), ({}, []))
        self.check_no_secret(done.stderr)
        self.forget()

    def forget(self):
        self.store.buckets["bucket"].clear()
        self.created.clear()

    def check_no_secret(self, text):
        for secret in ("ya29.", "CLIENT-SECRET", "REFRESH-TOKEN", SUBJECT, "SUBJECT-KEY", "PRIVATE KEY", self.key.pem[100:140]):
            self.assertNotIn(secret, text)

    def account(self, **more):
        return {"type": "service_account", "client_email": GoogleKeyServer.EMAIL, "private_key_id": GoogleKeyServer.KEY_ID,
                "private_key": self.key.pem, "token_uri": self.source.endpoint + "/token", **more}

    def user(self, **more):
        return {"type": "authorized_user", "token_uri": self.source.endpoint + "/token", **GoogleKeyServer.USER, **more}

    def workload(self, source, **more):
        return {"type": "external_account", "audience": AUDIENCE, "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
                "token_url": self.source.endpoint + "/sts/v1/token", "credential_source": source, **more}

    def file(self, content, name="key.json"):
        return self.write(name, json.dumps(content).encode())

    def test_none_at_all(self):
        self.check_refused("no Google credentials were found: not in spark.hadoop.fs.gs.auth.type, GOOGLE_APPLICATION_CREDENTIALS.*\n"
                           ".*gcloud auth application-default login")

    def test_service_account_by_variable(self):
        self.check_used("account", GOOGLE_APPLICATION_CREDENTIALS=self.file(self.account()))
        for change, why in (({"private_key": self.other_key.pem}, r"invalid_grant: Invalid JWT Signature. \(HTTP status 400\)"),
                            ({"client_email": "x@y"}, "invalid_grant: Invalid grant: account not found"),
                            ({"private_key": "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"}, "its private key is not an RSA key in PEM"),
                            ({"private_key": ""}, "client_email or private_key is missing"),
                            ({"type": "gdch_service_account"}, "the type gdch_service_account is not supported"),
                            ({"token_uri": "http://tokens.example.com/token"}, "http://tokens.example.com/token is not an https URL")):
            self.check_refused("cannot get an access token from GOOGLE_APPLICATION_CREDENTIALS: " + why,
                               GOOGLE_APPLICATION_CREDENTIALS=self.file(self.account(**change)))
        self.check_refused("GOOGLE_APPLICATION_CREDENTIALS: it is not a JSON object", GOOGLE_APPLICATION_CREDENTIALS=self.write("broken", b"{"))
        self.check_refused("cannot read the file of GOOGLE_APPLICATION_CREDENTIALS", GOOGLE_APPLICATION_CREDENTIALS="nowhere.json")

    def test_service_account_by_settings(self):
        path = self.file(self.account())
        self.check_used("account", ["fs.gs.auth.type=SERVICE_ACCOUNT_JSON_KEYFILE", "fs.gs.auth.service.account.json.keyfile=" + path])
        self.check_used("account", ["google.cloud.auth.type=SERVICE_ACCOUNT_JSON_KEYFILE", "google.cloud.auth.service.account.json.keyfile=" + path])
        self.check_used("account", ["google.cloud.auth.service.account.enable=true", "google.cloud.auth.service.account.json.keyfile=" + path])
        self.check_used("account", ["fs.gs.auth.service.account.email=" + GoogleKeyServer.EMAIL, "fs.gs.auth.service.account.private.key.id=kid1",
                                    "fs.gs.auth.service.account.private.key=" + self.key.pem.replace("\n", "\\n"),
                                    "fs.gs.token.server.url=" + self.source.endpoint + "/token"])
        self.check_refused("fs.gs.auth.type is SERVICE_ACCOUNT_JSON_KEYFILE, but fs.gs.auth.service.account.json.keyfile is not set",
                           ["fs.gs.auth.type=SERVICE_ACCOUNT_JSON_KEYFILE"])
        self.check_refused("is a PKCS #12 file, which is not supported", ["fs.gs.auth.service.account.keyfile=/key.p12"])
        self.check_refused("fs.gs.auth.type=KERBEROS is not supported", ["fs.gs.auth.type=KERBEROS"])

    def test_a_wrong_clock_is_corrected(self):
        for skew in (1200, -1200):
            self.source.skew = skew
            self.check_used("account", GOOGLE_APPLICATION_CREDENTIALS=self.file(self.account()))

    def test_a_person_who_has_logged_in_with_gcloud(self):
        self.file(self.user(), ".config/gcloud/application_default_credentials.json")
        self.check_used("user")
        self.file(self.user(refresh_token="old"), ".config/gcloud/application_default_credentials.json")
        self.check_refused("from gcloud's application_default_credentials.json: invalid_grant: Token has been expired or revoked.*\n"
                           ".*gcloud auth application-default login")
        self.file(self.user(), "elsewhere/application_default_credentials.json")
        self.check_used("user", CLOUDSDK_CONFIG=self.home + "/elsewhere")

    def test_a_person_by_settings(self):
        conf = ["fs.gs.auth.type=USER_CREDENTIALS", "fs.gs.auth.client.id=client-1", "fs.gs.auth.client.secret=CLIENT-SECRET",
                "fs.gs.token.server.url=" + self.source.endpoint + "/token"]
        self.check_used("user", [*conf, "fs.gs.auth.refresh.token=REFRESH-TOKEN"])
        self.check_refused("from fs.gs.auth.refresh.token: client ID, client secret and refresh token are needed", conf)
        self.check_refused("invalid_client: The OAuth client was not found", [*conf[:2], "fs.gs.auth.client.secret=x", *conf[3:], "fs.gs.auth.refresh.token=R"])

    def test_workload_identity_with_a_token_of_a_file(self):
        token = self.write("token", SUBJECT.encode() + b"\n")
        self.check_used("workload", GOOGLE_APPLICATION_CREDENTIALS=self.file(self.workload({"file": token})))
        self.check_used("workload", ["fs.gs.auth.type=WORKLOAD_IDENTITY_FEDERATION_CREDENTIAL_CONFIG_FILE",
                                     "fs.gs.auth.workload.identity.federation.credential.config.file=" + self.file(self.workload({"file": token}))])
        config = self.workload({"file": token, "format": {"type": "json", "subject_token_field_name": "t"}})
        self.write("token", json.dumps({"t": SUBJECT}).encode())
        self.check_used("workload", GOOGLE_APPLICATION_CREDENTIALS=self.file(config))
        self.write("token", b"{}")
        self.check_refused("there is no token in .*token", GOOGLE_APPLICATION_CREDENTIALS=self.file(config))
        self.write("token", json.dumps({"t": "other"}).encode())
        self.check_refused("invalid_grant: The given credential is rejected", GOOGLE_APPLICATION_CREDENTIALS=self.file(config))
        self.check_refused('invalid_request: Invalid value for "audience"', GOOGLE_APPLICATION_CREDENTIALS=self.file({**config, "audience": "x"}))
        self.check_refused("its credential_source is neither a file nor a url",
                           GOOGLE_APPLICATION_CREDENTIALS=self.file(self.workload({"executable": {"command": "x"}})))

    def test_workload_identity_with_a_token_of_a_url(self):
        source = {"url": self.source.endpoint + "/subject", "headers": {"X-Key": "SUBJECT-KEY"},
                  "format": {"type": "json", "subject_token_field_name": "id_token"}}
        self.check_used("workload", GOOGLE_APPLICATION_CREDENTIALS=self.file(self.workload(source)))
        self.check_refused("/subject answered with HTTP status 404.*\n.*credential_source",
                           GOOGLE_APPLICATION_CREDENTIALS=self.file(self.workload({**source, "headers": {}})))

    def test_acting_as_a_service_account(self):
        url = self.source.endpoint + "/v1/projects/-/serviceAccounts/%s:generateAccessToken" % GoogleKeyServer.ACTED
        token = self.write("token", SUBJECT.encode())
        self.check_used("acted", GOOGLE_APPLICATION_CREDENTIALS=self.file(self.workload({"file": token}, service_account_impersonation_url=url)))
        acting = {"type": "impersonated_service_account", "service_account_impersonation_url": url, "delegates": []}
        self.check_used("acted", GOOGLE_APPLICATION_CREDENTIALS=self.file({**acting, "source_credentials": self.account()}))
        self.check_refused("as uploads@p.iam.gserviceaccount.com: Permission 'iam.serviceAccounts.getAccessToken' denied.*\n"
                           ".*roles/iam.serviceAccountTokenCreator",
                           GOOGLE_APPLICATION_CREDENTIALS=self.file({**acting, "source_credentials": self.user()}))
        self.check_used("acted", ["fs.gs.auth.impersonation.service.account=" + GoogleKeyServer.ACTED],
                        GOOGLE_APPLICATION_CREDENTIALS=self.file(self.account()),
                        CLOUDSDK_API_ENDPOINT_OVERRIDES_IAMCREDENTIALS=self.source.endpoint + "/")

    def test_metadata_server(self):
        host = "127.0.0.1:%d" % self.source.port
        self.check_used("vm", NO_GCE_CHECK="", GCE_METADATA_HOST=host)
        self.check_used("vm", ["fs.gs.auth.type=COMPUTE_ENGINE"], GCE_METADATA_HOST=host)
        self.source.fail("GET", 2, (503, "unavailable"))
        self.check_used("vm", ["fs.gs.auth.type=COMPUTE_ENGINE"], GCE_METADATA_HOST=host)
        self.source.fail("GET", 1, (404, "not_found"))
        self.check_refused(r"from the metadata server: not_found.*\(HTTP status 404\)", ["fs.gs.auth.type=COMPUTE_ENGINE"], GCE_METADATA_HOST=host)
        self.source.fail("GET", 1, (404, "not_found"))
        self.check_refused("no Google credentials were found", NO_GCE_CHECK="", GCE_METADATA_HOST=host)

    def test_the_order_of_sources(self):
        env = {"NO_GCE_CHECK": "", "GCE_METADATA_HOST": "127.0.0.1:%d" % self.source.port}
        self.check_used("vm", **env)
        self.file(self.user(), ".config/gcloud/application_default_credentials.json")
        self.check_used("user", **env)
        env["GOOGLE_APPLICATION_CREDENTIALS"] = self.file(self.account())
        self.check_used("account", **env)
        # A class of Java is for the driver.
        self.check_used("account", ["fs.gs.auth.type=ACCESS_TOKEN_PROVIDER", "fs.gs.auth.access.token.provider=a.B"], **env)
        self.check_used("user", ["fs.gs.auth.type=USER_CREDENTIALS", "fs.gs.auth.client.id=client-1", "fs.gs.auth.client.secret=CLIENT-SECRET",
                                 "fs.gs.auth.refresh.token=REFRESH-TOKEN", "fs.gs.token.server.url=" + self.source.endpoint + "/token"], **env)

    def test_the_wire_log_has_no_secret(self):
        self.check_used("account", FIRESTEEL_LOG="trace", GOOGLE_APPLICATION_CREDENTIALS=self.file(self.account()))


if __name__ == "__main__":
    unittest.main()
