#pragma once
/// The command line of kill.

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/parts.h"
#include "cli/options/syntax.h"
#include "firesteel/connection_settings.h"

namespace firesteel::cli {

struct KillLineOptions {
  std::optional<std::chrono::milliseconds> grace_period;  ///< none: the pod's own
  bool wait = false;
  bool yes = false;
  bool all = false;
  bool all_runs = false;
};

struct KillLine {
  LoggingOptions logging;
  ConnectionSettings connection;
  SelectionOptions selection;
  KillLineOptions own;
  std::vector<std::string> operands;

  auto parts() { return std::tie(logging, connection, selection, own); }
};

extern const Syntax kKillSyntax;
/// Throws Error kUsage.
[[nodiscard]] KillLine parse_kill(std::span<const std::string> words);

}  // namespace firesteel::cli
