"""A kube-apiserver that plays a script: what it answers to a create, and what a watch then sees.

Just enough to let a spark-submit (real or ours) create a driver pod and wait for it on loopback.
Objects are kept as sent.  A pod's changes come from the script, a list of steps:

  {"after": seconds, "type": "MODIFIED", "metadata": {...}, "spec": {...}, "status": {...}}   merged into the pod
  {"after": seconds, "type": "DELETED"}                                        the pod is gone
  {"after": seconds, "end": true}                                              every open watch ends
  {"after": seconds, "gone": true}                                             every open watch gets 410

The clock of the script starts with the first GET or watch of the pod.  Watches over websocket are
refused with 503, so that fabric8 falls back to plain HTTP.
"""
import copy
import http.server
import json
import re
import threading
import time
from urllib.parse import parse_qs

UID = "0f8fad5b-d9cb-469f-a165-70867728950e"
CREATED = "2026-01-02T03:04:05Z"


def merge(old, new):
    for key, value in new.items():
        if isinstance(value, dict) and isinstance(old.get(key), dict):
            merge(old[key], value)
        else:
            old[key] = copy.deepcopy(value)
    return old


def status_object(code, reason, message):
    return {"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure",
            "message": message, "reason": reason, "code": code}


class ScriptedApi:
    def __init__(self, steps=(), refuse=None, hold=None, speed=5, pods=(), namespaces=(), log=b"", last_words=b"", happened=(),
                 context=None):
        """`pods`, `namespaces`, `happened` (events): there from the start; `refuse`: {"POST pods": (code, reason, message)}; `hold`: seconds before any answer;
        `log`: what containers log at their start, with the kubelet's timestamps; `last_words`: at their end;
        `speed`: how many times faster than written the steps follow each other; `context`: of TLS; none: plain http."""
        self.steps = list(steps)
        self.refuse = refuse or {}
        self.hold = hold
        self.speed = speed
        self.requests = []  # "VERB path?query" in order of arrival
        self.objects = {}
        self.events = []  # (resourceVersion, event) in order
        self.changed = threading.Condition()
        self.started = False
        self.ends = 0  # how often open watches were told to end
        self.version = 10
        for pod in pods:
            path = "/api/v1/namespaces/%s/pods/%s" % (pod["metadata"]["namespace"], pod["metadata"]["name"])
            self.objects[path] = copy.deepcopy(pod)
        self.namespaces = [{"metadata": {"name": name}} for name in namespaces]
        self.log, self.last_words = log, last_words
        self.happened = list(happened)
        self.bodies = []  # of requests that have one, in order
        self.authorizations = []  # the header of each request, or None
        api = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # an answer is written in two parts: 40 ms each

            def log_message(self, *args):
                pass

            def read_body(self):
                if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
                    out = b""
                    while True:
                        size = int(self.rfile.readline().split(b";")[0], 16)
                        out += self.rfile.read(size)
                        self.rfile.readline()
                        if not size:
                            return out
                return self.rfile.read(int(self.headers.get("Content-Length") or 0))

            def answer(self, code, value):
                data = json.dumps(value, sort_keys=True).encode()  # as the real one: labels come sorted
                self.send_response(code)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def answer_text(self, data):
                self.send_response(200)
                self.send_header("Content-Type", "text/plain")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                try:
                    self.wfile.write(data)
                except OSError:  # more than the client wants
                    self.close_connection = True

            def handle_verb(self):
                raw = self.read_body()
                path, _, query = self.path.partition("?")
                with api.changed:
                    api.requests.append("%s %s" % (self.command, self.path))
                    api.authorizations.append(self.headers.get("Authorization"))
                    if raw:
                        api.bodies.append(json.loads(raw))
                if api.hold:
                    time.sleep(api.hold)
                refusal = api.refuse.get("%s %s" % (self.command, path.rsplit("/", 1)[-1]))
                if refusal:
                    return self.answer(refusal[0], status_object(*refusal))
                parameters = parse_qs(query)
                if self.command == "GET" and parameters.get("watch"):
                    if self.headers.get("Upgrade", "").lower() == "websocket":
                        return self.answer(503, status_object(503, "ServiceUnavailable", "no websockets here"))
                    return self.watch(path, parameters)
                if self.command == "GET" and path.endswith("/log"):
                    return self.log(path[:-len("/log")], {key: value[0] for key, value in parameters.items()})
                if self.command == "GET" and path == "/api/v1/namespaces":
                    return self.answer(200, {"kind": "NamespaceList", "apiVersion": "v1", "metadata": {},
                                             "items": api.namespaces})
                if self.command == "GET" and path.endswith("/events"):
                    return self.answer(200, {"kind": "EventList", "apiVersion": "v1", "metadata": {}, "items": api.happened})
                if self.command == "GET" and path.endswith("/pods"):
                    return self.answer(200, api.list(path, parameters.get("labelSelector", [""])[0]))
                code, value = api.plain(self.command, path, json.loads(raw) if raw else None)
                self.answer(code, value)

            def log(self, path, parameters):
                known = {"container", "timestamps", "follow", "sinceTime", "tailLines", "sinceSeconds", "previous"}
                if parameters.keys() == {"container", "tailLines"}:  # the end of a log for a diagnosis
                    return self.answer_text(b"".join(line.split(b" ", 1)[1] for line in api.log.splitlines(True)))
                if parameters.keys() - known or parameters.get("timestamps") != "true":
                    return self.answer(400, status_object(400, "BadRequest", "not a request for a log"))
                state = api.container_state(path, parameters.get("container"))
                if state is None:
                    return self.answer(404, status_object(404, "NotFound", "pod not found"))
                if not state.keys() & {"running", "terminated"}:
                    return self.answer(400, status_object(400, "BadRequest", "container is waiting to start"))
                self.send_response(200)
                self.send_header("Content-Type", "text/plain")
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                try:
                    for part in api.log_parts(path, parameters):
                        if part:
                            self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
                            self.wfile.flush()
                    self.wfile.write(b"0\r\n\r\n")
                except OSError:
                    self.close_connection = True

            def watch(self, path, parameters):
                name = parameters.get("fieldSelector", ["="])[0].split("=")[-1]
                api.start(path + "/" + name)
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                since = int(parameters.get("resourceVersion", ["0"])[0] or 0)
                try:
                    for event in api.follow(since):
                        data = json.dumps(event, sort_keys=True).encode() + b"\n"
                        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
                        self.wfile.flush()
                    self.wfile.write(b"0\r\n\r\n")
                except OSError:
                    self.close_connection = True

            do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = handle_verb

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        if context:  # the handshake is made in the thread of the connection
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True, do_handshake_on_connect=False)
        self.port = self.server.server_address[1]
        self.url = "%s://127.0.0.1:%d" % ("https" if context else "http", self.port)
        self.master = "k8s://" + self.url
        # It sees shutdown() when its poll ends: half a second by default, for each test.
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    # -- objects

    def plain(self, verb, path, body):
        with self.changed:
            if verb == "POST":
                return self.create(path + "/" + body["metadata"]["name"], body)
            if verb == "PATCH":
                if path in self.objects:
                    merge(self.objects[path], body)
                    return 200, self.objects[path]
                if "kind" not in body:  # a merge patch; an apply creates
                    return 404, status_object(404, "NotFound", "not found")
                return self.create(path, body)
            if verb == "DELETE":
                gone = self.objects.pop(path, None)
                if gone is None:
                    return 404, status_object(404, "NotFound", "not found")
                self.publish("DELETED", gone)
                return 200, gone
            found = copy.deepcopy(self.objects.get(path))
        if found is None:
            return 404, status_object(404, "NotFound", '%s not found' % path)
        if "/pods/" in path:
            self.start(path)
        return 200, found

    def list(self, path, selector):
        """The pods under `path` whose labels `selector` selects, which knows "=" and "in"."""
        wanted = {key: (values or value).split(",")
                  for key, values, value in re.findall(r"([^,= ]+)(?: in \(([^)]*)\)|=([^,]*))", selector)}
        space = path[len("/api/v1/"):-len("pods")]
        with self.changed:
            found = [copy.deepcopy(pod) for at, pod in sorted(self.objects.items())
                     if at.startswith("/api/v1/" + (space or "namespaces/")) and "/pods/" in at
                     and all(pod["metadata"].get("labels", {}).get(key) in values for key, values in wanted.items())]
        return {"kind": "PodList", "apiVersion": "v1", "metadata": {"resourceVersion": "5"}, "items": found}

    def create(self, path, body):
        if path in self.objects:
            return 409, status_object(409, "AlreadyExists",
                                      '%s "%s" already exists' % (path.split("/")[-2], path.split("/")[-1]))
        stored = copy.deepcopy(body)
        stored["metadata"].update(uid=UID, creationTimestamp=CREATED, namespace=path.split("/")[-3])
        self.version += 1
        stored["metadata"]["resourceVersion"] = str(self.version)
        if "/pods/" in path:
            merge(stored, {"status": {"phase": "Pending"}})
        self.objects[path] = stored
        return 201, stored

    # -- logs

    def container_state(self, path, container):
        """The state of a container; {} when it has none yet, None when there is no such pod."""
        with self.changed:
            pod = self.objects.get(path)
            if pod is None:
                return None
            statuses = pod.get("status", {}).get("containerStatuses", [])
            return next((s["state"] for s in statuses if s["name"] == container), {})

    def log_parts(self, path, parameters):
        """The log so far and, when it is followed, the last words when the container has ended."""
        def since(log):
            begin = parameters.get("sinceTime", "")
            return b"".join(line for line in log.splitlines(True) if line[:19].decode() >= begin[:19])

        def ended():
            state = self.container_state(path, parameters["container"])
            return state is None or "terminated" in state

        yield since(self.log)
        if parameters.get("follow") == "true":
            while not ended():
                with self.changed:
                    self.changed.wait(0.05)
        if ended():
            yield since(self.last_words)

    # -- the script

    def publish(self, kind, pod):
        self.version += 1
        pod = copy.deepcopy(pod)
        pod["metadata"]["resourceVersion"] = str(self.version)
        self.events.append((self.version, {"type": kind, "object": pod}))
        self.changed.notify_all()

    def start(self, path):
        with self.changed:
            if self.started or path not in self.objects:
                return
            self.started = True
        threading.Thread(target=self.play, args=(path,), daemon=True).start()

    def play(self, path):
        for step in self.steps:
            time.sleep(step.get("after", 0.3) / self.speed)
            with self.changed:
                if step.get("end") or step.get("gone"):
                    if step.get("gone"):
                        self.events.append((self.version, {"type": "ERROR", "object": status_object(
                            410, "Expired", "too old resource version")}))
                    self.ends += 1
                    self.changed.notify_all()
                    continue
                if step.get("type") == "DELETED":
                    pod = self.objects.pop(path, None)
                    if pod is not None:
                        self.publish("DELETED", pod)
                    continue
                pod = self.objects.get(path)
                if pod is None:
                    return
                merge(pod, {key: step[key] for key in ("metadata", "spec", "status") if key in step})
                self.publish(step.get("type", "MODIFIED"), pod)
                pod["metadata"]["resourceVersion"] = str(self.version)

    def follow(self, since):
        """Events later than `since`, as they come, until the script ends the watch."""
        with self.changed:
            ends, position = self.ends, len(self.events) if not since else 0
        while True:
            with self.changed:
                while position >= len(self.events) and ends == self.ends:
                    self.changed.wait(60)
                batch, position = self.events[position:], len(self.events)
                over = ends != self.ends
            for version, event in batch:
                if version > since or event["type"] == "ERROR":
                    yield event
            if over:
                return
