"""Stands between firesteel and the real API server: HTTP/2 over TLS, one request at a time in hand.

It shows the API server's own certificate, so that firesteel need not know of it.  For what happens
to a request it asks its `plan`; what is sent on goes to the API server on a connection of its own.
Needs python3-h2.
"""
import contextlib
import http.client
import json
import os
import queue
import re
import select
import socket
import ssl
import struct
import threading

import h2.config
import h2.connection
import h2.events
import h2.exceptions

import cluster_support as k

DROP = object()     # what a plan returns when the connection is gone


class Request:
    def __init__(self, connection, stream, headers):
        self.connection, self.stream, self.headers = connection, stream, headers
        self.method, self.path, self.body = headers[":method"], headers[":path"], b""

    @property
    def is_watch(self):
        return "watch=true" in self.path

    @property
    def phase(self):
        """What of a submission this request belongs to; None for what looks something up."""
        pods = re.search(r"/pods($|\?)", self.path)
        if self.method == "POST":
            return "creating_the_pod" if pods else "before_the_pod"
        if self.method == "PATCH":
            return "owner_references"
        return "waiting" if self.is_watch else None


class Plan:
    """Lets everything through."""

    def on_request(self, request):
        """None to send it on, an answer (status, headers, body), or DROP."""

    def before_answer(self, request):
        """Called when the API server has answered and the answer is not sent yet; may return
        another one."""


class FaultProxy:
    """Listens on 127.0.0.1:`port` until close()."""

    def __init__(self, plan, keep_connections=False):
        """`keep_connections` to the API server: for many requests while it stays up."""
        self.plan = plan
        self.kept = queue.SimpleQueue() if keep_connections else None
        self.server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        pki = os.path.join(k.RUN, "pki", "apiserver.")
        self.server_context.load_cert_chain(pki + "crt", pki + "key")
        self.server_context.set_alpn_protocols(["h2"])
        self.client_context = k.tls()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self.listener.close()

    def _accept(self):
        while True:
            try:
                plain, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(plain,), daemon=True).start()

    def take_upstream(self):
        with contextlib.suppress(queue.Empty):
            if self.kept:
                return self.kept.get_nowait()
        return http.client.HTTPSConnection(*k.SERVER, context=self.client_context)

    def _serve(self, plain):
        try:
            with self.server_context.wrap_socket(plain, server_side=True) as secured:
                Connection(self, secured).run()
        except (OSError, ValueError, h2.exceptions.ProtocolError):
            pass    # the client is gone, which is what these tests are about


class Connection:
    def __init__(self, proxy, secured):
        self.proxy, self.socket = proxy, secured
        self.h2 = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        self.lock = threading.Lock()
        self.requests = {}
        self.upstreams = set()

    def run(self):
        try:
            with self.lock:
                self.h2.initiate_connection()
                self._flush()
            while True:
                # One thread at a time may use a TLS connection: waiting is done without it.
                if not self.socket.pending():
                    select.select([self.socket], [], [])
                with self.lock:
                    data = self.socket.recv(65536)
                    if not data:
                        return
                    events = self.h2.receive_data(data)
                    self._flush()
                for event in events:
                    self._on(event)
        finally:
            for upstream in list(self.upstreams):
                if upstream.sock:
                    upstream.sock.close()

    def _flush(self):
        self.socket.sendall(self.h2.data_to_send())

    def _on(self, event):
        if isinstance(event, h2.events.RequestReceived):
            headers = {_text(name): _text(value) for name, value in event.headers}
            self.requests[event.stream_id] = Request(self, event.stream_id, headers)
        elif isinstance(event, h2.events.DataReceived):
            self.requests[event.stream_id].body += event.data
            with self.lock:
                self.h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
                self._flush()
        elif isinstance(event, h2.events.StreamEnded):
            request = self.requests.pop(event.stream_id)
            threading.Thread(target=self._handle, args=(request,), daemon=True).start()

    def _handle(self, request):
        try:
            answer = self.proxy.plan.on_request(request)
            if answer is DROP:
                self.reset()
            elif answer:
                self.answer(request, *answer)
            else:
                self._send_on(request)
        except (OSError, ValueError, h2.exceptions.ProtocolError, http.client.HTTPException):
            self.reset()    # as a load balancer does whose server is gone

    def _send_on(self, request):
        upstream = self.proxy.take_upstream()
        self.upstreams.add(upstream)
        unspoilt = False
        try:
            headers = {name: value for name, value in request.headers.items()
                       if name in ("authorization", "content-type", "accept", "user-agent")}
            upstream.request(request.method, request.path, request.body or None, headers)
            response = upstream.getresponse()
            kept = [(name.lower(), value) for name, value in response.getheaders()
                    if name.lower() in ("content-type", "retry-after", "date")]
            if request.is_watch and response.status == 200:
                self._stream(request, response, kept)
            else:
                body = response.read()
                unspoilt = not response.will_close
                instead = self.proxy.plan.before_answer(request)
                self.answer(request, *(instead or (response.status, kept, body)))
        finally:
            self.upstreams.discard(upstream)
            if unspoilt and self.proxy.kept:
                self.proxy.kept.put(upstream)
            else:
                upstream.close()

    def _stream(self, request, response, headers):
        with self.lock:
            self.h2.send_headers(request.stream, [(":status", "200")] + headers)
            self._flush()
        self.proxy.plan.before_answer(request)
        while True:
            data = response.read1(65536)
            if not data:
                break
            self.stream(request, data)
        with self.lock:
            self.h2.end_stream(request.stream)
            self._flush()

    def stream(self, request, data):
        with self.lock:
            self.h2.send_data(request.stream, data)
            self._flush()

    def answer(self, request, status, headers, body):
        with self.lock:
            self.h2.send_headers(request.stream, [(":status", str(status))] + headers)
            step = self.h2.max_outbound_frame_size
            for i in range(0, len(body), step):
                self.h2.send_data(request.stream, body[i:i + step])
            self.h2.end_stream(request.stream)
            self._flush()

    def go_away(self, last_stream):
        """As a server that is about to stop: `last_stream` is the last request it will answer."""
        with self.lock:
            self.h2.close_connection(0, last_stream_id=last_stream)
            self._flush()

    def reset(self):
        """RST instead of FIN."""
        try:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.socket.shutdown(socket.SHUT_RD)
        except OSError:
            pass
        self.socket.close()


def status_answer(code, reason, headers=()):
    """What the API server says with a Status."""
    body = {"kind": "Status", "apiVersion": "v1", "status": "Failure", "code": code,
            "reason": reason, "message": "said by the test"}
    return code, [("content-type", "application/json"), *headers], json.dumps(body).encode()


def _text(value):
    return value.decode() if isinstance(value, bytes) else value
