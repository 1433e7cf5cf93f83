#include "driver/diagnosis.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "driver/evidence.h"
#include "driver/exception_text.h"
#include "driver/node_resources.h"
#include "firesteel/diagnosis.h"
#include "support/catch.h"

using firesteel::Diagnosis;
using firesteel::driver::diagnose;
using firesteel::driver::Evidence;
using firesteel::driver::is_repeated;
using firesteel::driver::last_exception;
using Json = nlohmann::json;

namespace {

constexpr const char* kDriver = "spark-kubernetes-driver";

Json driver(const Json& patch) {
  Json pod = {{"metadata",
               {{"name", "pi-driver"},
                {"namespace", "ns"},
                {"uid", "u"},
                {"creationTimestamp", "2026-11-21T04:12:00Z"}}},
              {"spec",
               {{"nodeName", "n1"},
                {"containers",
                 {{{"name", kDriver},
                   {"image", "spark:4"},
                   {"resources",
                    {{"requests", {{"cpu", "500"}, {"memory", "1408Mi"}}},
                     {"limits", {{"memory", "1408Mi"}}}}}}}}}},
              {"status", {{"phase", "Pending"}}}};
  pod.merge_patch(patch);
  return pod;
}

Json containers(const char* phase, const Json& state) {
  return {{"status",
           {{"phase", phase}, {"containerStatuses", {{{"name", kDriver}, {"state", state}}}}}}};
}

Json waiting(const char* reason, const char* message = "") {
  return driver(containers("Pending", {{"waiting", {{"reason", reason}, {"message", message}}}}));
}

Json ended(int code, const char* reason = "Error") {
  return driver(containers("Failed", {{"terminated", {{"exitCode", code}, {"reason", reason}}}}));
}

Json unscheduled(const std::string& message) {
  return driver({{"spec", {{"nodeName", nullptr}}},
                 {"status",
                  {{"conditions",
                    {{{"type", "PodScheduled"},
                      {"status", "False"},
                      {"reason", "Unschedulable"},
                      {"message", message}}}}}}});
}

Json disrupted(const char* reason) {
  return driver({{"status",
                  {{"phase", "Failed"},
                   {"conditions",
                    {{{"type", "DisruptionTarget"}, {"status", "True"}, {"reason", reason}}}}}}});
}

/// A pod of another team that requests this much CPU.
Json holding(const char* name, const char* cpu) {
  return {{"metadata", {{"name", name}, {"namespace", "other"}}},
          {"spec", {{"containers", {{{"resources", {{"requests", {{"cpu", cpu}}}}}}}}}}};
}

Json event(const char* reason, const char* message) {
  return {{"reason", reason}, {"message", message}};
}

Evidence about(Json pod, std::vector<Json> events = {}, std::string log = {}) {
  Evidence evidence;
  evidence.pod = std::move(pod);
  evidence.events = std::move(events);
  evidence.log_tail = std::move(log);
  return evidence;
}

std::string id_of(const Evidence& evidence) {
  const std::optional<Diagnosis> found = diagnose(evidence);
  return found ? found->id : "";
}

struct Row {
  const char* id;
  Evidence evidence;
};

}  // namespace

TEST_CASE("A driver that finds no node is told why") {
  const std::vector<Row> rows = {
      {"unschedulable-cpu", about(unscheduled("0/1 nodes are available: 1 Insufficient cpu."))},
      {"unschedulable-memory",
       about(unscheduled("0/1 nodes are available: 1 Insufficient memory. preemption: no"))},
      {"unschedulable-nvidia.com/gpu",
       about(unscheduled("0/1 nodes are available: 1 Insufficient nvidia.com/gpu."))},
      {"unschedulable-cordoned",
       about(unscheduled("0/1 nodes are available: 1 node(s) were unschedulable."))},
      {"unschedulable-taint",
       about(unscheduled("0/1 nodes are available: 1 node(s) had untolerated taint {a: b}."))},
      {"unschedulable-selector",
       about(unscheduled("0/1 nodes are available: 1 node(s) didn't match Pod's node "
                         "affinity/selector."))},
      {"missing-claim", about(unscheduled("persistentvolumeclaim \"data\" not found"))},
      {"unbound-claim", about(unscheduled("pod has unbound immediate PersistentVolumeClaims."))},
      {"unschedulable", about(unscheduled("something new"))}};
  for (const Row& row : rows) {
    CAPTURE(row.id);
    CHECK(id_of(row.evidence) == row.id);
  }
}

