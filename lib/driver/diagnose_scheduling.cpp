#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/timestamp.h"
#include "driver/diagnosis_parts.h"
#include "driver/quantity.h"
#include "firesteel/diagnosis.h"
#include "firesteel/duration.h"
#include "json/fields.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

/// A scheduler that exists looks at a pod within a second or two.
constexpr std::int64_t kUnseenSeconds = 20;

double requested(const Json& pod, std::string_view resource) {
  double sum = 0;
  for (const Json& container : json::field_at(pod, {"spec", "containers"})) {
    sum +=
        parse_quantity(json::text_at(container, {"resources", "requests", resource})).value_or(0);
  }
  return sum;
}

/// The most that one node offers; 0 when the nodes may not be read.
double largest_node(const std::vector<Json>& nodes, std::string_view resource) {
  double largest = 0;
  for (const Json& node : nodes) {
    const auto offered = parse_quantity(json::text_at(node, {"status", "allocatable", resource}));
    largest = std::max(largest, offered.value_or(0));
  }
  return largest;
}

std::string amount_text(std::string_view resource, double amount) {
  return resource == "memory" || resource == "ephemeral-storage"
             ? bytes_text(amount)
             : fmt::format("{} {}", count_text(amount), resource);
}

std::string resource_remedy(std::string_view resource, const Subject& subject) {
  if (resource == "cpu") {
    return fmt::format("lower {}.request.cores (else {}.cores is requested)", subject.kube_key,
                       subject.spark_key);
  }
  if (resource == "memory") {
    return fmt::format("lower {0}.memory or {0}.memoryOverhead", subject.spark_key);
  }
  return fmt::format("ask for less of {}", resource);
}

Diagnosis lacks_resource(const PodEvidence& evidence, const std::string& resource) {
  const double wanted = requested(evidence.pod, resource);
  const double largest = largest_node(evidence.nodes, resource);
  const std::string who(evidence.subject.who);
  std::string cause = fmt::format("{} finds no node: it asks for {} of {}", who,
                                  amount_text(resource, wanted), resource);
  if (resource == "cpu") {
    cause = fmt::format("{} finds no node: it asks for {}", who, amount_text(resource, wanted));
  }
  std::string remedy = resource_remedy(resource, evidence.subject);
  if (largest > 0 && wanted > largest) {
    cause += fmt::format(", the largest node has {}: {} is missing", amount_text(resource, largest),
                         amount_text(resource, wanted - largest));
    remedy += ", or add a larger node";
  } else if (largest > 0) {
    cause += fmt::format(", which other pods leave free on no node (the largest has {} in all)",
                         amount_text(resource, largest));
    remedy += ", wait until others end, or add a node";
  } else {
    cause += ", which is free on no node";
    remedy += ", wait until others end, or add a node";
  }
  return {.id = "unschedulable-" + resource, .cause = cause, .remedy = remedy};
}

std::optional<Diagnosis> claim_diagnosis(const std::string& who, const std::string& message) {
  const std::string claim = between(message, "persistentvolumeclaim \"", "\" not found");
  if (!claim.empty()) {
    return Diagnosis{
        .id = "missing-claim",
        .cause = fmt::format("{} cannot start: the claim {} does not exist", who, claim),
        .remedy =
            "create the PersistentVolumeClaim, or correct claimName in the "
            "volume's key; OnDemand makes a new one",
        .permanent = true};
  }
  if (contains_any(message, {"unbound immediate PersistentVolumeClaims"})) {
    return Diagnosis{.id = "unbound-claim",
                     .cause = fmt::format("{} waits for a claim that has no volume yet", who),
                     .remedy =
                         "look at the claim's events (kubectl describe pvc): its storage class "
                         "may be wrong, or nothing provisions it"};
  }
  return std::nullopt;
}

