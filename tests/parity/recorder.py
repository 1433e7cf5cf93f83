"""A recording stand-in for the kube-apiserver's object endpoints.

It keeps every object exactly as the client sent it and answers as the API server would: the object
back with uid, resourceVersion and creationTimestamp; 409 for a name that exists; 404 for a merge or
JSON patch of one that does not; 415 for a patch of an unknown type; server-side apply creates, and
drops what an earlier apply of the same field manager had set and this one leaves out.  It validates
no schema and schedules nothing: for that there is a real API server.

`Store` is the state, without a network; `Recorder` serves it over HTTP/1.1 on loopback.
"""
import copy
import http.server
import json
import re
import threading
import uuid
from urllib.parse import parse_qs, unquote

VERBS = {"POST": "create", "PATCH": "patch", "PUT": "update", "DELETE": "delete", "GET": "get"}


class Refused(Exception):
    def __init__(self, code, reason, message):
        super().__init__(message)
        self.code, self.reason, self.message = code, reason, message

    def status(self):
        return {"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure",
                "message": self.message, "reason": self.reason, "code": self.code}


class Store:
    """The objects, and the requests that made them.  Calls must not overlap."""

    def __init__(self):
        self.requests = []   # [{verb, path, query, content_type, body, code}] in order of arrival
        self.objects = {}    # path -> object as it stands
        self.applied = {}    # path -> {field manager: what it applied}

    def handle(self, method, target, content_type, raw):
        """Answers one request: (HTTP status, object)."""
        verb = VERBS[method]
        path, _, query = target.partition("?")
        path = unquote(path)
        content_type = content_type.split(";")[0].strip()
        body = json.loads(raw) if raw and verb != "get" else None
        entry = {"verb": verb, "path": path, "query": query, "content_type": content_type,
                 "body": body}
        self.requests.append(entry)
        try:
            code, answer = getattr(self, "_" + verb)(path, parse_qs(query), content_type, body)
        except Refused as refused:
            code, answer = refused.code, refused.status()
        entry["code"] = code
        return code, answer

    def of_kind(self, plural):
        """The objects of an API path such as "pods", by path."""
        return {p: o for p, o in self.objects.items() if p.split("/")[-2] == plural}

    def _stored(self, path, obj):
        obj = copy.deepcopy(obj)
        meta = obj.setdefault("metadata", {})
        in_namespace = re.search(r"/namespaces/([^/]+)/", path)
        if in_namespace:
            if meta.get("namespace") not in (None, in_namespace.group(1)):
                raise Refused(400, "BadRequest",
                              "the namespace of the object does not match the request")
            meta["namespace"] = in_namespace.group(1)
        meta.setdefault("uid", str(uuid.uuid4()))
        meta["resourceVersion"] = str(len(self.requests) + 1)
        meta.setdefault("creationTimestamp", "2026-01-01T00:00:00Z")
        return obj

    def _create(self, path, query, content_type, body):
        if not isinstance(body, dict) or not body.get("kind") or not body.get("apiVersion"):
            raise Refused(400, "BadRequest", "the object has no kind or apiVersion")
        meta = body.get("metadata") or {}
        prefix = meta.get("generateName", "")
        name = meta.get("name") or (prefix and prefix + uuid.uuid4().hex[:5])
        if not name:
            raise Refused(422, "Invalid", "name or generateName is required")
        key = path + "/" + name
        if key in self.objects:
            raise Refused(409, "AlreadyExists",
                          '%s "%s" already exists' % (path.rsplit("/", 1)[1], name))
        obj = copy.deepcopy(body)
        obj.setdefault("metadata", {})["name"] = name
        self.objects[key] = self._stored(key, obj)
        return 201, self.objects[key]

    def _patch(self, path, query, content_type, body):
        old = self.objects.get(path)
        if content_type == "application/apply-patch+yaml":
            manager = (query.get("fieldManager") or [""])[0]
            if not manager:
                raise Refused(400, "BadRequest", "fieldManager is required for apply patch")
            before = self.applied.get(path, {}).get(manager, {})
            obj = _merge(_without(copy.deepcopy(old or {}), before, body), body)
            self.applied.setdefault(path, {})[manager] = body
        elif old is None:
            raise Refused(404, "NotFound", "%s not found" % path)
        elif content_type in ("application/merge-patch+json",
                              "application/strategic-merge-patch+json"):
            obj = _merge(copy.deepcopy(old), body)
        elif content_type == "application/json-patch+json":
            obj = copy.deepcopy(old)
            for operation in body:
                _json_patch(obj, operation)
        else:
            raise Refused(415, "UnsupportedMediaType", "unknown patch type " + content_type)
        self.objects[path] = self._stored(path, obj)
        return (200 if old else 201), self.objects[path]

    def _update(self, path, query, content_type, body):
        if path not in self.objects:
            raise Refused(404, "NotFound", "%s not found" % path)
        uid = self.objects[path]["metadata"]["uid"]
        self.objects[path] = self._stored(path, body)
        self.objects[path]["metadata"]["uid"] = uid
        return 200, self.objects[path]

    def _delete(self, path, query, content_type, body):
        obj = self.objects.get(path)
        if obj is None:
            raise Refused(404, "NotFound", "%s not found" % path)
        uid = ((body or {}).get("preconditions") or {}).get("uid")
        if uid and uid != obj["metadata"]["uid"]:
            raise Refused(409, "Conflict", "the uid in the precondition does not match")
        return 200, self.objects.pop(path)

    def _get(self, path, query, content_type, body):
        if path in ("/version", "/version/"):
            return 200, {"major": "1", "minor": "34", "gitVersion": "v1.34.4"}
        if path in self.objects:
            return 200, self.objects[path]
        if re.search(r"/namespaces/[^/]+/[a-z]+$", path):
            selector = (query.get("labelSelector") or [""])[0]
            items = [o for p, o in self.objects.items()
                     if p.rsplit("/", 1)[0] == path and _selected(o, selector)]
            return 200, {"kind": "List", "apiVersion": "v1", "metadata": {"resourceVersion": "1"},
                         "items": items}
        raise Refused(404, "NotFound", "not found: " + path)


