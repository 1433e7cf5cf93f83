"""A strict S3 server on loopback: what the real one rejects, it rejects too (signatures, times, sessions, digests, parts).

It can be told to fail.  Objects that are larger than KEPT are kept as their length and SHA-256.
"""
import base64
import calendar
import hashlib
import hmac
import re
import time
import urllib.parse
import xml.etree.ElementTree

import store_server
from store_server import Refusal, StoreServer

SMALLEST_PART = 5 << 20
LONGEST_SKEW = 900


class Request(store_server.Request):
    @property
    def operation(self):
        """"PUT", "PUT part", "POST uploads", "GET uploads", "POST complete", "DELETE upload", …"""
        if "uploads" in self.query:
            return self.verb + " uploads"
        if "partNumber" in self.query:
            return "PUT part"
        if "uploadId" in self.query:
            return {"POST": "POST complete", "DELETE": "DELETE upload"}.get(self.verb, self.verb)
        return self.verb


class Stored:
    def __init__(self, data, length, sha256, headers):
        self.data, self.length, self.sha256, self.headers = data, length, sha256, headers


class Credentials:
    def __init__(self, secret, token=None, expired=False):
        self.secret, self.token, self.expired = secret, token, expired


class S3Server(StoreServer):
    """Buckets by name, with their objects by key."""

    service, request_type = "s3", Request

    def __init__(self, region="us-east-1", keys=None, skew=0, echoes_checksums=True):
        self.region, self.echoes_checksums = region, echoes_checksums
        self.keys = keys or {"AKTEST": Credentials("SKTEST/+secret")}
        self.buckets, self.uploads, self.next_upload = {"bucket": {}}, {}, 1
        super().__init__(skew)

    def refuse(self, connection, request, refusal):
        headers = refusal.more.pop("headers", {})
        more = "".join("<%s>%s</%s>" % (name, value, name) for name, value in refusal.more.items())
        body = "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>refused</Message>%s</Error>" % (refusal.code, more)
        self.send(connection, request, refusal.status, {"Content-Type": "application/xml", **headers}, body.encode())

    # What a request is checked for.

    def check(self, request):
        match = re.fullmatch(r"AWS4-HMAC-SHA256 Credential=([^/]+)/(\d{8})/([^/]+)/([a-z0-9]+)/aws4_request, "
                             r"SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})", request.headers.get("authorization", ""))
        if not match:
            raise Refusal(403, "AccessDenied")
        access_key, day, region, service, signed, signature = match.groups()
        if access_key not in self.keys or service != self.service:
            raise Refusal(403, "InvalidAccessKeyId")
        credentials, when = self.keys[access_key], request.headers.get("x-amz-date", "")
        if not re.fullmatch(r"\d{8}T\d{6}Z", when) or when[:8] != day:
            raise Refusal(403, "AccessDenied")
        if abs(calendar.timegm(time.strptime(when, "%Y%m%dT%H%M%SZ")) - time.time() - self.skew) > LONGEST_SKEW:
            raise Refusal(403, "RequestTimeTooSkewed")
        if region != self.region:
            raise Refusal(400, "AuthorizationHeaderMalformed", Region=self.region)
        names = signed.split(";")
        needed = {"host", *(name for name in request.headers if name.startswith("x-amz-"))}
        if names != sorted(names) or not needed <= set(names) or (service == "s3" and "x-amz-content-sha256" not in names):
            raise Refusal(403, "AccessDenied")
        if signature != self.signature(request, credentials.secret, day, region, names):
            raise Refusal(403, "SignatureDoesNotMatch")
        if request.headers.get("x-amz-security-token") != credentials.token:
            raise Refusal(400, "InvalidToken")
        if credentials.expired:
            raise Refusal(400, "ExpiredToken")
        if request.headers.get("x-amz-content-sha256", request.sha256) not in (request.sha256, "UNSIGNED-PAYLOAD"):
            raise Refusal(400, "XAmzContentSHA256Mismatch")
        checksum = request.headers.get("x-amz-checksum-sha256")
        if checksum and base64.b64decode(checksum).hex() != request.sha256:
            raise Refusal(400, "BadDigest")

    def signature(self, request, secret, day, region, names):
        query = "&".join(sorted("=".join(urllib.parse.quote(part, safe="-_.~") for part in pair) for pair in request.query.items()))
        path = urllib.parse.quote(urllib.parse.unquote_to_bytes(request.raw_path), safe="/-_.~")
        canonical = "\n".join([request.verb, path, query, *("%s:%s" % (name, " ".join(request.headers.get(name, "").split())) for name in names),
                               "", ";".join(names), request.headers.get("x-amz-content-sha256", request.sha256)])
        scope = "%s/%s/%s/aws4_request" % (day, region, self.service)
        text = "\n".join(["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, hashlib.sha256(canonical.encode()).hexdigest()])
        key = ("AWS4" + secret).encode()
        for part in (day, region, self.service, "aws4_request"):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()

    # What it does.

    def answer(self, request):
        self.check(request)
        path = urllib.parse.unquote(request.raw_path).lstrip("/")
        host = request.headers.get("host", "").rpartition(":")[0]
        bucket, key = (host[:-len(".s3.localhost")], path) if host.endswith(".s3.localhost") else path.partition("/")[::2]
        if bucket not in self.buckets:
            raise Refusal(404, "NoSuchBucket")
        with self.lock:
            return getattr(self, "do_" + request.operation.replace(" ", "_").lower())(request, self.buckets[bucket], key)

    def echoed(self, request):
        checksum = request.headers.get("x-amz-checksum-sha256")
        return {"x-amz-checksum-sha256": checksum} if checksum and self.echoes_checksums else {}

    def do_put(self, request, objects, key):
        objects[key] = Stored(request.body, request.length, request.sha256, request.headers)
        return 200, {"ETag": '"%s"' % hashlib.md5(request.body).hexdigest(), **self.echoed(request)}, b""

    @staticmethod
    def found(objects, key):
        if key not in objects:
            raise Refusal(404, "NoSuchKey")
        return objects[key]

    def do_get(self, _, objects, key):
        return 200, {}, self.found(objects, key).data

    def do_head(self, _, objects, key):
        return 200, {"Content-Length": str(self.found(objects, key).length)}, b""

    @staticmethod
    def do_delete(_, objects, key):
        objects.pop(key, None)
        return 204, {}, b""

    def do_post_uploads(self, request, _, key):
        name = "upload/%d==" % self.next_upload  # what has to be encoded
        self.next_upload += 1
        self.uploads[name] = (key, request.headers, {})
        return 200, {}, ("<InitiateMultipartUploadResult><UploadId>%s</UploadId></InitiateMultipartUploadResult>" % name).encode()

    def do_get_uploads(self, request, *_):
        found = [(key, name) for name, (key, _, _) in self.uploads.items() if key.startswith(request.query.get("prefix", ""))]
        listed = "".join("<Upload><Key>%s</Key><UploadId>%s</UploadId></Upload>" % each for each in found)
        return 200, {}, ("<ListMultipartUploadsResult>%s</ListMultipartUploadsResult>" % listed).encode()

    def upload_of(self, request, key):
        upload = self.uploads.get(request.query["uploadId"])
        if not upload or upload[0] != key:
            raise Refusal(404, "NoSuchUpload")
        return upload

    def do_put_part(self, request, _, key):
        etag = '"%s"' % request.sha256[:32]
        self.upload_of(request, key)[2][int(request.query["partNumber"])] = (etag, request.body, request.length, request.sha256)
        return 200, {"ETag": etag, **self.echoed(request)}, b""

    def do_post_complete(self, request, objects, key):
        _, headers, parts = self.upload_of(request, key)
        listed = [(int(part.find("PartNumber").text), part.find("ETag").text, part.find("ChecksumSHA256").text)
                  for part in xml.etree.ElementTree.fromstring(request.body)]
        if [number for number, _, _ in listed] != sorted(parts) or not listed:
            raise Refusal(400, "InvalidPartOrder")
        for number, etag, checksum in listed:
            if parts[number][0] != etag or base64.b64decode(checksum).hex() != parts[number][3]:
                raise Refusal(400, "InvalidPart")
            if number != listed[-1][0] and parts[number][2] < SMALLEST_PART:
                raise Refusal(400, "EntityTooSmall")
        data = b"".join(parts[number][1] for number, _, _ in listed)
        objects[key] = Stored(data, sum(part[2] for part in parts.values()), hashlib.sha256(data).hexdigest(), headers)
        objects[key].parts = [parts[number][3] for number, _, _ in listed]
        del self.uploads[request.query["uploadId"]]
        return 200, {}, b"<CompleteMultipartUploadResult><ETag>x-1</ETag></CompleteMultipartUploadResult>"

    def do_delete_upload(self, request, _, key):
        self.upload_of(request, key)
        del self.uploads[request.query["uploadId"]]
        return 204, {}, b""
