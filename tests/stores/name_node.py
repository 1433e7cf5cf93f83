"""A strict NameNode and DataNode of WebHDFS on loopback, in memory.  It refuses what the real ones refuse, and can be told to fail.

As a real DataNode, it keeps what has arrived when a connection ends, as a complete file.
"""
import http.server
import json
import re
import threading
import urllib.parse

OPERATIONS = {"CREATE": "PUT", "MKDIRS": "PUT", "RENAME": "PUT", "DELETE": "DELETE", "GETFILESTATUS": "GET", "OPEN": "GET"}


class Refusal(Exception):
    def __init__(self, status, exception, message="refused"):
        super().__init__(exception)
        self.status, self.exception, self.message = status, exception, message


class NameNode:
    """`files`: bytes by path.  `fail(operation, times, how)`: `how` is a status and exception, "cut" (before an answer),
    "unanswered" (after it took effect); for the operation "WRITE" on the data node also "half" and "late": it is cut,
    but an empty file appears once it was to be deleted.
    `before`: what to call before an operation.  `deleted`: the paths of DELETE.  `secure`: each operation needs a
    delegation token; `token` is the one that is accepted, as it is in a URL.
    """

    def __init__(self, standby=False, redirects=False, secure=False):
        self.standby, self.redirects, self.secure = standby, redirects, secure
        self.files, self.operations, self.faults, self.users = {}, [], [], set()
        self.before, self.deleted, self.token, self.late = {}, [], None, set()
        self.lock = threading.RLock()
        owner = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def handle_any(self):
                owner.handle(self)

            do_GET = do_PUT = do_DELETE = do_POST = handle_any

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.address = "127.0.0.1:%d" % self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def fail(self, operation, times, how):
        self.faults.append([operation, times, how])

    def fault_for(self, operation):
        with self.lock:
            for fault in self.faults:
                if fault[0] == operation and fault[1] > 0:
                    fault[1] -= 1
                    return fault[2]
        return None

    def handle(self, request):
        path, _, query = request.path.partition("?")
        parameters = dict(urllib.parse.parse_qsl(query, keep_blank_values=True))
        try:
            if path.startswith("/data/") and request.command == "GET":
                self.read(request, path[len("/data"):], parameters)
            elif path.startswith("/data/"):
                self.write(request, path[len("/data"):], parameters)
            else:
                self.answer(request, path, parameters)
        except Refusal as refusal:
            self.send(request, refusal.status, {"RemoteException": {
                "exception": refusal.exception, "javaClassName": "x." + refusal.exception, "message": refusal.message}})

    def answer(self, request, path, parameters):
        operation = parameters.get("op", "").upper()
        how = self.fault_for(operation)
        self.operations.append(operation)
        length = int(request.headers.get("Content-Length") or 0)
        request.rfile.read(length)
        if how == "cut":
            request.close_connection = True
            return
        if self.standby and operation != "CREATE":  # which goes on to the data node
            raise Refusal(403, "StandbyException", "Operation category is not supported in state standby\n\tat x")
        if how and how != "unanswered":
            raise Refusal(*how)
        if self.secure and "delegation" not in parameters:
            raise Refusal(401, "AccessControlException", "Authentication required")
        if self.secure and parameters["delegation"] != self.token:
            raise Refusal(403, "InvalidToken", "token (token for alice) can't be found in cache")
        user = "alice" if self.secure and "user.name" not in parameters else parameters.get("user.name", "")
        if OPERATIONS.get(operation) != request.command or not path.startswith("/webhdfs/v1/") or length:
            raise Refusal(400, "IllegalArgumentException")
        if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9._-]*[$]?", user):
            raise Refusal(400, "IllegalArgumentException", "Invalid value for user.name")
        self.users.add(user)
        target = urllib.parse.unquote(path[len("/webhdfs/v1"):])
        with self.lock:
            self.before.get(operation, lambda: None)()
            status, headers, body = getattr(self, "do_" + operation.lower())(target, parameters)
        if how == "unanswered":
            request.close_connection = True
            return
        self.send(request, status, body, headers)

    def send(self, request, status, body, headers=()):
        data = json.dumps(body).encode() if body is not None else b""
        request.send_response(status)
        for name, value in dict(headers).items():
            request.send_header(name, value)
        request.send_header("Content-Type", "application/json")
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)

    def do_create(self, path, parameters):
        if path in self.files and parameters.get("overwrite") != "true":
            raise Refusal(403, "FileAlreadyExistsException")
        if any(path.startswith(name + "/") for name in self.files):
            raise Refusal(403, "ParentNotDirectoryException", "not a directory")
        address = "127.0.0.1:1" if self.fault_for("CREATE at") else self.address
        location = "http://%s/data%s?op=CREATE&delegation=secret-token&overwrite=true" % (address, urllib.parse.quote(path))
        return self.redirect(location, parameters)

    def redirect(self, location, parameters):
        if parameters.get("noredirect") == "true" and not self.redirects:
            return 200, {}, {"Location": location}
        return 307, {"Location": location}, None

    def do_open(self, path, parameters):
        self.do_getfilestatus(path, parameters)
        return self.redirect("http://%s/data%s?op=OPEN&delegation=secret-token&offset=0" % (self.address, urllib.parse.quote(path)), parameters)

    def read(self, request, path, parameters):
        self.operations.append("READ")
        how = self.fault_for("READ")
        if parameters.get("delegation") != "secret-token":
            raise Refusal(401, "AccessControlException")
        if how:
            raise Refusal(*how)
        data = self.files[urllib.parse.unquote(path)]
        request.send_response(200)
        request.send_header("Content-Type", "application/octet-stream")
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)

    def write(self, request, path, parameters):
        self.operations.append("WRITE")
        how = self.fault_for("WRITE")
        if request.command != "PUT" or parameters.get("delegation") != "secret-token":
            raise Refusal(401, "AccessControlException")
        length = int(request.headers.get("Content-Length") or 0)
        if request.headers.get("Expect"):
            request.send_response_only(100)
            request.end_headers()
        data = request.rfile.read(length // 2 if how == "half" else length)
        if self.standby:
            raise Refusal(403, "StandbyException", "Operation category WRITE is not supported in state standby")
        if isinstance(how, tuple):
            raise Refusal(*how)
        if how in ("cut", "late"):
            self.late = {urllib.parse.unquote(path)} if how == "late" else set()
            request.close_connection = True
            return
        with self.lock:
            self.files[urllib.parse.unquote(path)] = data
        if how in ("half", "unanswered"):
            request.close_connection = True
            return
        if how == "short":
            self.files[urllib.parse.unquote(path)] = data[:-1]
        self.send(request, 201, None, {"Location": "hdfs://nn/x"})

    def do_getfilestatus(self, path, _):
        if path in self.files:
            return 200, {}, {"FileStatus": {"type": "FILE", "length": len(self.files[path]), "pathSuffix": ""}}
        if any(name.startswith(path.rstrip("/") + "/") for name in self.files):
            return 200, {}, {"FileStatus": {"type": "DIRECTORY", "length": 0, "pathSuffix": ""}}
        raise Refusal(404, "FileNotFoundException", "File does not exist: " + path)

    def do_rename(self, path, parameters):
        target = parameters["destination"]
        if path not in self.files or target in self.files:
            return 200, {}, {"boolean": False}
        self.files[target] = self.files.pop(path)
        return 200, {}, {"boolean": True}

    def do_delete(self, path, parameters):
        self.deleted.append(path)
        if any(name.startswith(path.rstrip("/") + "/") for name in self.files):
            if parameters.get("recursive") != "true":
                raise Refusal(403, "PathIsNotEmptyDirectoryException")
        was_there = self.files.pop(path, None) is not None
        if path in self.late:
            self.files[path], self.late = b"", set()
        return 200, {}, {"boolean": was_there}
