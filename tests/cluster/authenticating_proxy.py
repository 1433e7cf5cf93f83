"""A proxy as companies have it in front of an API server that knows no passwords: it checks user and password, or
what else it is asked to, and tells the API server who it is (X-Remote-User), which believes it for its certificate."""
import base64
import http.client
import http.server
import os
import ssl
import threading

import cluster_support as k

USER, PASSWORD, GROUP = "jürgen", "pass:wörd", "staff"


def by_password(authorization):
    pair = base64.b64encode(("%s:%s" % (USER, PASSWORD)).encode()).decode()
    return (USER, GROUP) if authorization == "Basic " + pair else None


class AuthenticatingProxy:
    def __init__(self, who=by_password):
        """who(the header Authorization or None): (user, group), or None for a 401."""
        proxy = self
        self.headers = []  # of each request, as it came
        pki = os.path.join(k.RUN, "pki")

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *args):
                pass

            def forward(self):
                proxy.headers.append(dict(self.headers))
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                known = who(self.headers.get("Authorization"))
                if not known:
                    self.answer(401, {"WWW-Authenticate": "Basic"}, b"who are you?")
                    return
                context = k.tls()
                context.load_cert_chain(pki + "/front-proxy.crt", pki + "/front-proxy.key")
                connection = http.client.HTTPSConnection(*k.SERVER, context=context, timeout=60)
                connection.request(self.command, self.path, body, {
                    "Content-Type": self.headers.get("Content-Type", "application/json"),
                    "X-Remote-User": known[0].encode(), "X-Remote-Group": known[1]})
                response = connection.getresponse()
                data = response.read()
                self.answer(response.status, {"Content-Type": response.headers["Content-Type"]}, data)
                connection.close()

            def answer(self, status, headers, data):
                self.send_response(status)
                for name, value in {**headers, "Content-Length": str(len(data))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_POST = do_PATCH = do_DELETE = forward

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pki + "/issuer.crt", pki + "/issuer.key")
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.address = "https://127.0.0.1:%d" % self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()
