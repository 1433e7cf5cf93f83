"""The files of dist/, each used as its reader uses it.  packaging/build makes them; FIRESTEEL_DIST names the folder.

Tests of what was not built are skipped: packaging/build can be given one target.  FIRESTEEL_MACHINE names another processor, whose
programs this machine can run; aarch64_test.py sets it.
"""
import glob
import hashlib
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
DIST = os.environ.get("FIRESTEEL_DIST") or os.path.join(ROOT, "dist")
MACHINE = os.environ.get("FIRESTEEL_MACHINE") or os.uname().machine
DEBIAN = {"x86_64": "amd64", "aarch64": "arm64"}[MACHINE]
sys.path.insert(0, os.path.join(ROOT, "tests", "cli"))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import emulation  # noqa: E402
import waits  # noqa: E402
from scripted_api import ScriptedApi  # noqa: E402


def run(*words, **more):
    more.setdefault("stdout", subprocess.PIPE)
    return subprocess.run(words, stderr=subprocess.STDOUT, text=True, check=False, timeout=300, **more)


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def version():
    with open(os.path.join(ROOT, "CMakeLists.txt"), encoding="utf-8") as file:
        return re.search(r"project\(firesteel VERSION (\S+)", file.read()).group(1)


class ReleaseTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="firesteel-release-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def file(self, pattern):
        found = glob.glob(os.path.join(DIST, pattern))
        if not found:
            self.skipTest("packaging/build did not make " + pattern)
        self.assertEqual(len(found), 1, found)
        return found[0]

    def unpacked(self, pattern):
        """The folder of an archive."""
        with tarfile.open(self.file(pattern)) as archive:
            archive.extractall(self.folder)
            return os.path.join(self.folder, archive.getnames()[0].split("/")[0])

    def submits(self, run_firesteel, home):
        """A submission on loopback; `home` is what the program sees as /home/u."""
        os.makedirs(home, exist_ok=True)
        with ScriptedApi(steps=waits.WAITS["failure"]) as api:
            with open(os.path.join(home, "kubeconfig"), "w", encoding="utf-8") as file:
                json.dump({"current-context": "c", "contexts": [{"name": "c", "context": {"cluster": "c", "user": "u"}}],
                           "clusters": [{"name": "c", "cluster": {"server": api.url}}], "users": [{"name": "u", "user": {}}]}, file)
            done = run_firesteel("submit", *waits.ARGUMENTS, *waits.RESOURCE)
        self.assertEqual(done.returncode, 3, done.stdout)
        self.assertIn("exit status 3 is the driver's", done.stdout)


class Documents(ReleaseTest):
    def test_the_checksums_are_those_of_all_files(self):
        with open(self.file("SHA256SUMS"), encoding="utf-8") as file:
            listed = dict(reversed(line.split()) for line in file)
        self.assertEqual(sorted(listed), sorted(set(os.listdir(DIST)) - {"SHA256SUMS"}))
        for name, digest in listed.items():
            self.assertEqual(sha256(os.path.join(DIST, name)), digest)

    def test_the_bill_of_materials_has_the_versions_that_the_program_has(self):
        with open(self.file("*.cdx.json"), encoding="utf-8") as file:
            bill = json.load(file)
        self.assertEqual((bill["bomFormat"], bill["specVersion"]), ("CycloneDX", "1.5"))
        names = {"curl": "libcurl", "openssl": "OpenSSL", "fmtlib": "fmt", "nlohmann-json3": "nlohmann-json"}
        listed = {names.get(each["name"], each["name"]): re.match(r"(?:\d+:)?(\d+\.\d+\.\d+)", each["version"])
                  for each in bill["components"] if each["type"] == "library"}
        listed = {name: found.group(1) for name, found in listed.items() if found}
        folder = self.unpacked("firesteel-*-linux-%s-static.tar.gz" % MACHINE)
        info = json.loads(run(os.path.join(folder, "bin", "firesteel"), "version", "-o", "json").stdout)
        self.assertEqual(info["version"], bill["metadata"]["component"]["version"])
        self.assertEqual({each["name"]: each["version"] for each in info["libraries"]}, listed)
        self.assertTrue(all(each["static"] for each in info["libraries"]))
        self.assertRegex(info["commit"], r"\A[0-9a-f]{40}")

    def test_the_provenance_names_every_file_and_every_source(self):
        with open(self.file("provenance.json"), encoding="utf-8") as file:
            statement = json.load(file)
        self.assertEqual(statement["predicateType"], "https://slsa.dev/provenance/v1")
        subjects = {each["name"]: each["digest"]["sha256"] for each in statement["subject"]}
        self.assertEqual(sorted(subjects), sorted(set(os.listdir(DIST)) - {"SHA256SUMS", "provenance.json"}))
        for name, digest in subjects.items():
            self.assertEqual(sha256(os.path.join(DIST, name)), digest)
        with open(os.path.join(ROOT, "packaging", "sources.lock"), encoding="utf-8") as file:
            locked = {line.split()[2]: line.split()[3] for line in file if not line.startswith("#")}
        self.assertEqual({each["name"]: each["digest"]["sha256"] for each in statement["predicate"]["buildDefinition"]["resolvedDependencies"]
                          if "name" in each}, locked)

    def test_the_krew_manifest_names_files_that_are_in_the_archives(self):
        import yaml
        with open(self.file("firesteel.krew.yaml"), encoding="utf-8") as file:
            platforms = yaml.safe_load(file)["spec"]["platforms"]
        self.assertTrue(platforms)
        for platform in platforms:
            path = os.path.join(DIST, platform["uri"].rsplit("/", 1)[1])
            self.assertEqual(sha256(path), platform["sha256"])
            with tarfile.open(path) as archive:
                for each in platform["files"]:
                    archive.getmember(each["from"])

    def test_the_plugin_of_kubectl_is_called_by_its_name(self):
        folder = self.unpacked("firesteel-*-linux-%s-static.tar.gz" % MACHINE)
        plugin = os.path.join(self.folder, "kubectl-firesteel")
        shutil.copy(os.path.join(folder, "bin", "firesteel"), plugin)
        self.assertIn("firesteel " + version(), run(plugin, "version").stdout)
        self.assertEqual(run(plugin, "list", "--help").returncode, 0)


