"""The objects of a folder with a kustomization.yaml, as kubectl builds them."""
import re
import shutil
import subprocess

import yaml

# Before it, kubectl has a Kustomize without `patches` with targets.
NEEDED = (1, 21)


def missing():
    """Why nothing can be built here, or None."""
    if not shutil.which("kubectl"):
        return "kubectl is not installed"
    said = subprocess.run(["kubectl", "version", "--client"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False).stdout
    found = re.search(r"v(\d+)\.(\d+)\.", said)
    if not found or tuple(map(int, found.groups())) < NEEDED:
        return "kubectl is older than %d.%d" % NEEDED
    return None


def build(folder):
    done = subprocess.run(["kubectl", "kustomize", folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return [each for each in yaml.safe_load_all(done.stdout) if each]


def pod_specs(objects):
    """(object, the spec of its pods) of those that make pods."""
    for each in objects:
        spec = each.get("spec", {})
        template = spec.get("jobTemplate", {}).get("spec", spec).get("template")
        if template:
            yield each, template["spec"]
