#!/usr/bin/env python3
"""Does a spark-submit create the same objects as Apache Spark's own?

  parity.py record  --submit CMD --out DIR [--cases FILE]… [--only NAMES]
      runs every case and keeps what it made
  parity.py compare GOLDEN_DIR DIR [--only NAMES]
      the differences of two such folders, one line each
  parity.py check   --submit CMD --golden DIR [--not-yet FILE] [--cases FILE]… [--only NAMES]
      records the cases that have a golden file to a temporary folder and compares; a case that
      --not-yet lists must still differ, so that the list can only shrink, and so must one of
      differences.md, whose reason must be in the manual

CMD is a command line; the case's arguments are appended to it.  Each case runs against a fresh
recorder (recorder.py), with an empty HOME, no kubeconfig and no SPARK_*, HADOOP_*, PYSPARK_*, KUBE*
or proxy variables (SPARK_HOME is kept).  Placeholders in a case: @MASTER@ (the recorder as a k8s://
master), @FILE:x@ and @DIR:x@ (a file or folder of the case, as an absolute path).

Compared: the objects that stand at the end, as a list; identifiers are numbered by identity
(@UNIQ1@ is the same text wherever it stands), owner uids must be the driver pod's, uploaded files
are compared by content.  Ignored: the order of named lists (but not of entries with the same name),
of spark.local.dir's folders, the verb, and labels and annotations under firesteel/.  stdout must be
empty.  A submission that real Spark refuses must be refused with an ordinary exit code, leave
nothing behind, and say on stderr what the case's "says" expects.
"""
import argparse
import base64
import concurrent.futures
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from comparison import UUID, Normaliser, differences, settle  # noqa: E402
from manual_differences import missing_subjects, read_table  # noqa: E402
from recorder import Recorder  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
CASES = [os.path.join(HERE, "cases.json"), os.path.join(HERE, "random.json")]
DROPPED = r"(SPARK_|HADOOP_|PYSPARK_|YARN_|KUBE|MASTER$|DEPLOY_MODE$|.*_proxy$|.*_PROXY$)"


class Sandbox:
    """A case's folder, arguments and environment, in a temporary folder of its own."""

    def __init__(self, case, folder, port):
        self.folder = folder
        self.port = port
        for name, text in case["files"].items():
            self.write(name, text.encode("utf-8", "surrogateescape"))
        for name, text in case.get("files_base64", {}).items():
            self.write(name, base64.b64decode(text))
        for name, target in case.get("links", {}).items():
            os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
            os.symlink(target.replace("@TMP@", folder), os.path.join(folder, name))
        for name in case.get("dirs", []):
            os.makedirs(os.path.join(folder, name), exist_ok=True)
        self.arguments = [self.filled(a) for a in case["args"]]
        self.environment = {k: v for k, v in os.environ.items() if not re.match(DROPPED, k)}
        if "SPARK_HOME" in os.environ:
            self.environment["SPARK_HOME"] = os.environ["SPARK_HOME"]
        self.environment.update(HOME=folder, KUBECONFIG="/dev/null")
        self.environment.update({k: self.filled(v) for k, v in case["env"].items()})

    def write(self, name, content):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as f:
            f.write(content)

    def filled(self, text):
        text = text.replace("@MASTER@", "k8s://http://127.0.0.1:%d" % self.port)
        return re.sub(r"@(?:FILE|DIR):([^@]*)@", lambda m: os.path.join(self.folder, m[1]), text)

    def run(self, submit, timeout):
        """(exit code or "timeout", stdout, stderr)"""
        if callable(submit):
            return submit(self, timeout)
        try:
            p = subprocess.run(submit + self.arguments, cwd=self.folder,
                               env=self.environment, stdin=subprocess.DEVNULL, capture_output=True,
                               encoding="utf-8", errors="backslashreplace", timeout=timeout,
                               check=False)
            return p.returncode, p.stdout, p.stderr
        except subprocess.TimeoutExpired:
            return "timeout", "", ""

    def uploaded(self):
        """Path and digest of every file in the upload folder."""
        out = []
        for folder, _, files in os.walk(os.path.join(self.folder, "up")):
            for name in files:
                if name == ".keep" or name.endswith(".crc"):
                    continue
                path = os.path.join(folder, name)
                with open(path, "rb") as f:
                    digest = hashlib.sha256(f.read()).hexdigest()
                shown = re.sub(UUID, "@UUID@", os.path.relpath(path, self.folder))
                out.append("%s %s" % (shown, digest))
        return sorted(out)


def complaint(line):
    """A line of stderr that is worth keeping."""
    return re.search(r"(?i)error|exception|warn|must|missing|invalid|cannot|fail|unrecognized"
                     r"|requires", line) and not re.match(
        r"\s+at |WARNING: Using incubator|.*NativeCodeLoader"
        r"|.*Utils: (Your hostname|Set SPARK_LOCAL_IP)", line)


