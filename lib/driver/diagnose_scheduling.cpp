#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/timestamp.h"
#include "driver/diagnosis.h"
#include "driver/diagnosis_parts.h"
#include "driver/evidence.h"
#include "driver/node_resources.h"
#include "firesteel/diagnosis.h"
#include "firesteel/duration.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

/// A running scheduler looks at a pod within a second or two.
constexpr std::int64_t kUnseenSeconds = 20;
/// Less than this of a resource is a rounding error.
constexpr double kNothing = 0.005;

struct Verdict {
  std::string reason;
  std::string message;  ///< its first sentence: the rest is about claims and preemption
};

/// What the scheduler says about a pod that it did not place; empty if it says nothing.
Verdict scheduler_verdict(const Json& pod) {
  Verdict verdict;
  for (const Json& condition : json::field_at(pod, {"status", "conditions"})) {
    if (json::text_at(condition, {"type"}) == "PodScheduled" &&
        json::text_at(condition, {"status"}) == "False") {
      verdict.reason = json::text_at(condition, {"reason"});
      verdict.message = json::text_at(condition, {"message"});
    }
  }
  verdict.message = verdict.message.substr(0, verdict.message.find(". "));
  if (verdict.message.ends_with('.')) {
    verdict.message.pop_back();
  }
  return verdict;
}

/// The resource of "… 1 Insufficient nvidia.com/gpu, 1 node(s) …"; empty if none is lacking.
std::string lacking_resource(std::string_view message) {
  for (const std::string_view resource : {"cpu", "memory", "ephemeral-storage"}) {
    if (message.find(fmt::format("Insufficient {}", resource)) != std::string_view::npos) {
      return std::string(resource);
    }
  }
  constexpr std::string_view kLacking = "Insufficient ";
  const std::size_t at = message.find(kLacking);
  if (at == std::string_view::npos) {
    return {};
  }
  const std::string_view rest = message.substr(at + kLacking.size());
  return std::string(rest.substr(0, rest.find_first_of(", ")));
}

std::string resource_remedy(std::string_view resource, const Subject& subject) {
  if (resource == "cpu") {
    return fmt::format("lower {}.request.cores (default: {}.cores)", subject.kube_key,
                       subject.spark_key);
  }
  if (resource == "memory") {
    return fmt::format("lower {0}.memory or {0}.memoryOverhead", subject.spark_key);
  }
  return fmt::format("request less {}", resource);
}

/// " (largest node: 2 CPU, all requested by other pods); most of it by …"
std::string free_text(const PodEvidence& evidence, const Json& node, const std::string& resource) {
  const double size = allocatable(node, resource);
  const auto usage = usage_of(node, evidence.node_pods, resource);
  const std::string largest = fmt::format("largest node: {}", amount_text(resource, size));
  if (!usage || usage->largest.empty()) {
    return fmt::format(" ({})", largest);
  }
  const std::string share = size - usage->requested < kNothing
                                ? std::string("all requested by other pods")
                                : fmt::format("{} of it requested by other pods",
                                              amount_text(resource, usage->requested));
  return fmt::format(" ({}, {}); the largest requests: {}", largest, share, usage->largest);
}

Diagnosis lacks_resource(const PodEvidence& evidence, const std::string& resource,
                         const std::string& message) {
  const double wanted = requested(evidence.pod, resource);
  const Json* node = largest_node(evidence.nodes, resource);
  const double largest = node == nullptr ? 0 : allocatable(*node, resource);
  std::string cause = fmt::format("{} cannot be scheduled: it requests {}, but ",
                                  evidence.subject.who, amount_text(resource, wanted));
  std::string hint = resource_remedy(resource, evidence.subject);
  if (largest > 0 && wanted > largest) {
    cause += fmt::format("the largest node has {}", amount_text(resource, largest));
    hint += ", or add a larger node";
  } else {
    cause += "no node has that much free" +
             (largest > 0 ? free_text(evidence, *node, resource) : std::string());
    hint += ", wait until other pods end, or add a node";
  }
  if (message.find(", ") != std::string::npos) {  // other nodes are unfit for other reasons
    cause += fmt::format(" (scheduler: {})", message);
  }
  return {.id = "unschedulable-" + resource, .cause = cause, .hint = hint};
}

std::optional<Diagnosis> claim_diagnosis(const PodEvidence& evidence, const std::string& message) {
  const std::string who(evidence.subject.who);
  if (const std::string claim = between(message, "persistentvolumeclaim \"", "\" not found");
      !claim.empty()) {
    return Diagnosis{
        .id = "missing-claim",
        .cause = fmt::format("{} cannot start: PersistentVolumeClaim \"{}\" not found", who, claim),
        .hint = fmt::format("create it, or correct {}.volumes.persistentVolumeClaim.*.options."
                            "claimName (OnDemand creates a new claim)",
                            evidence.subject.kube_key),
        .needs_action = true};
  }
  if (contains_any(message, {"unbound immediate PersistentVolumeClaims"})) {
    return Diagnosis{
        .id = "unbound-claim",
        .cause = fmt::format("{} cannot be scheduled: one of its claims has no volume yet", who),
        .hint =
            fmt::format("run: kubectl describe pvc -n {} (wrong storage class, or no provisioner?)",
                        base::shell_quoted(json::namespace_of(evidence.pod)))};
  }
  return std::nullopt;
}

