"""A signal ends every command that only reads, in every phase; what creates something cleans up first.

  FIRESTEEL=build/dev/firesteel PYTHONPATH=tests/cli python3 tests/attack/test_signals.py --table     the table of tests/README.md
"""
import base64
import glob
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
import unittest

import waits
from program import FIRESTEEL, ProgramTest, environment
from server import Server as HealthyServer, healthy

SIGNALS = {signal.SIGINT: 130, signal.SIGTERM: 143}
# Nobody waits so long for a command that was told to end; a deaf one is there for 8 s and more.
PATIENCE = 5
READING = [["submit", "--dry-run=server", *waits.ARGUMENTS, *waits.RESOURCE], ["submit", "--kill", "default:drv"],
           ["list"], ["list", "--watch"], ["status", "drv"], ["kill", "drv"], ["logs", "drv"], ["logs", "-f", "drv"],
           ["events", "drv"], ["diagnose", "drv"], ["gc"], ["whoami"], ["wait", "drv"], ["ui", "drv"],
           ["init", "-n", "x", "--check"], ["submit", "--status", "default:drv"]]
SUBMIT = ["submit", *waits.ARGUMENTS, *waits.RESOURCE]
# A submission that may have created something is completed or undone within this time.
STOP_PATIENCE = 8
PAGED = [["list"], ["gc"], ["kill", "--yes", "a*"], ["wait", "-l", "a=b"]]
TOKEN = {"token": "t"}
FOLLOWING = [["list", "--watch"], ["logs", "-f", "drv"], ["logs", "-f", "--executors", "drv"], ["wait", "drv"],
             ["ui", "drv"]]
KILLING = [["wait", "--on-interrupt=kill", "drv"]]
POD = {"kind": "Pod", "apiVersion": "v1",
       "metadata": {"name": "drv", "namespace": "default", "uid": "u", "resourceVersion": "1",
                    "labels": {"spark-role": "driver", "spark-app-selector": "spark-1"}},
       "spec": {"containers": [{"name": waits.DRIVER}]},
       "status": waits.step("Running", waits.container(waits.running()))["status"]}


class Server:
    """Accepts connections on loopback and gives each to `serve(connection)` in a thread."""

    def __init__(self, serve):
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = "http://127.0.0.1:%d" % self.listener.getsockname()[1]
        self.connections = []
        self.reached = set()  # connections that are in the phase
        threading.Thread(target=self._accept, args=[serve], daemon=True).start()

    def _accept(self, serve):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            self.connections.append(connection)
            threading.Thread(target=self._serve, args=[serve, connection], daemon=True).start()

    def _serve(self, serve, connection):
        try:
            serve(connection)
        except OSError:
            pass

    def close(self):
        self.listener.close()
        for connection in self.connections:
            connection.close()

    def silent(self, connection):
        """Takes the request and never answers."""
        if connection.recv(65536):
            self.reached.add(connection)
        connection.recv(65536)

    def endless(self, connection):
        """Another page follows each one."""
        for number, _ in enumerate(requests_of(connection)):
            if number > 3:
                self.reached.add(connection)
            answer(connection, {"kind": "PodList", "apiVersion": "v1", "items": [],
                                "metadata": {"resourceVersion": "1", "continue": "page-%d" % number}})

    def quiet(self, connection):
        """A driver runs, and neither its state nor its log changes."""
        for request in requests_of(connection):
            if request.startswith("DELETE"):
                continue  # the answer never comes
            if "watch=true" in request or "/log?" in request or "/portforward" in request:
                self.reached.add(connection)
                connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            elif "/pods/drv" in request:
                answer(connection, POD)
            else:
                answer(connection, {"kind": "PodList", "apiVersion": "v1", "items": [POD] if "/pods" in request else [],
                                    "metadata": {"resourceVersion": "1"}})

    def flood(self, connection):
        """A proxy that refuses, and whose explanation never ends."""
        connection.recv(65536)
        connection.sendall(b"HTTP/1.1 407 Who are you\r\nContent-Length: 99999999999\r\n\r\n")
        while True:
            connection.sendall(b"x" * 65536)


