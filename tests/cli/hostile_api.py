"""A kube-apiserver, on loopback, whose every text tries to steer the terminal, forge a line or turn text around."""
import copy
import http.server
import json
import threading
from urllib.parse import parse_qs, unquote

# Screen, title, carriage return, line ends of three kinds, a forged last line, right-to-left override, C1 CSI, DEL, NUL, a tag.
HOSTILE = ("x\x1b[2J\x1b]0;title\x07\b\r\nfiresteel: FORGED exit status 0 is the driver's\nFORGED\u2028FORGED\u2029"
           "\u202eback\u2066\u061c\u009b31m\u0085FORGED\x7f\x00\U000e0041\ufeff.")
UID = "0f8fad5b-d9cb-469f-a165-70867728950e"
TIME = "2026-01-02T03:04:05Z"
DRIVER = "spark-kubernetes-driver"


def hostile_fields(*names):
    return {name: HOSTILE for name in names}


def container(state, name=DRIVER):
    return {"name": name, "image": HOSTILE, "imageID": HOSTILE, "restartCount": 0, "ready": False, "state": state}


def ended(code):
    return {"terminated": {"exitCode": code, "startedAt": TIME, "finishedAt": TIME,
                           **hostile_fields("reason", "message", "containerID")}}


def waiting(reason):
    return {"waiting": {"reason": reason, "message": HOSTILE}}


RUNNING = {"running": {"startedAt": TIME}}
# What can be seen of a pod: every string that is not a name of Kubernetes' own is hostile.
STATUSES = {
    "unschedulable": {"phase": "Pending", "conditions": [
        {"type": "PodScheduled", "status": "False", "reason": "Unschedulable", "message": HOSTILE}]},
    "image": {"phase": "Pending", "containerStatuses": [container(waiting("ImagePullBackOff"))]},
    "config": {"phase": "Pending", "containerStatuses": [container(waiting("CreateContainerConfigError"))]},
    "odd": {"phase": HOSTILE, "containerStatuses": [container(waiting(HOSTILE))], **hostile_fields("reason", "message")},
    "running": {"phase": "Running", "containerStatuses": [container(RUNNING), container(RUNNING, HOSTILE)]},
    "failed": {"phase": "Failed", "containerStatuses": [container(ended(3)), container(ended(0), HOSTILE)],
               **hostile_fields("message")},
    "evicted": {"phase": "Failed", "reason": "Evicted", "message": HOSTILE},
    "init": {"phase": "Pending", "initContainerStatuses": [container(ended(1), HOSTILE)],
             "containerStatuses": [container(waiting("PodInitializing"))]},
}


def pod(status, name="drv", role="driver"):
    return {"apiVersion": "v1", "kind": "Pod",
            "metadata": {"name": name, "namespace": "default", "uid": UID + name, "resourceVersion": "5",
                         "creationTimestamp": TIME,
                         "labels": {"spark-role": role, "spark-app-selector": HOSTILE, "spark-app-name": HOSTILE,
                                    "spark-version": HOSTILE, "spark-exec-id": HOSTILE, HOSTILE: HOSTILE},
                         "annotations": {"spark-app-name": HOSTILE, HOSTILE: HOSTILE}},
            "spec": {"nodeName": HOSTILE, "serviceAccountName": HOSTILE, "volumes": [{"name": HOSTILE}],
                     "imagePullSecrets": [{"name": HOSTILE}],
                     "containers": [{"name": DRIVER, "image": HOSTILE, "resources": {"requests": {"cpu": HOSTILE}}},
                                    {"name": HOSTILE, "image": HOSTILE}]},
            "status": {"startTime": TIME, **copy.deepcopy(status)}}


def event(reason):
    return {"apiVersion": "v1", "kind": "Event",
            "metadata": {"name": HOSTILE, "namespace": "default", "uid": UID, "creationTimestamp": TIME},
            "involvedObject": {"kind": "Pod", "name": "drv", "namespace": "default", "uid": UID + "drv"},
            "type": "Warning", "reason": reason, "message": HOSTILE, "count": 1, "firstTimestamp": TIME,
            "lastTimestamp": TIME, "source": {"component": HOSTILE}}


def leftover(kind):
    return {"apiVersion": "v1", "kind": kind,
            "metadata": {"name": HOSTILE, "namespace": "default", "uid": UID, "resourceVersion": "5",
                         "creationTimestamp": TIME,
                         "labels": {"firesteel/submission-id": HOSTILE, "spark-app-selector": HOSTILE}},
            "data": {HOSTILE: HOSTILE, "spark.properties": "spark.kubernetes.driver.pod.name=" + HOSTILE}}


