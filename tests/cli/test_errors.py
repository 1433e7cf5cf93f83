"""Every error says what to do: what bad input prints, from one table, and a scan of the sources for errors without a hint.

golden/errors.txt has each command line and what it printed, golden/refusals.txt the same for answers of an API server.
"""
import glob
import os
import re
import shlex
import subprocess
import unittest

from program import FIRESTEEL, HERE, ProgramTest, environment, errors_without_hint
from scripted_api import ScriptedApi

ROOT = os.path.dirname(os.path.dirname(HERE))

POD = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n"
KUBECONFIG = """
current-context: here
contexts:
- {name: here, context: {cluster: local, user: nobody}}
- {name: lost, context: {cluster: nowhere, user: nobody}}
- {name: unknown, context: {cluster: local, user: someone}}
- {name: old-plugin, context: {cluster: local, user: old-plugin}}
- {name: missing-plugin, context: {cluster: local, user: missing-plugin}}
- {name: failing-plugin, context: {cluster: local, user: failing-plugin}}
- {name: chatty-plugin, context: {cluster: local, user: chatty-plugin}}
- {name: no-plugin, context: {cluster: local, user: no-plugin}}
- {name: two-logins, context: {cluster: local, user: two-logins}}
- {name: half-certificate, context: {cluster: local, user: half-certificate}}
- {name: not-pem, context: {cluster: local, user: not-pem}}
- {name: not-base64, context: {cluster: local, user: not-base64}}
- {name: no-token-file, context: {cluster: local, user: no-token-file}}
- {name: empty-token, context: {cluster: local, user: empty-token}}
- {name: two-words, context: {cluster: local, user: two-words}}
- {name: azure, context: {cluster: local, user: azure}}
- {name: no-server, context: {cluster: no-server, user: nobody}}
- {name: ftp, context: {cluster: ftp, user: token}}
- {name: plain, context: {cluster: plain, user: token}}
- {name: proxy, context: {cluster: proxy, user: token}}
- {name: groups, context: {cluster: local, user: groups}}
clusters:
- {name: local, cluster: {server: "https://127.0.0.1:1"}}
- {name: no-server, cluster: {}}
- {name: ftp, cluster: {server: "ftp://127.0.0.1:1"}}
- {name: plain, cluster: {server: "http://no-such-host.invalid"}}
- {name: proxy, cluster: {server: "https://127.0.0.1:1", proxy-url: "gopher://127.0.0.1"}}
users:
- {name: nobody, user: {}}
- {name: token, user: {token: abc}}
- {name: old-plugin, user: {exec: {apiVersion: client.authentication.k8s.io/v1alpha1, command: "true"}}}
- {name: missing-plugin, user: {exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: no-such-plugin}}}
- {name: failing-plugin, user: {exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: "false"}}}
- {name: chatty-plugin, user: {exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: echo, args: [hello]}}}
- {name: no-plugin, user: {exec: {apiVersion: client.authentication.k8s.io/v1beta1}}}
- {name: two-logins, user: {exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: "true"}, auth-provider: {name: oidc}}}
- {name: half-certificate, user: {client-certificate: cert.pem}}
- {name: not-pem, user: {client-certificate: note.txt, client-key: note.txt}}
- {name: not-base64, user: {client-certificate-data: "%%", client-key-data: "%%"}}
- {name: no-token-file, user: {tokenFile: nowhere.token}}
- {name: empty-token, user: {tokenFile: empty}}
- {name: two-words, user: {token: "two words"}}
- {name: azure, user: {auth-provider: {name: azure}}}
- {name: groups, user: {token: abc, as-groups: [admins]}}
"""

