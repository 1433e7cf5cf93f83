#pragma once
/// The command line of logs.

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/parts.h"
#include "cli/options/syntax.h"
#include "firesteel/connection_settings.h"

namespace firesteel::cli {

struct LogsOptions {
  bool follow = false;
  bool executors = false;
  bool previous = false;
  bool timestamps = false;
  std::optional<std::int64_t> tail_lines;
  std::optional<std::chrono::milliseconds> since;
  std::string container;  ///< empty: the driver's
};

struct LogsLine {
  LoggingOptions logging;
  ConnectionSettings connection;
  SelectionOptions selection;
  RunsOptions runs;
  LogDisplayOptions display;
  LogsOptions own;
  std::vector<std::string> operands;

  auto parts() { return std::tie(logging, connection, selection, runs, display, own); }
};

extern const Syntax kLogsSyntax;
/// Throws Error kUsage.
[[nodiscard]] LogsLine parse_logs(std::span<const std::string> words);

}  // namespace firesteel::cli
