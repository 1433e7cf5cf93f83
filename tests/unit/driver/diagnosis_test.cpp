#include "driver/diagnosis.h"

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "driver/evidence.h"
#include "driver/exception_text.h"
#include "firesteel/diagnosis.h"
#include "support/catch.h"

using firesteel::Diagnosis;
using firesteel::driver::diagnose;
using firesteel::driver::Evidence;
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

TEST_CASE("How much is missing is said where nodes may be read") {
  Evidence evidence = about(unscheduled("0/1 nodes are available: 1 Insufficient cpu."));
  CHECK(diagnose(evidence)->cause ==
        "the driver finds no node: it asks for 500 cpu, which is free on no node");
  evidence.nodes = {{{"status", {{"allocatable", {{"cpu", "1500m"}}}}}},
                    {{"status", {{"allocatable", {{"cpu", "8"}}}}}}};
  CHECK(diagnose(evidence)->cause ==
        "the driver finds no node: it asks for 500 cpu, the largest node has 8 cpu: 492 cpu is "
        "missing");
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

TEST_CASE("A driver that ended badly is told why") {
  const std::vector<Row> rows = {
      {"oom-killed", about(ended(137, "OOMKilled"))},
      {"killed", about(ended(137))},
      {"driver-failed", about(ended(3))},
      {"missing-module",
       about(ended(1), {}, "Traceback:\n  File x\nModuleNotFoundError: No module named 'x'\n")},
      {"unknown-host", about(ended(1), {},
                             "Exception in thread \"main\" java.net.UnknownHostException: h\n"
                             "\tat a.B.c(D.java:1)\n")},
      {"exception", about(ended(1), {}, "Traceback:\n  File x\nRuntimeError: boom\n")},
      {"missing-class", about(ended(101), {}, "Error: Failed to load class a.B.\n")},
      {"missing-file", about(ended(2), {}, "python3: can't open file '/x.py': [Errno 2]\n")},
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
  CHECK(diagnose(evidence)->cause.starts_with("2 of 2 executors wait: an executor finds no node"));
  CHECK_FALSE(diagnose(evidence)->permanent);
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
