"""Secrets that no key of Spark names are not printed either."""
import os

from program import ProgramTest
from scripted_api import ScriptedApi
from secure_servers import Answers, answer

TEMPLATE = """apiVersion: v1
kind: Pod
spec:
  containers:
  - name: main
    env:
    - {name: DB_PASSWORD, value: LEAK-password}
    - {name: URL, value: "jdbc:x?password=LEAK-url"}
    - {name: PLAIN, value: shown}
    livenessProbe:
      httpGet: {path: /, port: 1, httpHeaders: [{name: Authorization, value: LEAK-header}]}
"""
IMAGE = ("--deploy-mode", "cluster", "--class", "a.B", "--conf", "spark.kubernetes.container.image=i")
MASTER = ("--master", "k8s://http://127.0.0.1:1")


class Secrets(ProgramTest):
    def explain(self, *conf):
        words = [word for each in conf for word in ("--conf", each)]
        done = self.run_program("submit", "--explain", *MASTER, *IMAGE, *words, "local:///a.jar")
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout + done.stderr

    def test_a_pattern_in_javas_syntax_hides_what_it_names_or_everything(self):
        for pattern in ("(?i)secret|(?<!x)pin", "(?i)secret|pin", "(?s)pin", "(?iu)pin", "pin(?i)", "(?<n>pin)", "(?i)(?:secret|pin)",
                        r"\Qpin\E", "[[:pin", r"p\p{Alpha}n", "p++in", "[a-z&&[^b]]in", "(pin", r"\x70in", "(?i:pin)", "[]p]in", "(?>pin)"):
            with self.subTest(pattern):
                shown = self.explain("spark.redaction.regex=" + pattern, "spark.my.pin=LEAK-pin")
                self.assertNotIn("LEAK", shown)

    def test_a_pattern_that_is_known_hides_nothing_else(self):
        shown = self.explain("spark.redaction.regex=(?i)secret|pin", "spark.my.other=kept")
        self.assertIn("kept", shown)
        self.assertNotIn("redaction", [line for line in shown.splitlines() if "all values" in line])
        self.assertIn("all values are redacted", self.explain("spark.redaction.regex=(?<!x)pin", "spark.my.other=kept"))

    def test_explain_hides_a_templates_secrets(self):
        path = os.path.join(self.home, "t.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(TEMPLATE)
        shown = self.explain("spark.kubernetes.driver.podTemplateFile=" + path)
        self.assertNotIn("LEAK", shown)
        self.assertIn("shown", shown)
        self.assertIn("PLAIN", shown)

    def test_the_wire_log_hides_a_templates_secrets(self):
        path = os.path.join(self.home, "t.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(TEMPLATE)
        with ScriptedApi() as api:
            done = self.run_program("submit", "--no-wait", "--master", api.master, *IMAGE, "--conf",
                                    "spark.kubernetes.driver.podTemplateFile=" + path, "local:///a.jar", env={"FIRESTEEL_LOG": "trace"})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("livenessProbe", done.stderr)
        self.assertNotIn("LEAK", done.stderr)

    def test_the_url_of_a_template_is_shown_without_its_secrets(self):
        with Answers(answer(404, b"no")) as server:
            for words, env in ((("--dry-run",), {}), (("--dry-run", "-v"), {}), (("--explain",), {}),
                               (("--dry-run",), {"FIRESTEEL_LOG": "trace"})):
                url = "http://user:LEAK-pass@127.0.0.1:%d/t.yaml?sig=LEAK-sig" % server.port
                done = self.run_program("submit", *words, *MASTER, *IMAGE, "--conf", "spark.kubernetes.driver.podTemplateFile=" + url,
                                        "local:///a.jar", env=env)
                self.assertEqual(done.returncode, 66, done.stderr)
                self.assertIn("127.0.0.1:%d/t.yaml" % server.port, done.stderr)
                self.assertNotIn("LEAK", done.stdout + done.stderr)
            self.assertIn("sig=LEAK-sig", server.heads[0])

    def test_what_is_wrong_with_a_template_is_said_without_the_secrets_of_its_url(self):
        for kind in ("driver", "executor"):
            for text in (b"spec: [", b"", b"a: 1\n---\nb: 2\n", b"spec: {containers: [null]}", b"metadata: {}", b"kind: Job\nspec: {}",
                         b"spec: {containers: 7}", b"spec: {nodeSelector: [1]}", b"[]", b"\x00"):
                with self.subTest(kind=kind, text=text), Answers(answer(200, text)) as server:
                    url = "http://user:LEAK-pass@127.0.0.1:%d/t.yaml?sig=LEAK-sig" % server.port
                    done = self.run_program("submit", "--dry-run", "-v", *MASTER, *IMAGE, "--conf",
                                            "spark.kubernetes.%s.podTemplateFile=%s" % (kind, url), "local:///a.jar")
                    self.assertEqual(len(server.heads), 1, done.stderr)
                    self.assertNotIn("LEAK", done.stderr)

    def test_a_hint_has_no_command_of_the_server_in_it(self):
        with ScriptedApi(refuse={"POST pods": (403, "Forbidden", 'pods "x" is forbidden: error looking up service account default/x: '
                                               'serviceaccount "$(touch pwned)" not found')}) as api:
            done = self.run_program("submit", "--master", api.master, *IMAGE, "local:///a.jar")
        hint = [line for line in done.stderr.splitlines() if "hint:" in line]
        self.assertTrue(hint, done.stderr)
        self.assertIn("'$(touch pwned)'", "".join(hint))