FILES = {
    "app.py": "print()\n",
    "note.txt": "a note\n",
    "results.jsonl": "{}\n",
    "empty": "",
    "latin1.conf": b"spark.app.name=Jos\xe9\n",
    "bad-escape.properties": "spark.app.name=\\u12\n",
    "pod.yaml": POD,
    "twice.yaml": POD + "---\n" + POD,
    "chart.yaml": "kind: {{ .Values.kind }}\n",
    "deployment.yaml": POD.replace("Pod", "Deployment"),
    "app.yaml": "apiVersion: sparkoperator.k8s.io/v1beta2\nkind: SparkApplication\nmetadata: {name: pi}\nspec:\n"
                "  {type: Scala, sparkVersion: 4.3.0, mainApplicationFile: 'local:///a.jar', image: i, mainClass: A, driver: {}, executor: {}}\n",
    "folder/note.txt": "no document\n",
    "broken.yaml": "a: [\n",
    "config": KUBECONFIG,
    "cert.pem": "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    "list.config": "- a\n",
    "string.config": "contexts: none\n",
    "broken.json": "{",
    "spark/conf/spark-env.sh": "exit 3\n",
    "spark/python/pyspark/x": "",
    "hadoop/core-site.xml": "<configuration><property>",
}

IMAGE = "--image=spark:4.3.0"
SUBMIT = "submit %s --master k8s://https://127.0.0.1:1 " % IMAGE
DRY = "submit --dry-run %s --master k8s://https://127.0.0.1:1 " % IMAGE
APP = " local:///app.py"


def conf(*settings):
    return DRY + " ".join("--conf " + shlex.quote(setting) for setting in settings) + APP


VOLUME = "spark.kubernetes.driver.volumes."

