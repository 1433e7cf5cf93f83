#pragma once
/// The command line of wait.

#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/parts.h"
#include "cli/options/syntax.h"
#include "firesteel/connection_settings.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

struct WaitLine {
  /// By default, a timeout keeps a driver that this command did not start.
  WaitLine() { options.limits.keep_driver = true; }

  LoggingOptions logging;
  ConnectionSettings connection;
  SelectionOptions selection;
  ReportingOptions reporting;
  SubmitOptions options;
  std::vector<std::string> operands;

  auto parts() {
    return std::tie(logging, connection, selection, reporting, options, options.limits);
  }
};

extern const Syntax kWaitSyntax;
/// Throws Error kUsage.
[[nodiscard]] WaitLine parse_wait(std::span<const std::string> words);

}  // namespace firesteel::cli
