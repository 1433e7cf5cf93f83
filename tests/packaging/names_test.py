"""How the programs of a release find hosts, users and proxies: the static one (musl) beside one with glibc.

In a network namespace and a mount namespace of its own: resolv.conf, hosts and nsswitch.conf are the test's, and the DNS server is
fake_dns.py.  FIRESTEEL_STATIC names the static program (default: that of dist/), FIRESTEEL the one with glibc.  Needs root.
"""
import glob
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DIST = os.environ.get("FIRESTEEL_DIST") or os.path.join(ROOT, "dist")
sys.path.insert(0, os.path.join(ROOT, "tests", "cli"))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import waits  # noqa: E402
from fake_dns import FakeDns  # noqa: E402
from scripted_api import ScriptedApi  # noqa: E402
from secure_servers import Authority, ConnectProxy, server_context  # noqa: E402

GLIBC, MUSL = "glibc", "musl"
CLUSTER = "search spark.svc.cluster.local svc.cluster.local cluster.local\noptions ndots:5\n"


def enter_namespaces():
    """Starts this file once more where nothing leaves the machine."""
    if os.environ.get("FIRESTEEL_NAMES_INSIDE"):
        subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
        return
    os.environ["FIRESTEEL_NAMES_INSIDE"] = "1"
    os.execvp("unshare", ["unshare", "--net", "--mount", "--", sys.executable, "-B", *sys.argv])


def programs(folder):
    static = os.environ.get("FIRESTEEL_STATIC")
    if not static:
        found = glob.glob(os.path.join(DIST, "firesteel-*-linux-%s-static.tar.gz" % os.uname().machine))
        if not found or not os.environ.get("FIRESTEEL"):
            return None
        with tarfile.open(found[0]) as archive:
            archive.extractall(folder)
            static = os.path.join(folder, archive.getnames()[0].split("/")[0], "bin", "firesteel")
    return {MUSL: static, GLIBC: os.path.abspath(os.environ["FIRESTEEL"])}


