"""What is compared between two recordings of one submission, and what is not.

`settle` and `Normaliser` run when a recording is made (they take out what differs from run to run),
`differences` when two recordings are compared.
"""
import copy
import getpass
import json
import re

UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
SERVER_FIELDS = ("uid", "resourceVersion", "creationTimestamp", "managedFields", "generation")


def properties(text):
    """java.util.Properties as written by Spark: a dict, comments dropped."""
    out, lines, i = {}, re.split(r"\r\n|\r|\n", text), 0
    while i < len(lines):
        line = lines[i].lstrip(" \t\f")
        i += 1
        if not line or line[0] in "#!":
            continue
        while (len(line) - len(line.rstrip("\\"))) % 2 and i < len(lines):
            line = line[:-1] + lines[i].lstrip(" \t\f")
            i += 1
        m = re.match(r"((?:\\.|[^\\=: \t\f])*)[ \t\f]*[=:]?[ \t\f]*(.*)$", line, re.S)
        out[_unescaped(m[1])] = _unescaped(m[2])
    return out


def _unescaped(text):
    def one(m):
        if len(m[1]) == 5:
            return chr(int(m[1][1:], 16))
        return {"t": "\t", "n": "\n", "r": "\r", "f": "\f"}.get(m[1], m[1])
    return re.sub(r"\\(u[0-9a-fA-F]{4}|.)", one, text, flags=re.S)


class Normaliser:
    """Replaces what differs from run to run.

    Identifiers get a number by identity, in order of first appearance, unless `numbered` is off.
    """

    RANDOM = [("UUID", UUID), ("APPID", r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])"),
              # A name that begins with the identifier has an x for its first digit.
              ("UNIQ", r"(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])"
                       r"|(?<![0-9a-z])x[0-9a-f]{15}(?![0-9a-f])")]

    def __init__(self, folder, port, pod_uid):
        self.fixed = [(re.escape(folder), "@TMP@"), (r"127\.0\.0\.1:%d" % port, "@SERVER@")]
        if pod_uid:
            self.fixed.append((re.escape(pod_uid), "@PODUID@"))
        self.seen = {}
        self.numbered = True

    def _mark(self, kind, text):
        if not self.numbered:
            return "@%s@" % kind
        number = 1 + sum(k[0] == kind for k in self.seen)
        return self.seen.setdefault((kind, text), "@%s%d@" % (kind, number))

    def fixed_text(self, text):
        for pattern, mark in self.fixed:
            text = re.sub(pattern, mark, text)
        return text

    def text(self, text):
        text = self.fixed_text(text)
        for kind, pattern in self.RANDOM:
            text = re.sub(pattern, lambda m, kind=kind: self._mark(kind, m[0]), text)
        return text

    def value(self, v, key=None):
        if isinstance(v, str):
            return self.text(v)
        if isinstance(v, dict):
            if v.get("name") == "SPARK_USER" and v.get("value") == getpass.getuser():
                v = dict(v, value="@USER@")
            items = [(k, self.value(v[k], k)) for k in sorted(v)]
            return {self.text(k): w for k, w in items if w not in (None, {}, [])}
        if isinstance(v, list):
            return [self.value(x) for x in _ordered(v, key)]
        return v


def _ordered(entries, key):
    """Named entries by name, those of equal names in their order; containers as they are."""
    if not entries or not all(isinstance(x, dict) for x in entries) or \
            key in ("containers", "initContainers"):
        return entries

    def name(x):
        return str(x.get("name", x.get("key", "" if key == "volumeMounts"
                                       else x.get("containerPort", ""))))
    if key == "volumeMounts":
        return sorted(entries, key=lambda x: (str(x.get("mountPath", "")), name(x)))
    return sorted(entries, key=name)


def settle(obj):
    """The object without what the server adds and our own marks, spark.properties parsed, local
    dirs in a fixed order."""
    obj = copy.deepcopy(obj)
    meta = obj.setdefault("metadata", {})
    for k in SERVER_FIELDS:
        meta.pop(k, None)
    for k in ("labels", "annotations"):
        meta[k] = {n: v for n, v in (meta.get(k) or {}).items() if not n.startswith("firesteel/")}
    if obj.get("kind") == "ConfigMap" and "spark.properties" in (obj.get("data") or {}):
        obj["spark.properties"] = properties(obj["data"].pop("spark.properties"))
        if "spark.app.submitTime" in obj["spark.properties"]:
            obj["spark.properties"]["spark.app.submitTime"] = "@TIME@"
    if obj.get("kind") == "Pod":
        _order_local_dirs(obj)
    return obj


