"""What finished applications uploaded is found and deleted by gc --uploads, and nothing else is."""
import json
import threading
import time
import unittest
import urllib.parse
import uuid

from blob_server import BlobServer
from gcs_server import GcsServer
from google_key_servers import GoogleKeyServer
from name_node import NameNode
from s3_server import Credentials, S3Server
from server import Server, list_of
from store_test_case import StoreTest

LISTS = {"configmaps": "ConfigMap", "services": "Service", "secrets": "Secret", "persistentvolumeclaims": "PersistentVolumeClaim",
         "networkpolicies": "NetworkPolicy", "podgroups": "PodGroup"}


class Cluster:
    """An API server with the driver pods that a submission made, whose drivers have ended."""

    def __init__(self):
        self.pods, self.server = {}, Server(self.answer)

    def add(self, pod, phase="Succeeded", hours=48):
        end = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - hours * 3600))
        pod["metadata"].update(uid=str(uuid.uuid4()), resourceVersion="5", namespace="default", creationTimestamp=end)
        state = {"running": {"startedAt": end}} if phase == "Running" else {"terminated": {"finishedAt": end, "exitCode": 0}}
        pod["status"] = {"phase": phase, "containerStatuses": [{"name": "spark-kubernetes-driver", "state": state}]}
        self.pods[pod["metadata"]["name"]] = pod

    def answer(self, request, answers):
        resource = request.path.rstrip("/").split("/")[-1]
        if request.verb == "DELETE":
            self.pods.pop(resource, None)
            answers.send(200, {"kind": "Status", "status": "Success"})
        elif resource == "pods":
            wanted = urllib.parse.parse_qs(request.query).get("fieldSelector", [""])[0]
            answers.send(200, list_of("Pod", [pod for name, pod in self.pods.items() if wanted in ("", "metadata.name=" + name)]))
        elif resource in LISTS:
            version = "/".join(request.path.split("/")[2:4]) if request.path.startswith("/apis/") else "v1"
            answers.send(200, {**list_of(LISTS[resource], []), "apiVersion": version})
        else:
            answers.not_found()