class Programs(ReleaseTest):
    def test_they_do_not_say_where_they_were_built(self):
        cache = os.environ.get("FIRESTEEL_PACKAGING_CACHE") or os.path.join(
            os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "firesteel", "packaging")
        for path in glob.glob(os.path.join(DIST, "*.tar.gz")):
            with self.subTest(path), tarfile.open(path) as archive:
                [program] = [each for each in archive.getnames() if each.endswith("/bin/firesteel")]
                data = archive.extractfile(program).read()
                self.assertEqual([place for place in (ROOT, cache) if place.encode() in data], [])
                # Sources named from the folder of the build: ccache did that, so a build without it had other bytes.
                self.assertEqual(re.findall(rb"\0(\.\./[\w./]+\.(?:c|cpp|h|hpp|inc))\0", data), [])


class StaticProgram(ReleaseTest):
    @unittest.skipUnless(os.geteuid() == 0, "chroot needs root")
    def test_it_submits_from_a_root_with_no_other_file(self):
        folder = self.unpacked("firesteel-*-linux-%s-static.tar.gz" % MACHINE)
        root = os.path.join(self.folder, "root")
        os.makedirs(os.path.join(root, "home", "u"))
        shutil.copy(os.path.join(folder, "bin", "firesteel"), root)

        def inside(*words):
            return run("/usr/sbin/chroot", root, "/firesteel", *words, env={"HOME": "/home/u", "KUBECONFIG": "/home/u/kubeconfig"})

        self.assertIn("firesteel " + version(), inside("version").stdout)
        self.submits(inside, os.path.join(root, "home", "u"))

    def test_it_loads_nothing(self):
        folder = self.unpacked("firesteel-*-linux-%s-static.tar.gz" % MACHINE)
        listed = run("readelf", "--wide", "--dynamic", "--program-headers", os.path.join(folder, "bin", "firesteel")).stdout
        self.assertNotIn("NEEDED", listed)
        self.assertNotIn("INTERP", listed)


class DynamicProgram(ReleaseTest):
    def test_it_loads_the_c_library_alone_and_takes_glibc_2_17(self):
        folder = self.unpacked("firesteel-*-linux-%s.tar.gz" % MACHINE)
        program = os.path.join(folder, "bin", "firesteel")
        needed = re.findall(r"NEEDED.*\[(.+?)\]", run("readelf", "--wide", "--dynamic", program).stdout)
        self.assertEqual([name for name in needed if not re.match(r"(libc|libm|libpthread|libdl|librt|libresolv|ld-linux)[-.]", name)], [])
        symbols = run("readelf", "--wide", "--dyn-syms", program).stdout
        versions = {tuple(map(int, found.split("."))) for found in re.findall(r"@GLIBC_([\d.]+)", symbols)}
        self.assertLessEqual(max(versions), (2, 17))
        self.submits(lambda *words: run(program, *words, env={"HOME": self.folder, "KUBECONFIG": os.path.join(self.folder, "kubeconfig"),
                                                              **emulation.LOADER}),
                     self.folder)


