"""A relay on loopback between the program and a real server: it cuts connections at an exact place, or refuses in the server's stead."""
import re
import socket
import struct
import threading

# "before": nothing of the request goes on; "head": half of its head; "body": its head and half of its body; "sent": all of it, but
# nothing of the answer comes back; "answer": half of what comes back first.  The first three end by a reset, the last two do not.
PHASES = ("before", "head", "body", "sent", "answer")


class Cut:
    def __init__(self, phase, times):
        self.phase, self.left = phase, times

    def next(self):
        if self.left == 0:
            return None
        self.left = self.left and self.left - 1
        return self.phase


class Refusals:
    def __init__(self, every, answers):
        self.every, self.answers, self.seen = every, answers, 0

    def next(self):
        self.seen += 1
        return None if self.seen % self.every else self.answers[self.seen // self.every % len(self.answers)]


class Relay:
    """`port` leads to port `to`; `replaced` is (bytes, as many others) in its answers.  `requests` has the first line of each request.

    `faults` are those of another relay, to share them.
    """

    def __init__(self, to, faults=None, replaced=(b"", b"")):
        self.to, self.replaced, self.requests, self.refused = to, replaced, [], 0
        self.faults = [] if faults is None else faults
        self.lock = threading.Lock()
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.port = self.socket.getsockname()[1]
        self.endpoint = "http://127.0.0.1:%d" % self.port
        threading.Thread(target=self.accept, daemon=True).start()

    def stop(self):
        self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()

    def cut(self, request, phase, times=None):
        """Connections in that phase of a request whose head has that expression; without `times` for ever."""
        self.faults.append((re.compile(request, re.M), Cut(phase, times)))

    def refuse(self, request, every, *answers):
        """Each `every`th of those requests gets one of the answers in turn, which are whole."""
        self.faults.append((re.compile(request, re.M), Refusals(every, answers)))

    def fault_for(self, head):
        """A phase, an answer or None."""
        with self.lock:
            self.requests.append(head.partition("\r\n")[0])
            found = next(filter(None, (fault.next() for request, fault in self.faults if request.search(head))), None)
            self.refused += isinstance(found, bytes)
        return found

    def accept(self):
        while True:
            try:
                client, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        with client, socket.create_connection(("127.0.0.1", self.to)) as server, client.makefile("rb") as stream:
            for side in (client, server):
                side.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            phase = [None]  # of the request that runs
            answering = threading.Thread(target=self.pass_answers, args=(server, client, phase), daemon=True)
            answering.start()
            try:
                while self.pass_request(stream, client, server, phase):
                    pass
            except OSError:
                pass
            if phase[0] in PHASES[:3]:
                for side in (client, server):  # closed, they are reset
                    side.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            end(server)
            answering.join()

    def pass_request(self, stream, client, server, phase):
        """False when there is no next one."""
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = stream.readline()
            if not line:
                return False
            head += line
        found = re.search(rb"\r\ncontent-length: *(\d+)", head, re.I)
        length = int(found[1]) if found else 0
        fault = self.fault_for(head.decode("latin-1"))
        if isinstance(fault, bytes):
            stream.read(length)
            client.sendall(fault)
            return True
        phase[0] = fault
        if fault == "before":
            return False
        server.sendall(head[:len(head) // 2] if fault == "head" else head)
        left = {"head": 0, "body": length // 2}.get(fault, length)
        while left > 0:
            piece = stream.read1(min(left, 1 << 16))
            if not piece:
                return False
            server.sendall(piece)
            left -= len(piece)
        return fault not in PHASES[:3]

    def pass_answers(self, server, client, phase):
        try:
            while data := server.recv(1 << 16):
                if phase[0] in PHASES[3:]:
                    client.sendall(data[:len(data) // 2 if phase[0] == "answer" else 0])
                    break
                client.sendall(data.replace(*self.replaced) if self.replaced[0] else data)
        except OSError:
            pass
        if phase[0] not in PHASES[:3]:
            end(client)


def end(side):
    try:
        side.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
