"""A DNS server on 127.0.0.1, over UDP and TCP: answers from a table, and remembers what was asked."""
import socket
import struct
import threading

A, AAAA = 1, 28
NXDOMAIN, SERVFAIL = 3, 2


def read_question(message):
    """(name, type, the bytes of the question section)"""
    labels, at = [], 12
    while message[at]:
        labels.append(message[at + 1:at + 1 + message[at]].decode("ascii"))
        at += 1 + message[at]
    return ".".join(labels).lower(), struct.unpack("!H", message[at + 1:at + 3])[0], message[12:at + 5]


class FakeDns:
    """`addresses`: {name: IPv4 address}; every other name does not exist, but `failing` ones, which are SERVFAIL.
    `truncated`: names whose answer fits in no datagram, so that it has to be asked for by TCP."""

    def __init__(self, addresses, failing=(), truncated=()):
        self.addresses, self.failing, self.truncated = addresses, failing, truncated
        self.asked = []  # (transport, name) of questions for A, in order
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", 53))
        self.tcp = socket.create_server(("127.0.0.1", 53))
        self.threads = [threading.Thread(target=serve, daemon=True) for serve in (self.serve_udp, self.serve_tcp)]
        for thread in self.threads:
            thread.start()

    def answer(self, message, transport):
        name, kind, question = read_question(message)
        if kind == A:
            self.asked.append((transport, name))
        address = self.addresses.get(name)
        cut = transport == "udp" and name in self.truncated
        records, code = b"", 0
        if name in self.failing:
            code = SERVFAIL
        elif address is None:
            code = NXDOMAIN
        elif kind == A and not cut:
            records = b"\xc0\x0c" + struct.pack("!HHIH", A, 1, 5, 4) + socket.inet_aton(address)
        flags = 0x8180 | code | (0x0200 if cut else 0)
        return message[:2] + struct.pack("!HHHHH", flags, 1, 1 if records else 0, 0, 0) + question + records

    def serve_udp(self):
        while True:
            try:
                message, client = self.udp.recvfrom(4096)
            except OSError:
                return
            if not message:
                return
            self.udp.sendto(self.answer(message, "udp"), client)

    def serve_tcp(self):
        while True:
            try:
                connection, _ = self.tcp.accept()
            except OSError:
                return
            with connection:
                # Several questions on one connection: glibc asks for A and AAAA so.
                while header := connection.recv(2, socket.MSG_WAITALL):
                    message = connection.recv(struct.unpack("!H", header)[0], socket.MSG_WAITALL)
                    reply = self.answer(message, "tcp")
                    connection.sendall(struct.pack("!H", len(reply)) + reply)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.tcp.shutdown(socket.SHUT_RDWR)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as end:
            end.sendto(b"", self.udp.getsockname())
        for thread in self.threads:
            thread.join()
        self.tcp.close()
        self.udp.close()
