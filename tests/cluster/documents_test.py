#!/usr/bin/env python3
"""Several documents of both operators in one file, each with its own restart policy, on the real API server.  The test
plays the kubelet."""
import json
import tempfile
import threading

import cluster_support as k

DOCUMENTS = """apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata: {name: twice}
spec:
  type: Python
  sparkVersion: 4.3.0
  image: spark:4.3.0
  mainApplicationFile: local:///opt/spark/examples/src/main/python/pi.py
  driver: {schedulerName: nobody, coreRequest: 100m}
  executor: {}
  restartPolicy: {type: OnFailure, onFailureRetries: 2, onFailureRetryInterval: 1}
---
apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata: {name: once}
spec:
  type: Python
  sparkVersion: 4.3.0
  image: spark:4.3.0
  mainApplicationFile: local:///opt/spark/examples/src/main/python/pi.py
  driver: {schedulerName: nobody, coreRequest: 100m}
  executor: {}
---
apiVersion: spark.apache.org/v1
kind: SparkApplication
metadata: {name: apache}
spec:
  pyFiles: local:///opt/spark/examples/src/main/python/pi.py
  runtimeVersions: {sparkVersion: 4.3.0}
  sparkConf:
    spark.kubernetes.container.image: spark:4.3.0
    spark.kubernetes.driver.scheduler.name: nobody
  applicationTolerations:
    restartConfig: {restartPolicy: OnFailure, maxRestartAttempts: 1, restartBackoffMillis: 1000}
"""


class Kubelet(threading.Thread):
    """Ends each driver of an application with the next of its codes; then its drivers run on."""

    def __init__(self, namespace, codes):
        super().__init__(daemon=True)
        self.namespace, self.codes = namespace, {name: list(each) for name, each in codes.items()}
        self.seen = {name: [] for name in codes}  # the uids of its drivers, in order
        self.stopping = threading.Event()

    def run(self):
        while not self.stopping.wait(0.05):
            for pod in k.driver_pods(self.namespace):
                uid, name = pod["metadata"]["uid"], pod["metadata"]["name"].split("-")[0]
                if uid not in self.seen[name]:
                    self.seen[name].append(uid)
                    if self.codes[name]:
                        k.end_pod(pod, self.codes[name].pop(0))

    def stop(self):
        self.stopping.set()
        self.join(30)


class Documents(k.ClusterTest):
    def run_documents(self, codes, *options):
        kubelet = Kubelet(self.namespace, codes)
        kubelet.start()
        self.addCleanup(kubelet.stop)
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
            file.write(DOCUMENTS)
            file.flush()
            running = k.Firesteel(["run", "-f", file.name, "-n", self.namespace, "--master", k.MASTER, *options])
            self.addCleanup(running.stop)
            result = running.ended(120)
        kubelet.stop()
        return result, {name: len(uids) for name, uids in kubelet.seen.items()}

    def test_each_has_its_own_retries_and_the_worst_code_is_returned(self):
        result, drivers = self.run_documents({"twice": [3, 4, 0], "once": [5], "apache": [6, 0]})
        self.assert_ends_with(result, 5)
        self.assertEqual(drivers, {"twice": 3, "once": 1, "apache": 2})
        ends = [json.loads(line) for line in result.out.splitlines()]
        self.assertEqual({end["application"]["name"]: end["exitStatus"] for end in ends},
                         {"twice": 0, "once": 5, "apache": 0})
        self.assertEqual([o for o in k.objects_in(self.namespace) if "supervision" in o], [])

    def test_all_end_well_when_the_last_attempts_do(self):
        result, drivers = self.run_documents({"twice": [0], "once": [0], "apache": [7, 0]})
        self.assert_ends_with(result, 0)
        self.assertEqual(drivers, {"twice": 1, "once": 1, "apache": 2})


if __name__ == "__main__":
    k.run(k.API)
