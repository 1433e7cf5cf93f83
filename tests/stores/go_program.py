"""Servers from Go modules, compiled once for each version of go.sum and kept in ~/.cache/firesteel/NAME."""
import hashlib
import os
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "firesteel")


def missing():
    """Why they cannot run here, or None."""
    absent = [tool for tool in ("go", "curl") if not shutil.which(tool)]
    return "%s is needed" % " and ".join(absent) if absent else None


def compiled(name, package):
    """Path of the program of a package that the module in the folder NAME requires."""
    module, recipe = os.path.join(HERE, name), hashlib.sha256()
    for file_name in ("go.mod", "go.sum"):
        with open(os.path.join(module, file_name), "rb") as file:
            recipe.update(file.read())
    program = os.path.join(CACHE, name, recipe.hexdigest()[:16], name)
    if not os.path.exists(program):
        os.makedirs(os.path.dirname(program), exist_ok=True)
        made = "%s.part%d" % (program, os.getpid())
        subprocess.run(["go", "build", "-mod=readonly", "-buildvcs=false", "-o", made, package], cwd=module, check=True, timeout=3600)
        os.rename(made, program)
    return program