def _order_local_dirs(pod):
    """Spark shuffles the folders of spark.local.dir: sorts them and numbers their volumes anew."""
    for container in (pod.get("spec") or {}).get("containers") or []:
        for e in container.get("env") or []:
            if e.get("name") != "SPARK_LOCAL_DIRS" or "," not in (e.get("value") or ""):
                continue
            dirs = sorted(e["value"].split(","))
            e["value"] = ",".join(dirs)
            mounts = {m["mountPath"]: m for m in container.get("volumeMounts") or []
                      if m["mountPath"] in dirs
                      and re.fullmatch(r"spark-local-dir-\d+", m["name"])}
            if len(mounts) != len(dirs):
                continue
            volumes = {v["name"]: v for v in pod["spec"].get("volumes") or []}
            new = {mounts[d]["name"]: "spark-local-dir-%d" % (i + 1) for i, d in enumerate(dirs)}
            picked = [(volumes[n], new[n]) for n in new if n in volumes]
            for d in dirs:
                mounts[d]["name"] = new[mounts[d]["name"]]
            for v, n in picked:
                v["name"] = n


def diff(expected, got, path=""):
    """One line for each place where two values differ."""
    def text(v, longest):
        return json.dumps(v, ensure_ascii=False)[:longest]

    if isinstance(expected, dict) and isinstance(got, dict):
        for k in sorted(set(expected) | set(got)):
            p = path + "/" + str(k)
            if k not in got:
                yield "%s: missing (expected %s)" % (p, text(expected[k], 200))
            elif k not in expected:
                yield "%s: unexpected %s" % (p, text(got[k], 200))
            else:
                yield from diff(expected[k], got[k], p)
    elif isinstance(expected, list) and isinstance(got, list):
        if len(expected) != len(got):
            yield "%s: %d entries expected (%s), got %d (%s)" % (
                path, len(expected), _names(expected), len(got), _names(got))
        for i, (x, y) in enumerate(zip(expected, got)):
            yield from diff(x, y, "%s[%d]" % (path, i))
    elif type(expected) is not type(got) or expected != got:
        yield "%s: expected %s, got %s" % (path, text(expected, 300), text(got, 300))


def _names(entries):
    def name(x):
        return x.get("name", x.get("kind", "?")) if isinstance(x, dict) else str(x)
    return ", ".join(map(name, entries))[:200]


def canonical(objects):
    """On-demand claims are numbered by hash order upstream: calls each by the volume that uses it,
    and sorts again."""
    text = json.dumps(objects, ensure_ascii=False)
    pods = [o for o in objects if o.get("kind") == "Pod"]
    for volume in [v for p in pods for v in (p.get("spec") or {}).get("volumes") or []]:
        claim = (volume.get("persistentVolumeClaim") or {}).get("claimName", "")
        m = re.search(r"-driver-pvc-\d+", claim)
        if m:
            text = re.sub(re.escape(m[0]) + r"(?!\d)",
                          lambda _, v=volume: "-driver-pvc-of-" + v.get("name", ""), text)
    return sorted(json.loads(text),
                  key=lambda o: (o.get("kind", ""), (o.get("metadata") or {}).get("name", "")))


def differences(golden, got):
    """What a recording does differently from the golden one: lines, none when they are equal."""
    return (_of_success if golden["exit"] == 0 else _of_refusal)(golden, got)


def _of_success(golden, got):
    if got["exit"] != 0:
        return ["exit: expected 0, got %s: %s" % (got["exit"], _last_words(got))]

    def by_kind(objects):
        kinds = {o.get("kind", "") for o in objects}
        return {k: [o for o in objects if o.get("kind", "") == k] for k in kinds}
    out = list(diff(by_kind(canonical(golden["objects"])), by_kind(canonical(got["objects"]))))
    out += diff(golden["uploaded"], got["uploaded"], "/uploaded")
    if got["stdout"]:
        out.append("stdout: expected nothing, got %r" % got["stdout"][:80])
    return out


def _of_refusal(golden, got):
    out = []
    code = got["exit"]
    if not isinstance(code, int) or code <= 0 or (code > 125 and code != 255):
        out.append("exit: expected a refusal, got %s" % code)
    if got["says"] is False:
        out.append("the error does not say what is wrong: %s" % _last_words(got))
    if got["objects"]:
        out.append("a refused submission left %d objects behind" % len(got["objects"]))
    return out


def _last_words(recording):
    return " | ".join(recording["messages"][-2:])[:300]
