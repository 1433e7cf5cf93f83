"""A registry of images that has none: what a node may hear from one, on loopback."""
import http.server
import json
import threading

INDEX = "application/vnd.oci.image.index.v1+json"


class Registry:
    """`no/such` is not there, `private/x` wants a login, `arm/x` is built for arm64 only."""

    def __init__(self):
        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *args):
                pass

            def answer(self, code, value, headers=()):
                data = json.dumps(value).encode()
                self.send_response(code)
                for header in headers:
                    self.send_header(*header)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                if self.command == "GET":
                    self.wfile.write(data)

            def do_GET(self):
                if "/private/" in self.path:
                    return self.answer(401, {"errors": [{"code": "UNAUTHORIZED"}]},
                                       [("WWW-Authenticate", 'Basic realm="registry"')])
                if "/arm/" in self.path:
                    return self.answer(200, {
                        "schemaVersion": 2, "mediaType": INDEX, "manifests": [{
                            "mediaType": "application/vnd.oci.image.manifest.v1+json", "size": 2,
                            "digest": "sha256:" + "0" * 64,
                            "platform": {"architecture": "arm64", "os": "linux"}}]},
                        [("Content-Type", INDEX)])
                self.answer(404, {"errors": [{"code": "MANIFEST_UNKNOWN"}]})

            do_HEAD = do_GET

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.host = "127.0.0.1:%d" % self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
