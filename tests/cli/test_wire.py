"""How the program reaches an API server: proxies, TLS, and answers that are wrong."""
import itertools
import os
import ssl
import unittest

from program import FIRESTEEL, ProgramTest
from scripted_api import ScriptedApi
from secure_servers import Answers, Authority, ConnectProxy, SocksProxy, answer, server_context, silent_listener
from waits import ARGUMENTS, RESOURCE, WAITS

TOKEN = "planted-token-1"
LOGIN = "jo:planted-password-1"
NOT_FOUND = answer(404, {"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "code": 404,
                         "message": 'pods "x" not found', "details": {"name": "x", "kind": "pods"}})


class WireTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.authority = Authority(self.home)

    def server(self, reply=NOT_FOUND, version=None, **certificate):
        server = Answers(reply, server_context(self.authority.sign(**certificate), version))
        self.addCleanup(server.__exit__)
        return server

    def run_status(self, port, more="", ca=None, host="127.0.0.1", name="jobs:x", program=FIRESTEEL, **env):
        path = os.path.join(self.home, "config")
        with open(path, "w", encoding="utf-8") as config:
            config.write("apiVersion: v1\nkind: Config\ncurrent-context: x\n"
                         "contexts: [{name: x, context: {cluster: c, user: u}}]\n"
                         "users: [{name: u, user: {token: %s}}]\n"
                         "clusters: [{name: c, cluster: {server: 'https://%s:%d', certificate-authority: '%s'%s}}]\n"
                         % (TOKEN, host, port, ca or self.authority.pem, more))
        done = self.run_program("submit", "--status", name, program=program, env={"KUBECONFIG": path, **env})
        for secret in (TOKEN, LOGIN, LOGIN.partition(":")[2]):
            self.assertNotIn(secret, done.stderr + done.stdout)
        return done

    def check_reached(self, server, done):
        self.assertEqual(len(server.heads), 1, done.stderr)
        self.assertIn("Authorization: Bearer " + TOKEN, server.heads[0])
        self.assertIn("/namespaces/jobs/pods/x", server.heads[0])

    def check_said(self, done, *parts):
        self.assertNotEqual(done.returncode, 0)
        for part in parts:
            self.assertIn(part, done.stderr)


class Proxies(WireTest):
    def test_a_connect_proxy_with_a_password_is_used_and_never_sees_the_token(self):
        server = self.server()
        with ConnectProxy(LOGIN) as proxy:
            done = self.run_status(server.port, ", proxy-url: 'http://%s@127.0.0.1:%d'" % (LOGIN, proxy.port))
        self.check_reached(server, done)
        self.assertEqual(len(proxy.heads), 1)
        self.assertNotIn(TOKEN, proxy.heads[0])

    def test_a_socks_proxy_looks_up_the_name(self):
        server = self.server(names="DNS:api.invalid")
        with SocksProxy(LOGIN, {"api.invalid": "127.0.0.1"}) as proxy:
            done = self.run_status(server.port, host="api.invalid",
                                   HTTPS_PROXY="socks5://%s@127.0.0.1:%d" % (LOGIN, proxy.port))
        self.check_reached(server, done)
        self.assertEqual(proxy.targets, ["api.invalid"])

    def test_a_tls_proxy_is_verified_with_the_roots_of_the_environment(self):
        server, other = self.server(), Authority(self.home, "proxy-ca")
        with ConnectProxy(context=server_context(other.sign())) as proxy:
            url = ", proxy-url: 'https://127.0.0.1:%d'" % proxy.port
            refused = self.run_status(server.port, url, SSL_CERT_FILE=self.authority.pem)
            self.assertEqual(server.heads + proxy.heads, [])
            self.check_said(refused, "the proxy's certificate: ", "issuer CN=proxy-ca", "SSL_CERT_FILE")
            self.check_reached(server, self.run_status(server.port, url, SSL_CERT_FILE=other.pem))

    def test_a_proxy_that_refuses_is_named_with_what_it_wants(self):
        server = self.server()
        for refuse, said in ((407, "user name or password"), (403, "ask the administrator of the proxy")):
            with ConnectProxy(refuse=refuse) as proxy:
                address = "127.0.0.1:%d" % proxy.port
                done = self.run_status(server.port, ", proxy-url: 'http://%s@%s'" % (LOGIN, address))
            self.check_said(done, "through the proxy http://%s (proxy-url of " % address, said)
            self.assertEqual(len(proxy.heads), 1)
        self.assertEqual(server.heads, [])

    def test_a_server_that_a_proxy_cannot_reach_yet_is_tried_again(self):
        for kind, scheme in ((ConnectProxy, "http"), (SocksProxy, "socks5")):
            server = self.server()
            with self.subTest(scheme), kind(out_of_reach=2) as proxy:
                self.check_reached(server, self.run_status(server.port, ", proxy-url: '%s://127.0.0.1:%d'" % (scheme, proxy.port)))
                self.assertEqual(len(proxy.heads if kind is ConnectProxy else proxy.targets), 3)