# What is typed.  "NAME=VALUE ..." before it is its environment.
OFFLINE = [
    # Commands, options and arguments
    "frobnicate", "lst", "--frobnicate", "list --frobnicate", "list --namespce x", "list -Z", "list --output", "list --output=",
    "list --output xml", "list a b", "list -n Team -A", "list -n Team", "list -n x -A",
    "list --phase running --phase nosuch", "list --request-timeout soon", "list --watch=yes",
    "wait", "status",
    "status a b", "logs", "logs a b", "logs a --tail -1", "logs a --tail many",
    "logs a --follow --previous", "logs a --since nosuch", "logs a --executors=no", "logs a --container", "events", "diagnose",
    "diagnose --output xml a", "kill", "kill --grace-period soon a", "ui", "ui a --port 70000",
    "ui a --port http", "gc --grace soon", "gc a", "submit --batch nosuch.jsonl", "submit --batch - --resume results.jsonl",
    "run", "run a.yaml", "run -f nosuch.yaml", "run -f deployment.yaml",
    "run -f chart.yaml", "render", "render -f nosuch.yaml", "render -f deployment.yaml a.jar",
    "render --set a=b local:///a.py", "render -f deployment.yaml --kustomize d --diff a", "validate", "validate nosuch.yaml", "validate - -",
    "validate folder", "convert", "convert -f nosuch.yaml", "cron", "cron --schedule @reboot --firesteel-image i --image i --name n local:///a.py", "cron -f app.yaml --firesteel-image i",
    "cron --schedule @daily --firesteel-image i --image i --name A_b local:///a.py", "run -f app.yaml --dry-run --set spec", "render -f app.yaml --ingress-url-format '{{$x}}.y'", "render -f app.yaml --kustomize app.yaml/d",
    "init --check --apply", "init --for dancing", "init --quota pods", "init -n x --driver-account Team_A", "init -n x --submitter-user ''",
    "whoami a", "completion", "completion tcsh", "completion bash zsh", "help nosuch", "help submit list",
    "help conf spark.kubernetes.contaner.image", "version 2",
    # submit: its own options
    "submit", "submit --frobnicate", "submit --namespce x", "render --frobnicate", "cron --frobnicate", "convert --frobnicate",
    DRY + "''", "submit --class", "submit --conf", "submit --conf a", "submit -c=a",
    "submit run-example SparkPi", "submit --dry-run", DRY.replace("--dry-run", "--dry-run=maybe") + APP,
    DRY + "--if-exists maybe" + APP, DRY + "--submission-id ''" + APP,
    DRY + "--submission-id a --conf spark.kubernetes.driver.pod.name=b" + APP, DRY + "--start-timeout soon" + APP,
    DRY + "--on-interrupt pray" + APP, DRY + "--logs --no-wait" + APP, SUBMIT + "--output yaml" + APP,
    DRY + "--exit-code mine" + APP, DRY + "--progress=maybe" + APP, DRY + "--no-wait=1" + APP,
    SUBMIT + "--result-file nowhere/a" + APP, DRY + "--spark-version 1.6" + APP, DRY + "--log-format json" + APP,
    DRY + "-n Team" + APP, DRY + "-n x --conf spark.kubernetes.namespace=y" + APP, "submit --kill a:b:c", "submit --kill :a",
    "submit --status ..", "submit --kill a --status b", SUBMIT + "--explain --strict --conf spark.executor.instance=2" + APP,
    DRY + "--strict local:///app.py --dry-run", "FIRESTEEL_EXIT_CODE=mine " + DRY + APP, "FIRESTEEL_LOG_FORMAT=json " + DRY + APP,
    "FIRESTEEL_SPARK_VERSION=1.6 " + DRY + APP,
    # submit: what Spark refuses, or Firesteel cannot do
    "submit --dry-run --master k8s://https://127.0.0.1:1" + APP, "submit --dry-run --master yarn" + APP,
    "submit --dry-run --master local[2]" + APP, "submit --dry-run --master nosuch" + APP,
    "submit --dry-run --master k8s://ftp://a" + APP,
    DRY + "--deploy-mode client" + APP, DRY + "--deploy-mode cloud" + APP, DRY + "spark-shell", DRY + "nothere.py", DRY + "app.py",
    DRY + "--jars nothere.jar" + APP, DRY + "HDFS://a/b.jar", DRY + "file://host/app.py",
    DRY + "--class org.apache.spark.sql.hive.thriftserver.SparkSQLCLIDriver local:///a.jar",
    DRY + "--class org.apache.spark.sql.hive.thriftserver.HiveThriftServer2 local:///a.jar", DRY + "local:///a.jar",
    DRY + "note.txt.jar", DRY + "--remote sc://a" + APP, DRY + "--driver-memory 1.5g" + APP, DRY + "--driver-memory 0" + APP,
    DRY + "--executor-memory lots" + APP, DRY + "--driver-cores 0" + APP, DRY + "--executor-cores 0" + APP,
    DRY + "--num-executors 0" + APP, DRY + "--total-executor-cores 0" + APP, DRY + "--proxy-user ''" + APP,
    DRY + "--proxy-user a --principal b --keytab c" + APP, DRY + "--keytab c" + APP, DRY + "--principal b --keytab nowhere" + APP,
    DRY + "--properties-file nowhere.conf" + APP, DRY + "--properties-file pvc://a/b.conf" + APP, DRY + "--properties-file ." + APP,
    DRY + "--properties-file bad-escape.properties" + APP, DRY + "--driver-java-options -Xmx2g" + APP,
    DRY + "--driver-java-options '\"-Da'" + APP, "SPARK_HOME=spark " + DRY + APP, "HADOOP_CONF_DIR=hadoop " + DRY + APP,
    "HADOOP_TOKEN_FILE_LOCATION=note.txt " + DRY + APP,
    DRY + "--conf spark.kubernetes.file.upload.path=/tmp/up nothere.py", DRY + "--conf spark.kubernetes.file.upload.path=ftp://a/b app.py", DRY + "--conf spark.kubernetes.file.upload.path=file://host/a app.py",
    conf("spark.kubernetes.namespace=Team"),
    conf("spark.kubernetes.submission.waitAppCompletion=maybe"),
    conf("spark.kubernetes.report.interval=soon"), conf("spark.kubernetes.driver.label.spark-role=a"),
    conf("spark.kubernetes.driver.secretKeyRef.A=b"),
    conf("spark.kubernetes.driver.pod.featureSteps=com.example.Step"),
    conf("spark.driver.bindAddress=0.0.0.0"), conf("spark.driver.memoryOverhead=lots"),
    conf("spark.kubernetes.container.image.pullPolicy=Maybe"),
    conf("spark.kubernetes.authenticate.submission.oauthToken=a", "spark.kubernetes.authenticate.submission.oauthTokenFile=empty"),
    conf("spark.kubernetes.kerberos.tokenSecret.name=a"),
    conf("spark.kubernetes.kerberos.krb5.path=nowhere"), conf("spark.master.rest.enabled=maybe"),
    conf(VOLUME + "nfs.a.mount.path=/a"), conf(VOLUME + "glusterfs.a.mount.path=/a"), conf(VOLUME + "hostPath.a.mount.path=/a"),
    conf(VOLUME + "emptyDir.a.mount.path=/a", VOLUME + "emptyDir.a.mount.readOnly=maybe"), conf(VOLUME + "emptyDir.a.options.sizeLimit=1"),
    conf(VOLUME + "emptyDir.a.mount.path=/a", VOLUME + "emptyDir.a.options.sizeLimit=1"),
    conf(VOLUME + "emptyDir.a.mount.path=/a", VOLUME + "emptyDir.b.mount.path=/a"),
    conf("spark.driver.resource.gpu.amount=1"), conf("spark.driver.resource.gpu.vendor=a"), conf("spark.ui.port=http"),
    conf("spark.driver.port=99999999999"),
    *[conf("spark.kubernetes.driver.podTemplateFile=" + name) for name in
      ("nowhere.yaml", "empty", "twice.yaml", "deployment.yaml", "broken.yaml", "broken.json", "ftp://a/b.yaml", "hdfs:///b.yaml")],
    conf("spark.kubernetes.executor.podTemplateFile=nowhere.yaml"),
    # kubeconfig and credentials
    "KUBECONFIG=nowhere list", "KUBECONFIG=nowhere:empty list", "KUBECONFIG=empty list", "list --kubeconfig nowhere",
    "list --kubeconfig broken.yaml", "list --kubeconfig .", "list --kubeconfig list.config", "list --kubeconfig string.config",
    "list --kubeconfig empty", "list --kubeconfig latin1.conf", "list --context nosuch",
    *["list --kubeconfig config --context %s --retry-for 0s" % name for name in re.findall(r"- {name: ([\w-]+), context", KUBECONFIG)],
    "list --kubeconfig config --context nosuch", "list --kubeconfig config --cluster nosuch", "list --kubeconfig config --user nosuch",
    "list --kubeconfig config --as-group admins --user token", "whoami --master yarn", "list --master k8s://https://127.0.0.1:1",
    *["list --anonymous --retry-for 0s --master " + url for url in
      ("k8s://https://127.0.0.1:1", "k8s://https://no-such-host.invalid", "k8s://", "k8s://ftp://a", "'k8s://https://a b'",
       "k8s://https://a:99999", "'k8s://https://a?b'")],
    "submit --retry-for 0s --name a --submission-id a %s --anonymous --master k8s://https://127.0.0.1:1%s" % (IMAGE, APP),
    "HTTPS_PROXY=gopher://a list --anonymous --retry-for 0s --master k8s://https://192.0.2.1", "list --retry-for soon",
]

