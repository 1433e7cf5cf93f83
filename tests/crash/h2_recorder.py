"""tests/parity's Store behind HTTP/2 and TLS, as a kube-apiserver speaks them.

Every answer is held until `gate` says that the requests which have arrived may be answered, so that
a test can see which requests are sent without waiting for each other.  Needs python3-h2.
"""
import json
import os
import socket
import ssl
import subprocess
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(os.path.dirname(HERE), "parity")]
import h2.config  # noqa: E402
import h2.connection  # noqa: E402
import h2.events  # noqa: E402
from recorder import Store  # noqa: E402

SUBJECT = "/CN=127.0.0.1"


def make_certificate(folder):
    """A key and a certificate that is its own CA, for 127.0.0.1: (certificate, key) paths."""
    certificate, key = os.path.join(folder, "server.pem"), os.path.join(folder, "server.key")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                    "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", SUBJECT,
                    "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return certificate, key


class Gate:
    """Lets everything through at once."""

    def may_answer(self, waiting):
        """How many of `waiting` (requests in order of arrival) may be answered now."""
        return len(waiting)


class H2Recorder(Store):
    """Listens on 127.0.0.1:`port` until close(); `connections` counts what was accepted."""

    def __init__(self, folder, gate=None):
        super().__init__()
        self.gate = gate or Gate()
        self.ca, key = make_certificate(folder)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(self.ca, key)
        self.context.set_alpn_protocols(["h2", "http/1.1"])
        self.connections = 0
        self.protocols = []
        self.authorizations = set()
        self.lock = threading.Lock()
        self.waiting = []      # [(answer function, request)]
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self.listener.close()

    def _accept(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, plain):
        try:
            with self.context.wrap_socket(plain, server_side=True) as secured:
                self.protocols.append(secured.selected_alpn_protocol())
                Connection(self, secured).run()
        except (OSError, ssl.SSLError):
            pass

    def arrived(self, request, answer):
        """A request is complete: keeps it until the gate opens, then answers in order."""
        with self.lock:
            self.waiting.append((request, answer))
            count = self.gate.may_answer([r for r, _ in self.waiting])
            self._answer(count)

    def release(self):
        """Answers what waits, for a gate that opens by itself."""
        with self.lock:
            self._answer(self.gate.may_answer([r for r, _ in self.waiting]))

    def _answer(self, count):
        ready, self.waiting = self.waiting[:count], self.waiting[count:]
        for request, answer in ready:
            answer(*self.handle(*request))


def as_accepted(code, obj, accept):
    """What a kube-apiserver sends to who accepts the metadata alone."""
    if code // 100 == 2 and "as=PartialObjectMetadata" in accept:
        return {"kind": "PartialObjectMetadata", "apiVersion": "meta.k8s.io/v1", "metadata": obj["metadata"]}
    return obj


class Connection:
    def __init__(self, server, secured):
        self.server = server
        self.socket = secured
        self.h2 = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        self.sending = threading.Lock()
        self.streams = {}    # stream -> [headers, body]

    def run(self):
        with self.sending:
            self.h2.initiate_connection()
            self._flush()
        while True:
            data = self.socket.recv(65536)
            if not data:
                return
            with self.sending:
                events = self.h2.receive_data(data)
                self._flush()
            for event in events:
                self._on(event)

    def _flush(self):
        self.socket.sendall(self.h2.data_to_send())

    def _on(self, event):
        if isinstance(event, h2.events.RequestReceived):
            headers = {k.decode() if isinstance(k, bytes) else k:
                       v.decode() if isinstance(v, bytes) else v for k, v in event.headers}
            self.streams[event.stream_id] = [headers, b""]
        elif isinstance(event, h2.events.DataReceived):
            self.streams[event.stream_id][1] += event.data
            with self.sending:
                self.h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
                self._flush()
        elif isinstance(event, h2.events.StreamEnded):
            headers, body = self.streams.pop(event.stream_id)
            self.server.authorizations.add(headers.get("authorization", ""))
            request = (headers[":method"], headers[":path"], headers.get("content-type", ""), body)
            stream, accept = event.stream_id, headers.get("accept", "")
            self.server.arrived(request, lambda code, obj: self._answer(stream, code, as_accepted(code, obj, accept)))

    def _answer(self, stream, code, obj):
        data = json.dumps(obj).encode()
        with self.sending:
            self.h2.send_headers(stream, [(":status", str(code)),
                                          ("content-type", "application/json"),
                                          ("content-length", str(len(data)))])
            step = self.h2.max_outbound_frame_size
            for i in range(0, len(data), step):
                self.h2.send_data(stream, data[i:i + step])
            self.h2.end_stream(stream)
            self._flush()
