#!/usr/bin/env python3
"""fixture.py LABEL BINARY: has the cluster up for the tests with this label (cluster, pods).
fixture.py down: takes it down again if a fixture had started it."""
import os
import subprocess
import sys

import cluster_support as k

MARK = os.path.join(k.RUN, "started-by-ctest")


def cluster(*arguments):
    return subprocess.run([k.CLUSTER, *arguments], check=False).returncode == 0


def unable():
    if os.geteuid() != 0:
        return "root is needed: the cluster lives in a network namespace"
    probe = subprocess.run(["unshare", "--net", "true"], capture_output=True, check=False)
    return None if probe.returncode == 0 else "this machine allows no network namespace"


def up(label):
    if k.missing(label) is None:
        return
    reason = unable()
    if reason:
        k.skip_or_fail(label, reason)
    was_up = k.missing(k.API) is None
    steps = ("build", "api") if label == k.API else ("build", "image", "up")
    for step in steps:
        if not cluster(step):
            sys.exit("FAILED: cluster %s" % step)
    if not was_up:
        open(MARK, "w").close()


def down():
    if os.path.exists(MARK) and not cluster("down"):
        sys.exit("FAILED: cluster down")


if __name__ == "__main__":
    down() if sys.argv[1] == "down" else up(sys.argv[1])
