"""The jars by which Spark 4.3 reads and writes s3a:, from Maven Central; kept in ~/.cache/firesteel/hadoop-aws."""
import hashlib
import os
import re
import shutil
import subprocess
import tempfile

POM = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hadoop_aws", "pom.xml")
CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "firesteel", "hadoop-aws")
# The rest of what hadoop-aws depends on is in Spark.
NEEDED = r"(hadoop-aws|bundle|analyticsaccelerator-s3)-[0-9.]+\.jar"


def missing():
    """Why they cannot be had here, or None."""
    return None if shutil.which("mvn") else "mvn is needed"


def folder():
    """The folder of the jars, which is filled once for each version of the recipe (700 MB)."""
    with open(POM, "rb") as file:
        name = os.path.join(CACHE, hashlib.sha256(file.read()).hexdigest()[:16])
    if not os.path.isdir(name):
        os.makedirs(CACHE, exist_ok=True)
        unfinished = tempfile.mkdtemp(dir=CACHE)
        os.chmod(unfinished, 0o755)
        listed = os.path.join(unfinished, "class_path")
        subprocess.run(["mvn", "-q", "-B", "-f", POM, "dependency:build-classpath", "-Dmdep.outputFile=" + listed],
                       check=True, timeout=1800)
        with open(listed, encoding="utf-8") as file:
            jars = [jar for jar in file.read().strip().split(":") if re.fullmatch(NEEDED, os.path.basename(jar))]
        for jar in jars:
            copy = os.path.join(unfinished, os.path.basename(jar))
            try:
                os.link(jar, copy)
            except OSError:
                shutil.copy(jar, copy)
            os.chmod(copy, 0o644)
        os.remove(listed)
        os.rename(unfinished, name)
    return name