def requests_of(connection):
    """The first line of each request on the connection; none has a body."""
    buffer = b""
    while True:
        while b"\r\n\r\n" not in buffer:
            more = connection.recv(65536)
            if not more:
                return
            buffer += more
        head, buffer = buffer.split(b"\r\n\r\n", 1)
        yield head.split(b"\r\n", 1)[0].decode()


def answer(connection, body):
    text = json.dumps(body).encode()
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                       % (len(text), text))


def server_of(test, how):
    server = Server(lambda connection: getattr(server, how)(connection))
    test.addCleanup(server.close)
    return server


def shown(words):
    """Its row of the table."""
    if words[-1] == "(second signal)":
        return "submit (second signal)"
    if words[0] == "submit":
        return " ".join(words[:2] if words[1].startswith(("--status", "--kill", "--dry-run")) else words[:1])
    return " ".join(words[:-2] if "--kubeconfig" in words else words)


def is_sleeping(seconds):
    """Whether a process `sleep SECONDS` runs."""
    for path in glob.glob("/proc/[0-9]*/cmdline"):
        try:
            with open(path, "rb") as file:
                if file.read() == b"sleep\0%d\0" % seconds:
                    return True
        except OSError:
            pass
    return False


def token_that_expired():
    def part(value):
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")
    return "%s.%s.x" % (part({"alg": "none"}), part({"exp": 1000}))


