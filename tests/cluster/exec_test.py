#!/usr/bin/env python3
"""Exec credential plugins: what they are told, what is made of what they print, when they are asked again, and how
they end; on a real API server, as far as there is anything to ask of it."""
import datetime
import json
import os
import pty
import signal
import tempfile
import unittest

import cluster_support as k
from credential_plugin import V1, V1BETA1, Plugin, credential
from cutting_proxy import CuttingProxy
from kubeconfig_test_case import ADDRESS, AUTHORITY, DENIED, JANE, RIGHTS, KubeconfigTest, encoded, kubeconfig_text


def text_of(path):
    with open(path, encoding="utf-8") as f:
        return f.read()


def in_seconds(seconds):
    """As RFC 3339 has it."""
    time = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def runs(pid):
    """False for a zombie: it is dead, only nobody has asked yet what became of it."""
    try:
        return text_of("/proc/%s/stat" % pid).rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


# Two processes that would run for long, and their ids in the file that PIDS names.
HANGING = 'sleep 1001 & echo $! >"$PIDS.new"; echo $$ >>"$PIDS.new"; mv "$PIDS.new" "$PIDS"; sleep 1002; exit 1'


class Hanging:
    """Firesteel with a plugin that does not end."""

    def __init__(self, folder, arguments=("whoami",)):
        self.pids_file, config = os.path.join(folder, "pids"), os.path.join(folder, "hanging")
        with open(config, "w", encoding="utf-8") as f:
            f.write(kubeconfig_text({"exec": {
                "apiVersion": V1, "command": "sh", "args": ["-c", HANGING], "interactiveMode": "Never",
                "env": [{"name": "PIDS", "value": self.pids_file}]}}))
        self.firesteel = k.Firesteel(arguments, KUBECONFIG=config)

    def pids(self):
        """When it runs."""
        k.eventually("the plugin runs", 30, lambda: os.path.exists(self.pids_file))
        return text_of(self.pids_file).split()

    def wait_for_their_end(self):
        for pid in self.pids():
            k.eventually("process %s of the plugin has ended" % pid, 10, lambda pid=pid: not runs(pid))


def setUpModule():
    folder = tempfile.TemporaryDirectory(prefix="firesteel-exec-")
    unittest.addModuleCleanup(folder.cleanup)
    TimeLimit.hanging = Hanging(folder.name)
    unittest.addModuleCleanup(TimeLimit.hanging.firesteel.stop)


