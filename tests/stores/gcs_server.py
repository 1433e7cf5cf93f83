"""A strict Google Cloud Storage on loopback: its JSON API refuses tokens, digests, chunks and ranges that the real one refuses.

It can be told to fail.  Objects that are larger than KEPT are kept as their length and MD5.
"""
import base64
import hashlib
import json
import re
import time
import urllib.parse

import store_server
from store_server import Refusal, StoreServer

UNIT = 256 << 10


class Request(store_server.Request):
    @property
    def operation(self):
        """"POST insert", "POST session", "PUT chunk", "PUT last" (chunk), "PUT ask", "DELETE session", "GET", "DELETE"."""
        if "upload_id" in self.query:
            found = re.fullmatch(r"bytes (?:\d+-(\d+)|\*)/(\d+)", self.headers.get("content-range", ""))
            kind = "ask" if not found or found[1] is None else "last" if int(found[1]) + 1 == int(found[2]) else "chunk"
            return "DELETE session" if self.verb == "DELETE" else "PUT " + kind
        return {"multipart": "POST insert", "resumable": "POST session"}.get(self.query.get("uploadType"), self.verb)


class Content:
    def __init__(self):
        self.pieces, self.length, self.digest = [], 0, hashlib.md5()

    def add(self, data):
        self.length += len(data)
        self.digest.update(data)
        if self.length <= store_server.KEPT:
            self.pieces.append(data)

    @property
    def data(self):
        return b"".join(self.pieces)

    @property
    def md5(self):
        return base64.b64encode(self.digest.digest()).decode()


class Session:
    def __init__(self, bucket, key, length):
        self.bucket, self.key, self.length, self.content, self.is_done = bucket, key, length, Content(), False


