#!/usr/bin/env python3
"""proxy-url of a kubeconfig: the real API server through proxies for CONNECT, with and without TLS, and SOCKS5."""
import os
import sys

import cluster_support as k
from kubeconfig_test_case import ADDRESS, AUTHORITY, RIGHTS, UNREACHABLE, KubeconfigTest

sys.path.append(os.path.join(k.HERE, "..", "cli"))
from secure_servers import ConnectProxy, SocksProxy, server_context  # noqa: E402

LOGIN = "jane:p%40ss"  # as it stands in a URL
PLAIN_LOGIN = "jane:p@ss"
TARGET = "127.0.0.1:6443"


class Proxies(KubeconfigTest):
    def through(self, url, arguments=("whoami", "-o", "json"), token="tester-token", **environment):
        path = self.kubeconfig({"token": token}, ADDRESS,
                               **{"certificate-authority": AUTHORITY, "proxy-url": url})
        return k.firesteel(arguments, KUBECONFIG=path, **environment)

    @k.shows("proxy-url")
    def test_the_api_server_is_reached_through_a_proxy_that_sees_no_request(self):
        with ConnectProxy() as proxy:
            self.assert_is(self.through("http://127.0.0.1:%d" % proxy.port), "tester")
        self.assertEqual([head.split("\r\n")[0] for head in proxy.heads], ["CONNECT %s HTTP/1.1" % TARGET])
        self.assertNotIn("tester-token", "".join(proxy.heads))

    @k.shows("proxy-url")
    def test_a_proxy_that_wants_a_user_and_a_password_gets_them(self):
        with ConnectProxy(PLAIN_LOGIN) as proxy:
            self.assert_is(self.through("http://%s@127.0.0.1:%d" % (LOGIN, proxy.port)), "tester")
            result = self.through("http://jane:planted@127.0.0.1:%d" % proxy.port, ["whoami", "--retry-for", "0s"])
        self.assert_ends_with(result, UNREACHABLE)
        self.assert_says(result, "407")
        self.assertNotIn("planted", result.err)

    @k.shows("proxy-url")
    def test_a_proxy_is_spoken_to_over_tls(self):
        context = server_context([k.RUN + "/pki/issuer." + part for part in ("crt", "key")])
        with ConnectProxy(context=context) as proxy:
            result = self.through("https://127.0.0.1:%d" % proxy.port, SSL_CERT_FILE=AUTHORITY)
        self.assert_is(result, "tester")
        self.assertEqual(len(proxy.heads), 1)

    @k.shows("proxy-url")
    def test_a_socks_proxy_is_taken_with_and_without_a_password(self):
        for login, scheme in ((None, "socks5://"), (PLAIN_LOGIN, "socks5://%s@" % LOGIN)):
            with self.subTest(scheme), SocksProxy(login) as proxy:
                self.assert_is(self.through("%s127.0.0.1:%d" % (scheme, proxy.port)), "tester")
                self.assertEqual(proxy.targets, ["127.0.0.1"])

    def test_the_environments_proxy_gives_way_to_that_of_the_kubeconfig(self):
        with ConnectProxy() as proxy:
            result = self.through("http://127.0.0.1:%d" % proxy.port, HTTPS_PROXY="http://127.0.0.1:1", NO_PROXY="*")
        self.assert_is(result, "tester")
        self.assertEqual(len(proxy.heads), 1)

    def test_a_submission_is_made_and_waited_for_through_a_proxy(self):
        k.allow(self.namespace, RIGHTS)
        with ConnectProxy() as proxy:
            path = self.kubeconfig({"token": "tester-token"}, ADDRESS, **{
                "certificate-authority": AUTHORITY, "proxy-url": "http://127.0.0.1:%d" % proxy.port})
            running = k.Firesteel(self.submission(k.UNSCHEDULED), KUBECONFIG=path)
            self.addCleanup(running.stop)
            k.end_driver(self.namespace, 3)
            self.assert_ends_with(running.ended(), 3)
        self.assertEqual({head.split(" ")[1] for head in proxy.heads}, {TARGET})


if __name__ == "__main__":
    k.run(k.API)