class GcUploads(StoreTest):
    def setUp(self):
        super().setUp()
        self.cluster = Cluster()
        self.addCleanup(self.cluster.server.__exit__)

    def driver(self, store, *more, ended=True, **how):
        """Submits; the driver pod, which has ended."""
        self.created.clear()
        done = self.submit(store, *more, **how)
        self.assertEqual(done.returncode, 0, done.stderr)
        pod = next(made for made in self.created if made.get("kind") == "Pod")
        self.cluster.add(pod, **({} if ended else {"phase": "Running"}))
        return pod

    def gc(self, store, *more, keys=True):
        conf = ["spark.hadoop.fs.s3a.endpoint=" + store.endpoint]
        conf += ["spark.hadoop.fs.s3a.access.key=AKTEST", "spark.hadoop.fs.s3a.secret.key=SKTEST/+secret"] if keys else []
        stores = [word for each in conf for word in ("--conf", each)] if "--uploads" in more else []
        return self.run_program("gc", "--master", self.cluster.server.master, "-n", "default", *stores, *more)

    def test_a_dry_run_names_them_and_deletion_deletes_them_before_the_pod(self):
        with S3Server() as store:
            pod = self.driver(store, "--files", self.write("a b"), self.write("job.py"))
            keys = set(store.buckets["bucket"])
            done = self.gc(store, "--uploads")
            self.assertEqual(done.returncode, 0, done.stderr)
            for key in keys:
                self.assertRegex(done.stdout, r"Upload +s3a://bucket/%s +2d  uploaded for default/%s\n" % (key, pod["metadata"]["name"]))
            self.assertIn("found 1 object and 2 uploads to delete in namespace default; --delete deletes them", done.stderr)
            self.assertEqual((set(store.buckets["bucket"]), len(self.cluster.pods)), (keys, 1))
            document = json.loads(self.gc(store, "--uploads", "--delete", "-o", "json").stdout)
            self.assertEqual({upload["uri"]: upload["deleted"] for upload in document["uploads"]}, {"s3a://bucket/" + key: True for key in keys})
            self.assertEqual((store.buckets["bucket"], self.cluster.pods), ({}, {}))

    def test_those_of_running_drivers_and_those_named_by_content_are_kept(self):
        with S3Server() as store:
            self.driver(store, self.write("job.py"), ended=False)
            self.driver(store, "--upload-layout=content", self.write("job.py"))
            done = self.gc(store, "--uploads", "--delete")
            self.assertIn("deleted 1 of 1 object\n", done.stderr)
            self.assertEqual((len(store.buckets["bucket"]), len(self.cluster.pods)), (2, 1))

    def test_without_uploads_they_are_counted_and_kept(self):
        with S3Server() as store:
            self.driver(store, self.write("job.py"))
            done = self.gc(store)
            self.assertIn("1 upload of these drivers is listed only by their pods; add --uploads to delete it too", done.stderr)
            self.assertNotIn("Upload ", done.stdout)
            self.assertEqual(json.loads(self.gc(store, "-o", "json").stdout)["uploadsKept"], 1)

    def test_a_pod_is_kept_while_one_of_its_uploads_cannot_be_deleted(self):
        with S3Server() as store, S3Server(keys={"AKTEST": Credentials("other")}) as other:
            self.driver(store, "--files", self.write("a"), self.write("job.py"))
            store.fail("DELETE", 1, (403, "AccessDenied"))
            done = self.gc(store, "--uploads", "--delete")
            self.assertEqual(done.returncode, 74, done.stderr)
            self.assertRegex(done.stderr, "cannot delete s3a://bucket/up/spark-upload-[^ ]*: .*AccessDenied.*\n.*the driver pods that list them are kept")
            self.assertEqual((len(store.buckets["bucket"]), len(self.cluster.pods)), (1, 1))
            done = self.gc(other, "--uploads", "--delete")
            self.assertRegex(done.stderr, "cannot delete s3a://.* and 1 other upload: .*SignatureDoesNotMatch")
            del other.buckets["bucket"]
            other.keys = store.keys
            self.assertIn("NoSuchBucket", self.gc(other, "--uploads", "--delete").stderr)
            self.assertEqual(len(self.cluster.pods), 1)
            self.assertEqual(self.gc(store, "--uploads", "--delete").returncode, 0)
            self.assertEqual((store.buckets["bucket"], self.cluster.pods), ({}, {}))

    def test_files_of_a_submission_that_was_killed_before_its_objects_are_not_taken_for_leftovers(self):
        asked = threading.Event()

        def never_answered(request, answers):
            asked.set()
            return answers.wait()

        with S3Server() as store, Server(never_answered) as api:
            words = self.words(store, self.write("job.py"))
            words[words.index("--master") + 1] = api.master
            process = self.start_program(*words)
            self.assertTrue(asked.wait(20))
            process.kill()
            process.communicate(timeout=20)
            self.assertEqual(len(store.buckets["bucket"]), 1)
            done = self.gc(store, "--uploads", "--delete")
            self.assertEqual((done.returncode, len(store.buckets["bucket"])), (0, 1), done.stderr)

    def check_missing_place(self, conf, path, take_away, reason, env=None):
        """A store whose bucket is missing may be another one: nothing counts as removed."""
        words = [word for one in conf for word in ("--conf", "spark.hadoop." + one)]
        self.created.clear()
        done = self.run_program("submit", "--no-wait", "--master", self.api.master, "--conf", "spark.kubernetes.container.image=i",
                                "--conf", "spark.kubernetes.file.upload.path=" + path, *words, self.write("job.py"), env=env)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.cluster.add(next(made for made in self.created if made.get("kind") == "Pod"))
        objects = take_away()
        gc = ["gc", "--master", self.cluster.server.master, "-n", "default", "--uploads", "--delete", *words]
        done = self.run_program(*gc, env=env)
        self.assertEqual((done.returncode, len(self.cluster.pods)), (74, 1), done.stderr)
        self.assertRegex(done.stderr, "cannot delete %s.*%s" % (path, reason))
        return gc, objects

    def test_a_missing_bucket_of_google_is_reported(self):
        tokens = {}
        with GoogleKeyServer(tokens, key=None) as keys, GcsServer(tokens) as store:
            conf = ["fs.gs.auth.type=COMPUTE_ENGINE", "fs.gs.storage.root.url=" + store.endpoint + "/"]
            env = {"GCE_METADATA_HOST": "127.0.0.1:%d" % keys.port}
            gc, objects = self.check_missing_place(conf, "gs://bucket/up", lambda: store.buckets.pop("bucket"),
                                                   "The specified bucket does not exist", env)
            store.buckets["bucket"] = {}  # somebody was faster
            self.assertEqual(len(objects), 1)
            self.assertEqual((self.run_program(*gc, env=env).returncode, self.cluster.pods), (0, {}))

    def test_a_missing_container_of_azure_is_reported(self):
        with BlobServer() as store:
            conf = ["fs.azure.account.key=" + store.written_key, "fs.azure.always.use.https=false"]
            gc, objects = self.check_missing_place(conf, "abfs://%s/up" % store.authority, lambda: store.containers.pop("data"),
                                                   "ContainerNotFound")
            store.containers["data"] = {}
            self.assertEqual(len(objects), 1)
            self.assertEqual((self.run_program(*gc).returncode, self.cluster.pods), (0, {}))

    def test_a_list_that_names_other_things_deletes_nothing_else(self):
        with S3Server() as store:
            pod = self.driver(store, self.write("job.py"))
            precious = self.write("precious")
            store.buckets["bucket"]["data/part-0"] = store.buckets["bucket"][next(iter(store.buckets["bucket"]))]
            listed = json.loads(pod["metadata"]["annotations"]["firesteel/uploads"])
            pod["metadata"]["annotations"]["firesteel/uploads"] = json.dumps([*listed, precious, "s3a://bucket/data/part-0"])
            self.assertEqual(self.gc(store, "--uploads", "--delete").returncode, 0)
            self.assertEqual(set(store.buckets["bucket"]), {"data/part-0"})
            with open(precious, "rb") as file:
                self.assertTrue(file.read())

    def test_a_copy_of_the_list_in_a_pod_that_runs_keeps_its_files(self):
        with S3Server() as store:
            pod = self.driver(store, self.write("job.py"))
            copy = json.loads(json.dumps(pod))
            copy["metadata"]["name"] = "copy"
            self.cluster.add(copy, phase="Running")
            self.gc(store, "--uploads", "--delete")
            self.assertEqual((len(store.buckets["bucket"]), set(self.cluster.pods)), (1, {"copy"}))

    def test_directories_and_hdfs(self):
        with NameNode() as node, S3Server() as unused:
            shared = self.write("shared/.keep")[:-len("/.keep")]
            self.driver(unused, self.write("job.py"), path=shared)
            self.driver(unused, self.write("job.py"), path="webhdfs://%s/up" % node.address)
            self.assertEqual(len(node.files), 1)
            done = self.gc(unused, "--uploads", "--delete")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("deleted 4 of 2 objects and 2 uploads", done.stderr)
            self.assertEqual((node.files, self.cluster.pods, unused.requests), ({}, {}, []))

    def test_settings_of_stores_need_uploads(self):
        done = self.run_program("gc", "--conf", "a=b")
        self.assertEqual(done.returncode, 64)
        self.assertIn("--conf requires --uploads\nfiresteel: hint: add --uploads", done.stderr)


if __name__ == "__main__":
    unittest.main()
