#include "app/driver_state.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "app/object_fields.h"
#include "firesteel/application.h"

namespace firesteel {

const ContainerState* DriverState::driver() const {
  const auto found = std::ranges::find(containers, driver_container, &ContainerState::name);
  return found == containers.end() ? nullptr : &*found;
}

namespace app {

namespace {

using Json = nlohmann::json;

ContainerState container_state(const Json& status) {
  ContainerState state;
  state.name = text_at(status, {"name"});
  state.image = text_at(status, {"image"});
  state.restart_count = number_at(status, {"restartCount"}, 0);
  const Json& now = field_at(status, {"state"});
  if (const Json& ended = field_at(now, {"terminated"}); ended.is_object()) {
    state.phase = ContainerPhase::kTerminated;
    state.started_at = text_at(ended, {"startedAt"});
    state.finished_at = text_at(ended, {"finishedAt"});
    state.exit_code = number_at(ended, {"exitCode"}, 0);
    state.signal = number_at(ended, {"signal"}, 0);
    state.reason = text_at(ended, {"reason"});
    state.message = text_at(ended, {"message"});
  } else if (const Json& running = field_at(now, {"running"}); running.is_object()) {
    state.phase = ContainerPhase::kRunning;
    state.started_at = text_at(running, {"startedAt"});
  } else if (const Json& waiting = field_at(now, {"waiting"}); waiting.is_object()) {
    state.phase = ContainerPhase::kWaiting;
    state.reason = text_at(waiting, {"reason"});
    state.message = text_at(waiting, {"message"});
  }
  return state;
}

void read_conditions(const Json& pod, DriverState& state) {
  for (const Json& condition : field_at(pod, {"status", "conditions"})) {
    const std::string type = text_at(condition, {"type"});
    const std::string status = text_at(condition, {"status"});
    if (type == "DisruptionTarget" && status == "True") {
      state.disrupted = true;
    }
    if (type == "PodScheduled" && status == "False") {
      state.unschedulable = text_at(condition, {"message"});
    }
  }
}

}  // namespace

std::string driver_container_of(const Json& pod) {
  std::string container;
  for (const Json& candidate : field_at(pod, {"spec", "containers"})) {
    const std::string name = text_at(candidate, {"name"});
    if (container.empty() || name == "spark-kubernetes-driver") {
      container = name;
    }
  }
  return container;
}

DriverState driver_state(const Json& pod, std::string_view driver_container) {
  DriverState state;
  state.driver_container = driver_container;
  const Json& metadata = field_at(pod, {"metadata"});
  state.pod_name = text_at(metadata, {"name"});
  state.pod_namespace = text_at(metadata, {"namespace"});
  state.uid = text_at(metadata, {"uid"});
  state.creation_time = text_at(metadata, {"creationTimestamp"});
  state.being_deleted = !text_at(metadata, {"deletionTimestamp"}).empty();
  if (const Json& labels = field_at(metadata, {"labels"}); labels.is_object()) {
    for (const auto& [key, value] : labels.items()) {
      state.labels.emplace_back(key, value.is_string() ? value.get<std::string>() : value.dump());
    }
  }
  const Json& spec = field_at(pod, {"spec"});
  state.service_account = text_at(spec, {"serviceAccountName"});
  state.node_name = text_at(spec, {"nodeName"});
  for (const Json& volume : field_at(spec, {"volumes"})) {
    state.volumes.push_back(text_at(volume, {"name"}));
  }
  const Json& status = field_at(pod, {"status"});
  state.start_time = text_at(status, {"startTime"});
  state.phase = text_at(status, {"phase"});
  state.reason = text_at(status, {"reason"});
  state.message = text_at(status, {"message"});
  read_conditions(pod, state);
  for (const Json& container : field_at(status, {"containerStatuses"})) {
    state.containers.push_back(container_state(container));
  }
  return state;
}

}  // namespace app

}  // namespace firesteel
