#include "driver/diagnosis.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "driver/application_summary.h"
#include "driver/diagnosis_parts.h"
#include "driver/driver_state.h"
#include "driver/evidence.h"
#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

constexpr std::size_t kLongestLine = 400;

std::optional<Diagnosis> diagnose_stage(const Evidence& evidence) {
  const std::string container = driver_container_of(evidence.pod);
  const DriverState state = driver_state(evidence.pod, container);
  if (auto end = diagnose_end(evidence, state)) {
    return end;
  }
  const ContainerState* driver = state.driver();
  if (driver != nullptr && driver->phase == ContainerPhase::kRunning) {
    return diagnose_executors(evidence);
  }
  if (driver != nullptr && driver->phase == ContainerPhase::kTerminated) {
    return std::nullopt;
  }
  const PodEvidence pod = driver_evidence(evidence);
  return state.node_name.empty() ? diagnose_scheduling(pod) : diagnose_start(pod);
}

}  // namespace

bool is_repeated(std::string_view cause, std::string_view told) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::string one(cause);
  std::string other(told);
  std::erase_if(one, is_digit);
  std::erase_if(other, is_digit);
  return one == other;
}

std::optional<Diagnosis> diagnose(const Evidence& evidence) {
  std::optional<Diagnosis> found = diagnose_stage(evidence);
  if (found) {
    found->cause = base::one_line(found->cause, kLongestLine);
    found->hint = base::one_line(found->hint, kLongestLine);
  }
  return found;
}

PodEvidence driver_evidence(const Evidence& evidence) {
  return {.subject = kTheDriver,
          .pod = evidence.pod,
          .events = evidence.events,
          .nodes = evidence.nodes,
          .node_pods = evidence.node_pods,
          .now = evidence.now};
}

std::string logs_remedy(const DriverState& state) {
  return fmt::format("run: firesteel logs -n {} {}", base::shell_quoted(state.pod_namespace),
                     base::shell_quoted(state.pod_name));
}

std::string describe_remedy(const nlohmann::json& pod) {
  return fmt::format("run: kubectl describe pod {} -n {}", base::shell_quoted(json::name_of(pod)),
                     base::shell_quoted(json::namespace_of(pod)));
}

std::string message_of_event(const std::vector<nlohmann::json>& events, std::string_view reason,
                             std::string_view part) {
  std::string message;
  for (const nlohmann::json& event : events) {
    const std::string text = json::text_at(event, {"message"});
    if (json::text_at(event, {"reason"}) == reason && text.find(part) != std::string::npos) {
      message = text;
    }
  }
  return message;
}

std::string between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t begin = text.find(before);
  if (begin == std::string_view::npos) {
    return {};
  }
  const std::size_t from = begin + before.size();
  const std::size_t end = after.empty() ? text.size() : text.find(after, from);
  return end == std::string_view::npos ? std::string() : std::string(text.substr(from, end - from));
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(
      parts, [text](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

}  // namespace firesteel::driver
