#!/usr/bin/env python3
"""What the real API server refuses: the exit code, what is said, and that nothing is left."""
import cluster_support as k

DENIED, REFUSED, UNREACHABLE = 77, 73, 69
POD_NAME = "spark.kubernetes.driver.pod.name=the-driver"


class Refusals(k.ClusterTest):
    def refused(self, code, *confs, user="admin", **environment):
        """Submits; checks the exit code and that nothing new is left."""
        before = k.objects_in(self.namespace)
        result = k.firesteel(self.submission(k.NOWAIT, *confs), user, **environment)
        self.assert_ends_with(result, code)
        self.assertEqual(k.objects_in(self.namespace), before)
        self.assertEqual(result.out, "")
        return result

    def test_without_rights_names_verb_resource_namespace_and_user(self):
        result = self.refused(DENIED, user="nobody")
        self.assert_says(result, "nobody", "create", self.namespace, "(?i)configmap|service|networkpol")

    def test_a_token_that_the_server_does_not_know(self):
        self.assert_says(self.refused(DENIED, user="unknown"), "(?i)unauthori[sz]ed|not authenticated|401")

    def test_a_right_that_lacks_half_way_leaves_nothing(self):
        k.allow(self.namespace, {"pods,services,configmaps,secrets": "create,get,patch,delete"})
        result = self.refused(DENIED, user="tester")
        self.assert_says(result, "networkpolicies", "create", "tester")

    def test_a_right_that_lacks_for_the_pod_leaves_nothing(self):
        k.allow(self.namespace, {"services,configmaps,networkpolicies": "create,get,patch,delete"})
        self.assert_says(self.refused(DENIED, user="tester"), "pods", "create")

    def test_a_clean_up_that_is_denied_names_what_is_left(self):
        k.allow(self.namespace, {"services,configmaps,networkpolicies": "create"})
        result = k.firesteel(self.submission(k.NOWAIT), "tester")
        self.assert_ends_with(result, DENIED)
        left = k.objects_in(self.namespace)
        self.assertEqual([o.split("/")[0] for o in left],
                         ["configmaps", "networkpolicies", "services"])
        self.assert_says(result, *(o.split("/")[1] for o in left))

    def test_a_second_driver_of_that_name_is_a_conflict(self):
        first = k.firesteel(self.submission(k.NOWAIT, POD_NAME))
        self.assert_ends_with(first, 0)
        uid = k.driver_pod(self.namespace)["metadata"]["uid"]
        result = self.refused(REFUSED, POD_NAME)
        self.assert_says(result, "code=409", "the-driver")
        self.assertEqual(k.driver_pod(self.namespace)["metadata"]["uid"], uid)

    def test_an_invalid_object_says_which_field(self):
        result = self.refused(REFUSED, "spark.kubernetes.driver.label.team=not a label value")
        self.assert_says(result, r"(spec\.selector|metadata\.labels).*not a label value")

    def test_an_invalid_pod_says_each_cause(self):
        result = self.refused(REFUSED, "spark.kubernetes.driver.request.cores=2",
                              "spark.kubernetes.driver.limit.cores=1")
        self.assert_says(result, "(?i)must be less than or equal to cpu limit")

    def test_a_quota(self):
        base = "/api/v1/namespaces/%s/resourcequotas" % self.namespace
        k.api("POST", base, {"metadata": {"name": "q"}, "spec": {"hard": {"pods": "0"}}})
        k.eventually("the quota is counted", 120,
                     lambda: k.find(base + "/q").get("status", {}).get("hard"))
        self.assert_says(self.refused(REFUSED), "exceeded quota")

    def test_a_namespace_that_does_not_exist(self):
        result = self.refused(REFUSED, "spark.kubernetes.namespace=absent")
        self.assert_says(result, 'namespace "absent" not found')

    def test_a_service_account_that_does_not_exist(self):
        result = self.refused(REFUSED, "spark.kubernetes.authenticate.driver.serviceAccountName=absent")
        self.assert_says(result, "(?i)serviceaccount", "absent")

    def test_a_server_that_is_not_there(self):
        line = self.submission(k.NOWAIT)
        line[line.index(k.MASTER)] = "k8s://https://127.0.0.1:1"
        result = k.firesteel([*line[:1], "--retry-for=2s", *line[1:]])
        self.assert_ends_with(result, UNREACHABLE)
        self.assert_says(result, "127.0.0.1:1")

    def test_a_certificate_of_another_authority(self):
        line = self.submission(k.NOWAIT)
        with k.kubeconfig_without_authority() as path:
            self.assert_ends_with(k.firesteel(line, KUBECONFIG=path), UNREACHABLE)
        self.assertEqual(k.objects_in(self.namespace), [])


class RestrictedPods(k.ClusterTest):
    def namespace_labels(self):
        return {"pod-security.kubernetes.io/enforce": "restricted"}

    def test_are_refused_with_each_violation_and_leave_nothing(self):
        line = self.submission(k.NOWAIT)
        for asked in ([], ["--dry-run=server"]):
            with self.subTest(asked):
                result = k.firesteel([*line[:1], *asked, *line[1:]])
                self.assert_ends_with(result, REFUSED)
                self.assertEqual(result.out, "")
                self.assert_says(result, "PodSecurity", "runAsNonRoot")
                self.assertEqual(k.objects_in(self.namespace), [])


if __name__ == "__main__":
    k.run(k.API)
