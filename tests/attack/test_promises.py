"""Each promise of .github/SECURITY.md has a test that exists."""
import os
import re
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


class Promises(unittest.TestCase):
    def test_every_promise_has_its_test(self):
        with open(os.path.join(ROOT, ".github", "SECURITY.md"), encoding="utf-8") as file:
            rows = [line for line in file if line.startswith("| ") and not line.startswith("| promise")]
        self.assertGreater(len(rows), 10)
        for row in rows:
            found = re.search(r"`([a-z]+/test_\w+\.py): (\w+)` \|$", row)
            self.assertTrue(found, row)
            with open(os.path.join(ROOT, "tests", found[1]), encoding="utf-8") as file:
                self.assertIn("    def %s(" % found[2], file.read(), row)
