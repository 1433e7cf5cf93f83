#pragma once
/// Reads what may explain the state of an application from the API server.

#include <nlohmann/json_fwd.hpp>

#include "driver/evidence.h"
#include "firesteel/runtime.h"
#include "kube/client/api.h"

namespace firesteel::app {

/// Reads what may explain the state of `pod`.  Failed requests only make the result incomplete.
/// Never throws; takes at most the timeouts of `api`.
[[nodiscard]] driver::Evidence gather_evidence(kube::Api& api, const Clock& clock,
                                               const nlohmann::json& pod);

}  // namespace firesteel::app
