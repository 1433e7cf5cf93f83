"""Uploads to Azure Storage, against a strict fake of its Blob service that can fail in each phase."""
import unittest

from abfs_test_case import AbfsTest
from blob_server import BlobServer

BLOCK = 1 << 20
LARGE = (b"0123456789abcde\n" * (BLOCK // 16)) * 3 + b"the end"
BLOCKS_OF_1M = ("--conf", "spark.hadoop.fs.azure.write.request.size=1048576")


class Abfs(AbfsTest):
    def test_a_script_and_its_files_arrive_and_the_objects_name_them(self):
        with BlobServer() as store:
            files = [self.write("lib/a b.zip", b"zip"), self.write("lib/bücher+&%2F.txt", "é".encode()), self.write("empty", b"")]
            done = self.submit(store, "--py-files", files[0], "--files", ",".join(files[1:]), self.write("job.py"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual({name: blob.data for name, blob in self.objects(store).items()},
                             {"a b.zip": b"zip", "bücher+&%2F.txt": "é".encode(), "empty": b"", "job.py": b"print(1)\n"})
            for name in store.containers["data"]:
                self.assertIn("abfs://%s/%s" % (store.authority, name), self.texts())

    def test_a_submission_without_local_files_asks_nobody(self):
        with BlobServer() as store:
            self.assertEqual(self.submit(store, "--class", "a.B", "local:///a.jar").returncode, 0)
            self.assertEqual(store.requests, [])

    def test_a_large_file_goes_in_blocks_several_at_a_time(self):
        with BlobServer() as store:
            done = self.submit(store, *BLOCKS_OF_1M, "--files", self.write("large", LARGE), "--class", "a.B", "local:///a.jar")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(self.objects(store)["large"].data, LARGE)
            self.assertEqual(sorted(request.operation for request in store.requests), ["PUT block"] * 4 + ["PUT blocklist"])
            self.assertGreater(store.most_open, 1)

    def test_requests_that_fail_for_a_moment_are_repeated(self):
        for operation in ("PUT", "PUT block", "PUT blocklist"):
            for how in ((503, "ServerBusy"), (429, "TooManyRequests"), (500, "OperationTimedOut"), "unread", "half", "unanswered"):
                with self.subTest(operation=operation, how=how), BlobServer() as store:
                    self.created.clear()
                    store.fail(operation, 2, how)
                    done = self.submit(store, *BLOCKS_OF_1M, "--files", self.write("large", LARGE), self.write("job.py"))
                    self.assertEqual(done.returncode, 0, done.stderr)
                    self.assertEqual(self.objects(store)["large"].data, LARGE)
                    self.assertEqual(self.objects(store)["job.py"].data, b"print(1)\n")

    def test_what_is_refused_is_explained_and_leaves_nothing(self):
        def refused(store, expected, *more, **how):
            done = self.submit(store, *more, self.write("job.py"), **how)
            self.check_nothing_left(store, done)
            self.assertRegex(done.stderr, expected)
            self.assertNotIn(store.written_key, done.stderr)

        with BlobServer() as store:
            refused(store, r"container data at http://acct.blob.localhost:\d+: AuthenticationFailed: refused "
                    r"\(HTTP status 403, credentials of fs.azure.account.key.acct.dfs.localhost:\d+\)\n.*check the account key",
                    conf=["fs.azure.account.key=b3RoZXI="])
        with BlobServer() as store:
            refused(store, "ContainerNotFound.*\n.*create the container", path="abfs://other" + store.authority[len("data"):] + "/up")
        with BlobServer() as store:
            store.fail("PUT", 99, (403, "AuthorizationPermissionMismatch"))
            refused(store, "AuthorizationPermissionMismatch.*\n.*Storage Blob Data Contributor")
        with BlobServer() as store:
            refused(store, "fs.azure.account.key.* is not a key in base64", conf=["fs.azure.account.key=?"])

    def test_keys_of_one_account_win(self):
        with BlobServer() as store:
            host = store.authority.partition("@")[2]
            done = self.submit(store, self.write("job.py"), conf=["fs.azure.account.key=b3RoZXI=", "fs.azure.account.key.%s=%s" % (host, store.written_key)])
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_wrong_clock_is_corrected(self):
        for skew in (1200, -1200):
            with BlobServer(skew=skew) as store:
                done = self.submit(store, "--files", ",".join(self.write("lib/%d" % number) for number in range(9)), self.write("job.py"))
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(len(self.objects(store)), 10)

    def test_other_bytes_than_were_sent_are_noticed_and_removed(self):
        for data in (b"small", LARGE):
            with self.subTest(len(data)), BlobServer() as store:
                store.damages = True
                done = self.submit(store, *BLOCKS_OF_1M, "--files", self.write("file", data), "--class", "a.B", "local:///a.jar")
                self.check_nothing_left(store, done)
                self.assertIn("the store received other bytes than were sent (MD5 differs)", done.stderr)

    def test_a_failure_removes_what_was_uploaded_and_its_folder(self):
        for folders in (False, True):
            with self.subTest(folders), BlobServer(folders=folders) as store:
                store.fail("PUT block", 99, (403, "AuthorizationFailure"))
                done = self.submit(store, *BLOCKS_OF_1M, "--files", self.write("large", LARGE), self.write("job.py"))
                self.check_nothing_left(store, done)
                self.assertIn(store.folders, (None, set()))

    def test_a_signal_ends_within_a_second_and_leaves_no_blob(self):
        for operation in ("PUT block", "PUT blocklist"):
            with self.subTest(operation), BlobServer() as store:
                store.fail(operation, 1, "silent")
                process = self.start_program(*self.words(store, *BLOCKS_OF_1M, "--files", self.write("large", LARGE), self.write("job.py")))
                self.check_signal_ends(process, store, operation)
                self.assertEqual((store.containers["data"], self.created), ({}, []))

    def test_a_file_that_changes_while_it_is_sent_is_noticed(self):
        with BlobServer() as store:
            store.fail("PUT block", 1, (503, "ServerBusy"), **{"Retry-After": "2"})
            path = self.write("large", LARGE)
            process = self.start_program(*self.words(store, *BLOCKS_OF_1M, "--files", path, self.write("job.py")))
            self.check_change_is_noticed(process, store, "PUT block", path)
            self.assertEqual((store.containers["data"], self.created), ({}, []))

    def test_what_replaced_wasb_is_named(self):
        with BlobServer() as store:
            done = self.submit(store, self.write("job.py"), path="wasbs://data@acct.blob.core.windows.net/up")
            self.assertEqual(done.returncode, 74)
            self.assertIn("wasbs: was replaced by abfss:", done.stderr)


if __name__ == "__main__":
    unittest.main()
