"""deb and rpm in clean roots: installed, used, removed without leftovers.  Needs root, debootstrap and dist/.

The roots are made once, in ~/.cache/firesteel/packaging/roots; each test works on a copy-on-write layer over one.  A root whose
mirror cannot be reached is skipped.  The packages of aarch64 run in qemu.
"""
import contextlib
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DIST = os.environ.get("FIRESTEEL_DIST") or os.path.join(ROOT, "dist")
ROOTS = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "firesteel", "packaging", "roots")
sys.path.insert(0, os.path.join(ROOT, "tests", "cli"))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import emulation  # noqa: E402
import waits  # noqa: E402
from scripted_api import ScriptedApi  # noqa: E402

# What a package manager itself keeps and rewrites.
KEPT = ("var/lib/dpkg", "var/lib/rpm", "root/.rpmdb", "usr/lib/sysimage/rpm", "var/log", "var/cache", "tmp", "etc/alternatives/README")


def run(*words, check=True, timeout=600):
    done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
                          timeout=timeout, env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LC_ALL": "C",
                                            "DEBIAN_FRONTEND": "noninteractive"})
    if check and done.returncode != 0:
        raise AssertionError("%s\n%s" % (" ".join(words), done.stdout))
    return done


# Their mirror is known to debootstrap.  Debian has no package of Ubuntu's keys, and what is in a root is only run in it.
UBUNTU = ("xenial", "focal", "jammy")


def mirror():
    """Where this machine's packages come from."""
    for path in glob.glob("/etc/apt/sources.list.d/*.sources") + ["/etc/apt/sources.list"]:
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                for line in file:
                    word = line.split()
                    if len(word) > 1 and (word[0] in ("URIs:", "deb")):
                        return word[1]
    raise unittest.SkipTest("no source of packages is known")


def made_root(suite, architecture):
    path = os.path.join(ROOTS, suite if architecture == "amd64" else suite + "-" + architecture)
    if not os.path.isdir(path):
        os.makedirs(ROOTS, exist_ok=True)
        run("rm", "-rf", path + ".new")
        source = ["--no-check-gpg", suite, path + ".new"] if suite in UBUNTU else [suite, path + ".new", mirror()]
        done = run("debootstrap", "--variant=minbase", "--arch=" + architecture, *source, check=False, timeout=3000)
        if done.returncode != 0:
            raise unittest.SkipTest("debootstrap cannot make %s: %s" % (suite, done.stdout.splitlines()[-1]))
        os.rename(path + ".new", path)
    return path


@contextlib.contextmanager
def layer(suite, architecture="amd64"):
    """A root to be changed, and forgotten."""
    with tempfile.TemporaryDirectory(prefix="firesteel-root-") as folder:
        run("mount", "-t", "tmpfs", "tmpfs", folder)
        try:
            upper, work, merged = (os.path.join(folder, name) for name in ("upper", "work", "merged"))
            for each in (upper, work, merged):
                os.mkdir(each)
            run("mount", "-t", "overlay", "overlay", "-o", "lowerdir=%s,upperdir=%s,workdir=%s" % (made_root(suite, architecture), upper, work), merged)
            try:
                yield merged, upper
            finally:
                run("umount", merged)
        finally:
            run("umount", folder)


# The system of the root that rpm and dnf make: a C library and what scripts of packages call.
BASE = ("libc6", "libgcc-s1", "dash", "coreutils", "libacl1", "libattr1", "libgmp10", "libselinux1", "libpcre2-8-0", "libc-bin", "base-files",
        "base-passwd")
BASE_SPEC = """
Name: base
Version: 11
Release: 1
Summary: Debian as a package of rpm
License: various
Provides: glibc = 2.31
Provides: /bin/sh
AutoReqProv: no
%%define _build_id_links none
%%define __os_install_post %%{nil}
%%description
%%{summary}
%%files -f %s
"""


def base_package(folder):
    """A package of rpm with a small system, whose files come from Debian 11."""
    source, build = made_root("bullseye", "amd64"), os.path.join(folder, "build")
    paths = {"/usr/bin/update-alternatives", "/usr/bin/sh", "/bin", "/sbin", "/lib", "/lib64"}
    for line in run("/usr/sbin/chroot", source, "dpkg", "-L", *BASE).stdout.splitlines():
        if os.path.isfile(source + line) or os.path.islink(source + line):
            # /bin is a link to /usr/bin.
            paths.add(re.sub(r"\A/(bin|sbin|lib|lib64)/", r"/usr/\1/", line))
    for path in sorted(paths):
        os.makedirs(os.path.dirname(build + path), exist_ok=True)
        run("cp", "--archive", source + path, build + path)
    for name in ("dev", "proc", "tmp", "var/lib/dpkg/alternatives", "etc/alternatives"):
        os.makedirs(os.path.join(build, name), exist_ok=True)
    listed = os.path.join(folder, "files")
    with open(listed, "w", encoding="utf-8") as file:
        file.write("".join('"%s"\n' % path for path in sorted(paths)) + "%dir /tmp\n%dir /var/lib/dpkg/alternatives\n%dir /etc/alternatives\n")
    with open(os.path.join(folder, "base.spec"), "w", encoding="utf-8") as file:
        file.write(BASE_SPEC % listed)
    run("rpmbuild", "-bb", "--buildroot", build, "--define", "_rpmdir " + folder, "--define", "_topdir " + folder, "--noclean",
        os.path.join(folder, "base.spec"))
    [package] = glob.glob(os.path.join(folder, "x86_64", "base-*.rpm"))
    return package


def everything(root):
    """Files that no package manager keeps for itself."""
    paths = (os.path.relpath(os.path.join(folder, name), root) for folder, _, files in os.walk(root) for name in files)
    return [path for path in paths if not path.startswith(KEPT)]


