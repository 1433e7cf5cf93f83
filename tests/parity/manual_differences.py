"""Differences that stay: the cases of a table in Markdown, and their subjects in "DIFFERENCES" of firesteel-submit(1)."""
import os
import re

MANUAL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "man", "firesteel-submit.1")


def read_table(path):
    """(names of the cases, subjects of the manual) in the table: `| `case`, … | subject | … |`; "-" is no subject."""
    with open(path, encoding="utf-8") as f:
        rows = [line.strip().strip("|").split("|") for line in f if line.startswith("| ")]
    rows = [[cell.strip() for cell in row] for row in rows if not row[0].strip() in ("cases", "---")]
    names = [name for row in rows for name in re.findall(r"`([^`]+)`", row[0])]
    return names, [row[1] for row in rows if row[1] != "-"]


def missing_subjects(subjects):
    """Those that the manual does not have."""
    with open(MANUAL, encoding="utf-8") as f:
        section = f.read().split(".Sh DIFFERENCES")[1].split(".Sh ")[0]
    known = {re.sub(r"\\&|\\", "", item) for item in re.findall(r"^\.It (.*)$", section, re.M)}
    return sorted(set(subjects) - known)