TEST_CASE("Every reason of the scheduler has its own cause and remedy") {
  const std::vector<std::pair<const char*, const char*>> rows = {
      {"unschedulable-port", "node(s) didn't have free ports for the requested pod ports"},
      {"unschedulable-pods", "Too many pods"},
      {"unschedulable-node-name", "node(s) didn't match the requested node name"},
      {"unschedulable-volume-zone", "node(s) had volume node affinity conflict"},
      {"unschedulable-volume-zone", "node(s) had no available volume zone"},
      {"unschedulable-volume", "node(s) didn't find available persistent volumes to bind"},
      {"unschedulable-storage", "node(s) did not have enough free storage"},
      {"unschedulable-volume-lost",
       "node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)"},
      {"unschedulable-claim-in-use",
       "node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access "
       "mode"},
      {"unschedulable-disk", "node(s) had no available disk"},
      {"unschedulable-volume-count", "node(s) exceed max volume count"},
      {"unschedulable-spread", "node(s) didn't match pod topology spread constraints"},
      {"unschedulable-affinity", "node(s) didn't match pod affinity rules"},
      {"unschedulable-anti-affinity", "node(s) didn't match pod anti-affinity rules"},
      {"unschedulable-anti-affinity", "node(s) didn't satisfy existing pods anti-affinity rules"},
      {"unschedulable-device", "cannot allocate all claims"},
      {"unschedulable-pressure",
       "node(s) had untolerated taint {node.kubernetes.io/memory-pressure: }"},
      {"unschedulable-not-ready", "node(s) had untolerated taint {node.kubernetes.io/not-ready: }"},
      {"unschedulable-cordoned",
       "node(s) had untolerated taint {node.kubernetes.io/unschedulable: }"}};
  const std::string unknown = diagnose(about(unscheduled("something new")))->hint;
  CHECK(unknown == "run: kubectl describe pod pi-driver -n ns");
  for (const auto& [id, message] : rows) {
    CAPTURE(message);
    const auto found = diagnose(about(
        unscheduled(std::string("0/1 nodes are available: 1 ") + message + ". preemption: no")));
    REQUIRE(found);
    CHECK(found->id == id);
    CHECK(found->hint != unknown);
    CHECK(found->hint.find('{') == std::string::npos);
    CHECK(found->cause.find(message) != std::string::npos);
  }
  CHECK(id_of(about(unscheduled("no nodes available to schedule pods"))) == "no-nodes");
  CHECK(id_of(about(unscheduled("persistentvolumeclaim \"c\" is being deleted"))) ==
        "unschedulable-claim-deleted");
}

TEST_CASE("The cause says how much is requested of how much, and by whom, as far as may be read") {
  Evidence evidence = about(unscheduled("0/1 nodes are available: 1 Insufficient cpu."));
  const std::string begin = "the driver cannot be scheduled: it requests 500 CPU, but ";
  CHECK(diagnose(evidence)->cause == begin + "no node has that much free");
  evidence.nodes = {
      {{"metadata", {{"name", "a"}}}, {"status", {{"allocatable", {{"cpu", "1500m"}}}}}},
      {{"metadata", {{"name", "b"}}}, {"status", {{"allocatable", {{"cpu", "8"}}}}}}};
  CHECK(diagnose(evidence)->cause == begin + "the largest node has 8 CPU");
  CHECK(firesteel::driver::node_to_ask(evidence).empty());

  evidence.nodes[1]["status"]["allocatable"]["cpu"] = "500";
  CHECK(firesteel::driver::node_to_ask(evidence) == "b");
  CHECK(diagnose(evidence)->cause == begin + "no node has that much free (largest node: 500 CPU)");
  evidence.node_pods = {.node = "b", .pods = {holding("web", "300"), holding("etl", "200")}};
  CHECK(diagnose(evidence)->cause ==
        begin +
            "no node has that much free (largest node: 500 CPU, all requested by other pods); "
            "the largest requests: other/web (300 CPU), other/etl (200 CPU)");
  evidence.node_pods.pods = {holding("a", "1"), holding("b", "2"), holding("c", "3"),
                             holding("d", "4")};
  CHECK(diagnose(evidence)->cause ==
        begin +
            "no node has that much free (largest node: 500 CPU, 10 CPU of it requested by other "
            "pods); the largest requests: other/d (4 CPU), other/c (3 CPU), other/b (2 CPU) "
            "and 1 more");
}