FORBIDDEN = 'pods is forbidden: User "eve" cannot list resource "pods" in API group "" in the namespace "default"'
RUN = "submit --name a --submission-id a %s%s" % (IMAGE, APP)

# What the API server answers (requests that it refuses, as of ScriptedApi), and what is typed then.
REFUSED = [
    ({"GET pods": (401, "Unauthorized", "Unauthorized")}, "list"),
    ({"GET pods": (403, "Forbidden", FORBIDDEN)}, "list"),
    ({"GET pods": (403, "Forbidden", FORBIDDEN.replace(' in the namespace "default"', " at the cluster scope"))}, "list -A"),
    ({"GET pods": (404, "NotFound", "the server could not find the requested resource")}, "list"),
    ({"GET pods": (400, "BadRequest", "unable to parse requirement")}, "list -l 'a in b'"),
    ({"GET pods": (400, "BadRequest", "Client sent an HTTP request to an HTTPS server.")}, "list"),
    ({"GET pods": (429, "TooManyRequests", "too many requests")}, "list"),
    ({"GET pods": (500, "InternalError", "etcdserver: leader changed")}, "list"),
    ({"GET pods": (503, "ServiceUnavailable", "the server is currently unable to handle the request")}, "diagnose a"),
    ({"GET jobs": (403, "Forbidden", 'namespaces "jobs" is forbidden'),
      "GET spark": (403, "Forbidden", 'serviceaccounts "spark" is forbidden: User "eve" cannot get resource "serviceaccounts" in API '
                                      'group "" in the namespace "jobs"')}, "init -n jobs --apply"),
    ({"GET jobs": (401, "Unauthorized", "Unauthorized")}, "init -n jobs --apply"),
    ({"POST selfsubjectreviews": (401, "Unauthorized", "Unauthorized")}, "whoami"),
    *[({}, line) for line in ("status nosuch", "logs nosuch", "wait nosuch", "kill nosuch --yes", "events nosuch", "diagnose nosuch",
                              "ui nosuch", "status ''", "status 'a b'", "status a/b/c", "status pod/nosuch", "kill 'a*'", "kill a -l b=c",
                              "wait twin -n nosuch", "logs waiting --container nosuch",
                              "kill 'tw*'", "submit --kill nosuch", "submit --status nosuch",
                              "ui waiting --address nowhere",
                              RUN.replace("--submission-id a", "--conf spark.kubernetes.driver.pod.name=waiting"))],
    ({"POST services": (403, "Forbidden", 'services is forbidden: User "eve" cannot create resource "services" in API group "" in the '
                                          'namespace "default"')}, RUN),
    ({"POST services": (404, "NotFound", 'namespaces "default" not found')}, RUN),
    ({"POST pods": (403, "Forbidden", 'pods "a" is forbidden: exceeded quota: q, requested: limits.memory=2Gi, used: 0, limited: 1Gi')}, RUN),
    ({"POST pods": (403, "Forbidden", 'pods "a" is forbidden: error looking up service account default/spark: serviceaccount "spark" not '
                                      'found')}, RUN),
    ({"POST pods": (403, "Forbidden", 'pods "a" is forbidden: violates PodSecurity "restricted:latest"')}, RUN),
    ({"POST pods": (403, "Forbidden", 'pods "a" is forbidden: unable to create new content in namespace default because it is being '
                                      'terminated')}, RUN),
    ({"POST pods": (403, "Forbidden", 'admission webhook "policy.example.com" denied the request: no team label')}, RUN),
    ({"POST pods": (500, "InternalError", 'failed calling webhook "policy.example.com": no endpoints available')}, RUN),
    ({"POST pods": (422, "Invalid", 'Pod "a" is invalid: spec.containers[0].image: Required value')}, RUN),
    ({"POST pods": (413, "RequestEntityTooLarge", "etcdserver: request is too large")}, RUN),
    ({"POST pods": (409, "AlreadyExists", 'pods "a" already exists')}, RUN),
]

