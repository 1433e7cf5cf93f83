"""Real Spark's classes in one JVM that lives as long as this object: a submission takes a tenth of a second instead
of several.  What bin/spark-submit does before the JVM starts is missing; `needs_script` says which cases need that."""
import glob
import os
import socket
import struct
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
OPENS = ["lang", "lang.invoke", "lang.reflect", "io", "net", "nio", "util", "util.concurrent"]


def needs_script(case):
    """spark-env.sh and HADOOP_CONF_DIR are bin/spark-submit's, -Xmx the JVM's; this JVM has one working folder; the usage
    goes to the stderr of the first submission."""
    names = list(case["files"])
    words = case["args"] + list(case["env"].values())
    return not case["args"] or any("spark-env.sh" in name for name in names) or "HADOOP_CONF_DIR" in case["env"] or \
        "-Xmx" in case["env"].get("SPARK_SUBMIT_OPTS", "") or any("relative" in word for word in words)


class SparkJvm:
    """Call it as parity.run_case's `submit`.  One submission at a time."""

    def __init__(self, spark):
        self.spark = spark
        opens = ["--add-opens=java.base/java.%s=ALL-UNNAMED" % package for package in OPENS] + [
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.base/sun.security.action=ALL-UNNAMED"]
        environment = {k: v for k, v in os.environ.items() if k not in ("SPARK_HOME", "JAVA_TOOL_OPTIONS")}
        self.process = subprocess.Popen(
            ["java", "-Djava.security.manager=allow", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g",
             *opens, "-cp", spark + "/jars/*", os.path.join(HERE, "SparkSubmitServer.java")],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
        self.port = int(self.process.stdout.readline())
        self.scala = "2.13" if glob.glob(spark + "/jars/scala-library-2.13*") else "2.12"

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def __call__(self, sandbox, timeout):
        environment = dict(sandbox.environment, SPARK_SCALA_VERSION=self.scala)
        environment.setdefault("SPARK_ENV_LOADED", "1")
        environment.setdefault("SPARK_HOME", self.spark)
        environment["SPARK_CONF_DIR"] = environment.get("SPARK_CONF_DIR") or environment["SPARK_HOME"] + "/conf"
        with socket.create_connection(("127.0.0.1", self.port)) as connection:
            connection.settimeout(timeout)
            connection.sendall(struct.pack(">i", len(environment)) +
                               b"".join(_packed(k) + _packed(v) for k, v in environment.items()) +
                               struct.pack(">i", len(sandbox.arguments)) +
                               b"".join(map(_packed, sandbox.arguments)))
            with connection.makefile("rb") as answer:
                code, length = struct.unpack(">ii", answer.read(8))
                return code & 0xFF, "", answer.read(length).decode("utf-8", "backslashreplace")


def _packed(text):
    data = text.encode("utf-8", "surrogateescape")
    return struct.pack(">i", len(data)) + data
