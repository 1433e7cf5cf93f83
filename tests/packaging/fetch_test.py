"""packaging/fetch, with a package archive of its own: what Debian deletes when it has a security update, and what is said then."""
import hashlib
import os
import shutil
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def sha256(data):
    return hashlib.sha256(data).hexdigest()


@unittest.skipUnless(shutil.which("apt-get"), "there is no apt-get here")
class Fetch(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="firesteel-fetch-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.archive = os.path.join(self.folder, "archive")
        self.cache = os.path.join(self.folder, "cache")
        os.mkdir(self.archive)
        os.mkdir(os.path.join(self.folder, "packaging"))
        shutil.copy(os.path.join(ROOT, "packaging", "fetch"), os.path.join(self.folder, "packaging"))
        os.mkdir(os.path.join(self.folder, "apt"))
        with open(os.path.join(self.folder, "apt", "sources.list"), "w", encoding="utf-8") as file:
            file.write("deb [trusted=yes] copy:%s ./\n" % self.archive)
        self.serve("1.0-1")
        self.pin("1.0-1")

    def serve(self, *versions):
        """The archive has these versions of the package `demo` and no others."""
        shutil.rmtree(self.archive)
        os.mkdir(self.archive)
        index = ""
        for version in versions:
            files = {"demo_1.0.orig.tar.gz": b"upstream", "demo_%s.debian.tar.xz" % version: version.encode(), "demo_%s.dsc" % version: b"Format"}
            for name, data in files.items():
                with open(os.path.join(self.archive, name), "wb") as file:
                    file.write(data)
            sums = "".join(" %s %d %s\n" % (sha256(data), len(data), name) for name, data in files.items())
            md5 = "".join(" %s %d %s\n" % (hashlib.md5(data).hexdigest(), len(data), name) for name, data in files.items())
            index += ("Package: demo\nBinary: demo\nVersion: %s\nMaintainer: N <n@example.com>\nArchitecture: any\nFormat: 3.0 (quilt)\n"
                      "Directory: .\nFiles:\n%sChecksums-Sha256:\n%s\n" % (version, md5, sums))
        with open(os.path.join(self.archive, "Sources"), "w", encoding="utf-8") as file:
            file.write(index)

    def serve_binary(self, version):
        """The archive has this version of the binary package demo-static too, for arm64."""
        root = os.path.join(self.folder, "root")
        os.makedirs(os.path.join(root, "DEBIAN"), exist_ok=True)
        fields = "Package: demo-static\nVersion: %s\nArchitecture: arm64\nMaintainer: N <n@example.com>\nDescription: demo\n" % version
        with open(os.path.join(root, "DEBIAN", "control"), "w", encoding="utf-8") as file:
            file.write(fields)
        name = "demo-static_%s_arm64.deb" % version.split(":")[-1]
        path = os.path.join(self.archive, name)
        subprocess.run(["dpkg-deb", "--build", root, path], stdout=subprocess.DEVNULL, check=True)
        with open(path, "rb") as file:
            data = file.read()
        with open(os.path.join(self.archive, "Packages"), "w", encoding="utf-8") as file:
            file.write("%sFilename: ./%s\nSize: %d\nSHA256: %s\n\n" % (fields, name, len(data), sha256(data)))
        return "demo-static %s %s %s\n" % (version, name, sha256(data))

    def lock(self):
        with open(os.path.join(self.folder, "packaging", "sources.lock"), encoding="utf-8") as file:
            return file.read()

    def pin(self, version):
        with open(os.path.join(self.folder, "packaging", "sources.lock"), "w", encoding="utf-8") as file:
            file.write(self.pinned(version))

    def pinned(self, version):
        return "# What is inside.\ndemo %s demo_1.0.orig.tar.gz %s\ndemo %s demo_%s.debian.tar.xz %s\n" % (
            version, sha256(b"upstream"), version, version, sha256(version.encode()))

    def fetch(self, *words):
        return subprocess.run([os.path.join(self.folder, "packaging", "fetch"), *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, check=False, timeout=120,
                              env={**os.environ, "FIRESTEEL_APT_SOURCES": os.path.join(self.folder, "apt"), "FIRESTEEL_PACKAGING_CACHE": self.cache})

    def test_it_downloads_what_is_pinned_and_prints_the_folder(self):
        done = self.fetch()
        self.assertEqual((done.returncode, done.stdout.strip()), (0, os.path.join(self.cache, "sources")), done.stderr)
        with open(os.path.join(self.cache, "sources", "demo_1.0-1.debian.tar.xz"), encoding="utf-8") as file:
            self.assertEqual(file.read(), "1.0-1")
        self.serve()  # what is in the cache needs no archive
        self.assertEqual(self.fetch().returncode, 0)

    def test_a_version_that_debian_has_deleted_is_named_with_those_that_it_has(self):
        self.serve("1.0-3", "1.0-2")
        done = self.fetch()
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("error: Debian has deleted demo 1.0-1, which sources.lock pins; it has 1.0-3 1.0-2\n"
                      "hint: packaging/fetch --update, and commit sources.lock\n", done.stderr)
        self.assertEqual(self.lock(), self.pinned("1.0-1"))

    def test_update_pins_the_newest_version(self):
        self.serve("1.0-2", "1.0-10", "1.0-10~rc1")
        done = self.fetch("--update")
        self.assertEqual((done.returncode, done.stderr), (0, "demo 1.0-1 -> 1.0-10\n"))
        self.assertEqual(self.lock(), self.pinned("1.0-10"))
        self.assertEqual(self.fetch().returncode, 0)

    def test_update_takes_the_newest_version_whose_files_are_there(self):
        self.serve("1.0-1", "1.0-2", "1.0-3")
        os.remove(os.path.join(self.archive, "demo_1.0-3.debian.tar.xz"))
        done = self.fetch("--update")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("fetch: demo 1.0-3 is in Debian's index, but cannot be downloaded\n", done.stderr)
        self.assertEqual(self.lock(), self.pinned("1.0-2"))
        self.assertEqual(self.fetch("--newer").stdout, "")

    def test_a_binary_package_of_another_processor(self):
        first = self.serve_binary("1:2.0-1")
        with open(os.path.join(self.folder, "packaging", "sources.lock"), "a", encoding="utf-8") as file:
            file.write(first)
        done = self.fetch()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(os.path.exists(os.path.join(self.cache, "sources", "demo-static_2.0-1_arm64.deb")))
        second = self.serve_binary("1:2.0-2")
        done = self.fetch("--update")
        self.assertEqual((done.returncode, done.stderr), (0, "demo-static 1:2.0-1 -> 1:2.0-2\n"))
        self.assertEqual(self.lock(), self.pinned("1.0-1") + second)

    def test_newer_names_updates_and_changes_nothing(self):
        self.assertEqual(self.fetch("--newer").stdout, "")
        self.serve("1.0-1", "1.0-1+deb12u1")
        done = self.fetch("--newer")
        self.assertEqual((done.returncode, done.stdout), (0, "demo 1.0-1 -> 1.0-1+deb12u1\n"), done.stderr)
        self.assertEqual(self.lock(), self.pinned("1.0-1"))

    def test_a_file_with_another_content_is_never_used(self):
        with open(os.path.join(self.folder, "packaging", "sources.lock"), "w", encoding="utf-8") as file:
            file.write(self.pinned("1.0-1").replace(sha256(b"upstream"), sha256(b"other")))
        done = self.fetch()
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("demo_1.0.orig.tar.gz does not have the SHA-256 that sources.lock says", done.stderr)

    def test_an_archive_that_cannot_be_reached(self):
        shutil.rmtree(self.archive)
        done = self.fetch()
        self.assertEqual(done.returncode, 1)
        self.assertIn("error: apt-get update failed", done.stderr)


if __name__ == "__main__":
    unittest.main()
