"""Uploads to a real S3 server, MinIO, which checks signatures, times, digests, parts and session tokens."""
import glob
import hashlib
import json
import os
import re
import shutil
import subprocess
import unittest

import minio_server
import real_faults
from relay import Relay
from store_test_case import GIB, StoreTest

XML = {"Content-Type": "application/xml"}


class OnMinio:
    settings = {}

    @classmethod
    def setUpClass(cls):
        reason = minio_server.missing()
        if reason:
            raise unittest.SkipTest(reason)
        cls.store = minio_server.Minio(**cls.settings)
        cls.addClassCleanup(cls.store.stop)

    def request(self, key, *options):
        """By curl, which signs by itself; the key as S3 encodes it."""
        url = "%s/bucket/%s" % (self.store.endpoint, key)
        return subprocess.run(["curl", "-sS", "--fail", "--aws-sigv4", "aws:amz:us-east-1:s3", "--user",
                               "%s:%s" % (minio_server.USER, minio_server.PASSWORD), *options, url],
                              stdout=subprocess.PIPE, check=True).stdout


class MinioTest(OnMinio, StoreTest):
    def uploads(self):
        """URIs by the name of the file."""
        pod = next(made for made in self.created if made.get("kind") == "Pod")
        return {uri.rpartition("/")[2]: uri for uri in json.loads(pod["metadata"]["annotations"]["firesteel/uploads"])}

    def stored(self, uri):
        """The folder that MinIO keeps an object in."""
        return os.path.join(self.store.data, re.sub("^s3a?://", "", uri))

    def check_arrived(self, files, *more, env=None, **how):
        paths = [self.write("lib/" + name, data) for name, data in files.items()]
        done = self.submit(self.store, *more, "--files", ",".join(paths), "--class", "a.B", "local:///a.jar", env=env, **how)
        self.assertEqual(done.returncode, 0, done.stderr)
        uploads = self.uploads()
        self.assertEqual(set(uploads), set(files))
        for name, data in files.items():
            key = uploads[name].removeprefix("s3a://bucket/")
            if re.fullmatch(r"[\w./-]+", key, re.ASCII):  # curl 7.88 does not sign other names as S3 does
                self.assertEqual(hashlib.sha256(self.request(key)).digest(), hashlib.sha256(data).digest(), name)
            else:
                self.assertTrue(os.path.isdir(self.stored(uploads[name])), key)
        return done

    def test_one_request_parts_and_no_bytes_at_all(self):
        self.check_arrived({"large": os.urandom(1 << 20) * 23 + b"end", "empty": b"", "job.py": b"print(1)\n"},
                           "--conf", "spark.hadoop.fs.s3a.multipart.size=5M")
        self.assertEqual(self.store.unfinished(), [])

    def test_names_with_blanks_and_letters_of_any_language(self):
        self.check_arrived({"bücher + a%20&=?.txt": b"b", "a b.zip": os.urandom(6 << 20), "日本.csv": b"c"},
                           "--conf", "spark.hadoop.fs.s3a.multipart.size=5M")

    def test_the_bucket_in_the_name_of_the_host(self):
        done = self.check_arrived({"job.py": b"print(1)\n"}, "--conf", "spark.hadoop.fs.s3a.endpoint=http://s3.localhost:%d" % self.store.port,
                                  env={"FIRESTEEL_LOG": "debug"})
        self.assertIn("> PUT http://bucket.s3.localhost:%d/up/" % self.store.port, done.stderr)

    def test_what_it_refuses_leaves_nothing(self):
        before = self.store.objects()
        for expected, more, path in (("SignatureDoesNotMatch", ["--conf", "spark.hadoop.fs.s3a.secret.key=wrong"], "s3a://bucket/up"),
                                     ("InvalidAccessKeyId", ["--conf", "spark.hadoop.fs.s3a.access.key=AKOTHER"], "s3a://bucket/up"),
                                     ("NoSuchBucket", [], "s3a://missing/up"),
                                     ("InvalidTokenId", ["--conf", "spark.hadoop.fs.s3a.session.token=x"], "s3a://bucket/up")):
            with self.subTest(expected):
                large = self.write("large", bytes(6 << 20))
                done = self.submit(self.store, *more, "--conf", "spark.hadoop.fs.s3a.multipart.size=5M", "--files", large, self.write("job.py"), path=path)
                self.assertEqual((done.returncode, self.created), (74, []), done.stderr)
                self.assertIn(expected, done.stderr)
                self.assertEqual((self.store.objects(), self.store.unfinished()), (before, []))

    def test_a_wrong_region_is_corrected(self):
        self.check_arrived({"job.py": b"print(1)\n"}, "--conf", "spark.hadoop.fs.s3a.endpoint.region=eu-west-1")

    def test_files_named_by_their_content_are_uploaded_once(self):
        path = self.write("job.py", os.urandom(100))
        with open(path, "rb") as file:
            key = "up/sha256/%s/job.py" % hashlib.sha256(file.read()).hexdigest()
        written = set()
        for _ in range(2):
            done = self.submit(self.store, "--upload-layout=content", path)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("s3a://bucket/" + key, self.texts())
            written.add(re.search("(?i)last-modified: .*", self.request(key, "--head").decode()).group())
            written.add(os.stat(os.path.join(self.stored("s3a://bucket/" + key), "xl.meta")).st_mtime_ns)
        self.assertEqual(len(written), 2)

    def test_five_gib_take_little_memory(self):
        self.check_five_gib(lambda path: self.words(self.store, "--files", path, "--class", "a.B", "local:///a.jar"))
        head = self.request(self.uploads()["sparse"].removeprefix("s3a://bucket/"), "--head").decode()
        self.assertRegex(head, "(?i)content-length: %d\r" % (5 * GIB))


