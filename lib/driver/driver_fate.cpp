#include "driver/driver_fate.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/timestamp.h"
#include "driver/driver_state.h"
#include "firesteel/application.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

/// The True DisruptionTarget condition, null when there is none.
const Json& disruption(const Json& pod) {
  static const Json none;
  for (const Json& condition : json::field_at(pod, {"status", "conditions"})) {
    if (json::text_at(condition, {"type"}) == "DisruptionTarget" &&
        json::text_at(condition, {"status"}) == "True") {
      return condition;
    }
  }
  return none;
}

std::string with_message(std::string what, const std::string& message) {
  return message.empty() ? std::move(what) : fmt::format("{}: {}", what, message);
}

/// Why the pod is being stopped although its driver has not ended; empty if it is not.
std::string doom_of(const Json& pod, const DriverState& state) {
  if (!state.reason.empty()) {
    return with_message(fmt::format("the driver pod was stopped ({})", state.reason),
                        state.message);
  }
  if (const Json& condition = disruption(pod); condition.is_object()) {
    return with_message(
        fmt::format("the driver pod was disrupted ({})", json::text_at(condition, {"reason"})),
        json::text_at(condition, {"message"}));
  }
  return state.being_deleted ? "the driver pod was deleted" : "";
}

/// When the deletion was requested: deletionTimestamp is that plus the grace period.
std::optional<std::int64_t> deletion_asked(const Json& pod) {
  const auto deadline = base::seconds_of(json::deletion_time_of(pod));
  if (!deadline) {
    return std::nullopt;
  }
  return *deadline - json::number_at(pod, {"metadata", "deletionGracePeriodSeconds"}, 0);
}

/// Whether the pod was being stopped before its driver container ended, if the first observation
/// shows both.  A disruption and a lost node can be taken back, so they count while they stand, and
/// a driver that exits with 0 and was not deleted has succeeded.  Times have whole seconds; in a
/// tie a driver that succeeded counts as ended.
bool doomed_before_end(const Json& pod, const DriverState& state, const ContainerState& driver) {
  const bool succeeded = driver.exit_code == 0;
  if (!state.reason.empty() && (state.being_deleted || state.phase != "Succeeded")) {
    return true;  // a pod whose containers ended by themselves has no status.reason
  }
  if (!state.being_deleted && succeeded) {
    return false;
  }
  const auto finished = base::seconds_of(driver.finished_at);
  auto doomed = deletion_asked(pod);
  if (const Json& condition = disruption(pod); condition.is_object() && !succeeded) {
    const auto since = base::seconds_of(json::text_at(condition, {"lastTransitionTime"}));
    doomed = doomed && since ? std::min(doomed, since) : since;
  }
  if (!finished || !doomed) {
    return true;
  }
  return *doomed < *finished || (*doomed == *finished && !succeeded);
}

/// What to add about a driver container that ended by itself.
std::string end_reason(const ContainerState& driver) {
  if (!driver.exit_code) {
    return "the API server does not say its exit code";
  }
  const bool telling =
      !driver.reason.empty() && driver.reason != "Completed" && driver.reason != "Error";
  return telling ? with_message(driver.reason, driver.message) : std::string();
}

/// Why the pod failed although its driver container did not end.
std::string why_failed(const Json& pod) {
  for (const Json& status : json::field_at(pod, {"status", "initContainerStatuses"})) {
    const int code = json::number_at(status, {"state", "terminated", "exitCode"}, 0);
    if (code != 0) {
      return with_message(
          fmt::format("init container \"{}\" failed with exit code {}; the driver never ran",
                      json::text_at(status, {"name"}), code),
          json::text_at(status, {"state", "terminated", "message"}));
    }
  }
  return "the driver pod failed before its driver container ended";
}

}  // namespace

DriverFate::DriverFate(std::string driver_container)
    : driver_container_(std::move(driver_container)) {}

void DriverFate::seen(const Json& pod) {
  if (ending_) {
    return;
  }
  const DriverState state = driver_state(pod, driver_container_);
  const ContainerState* driver = state.driver();
  if (driver != nullptr && driver->phase == ContainerPhase::kTerminated) {
    container_ended(pod, state);
    return;
  }
  doom_ = doom_of(pod, state);
  deleted_before_end_ = state.being_deleted;
  if (state.phase == "Failed") {
    lost(doom_.empty() ? why_failed(pod) : doom_, state);
  } else if (state.phase == "Succeeded") {
    ending_ = Ending{};
  }
}

void DriverFate::gone(const Json& last) {
  if (ending_) {
    return;
  }
  if (last.is_object()) {
    seen(last);
  }
  if (!ending_) {
    const DriverState state = driver_state(last, driver_container_);
    lost(doom_.empty() ? "the driver pod was deleted" : doom_, state);
  }
}

void DriverFate::container_ended(const Json& pod, const DriverState& state) {
  const ContainerState& driver = *state.driver();
  doom_ = doom_of(pod, state);
  if (!doom_.empty() && (deleted_before_end_ || doomed_before_end(pod, state, driver))) {
    lost(doom_, state);
    return;
  }
  ending_ = Ending{.kind = Outcome::Kind::kDriverEnded,
                   .exit_code = driver.exit_code.value_or(kUnknownExitCode),
                   .reason = end_reason(driver)};
}

void DriverFate::lost(const std::string& why, const DriverState& state) {
  Ending ending{.kind = Outcome::Kind::kLost, .exit_code = 0, .reason = why};
  const ContainerState* driver = state.driver();
  if (driver != nullptr && driver->exit_code) {
    ending.exit_code = *driver->exit_code;
    ending.reason +=
        fmt::format("; its driver container then ended with exit code {}", *driver->exit_code);
  }
  ending_ = std::move(ending);
}

}  // namespace firesteel::driver
