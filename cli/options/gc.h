#pragma once
/// The command line of gc.

#include <chrono>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/parts.h"
#include "cli/options/syntax.h"
#include "firesteel/arguments.h"
#include "firesteel/connection_settings.h"

namespace firesteel::cli {

struct GcOptions {
  std::chrono::milliseconds older_than = std::chrono::hours(24);
  std::chrono::milliseconds grace = std::chrono::minutes(10);
  bool deletes = false;
  bool uploads = false;
};

struct GcLine {
  LoggingOptions logging;
  ConnectionSettings connection;
  SelectionOptions selection;
  OutputOptions output;
  GcOptions own;
  SparkArguments stores;  ///< --conf, --properties-file
  std::vector<std::string> operands;

  auto parts() { return std::tie(logging, connection, selection, output, own, stores); }
};

extern const Syntax kGcSyntax;
/// Throws Error kUsage.
[[nodiscard]] GcLine parse_gc(std::span<const std::string> words);

}  // namespace firesteel::cli