def run_case(case, submit, timeout):
    """`submit`: the words of a command, or a function that runs a Sandbox as Sandbox.run() does."""
    recorder = Recorder()
    try:
        with tempfile.TemporaryDirectory(prefix="parity") as folder:
            sandbox = Sandbox(case, os.path.realpath(folder), recorder.port)
            code, out, err = sandbox.run(submit, timeout)
            pods = list(recorder.of_kind("pods").values())
            normaliser = Normaliser(sandbox.folder, recorder.port,
                                    pods[0]["metadata"]["uid"] if pods else None)
            err = normaliser.fixed_text(err)
            return {"name": case["name"], "args": case["args"], "env": case["env"],
                    "files": case["files"], "exit": code, "stdout": out[:300],
                    "says": bool(re.search(case["says"], err)) if case.get("says") else None,
                    "messages": [line for line in err.splitlines() if complaint(line)][:12],
                    "uploaded": sandbox.uploaded(),
                    "objects": normalised(recorder.objects.values(), normaliser)}
    finally:
        recorder.close()


def normalised(objects, normaliser):
    normaliser.numbered = False
    ordered = sorted(map(settle, objects), key=lambda o: (
        o.get("kind", ""), normaliser.text(o["metadata"].get("name", ""))))
    normaliser.numbered = True
    return [normaliser.value(o) for o in ordered]


def load_cases(files, wanted):
    cases = []
    for path in files or [f for f in CASES if os.path.exists(f)]:
        with open(path, encoding="utf-8") as f:
            cases += json.load(f)
    return [c for c in cases if wanted(c["name"])]


def record(cases, args, out):
    os.makedirs(out, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for r in pool.map(lambda c: run_case(c, args.submit, args.timeout), cases):
            write_recording(r, out)


def write_recording(recording, folder):
    with open(os.path.join(folder, recording["name"] + ".json"), "w", encoding="utf-8") as f:
        json.dump(recording, f, indent=1, ensure_ascii=False, sort_keys=True)
        f.write("\n")


def load_recordings(folder):
    out = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".json"):
            with open(os.path.join(folder, name), encoding="utf-8") as f:
                out[name[:-5]] = json.load(f)
    return out


def read_not_yet(path):
    """Names, one a line; # begins a comment."""
    if not path:
        return set()
    with open(path, encoding="utf-8") as f:
        lines = [line.partition("#")[0].strip() for line in f]
    return {line for line in lines if line}


def documented():
    """Names of the cases that differ for a reason in the manual."""
    names, subjects = read_table(os.path.join(HERE, "differences.md"))
    for subject in missing_subjects(subjects):
        sys.exit("the manual has no difference %r, which differences.md names" % subject)
    return set(names)


def report(golden, got, not_yet, documented=frozenset()):
    """Prints what is wrong; 0 when every case is equal, or differs and is listed: as not yet, or in the manual."""
    wrong = ["not-yet lists %s, which is no case" % n for n in sorted(not_yet - set(golden))]
    equal = 0
    listed = not_yet | documented
    for name, expected in golden.items():
        lines = differences(expected, got[name]) if name in got else ["not run"]
        equal += not lines
        if lines and name not in listed:
            wrong.append("DIFF %s (%d)\n   %s" % (name, len(lines), "\n   ".join(lines[:12])))
        elif not lines and name in listed:
            wrong.append("%s is equal now: take it off the list" % name)
    for text in wrong:
        print(text)
    print("%d of %d equal, %d differ as the manual says, %d listed as not yet, %d wrong" %
          (equal, len(golden), len(documented), len(not_yet), len(wrong)))
    return 1 if wrong or not golden else 0


def command(text):
    """Its words; a program that is named by a relative path is found from here, not from a case's folder."""
    words = shlex.split(text)
    if not words:
        raise argparse.ArgumentTypeError("names no program")
    return [os.path.abspath(words[0]) if "/" in words[0] else words[0], *words[1:]]


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = parser.add_subparsers(dest="cmd", required=True)
    for name in ("record", "check"):
        p = sub.add_parser(name)
        p.add_argument("--submit", required=True, type=command)
        p.add_argument("--cases", action="append")
        p.add_argument("--only")
        p.add_argument("--jobs", type=int, default=2)
        p.add_argument("--timeout", type=int, default=90)
        p.add_argument("--out" if name == "record" else "--golden", required=True)
        if name == "check":
            p.add_argument("--not-yet")
    p = sub.add_parser("compare")
    p.add_argument("golden")
    p.add_argument("dir")
    p.add_argument("--only")
    return parser.parse_args(arguments)


def main():
    args = parse(sys.argv[1:])
    names = args.only.split(",") if args.only else None

    def wanted(name):
        return names is None or name in names
    if args.cmd == "record":
        record(load_cases(args.cases, wanted), args, args.out)
        return 0
    golden = {n: g for n, g in load_recordings(args.golden).items() if wanted(n)}
    if args.cmd == "compare":
        return report(golden, load_recordings(args.dir), set())
    not_yet = {n for n in read_not_yet(args.not_yet) if wanted(n)}
    with tempfile.TemporaryDirectory() as folder:
        record(load_cases(args.cases, lambda n: n in golden), args, folder)
        return report(golden, load_recordings(folder), not_yet, documented() & set(golden))


if __name__ == "__main__":
    sys.exit(main())
