"""Small strict servers for tests of the wire: certificates, a TLS API server and three kinds of proxy, all on 127.0.0.1."""
import base64
import json
import os
import select
import socket
import ssl
import subprocess
import threading


def openssl(*words, cwd):
    subprocess.run(["openssl", *words], cwd=cwd, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Authority:
    """A CA in `folder` and certificates it signs."""

    def __init__(self, folder, name="lab-ca"):
        self.folder, self.name, self.count = folder, name, 0
        self.pem = os.path.join(folder, name + ".pem")
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", name + ".key",
                "-out", name + ".pem", "-subj", "/CN=" + name, "-days", "30", cwd=folder)

    def sign(self, names="IP:127.0.0.1", days=10):
        """Paths of a certificate (subject apiserver) and its key."""
        self.count += 1
        stem = "%s-%d" % (self.name, self.count)
        with open(os.path.join(self.folder, stem + ".ext"), "w", encoding="utf-8") as extensions:
            extensions.write("subjectAltName=%s\n" % names)
        openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", stem + ".key", "-out",
                stem + ".csr", "-subj", "/CN=apiserver", cwd=self.folder)
        openssl("x509", "-req", "-in", stem + ".csr", "-CA", self.name + ".pem", "-CAkey", self.name + ".key",
                "-CAcreateserial", "-days", str(days), "-extfile", stem + ".ext", "-out", stem + ".pem", cwd=self.folder)
        return os.path.join(self.folder, stem + ".pem"), os.path.join(self.folder, stem + ".key")


def server_context(certificate, version=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    if version:
        context.minimum_version = context.maximum_version = version
    return context


def read_head(connection):
    head = b""
    while b"\r\n\r\n" not in head:
        more = connection.recv(4096)
        if not more:
            raise OSError("the client is gone")
        head += more
    return head


class Listener:
    """Serves each connection in a thread of its own; `serve(connection)` is the subclass's."""

    def __init__(self, context=None, host="127.0.0.1"):
        self.context = context
        self.socket = socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.guard, args=(connection,), daemon=True).start()

    def guard(self, connection):
        try:
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
            with connection:
                self.serve(connection)
        except (OSError, ssl.SSLError):
            pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.socket.close()


class Answers(Listener):
    """Sends the same bytes, or what a generator yields, to every request and hangs up."""

    def __init__(self, answer, context=None, host="127.0.0.1"):
        self.answer, self.heads = answer, []
        super().__init__(context, host)

    def serve(self, connection):
        self.heads.append(read_head(connection).decode("latin-1"))
        for part in [self.answer] if isinstance(self.answer, bytes) else self.answer():
            connection.sendall(part)


def silent_listener(host, port):
    """Sockets that keep HOST:PORT from answering: the queue of the listening one is full, so the kernel drops what comes."""
    listening = socket.create_server((host, port), backlog=0)
    filling = []
    for _ in range(3):
        filling.append(socket.socket())
        filling[-1].setblocking(False)
        filling[-1].connect_ex((host, port))
    return [listening, *filling]


def answer(status, body, kind="application/json", more=""):
    body = body if isinstance(body, bytes) else json.dumps(body).encode()
    return b"HTTP/1.1 %d X\r\nContent-Type: %s\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s" % (
        status, kind.encode(), more.encode(), len(body), body)


def pump(one, other):
    while True:
        for source in select.select([one, other], [], [])[0]:
            data = source.recv(65536)
            if not data:
                return
            (other if source is one else one).sendall(data)


class ConnectProxy(Listener):
    """CONNECT only; every other request is a 405.  `login` is USER:PASSWORD, `refuse` a status; the server is
    `out_of_reach` for so many requests."""

    def __init__(self, login=None, refuse=None, context=None, out_of_reach=0):
        self.login, self.refuse, self.out_of_reach, self.heads = login, refuse, out_of_reach, []
        super().__init__(context)

    def serve(self, connection):
        head = read_head(connection).decode("latin-1")
        self.heads.append(head)
        verb, target = head.split(" ")[:2]
        wanted = self.login and "Basic " + base64.b64encode(self.login.encode()).decode()
        status = 405 if verb != "CONNECT" else self.refuse
        if not status and wanted and "Proxy-Authorization: %s\r\n" % wanted not in head:
            status = 407
        if not status and len(self.heads) <= self.out_of_reach:
            status = 503
        if status:
            connection.sendall(answer(status, b"<html>proxy says no</html>", "text/html",
                                      'Proxy-Authenticate: Basic realm="x"\r\n'))
            return
        host, port = target.rsplit(":", 1)
        with socket.create_connection((host, int(port))) as server:
            connection.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
            pump_tls(connection, server) if self.context else pump(connection, server)


def pump_tls(client, server):
    """select() does not see what TLS holds back: one thread a direction."""
    def back():
        try:
            while data := server.recv(65536):
                client.sendall(data)
        except OSError:
            pass
    threading.Thread(target=back, daemon=True).start()
    while data := client.recv(65536):
        server.sendall(data)


class SocksProxy(Listener):
    """SOCKS5 with names looked up by the proxy; `login` is USER:PASSWORD; the server is `out_of_reach` for so many
    requests."""

    def __init__(self, login=None, hosts=None, out_of_reach=0):
        self.login, self.hosts, self.out_of_reach, self.targets = login, hosts or {}, out_of_reach, []
        super().__init__()

    def serve(self, connection):
        stream = connection.makefile("rb")
        methods = stream.read(stream.read(2)[1])
        if self.login:
            if 2 not in methods:
                connection.sendall(b"\x05\xff")
                return
            connection.sendall(b"\x05\x02")
            stream.read(1)
            user = stream.read(stream.read(1)[0])
            password = stream.read(stream.read(1)[0])
            good = user + b":" + password == self.login.encode()
            connection.sendall(b"\x01\x00" if good else b"\x01\x01")
            if not good:
                return
        else:
            connection.sendall(b"\x05\x00")
        _, command, _, kind = stream.read(4)
        if command != 1:
            return
        host = socket.inet_ntoa(stream.read(4)) if kind == 1 else stream.read(stream.read(1)[0]).decode()
        port = int.from_bytes(stream.read(2), "big")
        self.targets.append(host)
        if len(self.targets) <= self.out_of_reach:
            connection.sendall(b"\x05\x05\x00\x01\x00\x00\x00\x00\x00\x00")  # connection refused
            return
        with socket.create_connection((self.hosts.get(host, host), port)) as server:
            connection.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
            pump(connection, server)
