"""The commands that README.md shows, with what it says they print."""
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def blocks(kind):
    with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as file:
        return re.findall(r"^```%s\n(.*?)^```" % kind, file.read(), re.M | re.S)


def console():
    """[(command, output)] of the console sections."""
    return [(command, output) for block in blocks("console")
            for command, output in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.M)]


def shell():
    """The lines of the sections to copy."""
    return [line for block in blocks("sh") for line in block.splitlines() if line]


def output_of(begin):
    """What the one command that begins so prints."""
    found = [output for command, output in console() if command.startswith(begin)]
    if len(found) != 1:
        raise AssertionError("README.md has %d commands that begin with %r" % (len(found), begin))
    return found[0]
