"""The scripts of tests/cli: what happens to a driver pod while a submission waits for it."""

DRIVER = "spark-kubernetes-driver"
POD = "spark-pi-0123456789abcdef-driver"
STARTED = "2026-01-02T03:04:06Z"
RUNNING = "2026-01-02T03:04:08Z"
FINISHED = "2026-01-02T03:05:09Z"

ARGUMENTS = [
    "--deploy-mode", "cluster", "--name", "spark-pi",
    "--conf", "spark.kubernetes.container.image=spark:4.3.0",
    "--conf", "spark.kubernetes.namespace=jobs",
    "--conf", "spark.kubernetes.driver.pod.name=" + POD,
    "--conf", "spark.kubernetes.driver.label.team=data",
    "--conf", "spark.kubernetes.authenticate.driver.serviceAccountName=spark",
]
RESOURCE = ["local:///opt/spark/examples/src/main/python/pi.py", "10"]


def container(state, name=DRIVER, image="spark:4.3.0"):
    return {"name": name, "image": image, "imageID": "", "ready": "running" in state, "restartCount": 0, "state": state}


def waiting(reason, message=None):
    return {"waiting": {"reason": reason, **({"message": message} if message else {})}}


def running(at=RUNNING):
    return {"running": {"startedAt": at}}


def terminated(code, reason, at=RUNNING):
    return {"terminated": {"exitCode": code, "reason": reason, "startedAt": at, "finishedAt": FINISHED}}


def step(phase, *containers, after=0.4, **status):
    status["phase"] = phase
    if containers:
        status["containerStatuses"] = list(containers)
    return {"after": after, "status": status}


SCHEDULED = {"after": 1.5, "spec": {"nodeName": "node-1"}, "status": {"phase": "Pending"}}
CREATING = step("Pending", container(waiting("ContainerCreating")), startTime=STARTED)
START = [SCHEDULED, CREATING, step("Running", container(running()))]
PROXY = dict(name="istio-proxy", image="istio/proxyv2:1.27")

WAITS = {
    "success": START + [step("Succeeded", container(terminated(0, "Completed")))],
    "failure": START + [step("Failed", container(terminated(3, "Error")))],
    "out-of-memory": START + [step("Failed", container(terminated(137, "OOMKilled")))],
    # The kubelet lists containers by name: "istio-proxy" stands before the driver, as it does on a real node.
    "sidecar": [
        SCHEDULED,
        step("Running", container(running(), **PROXY), container(running()), startTime=STARTED),
        step("Succeeded", container(terminated(0, "Completed"), **PROXY), container(terminated(0, "Completed"))),
    ],
    "deleted": START + [{"after": 0.4, "type": "DELETED"}],
    "evicted": START + [step("Failed", container(terminated(137, "Error")), reason="Evicted",
                             message="The node was low on resource: memory.")],
    "evicted-without-status": [SCHEDULED, {"after": 0.4, "status": {
        "phase": "Failed", "reason": "Evicted", "message": "The node was low on resource: memory."}}],
    "image-cannot-be-pulled": [
        SCHEDULED, CREATING,
        step("Pending", container(waiting("ErrImagePull", "rpc error: code = NotFound"))),
        step("Pending", container(waiting("ImagePullBackOff", "Back-off pulling image \"spark:4.3.0\""))),
        {"after": 0.4, "type": "DELETED"},
    ],
}

# Arguments that one script alone needs.
EXTRA = {"no-wait": ["--conf", "spark.kubernetes.submission.waitAppCompletion=false"]}
WAITS["no-wait"] = []
