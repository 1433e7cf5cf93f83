"""Where Azure's libraries find tokens: a strict Microsoft Entra ID and an instance metadata service on loopback."""
import json
import time
import urllib.parse

from store_server import Refusal, StoreServer

RESOURCE = "https://storage.azure.com/"
FEDERATED = "eyJ.federated.token"


class AzureKeyServer(StoreServer):
    """Gives the tokens that are in `tokens`, which may be those of a BlobServer.  `seen` has what was asked."""

    TENANT, CLIENT, SECRET, REFRESH = "tenant-1", "client-1", "CLIENT~SECRET", "REFRESH-TOKEN"

    def __init__(self, tokens):
        self.tokens, self.seen, self.life, self.given = tokens, [], 3600, 0
        super().__init__()

    def refuse(self, connection, request, refusal):
        why = refusal.more.get("why", "AADSTS900144: refused.\r\nTrace ID: 1")
        self.send(connection, request, refusal.status, {"Content-Type": "application/json"},
                  json.dumps({"error": refusal.code, "error_description": why}).encode())

    def token(self, who, quoted=False):
        self.given += 1
        token = "eyJ.%s-%d" % (who, self.given)
        self.tokens[token] = time.time() + self.life
        life = {"expires_in": str(self.life), "expires_on": str(int(time.time()) + self.life)} if quoted else {"expires_in": self.life}
        return 200, {"Content-Type": "application/json"}, json.dumps({"access_token": token, "token_type": "Bearer", **life}).encode()

    def answer(self, request):
        path = urllib.parse.unquote(request.raw_path)
        self.seen.append("%s %s" % (request.verb, path))
        if path == "/metadata/identity/oauth2/token":
            return self.metadata(request)
        if request.verb == "POST" and path in ("/%s/oauth2/v2.0/token" % self.TENANT, "/%s/oauth2/token" % self.TENANT):
            return self.tenant(path, dict(urllib.parse.parse_qsl(request.body.decode())))
        raise Refusal(404, "not_found")

    def tenant(self, path, form):
        asked = {"scope": RESOURCE + ".default"} if "v2.0" in path else {"resource": RESOURCE}
        if form.get("grant_type") == "refresh_token":
            if form.get("refresh_token") != self.REFRESH:
                raise Refusal(400, "invalid_grant", why="AADSTS70008: The refresh token has expired.\r\nTrace ID: 1")
            return self.token("person")
        if form.get("grant_type") != "client_credentials" or {name: form.get(name) for name in asked} != asked:
            raise Refusal(400, "invalid_request")
        if form.get("client_id") != self.CLIENT:
            raise Refusal(400, "unauthorized_client", why="AADSTS700016: Application with identifier was not found.\r\nTrace ID: 1")
        if "client_assertion" in form:
            if form.get("client_assertion_type") != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" or form["client_assertion"] != FEDERATED:
                raise Refusal(401, "invalid_client", why="AADSTS70021: No matching federated identity record found.\r\nTrace ID: 1")
            return self.token("workload")
        if form.get("client_secret") != self.SECRET:
            raise Refusal(401, "invalid_client", why="AADSTS7000215: Invalid client secret provided.\r\nTrace ID: 1")
        return self.token("application")

    def metadata(self, request):
        if request.headers.get("metadata") != "true" or "x-forwarded-for" in request.headers:
            raise Refusal(400, "bad_request_102", why="Required metadata header not specified")
        if request.query.get("api-version") != "2018-02-01" or request.query.get("resource") != RESOURCE:
            raise Refusal(400, "invalid_request")
        if request.query.get("client_id", self.CLIENT) != self.CLIENT:
            raise Refusal(400, "invalid_request", why="Identity not found")
        return self.token("machine", quoted=True)
