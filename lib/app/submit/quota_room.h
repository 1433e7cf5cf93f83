#pragma once
/// Quotas that have room for the driver but not for its executors.  The API server checks a quota
/// for each pod when it is created, so a submission succeeds and its executors never start.

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "firesteel/submit.h"

namespace firesteel::app {

/// One line for each ResourceQuota of `quotas` (a list) that is too small for the driver `pod` and
/// its `executors` (conf::executor_parts) together.
[[nodiscard]] std::vector<std::string> quotas_without_room(const nlohmann::json& quotas,
                                                           const nlohmann::json& pod,
                                                           const std::vector<PodPart>& executors);

}  // namespace firesteel::app
