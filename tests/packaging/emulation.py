"""Programs of another processor run as if they were of this one: qemu, registered with the kernel while a test runs."""
import contextlib
import os
import shutil
import subprocess
import tempfile
import unittest

# The head of an ELF program, and which of its bits count: 64 bits, little-endian, a program or position-independent program.
AARCH64 = (b"\x7fELF\x02\x01\x01" + b"\0" * 9 + b"\x02\0\xb7\0", b"\xff" * 7 + b"\0" + b"\xff" * 8 + b"\xfe\xff\xff\xff")
# Where Debian's libc6-arm64-cross has its loader, for programs outside of a root of that processor.
PREFIX = "/usr/aarch64-linux-gnu"
LOADER = {"QEMU_LD_PREFIX": PREFIX}
# Not every test hands its environment on.  A command after these words sees the loader where a system of that processor has it.
IN_PLACE = () if os.uname().machine == "aarch64" else (
    "unshare", "--mount", "sh", "-c", 'mount -t overlay overlay -o "lowerdir=%s/lib:/usr/lib" /usr/lib && exec "$@"' % PREFIX, "sh")


def escaped(data):
    return "".join("\\x%02x" % byte for byte in data)


@contextlib.contextmanager
def registry():
    """The kernel's list of interpreters, as a folder."""
    with tempfile.TemporaryDirectory(prefix="firesteel-binfmt-") as folder:
        if subprocess.run(["mount", "-t", "binfmt_misc", "binfmt_misc", folder], check=False, stderr=subprocess.DEVNULL).returncode != 0:
            raise unittest.SkipTest("the kernel has no binfmt_misc")
        try:
            yield folder
        finally:
            subprocess.run(["umount", folder], check=True)


@contextlib.contextmanager
def of(processor):
    """Skips the test where that is not possible."""
    if processor == os.uname().machine:
        yield
        return
    assert processor == "aarch64"
    qemu = shutil.which("qemu-aarch64-static")
    if qemu is None or os.geteuid() != 0:
        raise unittest.SkipTest("running programs of aarch64 needs root and qemu-user-static")
    name = "firesteel-%d" % os.getpid()
    with registry() as folder:
        # F: the kernel opens qemu now, so that it is found inside of a root, too.
        with open(os.path.join(folder, "register"), "w", encoding="ascii") as file:
            file.write(":%s:M::%s:%s:%s:F" % (name, *map(escaped, AARCH64), qemu))
        try:
            yield
        finally:
            with open(os.path.join(folder, name), "w", encoding="ascii") as file:
                file.write("-1")
