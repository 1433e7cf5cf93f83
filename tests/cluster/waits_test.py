#!/usr/bin/env python3
"""A wait ends with the driver, whatever happens to the API server meanwhile."""
import signal
import subprocess

import cluster_support as k


class Waits(k.ClusterTest):
    def waiting(self, *options):
        line = self.submission(k.UNSCHEDULED)
        running = k.Firesteel([*line[:1], *options, *line[1:]])
        self.addCleanup(running.stop)
        running.wait_for("State changed, new state", 30)
        return running

    def cluster(self, *arguments):
        subprocess.run([k.CLUSTER, *arguments], check=True, timeout=120, capture_output=True)

    def test_survives_a_restart_of_the_api_server(self):
        running = self.waiting()
        self.cluster("restart", "apiserver")
        k.play_driver(self.namespace, "Running", {"running": {"startedAt": "2026-01-01T00:00:00Z"}})
        running.wait_for(r"phase: Running", 60)
        k.end_driver(self.namespace, 3)
        self.assert_ends_with(running.ended(60), 3)

    def test_learns_of_an_end_that_came_while_it_was_cut_off(self):
        # Sees nothing from here on, and its connection is gone when it may go on.
        running = self.waiting()
        running.signal(signal.SIGSTOP)
        self.cluster("restart", "apiserver")
        k.end_driver(self.namespace, 4)
        running.signal(signal.SIGCONT)
        self.assert_ends_with(running.ended(60), 4)

    def test_survives_a_watch_that_is_too_old(self):
        # Compaction is what makes a resumed watch answer 410 Gone.
        running = self.waiting()
        self.cluster("stop", "apiserver")
        self.cluster("restart", "etcd")
        self.cluster("restart", "apiserver")
        k.play_driver(self.namespace, "Running", {"running": {"startedAt": "2026-01-01T00:00:00Z"}})
        running.wait_for(r"phase: Running", 60)
        k.end_driver(self.namespace, 0)
        self.assert_ends_with(running.ended(60), 0)

    def test_ends_with_71_when_the_driver_is_deleted(self):
        running = self.waiting()
        name = k.driver_pod(self.namespace)["metadata"]["name"]
        k.api("DELETE", k.path_of("pods", self.namespace, name))
        result = running.ended(30)
        self.assert_ends_with(result, 71)
        self.assert_says(result, "(?i)deleted|gone")

    def test_leaves_the_driver_when_interrupted_and_says_how_to_come_back(self):
        for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)):
            with self.subTest(number.name):
                running = self.waiting()
                running.signal(number)
                result = running.ended(60)
                self.assert_ends_with(result, code)
                pod = k.driver_pod(self.namespace)
                self.assertNotIn("deletionTimestamp", pod["metadata"])
                self.assert_says(result, "still waiting to start", pod["metadata"]["name"])
                k.api("DELETE", k.path_of("pods", self.namespace, pod["metadata"]["name"]))


if __name__ == "__main__":
    k.run(k.API)
