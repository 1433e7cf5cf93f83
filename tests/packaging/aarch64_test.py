"""The programs of aarch64 in qemu: what is checked of a release, TLS, the command line.  Needs root, qemu-user-static and dist/.

Debian's libc6-arm64-cross has the loader and the C library that the dynamic program runs with.
"""
import glob
import os
import subprocess
import sys
import tarfile
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
DIST = os.environ.get("FIRESTEEL_DIST") or os.path.join(ROOT, "dist")
sys.path.insert(0, HERE)
import emulation  # noqa: E402

# Modules of tests/cli.  Not here: what looks at documents, at flags of x86_64, starts the program hundreds of times, or sends a signal
# before qemu has started it.
COMMAND_LINE = ("applications", "batch", "convert", "cron", "driver", "logs", "own_log", "personality", "preview", "render", "run",
                "screens", "secrets", "streams", "usage", "validate", "wait", "whoami", "wire")


def run(*words, **environment):
    return subprocess.run([*emulation.IN_PLACE, sys.executable, "-B", *words], cwd=os.path.join(ROOT, "tests", "cli"), stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=1200,
                          env={**os.environ, "FIRESTEEL_MACHINE": "aarch64", "FIRESTEEL_DIST": DIST, **environment})


class Aarch64(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.entered(emulation.of("aarch64"))

    def entered(self, context):
        value = context.__enter__()
        self.addCleanup(context.__exit__, None, None, None)
        return value

    def program(self, ending):
        found = glob.glob(os.path.join(DIST, "firesteel-*-linux-aarch64%s.tar.gz" % ending))
        if not found:
            self.skipTest("packaging/build did not make the program of aarch64" + ending)
        folder = self.entered(tempfile.TemporaryDirectory(prefix="firesteel-aarch64-"))
        with tarfile.open(found[0]) as archive:
            archive.extractall(folder)
            return os.path.join(folder, archive.getnames()[0].split("/")[0], "bin", "firesteel")

    def assert_passes(self, done):
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertRegex(done.stdout, r"Ran [1-9]\d* test")

    def test_the_files_of_the_release_are_used_as_their_readers_use_them(self):
        self.program("-static")
        self.assert_passes(run(os.path.join(HERE, "release_test.py")))

    def test_tls_has_what_api_servers_and_kubeconfigs_have(self):
        self.program("-static")
        self.assert_passes(run(os.path.join(HERE, "algorithms_test.py")))

    def command_line(self, program):
        for module in COMMAND_LINE:
            with self.subTest(module):
                self.assert_passes(run("-m", "unittest", "test_" + module, FIRESTEEL=program))

    def test_the_command_line_of_the_static_program(self):
        self.command_line(self.program("-static"))

    def test_the_command_line_of_the_program_with_glibc(self):
        self.command_line(self.program(""))


if __name__ == "__main__":
    unittest.main()
