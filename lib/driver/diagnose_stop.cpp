// Why Kubernetes stopped a driver pod: evictions, lost nodes, deadlines, and pods that the node's
// kubelet refused.

#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "driver/diagnosis_parts.h"
#include "driver/evidence.h"
#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "firesteel/duration.h"
#include "json/fields.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

/// What a reason means.  `{node}` becomes the node's name.
struct Stop {
  std::string_view reason;  ///< or its beginning, if it ends with '*'
  std::string_view id, cause, hint;
};

constexpr std::string_view kLostCause = "the driver was lost with its node {node}";
constexpr std::string_view kLostRemedy =
    "submit again; to avoid nodes that come and go (spot), set spark.kubernetes.driver.node."
    "selector.*";
constexpr std::string_view kRefused = "node {node} refused the driver pod, which never ran";

constexpr auto kStops = std::to_array<Stop>(
    {{.reason = "Preempt*",
      .id = "preempted",
      .cause = "the driver was preempted by a pod of higher priority",
      .hint = "set priorityClassName in spark.kubernetes.driver.podTemplateFile and submit again"},
     {.reason = "EvictionByEvictionAPI",
      .id = "drained",
      .cause = "the driver was evicted from node {node}, for example by kubectl drain",
      .hint = "submit again; a PodDisruptionBudget for the driver keeps it from being evicted"},
     {.reason = "DeletionByTaintManager",
      .id = "node-lost",
      .cause = kLostCause,
      .hint = kLostRemedy},
     {.reason = "DeletionByPodGC", .id = "node-lost", .cause = kLostCause, .hint = kLostRemedy},
     {.reason = "NodeLost", .id = "node-lost", .cause = kLostCause, .hint = kLostRemedy},
     {.reason = "NodeShutdown", .id = "node-lost", .cause = kLostCause, .hint = kLostRemedy},
     {.reason = "Terminated", .id = "node-lost", .cause = kLostCause, .hint = kLostRemedy},
     {.reason = "OutOf*",
      .id = "node-refused",
      .cause = kRefused,
      .hint = "submit again: the node filled up after the scheduler chose it"},
     {.reason = "NodeAffinity",
      .id = "node-refused",
      .cause = kRefused,
      .hint = "submit again if the node's labels changed; otherwise correct nodeName or the node "
              "selector in spark.kubernetes.driver.podTemplateFile"},
     {.reason = "NodePorts",
      .id = "node-refused",
      .cause = kRefused,
      .hint = "choose another hostPort in spark.kubernetes.driver.podTemplateFile, or remove it"},
     {.reason = "UnexpectedAdmissionError",
      .id = "node-refused",
      .cause = kRefused,
      .hint = "submit again; if it repeats, check the node's device plugins: kubectl describe "
              "node {node}"},
     {.reason = "TopologyAffinityError",
      .id = "node-refused",
      .cause = kRefused,
      .hint = "request less CPU or fewer devices: the node's topology manager cannot place them "
              "together"},
     {.reason = "SysctlForbidden",
      .id = "node-refused",
      .cause = kRefused,
      .hint = "remove securityContext.sysctls from spark.kubernetes.driver.podTemplateFile, or "
              "allow them on the node"},
     {.reason = "AppArmor",
      .id = "node-refused",
      .cause = kRefused,
      .hint = "load the AppArmor profile on the node, or change it in "
              "spark.kubernetes.driver.podTemplateFile"},
     {.reason = "PodOS*",
      .id = "node-refused",
      .cause = kRefused,
      .hint = "correct spec.os and the node selector in spark.kubernetes.driver.podTemplateFile"}});

bool is_meant(const Stop& stop, std::string_view reason) {
  return stop.reason.ends_with('*')
             ? reason.starts_with(stop.reason.substr(0, stop.reason.size() - 1))
             : reason == stop.reason;
}

Diagnosis deadline(const Json& pod, const std::string& more) {
  const int seconds = json::number_at(pod, {"spec", "activeDeadlineSeconds"}, 0);
  return {.id = "deadline",
          .cause = fmt::format("the driver was stopped at the pod's deadline{}{}",
                               seconds > 0 ? fmt::format(" (activeDeadlineSeconds: {}, {})",
                                                         seconds, duration_text(seconds))
                                           : std::string(),
                               more),
          .hint =
              "raise or remove activeDeadlineSeconds in "
              "spark.kubernetes.driver.podTemplateFile"};
}

Diagnosis evicted(const std::string& node, const std::string& message) {
  const std::string more = message.empty() ? "" : ": " + message;
  return {.id = "evicted",
          .cause = fmt::format("the kubelet of node {} evicted the driver{}", node, more),
          .hint = contains_any(message, {"ephemeral"})
                      ? "the driver wrote too much to local disk: give spark.local.dir a volume "
                        "(spark.kubernetes.driver.volumes.*.spark-local-dir-1.*)"
                      : "submit again; request as much memory as the driver uses "
                        "(spark.driver.memory, spark.driver.memoryOverhead), so that other pods "
                        "are evicted first"};
}

}  // namespace

Diagnosis diagnose_stop(const Json& pod, const DriverState& state, const std::string& reason,
                        const std::string& message) {
  const std::string node = state.node_name.empty() ? "(none)" : state.node_name;
  const std::string more = message.empty() ? "" : ": " + message;
  if (reason == "Evicted" || reason == "TerminationByKubelet") {
    return evicted(node, message);
  }
  if (reason == "DeadlineExceeded") {
    return deadline(pod, more);
  }
  for (const Stop& each : kStops) {
    if (is_meant(each, reason)) {
      return {.id = std::string(each.id),
              .cause = fmt::format("{} ({}){}", base::replace_all(each.cause, "{node}", node),
                                   reason, more),
              .hint = base::replace_all(each.hint, "{node}", base::shell_quoted(node))};
    }
  }
  return {.id = "pod-stopped",
          .cause = fmt::format("Kubernetes stopped the driver pod ({}){}", reason, more),
          .hint = describe_remedy(pod)};
}

}  // namespace firesteel::driver
