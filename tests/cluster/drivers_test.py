#!/usr/bin/env python3
"""--status and --kill of drivers that a submission has left behind."""
import re

import cluster_support as k


class Drivers(k.ClusterTest):
    def submitted(self):
        """The submission id of a new driver, as the output says it."""
        result = k.firesteel(self.submission(k.NOWAIT, k.UNSCHEDULED))
        self.assert_ends_with(result, 0)
        return re.search(r"submission ID (%s:\S+)" % self.namespace, result.err)[1]

    def act(self, *words, user="admin"):
        return k.firesteel(["submit", "--master", k.MASTER, *words], user)

    def test_status_shows_the_pod_and_kill_takes_its_objects_along(self):
        submission_id = self.submitted()
        shown = self.act("--status", submission_id)
        self.assertEqual(shown.code, 0, shown.err)
        self.assert_says(shown, r"pod name: %s\n" % submission_id.split(":")[1], r"phase: Pending\n")
        self.assertEqual(self.act("--kill", submission_id).code, 0)
        k.eventually("the garbage collector deletes the rest", 60,
                     lambda: not k.objects_in(self.namespace))
        gone = self.act("--kill", submission_id)
        self.assertEqual(gone.code, 68)
        self.assert_says(gone, r"Application not found\.\n")

    def test_a_prefix_needs_the_right_to_list_and_a_name_does_not(self):
        first, second = self.submitted(), self.submitted()
        k.allow(self.namespace, {"pods": "create,get,watch,patch,delete"})
        refused = self.act("--kill", self.namespace + ":*", user="tester")
        self.assertEqual(refused.code, 77)
        self.assert_says(refused, r'resources: \["pods"\], verbs: \["list"\]')
        self.assertEqual(self.act("--kill", first, user="tester").code, 0)
        killed = self.act("--kill", self.namespace + ":*")
        self.assertEqual(killed.code, 0)
        self.assert_says(killed, r"Deleting driver pod: %s\.\n" % second.split(":")[1])


if __name__ == "__main__":
    k.run(k.API)