class Signals(ProgramTest):
    wrapper = ()  # what starts the program
    seconds = {}  # (words, phase): the longest time until the end after a signal
    announced = set()  # of them: those that say at once what they wait for
    extra = {}  # of the environment

    def kubeconfig(self, server, user=None, proxy=None):
        path = os.path.join(self.home, "config")
        cluster = {"server": server, **({"proxy-url": proxy} if proxy else {})}
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"clusters": [{"name": "c", "cluster": cluster}], "users": [{"name": "u", "user": user or {}}],
                       "contexts": [{"name": "x", "context": {"cluster": "c", "user": "u"}}],
                       "current-context": "x"}, file)
        return path

    def begin(self, words, config):
        process = subprocess.Popen([*self.wrapper, FIRESTEEL, *words], env=environment(self.home, KUBECONFIG=config, **self.extra),
                                   cwd=self.home, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return process

    def end(self, process, number, words, phase):
        began = time.monotonic()
        process.send_signal(number)
        try:
            _, err = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.fail("%s is deaf to %s while %s" % (" ".join(words), number.name, phase))
        took = time.monotonic() - began
        key = (shown(words), phase)
        self.seconds[key] = max(took, self.seconds.get(key, 0))
        self.assertEqual(process.returncode, SIGNALS[number], (words, phase, err))
        return err

    def check(self, commands, phase, config, ready_of):
        """Each command in turn: started, in the phase (`ready_of()(process)` says when), ended by each signal."""
        for words in commands:
            for number in SIGNALS:
                with self.subTest(words=words, phase=phase, signal=number.name):
                    ready = ready_of()
                    process = self.begin(words, config)
                    deadline = time.monotonic() + 30
                    while not ready(process):
                        self.assertIsNone(process.poll(), process.communicate()[1] if process.poll() else "")
                        self.assertLess(time.monotonic(), deadline, "it never came to %s" % phase)
                        time.sleep(0.01)
                    err = self.end(process, number, words, phase)
                    if words is SUBMIT:
                        self.assertIn("nothing was submitted", err)

    def asleep(self):
        """ready_of for a phase that nobody else sees: it takes signals itself, and it waits."""
        def look(process):
            with open("/proc/%d/status" % process.pid, encoding="utf-8") as file:
                status = dict(line.split(":", 1) for line in file.read().splitlines())
            taken = (int(status["SigBlk"], 16) | int(status["SigCgt"], 16)) >> (signal.SIGTERM - 1) & 1
            return bool(taken) and status["State"].split()[0] == "S"
        return look

    def at(self, server):
        """ready_of for a phase that a connection to the server reaches."""
        def ready_of():
            before = len(server.connections)
            return lambda _: any(connection in server.reached for connection in server.connections[before:])
        return ready_of

    def test_while_an_answer_is_awaited(self):
        server = server_of(self, "silent")
        self.check(READING, "waiting for an answer", self.kubeconfig(server.url), self.at(server))

    def test_while_connecting(self):
        # A listener whose backlog is full takes no more connections and refuses none.
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        fill = []
        for _ in range(4):
            fill.append(socket.socket())
            fill[-1].setblocking(False)
            fill[-1].connect_ex(listener.getsockname())
        self.addCleanup(lambda: [one.close() for one in [listener, *fill]])
        config = self.kubeconfig("http://127.0.0.1:%d" % listener.getsockname()[1])
        self.check([*READING, SUBMIT], "connecting", config, self.asleep)

    def test_while_a_name_is_looked_up(self):
        resolver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.addCleanup(resolver.close)
        with open(os.path.join(self.home, "resolv.conf"), "w", encoding="utf-8") as file:
            file.write("nameserver 127.0.0.77\n")
        try:
            resolver.bind(("127.0.0.77", 53))
            subprocess.run([*self.with_resolver(), "true"], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            self.skipTest("not allowed to replace the name server")
        self.wrapper = self.with_resolver()

        def is_asked(_=None):
            return bool(select.select([resolver], [], [], 0)[0])

        def ready_of():
            while is_asked():
                resolver.recv(512)  # of the command before
            return is_asked
        self.check([*READING, SUBMIT], "looking up the server", self.kubeconfig("https://silent.example.org", TOKEN), ready_of)

    def with_resolver(self):
        return ["unshare", "--mount", "sh", "-c",
                'mount --bind "$0" /etc/resolv.conf && exec "$@"', os.path.join(self.home, "resolv.conf")]

    def test_while_a_proxy_is_asked(self):
        proxy = server_of(self, "silent")
        config = self.kubeconfig("https://127.0.0.1:1", TOKEN, proxy=proxy.url)
        self.check([*READING, SUBMIT], "proxy CONNECT", config, self.at(proxy))

    def test_while_nothing_changes(self):
        server = server_of(self, "quiet")
        self.check(FOLLOWING, "following", self.kubeconfig(server.url), self.at(server))
        with HealthyServer(healthy) as api:
            def ready_of():
                api.requests.clear()
                return lambda _: any("watch=true" in request for request in api.requests)
            self.check([[*SUBMIT]], "following", self.kubeconfig(api.master.removeprefix("k8s://")), ready_of)

    def test_while_nobody_writes_to_a_pipe(self):
        pipe = os.path.join(self.home, "pipe")
        os.mkfifo(pipe)
        self.check([*READING, SUBMIT], "kubeconfig is a pipe", pipe, self.asleep)
        self.check([["list", "--kubeconfig", pipe], [*SUBMIT[:1], "--kubeconfig", pipe, *SUBMIT[1:]]],
                   "kubeconfig is a pipe", "", self.asleep)
        for words in ([*SUBMIT[:1], "--properties-file", pipe, *SUBMIT[1:]],
                      [*SUBMIT[:1], "--conf", "spark.kubernetes.driver.podTemplateFile=" + pipe, *SUBMIT[1:]]):
            for number in SIGNALS:  # nothing has begun yet: the signal itself ends the program
                process = self.begin(words, "")
                time.sleep(0.5)
                process.send_signal(number)
                self.assertEqual(process.wait(PATIENCE), -number)

    def test_a_pipe_with_a_writer_and_standard_input_are_read(self):
        config = self.kubeconfig("http://127.0.0.1:1")
        with open(config, encoding="utf-8") as file:
            text = file.read()
        pipe = os.path.join(self.home, "pipe")
        os.mkfifo(pipe)
        for line in ("cat %s > %s & exec %s list --retry-for 0s --kubeconfig %s" % (config, pipe, FIRESTEEL, pipe),
                     "exec %s list --retry-for 0s --kubeconfig <(sleep 0.3; cat %s)" % (FIRESTEEL, config),
                     "exec %s list --retry-for 0s --kubeconfig /dev/stdin" % FIRESTEEL):
            with self.subTest(line):
                run = subprocess.run(["bash", "-c", line], input=text, capture_output=True, text=True, timeout=30,
                                     env=environment(self.home), check=False)
                self.assertIn("127.0.0.1:1", run.stderr)
                self.assertEqual(run.returncode, 69, run.stderr)

    def acknowledged(self, words, phase, server, limit, says):
        """A first signal is answered by a line at once, and by the end within `limit` seconds; what is said then."""
        said = []
        for number in SIGNALS:
            with self.subTest(words=words, phase=phase, signal=number.name):
                ready = self.at(server)()
                process = self.begin(words, self.kubeconfig(server.url))
                while not ready(process):
                    time.sleep(0.01)
                began = time.monotonic()
                process.send_signal(number)
                line = next(line for line in process.stderr if "Stopping: " in line)
                self.assertIn(says, line)
                self.assertLess(time.monotonic() - began, 1)
                _, err = process.communicate(timeout=limit + PATIENCE)
                key = (shown(words), phase)
                self.seconds[key] = max(time.monotonic() - began, self.seconds.get(key, 0))
                self.announced.add(key)
                self.assertLess(time.monotonic() - began, limit + 1)
                self.assertEqual(process.returncode, SIGNALS[number], err)
                said.append(err)
        return said

    def test_a_first_signal_is_acknowledged_while_a_create_is_not_answered(self):
        server = server_of(self, "silent")
        says = "completing or undoing the submission takes up to %ds. A second signal exits immediately." % STOP_PATIENCE
        for err in self.acknowledged(SUBMIT, "waiting for an answer", server, STOP_PATIENCE, says):
            self.assertIn("nothing was submitted", err)
            self.assertRegex(err, "may remain in namespace jobs; delete with: kubectl --namespace jobs delete")

    def test_a_first_signal_is_acknowledged_while_the_driver_is_deleted(self):
        server = server_of(self, "quiet")
        says = "deleting the driver pod takes up to 2s. A second signal exits immediately."
        for words in KILLING:
            for err in self.acknowledged(words, "following", server, 2, says):
                self.assertIn("could not be deleted", err)

    def test_a_second_signal_ends_a_submission_whose_answer_is_awaited(self):
        server = server_of(self, "silent")
        ready = self.at(server)()
        process = self.begin(SUBMIT, self.kubeconfig(server.url))
        while not ready(process):
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        time.sleep(0.3)
        err = self.end(process, signal.SIGTERM, [*SUBMIT, "(second signal)"], "waiting for an answer")
        self.assertIn("Stopping: ", err)
        self.assertRegex(err, "may remain in namespace jobs; delete with: kubectl --namespace jobs delete")

    def test_while_spark_env_runs(self):
        mark = os.path.join(self.home, "run")
        os.mkdir(os.path.join(self.home, "conf"))
        with open(os.path.join(self.home, "conf", "spark-env.sh"), "w", encoding="utf-8") as file:
            file.write("touch '%s'\nsleep 1003\n" % mark)
        self.extra = {"SPARK_CONF_DIR": os.path.join(self.home, "conf")}

        def ready_of():
            self.assertFalse(is_sleeping(1003), "what the signal should have ended still runs")
            if os.path.exists(mark):
                os.unlink(mark)
            return lambda _: os.path.exists(mark) and is_sleeping(1003)
        self.check([[*SUBMIT], ["submit", "--dry-run", *SUBMIT[1:]], ["submit", "--status", "default:drv"]],
                   "spark-env.sh runs", "", ready_of)
        self.assertFalse(is_sleeping(1003))

    def test_while_a_list_does_not_end(self):
        server = server_of(self, "endless")
        self.check(PAGED, "paging", self.kubeconfig(server.url), self.at(server))

    def test_while_a_plugin_runs(self):
        mark = os.path.join(self.home, "run")
        user = {"exec": {"apiVersion": "client.authentication.k8s.io/v1", "command": "sh", "interactiveMode": "Never",
                         "args": ["-c", "touch '%s'; sleep 1001" % mark]}}

        def ready_of():
            if os.path.exists(mark):
                os.unlink(mark)
            return lambda _: os.path.exists(mark)
        self.check([*READING, SUBMIT], "a plug-in runs", self.kubeconfig("https://127.0.0.1:1", user), ready_of)

    def test_while_an_issuer_is_silent(self):
        issuer = server_of(self, "silent")
        user = {"auth-provider": {"name": "oidc", "config": {
            "idp-issuer-url": issuer.url, "client-id": "k", "client-secret": "s", "refresh-token": "r",
            "id-token": token_that_expired()}}}
        self.check([*READING, SUBMIT], "an issuer is silent", self.kubeconfig("https://127.0.0.1:1", user),
                   self.at(issuer))

    def test_while_a_pod_template_is_fetched(self):
        server = server_of(self, "silent")
        words = [*SUBMIT[:1], "--conf", "spark.kubernetes.driver.podTemplateFile=%s/t.yaml" % server.url, *SUBMIT[1:]]
        config = self.kubeconfig("https://127.0.0.1:1", TOKEN)
        self.check([words, [words[0], "--dry-run", *words[1:]]], "a template is fetched", config, self.at(server))

    def test_while_a_dependency_is_copied(self):
        jar, uploads = os.path.join(self.home, "big.jar"), os.path.join(self.home, "up")
        with open(jar, "wb") as file:
            file.truncate(4 << 30)
        words = [*SUBMIT[:1], "--conf", "spark.kubernetes.file.upload.path=file://" + uploads, "--files", jar, *SUBMIT[1:]]
        self.check([words], "a dependency is copied", self.kubeconfig("http://127.0.0.1:1"),
                   lambda: lambda _: bool(glob.glob(uploads + "/*/.*.part")))
        self.assertEqual(os.listdir(uploads), [])

    def test_a_proxy_whose_refusal_does_not_end_is_believed_at_once(self):
        proxy = server_of(self, "flood")
        config = self.kubeconfig("https://127.0.0.1:1", TOKEN, proxy=proxy.url)
        for words in (["list", "--retry-for", "1s"], SUBMIT):
            process = self.begin(words, config)
            _, err = process.communicate(timeout=30)
            self.assertIn("407", err)
            self.assertEqual(process.returncode, 69, err)


def cell(words, phase):
    seconds = Signals.seconds.get((words, phase))
    if seconds is None:
        return "–"
    return "%.2f%s" % (seconds, " *" if (words, phase) in Signals.announced else "")


def table():
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(Signals)
    if not unittest.TextTestRunner(verbosity=0).run(suite).wasSuccessful():
        sys.exit("a test fails")
    phases = sorted({phase for _, phase in Signals.seconds})
    commands = sorted({words for words, _ in Signals.seconds})
    print("| command | " + " | ".join(phases) + " |")
    print("|---" * (len(phases) + 1) + "|")
    for words in commands:
        print("| `%s` | %s |" % (words, " | ".join(cell(words, phase) for phase in phases)))


if __name__ == "__main__":
    if "--table" in sys.argv:
        table()
    else:
        unittest.main()
