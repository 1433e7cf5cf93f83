#!/usr/bin/env python3
"""Uploads to a claim (pvc://): real drivers run what was uploaded, the pod that receives it is deleted always, and
each refusal names what to change."""
import base64
import os
import shutil
import signal
import tempfile
import zipfile
import zlib

import cluster_support as k
from inline_test import JOB

# public class Hello {
#   public static void main(String[] words) throws Exception {
#     String jar = Hello.class.getProtectionDomain().getCodeSource().getLocation().getPath();
#     System.out.println("run from " + jar + " with " + String.join("|", words));
#   }
# }
HELLO = """
eNp9U2tPE0EUPUNbpl0GgUIBFbHgg7aI9YGiFlEpVUyaaGwkMXxa27HdZrtTt1OVxD+lHxajiT/AH2W8sxV5tLjJzOzMPffce8+d+fX7+08Aq3
huYQgRjqhADMMM4037g513ba+ef/G2KauaYXjd8Ry9wRDJZHc44gyxbem6yoKFEQ4hMIozDGOHnkXX7nQYJutSv/SVJhZHeVuqZTsew2ImWw6h
HVnt+o7ey5/EFCyMY4IjKTCJKYb5/8MZRilQUdVkRXX9qmSY6wtxaCXyacxwzAqcxTmG2dOADCNEW1ZV24QiZQ5IPanzr1+ViWgOFzjmBS4izS
COGhm4Kd7WDYapA8dQm4r2Ha9eSGARlzguC1zB1WOyV/Y6WrZIbdUl8VM9V0dR2Y6nyVvarQJHhmHmJOlm13Fr0rewhEgcywwJv+ul3/mqlTZn
KwLXkad+2u229GoMK5n+vPpT/ctaiOMm+aY/OrqRjuM2A/ts4Q7ucqwJ3MP940WErgzRpjINKh2NVGzYfkW+70qPurF7mmGAZqaIgsC6UTuuVe
/UwgYecTwWeIJNunMD5KJmtM3OpUxSg2reoURN42npXajpzO5gmFX6VJVtcyE6HNsH4ULUPwsWwOlRmW8IzDwrmou0m6CV0RrL7YN9CQEJbKFE
MGMuIhq6rSV5gESAsQCpAOfLX7HwA0tv9pFN5gJcW6aRvGGmW7lvWKWfAA8CPOwRPqURpSjPgD+8Pf93
"""
UPLOADS = "spark.kubernetes.file.upload.path=pvc://jars/team a/uploads"
RIGHTS = {"pods": "create,get,list,watch,delete", "configmaps,services,networkpolicies": "create,get,patch,delete",
          "pods/log,events": "get,list"}


