"""The real Skaffold, compiled once from its Go module and kept in ~/.cache/firesteel."""
import fcntl
import json
import os
import re
import shutil
import subprocess

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "skaffold")
CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "firesteel")
PACKAGE = "github.com/GoogleContainerTools/skaffold/v2"
FOLDER = os.path.join(HERE, "..", "..", "..", "examples", "kustomize")
# {overlay: (the options that choose it, the variables that it needs)}; the release is the one that overlays/prod names.
PROFILES = {"dev": ((), {}), "prod": (("-p", "prod"), {"RELEASE": "2026-11-28"})}
# {image: what it was built as}
BUILT = {"registry.example.com/%s" % name: "registry.example.com/%s:built@sha256:%s" % (name, "a" * 64) for name in ("jobs", "airflow")}


def missing():
    """Why it cannot be run here, or None."""
    absent = [tool for tool in ("go", "kubectl") if not shutil.which(tool)]
    return "%s is needed" % " and ".join(absent) if absent else None


def program():
    """Its path; minutes the first time.  The module is compiled in its own folder, since go.mod there replaces modules."""
    with open(os.path.join(HERE, "go.mod"), encoding="utf-8") as file:
        version = re.search(r"(?m)^require %s (\S+)$" % PACKAGE, file.read()).group(1)
    path = os.path.join(CACHE, "skaffold-" + version, "skaffold")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path + ".lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two tests need it
        if not os.path.exists(path):
            compile_to(path, version)
    return path


def compile_to(path, version):
    said = subprocess.run(["go", "mod", "download", "-json", PACKAGE], cwd=HERE, stdout=subprocess.PIPE, check=True, timeout=600).stdout
    made = "%s.part%d" % (path, os.getpid())
    subprocess.run(["go", "build", "-mod=readonly", "-buildvcs=false", "-o", made, "-ldflags",
                    "-s -w -X %s/pkg/skaffold/version.version=%s" % (PACKAGE, version), "./cmd/skaffold"],
                   cwd=json.loads(said)["Dir"], check=True, timeout=3000)
    os.rename(made, path)


def environment(home, **more):
    """It writes to its home; it asks nobody for a newer version, and reports nothing."""
    folder = os.path.join(home, ".skaffold")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "config"), "w", encoding="utf-8") as file:
        file.write("global:\n  collect-metrics: false\n  survey: {disable-prompt: true}\n")
    return {"PATH": os.environ["PATH"], "HOME": home, "SKAFFOLD_UPDATE_CHECK": "false", "SKAFFOLD_INTERACTIVE": "false", **more}


def run(home, *words, **more):
    """Standard output of a command in examples/kustomize, with skaffold.yaml as it is there.  `more`: environment variables."""
    done = subprocess.run([program(), *words], cwd=FOLDER, env=environment(home, **more), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, check=False, timeout=600)
    if done.returncode:
        raise AssertionError("skaffold %s: %s%s" % (" ".join(words), done.stdout, done.stderr))
    return done.stdout


def artifacts(home):
    """A file of BUILT, as `skaffold build --file-output` writes it; that command needs a Docker daemon."""
    path = os.path.join(home, "artifacts.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"builds": [{"imageName": name, "tag": tag} for name, tag in BUILT.items()]}, file)
    return path
