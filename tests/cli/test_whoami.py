"""whoami: its lines, its formats and its refusals; what the API server answers is for tests/cluster."""
import http.server
import json
import threading

from program import ProgramTest
from secure_servers import Authority, server_context

USER = {"username": "jane\x1b[31m", "uid": "7", "groups": ["dev"], "extra": {"scopes": ["a", "b"]}}


class Reviewer:
    """Answers SelfSubjectReviews, and nothing else, with this status and object."""

    def __init__(self, context, code=201, user=None, answer=None):
        reviewer = self
        self.requests = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *args):
                pass

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                reviewer.requests.append((self.path, body, self.headers.get("Authorization")))
                data = json.dumps(answer or dict(body, status={"userInfo": user or {}})).encode()
                self.send_response(code)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True, do_handshake_on_connect=False)
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


class WhoAmI(ProgramTest):
    def ask(self, *words, token="planted-secret", **answer):
        """The finished process, and the reviewer it asked."""
        authority = Authority(self.home)
        reviewer = self.enterContext(Reviewer(server_context(authority.sign()), **answer))
        self.server = "https://127.0.0.1:%d" % reviewer.server.server_address[1]
        path = self.home + "/kubeconfig"
        with open(path, "w", encoding="utf-8") as f:
            f.write("""clusters: [{name: c, cluster: {server: "%s", certificate-authority: "%s"}}]
contexts: [{name: x, context: {cluster: c, user: u}}]
users: [{name: u, user: {token: %s}}]
current-context: x
""" % (self.server, authority.pem, token))
        return self.run_program("whoami", "--kubeconfig", path, *words), reviewer

    def test_one_question_is_asked_and_no_secret_is_printed(self):
        done, reviewer = self.ask(user=USER)
        self.assertEqual(reviewer.requests, [(
            "/apis/authentication.k8s.io/v1/selfsubjectreviews",
            {"apiVersion": "authentication.k8s.io/v1", "kind": "SelfSubjectReview"},
            "Bearer planted-secret")])
        self.assertEqual((done.returncode, done.stdout), (0, """context      x
namespace    default
server       %s
user         jane\\x1b[31m
uid          7
groups       dev
extra        scopes = a, b
credentials  token of context "x" of %s/kubeconfig
expires      not known
""" % (self.server, self.home)))
        self.assertNotIn("planted-secret", done.stdout + done.stderr)

    def test_json_has_all_that_the_text_has(self):
        done, _ = self.ask("-o", "json", user=USER)
        self.assertEqual(json.loads(done.stdout), {
            "context": "x", "namespace": "default", "server": self.server, "user": "jane\x1b[31m", "uid": "7", "groups": ["dev"],
            "extra": {"scopes": ["a", "b"]}, "credentials": 'token of context "x" of %s/kubeconfig' % self.home,
            "expires": None})

    def test_a_server_that_does_not_know_the_token_is_exit_code_77(self):
        done, _ = self.ask(code=401, answer={"kind": "Status", "reason": "Unauthorized", "message": "Unauthorized"})
        self.assertEqual((done.returncode, done.stdout), (77, ""))
        self.assertIn("cannot create SelfSubjectReview", done.stderr)

    def test_an_answer_without_a_user_is_an_error(self):
        done, _ = self.ask(user={})
        self.assertEqual((done.returncode, done.stdout), (69, ""))
        self.assertIn("without a user name", done.stderr)

    def test_a_format_that_does_not_exist_is_refused(self):
        done = self.run_program("whoami", "-o", "xml")
        self.check(done, 64, "firesteel: error: 'xml' is not a valid value for --output\n"
                             "firesteel: hint: use text, json or yaml\n")
