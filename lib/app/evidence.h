#pragma once
/// What can be learned about an application from the API server, as far as one is allowed to.

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "kube/api.h"

namespace firesteel::app {

/// Everything but `pod` may be missing: not allowed, not there, or not asked for.
struct Evidence {
  nlohmann::json pod;                     ///< the driver's, as last seen
  bool gone = false;                      ///< it does not exist any more
  std::vector<nlohmann::json> events;     ///< about the driver pod, oldest first
  std::vector<nlohmann::json> executors;  ///< their pods
  std::vector<nlohmann::json> executor_events;
  std::vector<nlohmann::json> nodes;
  std::string log_tail;  ///< of the driver's container
  std::int64_t now = 0;  ///< seconds since 1970
  /// Why events, executors or the log are missing, where a Role could allow them.
  std::vector<ApiError> denied;
};

/// Asks for what may explain the state that `pod` is in: a refusal or failure only means that less
/// is known.  Never throws; bounded by the timeouts of `api`.
[[nodiscard]] Evidence gather_evidence(kube::Api& api, const Clock& clock,
                                       const nlohmann::json& pod);

/// Names of executors' pods begin with it; empty when the driver's name does not tell.
[[nodiscard]] std::string executor_name_prefix(const nlohmann::json& driver);

/// When an event was last seen: seconds since 1970, 0 when it does not say.
[[nodiscard]] std::int64_t time_of_event(const nlohmann::json& event);

}  // namespace firesteel::app
