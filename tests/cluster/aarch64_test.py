#!/usr/bin/env python3
"""The programs of aarch64 of a release, in qemu: real Spark computes pi, and they end as its driver ends."""
import glob
import os
import sys
import tarfile
import tempfile

import cluster_support as k

ROOT = os.path.dirname(os.path.dirname(k.HERE))
DIST = os.environ.get("FIRESTEEL_DIST") or os.path.join(ROOT, "dist")
sys.path.insert(0, os.path.join(ROOT, "tests", "packaging"))
import emulation  # noqa: E402


class Aarch64(k.ClusterTest):
    def setUp(self):
        super().setUp()
        emulated = emulation.of("aarch64")
        emulated.__enter__()
        self.addCleanup(emulated.__exit__, None, None, None)

    def program(self, ending):
        found = glob.glob(os.path.join(DIST, "firesteel-*-linux-aarch64%s.tar.gz" % ending))
        if not found:
            self.skipTest("packaging/build did not make the program of aarch64" + ending)
        folder = tempfile.TemporaryDirectory(prefix="firesteel-aarch64-")
        self.addCleanup(folder.cleanup)
        with tarfile.open(found[0]) as archive:
            archive.extractall(folder.name)
            return os.path.join(folder.name, archive.getnames()[0].split("/")[0], "bin", "firesteel")

    def computes_pi(self, program):
        self.addCleanup(os.environ.update, FIRESTEEL=os.environ["FIRESTEEL"])
        os.environ["FIRESTEEL"] = program
        k.create_driver_account(self.namespace)
        running = k.Firesteel(self.submission("spark.kubernetes.authenticate.driver.serviceAccountName=spark", "spark.executor.instances=1"),
                              **emulation.LOADER)
        self.addCleanup(running.stop)
        self.assert_ends_with(running.ended(500), 0)
        k.eventually("the driver pod has succeeded", 60, lambda: k.driver_pod(self.namespace)["status"]["phase"] == "Succeeded")

    def test_the_static_program_submits_and_waits(self):
        self.computes_pi(self.program("-static"))

    def test_the_program_with_glibc_submits_and_waits(self):
        self.computes_pi(self.program(""))


if __name__ == "__main__":
    k.run(k.PODS)
