"""A submission that uploads to Google Cloud Storage."""
import re

from store_test_case import StoreTest


class GcsTest(StoreTest):
    def objects(self, store):
        """By what follows spark-upload-UUID/."""
        return {re.sub(r"^up/spark-upload-[0-9a-f-]{36}/", "", key): content for key, content in store.buckets["bucket"].items()}

    def words(self, store, *more, path="gs://bucket/up", conf=("fs.gs.auth.type=COMPUTE_ENGINE",)):
        conf = ["spark.kubernetes.container.image=i", "spark.kubernetes.file.upload.path=" + path,
                "spark.hadoop.fs.gs.storage.root.url=" + store.endpoint + "/", *("spark.hadoop." + one for one in conf)]
        return ["submit", "--no-wait", "--master", self.api.master, *(word for one in conf for word in ("--conf", one)), *more]

    def check_nothing_left(self, store, done, code=74):
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual((store.buckets["bucket"], store.unfinished, self.created), ({}, [], []))