/// A reason of the scheduler's filter plugins, by words of its message (Kubernetes 1.34).  `{0}` is
/// "spark.kubernetes.driver".
struct Placement {
  std::string_view words, id, what, hint;
};

constexpr auto kPlacements = std::to_array<Placement>(
    {{.words = "no nodes available to schedule pods",
      .id = "no-nodes",
      .what = "the cluster has no nodes",
      .hint = "add a node, or check that the nodes' kubelets run: kubectl get nodes"},
     {.words = "0/0 nodes",
      .id = "no-nodes",
      .what = "the cluster has no nodes",
      .hint = "add a node, or check that the nodes' kubelets run: kubectl get nodes"},
     {.words = "were unschedulable",
      .id = "unschedulable-cordoned",
      .what = "the nodes that fit are cordoned",
      .hint = "run: kubectl uncordon NODE, or add a node"},
     {.words = "node.kubernetes.io/unschedulable",
      .id = "unschedulable-cordoned",
      .what = "the nodes that fit are cordoned",
      .hint = "run: kubectl uncordon NODE, or add a node"},
     {.words = "node.kubernetes.io/not-ready",
      .id = "unschedulable-not-ready",
      .what = "the nodes are not ready",
      .hint = "wait until a node is ready: kubectl get nodes shows them"},
     {.words = "node.kubernetes.io/unreachable",
      .id = "unschedulable-not-ready",
      .what = "the nodes are not reachable",
      .hint = "wait until a node is ready: kubectl get nodes shows them"},
     {.words = "pressure",
      .id = "unschedulable-pressure",
      .what = "the nodes are short of memory, disk or process ids",
      .hint = "free space on a node or add one: kubectl describe nodes shows the pressure"},
     {.words = "untolerated taint",
      .id = "unschedulable-taint",
      .what = "it does not tolerate the nodes' taints",
      .hint = "add tolerations in {0}.podTemplateFile"},
     {.words = "free ports",
      .id = "unschedulable-port",
      .what = "its host port is in use on every node that fits",
      .hint = "remove hostPort or hostNetwork from {0}.podTemplateFile, choose another port, or "
              "wait until the pod that uses it ends"},
     {.words = "Too many pods",
      .id = "unschedulable-pods",
      .what = "every node already runs its maximum number of pods",
      .hint = "wait until other pods end, or add a node"},
     {.words = "requested node name",
      .id = "unschedulable-node-name",
      .what = "the node that it names does not exist",
      .hint = "correct or remove nodeName in {0}.podTemplateFile"},
     {.words = "volume node affinity conflict",
      .id = "unschedulable-volume-zone",
      .what = "its volume can only be used on other nodes",
      .hint = "let the node selector allow the volume's zone, or use a storage class with "
              "volumeBindingMode: WaitForFirstConsumer"},
     {.words = "no available volume zone",
      .id = "unschedulable-volume-zone",
      .what = "its volume is in a zone without a fitting node",
      .hint = "let the node selector allow the volume's zone, or use a storage class with "
              "volumeBindingMode: WaitForFirstConsumer"},
     {.words = "persistent volumes to bind",
      .id = "unschedulable-volume",
      .what = "no free PersistentVolume matches its claim",
      .hint = "create a PersistentVolume that matches, or correct storageClass and sizeLimit of "
              "{0}.volumes.persistentVolumeClaim.*.options"},
     {.words = "enough free storage",
      .id = "unschedulable-storage",
      .what = "no node's storage has room for its claim",
      .hint = "lower sizeLimit of {0}.volumes.persistentVolumeClaim.*.options, or add storage"},
     {.words = "non-existent pv",
      .id = "unschedulable-volume-lost",
      .what = "its claim is bound to a PersistentVolume that was deleted",
      .hint = "delete and recreate the claim: kubectl get pvc shows it as Lost"},
     {.words = "is being deleted",
      .id = "unschedulable-claim-deleted",
      .what = "its claim is being deleted",
      .hint = "use another claim, or wait until it is deleted and create it again"},
     {.words = "ReadWriteOncePod",
      .id = "unschedulable-claim-in-use",
      .what = "another pod uses its ReadWriteOncePod claim",
      .hint = "wait until that pod ends, or use another claim (OnDemand creates one)"},
     {.words = "no available disk",
      .id = "unschedulable-disk",
      .what = "its disk is in use by another pod",
      .hint = "wait until that pod ends, or use another volume"},
     {.words = "max volume count",
      .id = "unschedulable-volume-count",
      .what = "every node already has its maximum number of volumes",
      .hint = "use fewer volumes, wait until other pods end, or add a node"},
     {.words = "topology spread",
      .id = "unschedulable-spread",
      .what = "no node satisfies its topology spread constraints",
      .hint = "relax topologySpreadConstraints in {0}.podTemplateFile (whenUnsatisfiable: "
              "ScheduleAnyway)"},
     {.words = "anti-affinity",
      .id = "unschedulable-anti-affinity",
      .what = "pod anti-affinity rules keep it off every node",
      .hint = "relax podAntiAffinity in {0}.podTemplateFile or in the pods that run there, or add "
              "a node"},
     {.words = "pod affinity rules",
      .id = "unschedulable-affinity",
      .what = "no node runs the pods that its pod affinity asks for",
      .hint = "correct podAffinity in {0}.podTemplateFile, or start those pods first"},
     {.words = "resourceclaim",
      .id = "unschedulable-device",
      .what = "its resource claim cannot be allocated",
      .hint = "run: kubectl get resourceclaims, and correct resourceClaims in {0}.podTemplateFile"},
     {.words = "cannot allocate all claims",
      .id = "unschedulable-device",
      .what = "its resource claim cannot be allocated",
      .hint = "run: kubectl get resourceclaims, and correct resourceClaims in {0}.podTemplateFile"},
     {.words = "node affinity",
      .id = "unschedulable-selector",
      .what = "no node has the labels that it requires",
      .hint = "correct spark.kubernetes.node.selector.* and {0}.node.selector.*, or label a node"},
     {.words = "node selector",
      .id = "unschedulable-selector",
      .what = "no node has the labels that it requires",
      .hint =
          "correct spark.kubernetes.node.selector.* and {0}.node.selector.*, or label a node"}});