class Tls(WireTest):
    def test_both_versions_are_spoken(self):
        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            server = self.server(version=version)
            self.check_reached(server, self.run_status(server.port))

    def test_another_ca_is_named_with_the_certificate(self):
        server, other = self.server(), Authority(self.home, "other-ca")
        done = self.run_status(server.port, ca=other.pem)
        self.check_said(done, "subject CN=apiserver; issuer CN=lab-ca; names IP Address:127.0.0.1; valid from ",
                        "certificate-authority of ")
        self.assertEqual(server.heads, [])

    def test_another_name_is_shown_and_tls_server_name_helps(self):
        server = self.server(names="DNS:kube.example")
        self.check_said(self.run_status(server.port), "names DNS:kube.example;", "tls-server-name")
        self.assertEqual(server.heads, [])
        self.check_reached(server, self.run_status(server.port, ", tls-server-name: kube.example"))

    def test_an_expired_certificate_shows_its_dates(self):
        server = self.server(days=-1)
        self.check_said(self.run_status(server.port), "expired", "valid from ", "check the clock of this machine")
        self.assertEqual(server.heads, [])


class Addresses(WireTest):
    def run_with_hosts(self, port, *addresses):
        """Under a hosts file in which the server's name has these addresses."""
        hosts = os.path.join(self.home, "hosts")
        with open(hosts, "w", encoding="utf-8") as file:
            file.write("".join("%s api.lab\n" % address for address in addresses))
        wrapper = os.path.join(self.home, "wrapper")
        with open(wrapper, "w", encoding="utf-8") as file:
            file.write('#!/bin/sh\nexec unshare --mount sh -c \'mount --bind "%s" /etc/hosts && exec "$@"\' sh "%s" "$@"\n'
                       % (hosts, os.path.abspath(FIRESTEEL)))
        os.chmod(wrapper, 0o755)
        return self.run_status(port, host="api.lab", program=wrapper)

    def setUp(self):
        super().setUp()
        if os.geteuid() != 0:
            self.skipTest("needs root, for a hosts file of its own")

    def second(self):
        """A server on the address that the resolver puts second, whatever their order in the file (RFC 6724, rule 9)."""
        server = Answers(NOT_FOUND, server_context(self.authority.sign(names="DNS:api.lab")), host="127.0.0.9")
        self.addCleanup(server.__exit__)
        return server

    def test_an_address_that_refuses_is_passed_over(self):
        server = self.second()
        self.check_reached(server, self.run_with_hosts(server.port, "::1", "127.0.0.1", "127.0.0.9"))

    def test_an_address_that_never_answers_is_passed_over(self):
        server = self.second()
        silent = silent_listener("127.0.0.1", server.port)
        self.addCleanup(lambda: [one.close() for one in silent])
        self.check_reached(server, self.run_with_hosts(server.port, "127.0.0.1", "127.0.0.9"))


class AddressesOfVersion6(WireTest):
    def test_a_server_with_an_ipv6_address_is_verified_and_asked(self):
        try:
            server = Answers(NOT_FOUND, server_context(self.authority.sign(names="IP:::1")), host="::1")
        except OSError as error:
            self.skipTest("no IPv6 here: %s" % error)
        self.addCleanup(server.__exit__)
        self.check_reached(server, self.run_status(server.port, host="[::1]"))
        self.assertIn("Host: [::1]:%d\r\n" % server.port, server.heads[0])