class Archive(ReleaseTest):
    def test_it_has_the_manual_completions_and_licences(self):
        folder = self.unpacked("firesteel-*-linux-%s-static.tar.gz" % MACHINE)
        for path in ("bin/firesteel", "share/man/man1/firesteel-submit.1", "share/bash-completion/completions/firesteel",
                     "share/zsh/site-functions/_firesteel", "share/fish/vendor_completions.d/firesteel.fish",
                     "share/firesteel/schema/sparkapplication.json", "share/doc/firesteel/LICENSE", "share/doc/firesteel/COPYING.openssl",
                     "share/doc/firesteel/COPYING.curl"):
            self.assertTrue(os.path.isfile(os.path.join(folder, path)), path)
        self.assertEqual(run(os.path.join(folder, "bin", "spark-submit"), "--version").returncode, 0)


class Installer(ReleaseTest):
    def setUp(self):
        super().setUp()
        if not glob.glob(os.path.join(DIST, "firesteel-*-linux-%s*.tar.gz" % MACHINE)):
            self.skipTest("packaging/build did not make a program for Linux on " + MACHINE)

    def install(self, *words, **environment):
        # A machine of another processor says so.
        bin_folder = os.path.join(self.folder, "bin")
        os.makedirs(bin_folder, exist_ok=True)
        with open(os.path.join(bin_folder, "uname"), "w", encoding="utf-8") as file:
            file.write('#!/bin/sh\ncase $1 in -m) echo %s ;; *) exec /usr/bin/uname "$@" ;; esac\n' % MACHINE)
        os.chmod(os.path.join(bin_folder, "uname"), 0o755)
        return run("sh", self.file("install.sh"), *words, env={"PATH": bin_folder + ":" + os.environ["PATH"], "HOME": self.folder, "BASE": DIST,
                                                               "PREFIX": os.path.join(self.folder, "prefix"), **emulation.LOADER, **environment})

    def test_it_installs_and_removes_without_leftovers(self):
        prefix = os.path.join(self.folder, "prefix")
        os.mkdir(prefix)
        done = self.install()
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("firesteel " + version(), done.stdout)
        self.assertTrue(os.path.exists(os.path.join(prefix, "share", "man", "man1", "firesteel.1")))
        self.assertFalse(os.path.exists(os.path.join(prefix, "bin", "spark-submit")))
        self.assertEqual(self.install().returncode, 0)  # again, over itself
        self.assertEqual(self.install("--uninstall").returncode, 0)
        self.assertEqual([name for _, _, files in os.walk(prefix) for name in files], [])

    def test_what_has_another_checksum_is_not_installed(self):
        shutil.copytree(DIST, os.path.join(self.folder, "tampered"))
        for path in glob.glob(os.path.join(self.folder, "tampered", "*.tar.gz")):
            with open(path, "ab") as file:
                file.write(b"x")
        done = self.install(BASE=os.path.join(self.folder, "tampered"))
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, r"\Ainstall.sh: error: \S+ has another SHA-256 than release ")
        self.assertFalse(os.path.exists(os.path.join(self.folder, "prefix")))


