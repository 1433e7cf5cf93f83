#pragma once
/// The parts of diagnose(), one for each stage of a pod's life.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "driver/evidence.h"
#include "firesteel/application.h"
#include "firesteel/diagnosis.h"

namespace firesteel::driver {

/// Whose pod it is, and the prefixes of the settings that decide about it.
struct Subject {
  std::string_view who;        ///< "the driver"
  std::string_view spark_key;  ///< "spark.driver"
  std::string_view kube_key;   ///< "spark.kubernetes.driver"
};
inline constexpr Subject kTheDriver = {
    .who = "the driver", .spark_key = "spark.driver", .kube_key = "spark.kubernetes.driver"};
inline constexpr Subject kAnExecutor = {
    .who = "an executor", .spark_key = "spark.executor", .kube_key = "spark.kubernetes.executor"};

/// One pod of an application and what is known about it.
struct PodEvidence {
  Subject subject;
  const nlohmann::json& pod;
  const std::vector<nlohmann::json>& events;
  const std::vector<nlohmann::json>& nodes;
  const NodePods& node_pods;
  std::int64_t now = 0;  ///< seconds since 1970; 0: not known
};

/// A pod that has no node yet.
[[nodiscard]] std::optional<Diagnosis> diagnose_scheduling(const PodEvidence& evidence);
/// A pod that has a node and does not run: volumes, images, containers, init containers.
[[nodiscard]] std::optional<Diagnosis> diagnose_start(const PodEvidence& evidence);
/// A driver that ended or is lost.
[[nodiscard]] std::optional<Diagnosis> diagnose_end(const Evidence& evidence,
                                                    const DriverState& state);
/// A driver pod that Kubernetes stopped for `reason`: a status.reason or the reason of its
/// DisruptionTarget condition.
[[nodiscard]] Diagnosis diagnose_stop(const nlohmann::json& pod, const DriverState& state,
                                      const std::string& reason, const std::string& message);
/// A driver that runs, by its executors and its log.
[[nodiscard]] std::optional<Diagnosis> diagnose_executors(const Evidence& evidence);

/// What the driver's log says about Kubernetes itself: permissions, quota, admission.
[[nodiscard]] std::optional<Diagnosis> diagnose_refusals_in_log(std::string_view log,
                                                                std::string_view in_namespace);

/// The driver's own pod as evidence.
[[nodiscard]] PodEvidence driver_evidence(const Evidence& evidence);

/// The message of the last of `events` with that reason ("FailedMount") that contains `part`; empty
/// if there is none.
[[nodiscard]] std::string message_of_event(const std::vector<nlohmann::json>& events,
                                           std::string_view reason, std::string_view part = {});
/// The text after the first `before` up to the next `after`; empty if either is missing.
[[nodiscard]] std::string between(std::string_view text, std::string_view before,
                                  std::string_view after);
[[nodiscard]] bool contains_any(std::string_view text,
                                std::initializer_list<std::string_view> parts);

/// The command that shows the driver's log.
[[nodiscard]] std::string logs_remedy(const DriverState& state);
/// The command that shows all Kubernetes knows about the pod.
[[nodiscard]] std::string describe_remedy(const nlohmann::json& pod);

}  // namespace firesteel::driver