class WrongAnswers(WireTest):
    def test_a_redirect_is_not_followed(self):
        with Answers(NOT_FOUND) as elsewhere:
            server = self.server(answer(302, b"", "text/html", "Location: http://127.0.0.1:%d/login\r\n" % elsewhere.port))
            self.check_said(self.run_status(server.port), "redirected to http://127.0.0.1:%d/login" % elsewhere.port)
        self.assertEqual(elsewhere.heads, [])

    def test_what_is_no_json_is_said(self):
        for reply in (answer(200, b"<html>log in</html>", "text/html"), answer(200, b'{"kind": "Pod"'),
                      answer(200, b'{"kind": "P\0d"}'), answer(200, b"")):
            self.check_said(self.run_status(self.server(reply).port), "not JSON")

    def test_json_that_is_no_answer_of_kubernetes_is_refused(self):
        pod = {"kind": "Pod", "apiVersion": "v1", "metadata": {"name": "x", "uid": "1"}}
        for reply, said in ((answer(200, pod, "text/html"), "not JSON but text/html"),
                            (answer(200, pod, "application/vnd.kubernetes.protobuf"), "not JSON but application/vnd"),
                            (answer(200, b"[" * 100_000), "nested too deeply"),
                            (answer(200, b'{"a":[' + b"[]," * 600_000 + b"1]}"), "too many values")):
            done = self.run_status(self.server(reply).port)
            self.check_said(done, said)
            self.assertEqual(done.returncode, 69, done.stderr)

    def sent(self, head, part, times=None):
        def parts():
            yield head
            for _ in itertools.count() if times is None else range(times):
                yield part
        return self.server(parts).port

    def test_endless_answers_end_in_bounded_memory(self):
        chunk = b"100000\r\n" + b" " * 0x100000 + b"\r\n"
        head = b"HTTP/1.1 %d X\r\nContent-Type: application/json\r\n"
        for status in (200, 500):
            port = self.sent(head % status + b"Transfer-Encoding: chunked\r\n\r\n", chunk)
            self.check_said(self.run_status(port), "larger than")
        self.check_said(self.run_status(self.sent(b"HTTP/1.1 200 X\r\n", b"X-A: b\r\n" * 999)), "headers")
        self.check_memory(100)

    def test_a_huge_status_and_a_huge_list_end_in_bounded_memory(self):
        head = b"HTTP/1.1 %d X\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
        status = b'{"kind":"Status","apiVersion":"v1","status":"Failure","code":403,"message":"'
        port = self.sent(head % (403, (100 << 20) + len(status), status), b"m" * 0x100000, 100)
        self.check_said(self.run_status(port), "larger than")
        port = self.sent(head % (200, 64 << 20, b""), b"[" * 0x100000, 64)
        self.check_said(self.run_status(port, name="jobs:x*"), "nested too deeply")
        self.check_memory(100)


class LongLine(ScriptedApi):
    """Its first watch sends a line that is longer than any event: read as one, it would say that the pod is another's."""
    is_first = True

    def follow(self, since):
        if self.is_first:
            self.is_first = False
            yield {"type": "MODIFIED", "object": {"metadata": {"uid": "other"}}, "more": "x" * (20 << 20)}
        yield from super().follow(since)


class WrongWatches(ProgramTest):
    def submit(self, api):
        with api:
            return self.run_program("submit", "--master", api.master, *ARGUMENTS, *RESOURCE)

    def test_a_watch_line_without_end_is_cut_and_the_driver_is_followed_on(self):
        done = self.submit(LongLine(WAITS["success"]))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.check_memory(100)

    def test_a_creation_that_is_answered_without_a_uid_is_no_creation(self):
        class Hollow(ScriptedApi):
            def create(self, path, body):
                super().create(path, body)
                return 201, {"fine": True}
        done = self.submit(Hollow())
        self.assertEqual(done.returncode, 69, done.stderr)
        self.assertIn("not an object with a uid", done.stderr)


if __name__ == "__main__":
    unittest.main()
