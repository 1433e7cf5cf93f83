#pragma once
/// The command line of init.

#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/parts.h"
#include "cli/options/syntax.h"
#include "firesteel/connection_settings.h"
#include "firesteel/setup.h"

namespace firesteel::cli {

struct InitOptions {
  bool apply = false;
  bool check = false;
};

struct InitLine {
  LoggingOptions logging;
  ConnectionSettings connection;
  SelectionOptions selection;
  InitOptions own;
  SetupRequest request;  ///< without connection and namespace
  std::vector<std::string> operands;

  auto parts() { return std::tie(logging, connection, selection, own, request); }
};

extern const Syntax kInitSyntax;
/// Throws Error kUsage.
[[nodiscard]] InitLine parse_init(std::span<const std::string> words);

}  // namespace firesteel::cli
