"""Toxiproxy in the cluster's network: connections that are refused, slow, cut and reset."""
import http.client
import json
import os
import socket
import subprocess

import cluster_support as k


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


class Toxiproxy:
    """The server process, until stop()."""

    def __init__(self):
        self.port = free_port()
        binary = os.path.join(k.LAB, "bin", "toxiproxy")
        self.process = subprocess.Popen([binary, "-host", "127.0.0.1", "-port", str(self.port)],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        k.eventually("toxiproxy answers", 30, self._answers)

    def _answers(self):
        try:
            self.call("GET", "/version")
            return True
        except OSError:
            return False

    def call(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body and json.dumps(body))
            response = connection.getresponse()
            text = response.read().decode()
        finally:
            connection.close()
        if response.status >= 300:
            raise AssertionError("toxiproxy: %s %s: %d %s" % (method, path, response.status, text))

    def stop(self):
        self.process.kill()
        self.process.wait()


class Link:
    """One proxied port: 127.0.0.1:`port` to 127.0.0.1:`to`."""

    def __init__(self, toxiproxy, name, to):
        self.toxiproxy, self.path, self.port = toxiproxy, "/proxies/" + name, free_port()
        toxiproxy.call("POST", "/proxies", {"name": name, "listen": "127.0.0.1:%d" % self.port,
                                            "upstream": "127.0.0.1:%d" % to, "enabled": True})

    def enable(self, enabled):
        """Disabled it refuses connections and closes those there are."""
        self.toxiproxy.call("POST", self.path, {"enabled": enabled})

    def add(self, kind, **attributes):
        """A toxic for what firesteel receives."""
        self.toxiproxy.call("POST", self.path + "/toxics", {
            "name": kind, "type": kind, "stream": "downstream", "attributes": attributes})

    def remove(self, kind):
        self.toxiproxy.call("DELETE", self.path + "/toxics/" + kind)

    def close(self):
        self.toxiproxy.call("DELETE", self.path)
