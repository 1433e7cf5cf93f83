#!/usr/bin/env python3
"""Every test that traps.md names exists, and every warning has one."""
import glob
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def read(path):
    with open(path, encoding="utf-8") as f:
        return f.read()


def tests():
    """The names of all tests: Catch2's, Python's, and parity:CASE."""
    found = set()
    for path in glob.glob(HERE + "/unit/**/*_test.cpp", recursive=True):
        for literals in re.findall(r'TEST_CASE\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)', read(path)):
            parts = re.findall(r'"((?:[^"\\]|\\.)*)"', literals)
            found.add("".join(parts).replace('\\"', '"'))
    for path in glob.glob(HERE + "/*/*test*.py"):
        found.update(re.findall(r"def (test_\w+)", read(path)))
    found.update("parity:" + case["name"] for case in json.loads(read(HERE + "/parity/cases.json")))
    return found


def named():
    """(trap, name of a test) of each row."""
    for line in read(HERE + "/traps.md").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| ") and cells[0] != "#":
            for name in cells[-1].split("; "):
                yield cells[-2], name.removesuffix(" |").strip()


def warnings_without_test():
    """The ids of warnings that no unit test names.  Causes (lib/driver) are diagnosis.md's."""
    sources = "".join(read(path) for path in glob.glob(HERE + "/../lib/**/*.cpp", recursive=True)
                      if os.path.basename(os.path.dirname(path)) != "driver")
    units = "".join(map(read, glob.glob(HERE + "/unit/**/*_test.cpp", recursive=True)))
    ids = set(re.findall(r'\.id = "([a-z0-9-]+)"|warn\(\s*\w+,\s*"([a-z0-9-]+)"', sources))
    ids = {one or other for one, other in ids}
    return sorted(i for i in ids if '"%s"' % i not in units), len(ids)


def main():
    known, rows = tests(), list(named())
    wrong = ["no test \"%s\" for: %s" % (name, trap) for trap, name in rows if name not in known]
    untested, ids = warnings_without_test()
    wrong += ["no unit test names the warning " + i for i in untested]
    print("\n".join(wrong) or "%d tests of %d traps exist; %d warnings have theirs" % (
        len(rows), len({trap for trap, _ in rows}), ids))
    return 1 if wrong or len(rows) < 30 or not ids else 0


if __name__ == "__main__":
    sys.exit(main())