Diagnosis placement_diagnosis(const PodEvidence& evidence, const std::string& message) {
  const Subject& subject = evidence.subject;
  for (const Placement& each : kPlacements) {
    if (message.find(each.words) != std::string::npos) {
      return {
          .id = std::string(each.id),
          .cause = fmt::format("{} cannot be scheduled: {} ({})", subject.who, each.what, message),
          .hint = base::replace_all(each.hint, "{0}", subject.kube_key)};
    }
  }
  return {.id = "unschedulable",
          .cause = fmt::format("{} cannot be scheduled: {}", subject.who, message),
          .hint = describe_remedy(evidence.pod)};
}

/// A pod that no scheduler has looked at.
std::optional<Diagnosis> unseen(const PodEvidence& evidence) {
  const std::string name = json::text_at(evidence.pod, {"spec", "schedulerName"});
  const auto created = base::seconds_of(json::creation_time_of(evidence.pod));
  if (!created || evidence.now - *created < kUnseenSeconds) {
    return std::nullopt;
  }
  return Diagnosis{
      .id = "no-scheduler",
      .cause = fmt::format("no scheduler has looked at {} for {}: scheduler \"{}\" is not running "
                           "or is busy",
                           evidence.subject.who, duration_text(evidence.now - *created),
                           name.empty() ? "default-scheduler" : name),
      .hint = fmt::format("correct spark.kubernetes.scheduler.name or {}.scheduler.name, or "
                          "start that scheduler",
                          evidence.subject.kube_key)};
}

bool waits_for_node(const Json& pod) {
  return json::text_at(pod, {"spec", "nodeName"}).empty();
}

}  // namespace

std::optional<Diagnosis> diagnose_scheduling(const PodEvidence& evidence) {
  const Verdict verdict = scheduler_verdict(evidence.pod);
  if (verdict.reason.empty()) {
    return unseen(evidence);
  }
  if (verdict.reason == "SchedulingGated") {
    return Diagnosis{
        .id = "scheduling-gated",
        .cause = fmt::format("{} is held back by a scheduling gate", evidence.subject.who),
        .hint = "wait until the queue that set the gate (for example Kueue) admits it"};
  }
  if (auto claim = claim_diagnosis(evidence, verdict.message)) {
    return claim;
  }
  if (const std::string resource = lacking_resource(verdict.message); !resource.empty()) {
    return lacks_resource(evidence, resource, verdict.message);
  }
  return placement_diagnosis(evidence, verdict.message);
}

std::string node_to_ask(const Evidence& evidence) {
  std::vector<const Json*> pods = {&evidence.pod};
  for (const Json& executor : evidence.executors) {
    pods.push_back(&executor);
  }
  for (const Json* pod : pods) {
    const std::string resource =
        waits_for_node(*pod) ? lacking_resource(scheduler_verdict(*pod).message) : std::string();
    const Json* node = resource.empty() ? nullptr : largest_node(evidence.nodes, resource);
    if (node != nullptr && requested(*pod, resource) <= allocatable(*node, resource)) {
      return json::name_of(*node);
    }
  }
  return {};
}

}  // namespace firesteel::driver
