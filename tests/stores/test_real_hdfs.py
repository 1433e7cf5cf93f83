"""Uploads to a real NameNode and DataNode, also of a pair of NameNodes of which the second one is active."""
import hashlib
import json
import os
import re
import subprocess
import unittest
import urllib.error
import urllib.parse
import urllib.request

import hdfs_server
import kerberos
import real_faults
from relay import Relay
from store_test_case import GIB, StoreTest

JSON = {"Content-Type": "application/json"}
# What a name node says that has too many calls in its queue.
REFUSED = json.dumps({"RemoteException": {"exception": "RetriableException", "javaClassName": "org.apache.hadoop.ipc.RetriableException",
                                          "message": "Server too busy"}})


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

    def words(self, *more, path="hdfs://prod/user/alice/up"):
        conf = ["spark.kubernetes.container.image=i", "spark.kubernetes.file.upload.path=" + path,
                *("spark.hadoop." + setting for setting in self.settings)]
        return ["submit", "--no-wait", "--master", self.api.master, *(word for one in conf for word in ("--conf", one)), *more]

    def upload(self, *more, user="alice"):
        return self.run_program(*self.words(*more), env={"HADOOP_USER_NAME": user})

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

    def test_five_gib_take_little_memory(self):
        self.check_five_gib(lambda path: self.words("--files", path, "--class", "a.B", "local:///a.jar"), {"HADOOP_USER_NAME": "alice"})
        path, = self.uploaded()
        self.assertIn(b'"length":%d' % (5 * GIB), self.ask(path, "GETFILESTATUS"))


class HdfsFaults(real_faults.RealFaults):
    """A relay to the name node names another one to the data node."""

    requests = {"the creation": "^PUT .*op=CREATE.*noredirect", "the content": "^PUT .*op=CREATE.*namenoderpcaddress", "the check": "^GET .*op=GETFILESTATUS",
                "the last step": "^PUT .*op=RENAME"}
    refusals = (real_faults.answer("403 Forbidden", JSON, REFUSED), real_faults.answer("503 Service Unavailable", {"Retry-After": "1"}, ""))
    given_up = "cannot write hdfs://.*http://"

    @classmethod
    def setUpClass(cls):
        reason = hdfs_server.missing()
        if reason:
            raise unittest.SkipTest(reason)
        cls.server = hdfs_server.HdfsServer()
        cls.addClassCleanup(cls.server.stop)
        cls.name_node = int(cls.server.urls[0].rpartition(":")[2])
        cls.data_node = int(re.search(r":(\d+)/", json.loads(cls.ask("/x", "CREATE&noredirect=true", "PUT"))["Location"])[1])

    @classmethod
    def ask(cls, path, operation, method="GET"):
        url = "http://127.0.0.1:%d/webhdfs/v1%s?op=%s&user.name=root" % (cls.name_node, urllib.parse.quote(path), operation)
        with urllib.request.urlopen(urllib.request.Request(url, method=method), timeout=60) as answer:
            return answer.read()

    def relay(self):
        faults = []
        data = Relay(self.data_node, faults)
        self.addCleanup(data.stop)
        return Relay(self.name_node, faults, (b"http://127.0.0.1:%d/" % self.data_node, b"http://127.0.0.1:%d/" % data.port))

    def upload_words(self, relay, *more):
        conf = ["spark.kubernetes.container.image=i", "spark.kubernetes.file.upload.path=hdfs://%s/user/alice/up" % self.server.rpc,
                "spark.hadoop.dfs.namenode.http-address=127.0.0.1:%d" % relay.port]
        return ["submit", "--no-wait", "--master", self.api.master, *(word for one in conf for word in ("--conf", one)), *more]

    def env(self, _):
        return {"HADOOP_USER_NAME": "alice"}

    def listed(self, path):
        try:
            found = json.loads(self.ask(path, "LISTSTATUS"))["FileStatuses"]["FileStatus"]
        except urllib.error.HTTPError:
            return []
        return [path + "/" + each["pathSuffix"] for each in found]

    def stored(self):
        return {os.path.basename(path): self.ask(path, "OPEN") for folder in self.listed("/user/alice/up") for path in self.listed(folder)}

    def unfinished(self):
        return [folder for folder in self.listed("/user/alice/up") if not self.listed(folder)]

    def empty(self):
        self.ask("/user/alice/up", "DELETE&recursive=true", "DELETE")

    def test_a_clock_that_is_20_minutes_wrong_does_not_matter(self):
        self.check_skewed()


if __name__ == "__main__":
    unittest.main()
