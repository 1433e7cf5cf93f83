"""The installed library: examples/library is built against it, with CMake and with pkg-config, and submits."""
import glob
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXAMPLE = os.path.join(ROOT, "examples", "library")
BUILD = os.environ["FIRESTEEL_BUILD"]
CMAKE = os.environ.get("CMAKE", "cmake")
sys.path.insert(0, os.path.join(ROOT, "tests", "cli"))
import waits  # noqa: E402
from scripted_api import ScriptedApi  # noqa: E402


def run(*words, **more):
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **more)
    if done.returncode != 0:
        raise AssertionError("%s\n%s" % (" ".join(words), done.stdout))
    return done.stdout


class Library(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="firesteel-library-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name
        installed = os.path.join(cls.folder, "installed")
        run(CMAKE, "--install", BUILD, "--prefix", installed, "--component", "development")
        cls.prefix = os.path.join(cls.folder, "moved")  # nothing in it may depend on where it was installed
        os.rename(installed, cls.prefix)

    def submit(self, program, script="failure"):
        with ScriptedApi(steps=waits.WAITS[script]) as api:
            kubeconfig = os.path.join(self.folder, "kubeconfig")
            with open(kubeconfig, "w", encoding="utf-8") as file:
                json.dump({"current-context": "c", "contexts": [{"name": "c", "context": {"cluster": "c", "user": "u"}}],
                           "clusters": [{"name": "c", "cluster": {"server": api.url}}], "users": [{"name": "u", "user": {}}]}, file)
            return subprocess.run([program, "jobs", "spark:4.3.0", "local:///opt/app.py", "10"], env={"KUBECONFIG": kubeconfig},
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False, timeout=60)

    def check_submission(self, program):
        done = self.submit(program)
        self.assertEqual(done.returncode, 3, done.stdout + done.stderr)
        self.assertRegex(done.stdout, r"\Aapp-py-[0-9a-f]+-driver\n(Pending\n)*Running\nFailed\nexit code 3\n\Z")
        self.assertEqual(subprocess.run([program], check=False).returncode, 64)

    def test_find_package_gives_a_library_that_submits_and_waits(self):
        build = os.path.join(self.folder, "example")
        run(CMAKE, "-S", EXAMPLE, "-B", build, "-G", "Ninja", "-DCMAKE_PREFIX_PATH=" + self.prefix,
            "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Werror")
        run(CMAKE, "--build", build)
        self.check_submission(os.path.join(build, "library_example"))

    def test_pkg_config_gives_the_same(self):
        paths = glob.glob(os.path.join(self.prefix, "lib", "**", "pkgconfig"), recursive=True)
        self.assertEqual(len(paths), 1)
        environment = {**os.environ, "PKG_CONFIG_PATH": paths[0]}
        self.assertEqual(run("pkg-config", "--modversion", "firesteel", env=environment).strip(), self.version())
        flags = shlex.split(run("pkg-config", "--cflags", "--libs", "firesteel", env=environment))
        program = os.path.join(self.folder, "with-pkg-config")
        run("c++", os.path.join(EXAMPLE, "main.cpp"), "-o", program, *flags)
        self.check_submission(program)

    def version(self):
        with open(os.path.join(ROOT, "CMakeLists.txt"), encoding="utf-8") as file:
            return re.search(r"project\(firesteel VERSION (\S+)", file.read()).group(1)

    def test_another_minor_version_is_not_found(self):
        source = os.path.join(self.folder, "newer")
        os.mkdir(source)
        shutil.copy(os.path.join(EXAMPLE, "main.cpp"), source)
        with open(os.path.join(EXAMPLE, "CMakeLists.txt"), encoding="utf-8") as file:
            text = file.read()
        major, minor, _ = self.version().split(".")
        with open(os.path.join(source, "CMakeLists.txt"), "w", encoding="utf-8") as file:
            file.write(re.sub(r"firesteel [\d.]+", "firesteel %s.%d" % (major, int(minor) + 1), text))
        done = subprocess.run([CMAKE, "-S", source, "-B", source + "/build", "-DCMAKE_PREFIX_PATH=" + self.prefix],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("firesteelConfig.cmake, version: " + self.version(), done.stdout)

    def test_the_example_takes_40_lines(self):
        with open(os.path.join(EXAMPLE, "main.cpp"), encoding="utf-8") as file:
            self.assertLessEqual(len(file.readlines()), 40)

    def test_all_public_headers_are_installed_and_no_others(self):
        folder = os.path.join(ROOT, "lib", "include", "firesteel")
        self.assertEqual(sorted(os.listdir(os.path.join(self.prefix, "include", "firesteel"))), sorted(os.listdir(folder)))

    def test_nothing_in_it_names_a_folder_of_this_machine(self):
        for path in glob.glob(os.path.join(self.prefix, "**", "*.*"), recursive=True):
            if path.endswith((".pc", ".cmake", ".h")):
                with open(path, encoding="utf-8") as file:
                    text = file.read()
                for place in (ROOT, BUILD, self.folder):
                    self.assertNotIn(place, text, path)


if __name__ == "__main__":
    unittest.main()
