#!/usr/bin/env python3
"""A real driver runs what was uploaded to a real HDFS: through WebHDFS from here, by HDFS's own protocol from there, since
the Hadoop client inside Spark lacks what WebHDFS needs."""
import json
import os
import sys
import unittest
import urllib.request

import cluster_support as k
from cutting_proxy import CuttingProxy

sys.path.insert(0, os.path.join(k.HERE, "..", "stores"))
import hdfs_server  # noqa: E402

NODE = "10.99.0.1"
JOB = """
import sys
from greetings import greet
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
print(greet(spark.range(10).count(), sys.argv[1]), flush=True)
spark.stop()
"""
GREETINGS = 'def greet(number, name):\n    return "%d rows for %s" % (number, name)\n'


def at_node(address):
    return "%s:%s" % (NODE, address.rsplit(":", 1)[1])


class Hdfs(k.FilesTest):
    @classmethod
    def setUpClass(cls):
        reason = hdfs_server.missing()
        if reason:
            raise unittest.SkipTest(reason)
        # Its daemons listen on loopback; pods reach them at the node's address.
        cls.server = hdfs_server.HdfsServer(host=NODE)
        cls.addClassCleanup(cls.server.stop)
        cls.http, cls.rpc = cls.server.urls[0].split("/")[2], cls.server.rpc
        with urllib.request.urlopen("http://%s/jmx?qry=Hadoop:service=NameNode,name=NameNodeInfo" % cls.http) as answer:
            data_node, = json.loads(json.load(answer)["beans"][0]["LiveNodes"]).values()
        for address in (cls.http, cls.rpc, data_node["infoAddr"], data_node["xferaddr"]):
            port = int(address.rsplit(":", 1)[1])
            cls.enterClassContext(CuttingProxy(None, (NODE, port), ("127.0.0.1", port)))

    def test_a_script_and_its_module_are_run_from_there(self):
        line = self.submission("spark.kubernetes.file.upload.path=hdfs://%s/user/alice/up" % at_node(self.rpc),
                               "spark.hadoop.dfs.namenode.http-address=" + at_node(self.http),
                               "spark.hadoop.dfs.client.use.datanode.hostname=true",
                               "spark.kubernetes.authenticate.driver.serviceAccountName=spark",
                               "spark.kubernetes.driverEnv.HADOOP_USER_NAME=alice", "spark.executor.instances=1",
                               application=self.write("job.py", JOB), arguments=["Alice"])
        running = k.Firesteel([line[0], "--logs", "--py-files", self.write("greetings.py", GREETINGS), *line[1:]],
                              HADOOP_USER_NAME="alice")
        self.addCleanup(running.stop)
        result = running.ended(500)
        self.assert_ends_with(result, 0)
        self.assertIn("10 rows for Alice\n", result.out)
        pod = k.driver_pod(self.namespace)
        self.assertTrue([word for word in pod["spec"]["containers"][0]["args"]
                         if word.startswith("hdfs://") and word.endswith("/job.py")])


if __name__ == "__main__":
    k.run(k.PODS)
