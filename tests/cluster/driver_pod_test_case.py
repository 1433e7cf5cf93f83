"""What the tests of logs share: pods that are drivers for all that firesteel can tell, and their real logs."""
import cluster_support as k

DRIVER = "spark-kubernetes-driver"


class DriverPodTest(k.ClusterTest):
    def pod(self, name, *command, labels=None, **spec):
        """A pod that is a driver for all that firesteel can tell."""
        k.api("POST", k.path_of("pods", self.namespace), {
            "metadata": {"name": name, "labels": {"spark-role": "driver", "spark-app-name": name,
                                                  "spark-app-selector": "spark-" + name, **(labels or {})}},
            "spec": {"restartPolicy": "Never", "terminationGracePeriodSeconds": 0, **spec,
                     "containers": [{"name": DRIVER, "image": k.SPARK_IMAGE, "imagePullPolicy": "IfNotPresent",
                                     "command": list(command)}]}})

    def phase(self, name):
        return k.api("GET", k.path_of("pods", self.namespace, name))["status"].get("phase")

    def wait_for_phase(self, name, *phases, seconds=120):
        k.eventually("%s is %s" % (name, phases), seconds, lambda: self.phase(name) in phases)

    def real_log(self, name):
        """What the API server has of it, as bytes: what `kubectl logs` prints."""
        status, log = k.request("GET", k.path_of("pods", self.namespace, name) + "/log?container=" + DRIVER)
        self.assertEqual(status, 200, log)
        return log
