"""Where Google's libraries find tokens: strict token servers, an issuer of workload tokens and a metadata server on loopback."""
import base64
import hashlib
import json
import os
import re
import subprocess
import tempfile
import time
import urllib.parse

from store_server import Refusal, StoreServer

AUDIENCE = "//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/pool/providers/kind"
SCOPE = "https://www.googleapis.com/auth/cloud-platform"
SUBJECT = "eyJ.workload.token"
# What PKCS #1 puts before a SHA-256.
DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")


def decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class RsaKey:
    """A private key in PEM, and its modulus."""

    def __init__(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "key")
            subprocess.run(["openssl", "genpkey", "-quiet", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", path],
                           check=True, timeout=60, stderr=subprocess.DEVNULL)
            with open(path, encoding="utf-8") as file:
                self.pem = file.read()
            modulus = subprocess.run(["openssl", "rsa", "-in", path, "-noout", "-modulus"], check=True, timeout=60, text=True,
                                     stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        self.modulus = int(modulus.strip().partition("=")[2], 16)

    def signed(self, text, signature):
        size = (self.modulus.bit_length() + 7) // 8
        end = DIGEST_INFO + hashlib.sha256(text).digest()
        expected = b"\x00\x01" + b"\xff" * (size - len(end) - 3) + b"\x00" + end
        return len(signature) == size and pow(int.from_bytes(signature, "big"), 65537, self.modulus).to_bytes(size, "big") == expected


class GoogleKeyServer(StoreServer):
    """Gives the tokens that are in `tokens`, which may be those of a GcsServer.  `seen` has what was asked."""

    EMAIL, KEY_ID = "spark@p.iam.gserviceaccount.com", "kid1"
    ACTED = "uploads@p.iam.gserviceaccount.com"
    USER = {"client_id": "client-1", "client_secret": "CLIENT-SECRET", "refresh_token": "REFRESH-TOKEN"}

    def __init__(self, tokens, key, skew=0):
        self.tokens, self.key, self.seen, self.life, self.given, self.flavor = tokens, key, [], 3600, 0, "Google"
        super().__init__(skew)

    def refuse(self, connection, request, refusal):
        error = refusal.more.get("error") or {"error": refusal.code, "error_description": refusal.more.get("why", "refused")}
        self.send(connection, request, refusal.status, {"Content-Type": "application/json"}, json.dumps(error).encode())

    def token(self, who, names=("access_token", "expires_in")):
        self.given += 1
        token = "ya29.%s-%d" % (who, self.given)
        self.tokens[token] = time.time() + self.life
        until = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + self.life))
        return 200, {"Content-Type": "application/json"}, json.dumps({names[0]: token, names[1]: until if names[1] == "expireTime" else self.life,
                                                                      "token_type": "Bearer"}).encode()

    def answer(self, request):
        path = urllib.parse.unquote(request.raw_path)
        self.seen.append("%s %s" % (request.verb, path))
        if path == "/token" and request.verb == "POST":
            return self.oauth(dict(urllib.parse.parse_qsl(request.body.decode())))
        if path == "/sts/v1/token" and request.verb == "POST":
            return self.sts(dict(urllib.parse.parse_qsl(request.body.decode())))
        if path == "/v1/projects/-/serviceAccounts/%s:generateAccessToken" % self.ACTED and request.verb == "POST":
            return self.act(request)
        if path.startswith("/computeMetadata/v1/"):
            return self.metadata(request, path)
        if path == "/subject" and request.headers.get("x-key") == "SUBJECT-KEY":
            return 200, {}, json.dumps({"id_token": SUBJECT}).encode()
        raise Refusal(404, "not_found")

    def oauth(self, form):
        if form.get("grant_type") == "refresh_token":
            if form.get("client_secret") != self.USER["client_secret"] or form.get("client_id") != self.USER["client_id"]:
                raise Refusal(401, "invalid_client", why="The OAuth client was not found.")
            if form.get("refresh_token") != self.USER["refresh_token"]:
                raise Refusal(400, "invalid_grant", why="Token has been expired or revoked.")
            return self.token("user")
        if form.get("grant_type") != "urn:ietf:params:oauth:grant-type:jwt-bearer":
            raise Refusal(400, "unsupported_grant_type")
        signed, _, signature = form.get("assertion", "").rpartition(".")
        header, claims = (json.loads(decoded(part)) for part in signed.split("."))
        if claims.get("iss") != self.EMAIL or claims.get("aud") != "https://oauth2.googleapis.com/token":
            raise Refusal(400, "invalid_grant", why="Invalid grant: account not found")
        now = time.time() + self.skew
        if not (claims["iat"] <= now + 300 and now - 300 < claims["exp"] <= claims["iat"] + 3600):
            raise Refusal(400, "invalid_grant", why="Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.")
        is_right = header.get("alg") == "RS256" and header.get("kid") == self.KEY_ID and self.key.signed(signed.encode(), decoded(signature))
        if not is_right:
            raise Refusal(400, "invalid_grant", why="Invalid JWT Signature.")
        if claims.get("scope") != SCOPE:
            raise Refusal(400, "invalid_scope")
        return self.token("account")

    def sts(self, form):
        expected = {"grant_type": "urn:ietf:params:oauth:grant-type:token-exchange", "audience": AUDIENCE, "scope": SCOPE,
                    "requested_token_type": "urn:ietf:params:oauth:token-type:access_token",
                    "subject_token_type": "urn:ietf:params:oauth:token-type:jwt"}
        if {name: form.get(name) for name in expected} != expected:
            raise Refusal(400, "invalid_request", why="Invalid value for \"audience\".")
        if form.get("subject_token") != SUBJECT:
            raise Refusal(400, "invalid_grant", why="The given credential is rejected by the attribute condition.")
        return self.token("workload")

    def act(self, request):
        _, _, token = request.headers.get("authorization", "").partition(" ")
        if self.tokens.get(token, 0) < time.time():
            raise Refusal(401, "", error={"error": {"code": 401, "message": "Request had invalid authentication credentials.", "status": "UNAUTHENTICATED"}})
        if json.loads(request.body) != {"scope": [SCOPE], "lifetime": "3600s"}:
            raise Refusal(400, "", error={"error": {"code": 400, "message": "Request contains an invalid argument."}})
        if "ya29.user" in token:
            raise Refusal(403, "", error={"error": {"code": 403, "message": "Permission 'iam.serviceAccounts.getAccessToken' denied"}})
        return self.token("acted", ("accessToken", "expireTime"))

    def metadata(self, request, path):
        if request.headers.get("metadata-flavor") != "Google" or "x-forwarded-for" in request.headers:
            raise Refusal(403, "forbidden", why="Missing required header \"Metadata-Flavor\": \"Google\"")
        if not re.fullmatch(r"/computeMetadata/v1/instance/service-accounts/default/token", path):
            raise Refusal(404, "not_found")
        status, headers, body = self.token("vm")
        return status, {**headers, "Metadata-Flavor": self.flavor}, body
