"""Each source of credentials for Azure Storage, against a strict fake of the server that it asks."""
import unittest

from abfs_test_case import AbfsTest
from azure_key_servers import FEDERATED, AzureKeyServer
from blob_server import BlobServer

PROVIDER = "fs.azure.account.oauth.provider.type=org.apache.hadoop.fs.azurebfs.oauth2."


class AzureKeys(AbfsTest):
    by_address = True  # tokens are not sent by http to a name

    def setUp(self):
        super().setUp()
        self.tokens = {}
        self.store, self.source = BlobServer(tokens=self.tokens), AzureKeyServer(self.tokens)
        self.addCleanup(self.store.__exit__)
        self.addCleanup(self.source.__exit__)
        self.nowhere = {"AZURE_POD_IDENTITY_AUTHORITY_HOST": "http://127.0.0.1:1"}

    def upload(self, conf=(), **env):
        return self.submit(self.store, self.write("job.py"), conf=conf, env={**self.nowhere, **env})

    def check_used(self, who, conf=(), **env):
        done = self.upload(conf, **env)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([blob.data for blob in self.store.containers["data"].values()], [b"print(1)\n"])
        self.assertRegex(self.store.requests[-1].headers.get("authorization", "none"), who)
        self.check_no_secret(done.stdout + done.stderr)
        self.forget()

    def check_token(self, who, conf=(), **env):
        self.check_used("^Bearer eyJ.%s-" % who, conf, **env)

    def check_refused(self, expected, conf=(), **env):
        done = self.upload(conf, **env)
        self.assertEqual(done.returncode, 66 if "cannot read" in expected else 74, done.stderr)
        self.assertRegex(done.stderr, expected)
        self.assertEqual((self.store.containers["data"], self.created), ({}, []))
        self.check_no_secret(done.stderr)
        self.forget()

    def forget(self):
        self.store.containers["data"].clear()
        self.created.clear()

    def check_no_secret(self, text):
        for secret in ("eyJ.", AzureKeyServer.SECRET, AzureKeyServer.REFRESH, "SIGNATURE", self.store.written_key):
            self.assertNotIn(secret, text)

    def oauth(self, provider, *more):
        return ["fs.azure.account.auth.type=OAuth", PROVIDER + provider, *("fs.azure.account.oauth2." + one for one in more)]

    def test_none_at_all(self):
        self.check_refused("no Azure credentials were found: not in spark.hadoop.fs.azure.account.*.*\n.*set AZURE_STORAGE_KEY")

    def test_of_blocks_that_are_refused_together_each_gets_the_next_token(self):
        conf = [*self.oauth("ClientCredsTokenProvider", "client.endpoint=%s/tenant-1/oauth2/token" % self.source.endpoint,
                            "client.id=" + AzureKeyServer.CLIENT, "client.secret=" + AzureKeyServer.SECRET),
                "fs.azure.write.request.size=1048576"]
        large = self.write("large", bytes(3 << 20) + b"end")
        def upload():
            return self.submit(self.store, "--files", large, "--class", "a.B", "local:///a.jar", conf=conf, env=self.nowhere)
        self.store.fail("PUT block", 3, (401, "InvalidAuthenticationInfo"))
        done = upload()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(self.source.requests), 2)
        self.source.requests.clear()
        self.forget()
        self.store.fail("PUT block", 99, (401, "InvalidAuthenticationInfo"))
        done = upload()
        self.assertEqual(done.returncode, 74, done.stderr)
        self.assertIn("InvalidAuthenticationInfo", done.stderr)
        self.assertEqual(len(self.source.requests), 2)

    def test_shared_key(self):
        key = self.store.written_key
        self.check_used("^SharedKey acct:", ["fs.azure.account.auth.type=SharedKey", "fs.azure.account.key=" + key])
        self.check_used("^SharedKey acct:", AZURE_STORAGE_KEY=key)
        self.check_used("^SharedKey acct:", AZURE_STORAGE_ACCOUNT="acct", AZURE_STORAGE_KEY=key)
        self.check_refused("no Azure credentials were found", AZURE_STORAGE_ACCOUNT="another", AZURE_STORAGE_KEY=key)
        self.check_refused(r"fs.azure.account.auth.type is SharedKey, but fs.azure.account.key.acct.dfs.localhost:\d+ is not set",
                           ["fs.azure.account.auth.type=SharedKey"])
        self.check_refused("keyprovider=a.ShellDecryptionKeyProvider is a class of Java",
                           ["fs.azure.account.auth.type=SharedKey", "fs.azure.account.keyprovider=a.ShellDecryptionKeyProvider"])

    def test_shared_access_signature(self):
        for conf in (["fs.azure.account.auth.type=SAS", "fs.azure.sas.fixed.token=?" + BlobServer.SAS], ["fs.azure.sas.fixed.token=" + BlobServer.SAS]):
            self.check_used("^none$", conf)
        self.check_used("^none$", AZURE_STORAGE_SAS_TOKEN=BlobServer.SAS)
        self.check_refused(r"AuthenticationFailed.*credentials of fs.azure.sas.fixed.token\)\n.*shared access signature has expired",
                           ["fs.azure.sas.fixed.token=" + BlobServer.SAS.replace("sp=rcwd", "sp=r")])

    def test_secret_of_an_application(self):
        for version in ("v2.0/", ""):
            endpoint = "client.endpoint=%s/tenant-1/oauth2/%stoken" % (self.source.endpoint, version)
            conf = self.oauth("ClientCredsTokenProvider", endpoint, "client.id=client-1")
            self.check_token("application", [*conf, "fs.azure.account.oauth2.client.secret=" + AzureKeyServer.SECRET])
            self.check_refused("from fs.azure.account.oauth2.client.secret: invalid_client: AADSTS7000215: Invalid client secret provided.*\n.*may have expired",
                               [*conf, "fs.azure.account.oauth2.client.secret=wrong"])
        self.check_refused("fs.azure.account.oauth2.client.secret is not set", conf)
        self.check_refused("http://login.example.com/x is not an https URL",
                           self.oauth("ClientCredsTokenProvider", "client.endpoint=http://login.example.com/x", "client.id=a", "client.secret=b"))
        env = {"AZURE_AUTHORITY_HOST": self.source.endpoint, "AZURE_TENANT_ID": "tenant-1", "AZURE_CLIENT_ID": "client-1"}
        self.check_token("application", AZURE_CLIENT_SECRET=AzureKeyServer.SECRET, **env)
        self.check_refused("from AZURE_CLIENT_SECRET: invalid_client", AZURE_CLIENT_SECRET="wrong", **env)

    def test_refresh_token(self):
        endpoint = "refresh.token.endpoint=%s/tenant-1/oauth2/token" % self.source.endpoint
        self.check_token("person", self.oauth("RefreshTokenBasedTokenProvider", endpoint, "refresh.token=" + AzureKeyServer.REFRESH))
        self.check_refused("AADSTS70008: The refresh token has expired", self.oauth("RefreshTokenBasedTokenProvider", endpoint, "refresh.token=old"))

    def test_workload_identity(self):
        token = self.write("token", FEDERATED.encode() + b"\n")
        conf = self.oauth("WorkloadIdentityTokenProvider", "msi.authority=" + self.source.endpoint, "msi.tenant=tenant-1", "client.id=client-1")
        self.check_token("workload", [*conf, "fs.azure.account.oauth2.token.file=" + token])
        env = {"AZURE_AUTHORITY_HOST": self.source.endpoint + "/", "AZURE_TENANT_ID": "tenant-1", "AZURE_CLIENT_ID": "client-1"}
        self.check_token("workload", AZURE_FEDERATED_TOKEN_FILE=token, **env)
        self.check_token("workload", self.oauth("WorkloadIdentityTokenProvider"), AZURE_FEDERATED_TOKEN_FILE=token, **env)
        self.write("token", b"other")
        self.check_refused("from AZURE_FEDERATED_TOKEN_FILE: invalid_client: AADSTS70021.*\n.*federated credential", AZURE_FEDERATED_TOKEN_FILE=token, **env)
        self.check_refused("cannot read the token of AZURE_FEDERATED_TOKEN_FILE", AZURE_FEDERATED_TOKEN_FILE="/nowhere", **env)

    def test_managed_identity(self):
        here = {"AZURE_POD_IDENTITY_AUTHORITY_HOST": self.source.endpoint}
        self.check_token("machine", **here)
        self.check_token("machine", AZURE_CLIENT_ID="client-1", **here)
        self.check_token("machine", self.oauth("MsiTokenProvider"), **here)
        endpoint = "msi.endpoint=%s/metadata/identity/oauth2/token" % self.source.endpoint
        self.check_token("machine", self.oauth("MsiTokenProvider", endpoint, "msi.tenant=tenant-1"))
        self.source.fail("GET", 2, (410, "gone"))
        self.check_token("machine", self.oauth("MsiTokenProvider", endpoint))
        self.check_refused(r"from the instance metadata service: invalid_request: Identity not found \(HTTP status 400\)",
                           self.oauth("MsiTokenProvider", endpoint, "client.id=other"))
        self.check_refused("no Azure credentials were found", AZURE_CLIENT_ID="other", **here)

    def test_a_token_is_never_sent_without_tls(self):
        path = "abfs://data@acct.dfs.example.com/up"
        conf = self.oauth("MsiTokenProvider")
        self.by_address = False
        done = self.submit(self.store, self.write("job.py"), path=path, conf=conf)
        self.assertEqual(done.returncode, 74)
        self.assertIn("http://acct.blob.example.com is not an https URL, and a secret is sent to it", done.stderr)
        self.assertEqual(self.source.requests, [])

    def test_what_is_not_supported_is_named(self):
        self.check_refused("fs.azure.account.auth.type=Kerberos is not supported", ["fs.azure.account.auth.type=Kerberos"])
        self.check_refused("provider.type=org.apache.hadoop.fs.azurebfs.oauth2.UserPasswordTokenProvider is not supported", self.oauth("UserPasswordTokenProvider"))
        self.check_refused("fs.azure.account.oauth.provider.type is not set", ["fs.azure.account.auth.type=OAuth"])

    def test_a_token_that_is_refused_is_replaced_once(self):
        env = {"AZURE_POD_IDENTITY_AUTHORITY_HOST": self.source.endpoint}
        self.store.fail("PUT", 1, (401, "InvalidAuthenticationInfo"))
        self.check_used("^Bearer eyJ.machine-2$", **env)
        self.store.fail("PUT", 99, (401, "InvalidAuthenticationInfo"))
        self.check_refused("InvalidAuthenticationInfo.*\n.*log in again", **env)

    def test_the_order_of_sources(self):
        env = {"AZURE_POD_IDENTITY_AUTHORITY_HOST": self.source.endpoint, "AZURE_AUTHORITY_HOST": self.source.endpoint}
        for who, more in (("Bearer eyJ.machine", {"AZURE_TENANT_ID": "tenant-1", "AZURE_CLIENT_ID": "client-1"}),
                          ("Bearer eyJ.workload", {"AZURE_FEDERATED_TOKEN_FILE": self.write("token", FEDERATED.encode())}),
                          ("Bearer eyJ.application", {"AZURE_CLIENT_SECRET": AzureKeyServer.SECRET}),
                          ("none", {"AZURE_STORAGE_SAS_TOKEN": BlobServer.SAS}),
                          ("SharedKey", {"AZURE_STORAGE_KEY": self.store.written_key})):
            env.update(more)
            self.check_used("^" + who, **env)
        # A class of Java is for the driver.
        self.check_used("^SharedKey", ["fs.azure.account.auth.type=Custom", "fs.azure.account.oauth.provider.type=a.B"], **env)

    def test_the_wire_log_has_no_secret(self):
        self.check_used("^none$", ["fs.azure.sas.fixed.token=" + BlobServer.SAS], FIRESTEEL_LOG="trace")


if __name__ == "__main__":
    unittest.main()
