#!/usr/bin/env python3
"""The comparison itself: what it must notice, and what it must not."""
import copy
import glob
import io
import os
import sys
import unittest
from contextlib import redirect_stdout

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from comparison import Normaliser, differences, properties, settle  # noqa: E402
from parity import load_recordings, normalised, report  # noqa: E402
from recorder import Store  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
GOLDEN = load_recordings(os.path.join(HERE, "golden", "4.3.0"))


def spots(value, path=()):
    """Every place in a value: the path to it."""
    items = value.items() if isinstance(value, dict) else \
        enumerate(value) if isinstance(value, list) else []
    for k, v in items:
        yield path + (k,)
        yield from spots(v, path + (k,))


def parent_of(value, path):
    for k in path[:-1]:
        value = value[k]
    return value


def other_than(value):
    """A value of the same kind that differs."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return value + 1
    if isinstance(value, str):
        return value + "!"
    return value[:-1] if isinstance(value, list) else dict(value, more=1)


class EveryChangeOfAnObjectIsSeen(unittest.TestCase):
    RICH = ["minimal", "pod-template", "volume-pvc-ondemand", "upload-deps", "driver-creds-files",
            "secrets", "spark-defaults", "local-dirs", "volcano"]

    def changed(self, name, change):
        for path in list(spots(GOLDEN[name]["objects"])):
            other = copy.deepcopy(GOLDEN[name])
            if change(parent_of(other["objects"], path), path[-1]):
                yield path, differences(GOLDEN[name], other)

    def assert_all_seen(self, change):
        tried = 0
        for name in self.RICH:
            for path, lines in self.changed(name, change):
                tried += 1
                self.assertTrue(lines, "%s: %s" % (name, path))
        self.assertGreater(tried, 300)

    def test_a_value_that_changes(self):
        def change(parent, k):
            parent[k] = other_than(parent[k])
            return True
        self.assert_all_seen(change)

    def test_a_field_or_entry_that_is_missing(self):
        def change(parent, k):
            del parent[k]
            return True
        self.assert_all_seen(change)

    def test_a_field_that_is_too_much(self):
        def change(parent, k):
            if isinstance(parent[k], dict):
                parent[k]["tooMuch"] = "x"
            return isinstance(parent[k], dict)
        self.assert_all_seen(change)

    def test_an_entry_that_stands_twice(self):
        def change(parent, k):
            if isinstance(parent, list):
                parent.append(copy.deepcopy(parent[k]))
            return isinstance(parent, list)
        self.assert_all_seen(change)

    def test_a_number_that_becomes_a_text(self):
        def change(parent, k):
            number = isinstance(parent[k], (int, bool))
            if number:
                parent[k] = str(parent[k])
            return number
        for name in self.RICH:
            for path, lines in self.changed(name, change):
                self.assertTrue(lines, "%s: %s" % (name, path))


class ARecordingEqualsItself(unittest.TestCase):
    def test_in_every_version(self):
        folders = glob.glob(os.path.join(HERE, "golden", "*"))
        self.assertGreaterEqual(len(folders), 5)
        for folder in folders:
            for name, g in load_recordings(folder).items():
                got = copy.deepcopy(g)
                if g["exit"] and g["says"] is False:
                    got["says"] = True
                self.assertEqual(differences(g, got), [], (folder, name))


class TheOutcomeIsCompared(unittest.TestCase):
    def assert_differs(self, name, **changes):
        self.assertTrue(differences(GOLDEN[name], dict(GOLDEN[name], **changes)), changes)

    def test_of_a_success(self):
        self.assert_differs("minimal", exit=1)
        self.assert_differs("minimal", exit="timeout")
        self.assert_differs("minimal", stdout="Hello")
        self.assert_differs("upload-deps", uploaded=[])
        self.assert_differs("minimal", uploaded=["up/x 00"])

    def test_of_a_refusal(self):
        self.assert_differs("bad-memory", exit=0)
        self.assert_differs("bad-memory", exit=-11)
        self.assert_differs("bad-memory", exit=139)
        self.assert_differs("bad-memory", exit="timeout")
        self.assert_differs("bad-memory", says=False)
        self.assert_differs("bad-memory", objects=GOLDEN["minimal"]["objects"][:1])
        self.assertEqual(differences(GOLDEN["bad-memory"], dict(GOLDEN["bad-memory"], exit=64)), [])


class WhatIsIgnored(unittest.TestCase):
    POD = {"kind": "Pod", "metadata": {"name": "p-0123456789abcdef-driver", "uid": "u1"},
           "spec": {"containers": [
               {"name": "b", "env": [{"name": "X", "value": "1"}, {"name": "A", "value": "2"}]},
               {"name": "a"}]}}

    def seen(self, *pods):
        return [normalised([p], Normaliser("/tmp/f", 1234, "u1")) for p in pods]

    def test_labels_of_our_own(self):
        marked = copy.deepcopy(self.POD)
        marked["metadata"].update(labels={"firesteel/submission-id": "x"},
                                  annotations={"firesteel/note": "y"}, resourceVersion="7")
        first, second = self.seen(self.POD, marked)
        self.assertEqual(first, second)

    def test_but_no_other_label(self):
        marked = copy.deepcopy(self.POD)
        marked["metadata"]["labels"] = {"firesteel.io/submission-id": "x"}
        first, second = self.seen(self.POD, marked)
        self.assertNotEqual(first, second)

    def test_the_order_of_named_entries(self):
        turned = copy.deepcopy(self.POD)
        turned["spec"]["containers"][0]["env"].reverse()
        first, second = self.seen(self.POD, turned)
        self.assertEqual(first, second)

    def test_but_not_the_order_of_containers_or_of_equal_names(self):
        turned = copy.deepcopy(self.POD)
        turned["spec"]["containers"].reverse()
        twice = copy.deepcopy(self.POD)
        twice["spec"]["containers"][0]["env"] = [{"name": "X", "value": v} for v in "12"]
        ecwit = copy.deepcopy(twice)
        ecwit["spec"]["containers"][0]["env"].reverse()
        plain, reordered, first, second = self.seen(self.POD, turned, twice, ecwit)
        self.assertNotEqual(plain, reordered)
        self.assertNotEqual(first, second)

    def test_which_identifier_but_not_where_it_stands_again(self):
        def pair(a, b):
            n = Normaliser("/tmp/f", 1234, None)
            return [n.text(a), n.text(b)]
        one, two = "a-0123456789abcdef", "a-fedcba9876543210"
        self.assertEqual(pair(one, one), pair(two, two))
        self.assertNotEqual(pair(one, one), pair(one, two))

    def test_the_order_of_local_dirs_but_not_which_they_are(self):
        def pod(*dirs):
            names = ["spark-local-dir-%d" % (i + 1) for i in range(len(dirs))]
            return settle({"kind": "Pod", "spec": {
                "volumes": [{"name": n, "emptyDir": {}} for n in names],
                "containers": [{"name": "d", "volumeMounts": [
                    {"name": n, "mountPath": d} for n, d in zip(names, dirs)],
                    "env": [{"name": "SPARK_LOCAL_DIRS", "value": ",".join(dirs)}]}]}})
        first, second, third = self.seen(pod("/a", "/b"), pod("/b", "/a"), pod("/b", "/c"))
        self.assertEqual(first, second)
        self.assertNotEqual(first, third)


class PropertiesAreReadAsJavaDoes(unittest.TestCase):
    def test_separators_escapes_and_continuations(self):
        text = "#c\n!c\na=1\nb : 2\nc 3\nd\\=e=x\\ny\nf=a\\\n   b\n\\u00e9=\\u65e5\nlast="
        self.assertEqual(properties(text), {"a": "1", "b": "2", "c": "3", "d=e": "x\ny", "f": "ab",
                                            "é": "日", "last": ""})


class TheNotYetList(unittest.TestCase):
    def verdict(self, not_yet, change=None):
        golden = {n: GOLDEN[n] for n in ("minimal", "secrets")}
        got = copy.deepcopy(golden)
        if change:
            got[change]["exit"] = 70
        with redirect_stdout(io.StringIO()) as out:
            return report(golden, got, set(not_yet)), out.getvalue()

    def test_excuses_what_it_names_and_nothing_else(self):
        self.assertEqual(self.verdict([])[0], 0)
        self.assertEqual(self.verdict(["secrets"], "secrets")[0], 0)
        self.assertEqual(self.verdict([], "secrets")[0], 1)
        self.assertEqual(self.verdict(["minimal"], "secrets")[0], 1)

    def test_can_only_shrink(self):
        code, out = self.verdict(["secrets"])
        self.assertEqual(code, 1)
        self.assertIn("take it off", out)

    def test_names_cases_that_exist(self):
        code, out = self.verdict(["minmal"])
        self.assertEqual(code, 1)
        self.assertIn("minmal", out)


class TheStore(unittest.TestCase):
    PODS = "/api/v1/namespaces/n/pods"
    MERGE = "application/merge-patch+json"

    def setUp(self):
        self.store = Store()

    def create(self, name="p"):
        body = b'{"apiVersion":"v1","kind":"Pod","metadata":{"name":"%s"}}' % name.encode()
        return self.store.handle("POST", self.PODS, "application/json", body)

    def test_refuses_what_the_api_server_refuses(self):
        handle = self.store.handle
        self.assertEqual(self.create()[0], 201)
        self.assertEqual(self.create()[0], 409)
        self.assertEqual(handle("POST", self.PODS, "", b"{}")[0], 400)
        self.assertEqual(handle("PATCH", self.PODS + "/q", self.MERGE, b"{}")[0], 404)
        self.assertEqual(handle("PATCH", self.PODS + "/p", "text/plain", b"{}")[0], 415)
        elsewhere = b'{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x","namespace":"m"}}'
        self.assertEqual(handle("POST", self.PODS, "", elsewhere)[0], 400)
        wrong_uid = b'{"preconditions":{"uid":"other"}}'
        self.assertEqual(handle("DELETE", self.PODS + "/p", "", wrong_uid)[0], 409)
        self.assertEqual(handle("DELETE", self.PODS + "/p", "", b"")[0], 200)
        self.assertEqual(handle("GET", self.PODS + "/p", "", b"")[0], 404)

    def test_merges_a_patch(self):
        self.create()
        patch = b'{"metadata":{"labels":{"a":"b"},"name":null}}'
        code, obj = self.store.handle("PATCH", self.PODS + "/p", self.MERGE, patch)
        self.assertEqual(code, 200)
        self.assertEqual(obj["metadata"]["labels"], {"a": "b"})
        self.assertNotIn("name", obj["metadata"])


if __name__ == "__main__":
    unittest.main()
