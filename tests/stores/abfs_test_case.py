"""A submission that uploads to Azure Storage."""
import re

from store_test_case import StoreTest


class AbfsTest(StoreTest):
    by_address = False  # the account is in the path, not in the host

    def objects(self, store):
        """By what follows spark-upload-UUID/."""
        return {re.sub(r"^up/spark-upload-[0-9a-f-]{36}/", "", name): blob for name, blob in store.containers["data"].items()}

    def words(self, store, *more, path="abfs://%s/up", conf=None):
        conf = ["fs.azure.account.key=" + store.written_key] if conf is None else conf
        path = path % store.authority if "%s" in path else path
        conf = ["spark.kubernetes.container.image=i", "spark.kubernetes.file.upload.path=" + path, "spark.hadoop.fs.azure.always.use.https=false",
                *("spark.hadoop." + one for one in conf)]
        if self.by_address:
            conf.append("spark.hadoop.fs.azure.abfs.endpoint=127.0.0.1:%d" % store.port)
        return ["submit", "--no-wait", "--master", self.api.master, *(word for one in conf for word in ("--conf", one)), *more]

    def check_nothing_left(self, store, done, code=74):
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual((store.containers["data"], self.created), ({}, []))
