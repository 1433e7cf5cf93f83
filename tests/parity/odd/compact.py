"""Cases and goldens in few bytes: what many have in common is written once.

`cases.json` has arguments and sets of files by name ("@ARGUMENTS@", "@FILES@"); a golden file has one recording in full
and of each other the difference to it.
"""
import copy
import json

GONE = "@GONE@"


def load_cases(path):
    with open(path, encoding="utf-8") as f:
        text = json.load(f)
    cases = []
    for short in text["cases"]:
        case = {"env": {}, "files": {}, **short}
        case["args"] = [word for a in case["args"] for word in text["arguments"].get(a, [a])]
        if isinstance(case["files"], str):
            case["files"] = text["files"][case["files"]]
        cases.append(case)
    return cases


def load_goldens(path):
    """{name: recording}, as comparison.differences() takes them."""
    with open(path, encoding="utf-8") as f:
        text = json.load(f)
    base = text["base"]
    empty = {"exit": 1, "says": None, "stdout": "", "uploaded": [], "objects": []}
    return {name: {**empty, **change} if change["exit"] else {**empty, **applied(base, change)}
            for name, change in text["cases"].items()}


def applied(old, change):
    """`old` with the difference that difference() made."""
    if isinstance(old, dict) and isinstance(change, dict) and "@VALUE@" not in change:
        new = copy.copy(old)
        for key, value in change.items():
            if value == GONE:
                del new[key]
            else:
                new[key] = applied(old[key], value) if key in old else value
        return new
    if isinstance(old, list) and isinstance(change, dict) and "@VALUE@" not in change:
        new = list(old)
        for index, value in change.items():
            new[int(index)] = applied(old[int(index)], value)
        return new
    return change["@VALUE@"] if isinstance(change, dict) and "@VALUE@" in change else change


def difference(old, new):
    """What applied() needs; an object or a list that replaces another is in {"@VALUE@": …}."""
    if isinstance(old, dict) and isinstance(new, dict):
        change = {key: GONE for key in old if key not in new}
        change.update({key: difference(old[key], new[key]) if key in old else new[key]
                       for key in new if key not in old or old[key] != new[key]})
        return change
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return {str(i): difference(a, b) for i, (a, b) in enumerate(zip(old, new)) if a != b}
    return {"@VALUE@": new} if isinstance(new, dict) else new
