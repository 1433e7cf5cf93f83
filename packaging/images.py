"""OCI images made without a daemon: the static program, CA certificates and a user who is not root."""
import base64
import hashlib
import io
import json
import os
import re
import subprocess
import tarfile
import time

import archives

HERE = os.path.dirname(os.path.abspath(__file__))
PROCESSORS = {"x86_64": "amd64", "aarch64": "arm64"}
USER = 65532
MANIFEST = "application/vnd.oci.image.manifest.v1+json"
INDEX = "application/vnd.oci.image.index.v1+json"


def pinned(package, ending):
    """The path of a file of sources.lock in the cache."""
    cache = os.environ.get("FIRESTEEL_PACKAGING_CACHE") or os.path.join(
        os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "firesteel", "packaging")
    with open(os.path.join(HERE, "sources.lock"), encoding="utf-8") as file:
        name = next(fields[2] for fields in map(str.split, file) if fields[0] == package and fields[2].endswith(ending))
    return os.path.join(cache, "sources", name)


def source(pattern):
    """The content of a file of Debian's source package of the certificates."""
    with tarfile.open(pinned("ca-certificates", ".tar.xz")) as archive:
        member = next(each for each in archive.getnames() if each.endswith(pattern))
        return archive.extractfile(member).read().decode("utf-8")


def trusted_roots(certdata):
    """Mozilla's roots for servers, as PEM: certificates whose trust object says CKT_NSS_TRUSTED_DELEGATOR."""
    objects = []
    for block in re.split(r"(?m)^CKA_CLASS ", certdata)[1:]:
        values = {name: bytes(int(octal, 8) for octal in re.findall(r"\\([0-7]{3})", text))
                  for name, text in re.findall(r"(?m)^(CKA_\w+) MULTILINE_OCTAL\n((?:\\[0-7\\]+\n)*)END", block)}
        trust = re.search(r"(?m)^CKA_TRUST_SERVER_AUTH CK_TRUST (\w+)", block)
        objects.append((values, trust.group(1) if trust else None))
    trusted = {(values.get("CKA_ISSUER"), values.get("CKA_SERIAL_NUMBER")) for values, trust in objects
               if trust == "CKT_NSS_TRUSTED_DELEGATOR"}
    certificates = [values["CKA_VALUE"] for values, trust in objects
                    if trust is None and "CKA_VALUE" in values and (values.get("CKA_ISSUER"), values.get("CKA_SERIAL_NUMBER")) in trusted]
    lines = []
    for certificate in certificates:
        text = base64.b64encode(certificate).decode("ascii")
        lines += ["-----BEGIN CERTIFICATE-----", *(text[at:at + 64] for at in range(0, len(text), 64)), "-----END CERTIFICATE-----"]
    return "\n".join(lines) + "\n"


def shell(processor):
    """{path: content} of the debug image's shell: Debian's static busybox and its licence."""
    package = pinned("busybox-static", "_%s.deb" % PROCESSORS[processor])
    data = subprocess.run(["dpkg-deb", "--fsys-tarfile", package], stdout=subprocess.PIPE, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        return {"bin/busybox": archive.extractfile("./bin/busybox").read(),
                "usr/share/doc/busybox/copyright": archive.extractfile("./usr/share/doc/busybox-static/copyright").read()}


class Blobs(dict):
    """Content by its digest."""

    def add(self, data, kind):
        digest = hashlib.sha256(data).hexdigest()
        self[digest] = data
        return {"mediaType": kind, "digest": "sha256:" + digest, "size": len(data)}

    def add_json(self, value, kind):
        return self.add(json.dumps(value, sort_keys=True, separators=(",", ":")).encode("utf-8"), kind)


def tree_of(stage, epoch, busybox):
    tree = archives.Tree(epoch)
    with open(os.path.join(stage, "usr", "bin", "firesteel"), "rb") as file:
        tree.add_file("usr/bin/firesteel", file.read(), 0o755)
    tree.add_link("usr/bin/spark-submit", "firesteel")
    tree.add_folder(os.path.join(stage, "usr", "share", "doc", "firesteel"), "usr/share/doc/firesteel")
    tree.add_file("etc/ssl/certs/ca-certificates.crt", trusted_roots(source("mozilla/certdata.txt")).encode("ascii"))
    tree.add_file("etc/passwd", b"root:x:0:0:root:/root:/sbin/nologin\nfiresteel:x:%d:%d:Firesteel:/home/firesteel:/sbin/nologin\n"
                  % (USER, USER))
    tree.add_file("etc/group", b"root:x:0:\nfiresteel:x:%d:\n" % USER)
    tree.add_directory("home/firesteel", 0o700, USER)
    tree.add_directory("tmp", 0o1777)
    if busybox is not None:
        for path, data in busybox.items():
            tree.add_file(path, data, 0o755 if path == "bin/busybox" else 0o644)
        for name in ("sh", "ls", "cat", "env", "id", "ps", "wget", "nslookup", "grep", "sleep", "vi"):
            tree.add_link("bin/" + name, "busybox")
    return tree


def image(stage, processor, version, epoch, busybox):
    """(descriptor of the manifest, blobs)"""
    blobs = Blobs()
    tar = tree_of(stage, epoch, busybox).tar()
    layer = blobs.add(archives.compressed(tar), "application/vnd.oci.image.layer.v1.tar+gzip")
    created = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(epoch))
    labels = {"org.opencontainers.image.title": "firesteel", "org.opencontainers.image.version": version,
              "org.opencontainers.image.licenses": "Apache-2.0",
              "org.opencontainers.image.description": "spark-submit for Kubernetes without a JVM"}
    config = blobs.add_json({
        "created": created, "architecture": PROCESSORS[processor], "os": "linux",
        "config": {"User": "%d:%d" % (USER, USER), "Env": ["PATH=/usr/bin:/bin", "HOME=/home/firesteel"],
                   "Entrypoint": ["/usr/bin/firesteel"], "WorkingDir": "/home/firesteel", "Labels": labels},
        "rootfs": {"type": "layers", "diff_ids": ["sha256:" + hashlib.sha256(tar).hexdigest()]},
        "history": [{"created": created, "created_by": "packaging/build"}]}, "application/vnd.oci.image.config.v1+json")
    manifest = blobs.add_json({"schemaVersion": 2, "mediaType": MANIFEST, "config": config, "layers": [layer], "annotations": labels}, MANIFEST)
    return {**manifest, "platform": {"architecture": PROCESSORS[processor], "os": "linux"}}, blobs


def write(path, layouts, version, epoch):
    """An OCI layout as a tar; of several images an index of all of them."""
    blobs = Blobs()
    for _, each in layouts:
        blobs.update(each)
    entries = [manifest for manifest, _ in layouts]
    top = entries[0]
    if len(entries) > 1:
        top = blobs.add_json({"schemaVersion": 2, "mediaType": INDEX, "manifests": entries}, INDEX)
    # Names for containerd and for skopeo.
    annotations = {"io.containerd.image.name": "docker.io/library/firesteel:" + version, "org.opencontainers.image.ref.name": version}
    tree = archives.Tree(epoch)
    tree.add_file("oci-layout", b'{"imageLayoutVersion":"1.0.0"}')
    tree.add_file("index.json", json.dumps({"schemaVersion": 2, "mediaType": INDEX, "manifests": [{**top, "annotations": annotations}]},
                                           sort_keys=True).encode("utf-8"))
    for digest, data in blobs.items():
        tree.add_file("blobs/sha256/" + digest, data)
    with open(path, "wb") as file:
        file.write(tree.tar())