TEST_CASE("A pod requests its containers or its largest init container, and its overhead") {
  using firesteel::driver::requested;
  Json pod = holding("p", "1");
  const auto init = [](const char* cpu, bool sidecar) {
    Json container = {{"resources", {{"requests", {{"cpu", cpu}}}}}};
    if (sidecar) {
      container["restartPolicy"] = "Always";
    }
    return container;
  };
  pod["spec"]["initContainers"] = Json::array({init("500m", true), init("3", false)});
  CHECK(requested(pod, "cpu") == 3.5);
  pod["spec"]["initContainers"] = Json::array({init("500m", true)});
  pod["spec"]["overhead"] = {{"cpu", "250m"}};
  CHECK(requested(pod, "cpu") == 1.75);
}

TEST_CASE("Of several reasons of the scheduler none is left out") {
  const auto found = diagnose(about(unscheduled(
      "0/3 nodes are available: 1 Insufficient cpu, 2 node(s) had untolerated taint {a: b}.")));
  CHECK(found->id == "unschedulable-cpu");
  CHECK(found->cause.find("2 node(s) had untolerated taint {a: b}") != std::string::npos);
}

TEST_CASE("A pod that no scheduler looks at is noticed after a while") {
  Evidence evidence = about(driver({{"spec", {{"nodeName", nullptr}, {"schedulerName", "x"}}}}));
  evidence.now = 1795234330;  // ten seconds after its creation
  CHECK(id_of(evidence).empty());
  evidence.now += 20;
  CHECK(id_of(evidence) == "no-scheduler");
}

TEST_CASE("A container that cannot be made is told why") {
  const std::vector<Row> rows = {
      {"image-name", about(waiting("InvalidImageName"))},
      {"image-never-pull", about(waiting("ErrImageNeverPull"))},
      {"image-not-found", about(waiting("ErrImagePull", "failed to resolve: a:1: not found"))},
      {"image-not-found", about(waiting("ImagePullBackOff", "Back-off pulling image"),
                                {event("Failed", "Failed to pull image \"a\": not found")})},
      {"image-credentials", about(waiting("ErrImagePull", "unexpected status: 401 Unauthorized"))},
      {"image-pull-secret",
       about(waiting("ErrImagePull", "unexpected status: 401 Unauthorized"),
             {event("FailedToRetrieveImagePullSecret",
                    "Unable to retrieve some image pull secrets (nope); attempting to pull")})},
      {"image-architecture", about(waiting("ErrImagePull", "no match for platform in manifest"))},
      {"image-registry", about(waiting("ErrImagePull", "dial tcp 1.2.3.4:443: i/o timeout"))},
      {"image-pull", about(waiting("ErrImagePull", "something new"))},
      {"missing-config-map",
       about(waiting("CreateContainerConfigError", "configmap \"c\" not found"))},
      {"missing-secret",
       about(waiting("CreateContainerConfigError", "couldn't find key k in Secret ns/s"))},
      {"container-config", about(waiting("CreateContainerConfigError", "runAsNonRoot"))},
      {"missing-secret",
       about(waiting("ContainerCreating"), {event("FailedMount",
                                                  "MountVolume.SetUp failed for volume \"v\" : "
                                                  "secret \"s\" not found")})},
      {"volume", about(waiting("ContainerCreating"), {event("FailedMount", "nfs is away")})},
      {"", about(waiting("ContainerCreating"),
                 {event("FailedMount", "failed to sync configmap cache: timed out")})},
      {"sandbox",
       about(waiting("ContainerCreating"), {event("FailedCreatePodSandBox", "no address")})},
      {"", about(waiting("ContainerCreating"))}};
  for (const Row& row : rows) {
    CAPTURE(row.id, row.evidence.pod.dump());
    CHECK(id_of(row.evidence) == row.id);
  }
}

