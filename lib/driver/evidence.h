#pragma once
/// What is known about an application: the input of a diagnosis.

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"

namespace firesteel::driver {

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

/// Names of executors' pods begin with it; empty when the driver's name does not tell.
[[nodiscard]] std::string executor_name_prefix(const nlohmann::json& driver);

/// When an event was last seen: seconds since 1970, 0 when it does not say.
[[nodiscard]] std::int64_t time_of_event(const nlohmann::json& event);

}  // namespace firesteel::driver
