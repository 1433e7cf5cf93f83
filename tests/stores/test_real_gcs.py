"""Uploads to an emulator of Google Cloud Storage that others wrote."""
import json
import os
import subprocess
import unittest
import urllib.parse
import urllib.request

import cloud_emulators
import real_faults
from google_key_servers import GoogleKeyServer, RsaKey
from relay import Relay
from store_server import Refusal
from store_test_case import StoreTest

VERIFY = """
import sys
from google.auth import jwt
jwt.decode(sys.stdin.read(), certs=sys.argv[1], audience="https://oauth2.googleapis.com/token")
"""
JSON = {"Content-Type": "application/json; charset=UTF-8", "X-GUploader-UploadID": "x"}


def problem(code, domain, reason, message):
    return json.dumps({"error": {"code": code, "message": message, "errors": [{"domain": domain, "reason": reason, "message": message}]}})


class OnEmulator:
    @classmethod
    def setUpClass(cls):
        reason = cloud_emulators.missing_gcs()
        if reason:
            raise unittest.SkipTest(reason)
        cls.emulator = cloud_emulators.start_gcs()
        cls.addClassCleanup(cls.emulator.stop)

    def words(self, *more, path="gs://bucket/up", chunk="1m"):
        conf = ["spark.kubernetes.container.image=i", "spark.kubernetes.file.upload.path=" + path,
                "spark.hadoop.fs.gs.outputstream.upload.chunk.size=" + chunk]
        return ["submit", "--no-wait", "--master", self.api.master, *(word for one in conf for word in ("--conf", one)), *more]

    def read(self, path, **query):
        url = "%s/%s?%s" % (self.emulator.endpoint, path, urllib.parse.urlencode(query))
        with urllib.request.urlopen(url, timeout=60) as answer:
            return answer.read()

    def names(self):
        return [item["name"] for item in json.loads(self.read("storage/v1/b/bucket/o")).get("items", [])]

    def stored(self):
        return {name.rpartition("/")[2]: self.read("storage/v1/b/bucket/o/" + urllib.parse.quote(name, safe=""), alt="media") for name in self.names()}


class RealGcs(OnEmulator, StoreTest):
    def upload(self, *more, **how):
        return self.run_program(*self.words(*more, **how), env={"STORAGE_EMULATOR_HOST": self.emulator.endpoint})

    def test_files_of_all_names_and_sizes_arrive(self):
        files = {"a b.zip": b"zip", "bücher+&.txt": "é".encode(), "empty": b"", "large": os.urandom(5 << 20) + b"the end"}
        paths = [self.write("lib/" + name, data) for name, data in files.items()]
        done = self.upload("--files", ",".join(paths), "--class", "a.B", "local:///a.jar")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.stored(), files)

    def test_a_missing_bucket_is_named(self):
        done = self.upload(self.write("job.py"), path="gs://missing/up")
        self.assertEqual(done.returncode, 74, done.stderr)
        self.assertRegex(done.stderr, "bucket missing at .*HTTP status 404.*\n.*create the bucket")
        self.assertEqual(self.created, [])


class TokenServer(GoogleKeyServer):
    """Verifies what is signed as google-auth does."""

    def __init__(self, key):
        self.python = cloud_emulators.python_with(cloud_emulators.GOOGLE_AUTH)
        self.public = subprocess.run(["openssl", "rsa", "-pubout"], input=key.pem, text=True, check=True, stdout=subprocess.PIPE,
                                     stderr=subprocess.DEVNULL).stdout
        super().__init__({}, key)

    def oauth(self, form):
        done = subprocess.run([self.python, "-c", VERIFY, self.public], input=form["assertion"], text=True, check=False, timeout=60,
                              stderr=subprocess.PIPE)
        if done.returncode:
            raise Refusal(400, "invalid_grant", why=done.stderr.splitlines()[-1])
        return self.token("account")


class GcsFaults(OnEmulator, real_faults.RealFaults):
    """The emulator says "0-0" of a session without bytes, which means one byte; the relay corrects that."""

    requests = {"the only request": "uploadType=multipart", "the beginning of a session": "^POST .*uploadType=resumable",
                "the first chunk": "^Content-Range: bytes 0-", "a later chunk": "^Content-Range: bytes 1048576-",
                "the last chunk": "^Content-Range: bytes 2097152-"}
    by_token = False
    always = {"the only request": "uploadType=multipart", "the beginning of a session": "^POST .*uploadType=resumable", "a session": "^PUT .*upload_id="}
    refusals = (real_faults.answer("429 Too Many Requests", JSON, problem(429, "usageLimits", "rateLimitExceeded",
                                   "The object exceeded the rate limit for object mutation operations.")),
                real_faults.answer("503 Service Unavailable", JSON, problem(503, "global", "backendError", "Backend Error")))

    def relay(self):
        return Relay(self.emulator.port, replaced=(b"Range: bytes=0-0\r\n", b""))

    def upload_words(self, relay, *more):
        return self.words(*(["--conf", "spark.hadoop.fs.gs.storage.root.url=" + relay.endpoint] if self.by_token else []), *more)

    def env(self, relay):
        return {"STORAGE_EMULATOR_HOST": relay.endpoint}

    def empty(self):
        for name in self.names():
            urllib.request.urlopen(urllib.request.Request("%s/storage/v1/b/bucket/o/%s" % (
                self.emulator.endpoint, urllib.parse.quote(name, safe="")), method="DELETE"), timeout=60).close()

    def test_a_clock_that_is_20_minutes_wrong_is_corrected(self):
        """The emulator takes any token; to get one, the time counts.  One that was signed 20 minutes ago is valid for 40 more."""
        key, self.by_token = RsaKey(), True
        with TokenServer(key) as tokens:
            account = {"type": "service_account", "client_email": tokens.EMAIL, "private_key_id": tokens.KEY_ID, "private_key": key.pem,
                       "token_uri": tokens.endpoint + "/token"}
            path = self.write("account.json", json.dumps(account).encode())
            self.check_skewed(STORAGE_EMULATOR_HOST="", GOOGLE_APPLICATION_CREDENTIALS=path)
            self.assertEqual((len(tokens.seen), tokens.given), (3, 2))


if __name__ == "__main__":
    unittest.main()
