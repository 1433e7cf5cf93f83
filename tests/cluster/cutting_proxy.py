"""Stands between firesteel and the real API server as a TCP proxy that cuts every connection, again and again."""
import contextlib
import socket
import struct
import threading

from cluster_support import SERVER


class CuttingProxy:
    """TLS goes through untouched: the server's certificate is valid for 127.0.0.1 on every port."""

    def __init__(self, seconds, address=("127.0.0.1", 0), server=SERVER):
        """Every `seconds` all connections are reset; None: never."""
        self.seconds, self.server = seconds, server
        self.cuts = 0  # connections that were cut
        self.open = set()
        self.lock = threading.Lock()
        self.ended = threading.Event()
        self.listener = socket.create_server(address)
        self.master = "k8s://https://127.0.0.1:%d" % self.listener.getsockname()[1]
        for work in (self._accept, self._cut):
            threading.Thread(target=work, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.ended.set()
        self.listener.close()
        self._reset_all()

    def _accept(self):
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                try:
                    server = socket.create_connection(self.server, 10)
                except OSError:
                    client.close()  # the API server restarts
                    continue
                with self.lock:
                    self.open.add((client, server))
                for source, target in ((client, server), (server, client)):
                    threading.Thread(target=self._pump, args=(source, target), daemon=True).start()

    def _pump(self, source, target):
        with contextlib.suppress(OSError):
            while True:
                data = source.recv(65536)
                if not data:
                    break
                target.sendall(data)
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _cut(self):
        while not self.ended.wait(self.seconds):
            self.cuts += self._reset_all()

    def _reset_all(self):
        with self.lock:
            pairs, self.open = self.open, set()
        for pair in pairs:
            for end in pair:
                with contextlib.suppress(OSError):
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    end.shutdown(socket.SHUT_RDWR)
                end.close()
        return len(pairs)
