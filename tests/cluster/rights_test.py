#!/usr/bin/env python3
"""With no more rights than spark-submit needs, and with less, a submission works to its end."""
import re

import cluster_support as k

# What real spark-submit needs; no list.
SPARK = {"pods": "create,get,watch,patch,delete",
         "services,configmaps,secrets,persistentvolumeclaims,networkpolicies": "create,patch"}
# What a scheduler's service account often has: no patch.
SCHEDULER = {"pods,services,configmaps,secrets,persistentvolumeclaims,networkpolicies":
             "create,delete,get,list,watch"}
# Every kind, so that each right is used.
CLAIM = "spark.kubernetes.driver.volumes.persistentVolumeClaim.data."
KINDS = [CLAIM + "mount.path=/data", CLAIM + "options.claimName=OnDemand",
         CLAIM + "options.storageClass=fast", CLAIM + "options.sizeLimit=1Gi",
         "spark.kubernetes.authenticate.driver.oauthToken=t0ken"]
EVERYTHING = ["configmaps", "networkpolicies", "persistentvolumeclaims", "pods", "secrets",
              "services"]


class Rights(k.ClusterTest):
    def submit_and_wait(self, rules):
        k.allow(self.namespace, rules)
        running = k.Firesteel(self.submission(k.UNSCHEDULED, *KINDS), "tester")
        self.addCleanup(running.stop)
        running.wait_for("State changed, new state", 30)
        return running

    def made(self):
        return [o.split("/")[0] for o in k.objects_in(self.namespace)]

    def test_of_spark_are_enough_to_submit_and_wait(self):
        running = self.submit_and_wait(SPARK)
        self.assertEqual(self.made(), EVERYTHING)
        k.end_driver(self.namespace, 3)
        result = running.ended(30)
        self.assert_ends_with(result, 3)
        self.assertNotRegex(result.err, "(?i)forbidden| WARN (?!Firesteel: (Cause|Remedy):)")
        self.assertEqual(self.made(), EVERYTHING)

    def test_of_spark_are_enough_to_delete_the_driver_when_interrupted(self):
        k.allow(self.namespace, SPARK)
        line = self.submission(k.UNSCHEDULED, *KINDS)
        running = k.Firesteel([*line[:1], "--on-interrupt=kill", *line[1:]], "tester")
        self.addCleanup(running.stop)
        running.wait_for("State changed, new state", 30)
        running.signal()
        self.assert_ends_with(running.ended(30), 130)
        k.eventually("the driver pod is gone", 30, lambda: not k.driver_pod(self.namespace))

    def test_without_patch_are_enough_to_wait_and_everything_is_deleted_at_the_end(self):
        running = self.submit_and_wait(SCHEDULER)
        self.assertEqual(self.made(), EVERYTHING)
        k.end_driver(self.namespace, 0)
        result = running.ended(30)
        self.assert_ends_with(result, 0)
        self.assertEqual(self.made(), ["pods"])
        self.assert_warns_once_with_the_rule(result)

    def test_without_patch_are_enough_to_submit_without_waiting(self):
        k.allow(self.namespace, SCHEDULER)
        result = k.firesteel(self.submission(k.NOWAIT, *KINDS), "tester")
        self.assert_ends_with(result, 0)
        self.assertEqual(self.made(), EVERYTHING)
        self.assert_warns_once_with_the_rule(result)

    def assert_warns_once_with_the_rule(self, result):
        warnings = re.findall(r".* WARN .*", result.err)
        self.assertEqual(len(warnings), 1, result.err)
        rule = re.search(r"apiGroups: \[([^]]*)\], resources: \[([^]]*)\], verbs: \[\"patch\"\]",
                         warnings[0])
        self.assertTrue(rule, warnings[0])
        for resource in EVERYTHING:
            if resource != "pods":
                self.assertIn('"%s"' % resource, rule[2])
        self.assertEqual(sorted(re.findall('"([^"]*)"', rule[1])), ["", "networking.k8s.io"])

    def test_that_the_warning_asks_for_silence_it(self):
        k.allow(self.namespace, SCHEDULER)
        k.allow(self.namespace, {
            "services,configmaps,secrets,persistentvolumeclaims,networkpolicies": "patch"},
            name="added")
        result = k.firesteel(self.submission(k.NOWAIT, *KINDS), "tester")
        self.assert_ends_with(result, 0)
        self.assertNotIn(" WARN ", result.err)


if __name__ == "__main__":
    k.run(k.API)