TEST_CASE("A registry that cannot be reached counts as permanent only after a while") {
  Json failed = event("Failed",
                      "Failed to pull image \"registry.invalid/x\": dial tcp: lookup "
                      "registry.invalid: no such host");
  failed["firstTimestamp"] = "2026-11-21T04:12:00Z";
  Evidence evidence = about(waiting("ImagePullBackOff"), {failed});
  evidence.now = 1795234320 + 119;
  CHECK(id_of(evidence) == "image-registry");
  CHECK_FALSE(diagnose(evidence)->needs_action);
  CHECK(diagnose(evidence)->hint.find("--fail-fast treats it as permanent after 2m") !=
        std::string::npos);
  evidence.now += 1;
  CHECK(diagnose(evidence)->needs_action);
}

TEST_CASE("A pull that fails for an unknown reason counts as permanent only after a while") {
  Json failed = event("Failed", "Failed to pull image \"x\": something new");
  failed["firstTimestamp"] = "2026-11-21T04:12:00Z";
  Evidence evidence = about(waiting("ErrImagePull"), {failed});
  evidence.now = 1795234320 + 119;
  CHECK(id_of(evidence) == "image-pull");
  CHECK_FALSE(diagnose(evidence)->needs_action);
  CHECK(diagnose(evidence)->hint.find("treats it as permanent after 2m") != std::string::npos);
  evidence.now += 1;
  CHECK(diagnose(evidence)->needs_action);
}

TEST_CASE("The remedy for a wrong image begins with the option that names it") {
  for (const char* const reason : {"InvalidImageName", "ErrImagePull"}) {
    CHECK(diagnose(about(waiting(reason, "not found")))->hint.find("correct --image (spark.") == 0);
  }
}

TEST_CASE("A pull secret that exists is not asked for again") {
  Json pod = waiting("ErrImagePull", "unexpected status: 401 Unauthorized");
  pod["spec"]["imagePullSecrets"] = Json::array({{{"name", "regcred"}}});
  const auto found = diagnose(about(pod));
  CHECK(found->id == "image-login");
  CHECK(found->cause.find("pull secret regcred") != std::string::npos);
  CHECK(found->hint.find("create a secret") == std::string::npos);
}

TEST_CASE("Names in a command to paste are quoted for the shell") {
  Json pod = ended(3);
  pod["metadata"]["name"] = "$(id)";
  CHECK(diagnose(about(pod))->hint == "run: firesteel logs -n ns '$(id)'");
}

TEST_CASE("A driver that ended without an exception is explained by the end of its log") {
  const auto found = diagnose(about(ended(1), {},
                                    "++ id -u\n+ exec /usr/bin/tini\n26/11/28 14:10:38 INFO X: no "
                                    "error\nmkdir: cannot create directory '/data': Read-only "
                                    "file system\n26/11/28 14:10:39 INFO Y: bye\n"));
  CHECK(found->cause ==
        "the driver ended with exit code 1; its log says: mkdir: cannot create directory '/data': "
        "Read-only file system");
  CHECK(found->id == "read-only-file-system");
  CHECK(found->hint.find("volume") != std::string::npos);
  CHECK(diagnose(about(ended(3), {}, "a\nresult 42\n"))->cause ==
        "the driver ended with exit code 3; last line of its log: result 42");
  CHECK(diagnose(about(ended(3), {}, "26/11/28 14:10:38 INFO X: y\n"))->cause ==
        "the driver ended with exit code 3");
}