CONTAINER = "spark-kubernetes-driver"


def driver(name, app):
    return {"metadata": {"name": name, "namespace": "default", "uid": name, "creationTimestamp": "2026-01-02T03:04:05Z",
                         "labels": {"spark-role": "driver", "spark-app-name": app, "spark-app-selector": "spark-" + name}},
            "spec": {"containers": [{"name": CONTAINER, "image": "spark:4.3.0"}]},
            "status": {"phase": "Pending", "containerStatuses": [{"name": CONTAINER, "state": {"waiting": {"reason": "ContainerCreating"}}}]}}


PODS = [driver("waiting", "waiting"), driver("twin-1", "twin"), driver("twin-2", "twin")]

# What differs between runs and machines, and what the golden files have instead.
VARYING = [(r"after \d+ ms", "after N ms"), (r"spark-upload-[0-9a-f-]{36}", "spark-upload-UUID"),
           (r"http://127\.0\.0\.1:\d{2,}", "http://API"), (r"\b\d+(?:d|h|m)\d*(?:h|m|s)?(?= (?:ago|old))", "AGE"),
           (r"\b([a-z-]+)(?:-[0-9a-f]{16}|-[0-9a-f]{8})+-driver", r"\1-HASH-driver")]

# Rooms whose errors need a cluster, a terminal, or a machine that breaks: no bad input provokes them.
NOT_PROVOKED = {
    "lib/storage": "failing system calls, a file that changes while it is sent, and what stores without words of "
                   "their own refuse: file systems, and claims (tests/cluster/claims_test.py)",
    "lib/storage/aws": "what the sources of keys answer; tests/stores has them",
    "lib/storage/s3": "what the store answers; tests/stores has them",
    "lib/storage/oauth": "what token servers answer; tests/stores has them",
    "lib/storage/azure": "settings of the store, and what it answers; tests/stores has them",
    "lib/storage/google": "settings of the store, and what it answers; tests/stores has them",
    "lib/kube/client": "a request body that is not UTF-8; refusals have the words of the server",
    "lib/app/supervise": "what the cluster has of an application that was begun before",
    "lib/app/render": "an application of the cluster that Firesteel has not made",
    "lib/app/manage": "calls that the command line does not make, and what other rooms say",
}


