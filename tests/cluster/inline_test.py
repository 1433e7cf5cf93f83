#!/usr/bin/env python3
"""Files that travel in the driver's ConfigMap: a real driver runs the script, its executors have the files."""
import os
import zipfile

import cluster_support as k

# Names with a blank and beyond ASCII; a module as a file and one in a zip; a file that executors open.
JOB = """
import sys
from pyspark import SparkFiles
from pyspark.sql import SparkSession
import in_the_driver

spark = SparkSession.builder.getOrCreate()

def work(n):
    import from_zip
    import of_executors
    with open(SparkFiles.get("some words.txt")) as words:
        return of_executors.double(n) + from_zip.one() + len(words.read().split())

found = spark.sparkContext.parallelize(range(4), 4).map(work).collect()
print("found", found, in_the_driver.word(), sys.argv[1:])
spark.stop()
"""
STDIN = """
from pyspark.sql import SparkSession
print("counted", SparkSession.builder.getOrCreate().range(7).count())
"""


class Inline(k.FilesTest):
    def run_job(self, *options, application, arguments=(), **more):
        line = ["submit", "--master", k.MASTER, "-n", self.namespace, "--image", k.SPARK_IMAGE,
                "--service-account", "spark", "--num-executors", "1", "--logs",
                "--conf", "spark.kubernetes.driver.request.cores=0.1",
                "--conf", "spark.kubernetes.executor.request.cores=0.1", *options, application, *arguments]
        running = k.Firesteel(line, **more)
        self.addCleanup(running.stop)
        return running.ended(500)

    def test_a_script_with_modules_and_files_runs_and_its_executors_have_them(self):
        with zipfile.ZipFile(os.path.join(self.folder, "more.zip"), "w") as archive:
            archive.writestr("from_zip.py", "def one():\n    return 1\n")
        modules = [self.write("of_executors.py", "def double(n):\n    return 2 * n\n"),
                   self.write("in_the_driver.py", "def word():\n    return 'yes'\n"),
                   os.path.join(self.folder, "more.zip")]
        result = self.run_job("--inline-files", "--py-files", ",".join(modules),
                              "--files", self.write("some words.txt", "three more words"),
                              application=self.write("größter job.py", JOB), arguments=["a b", "c"])
        self.assert_ends_with(result, 0)
        self.assertIn("found [4, 6, 8, 10] yes ['a b', 'c']", result.out)
        maps = k.api("GET", k.path_of("configmaps", self.namespace))["items"]
        carrying = [each for each in maps if "binaryData" in each]
        self.assertEqual(len(carrying), 1)
        owner = carrying[0]["metadata"]["ownerReferences"][0]
        self.assertEqual(owner["name"], k.driver_pod(self.namespace)["metadata"]["name"])

    def test_a_script_from_standard_input_runs(self):
        with open(self.write("script", STDIN), encoding="utf-8") as script:
            result = self.run_job(application="-", stdin=script)
        self.assert_ends_with(result, 0)
        self.assertIn("counted 7", result.out)


if __name__ == "__main__":
    k.run(k.PODS)
