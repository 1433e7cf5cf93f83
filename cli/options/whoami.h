#pragma once
/// The command line of whoami.

#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/parts.h"
#include "cli/options/syntax.h"
#include "firesteel/connection_settings.h"

namespace firesteel::cli {

struct WhoamiLine {
  LoggingOptions logging;
  ConnectionSettings connection;
  SelectionOptions selection;
  OutputOptions output;
  std::vector<std::string> operands;

  auto parts() { return std::tie(logging, connection, selection, output); }
};

extern const Syntax kWhoamiSyntax;
/// Throws Error kUsage.
[[nodiscard]] WhoamiLine parse_whoami(std::span<const std::string> words);

}  // namespace firesteel::cli
