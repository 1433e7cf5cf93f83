#pragma once
/// The command lines of completion, help and version, which connect to nothing.

#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "cli/options/parts.h"
#include "cli/options/syntax.h"

namespace firesteel::cli {

struct BasicLine {
  LoggingOptions logging;
  std::vector<std::string> operands;

  auto parts() { return std::tie(logging); }
};

struct VersionLine {
  LoggingOptions logging;
  OutputOptions output;
  std::vector<std::string> operands;

  auto parts() { return std::tie(logging, output); }
};

extern const Syntax kCompletionSyntax;
extern const Syntax kHelpSyntax;
extern const Syntax kVersionSyntax;

/// Throw Error kUsage.
[[nodiscard]] BasicLine parse_completion(std::span<const std::string> words);
[[nodiscard]] BasicLine parse_help(std::span<const std::string> words);
[[nodiscard]] VersionLine parse_version(std::span<const std::string> words);

}  // namespace firesteel::cli
