"""Where AWS's SDKs find keys: a strict STS, EKS Pod Identity agent, ECS agent and instance metadata service on loopback."""
import json
import re
import time
import urllib.parse

from s3_server import S3Server
from store_server import Refusal, Request

TOKEN = "eyJ.service-account.token"


def keys_of(name, seconds=3600):
    return {"AccessKeyId": "AK" + name, "SecretAccessKey": "SK" + name, "Token": "TOKEN" + name,
            "Expiration": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + seconds))}


class KeyServer(S3Server):
    """Roles that may be assumed: ROLE needs TOKEN or the keys AKBASE.  `seen` has what was asked."""

    service = "sts"
    ROLE = "arn:aws:iam::123456789012:role/spark"

    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        self.seen, self.session, self.seconds = [], "IMDS-SESSION", 3600

    def answer(self, request: Request):
        path = urllib.parse.unquote(request.raw_path)
        self.seen.append("%s %s" % (request.verb, path))
        if path == "/sts/":
            return self.sts(request)
        if path.startswith("/latest/"):
            return self.instance(request, path)
        if path.startswith("/agent"):
            if request.headers.get("authorization") != TOKEN:
                raise Refusal(401, "Unauthorized")
            return 200, {}, json.dumps(keys_of("POD", self.seconds)).encode()
        raise Refusal(404, "NotFound")

    def instance(self, request, path):
        if path == "/latest/api/token":
            if request.verb != "PUT" or not request.headers.get("x-aws-ec2-metadata-token-ttl-seconds"):
                raise Refusal(400, "BadRequest")
            return 200, {}, self.session.encode()
        if request.verb != "GET" or request.headers.get("x-aws-ec2-metadata-token") != self.session:
            raise Refusal(401, "Unauthorized")
        if path == "/latest/meta-data/iam/security-credentials/":
            return 200, {}, b"node role\n"
        if path == "/latest/meta-data/iam/security-credentials/node role":
            return 200, {}, json.dumps({"Code": "Success", **keys_of("NODE")}).encode()
        raise Refusal(404, "NotFound")

    def sts(self, request):
        form = dict(urllib.parse.parse_qsl(request.body.decode()))
        if request.verb != "POST" or form.get("Version") != "2011-06-15" or form.get("RoleArn") != self.ROLE:
            raise Refusal(403, "AccessDenied")
        if not re.fullmatch(r"[\w+=,.@-]{2,64}", form.get("RoleSessionName", "")):
            raise Refusal(400, "ValidationError")
        if form["Action"] == "AssumeRoleWithWebIdentity":
            if "authorization" in request.headers or form.get("WebIdentityToken") != TOKEN:
                raise Refusal(400, "InvalidIdentityToken")
        else:
            self.check(request)
        keys = keys_of("ROLE")
        return 200, {}, ("<R><Credentials><AccessKeyId>%(AccessKeyId)s</AccessKeyId><SecretAccessKey>%(SecretAccessKey)s</SecretAccessKey>"
                         "<SessionToken>%(Token)s</SessionToken><Expiration>%(Expiration)s</Expiration></Credentials></R>" % keys).encode()