TEST_CASE("A termination message is quoted before the log") {
  Json pod = ended(4);
  pod["status"]["containerStatuses"][0]["state"]["terminated"]["message"] = "no input for today";
  CHECK(diagnose(about(pod, {}, "cannot\n"))->cause ==
        "the driver ended with exit code 4: no input for today");
}

TEST_CASE("Only 129 to 192 are signals") {
  CHECK(diagnose(about(ended(255)))->cause == "the driver ended with exit code 255");
  CHECK(diagnose(about(ended(193)))->cause == "the driver ended with exit code 193");
  CHECK(diagnose(about(ended(128)))->cause == "the driver ended with exit code 128");
  CHECK(diagnose(about(ended(192)))->cause == "the driver was killed by signal 64");
  CHECK(diagnose(about(ended(137)))->cause == "the driver was killed by signal 9 (SIGKILL)");
}

TEST_CASE("A driver that a failed probe killed is told so, not which signal") {
  const auto killed = [](int code) {
    Json pod = ended(code);
    pod["status"]["containerStatuses"][0]["state"]["terminated"]["finishedAt"] =
        "2026-11-21T04:20:00Z";
    return pod;
  };
  Json unhealthy = event("Unhealthy", "Liveness probe failed: HTTP 500");
  unhealthy["lastTimestamp"] = "2026-11-21T04:19:58Z";
  const Json killing = event("Killing", "Stopping container spark-kubernetes-driver");
  const auto found = diagnose(about(killed(143), {unhealthy, killing}));
  CHECK(found->id == "failed-probe");
  CHECK(found->cause ==
        "the kubelet killed the driver because its liveness probe failed: HTTP 500");
  CHECK(found->hint.find("livenessProbe") != std::string::npos);
  CHECK(id_of(about(killed(3), {unhealthy})) == "driver-failed");
  unhealthy["message"] = "Liveness probe failed: ";
  CHECK(diagnose(about(killed(137), {unhealthy}))->cause ==
        "the kubelet killed the driver because its liveness probe failed");
  unhealthy["involvedObject"]["fieldPath"] = "spec.containers{side}";
  CHECK(id_of(about(killed(137), {unhealthy})) == "killed");
  unhealthy["involvedObject"]["fieldPath"] = "spec.containers{spark-kubernetes-driver}";
  CHECK(id_of(about(killed(137), {unhealthy})) == "failed-probe");
  unhealthy["lastTimestamp"] = "2026-11-21T04:12:00Z";
  CHECK(id_of(about(killed(143), {unhealthy})) == "killed");
}

TEST_CASE("Of a killed driver the warning at its end is quoted, not one long before") {
  Json pod = ended(137);
  pod["status"]["containerStatuses"][0]["state"]["terminated"]["finishedAt"] =
      "2026-11-21T04:20:00Z";
  Json warning = event("FailedPostStartHook", "it ended with 1");
  warning["type"] = "Warning";
  warning["lastTimestamp"] = "2026-11-21T04:19:30Z";
  CHECK(diagnose(about(pod, {warning}))->cause ==
        "the driver was killed by signal 9 (SIGKILL); warning event FailedPostStartHook: it ended "
        "with 1");
  warning["lastTimestamp"] = "2026-11-21T04:12:00Z";
  CHECK(diagnose(about(pod, {warning}))->cause == "the driver was killed by signal 9 (SIGKILL)");
}

TEST_CASE("A service account token that is not mounted explains a certificate exception") {
  const std::string log =
      "Exception in thread \"main\" io.fabric8.kubernetes.client.KubernetesClientException: x\n"
      "Caused by: sun.security.validator.ValidatorException: PKIX path building failed\n";
  Json pod = ended(1);
  CHECK(diagnose(about(pod, {}, log))->hint.starts_with("run: kubectl patch serviceaccount"));
  pod["spec"]["automountServiceAccountToken"] = false;
  const auto found = diagnose(about(pod, {}, log));
  CHECK(found->id == "no-token");
  CHECK(found->hint ==
        "remove automountServiceAccountToken: false from spark.kubernetes.driver.podTemplateFile");
  pod["spec"]["containers"][0]["volumeMounts"] =
      Json::array({{{"mountPath", "/var/run/secrets/kubernetes.io/serviceaccount"}}});
  CHECK(id_of(about(pod, {}, log)) == "exception");
}