class Exec(KubeconfigTest):
    def plugin(self, *answers):
        return Plugin(self.folder, *(answers or [credential(token="tester-token")]))

    @k.shows("exec: command", "exec: apiVersion v1")
    def test_the_token_that_a_plugin_prints_is_used(self):
        end = in_seconds(3600)
        plugin = self.plugin(credential(token="tester-token", expirationTimestamp=end))
        found = self.assert_is(self.whoami(plugin.user()), "tester")
        self.assertEqual((found["expires"], found["credentials"]),
                         (end, 'exec of user "u" in %s/config: %s' % (self.folder, plugin.path)))
        self.assertEqual([run["info"] for run in plugin.runs()], [
            {"kind": "ExecCredential", "apiVersion": V1, "spec": {"interactive": False}}])

    @k.shows("exec: apiVersion v1beta1")
    def test_v1beta1_is_spoken_too_and_knows_no_interactive_mode(self):
        plugin = self.plugin(credential(V1BETA1, token="tester-token"))
        self.assert_is(self.whoami(plugin.user(V1BETA1, interactiveMode=None)), "tester")
        self.assertEqual(plugin.runs()[0]["info"]["apiVersion"], V1BETA1)

    def test_an_answer_of_the_other_version_is_refused(self):
        result = self.whoami(self.plugin(credential(V1BETA1, token="planted")).user())
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, "printed %s" % V1BETA1)
        self.assertNotIn("planted", result.err)

    @k.shows("exec: apiVersion v1")
    def test_the_client_certificate_that_a_plugin_prints_is_used(self):
        pair = {"clientCertificateData": text_of(JANE + ".crt"), "clientKeyData": text_of(JANE + ".key")}
        found = self.assert_is(self.whoami(self.plugin(credential(**pair)).user()), "jane", "dev")
        self.assertRegex(found["expires"], r"^20\d\d-")

    @k.shows("exec: args")
    def test_arguments_are_given_as_they_are_and_no_shell_reads_them(self):
        arguments = ["two words", "$(touch %s/planted)" % self.folder, "`id`", "\"quoted\" and 'so'", ";", "*", "$HOME",
                     "", "~", "ü\n\\n", "-x"]
        plugin = self.plugin()
        self.assert_is(self.whoami(plugin.user(args=arguments)), "tester")
        self.assertEqual(plugin.runs()[0]["arguments"], arguments)
        self.assertFalse(os.path.exists(self.folder + "/planted"))

    @k.shows("exec: env")
    def test_variables_are_added_to_those_there_are(self):
        plugin = self.plugin()
        variables = [{"name": "CHOSEN", "value": "a b $HOME"}, {"name": "REPLACED", "value": "new"}]
        self.assert_is(self.whoami(plugin.user(env=variables), REPLACED="old", KEPT="kept"), "tester")
        got = plugin.runs()[0]["environment"]
        self.assertEqual([got[name] for name in ("CHOSEN", "REPLACED", "KEPT", "PATH")],
                         ["a b $HOME", "new", "kept", os.environ["PATH"]])

    @k.shows("exec: command")
    def test_a_command_is_found_beside_the_kubeconfig_or_in_the_path(self):
        plugin = self.plugin()
        self.assert_is(self.whoami(plugin.user(command="./a folder/plugin")), "tester")
        path = "%s:%s" % (plugin.folder, os.environ["PATH"])
        self.assert_is(self.whoami(plugin.user(command="plugin"), PATH=path), "tester")

    @k.shows("exec: provideClusterInfo")
    def test_a_plugin_that_wants_it_is_told_of_the_cluster(self):
        plugin = self.plugin()
        extension = [{"name": "client.authentication.k8s.io/exec", "extension": {"audience": "lab", "number": 7}}]
        config = self.kubeconfig(plugin.user(provideClusterInfo=True), **{
            "certificate-authority": AUTHORITY, "tls-server-name": "kubernetes", "extensions": extension})
        self.assert_is(k.firesteel(["whoami", "-o", "json"], KUBECONFIG=config), "tester")
        self.assertEqual(plugin.runs()[0]["info"]["spec"], {"interactive": False, "cluster": {
            "server": ADDRESS, "tls-server-name": "kubernetes", "certificate-authority-data": encoded(AUTHORITY),
            "config": {"audience": "lab", "number": 7}}})

    @k.shows("exec: interactiveMode")
    def test_without_a_terminal_only_a_plugin_that_must_ask_is_not_run(self):
        plugin = self.plugin()
        for mode in ("Never", "IfAvailable"):
            self.assert_is(self.whoami(plugin.user(interactiveMode=mode)), "tester")
            self.assertFalse(plugin.runs()[-1]["info"]["spec"]["interactive"])
        result = self.whoami(plugin.user(interactiveMode="Always"))
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, "interactiveMode is Always", "standard input is not a terminal")
        self.assertEqual(len(plugin.runs()), 2)

    @k.shows("exec: interactiveMode")
    def test_at_a_terminal_a_plugin_may_ask(self):
        asking = ('case $KUBERNETES_EXEC_INFO in *\'"interactive":true\'*) ;; *) exit 3 ;; esac; '
                  'echo "Your token?" >&2; read token; printf \'%s\' "$token"' % credential(token="%s"))
        for mode in ("IfAvailable", "Always"):
            with self.subTest(mode):
                ours, its = pty.openpty()
                self.addCleanup(os.close, ours)
                path = self.kubeconfig({"exec": {"apiVersion": V1, "command": "sh", "args": ["-c", asking],
                                                 "interactiveMode": mode}})
                running = k.Firesteel(["whoami", "-o", "json"], stdin=its, KUBECONFIG=path)
                os.close(its)
                running.wait_for(r"Your token\?", 30)
                os.write(ours, b"tester-token\n")
                self.assert_is(running.ended(), "tester")

    @k.shows("exec: installHint")
    def test_a_plugin_that_is_missing_is_told_with_the_hint_of_the_kubeconfig(self):
        result = self.whoami(self.plugin().user(command="no-such-plugin", installHint="Get it from\nexample.org."))
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, "program no-such-plugin not found or not executable", r"hint: Get it from example\.org\.")

    def test_a_plugin_that_fails_is_told_with_its_own_words(self):
        path = {"exec": {"apiVersion": V1, "command": "sh", "interactiveMode": "Never", "args": [
            "-c", "echo planted; echo 'the session has ended,' >&2; echo 'run: lab login' >&2; exit 4"]}}
        result = self.whoami(path)
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, r"sh failed with exit code 4: the session has ended, run: lab login")
        self.assertNotIn("planted", result.err)

    def test_a_plugin_is_asked_once_for_all_requests_of_a_submission(self):
        k.allow(self.namespace, RIGHTS)
        plugin = self.plugin(credential(token="tester-token", expirationTimestamp=in_seconds(600)))
        path = self.kubeconfig(plugin.user())
        running = k.Firesteel(self.submission(k.UNSCHEDULED), KUBECONFIG=path)
        self.addCleanup(running.stop)
        k.end_driver(self.namespace, 0)
        self.assert_ends_with(running.ended(), 0)
        self.assertEqual(len(plugin.runs()), 1)

    def test_after_a_401_a_plugin_is_asked_once_more(self):
        plugin = self.plugin(credential(token="nobody-knows-this"), credential(token="tester-token"))
        self.assert_is(self.whoami(plugin.user()), "tester")
        self.assertEqual(len(plugin.runs()), 2)

    def test_a_plugin_whose_tokens_are_never_taken_is_not_asked_for_ever(self):
        plugin = self.plugin(*(credential(token="nobody-knows-%d" % n) for n in range(9)))
        result = self.whoami(plugin.user())
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, "code=401")
        self.assertNotIn("nobody-knows", result.err)
        self.assertEqual(len(plugin.runs()), 2)


