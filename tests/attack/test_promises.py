"""Each promise of .github/SECURITY.md has tests that exist and run."""
import importlib.util
import os
import re
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
HEADINGS = ["## Never sent", "## Never printed", "## Never followed", "## Never executed"]


def text_of(*path):
    with open(os.path.join(ROOT, *path), encoding="utf-8") as file:
        return file.read()


def loaded(room, module):
    """By its path: two rooms have modules of the same name."""
    spec = importlib.util.spec_from_file_location("%s_%s" % (room, module), os.path.join(ROOT, "tests", room, module + ".py"))
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


class Promises(unittest.TestCase):
    def setUp(self):
        self.rows = [line for line in text_of(".github", "SECURITY.md").splitlines() if line.startswith("| ")
                     and not line.startswith("| promise")]

    def test_every_promise_has_its_test(self):
        self.assertGreater(len(self.rows), 20)
        for row in self.rows:
            with self.subTest(row):
                self.assertRegex(row, r"`[a-z]+/test_\w+\.py: test_\w+` \|$")
                for room, module, test in re.findall(r"`([a-z]+)/(test_\w+)\.py: (test_\w+)`", row):
                    # As unittest finds it: a method that is generated counts, text that only looks like one does not.
                    found = [one for one in vars(loaded(room, module)).values()
                             if isinstance(one, type) and issubclass(one, unittest.TestCase) and hasattr(one, test)]
                    self.assertTrue(found, test)
                    listed = re.search(r"foreach\(module IN ITEMS ([\w ]+)\)", text_of("tests", room, "CMakeLists.txt"))
                    self.assertIn(module.removeprefix("test_"), listed[1].split())

    def test_there_are_promises_of_each_kind(self):
        sections = re.split(r"^(?=## )", text_of(".github", "SECURITY.md"), flags=re.M)
        for heading in HEADINGS:
            found = [one for one in sections if one.startswith(heading)]
            self.assertEqual(len(found), 1, heading)
            self.assertIn("| promise | test |", found[0])


if __name__ == "__main__":
    unittest.main()
