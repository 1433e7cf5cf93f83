#!/usr/bin/env python3
"""Restart policies with real drivers: what a SparkApplication says is what happens."""
import cluster_support as k
from restarting_test_case import RestartingTest

FAILS_TWICE = """
import os, sys
print("attempt", os.environ["ATTEMPT"], flush=True)
sys.exit({"1": 3, "2": 4}.get(os.environ["ATTEMPT"], 0))
"""


class Restarts(RestartingTest):
    def test_a_driver_that_fails_twice_is_started_three_times(self):
        result = self.start(FAILS_TWICE, "{type: OnFailure, onFailureRetries: 2, onFailureRetryInterval: 1}").ended(400)
        self.assert_ends_with(result, 0)
        self.assertEqual([line for line in result.out.splitlines() if line.startswith("attempt")],
                         ["attempt 1", "attempt 2", "attempt 3"])
        self.assert_says(result, "attempt 2 of 3 starts .*: the driver exited with 3",
                         "attempt 3 of 3 starts .*: the driver exited with 4", "finished after .*: exit code 0")
        self.assertEqual([o for o in k.objects_in(self.namespace) if "supervision" in o], [])
        self.assertIn("attempt 3\n", k.firesteel(["logs", "job", "-n", self.namespace]).out)

    def test_an_application_with_an_executor_under_always_until_it_is_killed(self):
        running = self.start("", "{type: Always}", application=k.PI)
        running.wait_for(r"attempt 2 starts now: the driver exited with 0", 500)
        self.assertRegex(running.out, r"Pi is roughly 3\.\d+")
        k.eventually("the second driver", 120, lambda: self.attempt() == "2")
        self.kill(running)


if __name__ == "__main__":
    k.run(k.PODS)
