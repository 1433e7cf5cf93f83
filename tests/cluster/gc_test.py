#!/usr/bin/env python3
"""gc on the real API server: what is left over is found and deleted, nothing else is touched."""
import json

import cluster_support as k
import forwarder

DENIED = 77
HOUR = 3600


class Garbage(k.ClusterTest):
    def gc(self, *options, ahead=HOUR, code=0, user="admin"):
        """The API server's clock is `ahead` of its objects; {(kind, name): item}."""
        if user != "admin":    # with credentials of its own, and so without the forwarder
            result = k.firesteel(["gc", "-n", self.namespace, "-o", "json", *options], user)
        else:
            with forwarder.Forwarder(clock_ahead=ahead) as stand_in:
                result = k.firesteel(["gc", "--master", "k8s://http://127.0.0.1:%d" % stand_in.port,
                                      "-n", self.namespace, "-o", "json", *options])
        self.assert_ends_with(result, code)
        self.said = result.err
        return {(i["kind"], i["name"]): i for i in json.loads(result.out)["items"]}

    def submit(self, *options, confs=()):
        line = self.submission(k.UNSCHEDULED, k.NOWAIT, *confs)
        self.assert_ends_with(k.firesteel([line[0], *options, *line[1:]]), 0)
        return k.driver_pod(self.namespace)["metadata"]["name"]

    def create(self, resource, body):
        k.api("POST", k.path_of(resource, self.namespace), body)

    def disown(self):
        """As if the submission had been killed before it could give its objects to the pod."""
        for name in k.objects_in(self.namespace):
            if not name.startswith("pods/"):
                k.api("PATCH", k.path_of(*name.split("/")[:1], self.namespace, name.split("/")[1]),
                      {"metadata": {"ownerReferences": None}}, "application/merge-patch+json")

    def delete_pod(self, name):
        k.api("DELETE", k.path_of("pods", self.namespace, name))
        k.eventually("the pod is gone", 60, lambda: not k.driver_pod(self.namespace))

    def test_a_driver_that_ended_long_ago_goes_with_all_it_owns(self):
        pod = self.submit()
        self.assertEqual(self.gc(), {})
        k.end_driver(self.namespace, 0)
        self.assertEqual(self.gc("--older-than=100000d"), {})
        item, = self.gc().values()
        self.assertEqual((item["name"], item["reason"], item["deleted"]),
                         (pod, "finished-driver", False))
        self.assertTrue(k.driver_pod(self.namespace), "a dry run deletes nothing")
        item, = self.gc("--delete").values()
        self.assertTrue(item["deleted"])
        k.eventually("all is gone", 60, lambda: not k.objects_in(self.namespace))

    def test_what_a_killed_submission_left_goes_but_not_while_it_is_young(self):
        pod = self.submit(confs=["spark.kubernetes.authenticate.driver.oauthToken=t0ken"])
        self.disown()
        self.assertEqual(self.gc(), {}, "the driver exists")
        self.delete_pod(pod)
        self.assertEqual(self.gc("--delete", ahead=0), {}, "it may be under way")
        found = self.gc("--delete")
        self.assertEqual(sorted(kind for kind, _ in found),
                         ["ConfigMap", "NetworkPolicy", "Secret", "Service"])
        self.assertTrue(all(i["deleted"] and i["reason"] == "no-driver" for i in found.values()))
        self.assertEqual(k.objects_in(self.namespace), [])

    def test_claims_that_were_made_on_demand_go_and_those_with_a_name_stay(self):
        key = "spark.kubernetes.driver.volumes.persistentVolumeClaim.%s."
        confs = []
        for name, claim in (("scratch", "OnDemand"), ("data", "precious")):
            confs += [key % name + "mount.path=/" + name, key % name + "options.claimName=" + claim,
                      key % name + "options.storageClass=fast",
                      key % name + "options.sizeLimit=1Gi"]
        pod = self.submit(confs=confs)
        self.disown()
        self.delete_pod(pod)
        self.gc("--delete")
        self.assertEqual(k.objects_in(self.namespace), ["persistentvolumeclaims/precious"])

    def test_a_key_whose_driver_lives_keeps_its_objects_and_loses_those_of_other_runs(self):
        self.submit("--submission-id=k")
        kept = k.objects_in(self.namespace)
        meta = k.driver_pod(self.namespace)["metadata"]
        self.create("configmaps", {"metadata": {
            "name": "of-another-run", "labels": {
                "firesteel/submission-id": meta["labels"]["firesteel/submission-id"]},
            "annotations": {"firesteel/run": "another"}}})
        self.disown()
        self.assertEqual(list(self.gc("--delete")), [("ConfigMap", "of-another-run")])
        self.assertEqual(k.objects_in(self.namespace), kept)

    def test_what_is_not_provably_ours_or_sparks_is_never_touched(self):
        properties = "#\nspark.app.id=spark-1\nspark.kubernetes.driver.pod.name=gone-driver\n"
        conf = {"immutable": True, "data": {"spark.properties": properties,
                                            "spark.kubernetes.namespace": self.namespace}}
        service = {"metadata": {"name": "mine-driver-svc"}, "spec": {
            "clusterIP": "None", "ports": [{"port": 7078}], "selector": {"spark-role": "driver"}}}
        for body in ({"metadata": {"name": "spark-drv-mine-conf-map"}, **conf},
                     {"metadata": {"name": "spark-drv-0a-conf-map"}, "data": conf["data"]},
                     {"metadata": {"name": "spark-drv-0b-conf-map"}, **conf,
                      "data": {"spark.properties": properties}},
                     {"metadata": {"name": "spark-exec-0c-conf-map",
                                   "labels": {"spark-app-selector": "spark-1",
                                              "spark-role": "executor"}}, **conf}):
            self.create("configmaps", body)
        self.create("services", service)
        self.create("pods", {"metadata": {"name": "theirs", "labels": {"spark-role": "driver"}},
                             "spec": {"schedulerName": "nobody",
                                      "containers": [{"name": "spark-kubernetes-driver",
                                                      "image": "i"}]}})
        k.end_driver(self.namespace, 0)
        before = k.objects_in(self.namespace)
        self.assertEqual(self.gc("--delete"), {})
        self.assertEqual(k.objects_in(self.namespace), before)

    def test_what_real_spark_made_for_a_driver_that_is_gone_is_found(self):
        self.create("configmaps", {
            "metadata": {"name": "spark-drv-5f2a9b0c1d2e3f40-conf-map"}, "immutable": True,
            "data": {"spark.kubernetes.namespace": self.namespace, "spark.properties":
                     "#\nspark.app.id=spark-1\nspark.kubernetes.driver.pod.name=gone-driver\n"}})
        self.create("services", {
            "metadata": {"name": "gone-driver-svc", "labels": {"spark-app-selector": "spark-1"}},
            "spec": {"clusterIP": "None", "ports": [{"port": 7078}], "selector": {
                "spark-role": "driver", "spark-app-selector": "spark-1"}}})
        self.assertEqual(sorted(kind for kind, _ in self.gc("--delete")),
                         ["ConfigMap", "Service"])
        self.assertEqual(k.objects_in(self.namespace), [])

    def test_a_driver_that_belongs_to_somebody_is_left_to_him(self):
        self.submit()
        k.end_driver(self.namespace, 0)
        owner = k.api("POST", k.path_of("configmaps", self.namespace),
                      {"metadata": {"name": "owner"}})["metadata"]
        name = k.driver_pod(self.namespace)["metadata"]["name"]
        k.api("PATCH", k.path_of("pods", self.namespace, name), {"metadata": {"ownerReferences": [
            {"apiVersion": "v1", "kind": "ConfigMap", "name": "owner", "uid": owner["uid"]}]}},
            "application/merge-patch+json")
        self.assertEqual(self.gc("--delete"), {})

    def test_a_missing_right_is_named_and_the_rest_is_done(self):
        k.allow(self.namespace, {"pods": "list,delete", "configmaps,services,"
                                 "persistentvolumeclaims,podgroups": "list,delete"})
        pod = self.submit()
        k.end_driver(self.namespace, 0)
        found = self.gc("--delete", user="tester", code=DENIED)
        self.assertEqual(list(found), [("Pod", pod)])
        self.assertRegex(self.said, r'(?s)list NetworkPolic.*resources: \["networkpolicies"\], '
                                    r'verbs: \["list"\]')
        self.assertIn("not allowed to list them: Secret", self.said)
        self.assertNotIn("found nothing", self.said)

    def test_what_is_too_young_to_judge_is_counted_and_a_shorter_grace_finds_it(self):
        pod = self.submit()
        self.disown()
        self.delete_pod(pod)
        self.assertEqual(self.gc(ahead=60), {})
        self.assertRegex(self.said, r"[34] objects without a driver are younger than 10m .*"
                                    r"run gc again in [89]m")
        self.assertEqual(sorted(kind for kind, _ in self.gc("--grace=30s", "--delete", ahead=60)),
                         ["ConfigMap", "NetworkPolicy", "Service"])
        self.assertEqual(k.objects_in(self.namespace), [])


if __name__ == "__main__":
    k.run(k.API)