class Claims(k.ClusterTest):
    def setUp(self):
        super().setUp()
        k.create_driver_account(self.namespace)
        # The node is this machine: what is written to the claim is in this folder.
        self.claim = self.folder()
        self.make_claim()
        self.files = self.folder()

    def folder(self):
        folder = tempfile.mkdtemp(prefix="firesteel claim ")
        self.addCleanup(shutil.rmtree, folder, True)
        return folder

    def make_claim(self):
        volume = "jars-" + self.namespace
        k.api("POST", "/api/v1/persistentvolumes", {
            "metadata": {"name": volume},
            "spec": {"capacity": {"storage": "1Gi"}, "accessModes": ["ReadWriteOnce"], "storageClassName": "",
                     "persistentVolumeReclaimPolicy": "Retain", "hostPath": {"path": self.claim},
                     "claimRef": {"name": "jars", "namespace": self.namespace}}})
        self.addCleanup(k.api, "DELETE", "/api/v1/persistentvolumes/" + volume)
        k.api("POST", k.path_of("persistentvolumeclaims", self.namespace), {
            "metadata": {"name": "jars"},
            "spec": {"accessModes": ["ReadWriteOnce"], "storageClassName": "", "volumeName": volume,
                     "resources": {"requests": {"storage": "1Gi"}}}})

    def write(self, name, text):
        path = os.path.join(self.files, name)
        with open(path, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
        return path

    def jar(self, name="hello world.jar"):
        path = os.path.join(self.files, name)
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("Hello.class", zlib.decompress(base64.b64decode(HELLO)))
        return path

    def line(self, *options, application, arguments=(), uploads=UPLOADS):
        return ["submit", "--master", k.MASTER, "-n", self.namespace, "--image", k.SPARK_IMAGE, "--conf", uploads,
                "--service-account", "spark", "--num-executors", "1", "--name", "uploader",
                "--conf", "spark.kubernetes.driver.request.cores=0.1",
                "--conf", "spark.kubernetes.executor.request.cores=0.1", *options, application, *arguments]

    def run_job(self, *options, user="admin", **more):
        running = k.Firesteel(self.line("--logs", *options, **more), user)
        self.addCleanup(running.stop)
        return running.ended(500)

    def allow(self, rules):
        k.allow(self.namespace, rules, name="of-tester")

    def uploaded(self):
        """The files in the claim, relative to it."""
        return sorted(os.path.relpath(os.path.join(folder, name), self.claim)
                      for folder, _, names in os.walk(self.claim) for name in names)

    def pods(self, part):
        pods = k.api("GET", k.path_of("pods", self.namespace) + "?labelSelector=" + part)["items"]
        return [pod["metadata"]["name"] for pod in pods]

    def assert_nothing_is_left(self):
        self.assertEqual(self.uploaded(), [])
        self.assertEqual(self.pods("firesteel%2Fpart"), [])

    def test_a_local_jar_is_run_by_a_real_driver_from_the_claim(self):
        result = self.run_job("--class", "Hello", application=self.jar(), arguments=["a b", "c"])
        self.assert_ends_with(result, 0)
        self.assertRegex(result.out, r"run from /opt/firesteel/uploads/team%20a/uploads/spark-upload-[-0-9a-f]{36}/"
                                     r"hello%20world.jar with a b\|c")
        self.assertRegex("\n".join(self.uploaded()), r"^team a/uploads/spark-upload-[-0-9a-f]{36}/hello world.jar$")
        with open(self.jar("again.jar"), "rb") as sent, open(os.path.join(self.claim, self.uploaded()[0]), "rb") as got:
            self.assertEqual(len(got.read()), len(sent.read()))
        self.assertEqual(self.pods("firesteel%2Fpart"), [])

    def test_what_a_finished_application_uploaded_is_found_and_deleted(self):
        self.assert_ends_with(self.run_job("--class", "Hello", application=self.jar()), 0)
        uploaded, = self.uploaded()
        pod = k.driver_pod(self.namespace)["metadata"]["name"]
        gc = ["gc", "-n", self.namespace, "--uploads", "--older-than", "0s", "--grace", "0s"]
        found = k.eventually("the phase of the pod follows its container", 60, lambda: k.firesteel(gc).out)
        self.assertRegex(found, r"Upload +pvc://jars/team a/uploads/spark-upload-[-0-9a-f]{36}/hello world.jar")
        self.assertEqual(self.uploaded(), [uploaded])
        other = os.path.join(self.claim, "team a", "precious")
        with open(other, "w", encoding="utf-8"):
            pass
        self.allow({"pods": "get,list", "configmaps,services,secrets,networkpolicies,persistentvolumeclaims": "list"})
        result = k.firesteel([*gc, "--delete"], user="tester")
        self.assert_ends_with(result, 74)
        self.assert_says(result, "cannot delete pvc://jars/.*pods")
        self.assertEqual(k.driver_pod(self.namespace)["metadata"]["name"], pod)
        result = k.firesteel([*gc, "--delete"], seconds=120)
        self.assert_ends_with(result, 0)
        self.assertEqual(self.uploaded(), ["team a/precious"])
        self.assertEqual(os.listdir(os.path.join(self.claim, "team a", "uploads")), [])
        k.eventually("what the driver pod owned follows it", 60,
                     lambda: k.objects_in(self.namespace) == ["persistentvolumeclaims/jars"])

    def test_a_script_with_modules_and_files_is_run_and_its_executors_have_them(self):
        with zipfile.ZipFile(os.path.join(self.files, "more.zip"), "w") as archive:
            archive.writestr("from_zip.py", "def one():\n    return 1\n")
        modules = [self.write("of_executors.py", "def double(n):\n    return 2 * n\n"),
                   self.write("in_the_driver.py", "def word():\n    return 'yes'\n"),
                   os.path.join(self.files, "more.zip")]
        result = self.run_job("--py-files", ",".join(modules),
                              "--files", self.write("some words.txt", "three more words"),
                              application=self.write("a job.py", JOB), arguments=["a b"])
        self.assert_ends_with(result, 0)
        self.assertIn("found [4, 6, 8, 10] yes ['a b']", result.out)
        self.assertEqual(len(self.uploaded()), 5)

    def test_a_claim_that_the_application_mounts_already_is_not_mounted_twice(self):
        volume = "spark.kubernetes.driver.volumes.persistentVolumeClaim.mine."
        result = self.run_job("--class", "Hello", "--conf", volume + "options.claimName=jars",
                              "--conf", volume + "mount.path=/mine", application=self.jar())
        self.assert_ends_with(result, 0)
        self.assertRegex(result.out, r"run from /mine/team%20a/uploads/spark-upload-")

    def test_a_claim_that_does_not_exist_is_named(self):
        result = self.run_job("--class", "Hello", application=self.jar(),
                              uploads="spark.kubernetes.file.upload.path=pvc://nope/x")
        self.assert_ends_with(result, 74)
        self.assert_says(result, "claim nope does not exist", "kubectl get persistentvolumeclaims")
        self.assert_nothing_is_left()
        self.assertEqual(k.objects_in(self.namespace), ["persistentvolumeclaims/jars"])

    def test_a_missing_right_to_run_commands_in_pods_is_named(self):
        self.allow(RIGHTS)
        result = self.run_job("--class", "Hello", application=self.jar(), user="tester")
        self.assert_ends_with(result, 74)
        self.assert_says(result, "pods/exec", "firesteel init")
        self.assert_nothing_is_left()

    def test_a_missing_right_to_create_pods_is_named(self):
        self.allow({"configmaps": "create"})
        result = self.run_job("--class", "Hello", application=self.jar(), user="tester")
        self.assert_ends_with(result, 74)
        self.assert_says(result, 'cannot create resource "pods"')

    def test_the_rights_of_init_are_enough(self):
        self.allow({**RIGHTS, "pods/exec": "get,create"})
        result = self.run_job("--class", "Hello", application=self.jar(), user="tester")
        self.assert_ends_with(result, 0)

    def test_what_the_claim_refuses_is_in_the_error(self):
        with open(os.path.join(self.claim, "team a"), "w", encoding="utf-8"):
            pass  # a file where a folder should be
        result = self.run_job("--class", "Hello", application=self.jar())
        self.assert_ends_with(result, 74)
        self.assert_says(result, "Uploading file .*hello world.jar failed: .*(Not a directory|File exists)")
        self.assertEqual(self.pods("firesteel%2Fpart"), [])

    def test_a_signal_ends_an_upload_and_leaves_nothing(self):
        large = os.path.join(self.files, "large.jar")
        with open(large, "wb") as file:
            file.truncate(3 << 30)
        running = k.Firesteel(self.line("--class", "Hello", application=large))
        self.addCleanup(running.stop)
        running.until("bytes arrive", 60, lambda: any(
            os.path.getsize(os.path.join(self.claim, name)) > 0 for name in self.uploaded()))
        running.signal(signal.SIGTERM)
        self.assertEqual(running.ended(20).code, 143)
        k.eventually("the upload is gone", 10, lambda: self.uploaded() == [])
        k.eventually("the pod is gone", 10, lambda: self.pods("firesteel%2Fpart") == [])
        self.assertEqual(k.objects_in(self.namespace), ["persistentvolumeclaims/jars"])

    def test_uploads_of_a_submission_that_is_refused_are_removed(self):
        k.api("POST", "/api/v1/namespaces/%s/resourcequotas" % self.namespace,
              {"metadata": {"name": "none"}, "spec": {"hard": {"count/services": "0"}}})
        k.eventually("the quota counts", 30, lambda: k.api(
            "GET", "/api/v1/namespaces/%s/resourcequotas/none" % self.namespace).get("status", {}).get("hard"))
        result = self.run_job("--class", "Hello", application=self.jar())
        self.assert_ends_with(result, 73)
        self.assert_says(result, "exceeded quota")
        self.assert_nothing_is_left()


if __name__ == "__main__":
    k.run(k.PODS)
