"""The release binary is hardened and loads little: readelf says what the linker and the compiler put into it."""
import os
import subprocess
import unittest

from program import FIRESTEEL


def readelf(*options):
    return subprocess.run(["readelf", "--wide", *options, FIRESTEEL], stdout=subprocess.PIPE, text=True,
                          check=True).stdout


class Hardening(unittest.TestCase):
    def test_it_is_loaded_at_an_address_nobody_knows(self):
        self.assertRegex(readelf("--file-header"), r"Type:\s+DYN")
        self.assertRegex(readelf("--dynamic"), r"FLAGS_1.*\bPIE\b")

    def test_every_function_is_bound_before_main_and_the_table_is_read_only(self):
        self.assertRegex(readelf("--dynamic"), r"BIND_NOW|FLAGS_1.*\bNOW\b")
        self.assertRegex(readelf("--program-headers"), r"GNU_RELRO")

    def test_the_stack_is_not_executable(self):
        stack = [line.split() for line in readelf("--program-headers").splitlines() if "GNU_STACK" in line]
        self.assertEqual(len(stack), 1)
        self.assertEqual(stack[0][6], "RW")

    def test_no_part_is_writable_and_executable(self):
        loads = [line.split() for line in readelf("--program-headers").splitlines() if line.strip().startswith("LOAD")]
        self.assertGreater(len(loads), 0)
        for load in loads:
            self.assertNotIn("RWE", "".join(load[6:-1]))

    def test_a_smashed_stack_and_an_overrun_buffer_end_the_program(self):
        symbols = readelf("--dyn-syms")
        self.assertIn("__stack_chk_fail", symbols)
        self.assertRegex(symbols, r"__\w+_chk@")

    @unittest.skipUnless(os.environ["FIRESTEEL_OWN_CURL"] == "1", "built with the system's libcurl")
    def test_only_the_c_library_is_loaded(self):
        needed = [line.split("[")[1].rstrip("]") for line in readelf("--dynamic").splitlines() if "(NEEDED)" in line]
        strangers = [name for name in needed
                     if not name.startswith(("libc.", "ld-linux"))]
        self.assertIn("libc.so.6", needed)
        self.assertEqual(strangers, [], "if OpenSSL was found before it was to be inside: cmake --fresh --preset release")


if __name__ == "__main__":
    unittest.main()