def parsed(line):
    """The environment and the words of a line of the table."""
    words = shlex.split(line)
    variables = {}
    while words and re.match(r"[A-Z_]+=", words[0]):
        name, _, value = words.pop(0).partition("=")
        variables[name] = value
    return variables, words


def arguments_at(code, start):
    """The arguments of the call whose bracket is at `start`."""
    depth, arguments, at = 0, [""], start
    while True:
        literal = re.compile(r'R"\(.*?\)"|"(?:[^"\\]|\\.)*"|(?<![0-9a-fA-F])\'(?:[^\'\\]|\\.)\'', re.S).match(code, at)
        if literal:
            arguments[-1] += literal.group(0)
            at = literal.end()
            continue
        letter = code[at]
        depth += (letter in "([{") - (letter in ")]}")
        if depth == 0:
            return [argument.strip() for argument in arguments]
        if letter == "," and depth == 1:
            arguments.append("")
        elif at > start:
            arguments[-1] += letter
        at += 1


def constructions():
    """(file, arguments) of each Error and ApiError that lib/ and cli/ make, but for copies of another."""
    for path in sorted(path for folder in ("lib", "cli") for path in glob.glob(os.path.join(ROOT, folder, "**", "*.*"), recursive=True)):
        if not path.endswith((".cpp", ".h")) or path.endswith(("/error.h", "/base/error.cpp")):
            continue
        with open(path, encoding="utf-8") as source:
            code = re.sub(r"^\s*//.*$|\s//[/ ].*$", "", source.read(), flags=re.M)
        for found in re.finditer(r"(?<![\w:~])(?:firesteel::)?(?:Error|ApiError)\s*[({]", code):
            arguments = arguments_at(code, found.end() - 1)
            if len(arguments) > 1:
                yield os.path.relpath(path, ROOT), arguments


