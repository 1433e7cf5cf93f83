"""Images that a test packs of programs and files, and gives to the node."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

import cluster_support as k


def images(*words):
    """`ctr images` on the node."""
    subprocess.run(["ctr", "--address", os.path.join(k.RUN, "containerd.sock"), "--namespace", "k8s.io", "images", *words],
                   check=True, stdout=subprocess.DEVNULL)


def program(path, name):
    """{place: file} of a program and the libraries that it loads."""
    said = subprocess.run(["ldd", path], capture_output=True, text=True, check=False)  # fails for a static one
    return {name: path, **{each: each for each in re.findall(r"(/\S+) \(0x", said.stdout)}}


def import_image(name, files, **config):
    """`files`: {place: a file, or its bytes}; `config`: the image's, as Entrypoint=["/firesteel"]."""
    with tempfile.TemporaryDirectory() as folder:
        root, archive = os.path.join(folder, "root"), os.path.join(folder, "image.tar")
        os.makedirs(os.path.join(root, "tmp"))
        os.chmod(os.path.join(root, "tmp"), 0o1777)
        for place, content in files.items():
            target = root + place
            os.makedirs(os.path.dirname(target), exist_ok=True)
            if isinstance(content, bytes):
                with open(target, "wb") as file:
                    file.write(content)
            else:
                shutil.copy(content, target)
        subprocess.run([sys.executable, os.path.join(k.HERE, "pack_image.py"), name, root, archive, k.json.dumps(config)], check=True)
        images("import", archive)