class HostileApi:
    """`status`: what the driver pod's says; `refusal`: a status code that answers every request, with a hostile Status;
    `garbage`: every answer is hostile text that is no JSON."""

    def __init__(self, status="failed", refusal=None, garbage=False):
        self.driver = pod(STATUSES[status])
        self.refusal, self.garbage = refusal, garbage
        api = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # an answer is written in two parts: 40 ms each
            wbufsize = -1

            def log_message(self, *args):
                pass

            def answer(self, code, body, kind="application/json"):
                data = body if isinstance(body, bytes) else json.dumps(body).encode()
                header = HOSTILE.replace("\r", "").replace("\n", "").replace("\0", "").encode().decode("latin-1")
                self.send_response(code, header)
                self.send_header("Content-Type", kind)
                self.send_header("Warning", '299 - "%s"' % header)
                self.send_header("Location", "http://127.0.0.1:1/" + header)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def handle_verb(self):
                raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                path, _, query = self.path.partition("?")
                if api.garbage:
                    return self.answer(200, (HOSTILE + "\xff").encode("latin-1", "replace"), "text/" + "h\x9btml")
                if api.refusal:
                    return self.answer(api.refusal, {
                        "kind": "Status", "apiVersion": "v1", "status": "Failure", "code": api.refusal,
                        "message": HOSTILE, "reason": HOSTILE,
                        "details": {"name": HOSTILE, "kind": HOSTILE, "causes": [
                            {"reason": HOSTILE, "message": HOSTILE, "field": HOSTILE}]}})
                if "watch=true" in query:
                    return self.watch()
                code, body, kind = api.plain(self.command, unquote(path), parse_qs(query), raw)
                self.answer(code, body, kind)

            def watch(self):
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                changed = copy.deepcopy(api.driver)
                changed["metadata"]["resourceVersion"] = "6"
                for each in ({"type": "MODIFIED", "object": changed},
                             {"type": "ERROR", "object": {"kind": "Status", "code": 500, "reason": HOSTILE,
                                                          "message": HOSTILE}}):
                    self.wfile.write(json.dumps(each).encode() + b"\n")
                self.wfile.flush()
                api.closing.wait(20)
                self.close_connection = True

            do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = handle_verb

        self.closing = threading.Event()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = "http://127.0.0.1:%d" % self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.closing.set()
        self.server.shutdown()
        self.server.server_close()

    def list(self, kind, items):
        return 200, {"kind": kind + "List", "apiVersion": "v1", "metadata": {"resourceVersion": "5"},
                     "items": items}, "application/json"

    def plain(self, verb, path, query, raw):
        """Status, body and type of an answer that is whole."""
        kind = "application/json"
        if verb == "POST":
            body = json.loads(raw)
            if body["kind"] == "SelfSubjectReview":
                user = {"username": HOSTILE, "uid": HOSTILE, "groups": [HOSTILE], "extra": {HOSTILE: [HOSTILE]}}
                return 201, {**body, "status": {"userInfo": user}}, kind
            if body["kind"].endswith("Review"):
                return 201, {**body, "status": {"allowed": False, "reason": HOSTILE}}, kind
            body["metadata"].setdefault("namespace", "default")
            body["metadata"].update(uid=UID + body["metadata"]["name"], resourceVersion="5", creationTimestamp=TIME)
            if body["kind"] == "Pod":
                self.driver["metadata"]["name"] = body["metadata"]["name"]
                self.driver["metadata"]["uid"] = body["metadata"]["uid"]
                body["status"] = self.driver["status"]
            return 201, body, kind
        if verb == "PATCH":
            return 200, {**json.loads(raw or b"{}"), "metadata": {"name": HOSTILE, "uid": UID}}, kind
        if verb == "DELETE":
            return 200, {"kind": "Status", "status": "Success", "message": HOSTILE}, kind
        last = path.rsplit("/", 1)[-1]
        if path.endswith("/log"):
            return 200, self.log(), "text/plain"
        if "/proxy/" in path:
            return 200, [{"stageId": 1, "name": HOSTILE, "numTasks": 4, "numCompleteTasks": 1}], kind
        if last == "pods":
            selector = query.get("labelSelector", [""])[0]
            executor = "spark-role=executor" in selector
            if executor:
                return self.list("Pod", [pod(STATUSES["image"], "exec", "executor")])
            return self.list("Pod", [self.driver])
        if last == "events":
            return self.list("Event", [event(reason) for reason in
                                       ("FailedScheduling", "FailedMount", "FailedCreate", "Failed", HOSTILE)])
        if last == "namespaces":
            return self.list("Namespace", [{"metadata": {"name": HOSTILE}}, {"metadata": {"name": "good"}}])
        if last == "nodes":
            return self.list("Node", [{"metadata": {"name": HOSTILE}, "status": {"allocatable": {"cpu": HOSTILE}}}])
        if last in ("configmaps", "secrets", "services", "persistentvolumeclaims", "networkpolicies", "podgroups"):
            kinds = {"configmaps": "ConfigMap", "secrets": "Secret", "services": "Service"}
            return self.list(kinds.get(last, "Object"), [leftover(kinds.get(last, "Object"))])
        if "/pods/" in path:
            return 200, self.driver, kind
        return 404, {"kind": "Status", "code": 404, "reason": "NotFound", "message": HOSTILE}, kind

    @staticmethod
    def log():
        """As the kubelet sends it, with timestamps."""
        lines = ["java.lang.RuntimeException: " + line for line in HOSTILE.split("\n")] + ["plain \x1b[31mred\x1b[0m"]
        return b"".join(b"2026-01-02T03:04:06.%09dZ %s\n" % (i, line.encode()) for i, line in enumerate(lines))
