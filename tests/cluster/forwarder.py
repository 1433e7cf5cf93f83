"""Stands between firesteel and the real API server on a loopback port, keeps what is sent.

Plain http without credentials on this side; the admin's token on the other.
"""
import http.server
import json
import sys
import threading
import time
import traceback

from cluster_support import one_connection, request


class Forwarder:
    """`sent` is a list of (method, path, object, status) of each request with a body."""

    def __init__(self, before=lambda method, path, body: None, clock_ahead=0):
        """before(method, path, body) is called with what is about to be sent on.  The header Date
        of the answers is `clock_ahead` seconds late."""
        self.sent = []
        forwarder = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def handle(self):
                with one_connection():
                    super().handle()

            def forward(self):
                length = int(self.headers.get("Content-Length") or 0)
                data = self.rfile.read(length) if length else None
                body = json.loads(data) if data else None
                before(self.command, self.path, body)
                status, answer = request(self.command, self.path, data,
                                         self.headers.get("Content-Type") or "application/json")
                forwarder.sent.append((self.command, self.path, body, status))
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = forward

            def date_time_string(self, timestamp=None):
                return super().date_time_string(time.time() + clock_ahead)

            def log_message(self, *args):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = self._handle_error
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    @staticmethod
    def _handle_error(connection, address):
        """A client that was killed is nothing to tell."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            traceback.print_exc()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.server.shutdown()
        self.server.server_close()

    def created(self):
        """[(path, object as sent)] of everything that the server took as new."""
        return [("%s/%s" % (path.split("?")[0], body["metadata"]["name"]), body)
                for method, path, body, status in self.sent
                if method == "POST" and status == 201]