class Names(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="firesteel-names-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name
        cls.programs = programs(cls.folder)
        if cls.programs is None:
            raise unittest.SkipTest("packaging/build did not make a static program, or FIRESTEEL names none")
        cls.authority = Authority(cls.folder)

    def system(self, hosts="127.0.0.1 localhost\n", resolver="", switch="hosts: files dns\npasswd: files\n", passwd=None):
        """The files that a C library reads."""
        files = {"hosts": hosts, "resolv.conf": "nameserver 127.0.0.1\n" + resolver, "nsswitch.conf": switch}
        if passwd is not None:
            files["passwd"] = passwd
        for name, text in files.items():
            path = os.path.join(self.folder, name)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            os.chmod(path, 0o644)
            place = os.path.realpath(os.path.join("/etc", name))
            if not os.path.exists(place):
                self.skipTest("there is no %s to mount over" % place)
            subprocess.run(["mount", "--bind", path, place], check=True)
            self.addCleanup(subprocess.run, ["umount", place], check=True)

    def reach(self, host, dns, library, api=None, **environment):
        """(True if a submission to https://HOST reached the server, what the DNS server was asked for A)"""
        certificate = self.authority.sign("DNS:" + host.rstrip("."))
        with ScriptedApi(steps=waits.WAITS["success"], context=server_context(certificate)) as server:
            port = server.url.rsplit(":", 1)[1]
            path = os.path.join(self.folder, "kubeconfig")
            with open(path, "w", encoding="utf-8") as file:
                json.dump({"current-context": "c", "contexts": [{"name": "c", "context": {"cluster": "c", "user": "u"}}],
                           "clusters": [{"name": "c", "cluster": {"server": "https://%s:%s" % (host, port),
                                                                  "certificate-authority": self.authority.pem}}],
                           "users": [{"name": "u", "user": {"token": "t"}}]}, file)
            del dns.asked[:]
            done = subprocess.run([self.programs[library], "submit", "--retry-for=0", *waits.ARGUMENTS, *waits.RESOURCE],
                                  env={"PATH": "/usr/bin:/bin", "HOME": self.folder, "KUBECONFIG": path, **environment}, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False, timeout=100)
            reached = any(line.startswith("POST ") for line in server.requests)
            self.assertEqual(done.returncode, 0 if reached else 69, done.stderr)
            self.said = done.stderr
        return reached, self.once(dns.asked)

    def once(self, asked):
        """Each question once, in order: a connection that is opened anew asks again."""
        return list(dict.fromkeys(asked))

    def both(self, host, dns, **environment):
        """What both programs did, which is the same."""
        found = {library: self.reach(host, dns, library, **environment) for library in (GLIBC, MUSL)}
        self.assertEqual(found[MUSL], found[GLIBC])
        return found[MUSL]

    def test_a_host_of_the_hosts_file_is_asked_of_nobody(self):
        self.system(hosts="127.0.0.1 localhost\n127.0.0.1 api.example.com api\n")
        with FakeDns({}) as dns:
            self.assertEqual(self.both("api.example.com", dns), (True, []))

    def test_a_name_with_few_dots_goes_through_the_search_list_in_order(self):
        self.system(resolver=CLUSTER)
        with FakeDns({"kubernetes.default.svc.cluster.local": "127.0.0.1"}) as dns:
            self.assertEqual(self.both("kubernetes.default", dns),
                             (True, [("udp", "kubernetes.default.spark.svc.cluster.local"), ("udp", "kubernetes.default.svc.cluster.local")]))

    def test_after_the_search_list_the_name_itself_is_asked_for(self):
        self.system(resolver=CLUSTER)
        with FakeDns({"api.example.com": "127.0.0.1"}) as dns:
            reached, asked = self.both("api.example.com", dns)
            self.assertTrue(reached)
            self.assertEqual([name for _, name in asked], ["api.example.com" + suffix for suffix in
                                                           (".spark.svc.cluster.local", ".svc.cluster.local", ".cluster.local", "")])

    def test_a_name_with_enough_dots_is_asked_for_as_it_is(self):
        self.system(resolver="search example.com\noptions ndots:1\n")
        with FakeDns({"api.example.org": "127.0.0.1"}) as dns:
            self.assertEqual(self.both("api.example.org", dns), (True, [("udp", "api.example.org")]))

    def test_an_answer_that_fits_in_no_datagram_is_asked_for_by_tcp(self):
        self.system()
        with FakeDns({"api.example.com": "127.0.0.1"}, truncated=("api.example.com",)) as dns:
            self.assertEqual(self.both("api.example.com", dns), (True, [("udp", "api.example.com"), ("tcp", "api.example.com")]))

    def test_a_second_server_answers_when_the_first_does_not_exist(self):
        self.system(resolver="nameserver 127.0.0.2\noptions timeout:1\n")
        with open(os.path.join(self.folder, "resolv.conf"), "w", encoding="utf-8") as file:
            file.write("nameserver 127.0.0.2\nnameserver 127.0.0.1\noptions timeout:1\n")
        with FakeDns({"api.example.com": "127.0.0.1"}) as dns:
            self.assertEqual(self.both("api.example.com", dns), (True, [("udp", "api.example.com")]))

    def test_a_name_that_does_not_exist_is_named_by_both(self):
        self.system()
        with FakeDns({}) as dns:
            for library in (GLIBC, MUSL):
                self.assertEqual(self.reach("api.example.com", dns, library), (False, [("udp", "api.example.com")]))
                self.assertIn("api.example.com", self.said)

    def test_a_proxy_gets_the_name_and_no_proxy_is_honored(self):
        self.system()
        with FakeDns({"proxy.example.com": "127.0.0.1", "api.example.com": "127.0.0.1"}) as dns:
            for library in (GLIBC, MUSL):
                with self.subTest(library), ConnectProxy() as proxy:
                    # The proxy asks for the name of the server; the program asks for the proxy's alone.
                    reached, asked = self.reach("api.example.com", dns, library, HTTPS_PROXY="http://proxy.example.com:%d" % proxy.port)
                    self.assertTrue(reached, self.said)
                    self.assertEqual(asked[0], ("udp", "proxy.example.com"))
                    self.assertTrue(proxy.heads[0].startswith("CONNECT api.example.com:"), proxy.heads)
                with self.subTest(library + " without"), ConnectProxy() as proxy:
                    reached, asked = self.reach("api.example.com", dns, library, HTTPS_PROXY="http://proxy.example.com:%d" % proxy.port,
                                                NO_PROXY=".example.com")
                    self.assertEqual((reached, asked, proxy.heads), (True, [("udp", "api.example.com")], []))

    # What differs, and why the dynamic program is the default where glibc is: packaging/README.md.

    def test_only_glibc_searches_for_a_name_with_enough_dots_that_does_not_exist(self):
        self.system(resolver="search example.com\noptions ndots:1\n")
        with FakeDns({"api.eu.example.com": "127.0.0.1"}) as dns:
            self.assertEqual(self.reach("api.eu", dns, GLIBC), (True, [("udp", "api.eu"), ("udp", "api.eu.example.com")]))
            self.assertEqual(self.reach("api.eu", dns, MUSL), (False, [("udp", "api.eu")]))

    def test_only_glibc_reads_nsswitch(self):
        self.system(hosts="127.0.0.1 localhost api.example.com\n", switch="hosts: dns\n")
        with FakeDns({}) as dns:
            self.assertEqual(self.reach("api.example.com", dns, GLIBC), (False, [("udp", "api.example.com")]))
            self.assertEqual(self.reach("api.example.com", dns, MUSL), (True, []))

    def user_of_the_driver(self, library, uid):
        done = subprocess.run(["setpriv", "--reuid=%d" % uid, "--clear-groups", self.programs[library], "submit", "--dry-run", "-o", "json",
                               *waits.ARGUMENTS, *waits.RESOURCE], env={"PATH": "/usr/bin:/bin", "HOME": "/", "USER": "somebody"},
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        [pod] = [each for each in json.loads(done.stdout)["items"] if each["kind"] == "Pod"]
        return next(each["value"] for each in pod["spec"]["containers"][0]["env"] if each["name"] == "SPARK_USER")

    def test_users_are_those_of_the_user_database_and_without_an_entry_of_the_environment(self):
        os.chmod(self.folder, 0o755)
        self.system(passwd="root:x:0:0:root:/root:/bin/sh\nanna:x:4711:4711::/:/bin/sh\n")
        for library in (GLIBC, MUSL):
            with self.subTest(library):
                self.assertEqual(self.user_of_the_driver(library, 4711), "anna")
                self.assertEqual(self.user_of_the_driver(library, 4712), "somebody")


if __name__ == "__main__":
    if os.geteuid() != 0:
        print("SKIPPED: network namespaces need root")
        sys.exit(77)
    enter_namespaces()
    unittest.main()
