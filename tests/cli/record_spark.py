#!/usr/bin/env python3
"""Records what real spark-submit prints while it waits: tests/cli/golden/spark-VERSION/NAME.txt.

  record_spark.py --submit PATH --version 4.3.0 [--only NAMES]

Not part of ctest: it needs Java and the pyspark of that version (see tests/README.md).
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile

from scripted_api import ScriptedApi
import waits

HERE = os.path.dirname(os.path.abspath(__file__))
APP_ID = "spark-0123456789abcdef0123456789abcdef"


def normalised(text, port):
    """Without what differs from run to run, and without lines that come from the JVM or this machine."""
    text = re.sub(r"(?m)^\d\d/\d\d/\d\d \d\d:\d\d:\d\d ", "26/01/02 03:04:05 ", text)
    text = re.sub(r"spark-[0-9a-f]{32}", APP_ID, text)
    text = text.replace("127.0.0.1:%d" % port, "127.0.0.1:6443")
    noise = r"(?m)^(WARNING: Using incubator.*|26/01/02 03:04:05 \w+ (NativeCodeLoader|ShutdownHookManager|Utils): .*)\n"
    return re.sub(noise, "", text)


def run(command, name, extra=(), environment=None, speed=5):
    """The exit code and normalised stderr of `command` waiting through the script `name`."""
    with ScriptedApi(waits.WAITS[name], speed=speed) as api, tempfile.TemporaryDirectory() as home:
        keep = {k: v for k, v in os.environ.items() if k in ("PATH", "JAVA_HOME", "LANG", "USER", "TZ")}
        keep["PATH"] = os.path.dirname(command[0]) + os.pathsep + keep["PATH"]  # its python has pyspark
        keep.update(HOME=home, KUBECONFIG="/dev/null", **(environment or {}))
        done = subprocess.run(
            [*command, "--master", api.master, *waits.ARGUMENTS, *waits.EXTRA.get(name, []), *extra,
             *waits.RESOURCE],
            env=keep, cwd=home, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
        return done.returncode, normalised(done.stderr, api.port), done.stdout, api


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--submit", required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    folder = os.path.join(HERE, "golden", "spark-" + options.version)
    os.makedirs(folder, exist_ok=True)
    for name in options.only.split(",") if options.only else sorted(waits.WAITS):
        # One report at the end only: the interval is longer than the script.
        code, err, out, _ = run([options.submit], name, ["--conf", "spark.kubernetes.report.interval=1h"], speed=1)
        with open(os.path.join(folder, name + ".txt"), "w", encoding="utf-8") as golden:
            golden.write("# exit status %d, stdout %d bytes\n%s" % (code, len(out), err))
        print("%s: exit status %d" % (name, code), file=sys.stderr)


if __name__ == "__main__":
    main()
