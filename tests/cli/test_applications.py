"""Names, patterns and what several commands do with them: nobody kills, or waits for, what was not meant."""
import json
import signal
import unittest

import waits
from program import ProgramTest
from scripted_api import CREATED, ScriptedApi


def pod(name, app, number, created=CREATED, ended=None, **metadata):
    state = waits.terminated(ended, "Completed" if ended == 0 else "Error") if ended is not None else waits.running()
    phase = {None: "Running", 0: "Succeeded"}.get(ended, "Failed")
    return {"apiVersion": "v1", "kind": "Pod",
            "metadata": {"name": name, "namespace": "jobs", "uid": "uid-of-" + name, "creationTimestamp": created,
                         "labels": {"spark-role": "driver", "spark-app-name": app,
                                    "spark-app-selector": "spark-%032x" % number}, **metadata},
            "spec": {"containers": [{"name": waits.DRIVER, "image": "spark:4.3.0"}]},
            "status": {"phase": phase, "containerStatuses": [waits.container(state)]}}


NIGHTLY = [pod("nightly-1-driver", "nightly", 1, "2026-01-01T00:00:00Z", ended=0),
           pod("nightly-2-driver", "nightly", 2, "2026-01-02T00:00:00Z")]


class Applications(ProgramTest):
    def start(self, *pods):
        api = ScriptedApi(pods=pods)
        self.addCleanup(api.close)
        return api

    def act(self, api, command, *words):
        done = self.run_program(command, "--master", api.master, "-n", "jobs", *words)
        return done.returncode, done.stdout, done.stderr

    def deleted(self, api):
        return [request.split("/")[-1] for request in api.requests if request.startswith("DELETE")]

    def test_a_pattern_kills_by_names_and_never_by_the_ids_that_begin_alike(self):
        api = self.start(pod("a-etl-driver", "a-etl", 1), pod("spark-report-driver", "spark-report", 2),
                         pod("my-spark-driver", "my-spark", 3))
        self.assertEqual(self.act(api, "kill", "--yes", "spark-*")[0], 0)
        self.assertEqual(self.deleted(api), ["spark-report-driver"])

    def test_a_pattern_that_matches_all_needs_all(self):
        pods = [pod("etl-1-driver", "etl", 1), pod("etl-2-driver", "other", 2)]
        api = self.start(*pods)
        code, _, said = self.act(api, "kill", "--yes", "etl-*")
        self.assertEqual((code, self.deleted(api)), (64, []))
        self.assertIn("'etl-*' matches every application in the namespace", said)
        self.assertIn("it would delete etl-1-driver, etl-2-driver; to do that, add --all", said)
        self.assertEqual(self.act(api, "kill", "--all", "etl-*")[0], 0)
        self.assertEqual(self.deleted(api), ["etl-1-driver", "etl-2-driver"])
        api = self.start(*pods)
        self.assertEqual(self.act(api, "kill", "--all")[0], 0)
        self.assertEqual(self.deleted(api), ["etl-1-driver", "etl-2-driver"])

    def test_without_a_terminal_a_pattern_names_what_it_would_delete(self):
        api = self.start(pod("etl-1-driver", "etl", 1), pod("x-driver", "x", 2))
        code, _, said = self.act(api, "kill", "etl-*")
        self.assertEqual((code, self.deleted(api)), (64, []))
        self.assertIn("it would delete 1 application: etl-1-driver; to do that, add --yes", said)

    def test_what_matches_is_killed_and_the_rest_is_named(self):
        api = self.start(*NIGHTLY)
        code, _, said = self.act(api, "kill", "nosuch", "nightly")
        self.assertEqual((code, self.deleted(api)), (68, ["nightly-2-driver"]))
        self.assertIn("application 'nosuch' not found", said)

    def test_kill_insists_on_one_running_application_of_a_name(self):
        api = self.start(pod("n-1", "n", 1), pod("n-2", "n", 2), pod("n-3", "n", 3, ended=0))
        code, _, said = self.act(api, "kill", "n")
        self.assertEqual((code, self.deleted(api)), (68, []))
        self.assertIn("add --all-runs", said)
        self.assertEqual(self.act(api, "kill", "--all-runs", "n")[0], 0)
        self.assertEqual(self.deleted(api), ["n-1", "n-2"])

    def test_a_driver_that_has_ended_is_left_alone_though_its_pod_is_still_called_running(self):
        late = pod("late-driver", "late", 1, ended=5)
        late["status"]["phase"] = "Running"
        late["spec"]["restartPolicy"] = "Never"
        api = self.start(late)
        code, out, said = self.act(api, "kill", "late")
        self.assertEqual((code, self.deleted(api)), (0, []), said)
        self.assertIn("already", out + said)
        # A sidecar keeps its pod alive: that is what kill is for.
        late["spec"]["containers"].append({"name": "proxy", "image": "p"})
        late["status"]["containerStatuses"].append(waits.container(waits.running(), "proxy", "p"))
        api = self.start(late)
        self.assertEqual(self.act(api, "kill", "late")[0], 0)
        self.assertEqual(self.deleted(api), ["late-driver"])

    def test_a_name_means_the_run_that_runs_and_a_line_says_which(self):
        api = self.start(*NIGHTLY)
        code, out, said = self.act(api, "status", "nightly", "-o", "json")
        self.assertEqual(code, 0)
        self.assertIn('"pod": "nightly-2-driver"', out)
        self.assertIn("the running one of 2 applications 'nightly': driver pod nightly-2-driver", said)
        self.assertEqual(self.act(api, "status", "-q", "nightly", "-o", "json")[2].count("nightly"), 0)

    def test_phases_are_understood_in_any_case(self):
        api = self.start(*NIGHTLY)
        code, out, _ = self.act(api, "list", "--phase", "running,SUCCEEDED", "-o", "name")
        self.assertEqual((code, out), (0, "jobs:nightly-1-driver\njobs:nightly-2-driver\n"))

    def test_json_has_the_labels(self):
        api = self.start(NIGHTLY[1])
        self.assertIn('"spark-app-name": "nightly"', self.act(api, "list", "-o", "json")[1])

    def test_empty_answers_name_what_was_asked_for(self):
        api = self.start(NIGHTLY[0])
        self.assertIn("no applications named 'x' found in namespace jobs, which does not exist (all namespaces: firesteel list -A)",
                      self.act(api, "list", "x")[2])
        api.objects["/api/v1/namespaces/jobs"] = {"metadata": {"name": "jobs"}}
        self.assertIn("no applications named 'x' found in namespace jobs (all namespaces: firesteel list -A)",
                      self.act(api, "list", "x")[2])
        self.assertIn("no events of application nightly (driver pod nightly-1-driver) in namespace jobs", self.act(api, "events", "nightly")[2])

    def test_names_beyond_ascii_are_found_and_shown_as_they_were_given(self):
        # Spark drops such letters from the label; the annotation has the whole name.
        names = {"x585e0a22293ce39-driver": ("", "Отчёт ночной"), "x2c50ba222987125-driver": ("", "🔥-ночь"),
                 "etl-driver": ("etl", "🔥etl")}
        api = self.start(*(pod(name, label, i, annotations={"firesteel/app-name": given}, ended=0)
                           for i, (name, (label, given)) in enumerate(names.items())))
        shown = self.act(api, "list")[1]
        for name, (_, given) in names.items():
            self.assertIn(given, shown)
            code, out, _ = self.act(api, "status", given, "-o", "json")
            self.assertEqual((code, json.loads(out)["application"]["pod"]), (0, name))
            self.assertEqual(self.act(api, "wait", given)[0], 0)
            self.assertEqual(self.act(api, "list", given, "-o", "name")[1], "jobs:%s\n" % name)

    def test_user_and_attempt_are_shown(self):
        retried = pod("etl-driver", "etl", 1, annotations={"firesteel/submission-key": "k", "firesteel/attempt": "3"})
        retried["spec"]["containers"][0]["env"] = [{"name": "SPARK_USER", "value": "jane"}]
        api = self.start(retried)
        application = json.loads(self.act(api, "list", "-o", "json")[1])["applications"][0]
        self.assertEqual((application["user"], application["attempt"]), ("jane", 3))
        self.assertRegex(self.act(api, "list", "-o", "wide")[1], r"USER +ATTEMPT (.*\n)+etl .* jane +3 ")

    def test_all_runs_means_every_application_of_a_name(self):
        api = self.start(*NIGHTLY)
        code, out, _ = self.act(api, "status", "nightly", "--all-runs", "-o", "json")
        runs = json.loads(out)["runs"]
        self.assertEqual((code, [run["application"]["pod"] for run in runs]),
                         (0, ["nightly-1-driver", "nightly-2-driver"]))
        self.assertEqual(self.act(api, "status", "nightly", "--all-runs")[1].count("nightly is "), 2)
        out = self.act(api, "diagnose", "nightly", "--all-runs")[1]
        self.assertRegex(out, r"(?m)^nightly-1-driver: .*\n(.*\n)*nightly-2-driver: ")
        self.assertEqual(self.act(api, "events", "nightly", "--all-runs")[2].count("no events of application nightly"), 2)
        self.assertRegex(self.act(api, "logs", "nightly", "--all-runs")[2],
                         "log of driver pod nightly-1-driver:\n(.*\n)*firesteel: log of driver pod nightly-2-driver:")

    def test_all_runs_of_nothing_is_not_found(self):
        api = self.start()
        for command in ("status", "diagnose", "events", "logs"):
            self.assertEqual(self.act(api, command, "nightly", "--all-runs")[0], 68)

    def test_a_watch_as_json_is_one_document_per_line(self):
        api = self.start(*NIGHTLY)
        watch = self.start_program("list", "--watch", "-o", "json", "--master", api.master, "-n", "jobs")
        rows = [json.loads(watch.stdout.readline()) for _ in range(2)]
        names = [row.get("application", row)["pod"] for row in rows]
        self.assertEqual(sorted(names), ["nightly-1-driver", "nightly-2-driver"])
        watch.send_signal(signal.SIGINT)
        self.assertEqual(watch.wait(30), 130)

    def test_a_watch_that_sees_nothing_names_the_namespace_and_the_selector(self):
        api = self.start()
        watch = self.start_program("list", "--watch", "--master", api.master, "-n", "jobs", "-l", "team=etl")
        said = ""
        while "waiting for changes" not in said:
            said += watch.stderr.readline()
        self.assertIn("no applications with labels team=etl found in namespace jobs", said)
        watch.send_signal(signal.SIGINT)
        self.assertEqual(watch.wait(30), 130)


