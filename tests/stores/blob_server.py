"""A strict Blob service of Azure Storage on loopback: what the real one rejects, it rejects too (signatures, times, tokens, digests, blocks).

It can be told to fail.  Blobs that are larger than KEPT are kept as their length.
"""
import base64
import calendar
import hashlib
import hmac
import time
import urllib.parse
import xml.etree.ElementTree

import store_server
from store_server import Refusal, StoreServer

LONGEST_SKEW = 900
STANDARD = ("content-encoding", "content-language", "content-length", "content-md5", "content-type", "date", "if-modified-since",
            "if-match", "if-none-match", "if-unmodified-since", "range")


class Request(store_server.Request):
    @property
    def operation(self):
        """"PUT", "PUT block", "PUT blocklist", "HEAD", "DELETE"."""
        return " ".join([self.verb, *([self.query["comp"]] if "comp" in self.query else [])])


class Blob:
    def __init__(self, data, length, headers):
        self.data, self.length, self.headers = data, length, headers


class BlobServer(StoreServer):
    """Containers by name, with their blobs by name.  `tokens`: those that are accepted, with the time of their end.

    `folders`: the account has a hierarchical namespace, so that folders stay when their files are deleted.
    """

    request_type = Request
    SAS = "sv=2021-08-06&sr=c&sp=rcwd&se=2099-01-01T00%3A00%3A00Z&sig=SIGNATURE%2B%2F%3D"

    def __init__(self, account="acct", key=b"KEY-of-the-account", tokens=None, skew=0, folders=False):
        self.account, self.key, self.tokens = account, key, tokens if tokens is not None else {}
        self.containers, self.blocks, self.folders = {"data": {}}, {}, set() if folders else None
        self.echoes_md5 = self.damages = False
        super().__init__(skew)
        self.authority = "data@%s.dfs.localhost:%d" % (account, self.port)

    @property
    def written_key(self):
        return base64.b64encode(self.key).decode()

    def refuse(self, connection, request, refusal):
        headers = refusal.more.pop("headers", {})
        body = ("\ufeff<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>%s</Code><Message>refused\nRequestId:1\nTime:now</Message></Error>"
                % refusal.code).encode()
        self.send(connection, request, refusal.status,
                  {"Content-Type": "application/xml", "x-ms-error-code": refusal.code, **({"Content-Length": "0"} if request.verb == "HEAD" else {}), **headers},
                  body)

    # What a request is checked for.

    def check(self, request):
        headers = request.headers
        if headers.get("x-ms-version", "") < "2017-11-09":
            raise Refusal(400, "InvalidHeaderValue")
        kind, _, value = headers.get("authorization", "").partition(" ")
        if kind == "SharedKey":
            when = headers.get("x-ms-date", "")
            if abs(calendar.timegm(time.strptime(when, "%a, %d %b %Y %H:%M:%S GMT")) - time.time() - self.skew) > LONGEST_SKEW:
                raise Refusal(403, "AuthenticationFailed")
            if value != "%s:%s" % (self.account, self.signature(request)):
                raise Refusal(403, "AuthenticationFailed")
        elif kind == "Bearer":
            if self.tokens.get(value, 0) < time.time():
                raise Refusal(401, "InvalidAuthenticationInfo", headers={"WWW-Authenticate": "Bearer authorization_uri=https://login"})
        elif {name: request.query.get(name) for name in ("sv", "sr", "sp", "se", "sig")} != dict(urllib.parse.parse_qsl(self.SAS)):
            raise Refusal(403, "AuthenticationFailed" if "sig" in request.query else "NoAuthenticationInformation")
        promised = headers.get("content-md5")
        if promised and request.length <= store_server.KEPT and promised != base64.b64encode(hashlib.md5(request.body).digest()).decode():
            raise Refusal(400, "Md5Mismatch")

    def signature(self, request):
        values = ["" if name == "content-length" and request.length == 0 else request.headers.get(name, "") for name in STANDARD]
        own = sorted("%s:%s\n" % item for item in request.headers.items() if item[0].startswith("x-ms-"))
        query = "".join("\n%s:%s" % item for item in sorted(request.query.items()))
        text = "\n".join([request.verb, *values, "".join(own)]) + "/%s%s%s" % (self.account, request.raw_path, query)
        return base64.b64encode(hmac.new(self.key, text.encode(), hashlib.sha256).digest()).decode()

    # What it does.

    def answer(self, request):
        self.check(request)
        path = urllib.parse.unquote(request.raw_path)
        if request.headers.get("host") == "127.0.0.1:%d" % self.port and path.startswith("/%s/" % self.account):
            path = path[len(self.account) + 1:]  # as emulators have it
        elif request.headers.get("host") != "%s.blob.localhost:%d" % (self.account, self.port):
            raise Refusal(400, "InvalidUri")
        container, _, name = path.lstrip("/").partition("/")
        if container not in self.containers:
            raise Refusal(404, "ContainerNotFound")
        with self.lock:
            return getattr(self, "do_" + request.operation.replace(" ", "_").lower())(request, self.containers[container], name)

    def echoed(self, request):
        md5 = request.headers.get("content-md5", "")
        return {"Content-MD5": md5[::-1] if self.damages else md5}

    def do_put(self, request, blobs, name):
        if request.headers.get("x-ms-blob-type") != "BlockBlob":
            raise Refusal(400, "MissingRequiredHeader")
        return self.store(blobs, name, Blob(request.body, request.length, request.headers), request)

    def store(self, blobs, name, blob, request):
        blobs[name] = blob
        if self.folders is not None:
            self.folders.add(name.rpartition("/")[0])
        return 201, self.echoed(request), b""

    def do_put_block(self, request, _, name):
        blocks = self.blocks.setdefault(name, {})
        identifier = request.query.get("blockid", "")
        if len(base64.b64decode(identifier)) > 64 or any(len(other) != len(identifier) for other in blocks):
            raise Refusal(400, "InvalidBlobOrBlock")
        blocks[identifier] = (request.body, request.length)
        return 201, self.echoed(request), b""

    def do_put_blocklist(self, request, blobs, name):
        blocks = self.blocks.pop(name, {}) or getattr(blobs.get(name), "blocks", {})
        listed = [latest.text for latest in xml.etree.ElementTree.fromstring(request.body)]
        if not listed or any(identifier not in blocks for identifier in listed):
            raise Refusal(400, "InvalidBlockList")
        parts = [blocks[identifier] for identifier in listed]
        blob = Blob(b"".join(data for data, _ in parts), sum(length for _, length in parts), request.headers)
        blob.blocks = blocks
        return self.store(blobs, name, blob, request)

    @staticmethod
    def found(blobs, name):
        if name not in blobs:
            raise Refusal(404, "BlobNotFound")
        return blobs[name]

    def do_head(self, _, blobs, name):
        return 200, {"Content-Length": str(self.found(blobs, name).length)}, b""

    def do_get(self, _, blobs, name):
        return 200, {}, self.found(blobs, name).data

    def do_delete(self, _, blobs, name):
        if self.folders is not None and name in self.folders:
            if any(other.startswith(name + "/") for other in blobs):
                raise Refusal(409, "DirectoryIsNotEmpty")
            self.folders.remove(name)
            return 202, {}, b""
        self.found(blobs, name)
        del blobs[name]
        return 202, {}, b""
