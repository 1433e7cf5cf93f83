#!/usr/bin/env python3
"""submit --submission-id on the real API server: one key, one driver, however it is disturbed."""
import concurrent.futures
import re

import cluster_support as k
import forwarder

KEYED = "--submission-id=nightly 2026-11-21"
POD_NAME = "spark.kubernetes.driver.pod.name=the-driver"
REFUSED = 73


def kinds(objects):
    return sorted(o.split("/")[0] for o in objects)


WHOLE = ["configmaps", "networkpolicies", "pods", "services"]


class SubmissionId(k.ClusterTest):
    def line(self, *options, confs=()):
        line = self.submission(k.UNSCHEDULED, *confs)
        return [line[0], *options, *line[1:]]

    def submit(self, *options, confs=(), code=0, user="admin"):
        result = k.firesteel(self.line(*options, confs=confs), user)
        self.assert_ends_with(result, code)
        return result

    def drivers(self):
        pods = k.api("GET", k.path_of("pods", self.namespace))["items"]
        return [p["metadata"]["uid"] for p in pods]

    def assert_one_whole_application(self):
        """One pod, one set of objects, all of them its own."""
        pod = k.driver_pod(self.namespace)
        self.assertEqual(kinds(k.objects_in(self.namespace)), WHOLE)
        mounted = [v["configMap"]["name"] for v in pod["spec"]["volumes"] if "configMap" in v]
        self.assertIn("configmaps/" + mounted[0], k.objects_in(self.namespace))
        for name in k.objects_in(self.namespace):
            resource, name = name.split("/")
            meta = k.api("GET", k.path_of(resource, self.namespace, name))["metadata"]
            self.assertEqual(meta["annotations"]["firesteel/run"],
                             pod["metadata"]["annotations"]["firesteel/run"])
            if resource != "pods":
                self.assertEqual([o["uid"] for o in meta["ownerReferences"]],
                                 [pod["metadata"]["uid"]])

    def test_of_twenty_at_once_one_makes_the_driver_and_all_return_its_code(self):
        running = [k.Firesteel(self.line(KEYED)) for _ in range(20)]
        for one in running:
            self.addCleanup(one.stop)
        for one in running:
            one.wait_for("State changed, new state", 60)
        self.assertEqual(len(self.drivers()), 1)
        k.end_driver(self.namespace, 7)
        for one in running:
            self.assert_ends_with(one.ended(60), 7)
        attached = [one for one in running if "Attached to Spark application" in one.err]
        self.assertEqual(len(attached), 19)
        self.assert_one_whole_application()

    def test_of_twenty_at_once_without_waiting_all_name_the_same_application(self):
        with concurrent.futures.ThreadPoolExecutor(20) as pool:
            results = list(pool.map(lambda _: self.submit(KEYED, "--no-wait"), range(20)))
        said = {re.search(r"application ID (\S+) and submission ID (\S+)", r.err).groups()
                for r in results}
        self.assertEqual(len({tuple(s.rstrip(":") for s in pair) for pair in said}), 1, said)
        self.assertEqual(sum("Deployed" in r.err for r in results), 1)
        self.assert_one_whole_application()

    def test_a_driver_that_has_ended_gives_its_code_again(self):
        self.submit(KEYED, "--no-wait")
        k.end_driver(self.namespace, 5)
        self.assertEqual(self.submit(KEYED, code=5).err.count("Attached"), 1)
        self.assertEqual(len(self.drivers()), 1)

    def test_another_key_is_another_driver_and_the_key_stands_in_an_annotation(self):
        self.submit(KEYED, "--no-wait")
        self.submit("--submission-id=nightly 2026-11-22", "--no-wait")
        pods = k.api("GET", k.path_of("pods", self.namespace))["items"]
        self.assertEqual(sorted(p["metadata"]["annotations"]["firesteel/submission-key"]
                                for p in pods), ["nightly 2026-11-21", "nightly 2026-11-22"])
        self.assertEqual(len({p["metadata"]["labels"]["firesteel/submission-id"]
                              for p in pods}), 2)

    def test_a_driver_that_was_deleted_makes_room(self):
        self.submit(KEYED, "--no-wait")
        first = k.driver_pod(self.namespace)["metadata"]
        k.api("DELETE", k.path_of("pods", self.namespace, first["name"]))
        k.eventually("the pod is gone", 60, lambda: not k.driver_pod(self.namespace))
        self.submit(KEYED, "--no-wait")
        second = k.driver_pod(self.namespace)["metadata"]
        self.assertEqual(first["name"], second["name"])
        self.assertNotEqual(first["labels"]["spark-app-selector"],
                            second["labels"]["spark-app-selector"])

    def test_if_exists_decides_for_a_key(self):
        self.submit(KEYED, "--no-wait")
        first, = self.drivers()
        self.assertIn("nothing was submitted", self.submit(KEYED, "--if-exists=skip").err)
        self.assert_says(self.submit(KEYED, "--if-exists=fail", "--no-wait", code=REFUSED),
                         "code=409")
        self.assertEqual(self.drivers(), [first])
        self.submit(KEYED, "--if-exists=replace", "--no-wait")
        second, = self.drivers()
        self.assertNotEqual(first, second)
        k.eventually("the old objects are gone", 180,
                     lambda: kinds(k.objects_in(self.namespace)) == WHOLE)
        self.assert_one_whole_application()

    def test_if_exists_decides_for_a_fixed_name(self):
        self.submit("--no-wait", confs=[POD_NAME])
        first, = self.drivers()
        self.submit("--no-wait", confs=[POD_NAME], code=REFUSED)
        self.submit("--if-exists=skip", confs=[POD_NAME])
        self.assertIn("Attached", self.submit("--if-exists=attach", "--no-wait",
                                              confs=[POD_NAME]).err)
        self.assertEqual(self.drivers(), [first])
        self.submit("--if-exists=replace", "--no-wait", confs=[POD_NAME])
        self.assertNotEqual(self.drivers(), [first])

    def test_a_pod_that_is_no_driver_is_neither_attached_to_nor_replaced(self):
        k.api("POST", k.path_of("pods", self.namespace), {
            "metadata": {"name": "the-driver"}, "spec": {
                "schedulerName": "nobody", "containers": [{"name": "c", "image": "i"}]}})
        for what in ("attach", "replace", "skip"):
            result = self.submit("--if-exists=" + what, confs=[POD_NAME], code=REFUSED)
            self.assert_says(result, "the-driver", "not a Spark driver")
        self.assertEqual(k.objects_in(self.namespace), ["pods/the-driver"])

    def test_a_claim_that_the_user_named_survives_the_submissions_that_lost(self):
        key = "spark.kubernetes.driver.volumes.persistentVolumeClaim.data."
        claim = [key + "mount.path=/data", key + "options.claimName=precious",
                 key + "options.storageClass=fast", key + "options.sizeLimit=1Gi"]
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda _: self.submit(KEYED, "--no-wait", confs=claim), range(8)))
        claim = k.find(k.path_of("persistentvolumeclaims", self.namespace, "precious"))
        self.assertTrue(claim)
        self.assertNotIn("deletionTimestamp", claim["metadata"])

    def killed_at(self, number, arrives):
        """A submission that is killed when its request of this number is on the way; False when it
        made fewer."""
        running, count = [], [0]

        def before(method, path, body):
            count[0] += 1
            if count[0] >= number:
                running[0].process.kill()
                running[0].process.wait()
                if count[0] > number or not arrives:
                    raise SystemExit    # ends the connection's thread

        with forwarder.Forwarder(before) as stand_in:
            line = self.line(KEYED, "--no-wait")
            line[line.index(k.MASTER)] = "k8s://http://127.0.0.1:%d" % stand_in.port
            running.append(k.Firesteel(line))
            running[0].ended(60)
        return running[0].code < 0

    def test_whatever_a_killed_submission_left_the_next_takes_over(self):
        for arrives in (False, True):
            number = 1
            while self.killed_at(number, arrives):
                with self.subTest(killed_at=number, arrives=arrives):
                    self.submit(KEYED, "--no-wait")
                    self.assertEqual(len(self.drivers()), 1)
                    self.assert_one_whole_application()
                pod = k.driver_pod(self.namespace)["metadata"]["name"]
                k.api("DELETE", k.path_of("pods", self.namespace, pod))
                k.eventually("all is gone", 60, lambda: not k.objects_in(self.namespace))
                number += 1
            self.assertGreater(number, 7, "each request was one at which it was killed")
            pod = k.driver_pod(self.namespace)["metadata"]["name"]
            k.api("DELETE", k.path_of("pods", self.namespace, pod))
            k.eventually("all is gone", 60, lambda: not k.objects_in(self.namespace))

    def test_without_the_right_to_list_it_works_too(self):
        k.allow(self.namespace, {
            "pods": "create,get,watch,delete",
            "services,configmaps,networkpolicies": "create,get,patch,delete"})
        self.submit(KEYED, "--no-wait", user="tester")
        result = self.submit(KEYED, "--no-wait", user="tester")
        warnings = [line for line in result.err.splitlines() if " WARN " in line]
        self.assertEqual(len(warnings), 1, warnings)
        self.assertIn("Nothing was submitted: driver pod", warnings[0])
        self.assert_one_whole_application()


if __name__ == "__main__":
    k.run(k.API)