def leftovers(upper):
    """Files in the layer that no package manager keeps for itself."""
    return [path for path in everything(upper) if not path.startswith("work/")]


@unittest.skipUnless(os.geteuid() == 0, "chroot and mount need root")
class Roots(unittest.TestCase):
    maxDiff = None

    def package(self, pattern):
        found = glob.glob(os.path.join(DIST, pattern))
        if not found:
            self.skipTest("packaging/build did not make " + pattern)
        return found[0]

    def inside(self, root, *words, check=True):
        return run("/usr/sbin/chroot", root, *words, check=check)

    def use(self, root):
        """The program runs, submits, and is a spark-submit; manual and completions are there."""
        self.assertIn("Spark versions: 3.1", self.inside(root, "firesteel", "version").stdout)
        libraries = json.loads(self.inside(root, "firesteel", "version", "-o", "json").stdout)["libraries"]
        self.assertTrue(all(each["static"] for each in libraries))
        for path in ("usr/share/man/man1/firesteel-submit.1", "usr/share/bash-completion/completions/firesteel", "usr/share/doc/firesteel/LICENSE"):
            self.assertTrue(os.path.exists(os.path.join(root, path)), path)
        with ScriptedApi(steps=waits.WAITS["failure"]) as api:
            done = self.inside(root, "spark-submit", "--master", "k8s://" + api.url, *waits.ARGUMENTS, *waits.RESOURCE, check=False)
        self.assertEqual(done.returncode, 3, done.stdout)

    def deb(self, suite, glibc, architecture="amd64"):
        with layer(suite, architecture) as (root, upper):
            self.assertIn("glibc " + glibc, self.inside(root, "getconf", "GNU_LIBC_VERSION").stdout)
            run("cp", self.package("firesteel_*_%s.deb" % architecture), os.path.join(root, "tmp", "firesteel.deb"))
            self.inside(root, "dpkg", "--install", "/tmp/firesteel.deb")
            self.assertEqual(os.readlink(os.path.join(root, "etc/alternatives/spark-submit")), "/usr/bin/firesteel")
            self.use(root)
            self.inside(root, "dpkg", "--purge", "firesteel")
            self.assertEqual(leftovers(upper), [])

    def test_deb_on_debian_11(self):
        self.deb("bullseye", "2.31")

    def test_deb_on_debian_12(self):
        self.deb("bookworm", "2.36")

    def test_deb_on_debian_13(self):
        self.deb("trixie", "2.41")

    def test_deb_on_ubuntu_16_04(self):
        self.deb("xenial", "2.23")  # the oldest that can be reached

    def test_deb_on_ubuntu_20_04(self):
        self.deb("focal", "2.31")

    def test_deb_on_ubuntu_22_04(self):
        self.deb("jammy", "2.35")

    def test_deb_on_debian_12_of_aarch64(self):
        with emulation.of("aarch64"):
            self.deb("bookworm", "2.36", "arm64")

    def test_deb_leaves_the_spark_submit_of_somebody_else_alone(self):
        with layer("bookworm") as (root, _):
            path = os.path.join(root, "usr/bin/spark-submit")
            with open(path, "w", encoding="utf-8") as file:
                file.write("#!/bin/sh\necho theirs\n")
            os.chmod(path, 0o755)
            run("cp", self.package("firesteel_*_amd64.deb"), os.path.join(root, "tmp", "firesteel.deb"))
            self.inside(root, "dpkg", "--install", "/tmp/firesteel.deb")
            self.assertEqual(self.inside(root, "spark-submit").stdout, "theirs\n")
            self.inside(root, "dpkg", "--purge", "firesteel")
            self.assertEqual(self.inside(root, "spark-submit").stdout, "theirs\n")

    @unittest.skipUnless(shutil.which("dnf") and shutil.which("createrepo_c"), "dnf or createrepo_c is not installed")
    def test_rpm_with_dnf_in_a_root_that_rpm_made(self):
        # No distribution of rpm packages can be reached, so the system is one package with files of Debian.
        with tempfile.TemporaryDirectory(prefix="firesteel-dnf-") as folder:
            packages, root = os.path.join(folder, "packages"), os.path.join(folder, "root")
            os.mkdir(packages)
            run("cp", base_package(folder), self.package("firesteel-*.x86_64.rpm"), packages)
            run("createrepo_c", packages)

            def dnf(*words):
                return run("dnf", "--assumeyes", "--installroot", root, "--releasever=1", "--setopt=reposdir=/dev/null", "--nogpgcheck",
                           "--repofrompath=packages,file://" + packages, *words)

            dnf("install", "firesteel")  # with base, which has the glibc that it asks for
            self.assertEqual(os.readlink(os.path.join(root, "etc/alternatives/spark-submit")), "/usr/bin/firesteel")
            self.use(root)
            dnf("reinstall", "firesteel")
            self.use(root)
            dnf("remove", "--noautoremove", "firesteel")
            self.assertEqual([path for path in everything(root) if "firesteel" in path or "spark-submit" in path], [])

    def test_rpm_in_a_root_of_its_own(self):
        # Debian's rpm with a database of its own (in root's home).
        with layer("bookworm") as (root, upper):
            package = self.package("firesteel-*.x86_64.rpm")
            run("rpm", "--root", root, "--nodeps", "--nosignature", "-i", package)
            self.assertIn("firesteel-", run("rpm", "--root", root, "-q", "firesteel").stdout)
            self.assertEqual(run("rpm", "--root", root, "-V", "--nodeps", "firesteel", check=False).stdout, "")
            self.use(root)
            run("rpm", "--root", root, "--nodeps", "-e", "firesteel")
            self.assertEqual(leftovers(upper), [])


if __name__ == "__main__":
    unittest.main()
