"""Pod templates and properties files that are in the stores that can be uploaded to."""
import contextlib
import hashlib
import os
import unittest

from blob_server import Blob, BlobServer
from gcs_server import Content, GcsServer
from google_key_servers import GoogleKeyServer
from name_node import NameNode
from s3_server import Credentials, S3Server, Stored
from store_test_case import StoreTest

TEMPLATE = b"metadata: {labels: {from: template}}\nspec: {}\n"
PROPERTIES = b"spark.kubernetes.driver.label.from file\n"
LARGEST = 4 << 20
DRIVER = "spark.kubernetes.driver.podTemplateFile="
EXECUTOR = "spark.kubernetes.executor.podTemplateFile="


class Place:
    """A store, with the settings and variables by which it is found.  `put(path, data)` keeps a file; returns its URI."""

    def __init__(self, put, conf, env=None, reason="", hint="check the path of the file"):
        self.put = lambda path, data: put(path, data).replace(" ", "%20").replace("+", "%2B")
        self.conf, self.env = ["spark.hadoop." + one for one in conf], env or {}
        self.reason, self.hint = reason, hint


@contextlib.contextmanager
def s3():
    with S3Server() as store:
        def put(path, data):
            store.buckets["bucket"][path] = Stored(data, len(data), hashlib.sha256(data).hexdigest(), {})
            return "s3a://bucket/" + path
        yield Place(put, ["fs.s3a.endpoint=" + store.endpoint, "fs.s3a.access.key=AKTEST", "fs.s3a.secret.key=SKTEST/+secret"],
                    reason="bucket bucket at http://127.*: NoSuchKey: refused .HTTP status 404, keys of fs.s3a.access.key.")


@contextlib.contextmanager
def gcs():
    tokens = {}
    with GoogleKeyServer(tokens, key=None) as keys, GcsServer(tokens) as store:
        def put(path, data):
            content = store.buckets["bucket"][path] = Content()
            content.add(data)
            return "gs://bucket/" + path
        yield Place(put, ["fs.gs.auth.type=COMPUTE_ENGINE", "fs.gs.storage.root.url=" + store.endpoint + "/"],
                    {"GCE_METADATA_HOST": "127.0.0.1:%d" % keys.port},
                    reason="bucket bucket at http://127.*: No such object: bucket/.* .HTTP status 404, token of .*",
                    hint="check the name of the bucket and the path of the file")


@contextlib.contextmanager
def azure():
    with BlobServer() as store:
        def put(path, data):
            store.containers["data"][path] = Blob(data, len(data), {})
            return "abfs://%s/%s" % (store.authority, path)
        yield Place(put, ["fs.azure.account.key=" + store.written_key, "fs.azure.always.use.https=false"],
                    reason="container data at http://acct.blob.*: BlobNotFound: refused .HTTP status 404, credentials of fs.azure.account.key.*")


@contextlib.contextmanager
def hdfs(**more):
    with NameNode(**more) as node:
        def put(path, data):
            node.files["/" + path] = data
            return "webhdfs://%s/%s" % (node.address, path)
        yield Place(put, [], reason="FileNotFoundException: File does not exist: /a b/no.yaml")


STORES = {"s3": s3, "gcs": gcs, "azure": azure, "hdfs": hdfs, "hdfs by redirects": lambda: hdfs(redirects=True)}


