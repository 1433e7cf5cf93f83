#include "driver/driver_state.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "firesteel/application.h"
#include "json/fields.h"

namespace firesteel {

const ContainerState* DriverState::driver() const {
  const auto found = std::ranges::find(containers, driver_container, &ContainerState::name);
  return found == containers.end() ? nullptr : &*found;
}

namespace driver {

namespace {

using Json = nlohmann::json;

/// Nothing for what is no exit code: it must not be taken for 0.
std::optional<int> exit_code_of(const Json& ended) {
  constexpr int kNone = std::numeric_limits<int>::min();
  const int code = json::number_at(ended, {"exitCode"}, kNone);
  return code == kNone ? std::nullopt : std::optional(code);
}

ContainerState container_state(const Json& status) {
  ContainerState state;
  state.name = json::text_at(status, {"name"});
  state.image = json::text_at(status, {"image"});
  state.restart_count = json::number_at(status, {"restartCount"}, 0);
  const Json& now = json::field_at(status, {"state"});
  if (const Json& ended = json::field_at(now, {"terminated"}); ended.is_object()) {
    state.phase = ContainerPhase::kTerminated;
    state.started_at = json::text_at(ended, {"startedAt"});
    state.finished_at = json::text_at(ended, {"finishedAt"});
    state.exit_code = exit_code_of(ended);
    state.signal = json::number_at(ended, {"signal"}, 0);
    state.reason = json::text_at(ended, {"reason"});
    state.message = json::text_at(ended, {"message"});
  } else if (const Json& running = json::field_at(now, {"running"}); running.is_object()) {
    state.phase = ContainerPhase::kRunning;
    state.started_at = json::text_at(running, {"startedAt"});
  } else if (const Json& waiting = json::field_at(now, {"waiting"}); waiting.is_object()) {
    state.phase = ContainerPhase::kWaiting;
    state.reason = json::text_at(waiting, {"reason"});
    state.message = json::text_at(waiting, {"message"});
  }
  return state;
}

void read_conditions(const Json& pod, DriverState& state) {
  for (const Json& condition : json::field_at(pod, {"status", "conditions"})) {
    const std::string type = json::text_at(condition, {"type"});
    const std::string status = json::text_at(condition, {"status"});
    if (type == "DisruptionTarget" && status == "True") {
      state.disrupted = true;
    }
    if (type == "PodScheduled" && status == "False") {
      state.unschedulable = json::text_at(condition, {"message"});
    }
  }
}

}  // namespace

std::string driver_container_of(const Json& pod) {
  std::string container;
  for (const Json& candidate : json::field_at(pod, {"spec", "containers"})) {
    const std::string name = json::text_at(candidate, {"name"});
    if (container.empty() || name == "spark-kubernetes-driver") {
      container = name;
    }
  }
  return container;
}

DriverState driver_state(const Json& pod, std::string_view driver_container) {
  DriverState state;
  state.driver_container = driver_container;
  const Json& metadata = json::field_at(pod, {"metadata"});
  state.pod_name = json::text_at(metadata, {"name"});
  state.pod_namespace = json::text_at(metadata, {"namespace"});
  state.uid = json::text_at(metadata, {"uid"});
  state.creation_time = json::text_at(metadata, {"creationTimestamp"});
  state.being_deleted = !json::text_at(metadata, {"deletionTimestamp"}).empty();
  if (const Json& labels = json::field_at(metadata, {"labels"}); labels.is_object()) {
    for (const auto& [key, value] : labels.items()) {
      state.labels.emplace_back(key, value.is_string() ? value.get<std::string>() : value.dump());
    }
  }
  const Json& spec = json::field_at(pod, {"spec"});
  state.service_account = json::text_at(spec, {"serviceAccountName"});
  state.node_name = json::text_at(spec, {"nodeName"});
  for (const Json& volume : json::field_at(spec, {"volumes"})) {
    state.volumes.push_back(json::text_at(volume, {"name"}));
  }
  const Json& status = json::field_at(pod, {"status"});
  state.start_time = json::text_at(status, {"startTime"});
  state.phase = json::text_at(status, {"phase"});
  state.reason = json::text_at(status, {"reason"});
  state.message = json::text_at(status, {"message"});
  read_conditions(pod, state);
  for (const Json& container : json::field_at(status, {"containerStatuses"})) {
    state.containers.push_back(container_state(container));
  }
  return state;
}

}  // namespace driver

}  // namespace firesteel