class Renewal(KubeconfigTest):
    """A wait whose connection is cut every two seconds, so that there are requests to make."""

    def passing_token(self):
        """A service account's token, and what ends it: it is bound to a Secret, which can be deleted."""
        secrets = k.path_of("secrets", self.namespace)
        secret = k.api("POST", secrets, {"metadata": {"name": "passing"}})["metadata"]
        made = k.api("POST", "/api/v1/namespaces/%s/serviceaccounts/default/token" % self.namespace, {
            "apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest", "spec": {"boundObjectRef": {
                "apiVersion": "v1", "kind": "Secret", "name": "passing", "uid": secret["uid"]}}})["status"]["token"]

        def end():
            k.api("DELETE", secrets + "/passing")
            # The API server remembers for ten seconds what it found good.
            k.eventually("the token is refused", 60, lambda: k.request("GET", "/version", token=made)[0] == 401)
        return made, end

    def wait_with(self, first, then, meanwhile):
        """Submits with a token of the first answer; the plugin has been asked twice when the driver ends."""
        k.allow(self.namespace, RIGHTS)
        k.allow(self.namespace, RIGHTS, subject="default", name="passing")
        plugin = Plugin(self.folder, first, then)
        with CuttingProxy(2) as proxy:
            path = self.kubeconfig(plugin.user(), proxy.master.removeprefix("k8s://"))
            line = self.submission(k.UNSCHEDULED)
            line[line.index(k.MASTER)] = proxy.master
            running = k.Firesteel(line, KUBECONFIG=path)
            self.addCleanup(running.stop)
            k.eventually("there is a driver pod", 30, lambda: k.driver_pod(self.namespace))
            meanwhile(plugin)
            cuts = proxy.cuts
            k.eventually("the connection was cut again", 30, lambda: proxy.cuts > cuts + 1)
            k.end_driver(self.namespace, 3)
            self.assert_ends_with(running.ended(), 3)
        self.assertEqual(len(plugin.runs()), 2)

    def test_a_wait_goes_on_with_a_new_token_when_the_old_one_is_not_taken_any_more(self):
        token, end = self.passing_token()

        def meanwhile(plugin):
            self.assertEqual(len(plugin.runs()), 1)
            end()
            k.eventually("the plugin is asked again", 30, lambda: len(plugin.runs()) == 2)
        self.wait_with(credential(token=token), credential(token="tester-token"), meanwhile)

    def test_a_wait_asks_for_a_new_token_before_the_old_one_ends(self):
        token, end = self.passing_token()

        def meanwhile(plugin):
            k.eventually("the plugin is asked again", 60, lambda: len(plugin.runs()) == 2)
            self.assertEqual(k.request("GET", "/version", token=token)[0], 200)
            end()
        self.wait_with(credential(token=token, expirationTimestamp=in_seconds(50)),
                       credential(token="tester-token", expirationTimestamp=in_seconds(3600)), meanwhile)


class Signals(KubeconfigTest):
    def test_a_signal_ends_firesteel_and_all_that_the_plugin_started(self):
        for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)):
            for arguments in (["whoami"], self.submission()):
                with self.subTest(arguments[0], signal=number):
                    hanging = Hanging(self.folder, arguments)
                    self.addCleanup(hanging.firesteel.stop)
                    self.assertTrue(all(runs(pid) for pid in hanging.pids()))
                    hanging.firesteel.signal(number)
                    result = hanging.firesteel.ended(20)
                    self.assert_ends_with(result, code)
                    self.assertNotIn("log in again", result.err)
                    hanging.wait_for_their_end()
                    os.unlink(hanging.pids_file)
        self.assertEqual(k.objects_in(self.namespace), [])


class TimeLimit(KubeconfigTest):
    """The last class: its plugin hangs while the others run."""
    hanging = None

    def test_a_plugin_that_hangs_is_killed_after_a_minute(self):
        hanging = TimeLimit.hanging
        result = hanging.firesteel.ended(120)
        self.assert_ends_with(result, DENIED)
        self.assert_says(result, "sh did not finish within 60s and was killed")
        hanging.wait_for_their_end()


if __name__ == "__main__":
    k.run(k.API)
