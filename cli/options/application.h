#pragma once
/// The command lines of status, events and diagnose: one application and a format.

#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/parts.h"
#include "cli/options/syntax.h"
#include "firesteel/connection_settings.h"

namespace firesteel::cli {

struct ApplicationLine {
  LoggingOptions logging;
  ConnectionSettings connection;
  SelectionOptions selection;
  RunsOptions runs;
  OutputOptions output;
  std::vector<std::string> operands;

  auto parts() { return std::tie(logging, connection, selection, runs, output); }
};

extern const Syntax kStatusSyntax;
extern const Syntax kEventsSyntax;
extern const Syntax kDiagnoseSyntax;

/// Throw Error kUsage.
[[nodiscard]] ApplicationLine parse_status(std::span<const std::string> words);
[[nodiscard]] ApplicationLine parse_events(std::span<const std::string> words);
[[nodiscard]] ApplicationLine parse_diagnose(std::span<const std::string> words);

/// For a command that takes an APP or --selector: throws Error kUsage when there is neither.
void check_application(std::string_view command, const SelectionOptions& selection,
                       const std::vector<std::string>& operands);

}  // namespace firesteel::cli
