#pragma once
/// What a pod, its events, its executors and Spark's REST API say about progress.  Pure.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "driver/driver_ui.h"
#include "firesteel/progress.h"

namespace firesteel::driver {

/// Before the driver runs: the pod's current step and its start.  After that: when the driver
/// started.  `events` are the pod's, in any order; `now` is seconds since 1970.
[[nodiscard]] Progress start_of(const nlohmann::json& pod, const std::string& driver_container,
                                const std::vector<nlohmann::json>& events, std::int64_t now);

/// The active stages of an answer to GET /api/v1/applications/ID/stages.
[[nodiscard]] std::vector<StageProgress> stages_of(const nlohmann::json& answer);

/// How many executors the properties request (scheduler.cluster.SchedulerBackendUtils); nothing if
/// Spark decides that at run time (dynamic allocation) or the properties are unknown.
[[nodiscard]] std::optional<int> executors_wanted_by(const DriverProperties& properties);

}  // namespace firesteel::driver
