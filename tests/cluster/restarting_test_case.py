"""What the tests of restart policies with real drivers share: an application whose script is in a ConfigMap."""
import os
import tempfile

import cluster_support as k

APPLICATION = """apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata: {name: job}
spec:
  type: Python
  sparkVersion: 4.3.0
  image: spark:4.3.0
  imagePullPolicy: IfNotPresent
  mainApplicationFile: %s
  driver:
    serviceAccount: spark
    coreRequest: 100m
    configMaps: [{name: app, path: /opt/app}]
    env:
    - name: ATTEMPT
      valueFrom: {fieldRef: {fieldPath: "metadata.annotations['firesteel/attempt']"}}
  executor: {coreRequest: 100m}
  restartPolicy: %s
"""
SCRIPT = "local:///opt/app/main.py"
POD = "job-driver"


class RestartingTest(k.ClusterTest):
    def setUp(self):
        super().setUp()
        k.create_driver_account(self.namespace)

    def start(self, script, policy, *options, application=SCRIPT):
        k.create(k.path_of("configmaps", self.namespace), {"metadata": {"name": "app"}, "data": {"main.py": script}})
        with tempfile.NamedTemporaryFile("w", suffix=".yaml", delete=False) as file:
            file.write(APPLICATION % (application, policy))
        self.addCleanup(os.unlink, file.name)
        running = k.Firesteel(["run", "-f", file.name, "-n", self.namespace, "--master", k.MASTER,
                               "--log-format=firesteel", "--logs", *options])
        self.addCleanup(running.stop)
        return running

    def attempt(self):
        """Which submission made the driver pod; None without one."""
        pod = k.find(k.path_of("pods", self.namespace, POD))
        return pod and pod["metadata"]["annotations"]["firesteel/attempt"]

    def kill(self, running):
        self.assert_ends_with(k.firesteel(["kill", "job", "-n", self.namespace]), 0)
        self.assert_ends_with(running.ended(120), 71)
        self.assert_says(running, "is not started: the supervision was ended")
        k.eventually("nothing is left", 120, lambda: k.objects_in(self.namespace) == ["configmaps/app"])
