"""packaging/release, in a small repository of its own: what it refuses, and what it says at the end.  packaging/build is played."""
import datetime
import os
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TODAY = datetime.date.today().isoformat()
BUILD = """#!/bin/sh
mkdir dist && cd dist && echo "$@" >firesteel-1.2.0-linux-x86_64.tar.gz && echo {} >provenance.json
sha256sum * >SHA256SUMS
"""
FETCH = "#!/bin/sh\ncat packaging/newer\n"
CHANGELOG = "# Changelog\n\n## %s (%s)\n\n- %s\n\n## 1.1.0 (2026-01-02)\n\n- Removed: nobody misses it.\n"


class Checklist(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="firesteel-checklist-")
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        self.write("CMakeLists.txt", "project(firesteel VERSION 1.2.0 LANGUAGES CXX)\n")
        self.write("CHANGELOG.md", CHANGELOG % ("1.2.0", TODAY, "A new command."))
        self.write("README.md", "tar xf firesteel-1.2.0-linux-x86_64.tar.gz\n")
        self.write("packaging/README.md", "")
        self.write("packaging/build", BUILD, 0o755)
        self.write("packaging/fetch", FETCH, 0o755)
        self.write("packaging/newer", "")
        self.write("examples/job.yaml", "image: registry.example.com/firesteel:1.2.0\n")
        self.write("examples/kustomization.yaml", "- {name: registry.example.com/firesteel, newTag: 1.2.0}\n")
        self.write("examples/CMakeLists.txt", "find_package(firesteel 1.2 REQUIRED)\n")
        self.write("tests/packaging/release_test.py", "print('what was built is tested')\n")
        self.write(".gitignore", "dist/\n")
        shutil.copy(os.path.join(ROOT, "packaging", "release"), os.path.join(self.root, "packaging"))
        self.git("init", "-q")
        self.commit()
        self.git("tag", "v1.1.0")
        self.write("new", "")
        self.commit()

    def write(self, name, text, mode=0o644):
        path = os.path.join(self.root, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(path, mode)

    def git(self, *words):
        subprocess.run(["git", "-c", "user.name=n", "-c", "user.email=e@example.com", *words], cwd=self.root, check=True)

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-qm", "change")

    def release(self, *words):
        return subprocess.run([os.path.join(self.root, "packaging", "release"), *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, check=False)

    def refuses(self, *patterns, words=("--check",)):
        """One error with its hint for each pattern, and nothing is built."""
        done = self.release(*words)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        errors = re.findall(r"(?m)^error: (.*)\nhint: .+$", done.stderr)
        self.assertEqual(len(errors), len(patterns), done.stderr)
        for error, pattern in zip(errors, patterns):
            self.assertRegex(error, pattern)
        self.assertRegex(done.stderr, r"release: %d problems?; nothing was built\n\Z" % len(patterns))
        self.assertFalse(os.path.exists(os.path.join(self.root, "dist")))

    def change(self, name, text):
        self.write(name, text)
        self.commit()

    def test_a_release_that_is_ready(self):
        done = self.release("--check")
        self.assertEqual((done.returncode, done.stdout), (0, "release 1.2.0: ready to build\n"), done.stderr)
        self.assertFalse(os.path.exists(os.path.join(self.root, "dist")))

    def test_it_builds_and_tests_and_says_how_to_sign(self):
        done = self.release("x86_64-linux-musl")
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(os.path.join(self.root, "dist", "firesteel-1.2.0-linux-x86_64.tar.gz"), encoding="utf-8") as file:
            self.assertEqual(file.read(), "x86_64-linux-musl\n")
        self.assertIn("what was built is tested", done.stdout)
        self.assertRegex(done.stdout, r"(?m)^[0-9a-f]{64}  firesteel-1\.2\.0-linux-x86_64\.tar\.gz$")
        self.assertIn("gpg --detach-sign --armor dist/SHA256SUMS", done.stdout)
        self.assertIn("git tag -s v1.2.0", done.stdout)

    def test_what_was_built_does_not_pass_its_tests(self):
        self.change("tests/packaging/release_test.py", "raise SystemExit(1)\n")
        done = self.release()
        self.assertEqual(done.returncode, 1)
        self.assertIn("error: dist/ does not pass tests/packaging/release_test.py", done.stderr)
        self.assertNotIn("gpg", done.stdout)

    def test_a_tree_that_is_not_clean(self):
        self.write("left", "")
        self.refuses(r"the tree is not clean: \?\? left")

    def test_a_changelog_of_another_version(self):
        self.change("CHANGELOG.md", CHANGELOG % ("1.3.0", TODAY, "A new command."))
        self.refuses(r"of version 1\.3\.0, but CMakeLists\.txt has 1\.2\.0")

    def test_a_changelog_without_a_date(self):
        self.change("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n- A new command.\n")
        self.refuses(r"heading of CHANGELOG\.md is 'Unreleased'")

    def test_a_date_that_does_not_exist_and_one_in_the_future(self):
        self.change("CHANGELOG.md", CHANGELOG % ("1.2.0", "2026-02-30", "A new command."))
        self.refuses("2026-02-30, does not exist")
        self.change("CHANGELOG.md", CHANGELOG % ("1.2.0", "2999-01-01", "A new command."))
        self.refuses("2999-01-01, is in the future")

    def test_a_changelog_without_an_entry(self):
        self.change("CHANGELOG.md", (CHANGELOG % ("1.2.0", TODAY, "")).replace("- \n", ""))
        self.refuses(r"has no entry for 1\.2\.0")

    def test_a_version_that_was_released(self):
        self.git("tag", "v1.3.0")
        self.refuses(r"1\.2\.0 is not newer than the last release, 1\.3\.0")
        self.git("tag", "--delete", "v1.3.0")
        self.git("tag", "v1.2.0", "v1.1.0")
        self.refuses(r"the tag v1\.2\.0 is another commit")

    def test_a_removal_in_a_version_that_promises_none(self):
        self.change("CHANGELOG.md", CHANGELOG % ("1.2.0", TODAY, "Removed: an option."))
        self.refuses(r"begins with \"Changed:\" or \"Removed:\", but 1\.2\.0")

    def test_before_1_0_0_a_minor_version_may_remove(self):
        self.git("tag", "--delete", "v1.1.0")
        self.git("tag", "v0.1.0")
        for name in ("CMakeLists.txt", "README.md", "examples/job.yaml", "examples/kustomization.yaml", "examples/CMakeLists.txt"):
            with open(os.path.join(self.root, name), encoding="utf-8") as file:
                text = file.read()
            self.write(name, text.replace("1.2", "0.2"))
        self.change("CHANGELOG.md", CHANGELOG % ("0.2.0", TODAY, "Removed: an option."))
        self.assertEqual(self.release("--check").returncode, 0)

    def test_documents_of_another_version(self):
        for name, text in (("examples/job.yaml", "image: registry.example.com/firesteel:1.1.0\n"),
                           ("examples/kustomization.yaml", "- {name: registry.example.com/firesteel, newTag: 1.2.1}\n"),
                           ("examples/CMakeLists.txt", "find_package(firesteel 1.1 REQUIRED)\n")):
            with self.subTest(name):
                with open(os.path.join(self.root, name), encoding="utf-8") as file:
                    before = file.read()
                self.change(name, text)
                self.refuses(r"another version than 1\.2\.0 is named: " + re.escape(name))
                self.change(name, before)

    def test_sources_with_a_security_update(self):
        self.change("packaging/newer", "openssl 3.0.20-1~deb12u2 -> 3.0.21-1\n")
        self.refuses(r"older than Debian's security updates: openssl", words=())

    def test_all_problems_are_named_at_once(self):
        self.write("CMakeLists.txt", "project(firesteel VERSION 1.2 LANGUAGES CXX)\n")
        self.refuses("'1.2', not MAJOR", "of version 1.2.0, but", "the tree is not clean", "another version than 1.2 is named")


if __name__ == "__main__":
    unittest.main()
