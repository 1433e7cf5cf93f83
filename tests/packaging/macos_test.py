"""The programs for macOS in dist/: what they load and need, read from the files.  Nothing here can run them.

packaging/build makes them; FIRESTEEL_DIST names the folder.  Tests of what was not built are skipped.
"""
import glob
import os
import re
import tarfile
import unittest

import macho

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DIST = os.environ.get("FIRESTEEL_DIST") or os.path.join(ROOT, "dist")


class Macos(unittest.TestCase):
    def programs(self):
        """(processor, program) of each archive."""
        found = glob.glob(os.path.join(DIST, "firesteel-*-macos-*.tar.gz"))
        if not found:
            self.skipTest("packaging/build made no program for macOS")
        for path in sorted(found):
            processor = re.search(r"macos-(\w+)\.tar\.gz\Z", path).group(1)
            with tarfile.open(path) as archive:
                folder = archive.getnames()[0].split("/")[0]
                yield processor, macho.Program(archive.extractfile(folder + "/bin/firesteel").read())

    def test_they_are_for_the_processor_that_the_archive_names_and_macos_11(self):
        for processor, program in self.programs():
            self.assertEqual(program.processor, processor)
            self.assertEqual(program.oldest_system(), ("macOS", (11, 0)))

    def test_they_load_the_system_library_alone(self):
        for _, program in self.programs():
            self.assertEqual(program.libraries(), ["/usr/lib/libSystem.B.dylib"])
            self.assertFalse(program.has_search_path())

    def test_they_need_nothing_that_only_a_newer_system_has(self):
        """The compiler marks what is newer than the oldest system; the loader leaves it out there, and a call would crash."""
        for _, program in self.programs():
            imports = program.imports()
            self.assertIn("_poll", imports)
            self.assertEqual([name for name, is_weak in imports.items() if is_weak], [])
            self.assertEqual({name for name in imports if name.lstrip("_") in ("accept4", "pipe2", "epoll_wait", "signalfd", "strchrnul")}, set())

    def test_they_are_hardened(self):
        for _, program in self.programs():
            self.assertTrue(program.is_position_independent())
            self.assertIn("___stack_chk_fail", program.imports())
            self.assertEqual([name for name, (rights, _) in program.segments().items() if "w" in rights and "x" in rights], [])

    def test_the_kernel_takes_the_signature(self):
        """On arm64 it starts no program without one."""
        for processor, program in self.programs():
            if processor == "aarch64":
                self.assertIsNone(program.signature_fault())

    def test_they_name_no_folder_of_the_builder(self):
        for _, program in self.programs():
            for folder in (ROOT, os.path.expanduser("~")):
                self.assertFalse(folder.encode() + b"/" in program.data, folder)


if __name__ == "__main__":
    unittest.main()
