"""The documents of a release of small archives: manifests for krew and Homebrew, checksums, and the install script on systems that fakes pretend."""
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "packaging"))
sys.dont_write_bytecode = True
import documents  # noqa: E402

VERSION = "1.2.3"
PLATFORMS = [system + "-" + processor + kind for processor in ("x86_64", "aarch64") for system, kind in (("linux", ""), ("linux", "-static"), ("macos", ""))]
TARGETS = ["x86_64-linux-gnu.2.17", "x86_64-linux-musl", "aarch64-linux-gnu.2.17", "aarch64-linux-musl", "aarch64-macos", "x86_64-macos"]
# What install.sh may call on every system.
TOOLS = ("sh", "cp", "dirname", "find", "id", "mkdir", "mktemp", "mv", "rm", "rmdir", "sed", "sort", "tar", "gzip", "tr")


class Documents(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="firesteel-documents-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.dist = os.path.join(self.folder, "dist")
        os.mkdir(self.dist)
        for platform in PLATFORMS:
            self.make_archive("firesteel-%s-%s" % (VERSION, platform), platform)
        before = os.environ.get("SOURCE_DATE_EPOCH")
        os.environ["SOURCE_DATE_EPOCH"] = "1764374400"
        self.addCleanup(lambda: os.environ.pop("SOURCE_DATE_EPOCH") if before is None else os.environ.update(SOURCE_DATE_EPOCH=before))
        documents.write_all(self.dist, VERSION, 1764374400, TARGETS)

    def make_archive(self, name, platform):
        files = {"bin/firesteel": "#!/bin/sh\necho the program of %s\n" % platform, "share/doc/firesteel/LICENSE": "Apache"}
        with tarfile.open(os.path.join(self.dist, name + ".tar.gz"), "w:gz") as archive:
            for path, text in files.items():
                info = tarfile.TarInfo(name + "/" + path)
                info.size, info.mode = len(text), 0o755 if path.startswith("bin/") else 0o644
                archive.addfile(info, io.BytesIO(text.encode()))

    def read(self, name):
        with open(os.path.join(self.dist, name), encoding="utf-8") as file:
            return file.read()

    def digest(self, name):
        with open(os.path.join(self.dist, name), "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()

    def fake(self, name, script):
        path = os.path.join(self.folder, "tools", name)
        with open(path, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\n" + script + "\n")
        os.chmod(path, 0o755)

    def install(self, system, processor, *words, glibc=None, macos=None):
        """As on that system, with the tools that it has."""
        tools = os.path.join(self.folder, "tools")
        shutil.rmtree(tools, ignore_errors=True)
        os.mkdir(tools)
        for tool in TOOLS:
            os.symlink(shutil.which(tool), os.path.join(tools, tool))
        self.fake("uname", 'case $1 in -s) echo %s ;; -m) echo %s ;; esac' % (system, processor))
        if glibc:
            self.fake("getconf", "echo glibc " + glibc)
        if macos:
            self.fake("sw_vers", "echo " + macos)
            self.fake("shasum", '[ "$1 $2" = "-a 256" ] && exec %s "$3"' % shutil.which("sha256sum"))
        else:
            os.symlink(shutil.which("sha256sum"), os.path.join(tools, "sha256sum"))
        return subprocess.run(["/bin/sh", os.path.join(self.dist, "install.sh"), *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              check=False, env={"PATH": tools, "HOME": self.folder, "PREFIX": os.path.join(self.folder, "prefix"), "BASE": self.dist})

    def test_the_install_script_takes_the_program_of_the_system(self):
        for system, processor, more, platform in (
                ("Linux", "x86_64", {"glibc": "2.31"}, "linux-x86_64"), ("Linux", "aarch64", {"glibc": "2.17"}, "linux-aarch64"),
                ("Linux", "x86_64", {"glibc": "2.12"}, "linux-x86_64-static"), ("Linux", "aarch64", {}, "linux-aarch64-static"),
                ("Darwin", "arm64", {"macos": "14.2"}, "macos-aarch64"), ("Darwin", "x86_64", {"macos": "11.0.1"}, "macos-x86_64")):
            with self.subTest(platform):
                done = self.install(system, processor, **more)
                self.assertEqual((done.returncode, done.stdout), (0, "the program of %s\n" % platform))

    def test_what_it_installed_on_macos_is_removed_again(self):
        self.assertEqual(self.install("Darwin", "arm64", macos="15.0").returncode, 0)
        self.assertEqual(self.install("Darwin", "arm64", "--uninstall", macos="15.0").returncode, 0)
        self.assertEqual([name for _, _, files in os.walk(os.path.join(self.folder, "prefix")) for name in files], [])

    def test_a_system_that_no_program_is_for_is_refused(self):
        for system, more, error in (("FreeBSD", {}, "there is no program for FreeBSD"),
                                    ("Darwin", {"macos": "10.15.7"}, "Firesteel needs macOS 11 or later; this is 10.15.7")):
            with self.subTest(system):
                done = self.install(system, "x86_64", **more)
                self.assertEqual(done.returncode, 1)
                self.assertEqual(done.stdout.splitlines()[0], "install.sh: error: " + error)
                self.assertFalse(os.path.exists(os.path.join(self.folder, "prefix")))

    def test_an_archive_with_another_checksum_is_refused_on_macos_too(self):
        with open(os.path.join(self.dist, "firesteel-%s-macos-aarch64.tar.gz" % VERSION), "ab") as file:
            file.write(b"x")
        done = self.install("Darwin", "arm64", macos="14.2")
        self.assertEqual(done.returncode, 1)
        self.assertIn("has another SHA-256 than release", done.stdout)

    def test_krew_has_a_program_for_each_system_and_processor(self):
        import yaml
        platforms = {}
        for each in yaml.safe_load(self.read("firesteel.krew.yaml"))["spec"]["platforms"]:
            labels = each["selector"]["matchLabels"]
            name = each["uri"].rsplit("/", 1)[1]
            self.assertEqual(each["sha256"], self.digest(name))
            platforms[labels["os"], labels["arch"]] = name
        self.assertEqual(platforms, {(system, arch): "firesteel-%s-%s.tar.gz" % (VERSION, platform) for system, arch, platform in (
            ("linux", "amd64", "linux-x86_64-static"), ("linux", "arm64", "linux-aarch64-static"),
            ("darwin", "amd64", "macos-x86_64"), ("darwin", "arm64", "macos-aarch64"))})

    def test_of_a_part_of_the_programs_there_is_only_what_can_be_installed(self):
        for platform, missing in (("linux-aarch64", "firesteel.krew.yaml"), ("linux-aarch64-static", "firesteel.rb")):
            with self.subTest(platform):
                shutil.rmtree(self.dist)
                os.mkdir(self.dist)
                self.make_archive("firesteel-%s-%s" % (VERSION, platform), platform)
                documents.write_all(self.dist, VERSION, 1764374400, ["aarch64-linux-musl"])
                self.assertEqual({"firesteel.krew.yaml", "firesteel.rb"} - set(os.listdir(self.dist)), {missing})

    def test_homebrew_has_a_program_for_each_system_and_processor(self):
        found = re.findall(r'on_(\w+) do\n    on_(\w+) do\n      url ".*/(\S+)"\n      sha256 "(\w+)"\n    end\n  end\n', self.read("firesteel.rb"))
        names = {(system, processor): name for system, processor, name, _ in found}
        self.assertEqual(names, {(system, processor): "firesteel-%s-%s.tar.gz" % (VERSION, platform) for system, processor, platform in (
            ("linux", "intel", "linux-x86_64"), ("linux", "arm", "linux-aarch64"), ("macos", "intel", "macos-x86_64"), ("macos", "arm", "macos-aarch64"))})
        for _, _, name, digest in found:
            self.assertEqual(digest, self.digest(name))

    def test_checksums_and_provenance_are_of_every_archive(self):
        archives = {"firesteel-%s-%s.tar.gz" % (VERSION, platform) for platform in PLATFORMS}
        listed = dict(reversed(line.split()) for line in self.read("SHA256SUMS").splitlines())
        statement = json.loads(self.read("provenance.json"))
        subjects = {each["name"]: each["digest"]["sha256"] for each in statement["subject"]}
        for name in archives:
            self.assertEqual((listed[name], subjects[name]), (self.digest(name), self.digest(name)))
        self.assertEqual(statement["predicate"]["buildDefinition"]["externalParameters"]["targets"], TARGETS)

    def test_the_bill_of_materials_names_what_is_inside(self):
        names = {each["name"] for each in json.loads(self.read("firesteel-%s.cdx.json" % VERSION))["components"]}
        self.assertLessEqual({"openssl", "curl", "nghttp2", "zlib", "expat", "libyaml", "fmtlib", "nlohmann-json3", "musl"}, names)


if __name__ == "__main__":
    unittest.main()
