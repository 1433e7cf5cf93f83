#pragma once
/// The logs of an application's driver and executors.

#include <cstdint>
#include <optional>
#include <string>

#include "firesteel/environment.h"
#include "firesteel/find_application.h"
#include "firesteel/log_output.h"
#include "firesteel/runtime.h"

namespace firesteel {

struct LogsRequest {
  ApplicationQuery application;            ///< which must be one
  bool follow = false;                     ///< wait for the driver's start and stay until its end
  bool executors = false;                  ///< executors' logs too, each line with a prefix
  bool previous = false;                   ///< of the container's instance before its restart
  bool timestamps = false;                 ///< the kubelet's stamps before each line
  std::optional<std::int64_t> tail_lines;  ///< of each log only so many lines from its end
  std::optional<std::string> since;        ///< only lines not older than this duration: "10m"
  std::string container;                   ///< empty: the driver's, and the executors'
};

/// Writes the logs to `output`; what else there is to say goes to the runtime's log.  Returns 0, or
/// the number of the signal that ended it.  Throws Error kUsage, kNotFound (no such application, or
/// several), ApiError.
[[nodiscard]] int print_logs(const LogsRequest& request, const Environment& environment,
                             Runtime runtime, LogOutput& output);

}  // namespace firesteel
