#!/usr/bin/env python3
"""What firesteel render prints runs to its end once it is applied."""
import cluster_support as k
from render_test import Render


class Rendered(Render):
    def setUp(self):
        super().setUp()
        k.create_driver_account(self.namespace)

    def finished(self):
        pod = k.driver_pod(self.namespace)
        return pod["status"]["phase"] if pod and pod["status"]["phase"] in ("Succeeded", "Failed") else None

    def test_the_application_finishes_and_its_objects_have_not_changed(self):
        path = self.document()
        words = ["-f", path, "--name-suffix", "1"]
        self.apply(*words)
        self.assertEqual(k.eventually("the driver has ended", 400, self.finished), "Succeeded")
        self.assertEqual(self.render(*words, "--diff", "pi").out, "")
        result = k.firesteel(["wait", "-n", self.namespace, "pi"])
        self.assert_ends_with(result, 0)


if __name__ == "__main__":
    k.run(k.PODS)
