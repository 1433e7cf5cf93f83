#!/usr/bin/env python3
"""Odd submissions: is each equal to Apache Spark's, or in the table of differences?

  odd_test.py --submit CMD --version VERSION [--only NAMES] [--all]

Fails for a case that differs and is not in differences.md, for one that is in it and does not differ, and for a row
whose reason is not in the manual.  --all prints every difference.  See parity.py for CMD.
"""
import argparse
import concurrent.futures
import os
import re
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]
import compact  # noqa: E402
import parity  # noqa: E402
from comparison import differences  # noqa: E402
from manual_differences import missing_subjects, read_table  # noqa: E402

PAGE = os.path.join(HERE, "differences.md")
TIMEOUT = 120


def problems(args):
    cases = {c["name"]: c for c in compact.load_cases(os.path.join(HERE, "cases.json"))}
    goldens = compact.load_goldens(os.path.join(HERE, "golden-%s.json" % args.version))
    names = [n for n in goldens if not args.only or n in args.only.split(",")]
    listed, subjects = read_table(PAGE)
    if len(listed) != len(set(listed)) or not set(listed) <= set(cases):
        yield "differences.md names a case twice, or one that does not exist"
    for subject in missing_subjects(subjects):
        yield "the manual has no difference %r, which differences.md names" % subject
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        recordings = pool.map(lambda n: parity.run_case(cases[n], args.submit, TIMEOUT), names)
        for name, got in zip(names, recordings):
            lines = differences(goldens[name], got)
            if lines and (args.all or name not in listed):
                yield "%s differs:\n   %s" % (name, "\n   ".join(lines[:8]))
            if not lines and name in listed and not differs_elsewhere(name, args.version):
                yield "%s is equal now: take it out of differences.md" % name


def differs_elsewhere(name, version):
    """True if the page says that the case differs with another version only: `name` (3.5.7)."""
    with open(PAGE, encoding="utf-8") as f:
        found = re.search(r"`%s` \(([\d., ]+)\)" % re.escape(name), f.read())
    return found is not None and version not in found[1]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--submit", required=True, type=parity.command)
    parser.add_argument("--version", required=True)
    parser.add_argument("--only")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    os.environ["FIRESTEEL_SPARK_VERSION"] = args.version
    found = list(problems(args))
    for problem in found:
        print(problem)
    print("%d problems" % len(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
