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

/// The step that a pod whose driver does not run yet is in, and since when; of a driver that runs
/// or ran, since when it runs.  `events` are the pod's in any order, `now` is seconds since 1970.
[[nodiscard]] Progress start_of(const nlohmann::json& pod, const std::string& driver_container,
                                const std::vector<nlohmann::json>& events, std::int64_t now);

/// The active stages of an answer to GET /api/v1/applications/ID/stages.
[[nodiscard]] std::vector<StageProgress> stages_of(const nlohmann::json& answer);

/// How many executors the properties ask for (scheduler.cluster.SchedulerBackendUtils); nothing
/// where Spark decides that as it runs (dynamic allocation), or when nothing is known.
[[nodiscard]] std::optional<int> executors_wanted_by(const DriverProperties& properties);

}  // namespace firesteel::driver
