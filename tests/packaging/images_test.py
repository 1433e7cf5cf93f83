"""packaging/pack with small programs: the images of two processors, their index, and the debug images."""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "packaging"))
sys.dont_write_bytecode = True

EPOCH = 1764374400
INDEX = "application/vnd.oci.image.index.v1+json"
# One root that is trusted for servers and one that is not, as Mozilla writes them.
CERTDATA = "".join("""
CKA_CLASS CK_OBJECT_CLASS CKO_CERTIFICATE
CKA_ISSUER MULTILINE_OCTAL
\\%03o
END
CKA_SERIAL_NUMBER MULTILINE_OCTAL
\\002
END
CKA_VALUE MULTILINE_OCTAL
\\%03o
END

CKA_CLASS CK_OBJECT_CLASS CKO_NSS_TRUST
CKA_ISSUER MULTILINE_OCTAL
\\%03o
END
CKA_SERIAL_NUMBER MULTILINE_OCTAL
\\002
END
CKA_TRUST_SERVER_AUTH CK_TRUST %s
""" % (number, number, number, trust) for number, trust in ((1, "CKT_NSS_TRUSTED_DELEGATOR"), (3, "CKT_NSS_MUST_VERIFY_TRUST")))


@unittest.skipUnless(shutil.which("dpkg-deb"), "there is no dpkg-deb here")
class Images(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="firesteel-images-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.sources = os.path.join(self.folder, "cache", "sources")
        os.makedirs(self.sources)
        before = os.environ.get("FIRESTEEL_PACKAGING_CACHE")
        os.environ["FIRESTEEL_PACKAGING_CACHE"] = os.path.join(self.folder, "cache")
        self.addCleanup(lambda: os.environ.pop("FIRESTEEL_PACKAGING_CACHE") if before is None else
                        os.environ.update(FIRESTEEL_PACKAGING_CACHE=before))
        self.make_sources()
        self.stages = {processor: self.stage(processor) for processor in ("x86_64", "aarch64")}

    def write(self, path, data):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)

    def make_sources(self):
        """Small files under the names of sources.lock."""
        with open(os.path.join(ROOT, "packaging", "sources.lock"), encoding="utf-8") as file:
            names = [line.split()[2] for line in file if not line.startswith("#")]
        certificates = os.path.join(self.folder, "certdata.txt")
        self.write(certificates, CERTDATA.encode())
        with tarfile.open(os.path.join(self.sources, next(each for each in names if each.startswith("ca-certificates"))), "w:xz") as archive:
            archive.add(certificates, "ca-certificates/mozilla/certdata.txt")
        for name in names:
            if name.endswith(".deb"):
                root = os.path.join(self.folder, "deb", name)
                processor = name.rsplit("_", 1)[1][:-len(".deb")]
                self.write(os.path.join(root, "DEBIAN", "control"), ("Package: busybox-static\nVersion: 1\nArchitecture: %s\n"
                                                                     "Maintainer: N <n@example.com>\nDescription: d\n" % processor).encode())
                self.write(os.path.join(root, "bin", "busybox"), b"shell of " + processor.encode())
                self.write(os.path.join(root, "usr", "share", "doc", "busybox-static", "copyright"), b"GPL")
                subprocess.run(["dpkg-deb", "--build", root, os.path.join(self.sources, name)], stdout=subprocess.DEVNULL, check=True)

    def stage(self, processor):
        stage = os.path.join(self.folder, processor)
        self.write(os.path.join(stage, "usr", "bin", "firesteel"), b"program of " + processor.encode())
        self.write(os.path.join(stage, "usr", "share", "doc", "firesteel", "LICENSE"), b"Apache")
        return stage

    def image(self, processor, debug=False):
        import images
        return images.image(self.stages[processor], processor, "1.2.3", EPOCH, images.shell(processor) if debug else None)

    def written(self, *layouts):
        import images
        path = os.path.join(self.folder, "image.tar")
        images.write(path, list(layouts), "1.2.3", EPOCH)
        return path

    def read(self, path):
        """{name: content}; every blob has the digest of its name."""
        with tarfile.open(path) as archive:
            files = {each.name: archive.extractfile(each).read() for each in archive if each.isfile()}
        for name, data in files.items():
            if name.startswith("blobs/sha256/"):
                self.assertEqual(name.rsplit("/", 1)[1], hashlib.sha256(data).hexdigest())
        return files

    def blob(self, files, descriptor):
        data = files["blobs/sha256/" + descriptor["digest"].split(":")[1]]
        self.assertEqual(len(data), descriptor["size"])
        return data

    def layer(self, files, manifest):
        [layer] = json.loads(self.blob(files, manifest))["layers"]
        path = os.path.join(self.folder, "layer.tar.gz")
        self.write(path, self.blob(files, layer))
        with tarfile.open(path) as archive:
            return {each.name: archive.extractfile(each).read() for each in archive if each.isfile()}

    def test_the_image_of_two_processors_is_an_index_of_both(self):
        files = self.read(self.written(self.image("x86_64"), self.image("aarch64")))
        [top] = json.loads(files["index.json"])["manifests"]
        self.assertEqual(top["mediaType"], INDEX)
        manifests = json.loads(self.blob(files, top))["manifests"]
        self.assertEqual([each["platform"] for each in manifests], [{"architecture": "amd64", "os": "linux"}, {"architecture": "arm64", "os": "linux"}])
        for manifest, processor in zip(manifests, ("x86_64", "aarch64")):
            config = json.loads(self.blob(files, json.loads(self.blob(files, manifest))["config"]))
            self.assertEqual(config["architecture"], manifest["platform"]["architecture"])
            content = self.layer(files, manifest)
            self.assertEqual(content["usr/bin/firesteel"].decode(), "program of " + processor)
            self.assertNotIn("bin/busybox", content)

    def test_only_the_roots_that_are_trusted_for_servers_are_inside(self):
        files = self.read(self.written(self.image("x86_64")))
        [manifest] = json.loads(files["index.json"])["manifests"]
        self.assertEqual(self.layer(files, manifest)["etc/ssl/certs/ca-certificates.crt"].decode(),
                         "-----BEGIN CERTIFICATE-----\nAQ==\n-----END CERTIFICATE-----\n")

    def test_a_debug_image_has_the_shell_of_its_processor_with_its_licence(self):
        for processor, debian in (("x86_64", "amd64"), ("aarch64", "arm64")):
            files = self.read(self.written(self.image(processor, debug=True)))
            [manifest] = json.loads(files["index.json"])["manifests"]
            content = self.layer(files, manifest)
            self.assertEqual(content["bin/busybox"].decode(), "shell of " + debian)
            self.assertEqual(content["usr/share/doc/busybox/copyright"], b"GPL")

    def test_the_same_files_are_the_same_bytes(self):
        def digest():
            with open(self.written(self.image("x86_64", debug=True)), "rb") as file:
                return hashlib.sha256(file.read()).hexdigest()

        self.assertEqual(digest(), digest())

    @unittest.skipUnless(shutil.which("skopeo"), "skopeo is not installed")
    def test_skopeo_takes_the_image_of_its_processor(self):
        path = self.written(self.image("x86_64"), self.image("aarch64"))
        for architecture in ("amd64", "arm64"):
            copied = os.path.join(self.folder, architecture)
            subprocess.run(["skopeo", "--insecure-policy", "--override-arch", architecture, "copy", "--quiet", "oci-archive:" + path, "dir:" + copied],
                           check=True, stdout=subprocess.DEVNULL)
            with open(os.path.join(copied, "manifest.json"), encoding="utf-8") as file:
                config = json.load(file)["config"]["digest"].split(":")[1]
            with open(os.path.join(copied, config), encoding="utf-8") as file:
                self.assertEqual(json.load(file)["architecture"], architecture)


if __name__ == "__main__":
    unittest.main()
