"""Uploads to Google Cloud Storage, against a strict fake of it that can fail in each phase."""
import unittest

from gcs_server import UNIT, GcsServer
from gcs_test_case import GcsTest
from google_key_servers import GoogleKeyServer

CHUNK = 4 * UNIT
LARGE = (b"0123456789abcde\n" * (CHUNK // 16)) * 3 + b"the end"
CHUNKS_OF_1M = ("--conf", "spark.hadoop.fs.gs.outputstream.upload.chunk.size=1m")


class Gs(GcsTest):
    """Tokens come from a metadata server."""

    def setUp(self):
        super().setUp()
        self.tokens = {}
        self.keys = GoogleKeyServer(self.tokens, key=None)
        self.addCleanup(self.keys.__exit__)
        self.env = {"GCE_METADATA_HOST": "127.0.0.1:%d" % self.keys.port}

    def submit(self, store, *more, env=None, **how):
        return super().submit(store, *more, env={**self.env, **(env or {})}, **how)

    def server(self, **more):
        return GcsServer(self.tokens, **more)

    def start(self, store, *more):
        return self.start_program(*self.words(store, *more), env=self.env)

    def test_a_script_and_its_files_arrive_and_the_objects_name_them(self):
        with self.server() as store:
            files = [self.write("lib/a b.zip", b"zip"), self.write("lib/bücher+&%2F.txt", "é".encode()), self.write("empty", b"")]
            done = self.submit(store, "--py-files", files[0], "--files", ",".join(files[1:]), self.write("job.py"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual({name: content.data for name, content in self.objects(store).items()},
                             {"a b.zip": b"zip", "bücher+&%2F.txt": "é".encode(), "empty": b"", "job.py": b"print(1)\n"})
            for key in store.buckets["bucket"]:
                self.assertIn("gs://bucket/" + key, self.texts())
            self.assertEqual(len(self.tokens), 1)

    def test_a_submission_without_local_files_asks_nobody(self):
        with self.server() as store:
            self.assertEqual(self.submit(store, "--class", "a.B", "local:///a.jar").returncode, 0)
            self.assertEqual((store.requests, self.keys.requests), ([], []))

    def test_a_large_file_goes_in_chunks_whose_sum_is_promised(self):
        with self.server() as store:
            done = self.submit(store, *CHUNKS_OF_1M, "--files", self.write("large", LARGE), "--class", "a.B", "local:///a.jar")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(self.objects(store)["large"].data, LARGE)
            self.assertEqual([request.operation for request in store.requests], ["POST session", *["PUT chunk"] * 3, "PUT last"])
            self.assertIn("md5=", store.requests[-1].headers["x-goog-hash"])
            # A session's URL is a secret itself; the token does not go to where it leads.
            self.assertEqual([request for request in store.requests[1:] if "authorization" in request.headers], [])

    def test_a_size_of_chunks_is_rounded_to_what_the_store_takes(self):
        with self.server() as store:
            conf = ("--conf", "spark.hadoop.fs.gs.outputstream.upload.chunk.size=300000")
            done = self.submit(store, *conf, "--files", self.write("large", LARGE[:3 * UNIT]), "--class", "a.B", "local:///a.jar")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual([request.headers.get("content-range") for request in store.requests[1:]],
                             ["bytes 0-%d/%d" % (2 * UNIT - 1, 3 * UNIT), "bytes %d-%d/%d" % (2 * UNIT, 3 * UNIT - 1, 3 * UNIT)])

    def test_requests_that_fail_for_a_moment_are_repeated(self):
        for operation in ("POST insert", "POST session", "PUT chunk", "PUT last", "PUT ask"):
            for how in ((503, "Backend Error"), (429, "rateLimitExceeded"), (408, "Request Timeout"), "unread", "half", "unanswered"):
                with self.subTest(operation=operation, how=how), self.server() as store:
                    self.created.clear()
                    store.fail(operation, 2, how)
                    if operation == "PUT ask":
                        store.fail("PUT chunk", 1, (500, "Backend Error"))
                    done = self.submit(store, *CHUNKS_OF_1M, "--files", self.write("large", LARGE), self.write("job.py"))
                    self.assertEqual(done.returncode, 0, done.stderr)
                    self.assertEqual(self.objects(store)["large"].data, LARGE)
                    self.assertEqual(self.objects(store)["job.py"].data, b"print(1)\n")

    def test_a_chunk_that_was_cut_goes_on_where_it_was(self):
        with self.server() as store:
            store.fail("PUT chunk", 2, "half")  # on a used connection, the transport repeats it itself
            done = self.submit(store, *CHUNKS_OF_1M, "--files", self.write("large", LARGE), "--class", "a.B", "local:///a.jar")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(self.objects(store)["large"].data, LARGE)
            asked = [request.operation for request in store.requests].index("PUT ask")
            self.assertEqual(store.requests[asked].headers["content-range"], "bytes */%d" % len(LARGE))
            self.assertNotIn("bytes 0-", store.requests[asked + 1].headers["content-range"])

    def test_a_store_that_refuses_bytes_that_it_has_is_asked(self):
        with self.server() as store:
            store.refuses_overlap = True
            store.fail("PUT chunk", 1, "half")
            done = self.submit(store, *CHUNKS_OF_1M, "--files", self.write("large", LARGE), "--class", "a.B", "local:///a.jar")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(self.objects(store)["large"].data, LARGE)

    def test_a_session_that_the_store_has_lost_is_begun_again(self):
        with self.server() as store:
            store.fail("PUT last", 1, (410, "Gone"))
            done = self.submit(store, *CHUNKS_OF_1M, "--files", self.write("large", LARGE), "--class", "a.B", "local:///a.jar")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(self.objects(store)["large"].data, LARGE)
            self.assertEqual([request.operation for request in store.requests].count("POST session"), 2)
        with self.server() as store:
            store.fail("PUT last", 99, (410, "Gone"))
            done = self.submit(store, *CHUNKS_OF_1M, "--files", self.write("large", LARGE), "--class", "a.B", "local:///a.jar")
            self.assertEqual(done.returncode, 74, done.stderr)
            self.assertEqual([request.operation for request in store.requests].count("POST session"), 3)

    def test_a_token_that_ends_while_a_large_file_is_sent_is_replaced(self):
        with self.server() as store:
            store.fail("POST session", 1, (401, "Invalid Credentials"))
            done = self.submit(store, *CHUNKS_OF_1M, "--files", self.write("large", LARGE), "--class", "a.B", "local:///a.jar")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(len(self.tokens), 2)

    def test_a_token_that_is_about_to_end_is_used_for_one_request(self):
        self.keys.life = 30
        with self.server() as store:
            done = self.submit(store, "--files", self.write("file", b"x"), self.write("job.py"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(len(self.objects(store)), 2)
            self.assertGreater(len(self.tokens), 1)

    def test_a_store_that_has_more_than_was_sent_is_not_believed(self):
        with self.server() as store:
            store.overstates = True
            done = self.submit(store, *CHUNKS_OF_1M, "--files", self.write("large", LARGE), "--class", "a.B", "local:///a.jar")
            self.check_nothing_left(store, done)
            self.assertIn("the store says that bytes have arrived that were not sent", done.stderr)

    def test_what_is_refused_is_explained_and_leaves_nothing(self):
        def refused(store, expected, *more, **how):
            done = self.submit(store, *more, self.write("job.py"), **how)
            self.check_nothing_left(store, done)
            self.assertRegex(done.stderr, expected)

        with self.server() as store:
            refused(store, r"bucket missing at http.*: The specified bucket does not exist. \(HTTP status 404.*\n.*create the bucket", path="gs://missing/up")
        with self.server() as store:
            store.fail("POST insert", 99, (403, "spark does not have storage.objects.create access"))
            refused(store, r"storage.objects.create access \(HTTP status 403, token of the metadata server\)\n.*grant roles/storage.objectUser")
        with self.server() as store:
            store.fail("POST insert", 99, (401, "Invalid Credentials"))
            refused(store, r"Invalid Credentials \(HTTP status 401.*\n.*log in again")
        with self.server() as store:
            store.fail("POST insert", 99, (412, "conditionNotMet"))
            refused(store, "conditionNotMet")

    def test_other_bytes_than_were_sent_are_noticed_and_removed(self):
        for data in (b"small", LARGE):
            for hides in (False, True):
                with self.subTest(len(data)), self.server() as store:
                    store.damages, store.hides_md5 = True, hides
                    done = self.submit(store, *CHUNKS_OF_1M, "--files", self.write("file", data), "--class", "a.B", "local:///a.jar")
                    self.check_nothing_left(store, done)
                    self.assertIn("the store received other bytes than were sent (%s differs)" % ("length" if hides else "MD5"), done.stderr)

    def test_a_failure_removes_what_was_uploaded_and_ends_the_session(self):
        with self.server() as store:
            store.fail("PUT last", 99, (403, "forbidden"))
            done = self.submit(store, *CHUNKS_OF_1M, "--files", self.write("large", LARGE), self.write("job.py"))
            self.check_nothing_left(store, done)
            self.assertIn("DELETE session", [request.operation for request in store.requests])

    def test_a_signal_ends_the_session_and_removes_within_a_second(self):
        for operation in ("PUT chunk", "PUT last", "POST session"):
            with self.subTest(operation), self.server() as store:
                store.fail(operation, 1, "silent")
                process = self.start(store, *CHUNKS_OF_1M, "--files", self.write("large", LARGE), self.write("job.py"))
                self.check_signal_ends(process, store, operation)
                self.assertEqual((store.buckets["bucket"], store.unfinished, self.created), ({}, [], []))

    def test_a_file_that_changes_while_it_is_sent_is_noticed(self):
        with self.server() as store:
            store.fail("PUT chunk", 1, (503, "Backend Error"), **{"Retry-After": "2"})
            path = self.write("large", LARGE)
            process = self.start(store, *CHUNKS_OF_1M, "--files", path, self.write("job.py"))
            self.check_change_is_noticed(process, store, "PUT chunk", path)
            self.assertEqual((store.buckets["bucket"], store.unfinished, self.created), ({}, [], []))

    def test_an_emulator_is_asked_without_a_token(self):
        with self.server() as store:
            conf = ["spark.kubernetes.container.image=i", "spark.kubernetes.file.upload.path=gs://bucket/up"]
            words = ["submit", "--no-wait", "--master", self.api.master, *(word for one in conf for word in ("--conf", one)), self.write("job.py")]
            done = self.run_program(*words, env={"STORAGE_EMULATOR_HOST": "127.0.0.1:%d" % store.port})
            self.assertRegex(done.stderr, "Invalid Credentials .*token of nobody")  # this one wants one
            self.assertEqual([request for request in store.requests if "authorization" in request.headers], [])

    def test_a_token_is_never_sent_without_tls(self):
        with self.server() as store:
            done = self.submit(store, "--conf", "spark.hadoop.fs.gs.storage.root.url=http://gcs.example.com", self.write("job.py"))
            self.assertEqual(done.returncode, 74)
            self.assertIn("http://gcs.example.com is not an https URL, and an access token is sent to it", done.stderr)
            self.assertEqual(self.keys.requests, [])


if __name__ == "__main__":
    unittest.main()