def _selected(obj, selector):
    """Whether it has the label: "key", "key=value", or "" for all."""
    key, equals, value = selector.partition("=")
    labels = obj["metadata"].get("labels") or {}
    return not key or (key in labels and (not equals or labels[key] == value))


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # an answer is written in two parts: 40 ms each

    def log_message(self, *args):
        pass

    def setup(self):
        super().setup()
        with self.server.lock:
            self.server.connections += 1
            self.server.open_connections += 1

    def finish(self):
        try:
            super().finish()
        finally:
            with self.server.lock:
                self.server.open_connections -= 1

    def body(self):
        """The request's bytes; None when the client went away in the middle of them."""
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            length = int(self.headers.get("Content-Length") or 0)
            data = self.rfile.read(length)
            return data if len(data) == length else None
        out = b""
        while True:
            size = int(self.rfile.readline().split(b";")[0], 16)
            out += self.rfile.read(size)
            self.rfile.readline()
            if not size:
                return out

    def serve(self):
        """Reads the request and answers it, or hangs up when the server's `answer` says None."""
        content_type = self.headers.get("Content-Type", "")
        raw = self.body()
        answer = None if raw is None else \
            self.server.answer(self.command, self.path, content_type, raw)
        if answer is None:
            self.close_connection = True
            return
        code, obj = answer
        if obj.get("kind") == "Pod" and "status" not in obj:
            obj = dict(obj, status={"phase": "Pending"})  # the client of Spark 3.1 needs one
        data = json.dumps(obj).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_POST = do_PATCH = do_PUT = do_DELETE = do_GET = serve


class Recorder(Store):
    """A Store that listens on 127.0.0.1:`port` until close()."""

    def __init__(self):
        super().__init__()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.lock = threading.Lock()
        self.server.connections = self.server.open_connections = 0
        self.server.answer = self.answer
        self.port = self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True,
                                       kwargs={"poll_interval": 0.02})
        self.thread.start()

    @property
    def connections(self):
        """How many were opened so far."""
        return self.server.connections

    @property
    def open_connections(self):
        return self.server.open_connections

    def answer(self, method, target, content_type, raw):
        """What a request is answered with; None hangs up.  Runs in the connection's thread."""
        with self.server.lock:
            return self.handle(method, target, content_type, raw)

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def _merge(old, new):
    for k, v in new.items():
        if v is None:
            old.pop(k, None)
        elif isinstance(v, dict) and isinstance(old.get(k), dict):
            old[k] = _merge(old[k], v)
        else:
            old[k] = copy.deepcopy(v)
    return old


def _without(obj, before, now):
    """obj less the fields that `before` set and `now` no longer does."""
    for k, v in before.items():
        if k not in now:
            obj.pop(k, None)
        elif isinstance(v, dict) and isinstance(now[k], dict) and isinstance(obj.get(k), dict):
            _without(obj[k], v, now[k])
    return obj


def _json_patch(obj, operation):
    parts = [p.replace("~1", "/").replace("~0", "~") for p in operation["path"].split("/")[1:]]
    for p in parts[:-1]:
        obj = obj[int(p)] if isinstance(obj, list) else obj.setdefault(p, {})
    last = parts[-1]
    if operation["op"] == "remove":
        del obj[int(last) if isinstance(obj, list) else last]
    elif isinstance(obj, list):
        if last == "-":
            obj.append(operation["value"])
        else:
            obj.insert(int(last), operation["value"])
    else:
        obj[last] = operation["value"]