TEST_CASE("An uploaded file that the driver does not see is the fault of the upload path") {
  const std::string log =
      "python3: can't open file '/tmp/up/spark-upload-0a1b/job.py': [Errno 2] No such file\n";
  Json pod = ended(2);
  auto found = diagnose(about(pod, {}, log));
  CHECK(found->id == "missing-upload");
  CHECK(found->cause ==
        "the driver failed: uploaded file /tmp/up/spark-upload-0a1b/job.py does not exist in its "
        "container: /tmp/up is not mounted there");
  CHECK(found->hint.find("local://") == std::string::npos);
  CHECK(id_of(about(pod, {},
                    "Exception in thread \"main\" java.io.FileNotFoundException: File "
                    "file:/tmp/up/spark-upload-0a1b/a.jar does not exist\n")) == "missing-upload");
  pod["spec"]["containers"][0]["volumeMounts"] = Json::array({{{"mountPath", "/tmp"}}});
  found = diagnose(about(pod, {}, log));
  CHECK(found->cause.find("not mounted") == std::string::npos);
}

TEST_CASE("A cause with another port or age is no news") {
  CHECK(is_repeated("write udp 10.0.0.1:34212: timeout", "write udp 10.0.0.1:5631: timeout"));
  CHECK_FALSE(is_repeated("write udp 10.0.0.1:34212: timeout", "read udp 10.0.0.1:34212: timeout"));
  CHECK_FALSE(is_repeated("a", ""));
}

TEST_CASE("A driver that ended badly is told why") {
  const std::vector<Row> rows = {
      {"oom-killed", about(ended(137, "OOMKilled"))},
      {"killed", about(ended(137))},
      {"driver-failed", about(ended(3))},
      {"permission-denied", about(ended(1), {}, "sh: /x: Permission denied\n")},
      {"missing-module",
       about(ended(1), {}, "Traceback:\n  File x\nModuleNotFoundError: No module named 'x'\n")},
      {"unknown-host", about(ended(1), {},
                             "Exception in thread \"main\" java.net.UnknownHostException: h\n"
                             "\tat a.B.c(D.java:1)\n")},
      {"exception", about(ended(1), {}, "Traceback:\n  File x\nRuntimeError: boom\n")},
      {"missing-class", about(ended(101), {}, "Error: Failed to load class a.B.\n")},
      {"missing-file", about(ended(2), {}, "python3: can't open file '/x.py': [Errno 2]\n")},
      {"unnamed-user", about(ended(1), {},
                             "Exception in thread \"main\" java.lang.IllegalArgumentException: "
                             "basedir must be absolute: ?/.ivy2.5.2/local\n")},
      {"failed-executors",
       about(
           ended(11), {},
           "26/11/29 13:06:56 ERROR ExecutorPodsLifecycleManager: Max number of executor failures "
           "(3) reached\npy4j.protocol.Py4JJavaError: An error occurred\n: "
           "org.apache.spark.SparkException: Job 0 cancelled because SparkContext was shut "
           "down\n")},
      {"heap-exhausted",
       about(ended(1), {},
             "Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space\n")},
      {"driver-rights",
       about(ended(1), {},
             "Forbidden: User \"system:serviceaccount:ns:default\" cannot create resource \"pods\" "
             "in API group\n")},
      {"executors-quota", about(ended(1), {}, "is forbidden: exceeded quota: q, requested: a\n")},
      {"drained", about(disrupted("EvictionByEvictionAPI"))},
      {"preempted", about(disrupted("PreemptionByScheduler"))},
      {"node-lost", about(disrupted("DeletionByTaintManager"))},
      {"evicted", about(driver({{"status", {{"phase", "Failed"}, {"reason", "Evicted"}}}}))},
      {"node-lost", about(driver({{"status", {{"phase", "Failed"}, {"reason", "NodeShutdown"}}}}))},
      {"", about(ended(0, "Completed"))}};
  for (const Row& row : rows) {
    CAPTURE(row.id, row.evidence.pod.dump());
    CHECK(id_of(row.evidence) == row.id);
  }
}

