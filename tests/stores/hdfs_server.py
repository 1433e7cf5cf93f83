"""A real NameNode and DataNode (MiniDFSCluster) with WebHDFS, from Maven Central; kept in ~/.cache/firesteel/hdfs."""
import hashlib
import os
import re
import shutil
import subprocess
import tempfile

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hdfs")
CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "firesteel", "hdfs")


def missing():
    """Why it cannot run here, or None."""
    absent = [tool for tool in ("mvn", "javac", "java") if not shutil.which(tool)]
    return "%s is needed" % " and ".join(absent) if absent else None


def class_path():
    """Downloads the jars and compiles the server, once for each version of the recipe."""
    recipe = hashlib.sha256()
    for name in ("pom.xml", "MiniHdfs.java"):
        with open(os.path.join(HERE, name), "rb") as file:
            recipe.update(file.read())
    folder = os.path.join(CACHE, recipe.hexdigest()[:16])
    if not os.path.isdir(folder):
        os.makedirs(CACHE, exist_ok=True)
        unfinished = tempfile.mkdtemp(dir=CACHE)
        # In the order of the class path, which counts.
        subprocess.run(["mvn", "-q", "-B", "-f", os.path.join(HERE, "pom.xml"), "dependency:build-classpath",
                        "-Dmdep.outputFile=" + os.path.join(unfinished, "class_path")], check=True, timeout=900)
        with open(os.path.join(unfinished, "class_path"), encoding="utf-8") as file:
            jars = file.read().strip()
        subprocess.run(["javac", "-cp", jars, "-d", unfinished, os.path.join(HERE, "MiniHdfs.java")],
                       check=True, timeout=300)
        os.rename(unfinished, folder)
    with open(os.path.join(folder, "class_path"), encoding="utf-8") as file:
        return folder + ":" + file.read().strip()


def java_options(realm=None):
    return ["--add-opens", "java.base/java.lang=ALL-UNNAMED", *(["-Djava.security.krb5.conf=" + realm.config] if realm else [])]


def secure_settings(realm):
    """As Kerberos wants it, with plain ports, since all is on this machine."""
    settings = {"hadoop.security.authentication": "kerberos", "hadoop.security.authorization": "true", "dfs.block.access.token.enable": "true",
                "ignore.secure.ports.for.testing": "true", "hadoop.http.authentication.type": "kerberos",
                "hadoop.http.filter.initializers": "org.apache.hadoop.hdfs.web.AuthFilterInitializer",
                "hadoop.http.authentication.kerberos.principal": "HTTP/localhost@LAB",
                "hadoop.http.authentication.kerberos.keytab": realm.keytab}
    for service, name in (("dfs.namenode.kerberos", "hdfs"), ("dfs.datanode.kerberos", "hdfs"), ("dfs.web.authentication.kerberos", "HTTP")):
        settings[service + ".principal"] = name + "/localhost@LAB"
    for key in ("dfs.namenode.keytab.file", "dfs.datanode.keytab.file", "dfs.web.authentication.kerberos.keytab"):
        settings[key] = realm.keytab
    return settings


class HdfsServer:
    """`urls`: the web addresses of its NameNodes; of a pair, the second one is active.  `rpc`: HOST:PORT.

    `realm`: that of Kerberos (kerberos.Realm), with the principals PRINCIPALS.
    """

    PRINCIPALS = ("hdfs/localhost", "HTTP/localhost")

    def __init__(self, pair=False, host="127.0.0.1", realm=None, **settings):
        settings.update(secure_settings(realm) if realm else {})
        self.folder = tempfile.mkdtemp(prefix="firesteel-hdfs-")
        self.log = open(os.path.join(self.folder, "log"), "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            ["java", *java_options(realm), "-Xmx512m", "-cp", class_path(), "MiniHdfs",
             os.path.join(self.folder, "data"), host, "ha" if pair else "single",
             *("%s=%s" % setting for setting in settings.items())],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True)
        ready = ""
        while not ready.startswith("READY"):
            ready = self.process.stdout.readline()
            if not ready:
                self.stop()
                raise AssertionError("HDFS did not start")
        self.urls = re.findall(r"http://\S+", ready)
        self.rpc = re.search(r"rpc=(\S+)", ready).group(1)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.stop()

    def stop(self):
        self.process.stdin.close()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()
        shutil.rmtree(self.folder, True)