class MinioFaults(OnMinio, real_faults.RealFaults):
    requests = {"the only request": "^PUT .*small.py ", "the announcement": "^POST .*uploads=", "the first part": "partNumber=1&",
                "a later part": "partNumber=2&", "the last part": "partNumber=3&", "the completion": "^POST .*uploadId="}
    # After the first attempt the server says that there is no such upload, and a refusal counts even if it is cut.
    harmless = [("the completion", "answer")]
    # MinIO's own answer is in BusyMinio; this one is Amazon's.
    refusals = [real_faults.answer("503 Slow Down", XML, "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>")]
    large = 11 << 20

    def relay(self):
        return Relay(self.store.port)

    def upload_words(self, relay, *more):
        return self.words(relay, "--conf", "spark.hadoop.fs.s3a.multipart.size=5M", *more)

    def stored(self):
        folder = os.path.join(self.store.data, "bucket") + "/"
        return {os.path.basename(path): self.request(path.removeprefix(folder)) for path in self.store.objects()}

    def unfinished(self):
        return self.store.unfinished()

    def empty(self):
        for folder in glob.glob(os.path.join(self.store.data, "bucket", "*")) + self.store.unfinished():
            shutil.rmtree(folder)

    def test_a_clock_that_is_20_minutes_wrong_is_corrected(self):
        self.check_skewed()

    def test_without_the_time_of_the_server_a_wrong_clock_is_named(self):
        self.empty()
        relay = Relay(self.store.port, replaced=(b"\r\nDate: ", b"\r\nWhen: "))
        self.addCleanup(relay.stop)
        done = self.run_program(*self.upload_words(relay, *self.words_of_files), env=self.skewed(real_faults.SKEW))
        self.assertEqual((done.returncode, self.created, self.stored(), self.unfinished()), (74, [], {}, []))
        self.assertRegex(done.stderr, "RequestTimeTooSkewed.*\n.*set the clock")


class BusyMinio(OnMinio, StoreTest):
    """It answers one request at a time, and the others with 429 and Retry-After: 60."""

    settings = {"MINIO_API_REQUESTS_MAX": "1"}

    def test_a_server_that_takes_one_request_at_a_time_gets_all_files(self):
        paths = [self.write("lib/%d" % number, os.urandom(100_000)) for number in range(30)] + [self.write("large", os.urandom(23 << 20))]
        done = self.submit(self.store, "--conf", "spark.hadoop.fs.s3a.multipart.size=5M", "--files", ",".join(paths),
                           "--class", "a.B", "local:///a.jar", env={"FIRESTEEL_LOG": "debug"})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stderr, "< PUT .*: 429 ")
        self.assertEqual((len(self.store.objects()), self.store.unfinished()), (31, []))


if __name__ == "__main__":
    unittest.main()
