"""examples/gitlab and examples/github: their script lines, run as a runner runs them, and their files against the vendors' schemas."""
import http.server
import json
import os
import re
import subprocess
import sys
import threading
import unittest

import example
import yaml
from secure_servers import Authority, server_context  # in tests/cli, which example adds

CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "firesteel", "check-jsonschema-0.39.0")
ISSUED = "header.payload.signature"


def schema_checker():
    """PyPI's check-jsonschema, which has the vendors' schemas inside; None if it cannot be installed."""
    program = os.path.join(CACHE, "bin", "check-jsonschema")
    if not os.path.exists(program):
        steps = ([sys.executable, "-m", "venv", CACHE], [os.path.join(CACHE, "bin", "pip"), "install", "--quiet", "check-jsonschema==0.39.0"])
        if any(subprocess.run(step, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode for step in steps):
            return None
    return program


class TokenServer:
    """GitHub's server that issues a job's token."""

    def __enter__(self):
        server = self
        self.asked = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *arguments):
                pass

            def do_GET(self):
                server.asked.append((self.path, self.headers.get("Authorization")))
                self.send_response(200)
                self.end_headers()
                self.wfile.write(json.dumps({"count": 1, "value": ISSUED}).encode())

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        self.url = "http://127.0.0.1:%d/token?api-version=2.0" % self.http.server_address[1]
        return self

    def __exit__(self, *_):
        self.http.shutdown()
        self.http.server_close()


class Pipelines(example.ExampleTest):
    def checkout(self, name, api=None):
        """The repository as the runner has it; the kubeconfig's server is the scripted one."""
        place = self.copy(name, "checkout")
        if api is not None:
            path = os.path.join(place, "kubeconfig")
            with open(path, encoding="utf-8") as file:
                text = file.read()
            self.assertIn("https://kubernetes.example.com:6443", text)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text.replace("https://kubernetes.example.com:6443", api.url))
            os.symlink(self.authority.pem, os.path.join(place, "ca.crt"))
        return place

    def secure_api(self, script):
        self.authority = Authority(self.home)
        return example.ScriptedApi(steps=example.waits.WAITS[script], context=server_context(self.authority.sign()))

    def check_schema(self, kind, *path):
        checker = schema_checker()
        if checker is None:
            self.skipTest("PyPI's check-jsonschema cannot be installed")
        done = self.run_words(checker, "--builtin-schema", kind, os.path.join(example.EXAMPLES, *path))
        self.assertEqual(done.returncode, 0, done.stdout)

    # GitLab: all lines of a job's script run in one shell, which ends at the first error.
    def gitlab(self, job, place, **variables):
        jobs = yaml.safe_load(example.text_of("gitlab", ".gitlab-ci.yml"))
        lines = "\n".join(jobs[job]["script"])
        return self.shell("set -e\n" + lines, cwd=place, env={**jobs[job].get("variables", {}), **variables})

    def test_gitlab_check_reports_and_renders(self):
        place = self.checkout("gitlab")
        done = self.gitlab("check", place, CI_PIPELINE_IID="7")
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(os.path.join(place, "validate.xml"), encoding="utf-8") as file:
            self.assertRegex(file.read(), r'<testsuites? [^>]*failures="0"')
        with open(os.path.join(place, "rendered.yaml"), encoding="utf-8") as file:
            self.assertIn("Pod", [each["kind"] for each in yaml.safe_load_all(file)])

    def test_gitlab_check_fails_for_a_wrong_document_and_leaves_the_report(self):
        place = self.checkout("gitlab")
        path = os.path.join(place, "jobs", "nightly.yaml")
        with open(path, "a", encoding="utf-8") as file:
            file.write("    coresLimit: 2\n")
        self.assertEqual(self.gitlab("check", place, CI_PIPELINE_IID="7").returncode, 64)
        with open(os.path.join(place, "validate.xml"), encoding="utf-8") as file:
            self.assertIn("coresLimit", file.read())

    def test_gitlab_run_sends_the_jobs_token_and_fails_with_the_drivers_code(self):
        with self.secure_api("failure") as api:
            place = self.checkout("gitlab", api)
            done = self.gitlab("nightly", place, CI_PIPELINE_ID="4711", KUBERNETES_TOKEN=ISSUED)
            self.assertEqual(done.returncode, 3, done.stderr)
            self.assertEqual(set(api.authorizations), {"Bearer " + ISSUED})
            self.assertIn("nightly-4711", str(self.driver_pods(api)[0]["metadata"]))
        with open(os.path.join(place, "result.json"), encoding="utf-8") as file:
            self.assertEqual(json.load(file)["exitStatusOf"], "driver")

    def test_gitlab_file_is_valid(self):
        self.check_schema("vendor.gitlab-ci", "gitlab", ".gitlab-ci.yml")

    # GitHub: each step is a file for `bash -e`.
    def github(self, job, place, **variables):
        workflow = yaml.safe_load(example.text_of("github", ".github", "workflows", "spark.yml"))
        for step in workflow["jobs"][job]["steps"]:
            if "run" not in step or step["name"] == "Install Firesteel":
                continue
            environment = {**workflow["jobs"][job].get("env", {}), **step.get("env", {}), **variables}
            done = self.run_words("bash", "-e", "-c", step["run"], cwd=place, env=environment)
            if done.returncode != 0:
                break
        return done

    def test_github_check_reports_and_renders(self):
        place = self.checkout("github")
        done = self.github("check", place, GITHUB_RUN_NUMBER="7")
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(os.path.join(place, "validate.sarif"), encoding="utf-8") as file:
            self.assertEqual(json.load(file)["runs"][0]["results"], [])

    def test_github_run_gets_a_token_and_fails_with_the_drivers_code(self):
        with self.secure_api("failure") as api, TokenServer() as issuer:
            place = self.checkout("github", api)
            done = self.github("nightly", place, GITHUB_RUN_ID="4711", ACTIONS_ID_TOKEN_REQUEST_TOKEN="asks",
                               ACTIONS_ID_TOKEN_REQUEST_URL=issuer.url)
            self.assertEqual(done.returncode, 3, done.stderr)
            self.assertEqual(issuer.asked, [("/token?api-version=2.0&audience=kubernetes", "bearer asks")])
            self.assertEqual(set(api.authorizations), {"Bearer " + ISSUED})

    def test_github_file_is_valid(self):
        self.check_schema("vendor.github-workflows", "github", ".github", "workflows", "spark.yml")

    def test_both_have_the_same_job(self):
        commands = []
        for name, path in (("gitlab", (".gitlab-ci.yml",)), ("github", (".github", "workflows", "spark.yml"))):
            text = example.text_of(name, *path)
            commands.append(re.sub(r"\s+", " ", re.search(r"firesteel run [^$]*?--submission-id", text).group(0)))
        self.assertEqual(commands[0], commands[1])


if __name__ == "__main__":
    unittest.main()