TEST_CASE("A pod that its node refused, or whose deadline passed, was not evicted") {
  const std::vector<std::pair<const char*, const char*>> rows = {
      {"UnexpectedAdmissionError", "node-refused"},
      {"OutOfcpu", "node-refused"},
      {"OutOfpods", "node-refused"},
      {"NodeAffinity", "node-refused"},
      {"NodePorts", "node-refused"},
      {"TopologyAffinityError", "node-refused"},
      {"SysctlForbidden", "node-refused"},
      {"AppArmor", "node-refused"},
      {"PodOSNotSupported", "node-refused"},
      {"DeadlineExceeded", "deadline"},
      {"Terminated", "node-lost"},
      {"Preempting", "preempted"},
      {"SomethingNew", "pod-stopped"}};
  for (const auto& [reason, id] : rows) {
    CAPTURE(reason);
    const auto found = diagnose(about(driver(
        {{"spec", {{"activeDeadlineSeconds", 90}}},
         {"status",
          {{"phase", "Failed"}, {"reason", reason}, {"message", "the node's own words"}}}})));
    REQUIRE(found);
    CHECK(found->id == id);
    CHECK(found->cause.find("evict") == std::string::npos);
    CHECK(found->cause.ends_with(": the node's own words"));
    CHECK(found->hint.find("memory") == std::string::npos);
    CHECK(found->hint.find('{') == std::string::npos);
  }
}

TEST_CASE("The limit that was too low is named") {
  CHECK(diagnose(about(ended(137, "OOMKilled")))->cause ==
        "the driver used more memory than its limit of 1408 MiB and was killed");
}

TEST_CASE("A pod that is gone before its driver ended was deleted") {
  Evidence evidence = about(driver(containers("Running", {{"running", Json::object()}})));
  CHECK(id_of(evidence).empty());
  evidence.gone = true;
  CHECK(id_of(evidence) == "deleted");
}

TEST_CASE("A sidecar that keeps the pod of an ended driver alive is named") {
  Json pod = driver(Json::object());
  pod["status"] = {{"phase", "Running"},
                   {"containerStatuses",
                    {{{"name", kDriver}, {"state", {{"terminated", {{"exitCode", 0}}}}}},
                     {{"name", "proxy"}, {"state", {{"running", Json::object()}}}}}}};
  CHECK(id_of(about(pod)) == "sidecar");
}

TEST_CASE("Executors that wait are the trouble of a driver that runs") {
  Evidence evidence = about(driver(containers("Running", {{"running", Json::object()}})));
  Json executor = unscheduled("0/1 nodes are available: 1 Insufficient cpu.");
  evidence.executors = {executor, executor};
  CHECK(id_of(evidence) == "executors-unschedulable-cpu");
  CHECK(diagnose(evidence)->cause.starts_with(
      "2 of 2 executors are pending: an executor cannot be scheduled: it requests 500 CPU"));
  CHECK_FALSE(diagnose(evidence)->needs_action);
}

TEST_CASE("The exception that counts is the last one, and of its causes the innermost") {
  CHECK(last_exception("Exception in thread \"main\" org.x.AException: a\n\tat y\nCaused by: "
                       "java.io.IOException: b\n\tat z\n") == "java.io.IOException: b");
  CHECK(last_exception("ValueError: first\n26/11/21 INFO x\nKeyError: 'k'\n") == "KeyError: 'k'");
  CHECK(last_exception("26/11/21 04:12:00 ERROR x: all is well\n").empty());
}

TEST_CASE("A cause is one line whatever was said") {
  const auto found = diagnose(about(waiting("ErrImagePull", "a\nb\tc")));
  CHECK(found->cause.find('\n') == std::string::npos);
}
