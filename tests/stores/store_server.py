"""What the strict stores on loopback have in common: a server for HTTP that can be told to fail."""
import hashlib
import socket
import threading
import time
import urllib.parse

KEPT = 32 << 20
EMPTY = hashlib.sha256(b"").hexdigest()


class Refusal(Exception):
    def __init__(self, status, code, **more):
        super().__init__(code)
        self.status, self.code, self.more = status, code, more


class Request:
    def __init__(self, line, headers):
        self.verb, target, _ = line.split(" ", 2)
        self.raw_path, _, self.raw_query = target.partition("?")
        self.headers = headers
        self.query = dict(urllib.parse.parse_qsl(self.raw_query, keep_blank_values=True))
        self.length = int(headers.get("content-length") or 0)
        self.body, self.sha256 = b"", EMPTY

    @property
    def operation(self):
        """What fail() knows it as."""
        return self.verb


class StoreServer:
    """`fail(operation, times, how)` makes requests fail.

    `how` is a status and code such as (503, "SlowDown"), or "unread": the connection is cut before the body is read,
    "half": in the middle of it, "unanswered": after the request took effect.
    """

    request_type = Request

    def __init__(self, skew=0):
        self.skew, self.requests, self.faults = skew, [], []
        self.lock, self.closing = threading.Lock(), threading.Event()
        self.open = self.most_open = 0
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.port = self.socket.getsockname()[1]
        self.endpoint = "http://127.0.0.1:%d" % self.port
        threading.Thread(target=self.accept, daemon=True).start()

    def answer(self, request):
        """Status, headers and body of the answer; may raise Refusal."""
        raise NotImplementedError

    def refuse(self, connection, request, refusal):
        """Sends the answer for a Refusal."""
        raise NotImplementedError

    def cut(self, request):
        """The connection was cut in the middle of the request's body, which has what was read."""

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.closing.set()
        self.socket.close()

    def fail(self, operation, times, how, **headers):
        self.faults.append([operation, times, how, headers])

    def fault_for(self, request):
        with self.lock:
            for fault in self.faults:
                if fault[0] == request.operation and fault[1] > 0:
                    fault[1] -= 1
                    return fault[2], fault[3]
        return None, {}

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
                while self.serve_one(connection, stream):
                    pass
            except OSError:
                pass

    def serve_one(self, connection, stream):
        line = stream.readline().decode("latin-1").rstrip("\r\n")
        if not line:
            return False
        headers = {}
        while header := stream.readline().decode("latin-1").rstrip("\r\n"):
            name, _, value = header.partition(":")
            headers[name.lower()] = value.strip()
        request = self.request_type(line, headers)
        how, more = self.fault_for(request)
        with self.lock:
            self.requests.append(request)
            self.open += 1
            self.most_open = max(self.most_open, self.open)
        try:
            if how == "unread":
                return False
            if not self.read_body(request, stream, request.length // 2 if how == "half" else request.length) or how == "half":
                self.cut(request)
                return False
            if how == "silent":
                self.closing.wait(60)
                return False
            if how and how != "unanswered":
                self.refuse(connection, request, Refusal(*how, **{"headers": more}))
                return True
            status, answer_headers, body = self.answer(request)
            if how == "unanswered":
                return False
        except Refusal as refusal:
            self.refuse(connection, request, refusal)
            return True
        finally:
            with self.lock:
                self.open -= 1
        self.send(connection, request, status, answer_headers, body)
        return True

    @staticmethod
    def read_body(request, stream, length):
        digest, kept = hashlib.sha256(), []
        while length > 0:
            piece = stream.read(min(length, 1 << 20))
            if not piece:
                return False
            digest.update(piece)
            if request.length <= KEPT:
                kept.append(piece)
            length -= len(piece)
        request.body, request.sha256 = b"".join(kept), digest.hexdigest()
        return True

    def send(self, connection, request, status, headers, body):
        lines = ["HTTP/1.1 %d X" % status, "Date: " + time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + self.skew)),
                 *("%s: %s" % item for item in headers.items())]
        if "Content-Length" not in headers:
            lines.append("Content-Length: %d" % len(body))
        connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + (b"" if request.verb == "HEAD" else body))
