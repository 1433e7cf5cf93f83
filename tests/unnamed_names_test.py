#!/usr/bin/env python3
"""unnamed_names_test.py ROOT: no two files of a folder have the same name in unnamed namespaces.

A release compiles several files as one (FIRESTEEL_UNITY), where an equal name would be an error, or worse, an overload
that is chosen without a word.  It also finds what is written twice.
"""
import collections
import pathlib
import re
import sys

SOURCES = ("lib/**/*.cpp", "cli/**/*.cpp")
UNNAMED = re.compile(r"^namespace \{\n(.*?)^\}  // namespace$", re.M | re.S)
TYPE = re.compile(r"^(?:template <.*> )?(?:struct|class|enum class|enum) (\w+)")
# A function or a constant begins at the beginning of a line; what is within one is indented.
OTHER = re.compile(r"^(?!using|namespace|return|public|private|template|static_assert)[\w\[][^(={]*?[ &*](\w+)(?:\(|\{| =|;)")


def names(text):
    for part in UNNAMED.findall(text):
        for line in part.splitlines():
            if found := TYPE.match(line) or OTHER.match(line):
                yield found[1]


def main():
    root = pathlib.Path(sys.argv[1])
    places = collections.defaultdict(set)
    for pattern in SOURCES:
        for path in root.glob(pattern):
            for name in names(path.read_text(encoding="utf-8")):
                places[path.parent.relative_to(root), name].add(path.name)
    assert len(places) > 1000, "the patterns find too few names: %d" % len(places)
    twice = sorted((where, name, sorted(files)) for (where, name), files in places.items() if len(files) > 1)
    for folder, name, files in twice:
        print("%s: %s in %s" % (folder, name, " ".join(files)))
    sys.exit("write it once, or give each its own name" if twice else 0)


if __name__ == "__main__":
    main()