class GcsServer(StoreServer):
    """Buckets by name, with their objects by key.  `tokens`: those that are accepted, with the time of their end."""

    request_type = Request

    def __init__(self, tokens=None, skew=0):
        self.tokens = tokens if tokens is not None else {}
        self.buckets, self.sessions, self.next_session, self.cancelled = {"bucket": {}}, {}, 1, []
        self.damages = self.hides_md5 = self.refuses_overlap = self.overstates = False
        super().__init__(skew)

    def refuse(self, connection, request, refusal):
        headers = refusal.more.pop("headers", {})
        body = json.dumps({"error": {"code": refusal.status, "message": refusal.code, "errors": [{"message": refusal.code}]}})
        self.send(connection, request, refusal.status, {"Content-Type": "application/json", **headers}, body.encode())

    def check(self, request):
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind != "Bearer" or self.tokens.get(token, 0) < time.time():
            raise Refusal(401, "Invalid Credentials", headers={"WWW-Authenticate": 'Bearer realm="https://accounts.google.com/"'})

    def answer(self, request):
        with self.lock:
            if "upload_id" in request.query:
                return self.session(request)
            self.check(request)
            found = re.fullmatch(r"(?:/upload)?/storage/v1/b/([^/]+)/o(?:/([^/]+))?", request.raw_path)
            if not found:
                raise Refusal(404, "Not Found")
            bucket = urllib.parse.unquote(found[1])
            if bucket not in self.buckets:
                raise Refusal(404, "The specified bucket does not exist.")
            if request.raw_path.startswith("/upload/"):
                return self.upload(request, bucket)
            return self.object(request, self.buckets[bucket], urllib.parse.unquote(found[2] or ""))

    def facts(self, content):
        return {"size": str(content.length), **({} if self.hides_md5 else {"md5Hash": content.md5})}

    def object(self, request, objects, key):
        if key not in objects:
            raise Refusal(404, "No such object: bucket/" + key)
        if request.verb == "DELETE":
            del objects[key]
            return 204, {}, b""
        if request.query.get("alt") == "media":
            return 200, {"Content-Type": "application/octet-stream"}, objects[key].data
        return 200, {}, json.dumps(self.facts(objects[key])).encode()

    def store(self, bucket, key, content):
        if self.damages:
            content.add(b"!")
        self.buckets[bucket][key] = content
        return 200, {"Content-Type": "application/json"}, json.dumps(self.facts(content)).encode()

    def upload(self, request, bucket):
        if request.verb != "POST" or not request.query.get("name"):
            raise Refusal(400, "Required")
        if request.operation == "POST insert":
            return self.insert(request, bucket)
        length = request.headers.get("x-upload-content-length", "")
        if request.operation != "POST session" or not length.isdigit() or not request.headers.get("content-type", "").startswith("application/json"):
            raise Refusal(400, "Bad Request")
        json.loads(request.body)
        name = "ABg5-x_%d" % self.next_session
        self.next_session += 1
        self.sessions[name] = Session(bucket, request.query["name"], int(length))
        return 200, {"Location": self.endpoint + request.raw_path + "?" + request.raw_query + "&upload_id=" + name}, b""

    def insert(self, request, bucket):
        boundary = re.fullmatch(r"multipart/related; boundary=([\w-]+)", request.headers.get("content-type", ""))
        if not boundary:
            raise Refusal(400, "Bad multipart")
        mark = b"--" + boundary[1].encode()
        first, metadata, data, last = [part for part in request.body.split(mark)]
        if (first, last) != (b"", b"--\r\n") or not data.endswith(b"\r\n"):
            raise Refusal(400, "Malformed multipart body")
        facts = json.loads(metadata.partition(b"\r\n\r\n")[2])
        content = Content()
        content.add(data.partition(b"\r\n\r\n")[2][:-2])
        if facts.get("md5Hash", content.md5) != content.md5:
            raise Refusal(400, "Provided MD5 hash doesn't match calculated MD5 hash")
        return self.store(bucket, request.query["name"], content)

    # Sessions, whose URL is all that they need.

    def session(self, request):
        name = request.query["upload_id"]
        if name in self.cancelled:
            raise Refusal(499, "Client Closed Request")
        session = self.sessions.get(name)
        if not session:
            raise Refusal(404, "Not Found")
        if request.operation == "DELETE session":
            self.cancelled.append(name)
            del self.sessions[name]
            raise Refusal(499, "Client Closed Request")
        if request.operation != "PUT ask":
            self.take(session, request, request.body)
        if session.is_done:
            return 200, {"Content-Type": "application/json"}, json.dumps(self.facts(session.content)).encode()
        stored = session.content.length + (UNIT if self.overstates else 0)
        return 308, {"Range": "bytes=0-%d" % (stored - 1)} if stored else {}, b""

    def take(self, session, request, data, cut=False):
        found = re.fullmatch(r"bytes (\d+)-(\d+)/(\d+)", request.headers.get("content-range", ""))
        if not found:
            raise Refusal(400, "Failed to parse Content-Range header.")
        begin, last, total = map(int, found.groups())
        if total != session.length or last >= total or (not cut and last + 1 - begin != len(data)):
            raise Refusal(400, "Invalid request.  The number of bytes uploaded is required to be equal or greater than 262144")
        stored = session.content.length
        if begin > stored:
            raise Refusal(503, "Invalid request.  According to the Content-Range header, the upload offset is %d byte(s)" % begin)
        if self.refuses_overlap and begin < stored:
            raise Refusal(400, "Invalid request.  %d bytes have been uploaded" % stored)
        if last + 1 != total and (last + 1 - begin) % UNIT:
            raise Refusal(400, "Invalid request.  The chunk size is no multiple of 262144")
        data = data[stored - begin:]
        if cut:
            data = data[:max(0, len(data) // UNIT * UNIT)]
        session.content.add(data)
        if session.content.length == total and not cut:
            promised = request.headers.get("x-goog-hash", "md5=" + session.content.md5)
            if promised != "md5=" + session.content.md5:
                raise Refusal(400, "Provided MD5 hash doesn't match calculated MD5 hash")
            self.store(session.bucket, session.key, session.content)
            session.is_done = True

    def cut(self, request):
        """What has arrived stays, in units."""
        with self.lock:
            session = self.sessions.get(request.query.get("upload_id"))
            if session and request.body:
                self.take(session, request, request.body, cut=True)

    @property
    def unfinished(self):
        return [name for name, session in self.sessions.items() if not session.is_done]
