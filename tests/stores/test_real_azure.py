"""Uploads to Azurite, Microsoft's emulator of Azure Storage, which checks signatures."""
import base64
import email.utils
import hashlib
import hmac
import json
import os
import re
import unittest
import urllib.parse
import urllib.request

import cloud_emulators
import real_faults
from relay import Relay
from store_test_case import GIB, StoreTest

KEY = b"key-of-the-account-0123456789"
BUSY = ('<?xml version="1.0" encoding="utf-8"?><Error><Code>ServerBusy</Code><Message>The server is busy.\n'
        'RequestId:1\nTime:2026-11-29T00:00:00Z</Message></Error>')


class OnAzurite:
    in_memory = True

    @classmethod
    def setUpClass(cls):
        reason = cloud_emulators.missing_azurite()
        if reason:
            raise unittest.SkipTest(reason)
        cls.emulator = cloud_emulators.start_azurite("acct1", KEY, cls.in_memory)
        cls.addClassCleanup(cls.emulator.stop)
        cls.ask("PUT", "/acct1/data", restype="container")

    @classmethod
    def ask(cls, verb, path, **query):
        """Signed by this file, not by what is tested."""
        headers = {"x-ms-date": email.utils.formatdate(usegmt=True), "x-ms-version": "2021-08-06"}
        text = "\n".join([verb, *[""] * 11, *("%s:%s" % item for item in sorted(headers.items())), "/acct1" + path])
        text += "".join("\n%s:%s" % item for item in sorted(query.items()))
        signature = base64.b64encode(hmac.new(KEY, text.encode(), hashlib.sha256).digest()).decode()
        request = urllib.request.Request("%s%s?%s" % (cls.emulator.endpoint, path, urllib.parse.urlencode(query)), method=verb,
                                         headers={**headers, "Authorization": "SharedKey acct1:" + signature})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.read()

    def words(self, *more, path="abfs://data@acct1.dfs.core.windows.net/up", key=KEY, port=None):
        conf = ["spark.kubernetes.container.image=i", "spark.kubernetes.file.upload.path=" + path, "spark.hadoop.fs.azure.always.use.https=false",
                "spark.hadoop.fs.azure.abfs.endpoint=127.0.0.1:%d" % (port or self.emulator.port), "spark.hadoop.fs.azure.write.request.size=1048576",
                "spark.hadoop.fs.azure.account.key.acct1.dfs.core.windows.net=" + base64.b64encode(key).decode()]
        return ["submit", "--no-wait", "--master", self.api.master, *(word for one in conf for word in ("--conf", one)), *more]


class RealAzure(OnAzurite, StoreTest):
    def upload(self, *more, **how):
        return self.run_program(*self.words(*more, **how))

    def uploaded(self):
        pod = next(made for made in self.created if made.get("kind") == "Pod")
        return [uri.partition(".net")[2] for uri in json.loads(pod["metadata"]["annotations"]["firesteel/uploads"])]

    def test_files_of_all_names_and_sizes_arrive(self):
        files = {"a b.zip": b"zip", "bücher+&%.txt": "é".encode(), "empty": b"", "large": os.urandom(5 << 20) + b"the end"}
        paths = [self.write("lib/" + name, data) for name, data in files.items()]
        done = self.upload("--files", ",".join(paths), "--class", "a.B", "local:///a.jar")
        self.assertEqual(done.returncode, 0, done.stderr)
        stored = {path.rpartition("/")[2]: self.ask("GET", "/acct1/data" + urllib.parse.quote(path)) for path in self.uploaded()}
        self.assertEqual(stored, files)

    def test_a_wrong_key_and_a_missing_container_are_named_and_leave_nothing(self):
        done = self.upload(self.write("job.py"), key=b"wrong")
        self.assertEqual(done.returncode, 74, done.stderr)
        self.assertRegex(done.stderr, "AuthorizationFailure.*HTTP status 403.*\n.*check the account key")
        done = self.upload(self.write("job.py"), path="abfs://missing@acct1.dfs.core.windows.net/up")
        self.assertEqual(done.returncode, 74, done.stderr)
        self.assertRegex(done.stderr, "ContainerNotFound.*\n.*create the container")
        self.assertEqual(self.created, [])


class LargeOnAzure(OnAzurite, StoreTest):
    in_memory = False

    def test_five_gib_take_little_memory(self):
        self.check_five_gib(lambda path: self.words("--files", path, "--class", "a.B", "local:///a.jar"))
        listed = self.ask("GET", "/acct1/data", restype="container", comp="list").decode()
        self.assertIn("<Content-Length>%d</Content-Length>" % (5 * GIB), listed)


class AzureFaults(OnAzurite, real_faults.RealFaults):
    """Azurite does not look at the time of a request: what a wrong clock does is in test_abfs.py, against a fake."""

    requests = {"the only request": "^PUT .*small.py ", "a block": "comp=block&",
                "the last block": "^Content-Length: 7\\r", "the list of blocks": "comp=blocklist"}
    refusals = (real_faults.answer("503 Server Busy", {"x-ms-error-code": "ServerBusy", "Content-Type": "application/xml"}, BUSY),
                real_faults.answer("429 Too Many Requests", {"x-ms-error-code": "TooManyRequests", "Retry-After": "1"}, ""))

    def relay(self):
        return Relay(self.emulator.port)

    def upload_words(self, relay, *more):
        return self.words(*more, port=relay.port)

    def stored(self):
        return {name.rpartition("/")[2]: self.ask("GET", "/acct1/data/" + name) for name in self.names()}

    def names(self):
        return re.findall("<Name>(.*?)</Name>", self.ask("GET", "/acct1/data", restype="container", comp="list").decode())

    def empty(self):
        for name in self.names():
            self.ask("DELETE", "/acct1/data/" + name)


if __name__ == "__main__":
    unittest.main()
