#!/usr/bin/env python3
"""A real driver runs what was uploaded to a real S3 server, MinIO: it reads it with hadoop-aws, which is mounted into its pod."""
import os
import sys
import unittest

import cluster_support as k

sys.path.insert(0, os.path.join(k.HERE, "..", "stores"))
import hadoop_aws  # noqa: E402
import minio_server  # noqa: E402

NODE = "10.99.0.1"
JARS = "/opt/hadoop-aws"
JOB = """
import sys
from greetings import greet
from pyspark import SparkFiles
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()

def work(n):
    import of_executors
    with open(SparkFiles.get("words.txt")) as words:
        return of_executors.double(n) + len(words.read().split())

found = spark.sparkContext.parallelize(range(4), 2).map(work).collect()
print(greet(found, sys.argv[1]), flush=True)
spark.stop()
"""
GREETINGS = 'def greet(found, name):\n    return "%s for %s" % (found, name)\n'


class S3(k.FilesTest):
    @classmethod
    def setUpClass(cls):
        reason = minio_server.missing() or hadoop_aws.missing()
        if reason:
            raise unittest.SkipTest(reason)
        cls.jars = hadoop_aws.folder()
        cls.store = minio_server.Minio(host=NODE)
        cls.addClassCleanup(cls.store.stop)

    def setUp(self):
        super().setUp()
        k.api("POST", k.path_of("secrets", self.namespace), {
            "metadata": {"name": "keys"}, "stringData": {"id": minio_server.USER, "key": minio_server.PASSWORD}})

    def settings(self):
        """The store for both sides; the keys only for the pods, by a Secret, and the jars by a folder of the node."""
        confs = ["spark.kubernetes.file.upload.path=s3a://bucket/team-a",
                 "spark.hadoop.fs.s3a.endpoint=" + self.store.endpoint, "spark.hadoop.fs.s3a.endpoint.region=us-east-1",
                 "spark.hadoop.fs.s3a.path.style.access=true",
                 "spark.kubernetes.authenticate.driver.serviceAccountName=spark", "spark.executor.instances=1"]
        for part in ("driver", "executor"):
            volume = "spark.kubernetes.%s.volumes.hostPath.s3." % part
            confs += [volume + "options.path=" + self.jars, volume + "mount.path=" + JARS, volume + "mount.readOnly=true",
                      "spark.%s.extraClassPath=%s/*" % (part, JARS)]
            confs += ["spark.kubernetes.%s.secretKeyRef.%s=keys:%s" % (part, name, key)
                      for name, key in (("AWS_ACCESS_KEY_ID", "id"), ("AWS_SECRET_ACCESS_KEY", "key"))]
        return confs

    def test_a_script_its_modules_and_files_are_run_from_there(self):
        line = self.submission(*self.settings(), application=self.write("job.py", JOB), arguments=["Alice"])
        modules = [self.write("greetings.py", GREETINGS), self.write("of_executors.py", "def double(n):\n    return 2 * n\n")]
        running = k.Firesteel([line[0], "--logs", "--py-files", ",".join(modules),
                               "--files", self.write("words.txt", "three more words"), *line[1:]],
                              AWS_ACCESS_KEY_ID=minio_server.USER, AWS_SECRET_ACCESS_KEY=minio_server.PASSWORD)
        self.addCleanup(running.stop)
        result = running.ended(500)
        self.assert_ends_with(result, 0)
        self.assertIn("[3, 5, 7, 9] for Alice\n", result.out)
        self.assertNotIn(minio_server.PASSWORD, result.out + result.err)
        pod = k.driver_pod(self.namespace)
        self.assertTrue([word for word in pod["spec"]["containers"][0]["args"]
                         if word.startswith("s3a://bucket/team-a/spark-upload-") and word.endswith("job.py")])
        self.assertEqual(len(self.store.objects()), 4)


if __name__ == "__main__":
    k.run(k.PODS)
