"""A small HTTP server, on loopback, whose every answer a test decides: for what no kube-apiserver would say."""
import json
import socket
import threading

UID = "0f8fad5b-d9cb-469f-a165-70867728950e"
TIME = "2026-11-28T13:00:00Z"
TERMINATED = {"startedAt": TIME, "finishedAt": "2026-11-28T13:01:00Z", "reason": "Error"}


class Request:
    def __init__(self, line, headers, body):
        self.verb, self.target = (line.split(" ") + ["", ""])[:2]
        self.path, _, self.query = self.target.partition("?")
        self.headers, self.body = headers, body

    @property
    def watches(self):
        return "watch=true" in self.query


class Answers:
    """What a handler does with a connection.  A handler that returns True closes it."""

    def __init__(self, connection, closing):
        self.connection, self.closing = connection, closing

    def send(self, status, body, kind="application/json", headers=()):
        data = body if isinstance(body, bytes) else (body if isinstance(body, str) else json.dumps(body)).encode()
        lines = ["HTTP/1.1 %d X" % status, "Content-Type: " + kind, "Content-Length: %d" % len(data), *headers]
        self.connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + data)

    def begin(self, kind="application/json"):
        self.connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n" % kind.encode())

    def chunk(self, data):
        data = data if isinstance(data, bytes) else data.encode()
        self.connection.sendall(b"%x\r\n%s\r\n" % (len(data), data))

    def event(self, kind, thing):
        self.chunk(json.dumps({"type": kind, "object": thing}) + "\n")

    def wait(self, seconds=60):
        """True when the test is over."""
        return self.closing.wait(seconds)

    def not_found(self):
        self.send(404, {"kind": "Status", "apiVersion": "v1", "status": "Failure", "code": 404, "reason": "NotFound",
                        "message": "not found"})


class Server:
    """`handler(request, answers)` answers each request, a thread a connection; `requests` has "VERB path?query" of each."""

    def __init__(self, handler):
        self.handler, self.requests, self.closing = handler, [], threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.port = self.socket.getsockname()[1]
        self.master = "k8s://http://127.0.0.1:%d" % self.port
        threading.Thread(target=self.accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.closing.set()
        self.socket.close()

    def accept(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        with connection, connection.makefile("rb") as stream:
            try:
                while (request := self.read(stream)) is not None:
                    self.requests.append("%s %s" % (request.verb, request.target))
                    if self.handler(request, Answers(connection, self.closing)):
                        return
            except OSError:
                pass

    @staticmethod
    def read(stream):
        line = stream.readline().decode("latin-1").rstrip("\r\n")
        if not line:
            return None
        headers = {}
        while True:
            header = stream.readline().decode("latin-1").rstrip("\r\n")
            if not header:
                break
            name, _, value = header.partition(":")
            headers[name.lower()] = value.strip()
        return Request(line, headers, stream.read(int(headers.get("content-length") or 0)))


def pod(name="drv", state=None, phase="Running", **metadata):
    """A driver pod; `state` is its container's."""
    return {"apiVersion": "v1", "kind": "Pod",
            "metadata": {"name": name, "namespace": "default", "uid": UID, "resourceVersion": "5", "creationTimestamp": TIME,
                         "labels": {"spark-role": "driver", "spark-app-selector": "spark-1", "spark-app-name": name},
                         **metadata},
            "spec": {"nodeName": "n1", "restartPolicy": "Never",
                     "containers": [{"name": "spark-kubernetes-driver", "image": "spark:4"}]},
            "status": {"phase": phase, "containerStatuses": [
                {"name": "spark-kubernetes-driver", "image": "spark:4", "state": state or {"running": {"startedAt": TIME}}}]}}


def list_of(kind, items):
    return {"kind": kind + "List", "apiVersion": "v1", "metadata": {"resourceVersion": "5"}, "items": items}


def healthy(request, answers):
    """A cluster with one driver that runs on, whatever is asked; watches stay open."""
    if request.watches:
        answers.begin()
        return answers.wait()
    if request.verb == "POST":
        made = json.loads(request.body)
        made["metadata"].update(uid=UID, resourceVersion="5", namespace="default", creationTimestamp=TIME)
        if made["kind"] == "Pod":
            made["status"] = {"phase": "Pending"}
        answers.send(201, made)
    elif request.verb in ("PATCH", "PUT"):
        answers.send(200, {"kind": "X", "metadata": {"name": "x", "uid": UID}})
    elif request.verb == "DELETE":
        answers.send(200, {"kind": "Status", "status": "Success"})
    elif request.path.endswith("/log"):
        answers.send(200, "%s line\n" % TIME, "text/plain")
    elif request.path.endswith("/pods/drv"):
        answers.send(200, pod())
    elif request.path.endswith("/pods"):
        answers.send(200, list_of("Pod", [pod()]))
    else:
        answers.not_found()
    return False
