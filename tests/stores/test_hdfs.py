"""Uploads to HDFS by WebHDFS, against a strict fake of its nodes that can fail in each phase."""
import base64
import hashlib
import json
import os
import re
import signal
import socket
import time
import unittest

from name_node import NameNode
from store_test_case import StoreTest

JOB = b"print(1)\n"
LARGE = b"0123456789abcde\n" * (1 << 16)


class Hdfs(StoreTest):
    def line(self, *more, path, settings=()):
        conf = ["spark.kubernetes.container.image=i", "spark.kubernetes.file.upload.path=" + path,
                *("spark.hadoop.%s=%s" % setting for setting in settings)]
        return ["submit", "--no-wait", "--master", self.api.master, *(word for one in conf for word in ("--conf", one)), *more]

    def upload(self, *more, path, settings=(), env=None):
        return self.run_program(*self.line(*more, path=path, settings=settings), env=env)

    def to(self, node, *more, **how):
        return self.upload(*more, path="webhdfs://%s/up loads" % node.address, **how)

    @staticmethod
    def names(node):
        return {re.sub(r"^/up loads/spark-upload-[0-9a-f-]{36}/", "", path): data for path, data in node.files.items()}

    def check_nothing_left(self, node, done, code=74):
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual((node.files, self.created), ({}, []))
        self.assertNotIn("secret-token", done.stdout + done.stderr)

    def test_a_script_and_its_files_arrive_and_the_objects_name_them(self):
        with NameNode() as node:
            files = [self.write("lib/a b.zip", b"zip"), self.write("lib/bücher+&%.txt", "é".encode()), self.write("empty", b"")]
            done = self.to(node, "--py-files", files[0], "--files", ",".join(files[1:]), self.write("job.py"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(self.names(node), {"a b.zip": b"zip", "bücher+&%.txt": "é".encode(), "empty": b"", "job.py": JOB})
            for path in node.files:
                self.assertIn("webhdfs://" + node.address + path, self.texts())

    def test_files_named_by_their_content_are_uploaded_once_and_never_removed(self):
        with NameNode() as node:
            words = ["--upload-layout=content", "--files", self.write("same"), self.write("job.py")]
            self.assertEqual(self.to(node, *words).returncode, 0)
            digest = hashlib.sha256(JOB).hexdigest()
            self.assertEqual(set(node.files), {"/up loads/sha256/%s/same" % digest, "/up loads/sha256/%s/job.py" % digest})
            node.operations.clear()
            self.assertEqual(self.to(node, *words).returncode, 0)
            self.assertEqual(node.operations, ["GETFILESTATUS", "GETFILESTATUS"])
            node.fail("CREATE", 99, (403, "AccessControlException"))
            done = self.to(node, "--upload-layout=content", "--files", self.write("same"), self.write("other.py", b"2"))
            self.assertEqual((done.returncode, len(node.files)), (74, 2))

    def test_of_two_that_upload_the_same_content_the_slower_one_uses_the_file_of_the_other(self):
        with NameNode() as node:
            target = "/up loads/sha256/%s/job.py" % hashlib.sha256(JOB).hexdigest()
            node.before["RENAME"] = lambda: node.files.setdefault(target, JOB)
            done = self.to(node, "--upload-layout=content", self.write("job.py"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(node.files, {target: JOB})
            self.assertNotIn(target, node.deleted)

    def test_a_redirect_of_an_older_name_node_is_followed(self):
        with NameNode(redirects=True) as node:
            self.assertEqual(self.to(node, self.write("job.py")).returncode, 0)
            self.assertEqual(self.names(node), {"job.py": JOB})

    def test_the_user_is_that_of_hadoop(self):
        with NameNode() as node:
            self.to(node, self.write("job.py"), env={"HADOOP_USER_NAME": "alice"})
            self.assertEqual(node.users, {"alice"})

    def test_what_fails_for_a_moment_is_repeated(self):
        for operation in ("CREATE", "WRITE", "GETFILESTATUS", "RENAME"):
            for how in ("cut", "unanswered", (503, "RetriableException"), (500, "IOException")):
                with self.subTest(operation=operation, how=how), NameNode() as node:
                    node.fail(operation, 2, how)
                    done = self.to(node, "--files", self.write("large", LARGE), self.write("job.py"))
                    self.assertEqual(done.returncode, 0, done.stderr)
                    self.assertEqual(self.names(node), {"large": LARGE, "job.py": JOB})

    def test_a_connection_that_is_cut_or_a_short_file_is_noticed_and_repeated(self):
        for how in ("half", "short"):
            with self.subTest(how=how), NameNode() as node:
                node.fail("WRITE", 1, how)
                self.assertEqual(self.to(node, self.write("job.py", LARGE)).returncode, 0)
                self.assertEqual(self.names(node), {"job.py": LARGE})

    def test_a_data_node_that_does_not_answer_is_asked_for_another_one(self):
        with NameNode() as node:
            node.fail("CREATE at", 1, "anywhere")
            self.assertEqual(self.to(node, self.write("job.py")).returncode, 0)
            self.assertEqual(self.names(node), {"job.py": JOB})

    def test_what_is_refused_is_explained_and_leaves_nothing(self):
        for operation, how, said in (
                ("CREATE", (403, "AccessControlException", "Permission denied: user=x"), "Permission denied.*\n.*HADOOP_USER_NAME"),
                ("WRITE", (403, "DSQuotaExceededException", "quota"), "DSQuotaExceededException: quota.*\n.*raise the quota"),
                ("RENAME", (403, "AccessControlException", "sticky bit"), "sticky bit")):
            with self.subTest(operation=operation), NameNode() as node:
                node.fail(operation, 9, how)
                done = self.to(node, self.write("job.py"))
                self.check_nothing_left(node, done)
                self.assertRegex(done.stderr, "Uploading file .*job.py failed: cannot write webhdfs://.*" + said)

    def test_a_data_node_that_always_fails_ends_the_upload(self):
        with NameNode() as node:
            node.fail("WRITE", 99, "half")
            done = self.to(node, self.write("job.py", LARGE))
            self.check_nothing_left(node, done)
            self.assertRegex(done.stderr, r"data node http://127.*5 attempts")

    def test_a_data_node_that_creates_the_file_after_it_was_given_up_leaves_nothing(self):
        with NameNode() as node:
            node.fail("WRITE", 99, "late")
            self.check_nothing_left(node, self.to(node, self.write("job.py", LARGE)))

    def test_a_file_that_was_renamed_without_an_answer_is_deleted_after_a_failure(self):
        with NameNode() as node:
            node.fail("RENAME", 1, "unanswered")
            node.fail("RENAME", 99, (403, "AccessControlException"))
            self.check_nothing_left(node, self.to(node, self.write("job.py")))

    def test_a_folder_that_is_a_file_is_refused(self):
        with NameNode() as node:
            node.files["/up loads"] = b"x"
            done = self.to(node, self.write("job.py"))
            self.assertEqual((done.returncode, node.files), (74, {"/up loads": b"x"}))
            self.assertIn("not a directory", done.stderr)

    def test_of_a_pair_the_active_name_node_is_found(self):
        with NameNode(standby=True) as standby, NameNode() as active:
            settings = [("dfs.nameservices", "other,prod"), ("dfs.ha.namenodes.prod", "nn1, nn2"),
                        ("dfs.namenode.http-address.prod.nn1", standby.address),
                        ("dfs.namenode.http-address.prod.nn2", active.address)]
            files = [self.write("lib/%d" % number) for number in range(9)]
            for path in ("hdfs://prod/up loads", "webhdfs://prod/up loads"):
                active.files.clear()
                done = self.upload("--files", ",".join(files), self.write("job.py"), path=path, settings=settings)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(len(self.names(active)), 10)
                self.assertIn(path, self.texts())

    def test_a_name_node_that_is_down_is_left_out(self):
        with socket.create_server(("127.0.0.1", 0)) as closed, NameNode() as active:
            down = "127.0.0.1:%d" % closed.getsockname()[1]
            closed.close()
            settings = [("dfs.nameservices", "prod"), ("dfs.ha.namenodes.prod", "a,b"),
                        ("dfs.namenode.http-address.prod.a", down), ("dfs.namenode.http-address.prod.b", active.address)]
            done = self.upload(self.write("job.py"), path="hdfs://prod/up loads", settings=settings)
            self.assertEqual(done.returncode, 0, done.stderr)

    def site(self, **properties):
        text = "".join("<property><name>%s</name><value>%s</value></property>" % (name.replace("_", "."), value)
                       for name, value in properties.items())
        self.write("conf/hdfs-site.xml", ("<?xml version='1.0'?><configuration>%s</configuration>" % text).encode())
        return {"HADOOP_CONF_DIR": os.path.join(self.home, "conf")}

    def test_the_web_address_comes_from_hdfs_site(self):
        with NameNode() as node:
            env = self.site(**{"dfs_namenode_http-address": node.address})
            done = self.upload(self.write("job.py"), path="hdfs://127.0.0.1:8020/up loads", env=env)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(self.names(node), {"job.py": JOB})

    def test_without_a_web_address_the_error_says_which_key_to_set(self):
        done = self.upload(self.write("job.py"), path="hdfs://nn.example.com:8020/up")
        self.assertEqual(done.returncode, 74)
        self.assertRegex(done.stderr, r"web address of name node nn.example.com:8020 is not known\n"
                                      r".*--conf spark.hadoop.dfs.namenode.http-address=nn.example.com:9870")
        done = self.upload(self.write("job.py"), path="hdfs://prod/up",
                           settings=[("dfs.nameservices", "prod"), ("dfs.ha.namenodes.prod", "a")])
        self.assertIn("dfs.namenode.http-address.prod.a", done.stderr)
        done = self.upload(self.write("job.py"), path="hdfs:///up")
        self.assertIn("fs.defaultFS", done.stderr)

    def test_kerberos_is_refused(self):
        env = self.site(hadoop_security_authentication="kerberos")
        done = self.upload(self.write("job.py"), path="webhdfs://nn:9870/up", env={**env, "SPARK_USER": "x"})
        self.assertEqual(done.returncode, 74, done.stderr)
        self.assertRegex(done.stderr, "which Firesteel does not log in to, and HADOOP_TOKEN_FILE_LOCATION has no token for it\n"
                                      ".*run: hdfs fetchdt")

    def test_a_name_node_that_wants_kerberos_is_explained(self):
        with NameNode(secure=True) as node:
            done = self.to(node, self.write("job.py"))
            self.check_nothing_left(node, done)
            self.assertIn("Authentication required", done.stderr)

    def token_file(self, service, password=b"planted+password", kind=b"HDFS_DELEGATION_TOKEN"):
        """A file of Hadoop's with one token; the token as it is in a URL."""
        fields = b"".join(bytes([len(field)]) + field for field in (b"identifier", password, kind, service.encode()))
        path = self.write("tokens", b"HDTS\0\1\5alias" + fields + b"\0")
        return path, base64.urlsafe_b64encode(fields).decode().rstrip("=")

    def test_a_delegation_token_is_used_and_is_the_driver_s_too(self):
        with NameNode(secure=True) as node:
            path, node.token = self.token_file(node.address)
            env = {**self.site(hadoop_security_authentication="kerberos"), "HADOOP_TOKEN_FILE_LOCATION": path, "FIRESTEEL_LOG": "trace"}
            words = ["--files", self.write("large", LARGE), self.write("job.py")]
            done = self.to(node, *words, env=env)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(self.names(node), {"large": LARGE, "job.py": JOB})
            self.assertEqual(node.users, {"alice"})
            secret = next(made for made in self.created if made.get("kind") == "Secret")
            with open(path, "rb") as file:
                self.assertEqual(base64.b64decode(secret["data"]["hadoop-tokens"]), file.read())
            others = json.dumps([made for made in self.created if made is not secret])
            for text in (done.stdout, done.stderr, others):
                for part in (node.token, "planted", node.token[20:40]):
                    self.assertNotIn(part, text)
            pod = next(made for made in self.created if made.get("kind") == "Pod")
            self.assertIn({"name": "HADOOP_TOKEN_FILE_LOCATION", "value": "/mnt/secrets/hadoop-credentials/hadoop-tokens"},
                          pod["spec"]["containers"][0]["env"])

    def test_a_delegation_token_that_is_refused_or_of_another_cluster(self):
        with NameNode(secure=True) as node:
            path, _ = self.token_file(node.address)
            env = {**self.site(hadoop_security_authentication="kerberos"), "HADOOP_TOKEN_FILE_LOCATION": path}
            done = self.to(node, self.write("job.py"), env=env)
            self.check_nothing_left(node, done)
            self.assertRegex(done.stderr, "InvalidToken: token .* can't be found in cache\n.*get a new token: hdfs fetchdt")
            for service, kind in (("10.0.0.9:1", b"HDFS_DELEGATION_TOKEN"), (node.address, b"kms-dt")):
                self.token_file(service, kind=kind)
                node.operations.clear()
                self.assertIn("has no token for it", self.to(node, self.write("job.py"), env=env).stderr)
                self.assertEqual(node.operations, [])

    def test_a_token_of_a_pair_of_name_nodes(self):
        with NameNode(secure=True, standby=True) as first, NameNode(secure=True) as second:
            path, second.token = self.token_file("ha-hdfs:prod")
            first.token = second.token
            done = self.upload(self.write("job.py"), path="hdfs://prod/up loads", env={"HADOOP_TOKEN_FILE_LOCATION": path}, settings=[
                ("dfs.nameservices", "prod"), ("dfs.ha.namenodes.prod", "a,b"), ("dfs.namenode.http-address.prod.a", first.address),
                ("dfs.namenode.http-address.prod.b", second.address)])
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(self.names(second), {"job.py": JOB})

    def test_a_signal_ends_an_upload_and_leaves_nothing(self):
        with NameNode() as node:
            node.fail("CREATE", 99, (403, "RetriableException"))
            running = self.start_program(*self.line(self.write("job.py"), path="webhdfs://%s/up loads" % node.address))
            while "CREATE" not in node.operations:
                time.sleep(0.05)
            running.send_signal(signal.SIGTERM)
            self.assertEqual(running.wait(20), 143)
            self.assertEqual((node.files, self.created), ({}, []))

    def test_a_signal_leaves_no_file_that_the_data_node_creates_late(self):
        with NameNode() as node:
            node.fail("WRITE", 99, "late")
            running = self.start_program(*self.line(self.write("job.py"), path="webhdfs://%s/up loads" % node.address))
            while "WRITE" not in node.operations:
                time.sleep(0.05)
            running.send_signal(signal.SIGTERM)
            self.assertEqual(running.wait(20), 143)
            self.assertEqual((node.files, self.created), ({}, []))
            self.assertRegex(node.deleted[-1], "^/up loads/spark-upload-[^/]*$")

    def test_a_file_that_cannot_be_deleted_is_named(self):
        with NameNode() as node:
            node.fail("RENAME", 99, (403, "AccessControlException", "no"))
            node.fail("DELETE", 1, (403, "AccessControlException", "no"))
            done = self.to(node, self.write("job.py"))
            self.assertEqual(done.returncode, 74, done.stderr)
            self.assertRegex(done.stderr, r"/\.firesteel-.*\.part may remain in the store: cannot delete it: ")


if __name__ == "__main__":
    unittest.main()
