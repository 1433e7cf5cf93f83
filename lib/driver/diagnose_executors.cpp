#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "driver/diagnosis_parts.h"
#include "driver/evidence.h"
#include "firesteel/diagnosis.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

/// From the last `mark` in `log` to the end of its line; empty if there is none.
std::string last_line_with(std::string_view log, std::string_view mark) {
  const std::size_t at = log.rfind(mark);
  if (at == std::string_view::npos) {
    return {};
  }
  return std::string(log.substr(at, log.find('\n', at) - at));
}

std::optional<Diagnosis> missing_right(std::string_view log, std::string_view in_namespace) {
  // User "system:serviceaccount:NS:NAME" cannot VERB resource "RESOURCE" in API group …
  const std::string said = last_line_with(log, "User \"system:serviceaccount:");
  const std::string user = between(said, "User \"system:serviceaccount:", "\"");
  const std::string verb = between(said, "cannot ", " resource");
  const std::string resource = between(said, "resource \"", "\"");
  if (user.empty() || verb.empty() || resource.empty()) {
    return std::nullopt;
  }
  const std::string account = user.substr(user.find(':') + 1);
  const std::string space = base::shell_quoted(in_namespace);
  return Diagnosis{
      .id = "driver-rights",
      .cause = fmt::format("service account \"{}\" of the driver is not allowed to {} {}", account,
                           verb, resource),
      .hint = account == "default"
                  ? fmt::format("run: firesteel init -n {} --apply, then submit with "
                                "--service-account spark "
                                "(spark.kubernetes.authenticate.driver.serviceAccountName)",
                                space)
                  : fmt::format("run: firesteel init -n {} --driver-account {} --apply", space,
                                base::shell_quoted(account))};
}

/// The first executor that is stuck, and how many there are.
std::optional<Diagnosis> pending_executors(const Evidence& evidence) {
  std::size_t pending = 0;
  std::optional<Diagnosis> first;
  for (const Json& pod : evidence.executors) {
    if (json::text_at(pod, {"status", "phase"}) != "Pending") {
      continue;
    }
    ++pending;
    std::vector<Json> events;
    for (const Json& event : evidence.executor_events) {
      if (json::text_at(event, {"involvedObject", "uid"}) == json::uid_of(pod)) {
        events.push_back(event);
      }
    }
    const PodEvidence about{.subject = kAnExecutor,
                            .pod = pod,
                            .events = events,
                            .nodes = evidence.nodes,
                            .node_pods = evidence.node_pods,
                            .now = evidence.now};
    if (!first) {
      first = json::text_at(pod, {"spec", "nodeName"}).empty() ? diagnose_scheduling(about)
                                                               : diagnose_start(about);
    }
  }
  if (first) {
    first->id = "executors-" + first->id;
    first->cause = fmt::format("{} of {} executors are pending: {}", pending,
                               evidence.executors.size(), first->cause);
    first->needs_action = false;
  }
  return first;
}

/// Executors that the kernel killed for their memory.
std::optional<Diagnosis> dead_executors(const Evidence& evidence) {
  std::size_t killed = 0;
  for (const Json& pod : evidence.executors) {
    for (const Json& status : json::field_at(pod, {"status", "containerStatuses"})) {
      killed += json::text_at(status, {"state", "terminated", "reason"}) == "OOMKilled" ? 1U : 0U;
    }
  }
  if (killed == 0) {
    return std::nullopt;
  }
  return Diagnosis{
      .id = "executors-oom-killed",
      .cause = fmt::format("{} used more memory than {} limit and {} killed",
                           killed == 1 ? "1 executor" : fmt::format("{} executors", killed),
                           killed == 1 ? "its" : "their", killed == 1 ? "was" : "were"),
      .hint =
          "raise spark.executor.memoryOverhead (or "
          "spark.executor.memoryOverheadFactor)"};
}

bool has_running_executor(const Evidence& evidence) {
  return std::ranges::any_of(evidence.executors, [](const Json& pod) {
    return json::text_at(pod, {"status", "phase"}) == "Running";
  });
}

}  // namespace

std::optional<Diagnosis> diagnose_refusals_in_log(std::string_view log,
                                                  std::string_view in_namespace) {
  if (auto right = missing_right(log, in_namespace)) {
    return right;
  }
  if (const std::string quota = last_line_with(log, "exceeded quota: "); !quota.empty()) {
    return Diagnosis{
        .id = "executors-quota",
        .cause = "no executor can be created: " +
                 quota.substr(0, std::min(quota.find(". "), quota.find(", metadata="))),
        .hint =
            "request less (spark.executor.instances, spark.executor.cores, "
            "spark.executor.memory), or raise the quota"};
  }
  if (const std::string violated = last_line_with(log, "violates PodSecurity"); !violated.empty()) {
    return Diagnosis{.id = "executors-pod-security",
                     .cause = "no executor can be created: it " + violated,
                     .hint =
                         "set the securityContext that the message names in "
                         "spark.kubernetes.executor.podTemplateFile"};
  }
  if (const std::string account = last_line_with(log, "error looking up service account ");
      !account.empty()) {
    return Diagnosis{
        .id = "executors-service-account",
        .cause = "no executor can be created: " + account,
        .hint = fmt::format("run: firesteel init -n {} --driver-account NAME --apply, or correct "
                            "spark.kubernetes.authenticate.executor.serviceAccountName",
                            base::shell_quoted(in_namespace))};
  }
  return std::nullopt;
}

std::optional<Diagnosis> diagnose_executors(const Evidence& evidence) {
  if (auto pending = pending_executors(evidence)) {
    return pending;
  }
  if (auto dead = dead_executors(evidence)) {
    return dead;
  }
  if (has_running_executor(evidence)) {
    return std::nullopt;
  }
  return diagnose_refusals_in_log(evidence.log_tail, json::namespace_of(evidence.pod));
}

}  // namespace firesteel::driver
