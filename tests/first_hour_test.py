#!/usr/bin/env python3
"""Every row of first_hour.md names tests that exist, by a sentence that they have: a test's name or what it expects."""
import glob
import os
import re
import sys

import traps_test

HERE = os.path.dirname(os.path.abspath(__file__))


def read(paths):
    return "".join(map(traps_test.read, paths))


def text_of(test):
    """What a sentence is looked for in; empty if there is no such test.  Names of methods are read as words."""
    room, name = test.split(".")
    if room == "unit":
        return read(glob.glob("%s/unit/%s/**/*_test.cpp" % (HERE, name), recursive=True)).replace('"\n          "', "")
    if test == "cli.documents":
        return read([HERE + "/../cli/docgen.cpp"])
    folder = {"pods": "cluster"}.get(room, room)
    files = ["%s/%s/%s" % (HERE, folder, form % name) for form in ("test_%s.py", "%s_test.py")]
    if test == "cli.errors":
        files += glob.glob(HERE + "/cli/golden/*.txt")
    text = read(filter(os.path.exists, files))
    return text + re.sub(r"def test_(\w+)", lambda found: found[1].replace("_", " "), text)


def rows():
    """(number, [(test, sentence)])"""
    for line in traps_test.read(HERE + "/first_hour.md").splitlines():
        if re.match(r"\| [FRW]\d+ \|", line):
            cells = line.strip("|").split(" | ")
            named = re.findall(r"`((?:unit|cli|attack|cluster|pods)\.\w+)`(?:: ([^;|]*))?", cells[-1])
            yield cells[0].strip(), [(test, sentence.strip()) for test, sentence in named]


def main():
    found = list(rows())
    wrong = []
    for number, tests in found:
        if not tests:
            wrong.append(number + " names no test")
        for test, sentence in tests:
            text = text_of(test)
            if not text or sentence not in text:
                wrong.append("%s: %s has no %r" % (number, test, sentence))
    expected = {"F%d" % n for n in range(1, 18)} | {"R%d" % n for n in range(1, 19)} | {"W%d" % n for n in range(1, 11)}
    wrong += ["%s has no row" % number for number in sorted(expected - {number for number, _ in found})]
    print("\n".join(wrong) or "%d tests of %d rows exist" % (sum(len(tests) for _, tests in found), len(found)))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
