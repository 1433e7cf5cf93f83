#!/usr/bin/env python3
"""Parts of the cluster fail while a submission follows its driver: the exit code, the log, seconds and requests.

  FIRESTEEL=build/dev/firesteel tests/cluster/chaos_test.py        prints the rows of the table of tests/README.md at its end
"""
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

import cluster_support as k
from cutting_proxy import CuttingProxy
from driver_pod_test_case import DRIVER, DriverPodTest
from kubeconfig_test_case import ADDRESS, kubeconfig_text

CODE = 3
# A line a second, and at the end an exit code of its own.
TICKER = """
import sys, time
for number in range(%d):
    print("tick", number, flush=True)
    time.sleep(1)
sys.exit(%d)
"""
PLUGIN = """#!/bin/sh
[ ! -e %(folder)s/fails ] || { echo "log in again" >&2; exit 1; }
printf '{"kind": "ExecCredential", "apiVersion": "client.authentication.k8s.io/v1", "status": {"token": "'
cat %(folder)s/token
printf '"}}'
"""
REQUEST = re.compile(r"> (GET|POST|PATCH|PUT|DELETE) (\S+)")


class Chaos(DriverPodTest):
    rows = []  # (case, lines of the log, seconds, requests)

    @classmethod
    def tearDownClass(cls):
        print("\n| case | result | lines of the log, of the real one | seconds | requests |\n|---|---|---|---|---|", file=sys.stderr)
        for row in sorted(cls.rows):
            print("| %s |" % " | ".join(map(str, row)), file=sys.stderr)

    def submit(self, seconds, *options, master=k.MASTER, **environment):
        """A submission that follows a driver of so many lines."""
        with tempfile.NamedTemporaryFile("w", suffix=".yaml", delete=False) as template:
            json.dump({"spec": {"terminationGracePeriodSeconds": 1, "containers": [
                {"name": DRIVER, "command": ["python3", "-c", TICKER % (seconds, CODE)]}]}}, template)
        self.addCleanup(os.unlink, template.name)
        line = self.submission("spark.kubernetes.driver.podTemplateFile=" + template.name)
        line[line.index(k.MASTER)] = master
        running = k.Firesteel([line[0], "-vv", "--logs", *options, *line[1:]], FIRESTEEL_LOG_FORMAT="firesteel", **environment)
        self.addCleanup(running.stop)
        running.wait_for("submitted ", 60)
        self.submitted = time.monotonic()
        return running

    def driver(self):
        return k.driver_pod(self.namespace)["metadata"]["name"]

    def wait_for_tick(self, running, number):
        k.eventually("tick %d is printed" % number, 240, lambda: "tick %d\n" % number in running.out or
                     (running.process.poll() is not None and self.fail(running.err)))

    @staticmethod
    def requests(running):
        return REQUEST.findall(running.err)

    def ends_as_the_driver(self, case, running, began):
        """With its code, its whole log and nothing said to be missing."""
        result = running.ended(240)
        self.assert_ends_with(result, CODE)
        seconds = time.monotonic() - began
        real = self.real_log(self.driver()).decode()
        self.rows.append((case, "%d, the driver's" % result.code, "%d of %d" % (result.out.count("\n"), real.count("\n")),
                          "%.1f" % seconds, len(self.requests(running))))
        self.assertEqual(result.out, real)
        self.assertNotIn("missing", result.err)
        return result

    def test_a_restart_of_the_kubelet(self):
        running = self.submit(30)
        self.wait_for_tick(running, 5)
        began = time.monotonic()
        subprocess.run([k.CLUSTER, "restart", "kubelet"], check=True, timeout=240, capture_output=True)
        self.ends_as_the_driver("the kubelet restarts", running, began)

    def test_a_restart_of_the_api_server(self):
        running = self.submit(120)
        self.wait_for_tick(running, 5)
        began = time.monotonic()
        subprocess.run([k.CLUSTER, "restart", "apiserver"], check=True, timeout=240, capture_output=True)
        printed = running.out.count("\n")
        k.eventually("the log goes on", 60, lambda: running.out.count("\n") > printed + 3)
        time.sleep(15)
        before, reached = len(self.requests(running)), running.out.count("\n")
        self.wait_for_tick(running, reached + 10)
        # The watch has come back, so the driver is not polled.  What is asked now and then is why it runs for so long.
        polls = [one for one in self.requests(running)[before:] if "/events" not in one[1] and "labelSelector" not in one[1]]
        self.assertEqual(polls, [])
        self.ends_as_the_driver("the API server restarts", running, began)

    def drop_packets(self, port):
        rules = [["-p", "tcp", side, str(port), "-j", "DROP"] for side in ("--dport", "--sport")]
        for rule in rules:
            subprocess.run(["iptables", "-w", "-I", "INPUT", *rule], check=True)

        def remove():
            for rule in rules:
                subprocess.run(["iptables", "-w", "-D", "INPUT", *rule], check=False, stderr=subprocess.DEVNULL)
        self.addCleanup(remove)
        return remove

    def black_hole(self, *options):
        """(running, what takes the black hole away): all packets of its connection are dropped from now on."""
        proxy = self.enterContext(CuttingProxy(3600))
        running = self.submit(300, *options, master=proxy.master)
        self.wait_for_tick(running, 3)
        return running, self.drop_packets(int(proxy.master.rsplit(":", 1)[1]))

    def after_signal(self, running):
        """The requests that were begun after the signal, once it has ended, and how many seconds that took."""
        before = len(self.requests(running))
        began = time.monotonic()
        running.signal(signal.SIGTERM)
        result = running.ended(240)
        return self.requests(result)[before:], time.monotonic() - began

    def note(self, case, running, seconds):
        self.rows.append((case, running.code, "%d, as printed before" % running.out.count("\n"), "%.1f" % seconds,
                          len(self.requests(running))))

    def test_a_signal_in_a_black_hole(self):
        for silence in (1, 36):  # before and after it is noticed
            with self.subTest(silence):
                running, end = self.black_hole()
                time.sleep(silence)
                requests, seconds = self.after_signal(running)
                end()
                self.note("SIGTERM, %d s after a black hole has begun" % silence, running, seconds)
                self.assert_ends_with(running, 143)
                self.assertEqual(requests, [])
                k.api("DELETE", k.path_of("pods", self.namespace, self.driver()))
                k.eventually("the driver is gone", 60, lambda: not k.driver_pod(self.namespace))
                for name in ("configmaps", "services", "networkpolicies"):
                    k.request("DELETE", k.path_of(name, self.namespace))

    def test_a_signal_that_kills_in_a_black_hole(self):
        running, end = self.black_hole("--on-interrupt", "kill")
        time.sleep(36)
        requests, seconds = self.after_signal(running)
        end()
        self.note("SIGTERM with `--on-interrupt kill`, 36 s after a black hole has begun", running, seconds)
        self.assert_ends_with(running, 143)
        self.assertEqual(requests[0][0], "DELETE")  # before anything else that is said about the end
        self.assert_says(running, "the driver pod could not be deleted")

    def test_a_signal_that_kills_as_a_black_hole_ends(self):
        running, end = self.black_hole("--on-interrupt", "kill")
        time.sleep(36)
        end()
        requests, seconds = self.after_signal(running)
        self.note("SIGTERM with `--on-interrupt kill` when the black hole has just ended", running, seconds)
        self.assert_ends_with(running, 143)
        self.assertEqual(requests[0][0], "DELETE")
        self.assert_says(running, "the driver pod was deleted")
        k.eventually("the driver is gone", 120, lambda: not k.driver_pod(self.namespace))

    def test_a_second_signal_that_kills_in_a_black_hole_ends_it(self):
        running, end = self.black_hole("--on-interrupt", "kill")
        running.signal(signal.SIGTERM)
        time.sleep(1)
        began = time.monotonic()
        running.signal(signal.SIGTERM)
        result = running.ended(60)
        end()
        self.note("a second SIGTERM with `--on-interrupt kill` in a black hole", running, time.monotonic() - began)
        self.assert_ends_with(result, 143)
        self.assert_says(result, "the driver pod could not be deleted")

    def test_a_limit_in_a_black_hole(self):
        running, end = self.black_hole("--timeout", "45s", "--on-timeout", "keep")
        result = running.ended(240)
        seconds = time.monotonic() - self.submitted - 45
        end()
        self.note("`--timeout 45s --on-timeout keep` in a black hole: seconds after the limit", running, seconds)
        self.assert_ends_with(result, 76)

    def test_a_plugin_that_fails_for_20_seconds(self):
        folder = self.enterContext(tempfile.TemporaryDirectory(prefix="firesteel-chaos-"))
        plugin = os.path.join(folder, "plugin")
        with open(plugin, "w", encoding="utf-8") as file:
            file.write(PLUGIN % {"folder": folder})
        os.chmod(plugin, 0o755)
        self.renew_account(folder)
        config = os.path.join(folder, "config")
        with open(config, "w", encoding="utf-8") as file:
            file.write(kubeconfig_text({"exec": {"apiVersion": "client.authentication.k8s.io/v1", "command": plugin,
                                                 "interactiveMode": "Never"}}, ADDRESS))
        running = self.submit(70, KUBECONFIG=config)
        self.wait_for_tick(running, 5)
        with open(os.path.join(folder, "fails"), "w", encoding="utf-8"):
            pass
        self.renew_account(folder)  # the token that is in use is no longer valid
        began = time.monotonic()
        # Only what begins anew has to say who it is.
        subprocess.run([k.CLUSTER, "restart", "apiserver"], check=True, timeout=240, capture_output=True)
        time.sleep(20)
        os.unlink(os.path.join(folder, "fails"))
        result = self.ends_as_the_driver("a plug-in fails for 20 s, the API server restarts", running, began)
        self.assert_says(result, "log in again")

    def renew_account(self, folder):
        """The service account "submitter", made anew, and its token in folder/token."""
        path = "/api/v1/namespaces/%s/serviceaccounts/submitter" % self.namespace
        if k.find(path):
            k.api("DELETE", path)
        else:
            k.allow(self.namespace, {"pods,services,configmaps,networkpolicies,pods/log,events":
                                     "create,get,list,watch,patch,delete"}, subject="submitter")
        k.eventually("the account can be made", 30, lambda: k.request("POST", os.path.dirname(path), {
            "metadata": {"name": "submitter"}})[0] in (201, 409))
        made = k.api("POST", path + "/token", {"spec": {"expirationSeconds": 3600}})
        with open(os.path.join(folder, "token"), "w", encoding="utf-8") as file:
            file.write(made["status"]["token"])


if __name__ == "__main__":
    k.run(k.PODS)
