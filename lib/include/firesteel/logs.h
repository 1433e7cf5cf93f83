#pragma once
/// The logs of an application's driver and executors.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "firesteel/environment.h"
#include "firesteel/find_application.h"
#include "firesteel/host.h"
#include "firesteel/log_writer.h"

namespace firesteel {

struct LogsRequest {
  ApplicationQuery application;  ///< must match one application
  bool follow = false;           ///< wait for the driver to start, and follow until it ends
  bool executors = false;        ///< include executors' logs, each line with a prefix
  bool previous = false;         ///< logs of the previous instance of the container
  bool timestamps = false;       ///< the kubelet's timestamp before each line
  std::optional<std::int64_t> tail_lines;          ///< only the last N lines of each log
  std::optional<std::chrono::milliseconds> since;  ///< only lines newer than this
  std::string container;                           ///< empty: the Spark containers
};

/// Writes the logs to `output` and other messages to the runtime's log.  Returns 0, or the number
/// of the signal that interrupted it.  Throws Error kUsage, kNotFound (application not found, or
/// several match), ApiError.
[[nodiscard]] int print_logs(const LogsRequest& request, const Environment& environment, Host host,
                             LogWriter& output);

}  // namespace firesteel
