#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "driver/diagnosis_parts.h"
#include "driver/driver_fate.h"
#include "driver/evidence.h"
#include "driver/exception_text.h"
#include "driver/quantity.h"
#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "json/fields.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

std::string logs_remedy(const DriverState& state) {
  return fmt::format("firesteel logs -n {} {} shows what it said", state.pod_namespace,
                     state.pod_name);
}

std::string memory_limit(const Json& pod, const std::string& container) {
  for (const Json& each : json::field_at(pod, {"spec", "containers"})) {
    if (json::text_at(each, {"name"}) == container) {
      const auto limit = parse_quantity(json::text_at(each, {"resources", "limits", "memory"}));
      return limit ? bytes_text(*limit) : std::string();
    }
  }
  return {};
}

Diagnosis out_of_memory(const Evidence& evidence, const DriverState& state) {
  const std::string limit = memory_limit(evidence.pod, state.driver_container);
  return {.id = "oom-killed",
          .cause = fmt::format("the driver used more memory than its limit{} and was killed",
                               limit.empty() ? std::string() : " of " + limit),
          .remedy =
              "raise spark.driver.memoryOverhead (or spark.driver.memoryOverheadFactor): the "
              "heap is spark.driver.memory, all else must fit in the overhead"};
}

std::string disruption_reason(const Json& pod, std::string& message) {
  for (const Json& condition : json::field_at(pod, {"status", "conditions"})) {
    if (json::text_at(condition, {"type"}) == "DisruptionTarget" &&
        json::text_at(condition, {"status"}) == "True") {
      message = json::text_at(condition, {"message"});
      return json::text_at(condition, {"reason"});
    }
  }
  return {};
}

/// `why`: status.reason or the reason of the disruption.
Diagnosis disrupted(const std::string& why, const std::string& message, const DriverState& state) {
  const std::string more = message.empty() ? "" : ": " + message;
  if (why == "PreemptionByScheduler" || why == "Preempting") {
    return {.id = "preempted",
            .cause = "the driver was preempted for a pod of higher priority" + more,
            .remedy =
                "give it a priorityClassName in spark.kubernetes.driver.podTemplateFile, and "
                "submit again"};
  }
  if (why == "EvictionByEvictionAPI") {
    return {.id = "drained",
            .cause = fmt::format("the driver was evicted from node {}: it was being drained{}",
                                 state.node_name, more),
            .remedy =
                "submit again; a PodDisruptionBudget for the driver keeps it from being "
                "drained"};
  }
  if (why == "DeletionByTaintManager" || why == "DeletionByPodGC" || why == "NodeLost" ||
      why == "NodeShutdown" || why == "Terminated") {
    return {.id = "node-lost",
            .cause = fmt::format("the driver was lost with its node {} ({}){}", state.node_name,
                                 why, more),
            .remedy = "submit again; spot nodes come and go, a node selector can avoid them"};
  }
  return {.id = "evicted",
          .cause = fmt::format("the node {} evicted the driver ({}){}", state.node_name, why, more),
          .remedy = contains_any(message, {"ephemeral"})
                        ? "it wrote too much to its local disk: give spark.local.dir a volume "
                          "(spark.kubernetes.driver.volumes.*.spark-local-dir-1.*)"
                        : "submit again; requests as high as what it uses (spark.driver.memory, "
                          "memoryOverhead) make it the last to be evicted"};
}

std::optional<Diagnosis> lost(const Evidence& evidence, const DriverState& state) {
  if (!state.reason.empty()) {
    return disrupted(state.reason, state.message, state);
  }
  std::string message;
  if (const std::string why = disruption_reason(evidence.pod, message); !why.empty()) {
    return disrupted(why, message, state);
  }
  if (state.being_deleted || evidence.gone) {
    return Diagnosis{.id = "deleted",
                     .cause = "the driver pod was deleted before its driver ended",
                     .remedy =
                         "somebody or something deleted it (kubectl, a TTL, the namespace): "
                         "submit again"};
  }
  const PodEvidence pod{.subject = kTheDriver,
                        .pod = evidence.pod,
                        .events = evidence.events,
                        .nodes = evidence.nodes};
  return diagnose_start(pod);
}

std::optional<Diagnosis> sidecar(const DriverState& state) {
  if (state.phase != "Running") {
    return std::nullopt;
  }
  for (const ContainerState& container : state.containers) {
    if (container.name != state.driver_container && container.phase == ContainerPhase::kRunning) {
      return Diagnosis{
          .id = "sidecar",
          .cause = fmt::format("the driver ended, but the container {} keeps its pod alive",
                               container.name),
          .remedy =
              "submit with --on-driver-exit=delete, or make it an init container with "
              "restartPolicy: Always"};
    }
  }
  return std::nullopt;
}

/// The container ended with something else than 0.
Diagnosis failed(const Evidence& evidence, const DriverState& state, const ContainerState& driver) {
  const int code = driver.exit_code.value_or(0);
  if (driver.reason == "OOMKilled") {
    return out_of_memory(evidence, state);
  }
  if (auto refusal = diagnose_refusals_in_log(evidence.log_tail, state.pod_namespace)) {
    return *refusal;
  }
  if (auto known = diagnose_exception(evidence, state)) {
    return *known;
  }
  if (driver.reason == "StartError" || driver.reason == "ContainerCannotRun") {
    return {.id = "container-start",
            .cause = fmt::format("the driver's container cannot run: {}", driver.message),
            .remedy = "correct the image's entry point, or the command in the pod template"};
  }
  const std::string said = driver.message.empty() ? "" : ": " + driver.message;
  return {.id = code > 128 ? "killed" : "driver-failed",
          .cause = code > 128 ? fmt::format("the driver was ended by signal {}{}", code - 128, said)
                              : fmt::format("the driver ended with {}{}", code, said),
          .remedy = logs_remedy(state)};
}

}  // namespace

std::optional<Diagnosis> diagnose_end(const Evidence& evidence, const DriverState& state) {
  DriverFate fate(state.driver_container);
  fate.seen(evidence.pod);
  if (evidence.gone) {
    fate.gone(evidence.pod);
  }
  if (!fate.ending()) {
    return std::nullopt;
  }
  if (fate.ending()->kind == Outcome::Kind::kLost) {
    return lost(evidence, state);
  }
  const ContainerState* driver = state.driver();
  if (driver != nullptr && fate.ending()->exit_code != 0) {
    return failed(evidence, state, *driver);
  }
  return sidecar(state);
}

}  // namespace firesteel::driver
