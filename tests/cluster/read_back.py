"""Is what the API server keeps what was sent to it?"""
import re

EMPTY = (None, "", [], {}, False, 0)


def lost(sent, kept, where=""):
    """What was sent and is not kept as it was, one line each.

    What the server adds (defaults, status, uid, …) is no difference; nor is an empty value that it
    leaves out, or a quantity that it writes in its own way.
    """
    if isinstance(sent, dict) and isinstance(kept, dict):
        lines = []
        for key, value in sent.items():
            if key not in kept and value in EMPTY:
                continue
            lines += lost(value, kept.get(key), "%s.%s" % (where, key))
        return lines
    if isinstance(sent, list) and isinstance(kept, list):
        return lost_of_list(sent, kept, where)
    if sent == kept or (kept is None and sent in EMPTY) or same_quantity(sent, kept, where):
        return []
    return ["%s: sent %r, kept %r" % (where, sent, kept)]


def lost_of_list(sent, kept, where):
    """By name where the entries have unique names (a server may insert some), else by position."""
    names = [e.get("name") if isinstance(e, dict) else None for e in sent]
    if None not in names and len(set(names)) == len(names):
        by_name = {e.get("name"): e for e in kept}
        return [line for e in sent
                for line in lost(e, by_name.get(e["name"]), "%s[%s]" % (where, e["name"]))]
    if len(sent) > len(kept):
        return ["%s: sent %d entries, kept %d" % (where, len(sent), len(kept))]
    return [line for i, (a, b) in enumerate(zip(sent, kept))
            for line in lost(a, b, "%s[%d]" % (where, i))]


SUFFIXES = {"": 1, "m": 1e-3, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15, "Ki": 2**10,
            "Mi": 2**20, "Gi": 2**30, "Ti": 2**40, "Pi": 2**50}


def same_quantity(a, b, where):
    return (re.search(r"\.(requests|limits|sizeLimit)\b", where) and quantity(a) is not None
            and quantity(a) == quantity(b))


def quantity(text):
    found = re.fullmatch(r"([0-9.]+)(m|k|[MGTP]i?|Ki|)", str(text))
    return float(found[1]) * SUFFIXES[found[2]] if found else None