class Image(ReleaseTest):
    def test_it_has_the_program_certificates_and_a_user_and_nothing_else(self):
        path = self.file("firesteel-*-image-%s.tar" % MACHINE)
        self.assertLess(os.path.getsize(path), 12 << 20)
        with tarfile.open(path) as archive:
            def blob(digest):
                return archive.extractfile("blobs/sha256/" + digest.split(":")[1]).read()
            [entry] = json.load(archive.extractfile("index.json"))["manifests"]
            manifest = json.loads(blob(entry["digest"]))
            config = json.loads(blob(manifest["config"]["digest"]))
            [layer] = manifest["layers"]
            layer_path = os.path.join(self.folder, "layer.tar.gz")
            with open(layer_path, "wb") as file:
                file.write(blob(layer["digest"]))
        self.assertEqual(config["config"]["User"], "65532:65532")
        self.assertEqual(config["config"]["Entrypoint"], ["/usr/bin/firesteel"])
        with tarfile.open(layer_path) as archive:
            names = {each.name for each in archive if not each.isdir() and not each.name.startswith("usr/share/doc/firesteel/")}
            roots = archive.extractfile("etc/ssl/certs/ca-certificates.crt").read().decode()
            self.assertEqual(archive.getmember("home/firesteel").uid, 65532)
        self.assertEqual(names, {"usr/bin/firesteel", "usr/bin/spark-submit", "etc/ssl/certs/ca-certificates.crt", "etc/passwd", "etc/group"})
        pem = os.path.join(self.folder, "roots.pem")
        with open(pem, "w", encoding="utf-8") as file:
            file.write(roots)
        self.assertGreater(roots.count("BEGIN CERTIFICATE"), 100)
        subjects = run("openssl", "crl2pkcs7", "-nocrl", "-certfile", pem).stdout
        self.assertIn("BEGIN PKCS7", subjects)

    def test_skopeo_reads_it(self):
        if shutil.which("skopeo") is None:
            self.skipTest("skopeo is not installed")
        done = run("skopeo", "inspect", "--override-arch", DEBIAN, "oci-archive:" + self.file("firesteel-*-image-%s.tar" % MACHINE))
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertEqual(json.loads(done.stdout)["Architecture"], DEBIAN)

    def manifests(self, pattern):
        """{processor: digest} of an image or of an index of images."""
        with tarfile.open(self.file(pattern)) as archive:
            [top] = json.load(archive.extractfile("index.json"))["manifests"]
            entries = [top]
            if top["mediaType"].endswith(".index.v1+json"):
                entries = json.load(archive.extractfile("blobs/sha256/" + top["digest"].split(":")[1]))["manifests"]
        return {each["platform"]["architecture"]: each["digest"] for each in entries}

    def test_the_index_has_the_image_of_each_processor(self):
        processors = {"x86_64": "amd64", "aarch64": "arm64"}
        made = {debian: processor for processor, debian in processors.items()
                if glob.glob(os.path.join(DIST, "firesteel-*-linux-%s-static.tar.gz" % processor))}
        index = self.manifests("firesteel-%s-image.tar" % version())
        self.assertEqual(set(index), set(made))
        for debian, processor in made.items():
            self.assertEqual(self.manifests("firesteel-*-image-%s.tar" % processor), {debian: index[debian]})

    def test_skopeo_takes_the_program_of_a_processor_from_the_index(self):
        if shutil.which("skopeo") is None:
            self.skipTest("skopeo is not installed")
        copied = os.path.join(self.folder, "oci")
        done = run("skopeo", "--insecure-policy", "--override-arch", DEBIAN, "copy", "oci-archive:" + self.file("firesteel-%s-image.tar" % version()),
                   "dir:" + copied)
        self.assertEqual(done.returncode, 0, done.stdout)
        with open(os.path.join(copied, "manifest.json"), encoding="utf-8") as file:
            [layer] = json.load(file)["layers"]
        with tarfile.open(os.path.join(copied, layer["digest"].split(":")[1])) as archive:
            program = archive.extractfile("usr/bin/firesteel").read()
        with open(os.path.join(self.unpacked("firesteel-*-linux-%s-static.tar.gz" % MACHINE), "bin", "firesteel"), "rb") as file:
            self.assertEqual(hashlib.sha256(file.read()).hexdigest(), hashlib.sha256(program).hexdigest())

    def test_the_debug_image_has_a_shell(self):
        path = self.file("firesteel-*-image-%s-debug.tar" % MACHINE)
        copied = os.path.join(self.folder, "oci")
        with tarfile.open(path) as archive:
            archive.extractall(copied)
        layers = [each for each in glob.glob(os.path.join(copied, "blobs", "sha256", "*")) if tarfile.is_tarfile(each)]
        names = {name for each in layers for name in tarfile.open(each).getnames()}
        self.assertLessEqual({"bin/sh", "usr/share/doc/busybox/copyright"}, names)


class Packages(ReleaseTest):
    def test_the_deb_leaves_an_existing_spark_submit_alone_and_no_leftovers(self):
        package = self.file("firesteel_*_%s.deb" % DEBIAN)
        listed = run("dpkg-deb", "--contents", package).stdout
        self.assertIn("./usr/bin/firesteel", listed)
        self.assertNotIn("spark-submit\n", listed)
        self.assertRegex(run("dpkg-deb", "--field", package, "Depends").stdout, r"libc6 \(>= 2\.17\)")

    def test_the_rpm_has_the_same_files(self):
        package = self.file("firesteel-*.%s.rpm" % MACHINE)
        listed = run("rpm", "-qpl", "--nosignature", package).stdout.splitlines()
        self.assertIn("/usr/bin/firesteel", listed)
        deb = run("dpkg-deb", "--contents", self.file("firesteel_*_%s.deb" % DEBIAN)).stdout
        files = {line.split(None, 5)[5].lstrip(".") for line in deb.splitlines() if line.startswith("-")}
        self.assertEqual(files - set(listed), set())


if __name__ == "__main__":
    unittest.main()
