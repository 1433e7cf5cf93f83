#pragma once
/// The command line of list.

#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/parts.h"
#include "cli/options/syntax.h"
#include "firesteel/connection_settings.h"

namespace firesteel::cli {

struct ListOptions {
  std::vector<std::string> phases;  ///< empty: all
  bool watch = false;
};

struct ListLine {
  LoggingOptions logging;
  ConnectionSettings connection;
  SelectionOptions selection;
  OutputOptions output;
  ListOptions own;
  std::vector<std::string> operands;

  auto parts() { return std::tie(logging, connection, selection, output, own); }
};

extern const Syntax kListSyntax;
/// Throws Error kUsage.
[[nodiscard]] ListLine parse_list(std::span<const std::string> words);

}  // namespace firesteel::cli
