#pragma once
/// Asks the API server for what may explain the state of an application.

#include <nlohmann/json_fwd.hpp>

#include "driver/evidence.h"
#include "firesteel/runtime.h"
#include "kube/client/api.h"

namespace firesteel::app {

/// Asks for what may explain the state that `pod` is in: a refusal or failure only means that less
/// is known.  Never throws; bounded by the timeouts of `api`.
[[nodiscard]] driver::Evidence gather_evidence(kube::Api& api, const Clock& clock,
                                               const nlohmann::json& pod);

}  // namespace firesteel::app