Diagnosis placement_diagnosis(const Subject& subject, const std::string& message) {
  const std::string who(subject.who);
  if (contains_any(message, {"were unschedulable", "node.kubernetes.io/unschedulable"})) {
    return {.id = "unschedulable-cordoned",
            .cause = fmt::format("{} finds no node: those that would do are cordoned ({})", who,
                                 message),
            .remedy = "kubectl uncordon NODE, or add a node"};
  }
  if (contains_any(message, {"untolerated taint"})) {
    return {.id = "unschedulable-taint",
            .cause = fmt::format("{} finds no node: it does not tolerate their taints ({})", who,
                                 message),
            .remedy = fmt::format("give it tolerations in a pod template ({}.podTemplateFile)",
                                  subject.kube_key)};
  }
  if (contains_any(message, {"node affinity", "node selector", "node(s) didn't match"})) {
    return {
        .id = "unschedulable-selector",
        .cause =
            fmt::format("{} finds no node: none has the labels it asks for ({})", who, message),
        .remedy = fmt::format("correct spark.kubernetes.node.selector.* and {}.node.selector.*, "
                              "or label a node",
                              subject.kube_key)};
  }
  return {.id = "unschedulable",
          .cause = fmt::format("{} finds no node: {}", who, message),
          .remedy = "kubectl describe the pod; an administrator knows the nodes"};
}

/// A pod that no scheduler has looked at.
std::optional<Diagnosis> unseen(const PodEvidence& evidence, std::int64_t now) {
  const std::string name = json::text_at(evidence.pod, {"spec", "schedulerName"});
  const auto created =
      base::seconds_of(json::text_at(evidence.pod, {"metadata", "creationTimestamp"}));
  if (!created || now - *created < kUnseenSeconds) {
    return std::nullopt;
  }
  return Diagnosis{
      .id = "no-scheduler",
      .cause = fmt::format("no scheduler has looked at {} for {}: \"{}\" does not run, or is busy",
                           evidence.subject.who, duration_text(now - *created),
                           name.empty() ? "default-scheduler" : name),
      .remedy =
          fmt::format("correct spark.kubernetes.scheduler.name or {}.scheduler.name, or start "
                      "that scheduler",
                      evidence.subject.kube_key)};
}

}  // namespace

std::optional<Diagnosis> diagnose_scheduling(const PodEvidence& evidence, std::int64_t now) {
  std::string reason;
  std::string message;
  for (const Json& condition : json::field_at(evidence.pod, {"status", "conditions"})) {
    if (json::text_at(condition, {"type"}) == "PodScheduled" &&
        json::text_at(condition, {"status"}) == "False") {
      reason = json::text_at(condition, {"reason"});
      message = json::text_at(condition, {"message"});
    }
  }
  if (reason.empty()) {
    return unseen(evidence, now);
  }
  // What follows the first sentence (claims, preemption) says nothing new.
  message = message.substr(0, message.find(". "));
  const std::string who(evidence.subject.who);
  if (reason == "SchedulingGated") {
    return Diagnosis{.id = "scheduling-gated",
                     .cause = fmt::format("{} is held back by a scheduling gate", who),
                     .remedy = "the queue that set the gate (Kueue, for example) must admit it"};
  }
  if (auto claim = claim_diagnosis(who, message)) {
    return claim;
  }
  for (const char* resource : {"cpu", "memory", "ephemeral-storage", "pods"}) {
    if (message.find(fmt::format("Insufficient {}", resource)) != std::string::npos) {
      return lacks_resource(evidence, resource);
    }
  }
  // "Insufficient nvidia.com/gpu, 1 node(s) …" or "Insufficient nvidia.com/gpu."
  constexpr std::string_view kLacking = "Insufficient ";
  if (const std::size_t at = message.find(kLacking); at != std::string::npos) {
    std::string other = message.substr(at + kLacking.size());
    other.erase(std::min(other.find_first_of(", "), other.size()));
    return lacks_resource(evidence,
                          other.ends_with('.') ? other.substr(0, other.size() - 1) : other);
  }
  return placement_diagnosis(evidence.subject, message);
}

}  // namespace firesteel::driver
