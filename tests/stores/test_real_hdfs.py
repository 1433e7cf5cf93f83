"""Uploads to a real NameNode and DataNode, also of a pair of NameNodes of which the second one is active."""
import hashlib
import os
import re
import subprocess
import unittest
import urllib.parse
import urllib.request

import hdfs_server
import kerberos
from store_test_case import StoreTest


class SecureHdfs(StoreTest):
    """A cluster with Kerberos, and a token of Hadoop's own client, as "hdfs fetchdt" gets it."""

    @classmethod
    def setUpClass(cls):
        reason = hdfs_server.missing() or kerberos.missing()
        if reason:
            raise unittest.SkipTest(reason)
        cls.realm = kerberos.Realm(*hdfs_server.HdfsServer.PRINCIPALS, "alice")
        cls.addClassCleanup(cls.realm.stop)
        cls.server = hdfs_server.HdfsServer(realm=cls.realm)
        cls.addClassCleanup(cls.server.stop)
        cls.realm.log_in("alice")

    def fetched_token(self):
        site = {"fs.defaultFS": "hdfs://" + self.server.rpc, "hadoop.security.authentication": "kerberos",
                "dfs.namenode.kerberos.principal": "hdfs/localhost@LAB"}
        text = "".join("<property><name>%s</name><value>%s</value></property>" % item for item in site.items())
        conf = os.path.dirname(self.write("conf/core-site.xml", ("<configuration>%s</configuration>" % text).encode()))
        path = os.path.join(self.home, "tokens")
        subprocess.run(["java", *hdfs_server.java_options(self.realm), "-cp", conf + ":" + hdfs_server.class_path(),
                        "org.apache.hadoop.hdfs.tools.DelegationTokenFetcher", path], env=self.realm.environment(), check=True,
                       timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return path

    def upload(self, *more, **env):
        address = self.server.urls[0].removeprefix("http://")
        conf = ["spark.kubernetes.container.image=i", "spark.kubernetes.file.upload.path=hdfs://%s/user/alice/up" % self.server.rpc,
                "spark.hadoop.dfs.namenode.http-address=" + address]
        return self.run_program("submit", "--no-wait", "--master", self.api.master, *(word for one in conf for word in ("--conf", one)), *more, env=env)

    def test_a_token_of_its_own_client_is_accepted(self):
        done = self.upload("--files", self.write("large", os.urandom(1 << 20) * 20), self.write("job.py"),
                           HADOOP_TOKEN_FILE_LOCATION=self.fetched_token())
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(self.texts(), "hdfs://%s/user/alice/up/spark-upload-[-0-9a-f]{36}/job.py" % self.server.rpc)
        self.assertIn("Secret", [made.get("kind") for made in self.created])

    def test_without_a_token_its_refusal_says_what_to_do(self):
        done = self.upload(self.write("job.py"), HADOOP_USER_NAME="alice")
        self.assertEqual(done.returncode, 74, done.stderr)
        self.assertRegex(done.stderr, "hint: the cluster uses Kerberos.*fetchdt")


class RealHdfs(StoreTest):
    @classmethod
    def setUpClass(cls):
        reason = hdfs_server.missing()
        if reason:
            raise unittest.SkipTest(reason)
        cls.pair = hdfs_server.HdfsServer(pair=True)
        cls.addClassCleanup(cls.pair.stop)
        cls.settings = ["dfs.nameservices=prod", "dfs.ha.namenodes.prod=nn1,nn2",
                        *("dfs.namenode.http-address.prod.nn%d=%s" % (number, url.removeprefix("http://"))
                          for number, url in enumerate(cls.pair.urls, 1))]

    def upload(self, *more, path="hdfs://prod/user/alice/up", user="alice"):
        conf = ["spark.kubernetes.container.image=i", "spark.kubernetes.file.upload.path=" + path,
                *("spark.hadoop." + setting for setting in self.settings)]
        return self.run_program("submit", "--no-wait", "--master", self.api.master,
                                *(word for one in conf for word in ("--conf", one)), *more, env={"HADOOP_USER_NAME": user})

    def ask(self, path, operation, method="GET"):
        url = "%s/webhdfs/v1%s?op=%s&user.name=root" % (self.pair.urls[1], urllib.parse.quote(path), operation)
        with urllib.request.urlopen(urllib.request.Request(url, method=method), timeout=60) as answer:
            return answer.read()

    def uploaded(self):
        """The paths of the uploads that the objects name."""
        return sorted(set(re.findall(r"hdfs://prod(/user/alice/up/spark-upload-[-0-9a-f]{36}/[^\",\\]+)", self.texts())))

    def test_files_of_all_names_and_sizes_arrive(self):
        files = {"a b.zip": b"zip", "bücher+&%.txt": "é".encode(), "empty": b"", "large": os.urandom(1 << 20) * 200}
        paths = [self.write("lib/" + name, data) for name, data in files.items()]
        done = self.upload("--files", ",".join(paths), "--class", "a.B", "local:///a.jar")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual({os.path.basename(path) for path in self.uploaded()}, set(files))
        for path in self.uploaded():
            data = self.ask(path, "OPEN")
            self.assertEqual(hashlib.sha256(data).digest(), hashlib.sha256(files[os.path.basename(path)]).digest(), path)
            self.assertIn(b'"owner":"alice"', self.ask(path, "GETFILESTATUS"))

    def test_a_refusal_is_the_name_node_s_and_leaves_nothing(self):
        done = self.upload(self.write("job.py"), user="mallory")
        self.assertEqual(done.returncode, 74, done.stderr)
        self.assertRegex(done.stderr, "AccessControlException: Permission denied: user=mallory.*\n.*HADOOP_USER_NAME")
        self.assertEqual(self.created, [])


if __name__ == "__main__":
    unittest.main()