class StoredTexts(StoreTest):
    def run_line(self, *more, conf=(), env=None):
        self.created.clear()
        words = ["submit", "--no-wait", "--master", self.api.master, "--conf", "spark.kubernetes.container.image=i"]
        for one in conf:
            words += ["--conf", one]
        return self.run_program(*words, *more, "--class", "a.B", "local:///a.jar", env=env)

    def submitted(self, *more, **how):
        """The driver pod."""
        done = self.run_line(*more, **how)
        self.assertEqual(done.returncode, 0, done.stderr)
        return next(made for made in self.created if made.get("kind") == "Pod")

    def check_refused(self, expected, *more, code=66, **how):
        done = self.run_line(*more, **how)
        self.assertEqual((done.returncode, self.created), (code, []), done.stderr)
        self.assertRegex(done.stderr, expected)
        self.assertNotIn("SKTEST", done.stderr)
        return done

    def test_templates_and_properties_are_read_from_each_store(self):
        for name, open_store in STORES.items():
            with self.subTest(name), open_store() as place:
                template, properties = place.put("a b/t+&.yaml", TEMPLATE), place.put("a b/größe.conf", PROPERTIES)
                pod = self.submitted(conf=[*place.conf, DRIVER + template, EXECUTOR + template], env=place.env)
                self.assertEqual(pod["metadata"]["labels"]["from"], "template")
                texts = [text for made in self.created if made.get("kind") == "ConfigMap" for text in made.get("data", {}).values()]
                self.assertIn(TEMPLATE.decode(), texts)
                pod = self.submitted("--properties-file", properties, conf=place.conf, env=place.env)
                self.assertEqual(pod["metadata"]["labels"]["from"], "file")
                pod = self.submitted("--extra-properties-file", properties, "--properties-file",
                                     self.write("base.conf", b"spark.kubernetes.driver.label.from base\n"), conf=place.conf, env=place.env)
                self.assertEqual(pod["metadata"]["labels"]["from"], "file")

    def test_a_file_that_does_not_exist_is_named_with_the_reason_of_the_store(self):
        for name, open_store in STORES.items():
            with self.subTest(name), open_store() as place:
                uri = place.put("a b/there", b"").replace("there", "no.yaml")
                for what, words, conf in (("pod template", [], [DRIVER + uri]), ("properties file", ["--properties-file", uri], [])):
                    self.check_refused("error: cannot read the %s %s: %s\nfiresteel: hint: %s\n" % (what, uri, place.reason, place.hint),
                                       *words, conf=[*place.conf, *conf], env=place.env)

    def test_a_file_that_is_too_large_is_refused(self):
        for name, open_store in STORES.items():
            with self.subTest(name), open_store() as place:
                uri = place.put("large.yaml", b"#" * LARGEST + b"\n")
                self.check_refused("cannot read the pod template %s: the answer is larger than %d bytes" % (uri, LARGEST),
                                   conf=[*place.conf, DRIVER + uri], env=place.env)

    def test_a_store_is_found_by_what_local_files_and_the_environment_say(self):
        with s3() as place:
            uri = place.put("p.conf", PROPERTIES)
            base = self.write("base.conf", "\n".join(one.replace("=", " ", 1) for one in place.conf).encode())
            pod = self.submitted("--properties-file", base, "--extra-properties-file", uri)
            self.assertEqual(pod["metadata"]["labels"]["from"], "file")
            endpoint = place.conf[0].partition("=")[2]
            pod = self.submitted("--properties-file", uri, env={
                "AWS_ENDPOINT_URL": endpoint, "AWS_ACCESS_KEY_ID": "AKTEST", "AWS_SECRET_ACCESS_KEY": "SKTEST/+secret"})
            self.assertEqual(pod["metadata"]["labels"]["from"], "file")

    def test_a_properties_file_says_where_its_values_come_from(self):
        with s3() as place:
            uri = place.put("p.conf", b"# first\nspark.driver.cores many\n")
            self.check_refused("from %s:2" % uri, "--properties-file", uri, conf=place.conf, code=64)

    def test_what_the_store_refuses_says_what_a_reader_needs(self):
        with S3Server(keys={"AKTEST": Credentials("SKTEST/+secret")}) as store:
            store.fail("GET", 1, (403, "AccessDenied"))
            conf = ["spark.hadoop.fs.s3a.endpoint=" + store.endpoint, "spark.hadoop.fs.s3a.access.key=AKTEST",
                    "spark.hadoop.fs.s3a.secret.key=SKTEST/+secret"]
            self.check_refused("AccessDenied.*\nfiresteel: hint: allow s3:GetObject", conf=[*conf, DRIVER + "s3a://bucket/t"])
            self.check_refused("NoSuchBucket.*\nfiresteel: hint: check the name of the bucket", conf=[*conf, DRIVER + "s3a://other/t"])
            self.check_refused("template s3a://bucket/t: no AWS keys were found", conf=[conf[0], DRIVER + "s3a://bucket/t"],
                               env={"AWS_EC2_METADATA_DISABLED": "true"})
            self.check_refused("template s3a:/t: cannot use S3: s3a:/t names no bucket", conf=[*conf, DRIVER + "s3a:/t"])
        with hdfs() as place:
            self.check_refused("cannot use hdfs://nn:8020/t: the web address of name node nn:8020 is not known.*\n.*dfs.namenode.http-address",
                               conf=[DRIVER + "hdfs://nn:8020/t"])
        with NameNode() as node:
            node.files["/t"] = TEMPLATE
            node.fail("READ", 9, (403, "AccessControlException", "Permission denied: user=x"))
            self.check_refused("AccessControlException: Permission denied.*\nfiresteel: hint: let the user read the file",
                               conf=[DRIVER + "webhdfs://%s/t" % node.address])

    def test_what_fails_for_a_moment_is_asked_again(self):
        with S3Server() as store:
            store.buckets["bucket"]["t"] = Stored(TEMPLATE, len(TEMPLATE), "", {})
            store.fail("GET", 2, (503, "SlowDown"))
            self.submitted(conf=["spark.hadoop.fs.s3a.endpoint=" + store.endpoint, "spark.hadoop.fs.s3a.access.key=AKTEST",
                                 "spark.hadoop.fs.s3a.secret.key=SKTEST/+secret", DRIVER + "s3a://bucket/t"])

    def test_other_schemes_are_refused(self):
        for uri in ("pvc://claim/t", "ftp://host/t", "wasb://a/t"):
            scheme = uri.partition(":")[0]
            self.check_refused("cannot read the pod template %s: reading from %s: is not supported\nfiresteel: hint: copy the template to a local file, or"
                               % (uri, scheme), conf=[DRIVER + uri])
            self.check_refused("cannot read the properties file %s: reading from %s: is not supported" % (uri, scheme), "--properties-file", uri)

    def test_a_signal_ends_the_wait_for_a_store(self):
        with S3Server() as store:
            store.fail("GET", 1, "silent")
            conf = ["spark.hadoop.fs.s3a.endpoint=" + store.endpoint, "spark.hadoop.fs.s3a.access.key=AKTEST",
                    "spark.hadoop.fs.s3a.secret.key=SKTEST/+secret", "spark.kubernetes.container.image=i"]
            for words in (["--conf", DRIVER + "s3a://bucket/t"], ["--properties-file", "s3a://bucket/p"]):
                store.requests.clear()
                store.fail("GET", 1, "silent")
                process = self.start_program("submit", "--no-wait", "--master", self.api.master, *(word for one in conf for word in ("--conf", one)),
                                             *words, "--class", "a.B", "local:///a.jar")
                self.check_signal_ends(process, store, "GET")

    def test_the_program_called_as_spark_submit_reads_them_too(self):
        link = os.path.join(self.home, "spark-submit")
        os.symlink(os.path.abspath(os.environ["FIRESTEEL"]), link)
        with s3() as place:
            uri = place.put("p.conf", PROPERTIES)
            words = [word for one in [*place.conf, "spark.kubernetes.container.image=i", "spark.kubernetes.submission.waitAppCompletion=false"]
                     for word in ("--conf", one)]
            done = self.run_program("--master", self.api.master, "--deploy-mode", "cluster", "--properties-file", uri, *words,
                                    "--class", "a.B", "local:///a.jar", program=link)
            self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
