"""Uploads to S3, against a strict fake of it that can fail in each phase."""
import hashlib
import json
import re
import shlex
import unittest

import readme
from s3_server import Credentials, S3Server
from store_test_case import StoreTest

PART = 5 << 20
LARGE = (b"0123456789abcde\n" * (PART // 16)) * 3 + b"the end"
PARTS_OF_5M = ("--conf", "spark.hadoop.fs.s3a.multipart.size=5M")


class S3(StoreTest):
    def objects(self, store):
        """By what follows spark-upload-UUID/."""
        return {re.sub(r"^up/spark-upload-[0-9a-f-]{36}/", "", key): stored for key, stored in store.buckets["bucket"].items()}

    def check_nothing_left(self, store, done, code=74):
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual((store.buckets["bucket"], store.uploads, self.created), ({}, {}, []))

    def test_a_script_and_its_files_arrive_and_the_objects_name_them(self):
        with S3Server() as store:
            files = [self.write("lib/a b.zip", b"zip"), self.write("lib/bücher+&.txt", "é".encode()), self.write("empty", b"")]
            done = self.submit(store, "--py-files", files[0], "--files", ",".join(files[1:]), self.write("job.py"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual({name: stored.data for name, stored in self.objects(store).items()},
                             {"a b.zip": b"zip", "bücher+&.txt": "é".encode(), "empty": b"", "job.py": b"print(1)\n"})
            for key in store.buckets["bucket"]:
                self.assertIn("://bucket/" + key, self.texts())

    def test_the_driver_pod_names_the_uploads(self):
        with S3Server() as store:
            self.assertEqual(self.submit(store, "--files", self.write("a"), self.write("job.py")).returncode, 0)
            pod = next(made for made in self.created if made.get("kind") == "Pod")
            self.assertEqual(sorted(json.loads(pod["metadata"]["annotations"]["firesteel/uploads"])),
                             sorted("s3a://bucket/" + key for key in store.buckets["bucket"]))

    def test_all_missing_files_are_named_before_anything_is_sent(self):
        with S3Server() as store:
            done = self.submit(store, "--files", self.home + "/no1," + self.write("there") + "," + self.home + "/no2", "no.py")
            self.assertEqual(done.returncode, 66)
            self.assertIn("cannot read 3 files, no such file: %s/no1, %s/no2, %s/no.py\n" % ((self.home,) * 3), done.stderr)
            self.assertEqual((store.requests, self.created), ([], []))

    def test_progress_is_a_line_of_the_terminal_and_a_log_line_elsewhere(self):
        with S3Server() as store:
            store.fail("PUT", 1, (503, "SlowDown"), **{"Retry-After": "3"})
            words = ["--progress", self.write("job.py")]
            done = self.submit(store, *words)
            self.assertIn("Progress: uploading 1 file, 0.0 of 0.0 MiB", done.stderr)
            store.fail("PUT", 1, (503, "SlowDown"), **{"Retry-After": "3"})
            self.assertNotIn("uploading", self.submit(store, "--quiet", *words).stderr)

    def test_the_readme_shows_what_is_printed(self):
        begin = "firesteel submit --no-wait -n spark "
        command = next(command for command, _ in readme.console() if command.startswith(begin))
        with S3Server() as store:
            self.write("job.py")
            words = shlex.split(command)[1:]
            done = self.run_program(words[0], "--master", self.api.master, "--service-account", "spark", *words[1:], env={
                "AWS_ACCESS_KEY_ID": "AKTEST", "AWS_SECRET_ACCESS_KEY": "SKTEST/+secret", "AWS_ENDPOINT_URL": store.endpoint})
            printed = "".join(line + "\n" for line in done.stderr.splitlines() if "warning:" not in line)
            printed = printed.replace(store.endpoint, "https://jobs.s3.us-east-1.amazonaws.com").replace(self.home + "/", "")
            self.assertEqual(printed.replace(": refused", ": The specified bucket does not exist"), readme.output_of(begin))

    def test_files_named_by_their_content_are_uploaded_once_and_never_removed(self):
        with S3Server() as store:
            words = ["--upload-layout=content", "--files", self.write("same"), self.write("job.py")]
            self.assertEqual(self.submit(store, *words).returncode, 0)
            digest = hashlib.sha256(b"print(1)\n").hexdigest()
            self.assertEqual(set(store.buckets["bucket"]), {"up/sha256/%s/same" % digest, "up/sha256/%s/job.py" % digest})
            self.assertIn("://bucket/up/sha256/%s/job.py" % digest, self.texts())
            pod = next(made for made in self.created if made.get("kind") == "Pod")
            self.assertNotIn("firesteel/uploads", pod["metadata"].get("annotations", {}))
            store.requests.clear()
            self.assertEqual(self.submit(store, *words).returncode, 0)
            self.assertEqual([request.operation for request in store.requests], ["HEAD", "HEAD"])
            store.fail("PUT", 99, (403, "AccessDenied"))
            done = self.submit(store, "--upload-layout=content", "--files", self.write("same"), self.write("other.py", b"2"))
            self.assertEqual(done.returncode, 74)
            self.assertEqual(len(store.buckets["bucket"]), 2)

    def test_a_file_that_is_named_by_its_content_but_too_short_is_uploaded_again(self):
        with S3Server() as store:
            words = ["--upload-layout=content", self.write("job.py")]
            self.assertEqual(self.submit(store, *words).returncode, 0)
            (key, stored), = store.buckets["bucket"].items()
            stored.data, stored.length = b"print", 5
            self.assertEqual(self.submit(store, *words).returncode, 0)
            self.assertEqual(store.buckets["bucket"][key].data, b"print(1)\n")

    def test_a_file_that_changes_before_it_is_sent_is_not_stored_under_its_old_digest(self):
        with S3Server() as store:
            store.fail("HEAD", 1, (503, "SlowDown"), **{"Retry-After": "2"})
            path = self.write("job.py")
            process = self.start_program(*self.words(store, "--upload-layout=content", path))
            self.check_change_is_noticed(process, store, "HEAD", path)
            self.assertEqual((store.buckets["bucket"], self.created), ({}, []))

    def test_a_dry_run_says_who_reads_each_file_where_and_uploads_nothing(self):
        with S3Server() as store:
            jar, job = self.write("lib.jar"), self.write("job.py")
            for words in (["--dry-run"], ["--dry-run=server"]):
                self.created.clear()
                done = self.submit(store, *words, "--jars", jar, job)
                self.assertEqual(done.returncode, 0, done.stderr)
                uploaded = r"firesteel: file %s: this machine uploads it to s3a://bucket/up/spark-upload-[-0-9a-f]{36}/%s; the driver reads it there"
                self.assertRegex(done.stderr, uploaded % (jar, "lib.jar") + ", and the executors get it from the driver\n")
                self.assertRegex(done.stderr, uploaded % (job, "job.py") + "\n")
                self.assertEqual((store.requests, store.buckets["bucket"]), ([], {}))
            done = self.submit(store, "--dry-run", "--upload-layout=content", job)
            digest = hashlib.sha256(b"print(1)\n").hexdigest()
            self.assertIn("uploads it to s3a://bucket/up/sha256/%s/job.py unless it is there; the driver reads it there\n" % digest, done.stderr)
            done = self.submit(store, "--dry-run", "--inline-files", "--py-files", jar, job)
            self.assertIn("file %s: it travels in the ConfigMap; the driver reads it from local:///opt/firesteel/files/job.py\n" % job, done.stderr)
            self.assertIn("; the driver reads it from file:///opt/firesteel/files/lib.jar, and the executors get it from the driver\n", done.stderr)
            done = self.submit(store, "--dry-run", job, path="pvc://jars/up")
            self.assertRegex(done.stderr, "uploads it to pvc://jars/up/.*/job.py; the driver reads it from local:///opt/firesteel/uploads/up/.*/job.py\n")
            self.assertNotIn("this machine", self.submit(store, "--dry-run", "--quiet", job).stderr)

    def test_a_submission_without_local_files_asks_no_store(self):
        with S3Server() as store:
            self.assertEqual(self.submit(store, "--class", "a.B", "local:///a.jar").returncode, 0)
            self.assertEqual(store.requests, [])

    def test_a_large_file_goes_in_parts_several_at_a_time(self):
        with S3Server() as store:
            done = self.submit(store, *PARTS_OF_5M, "--files", self.write("large", LARGE), "--class", "a.B", "local:///a.jar")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(self.objects(store)["large"].data, LARGE)
            self.assertEqual(len(self.objects(store)["large"].parts), 4)
            self.assertGreater(store.most_open, 1)
            self.assertEqual(store.uploads, {})

    def test_requests_that_fail_for_a_moment_are_repeated(self):
        for operation in ("PUT", "POST uploads", "PUT part", "POST complete"):
            for how in ((503, "SlowDown"), (429, "TooManyRequests"), (500, "InternalError"), "unread", "half", "unanswered"):
                with self.subTest(operation=operation, how=how), S3Server() as store:
                    self.created.clear()
                    store.fail(operation, 2, how)
                    done = self.submit(store, *PARTS_OF_5M, "--files", self.write("large", LARGE[:PART + 7]), self.write("job.py"))
                    self.assertEqual(done.returncode, 0, done.stderr)
                    self.assertEqual(self.objects(store)["large"].data, LARGE[:PART + 7])
                    self.assertEqual(self.objects(store)["job.py"].data, b"print(1)\n")
                    self.assertEqual(store.uploads, {})

    def test_an_announcement_whose_answer_is_lost_leaves_nothing(self):
        for operation, times in (("PUT part", 99), ("POST uploads", 1)):
            with self.subTest(operation), S3Server() as store:
                store.fail("POST uploads", 2, "unanswered")
                store.fail(operation, times, (403, "AccessDenied"))
                done = self.submit(store, *PARTS_OF_5M, "--files", self.write("large", LARGE), self.write("job.py"))
                self.check_nothing_left(store, done)

    def test_lost_announcements_that_cannot_be_found_or_aborted_are_named_once(self):
        for operation, searches in (("GET uploads", 1), ("DELETE upload", 2)):
            with self.subTest(operation), S3Server() as store:
                store.fail("POST uploads", 2, "unanswered")
                store.fail(operation, 99, (403, "AccessDenied"))
                done = self.submit(store, *PARTS_OF_5M, "--files", self.write("large", LARGE), self.write("job.py"))
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual([request.operation for request in store.requests].count("GET uploads"), searches)
                self.assertEqual(done.stderr.count("may remain in the store"), 1)

    def test_an_answer_that_is_not_lost_is_not_looked_for(self):
        with S3Server() as store:
            store.fail("POST uploads", 1, (429, "TooManyRequests"))
            done = self.submit(store, *PARTS_OF_5M, "--files", self.write("large", LARGE), self.write("job.py"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertNotIn("GET uploads", [request.operation for request in store.requests])

    def test_what_is_refused_is_explained_and_leaves_nothing(self):
        def refused(store, expected, *more, without="traceback", **how):
            done = self.submit(store, *more, self.write("job.py"), **how)
            self.check_nothing_left(store, done)
            self.assertNotIn(without, done.stderr)
            self.assertRegex(done.stderr, expected)

        with S3Server(keys={"AKTEST": Credentials("other")}) as store:
            refused(store, "SignatureDoesNotMatch.*\n.*the secret key does not belong to the access key")
        with S3Server(keys={"AKOTHER": Credentials("SKTEST/+secret")}) as store:
            refused(store, "InvalidAccessKeyId.*\n.*check the access key")
        with S3Server() as store:
            refused(store, "NoSuchBucket.*\n.*create the bucket", path="s3a://missing/up", without="may remain")
        with S3Server(keys={"AKTEST": Credentials("SKTEST/+secret", "token", expired=True)}) as store:
            refused(store, "ExpiredToken.*\n.*get new temporary keys", "--conf", "spark.hadoop.fs.s3a.session.token=token")
        with S3Server(keys={"AKTEST": Credentials("SKTEST/+secret", "token")}) as store:
            refused(store, "InvalidToken.*\n.*session token", "--conf", "spark.hadoop.fs.s3a.session.token=wrong")
        with S3Server() as store:
            store.fail("PUT", 99, (403, "AccessDenied"))
            refused(store, "AccessDenied.*\n.*allow s3:PutObject")

    def test_a_wrong_region_and_a_wrong_clock_are_corrected(self):
        with S3Server(region="eu-central-1") as store:
            done = self.submit(store, self.write("job.py"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(len(self.objects(store)), 1)
        for skew in (1200, -1200):
            with S3Server(skew=skew) as store:
                done = self.submit(store, "--files", ",".join(self.write("lib/%d" % number) for number in range(9)), self.write("job.py"))
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(len(self.objects(store)), 10)

    def test_a_failure_removes_what_was_uploaded_and_aborts_the_parts(self):
        with S3Server() as store:
            store.fail("PUT part", 99, (403, "AccessDenied"))
            done = self.submit(store, *PARTS_OF_5M, "--files", self.write("large", LARGE), self.write("job.py"))
            self.check_nothing_left(store, done)
            self.assertIn("DELETE upload", [request.operation for request in store.requests])

    def test_a_signal_aborts_and_removes_within_a_second(self):
        for operation in ("PUT part", "POST uploads", "POST complete"):
            with self.subTest(operation), S3Server() as store:
                if operation != "POST uploads":
                    store.fail(operation, 1, "silent")
                process = self.start_program(*self.words(store, *PARTS_OF_5M, "--files", self.write("large", LARGE), self.write("job.py")))
                self.check_signal_ends(process, store, operation)
                self.assertEqual((store.buckets["bucket"], store.uploads, self.created), ({}, {}, []))

    def test_a_signal_removes_what_is_complete_but_for_the_search_for_lost_parts(self):
        with S3Server() as store:
            store.fail("POST uploads", 2, "unanswered")
            store.fail("GET uploads", 99, "silent")
            process = self.start_program(*self.words(store, *PARTS_OF_5M, "--files", self.write("large", LARGE), self.write("job.py")))
            self.check_signal_ends(process, store, "GET uploads")
            self.assertEqual((store.buckets["bucket"], self.created), ({}, []))

    def test_a_file_that_changes_while_it_is_sent_is_noticed(self):
        with S3Server() as store:
            store.fail("PUT part", 1, (503, "SlowDown"), **{"Retry-After": "2"})
            path = self.write("large", LARGE)
            process = self.start_program(*self.words(store, *PARTS_OF_5M, "--files", path, self.write("job.py")))
            self.check_change_is_noticed(process, store, "PUT part", path)
            self.assertEqual((store.buckets["bucket"], store.uploads, self.created), ({}, {}, []))

    def test_encryption_virtual_hosts_and_settings_of_one_bucket(self):
        with S3Server() as store:
            kms = ("--conf", "spark.hadoop.fs.s3a.encryption.algorithm=SSE-KMS", "--conf", "spark.hadoop.fs.s3a.encryption.key=arn:key")
            for more in ((), PARTS_OF_5M):
                done = self.submit(store, *kms, *more, "--files", self.write("file", LARGE if more else b"x"), "--class", "a.B", "local:///a.jar")
                self.assertEqual(done.returncode, 0, done.stderr)
            for stored in store.buckets["bucket"].values():
                self.assertEqual(stored.headers["x-amz-server-side-encryption"], "aws:kms")
                self.assertEqual(stored.headers["x-amz-server-side-encryption-aws-kms-key-id"], "arn:key")
            store.keys["AKOWN"] = Credentials("SKOWN")
            done = self.submit(store, "--conf", "spark.hadoop.fs.s3a.bucket.bucket.access.key=AKOWN", "--conf",
                               "spark.hadoop.fs.s3a.bucket.bucket.secret.key=SKOWN", self.write("own.py"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("AKOWN", store.requests[-1].headers["authorization"])


if __name__ == "__main__":
    unittest.main()
