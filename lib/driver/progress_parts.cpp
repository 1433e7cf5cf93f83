#include "driver/progress_parts.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/timestamp.h"
#include "driver/driver_state.h"
#include "driver/driver_ui.h"
#include "driver/evidence.h"
#include "firesteel/application.h"
#include "firesteel/progress.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

constexpr int kDefaultExecutors = 2;

struct Step {
  std::string text;
  std::int64_t since = 0;  ///< seconds since 1970; 0 if unknown
};

std::int64_t seconds_of(const std::string& time) {
  return base::seconds_of(time).value_or(0);
}

/// When the condition last changed; without it, when the pod was created.
std::int64_t since_condition(const Json& pod, std::string_view type) {
  for (const Json& condition : json::field_at(pod, {"status", "conditions"})) {
    if (json::text_at(condition, {"type"}) == type) {
      return seconds_of(json::text_at(condition, {"lastTransitionTime"}));
    }
  }
  return seconds_of(json::creation_time_of(pod));
}

Step scheduling(const Json& pod, const DriverState& state) {
  return {.text = state.unschedulable.empty()
                      ? std::string("waiting for a node")
                      : fmt::format("waiting for a node: {}", state.unschedulable),
          .since = since_condition(pod, "PodScheduled")};
}

std::optional<Step> init_container(const Json& pod) {
  for (const Json& status : json::field_at(pod, {"status", "initContainerStatuses"})) {
    const std::string since = json::text_at(status, {"state", "running", "startedAt"});
    // restartPolicy Always makes it a sidecar: the other containers do not wait for it to end.
    if (!since.empty() && json::field_at(status, {"started"}) != Json(true)) {
      return Step{.text = fmt::format("running init container {}", json::text_at(status, {"name"})),
                  .since = seconds_of(since)};
    }
  }
  return std::nullopt;
}

/// The last event of the kubelet, if it names a step that takes time.
std::optional<Step> last_event(const std::vector<Json>& events) {
  const auto last = std::ranges::max_element(events, {}, time_of_event);
  if (last == events.end()) {
    return std::nullopt;
  }
  const std::string reason = json::text_at(*last, {"reason"});
  const std::string message = json::text_at(*last, {"message"});
  constexpr std::string_view kPulling = "Pulling image \"";
  if (reason == "Pulling" && message.starts_with(kPulling) && message.ends_with('"')) {
    const std::string image = message.substr(kPulling.size(), message.size() - kPulling.size() - 1);
    return Step{.text = fmt::format("pulling image {}", image), .since = time_of_event(*last)};
  }
  if (reason == "FailedMount" || reason == "FailedAttachVolume") {
    return Step{.text = fmt::format("mounting volumes: {}", message),
                .since = time_of_event(*last)};
  }
  return std::nullopt;
}

Step step_of(const Json& pod, const DriverState& state, const std::vector<Json>& events) {
  if (state.node_name.empty()) {
    return scheduling(pod, state);
  }
  const std::int64_t scheduled = since_condition(pod, "PodScheduled");
  const ContainerState* const driver = state.driver();
  if (driver != nullptr && !driver->reason.empty() && driver->reason != "ContainerCreating" &&
      driver->reason != "PodInitializing") {
    return {.text = driver->message.empty()
                        ? driver->reason
                        : fmt::format("{}: {}", driver->reason, driver->message),
            .since = scheduled};
  }
  if (const auto step = init_container(pod)) {
    return *step;
  }
  return last_event(events).value_or(Step{.text = "starting", .since = scheduled});
}

}  // namespace

Progress start_of(const Json& pod, const std::string& driver_container,
                  const std::vector<Json>& events, std::int64_t now) {
  const DriverState state = driver_state(pod, driver_container);
  const ContainerState* const driver = state.driver();
  Progress progress;
  std::int64_t since = 0;
  if (driver != nullptr && !driver->started_at.empty()) {
    since = seconds_of(driver->started_at);
  } else {
    const Step step = step_of(pod, state, events);
    progress.starting = step.text;
    since = step.since;
  }
  // The clocks of two machines may differ.
  progress.seconds = since == 0 ? 0 : std::max<std::int64_t>(0, now - since);
  return progress;
}

std::vector<StageProgress> stages_of(const Json& answer) {
  std::vector<StageProgress> stages;
  if (!answer.is_array()) {
    return stages;
  }
  for (const Json& stage : answer) {
    if (json::text_at(stage, {"status"}) == "ACTIVE") {
      stages.push_back({.id = json::number_at(stage, {"stageId"}, 0),
                        .name = json::text_at(stage, {"name"}),
                        .tasks = json::number_at(stage, {"numTasks"}, 0),
                        .done = json::number_at(stage, {"numCompleteTasks"}, 0)});
    }
  }
  std::ranges::sort(stages, {}, &StageProgress::id);
  return stages;
}

std::optional<int> executors_wanted_by(const DriverProperties& properties) {
  if (properties.empty() || property_of(properties, "spark.dynamicAllocation.enabled") == "true") {
    return std::nullopt;
  }
  const std::string text = property_of(properties, "spark.executor.instances");
  return text.empty() ? kDefaultExecutors : base::number_of<int>(text);
}

}  // namespace firesteel::driver
