#!/usr/bin/env python3
"""pack_image.py NAME FOLDER ARCHIVE CONFIG: a folder as an image of one layer, as `docker save`
writes it and `ctr images import` reads it.  CONFIG is the image's config object as JSON."""
import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as f:
        for block in iter(lambda: f.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def add(archive, name, content):
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    archive.addfile(entry, io.BytesIO(content))


def main():
    name, folder, archive, config = sys.argv[1:]
    layer = archive + ".layer"
    subprocess.check_call(["tar", "--numeric-owner", "-C", folder, "-cf", layer, "."])
    image = json.dumps({
        "architecture": "amd64", "os": "linux", "config": json.loads(config),
        "rootfs": {"type": "layers", "diff_ids": ["sha256:" + sha256(layer)]}}).encode()
    image_name = hashlib.sha256(image).hexdigest() + ".json"
    manifest = [{"Config": image_name, "RepoTags": [name], "Layers": ["layer.tar"]}]
    with tarfile.open(archive + ".part", "w") as t:
        add(t, "manifest.json", json.dumps(manifest).encode())
        add(t, image_name, image)
        t.add(layer, "layer.tar")
    os.remove(layer)
    os.rename(archive + ".part", archive)  # an interrupted run leaves no half archive


if __name__ == "__main__":
    main()
