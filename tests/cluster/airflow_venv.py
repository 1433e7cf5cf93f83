"""Airflow with its Spark provider, in a virtual environment beside the cluster's files.

Its packages come from PyPI, the versions of airflow/requirements.txt, and are kept in
~/.cache/firesteel/airflow.  `install()` may need the network, so it is called before the test enters
the cluster's network namespace.
"""
import hashlib
import os
import shutil
import subprocess
import sys

import cluster_support as k

SOURCE = os.path.join(k.HERE, "airflow")
REQUIREMENTS = os.path.join(SOURCE, "requirements.txt")
INSTALLED = os.path.join(k.CACHE, "firesteel", "airflow")
PYTHON = os.path.join(INSTALLED, "venv", "bin", "python")
DRIVE = os.path.join(SOURCE, "drive.py")
RETRY = os.path.join(SOURCE, "retry.py")
MINUTES = 20


def install():
    """Makes it unless it was made of these very versions; why it could not be made, or None."""
    with open(REQUIREMENTS, "rb") as f:
        stamp = os.path.join(INSTALLED, hashlib.sha256(f.read()).hexdigest() + ".installed")
    if os.path.exists(stamp):
        return None
    shutil.rmtree(INSTALLED, ignore_errors=True)
    os.makedirs(INSTALLED)
    commands = ([sys.executable, "-m", "venv", os.path.join(INSTALLED, "venv")],
                [PYTHON, "-m", "pip", "install", "--quiet", "--no-deps", "--requirement", REQUIREMENTS])
    for command in commands:
        try:
            done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True, timeout=MINUTES * 60, check=False)
        except (OSError, subprocess.TimeoutExpired) as e:
            return "Airflow could not be installed: %s" % e
        if done.returncode:
            return "Airflow could not be installed: " + done.stdout.strip()[-1000:]
    open(stamp, "w").close()
    return None
