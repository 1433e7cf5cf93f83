"""A Kerberos realm on loopback, by MIT's programs (Debian's krb5-kdc, krb5-admin-server and krb5-user)."""
import os
import shutil
import socket
import subprocess
import tempfile
import time

REALM = "LAB"
PATH = os.environ["PATH"] + ":/usr/sbin"


def missing():
    """Why it cannot run here, or None."""
    absent = [tool for tool in ("krb5kdc", "kadmin.local", "kdb5_util", "kinit") if not shutil.which(tool, path=PATH)]
    return "%s: apt-get install krb5-kdc krb5-admin-server krb5-user" % " and ".join(absent) if absent else None


class Realm:
    """`config`: its krb5.conf.  `keytab`: of the principals that it was made with."""

    def __init__(self, *principals):
        self.folder = tempfile.mkdtemp(prefix="firesteel-realm-")
        self.config, self.keytab = self.write("krb5.conf", KRB5_CONF), os.path.join(self.folder, "keytab")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        for name, text in (("krb5.conf", KRB5_CONF), ("kdc.conf", KDC_CONF)):
            self.write(name, text.replace("PORT", str(port)).replace("FOLDER", self.folder))
        self.run("kdb5_util", "create", "-s", "-r", REALM, "-P", "master")
        for principal in principals:
            self.run("kadmin.local", "-r", REALM, "addprinc", "-randkey", principal)
            self.run("kadmin.local", "-r", REALM, "ktadd", "-k", self.keytab, principal)
        self.process = subprocess.Popen(["krb5kdc", "-n", "-r", REALM], env=self.environment(), stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        until = time.monotonic() + 20
        while not self.answers(port):
            if self.process.poll() is not None or time.monotonic() > until:
                self.stop()
                raise AssertionError("the KDC did not start")
            time.sleep(0.1)

    @staticmethod
    def answers(port):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            return False
        return True

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def environment(self):
        return {"PATH": PATH, "HOME": self.folder, "KRB5_CONFIG": self.config, "KRB5_KDC_PROFILE": os.path.join(self.folder, "kdc.conf"),
                "KRB5CCNAME": "FILE:" + os.path.join(self.folder, "tickets")}

    def run(self, *words):
        subprocess.run(words, env=self.environment(), check=True, timeout=60, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)

    def log_in(self, principal):
        """Its ticket is where environment() says."""
        self.run("kinit", "-k", "-t", self.keytab, principal)

    def stop(self):
        self.process.terminate()
        self.process.wait(20)
        shutil.rmtree(self.folder, True)


KRB5_CONF = """[libdefaults]
 default_realm = LAB
 dns_lookup_kdc = false
 dns_lookup_realm = false
 rdns = false
 dns_canonicalize_hostname = false
 udp_preference_limit = 1
[realms]
 LAB = {
  kdc = 127.0.0.1:PORT
 }
[domain_realm]
 localhost = LAB
"""
KDC_CONF = """[kdcdefaults]
 kdc_listen = 127.0.0.1:PORT
 kdc_tcp_listen = 127.0.0.1:PORT
[realms]
 LAB = {
  database_name = FOLDER/principal
  key_stash_file = FOLDER/stash
  acl_file = FOLDER/acl
 }
[logging]
 kdc = FILE:FOLDER/kdc.log
"""
