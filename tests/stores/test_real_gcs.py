"""Uploads to an emulator of Google Cloud Storage that others wrote."""
import json
import os
import unittest
import urllib.parse
import urllib.request

import cloud_emulators
from store_test_case import StoreTest


class RealGcs(StoreTest):
    @classmethod
    def setUpClass(cls):
        reason = cloud_emulators.missing_gcs()
        if reason:
            raise unittest.SkipTest(reason)
        cls.emulator = cloud_emulators.start_gcs()
        cls.addClassCleanup(cls.emulator.stop)

    def upload(self, *more, path="gs://bucket/up", chunk="1m"):
        conf = ["spark.kubernetes.container.image=i", "spark.kubernetes.file.upload.path=" + path,
                "spark.hadoop.fs.gs.outputstream.upload.chunk.size=" + chunk]
        return self.run_program("submit", "--no-wait", "--master", self.api.master, *(word for one in conf for word in ("--conf", one)), *more,
                                env={"STORAGE_EMULATOR_HOST": self.emulator.endpoint})

    def read(self, path, **query):
        url = "%s/%s?%s" % (self.emulator.endpoint, path, urllib.parse.urlencode(query))
        with urllib.request.urlopen(url, timeout=60) as answer:
            return answer.read()

    def names(self):
        return [item["name"] for item in json.loads(self.read("storage/v1/b/bucket/o")).get("items", [])]

    def test_files_of_all_names_and_sizes_arrive(self):
        files = {"a b.zip": b"zip", "bücher+&.txt": "é".encode(), "empty": b"", "large": os.urandom(5 << 20) + b"the end"}
        paths = [self.write("lib/" + name, data) for name, data in files.items()]
        done = self.upload("--files", ",".join(paths), "--class", "a.B", "local:///a.jar")
        self.assertEqual(done.returncode, 0, done.stderr)
        stored = {name.rpartition("/")[2]: self.read("storage/v1/b/bucket/o/" + urllib.parse.quote(name, safe=""), alt="media") for name in self.names()}
        self.assertEqual(stored, files)

    def test_a_missing_bucket_is_named(self):
        done = self.upload(self.write("job.py"), path="gs://missing/up")
        self.assertEqual(done.returncode, 74, done.stderr)
        self.assertRegex(done.stderr, "bucket missing at .*HTTP status 404.*\n.*create the bucket")
        self.assertEqual(self.created, [])


if __name__ == "__main__":
    unittest.main()