def messages(argument):
    """A pattern for each text that the argument of a construction can be."""
    for literal in re.findall(r'"((?:[^"\\]|\\.)*)"', re.sub(r'"\s*"', "", argument)):
        fixed = re.split(r"\{[^}]*\}|\\.", literal)
        if sum(map(len, fixed)) > 7:
            yield "error: (?:.*: )?" + ".*".join(map(re.escape, fixed))


class Errors(ProgramTest):
    def setUp(self):
        super().setUp()
        for name, content in FILES.items():
            path = os.path.join(self.home, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())

    def printed(self, line, api=None):
        """The line and what the program says to it; with `api` its options come before the application's file."""
        variables, words = parsed(line)
        if api:
            words[1:1] = ["--master", api.master, "--anonymous", "--retry-for", "0s"]
        done = subprocess.run([FIRESTEEL, *words], env={**environment(self.home), **variables}, cwd=self.home,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(errors_without_hint(done.stderr), [], line)
        text = done.stderr.replace(self.home, "~")
        for pattern, instead in VARYING:
            text = re.sub(pattern, instead, text)
        typed = re.sub(r"((?:[A-Z_]+=\S* )*)", r"\1firesteel ", line, count=1)
        return "$ %s\n%s[exit code %d]\n\n" % (typed, text, done.returncode)

    def check_table(self, name, text):
        self.check_golden(name, text)
        for part in text.strip().split("\n\n"):
            self.assertRegex(part, r"(?m)^firesteel: error: |^Usage: ")  # else the row proves nothing

    def test_every_error_of_bad_input_says_what_to_do(self):
        self.check_table("errors.txt", "".join(map(self.printed, OFFLINE)))

    def test_every_error_of_the_api_server_says_what_to_do(self):
        text = ""
        for refuse, line in REFUSED:
            text += "".join("# %s: %d %s: %s\n" % (request, *answer) for request, answer in refuse.items())
            with ScriptedApi(refuse=refuse, pods=PODS) as api:
                text += self.printed(line, api)
        self.check_table("refusals.txt", text)

    def test_the_tables_have_every_command_and_every_room(self):
        text = ""
        for name in ("errors.txt", "refusals.txt"):
            with open(os.path.join(HERE, "golden", name), encoding="utf-8") as golden:
                text += golden.read()
        self.assertGreater(len(set(re.findall(r"^firesteel: error: (.*)$", text, re.M))), 200)
        listed = self.run_program("--help").stdout.split("Commands:\n")[1].split("\n\n")[0]
        for command in re.findall(r"^  (\w+) ", listed, re.M):
            self.assertRegex(text, r"(?m)^\$ (?:[A-Z_]+=\S* )*firesteel %s\b.*\n(?:.*\n)?firesteel: error: " % command)
        made = [(os.path.dirname(path).replace("lib/include/firesteel", "lib"), messages(arguments[1]))
                for path, arguments in constructions() if arguments[0] != "ErrorKind::kInternal"]
        provoked = {room for room, patterns in made if any(re.search(pattern, text) for pattern in patterns)}
        self.assertEqual({room for room, _ in made} - provoked, set(NOT_PROVOKED))


class Sources(unittest.TestCase):
    def test_every_error_of_our_own_has_a_hint(self):
        made = list(constructions())
        self.assertGreater(len(made), 150)
        for path, arguments in made:
            if arguments[0] == "ErrorKind::kInternal":  # error.cpp has one hint for all bugs
                continue
            with self.subTest(path, message=arguments[1]):
                self.assertGreater(len(arguments), 2)
                self.assertNotIn(arguments[2], ("", "{}", '""', "std::string()", "std::string{}"))

    def test_no_answer_of_the_api_server_is_without_a_hint(self):
        for path in glob.glob(os.path.join(ROOT, "lib/kube/client/*.cpp")):
            with open(path, encoding="utf-8") as source:
                self.assertNotRegex(source.read(), r'\.hint = (?:""|\{\})')


if __name__ == "__main__":
    unittest.main()