class Help(ProgramTest):
    def test_commands_of_other_tools_lead_to_ours(self):
        for word, ours in (("ps", "list"), ("get", "list"), ("describe", "status APP"), ("delete", "kill APP"),
                           ("cancel", "kill APP")):
            done = self.run_program(word)
            self.assertEqual(done.returncode, 64)
            self.assertIn("firesteel: hint: use: firesteel " + ours, done.stderr)

    def test_topics_are_made_of_the_tables(self):
        codes = self.run_program("help", "exit-codes").stdout
        for code in ("64", "68", "71", "75", "77", "129, 130, 143", "1 to 255"):
            self.assertRegex(codes, r"(?m)^  %s +\S" % code)
        self.assertIn("pods/log", self.run_program("help", "rights").stdout)
        self.assertRegex(self.run_program("help", "spark-versions").stdout,
                         r"3\.1, 3\.2, .*, 4\.3\.[\s\S]*\n  3\.2   ConfigMaps and Secrets are immutable\n[\s\S]*\n  4\.3   ")
        self.assertIn("spark.kubernetes.driver.label.NAME", self.run_program("help", "conf").stdout)
        key = self.run_program("help", "conf", "spark.kubernetes.container.image.pullPolicy").stdout
        self.assertRegex(key, r"values +Always Never IfNotPresent\n +default +IfNotPresent")
        for words, since in (("spark.driver.minMemoryOverhead", "4.0"), ("spark.driver.memoryOverheadFactor", "3.3"),
                             ("spark.kubernetes.driver.node.selector.disk", "3.3"), ("spark.driver.memory", "3.1 or earlier")):
            self.assertRegex(self.run_program("help", "conf", words).stdout, r"(?m)^  since +Spark %s$" % since)
        self.assertIn("Label NAME", self.run_program("help", "conf", "spark.kubernetes.driver.label.team").stdout)
        done = self.run_program("help", "conf", "spark.driver.memry")
        self.assertEqual(done.returncode, 64)
        self.assertIn("did you mean: firesteel help conf spark.driver.memory", done.stderr)


if __name__ == "__main__":
    unittest.main()
