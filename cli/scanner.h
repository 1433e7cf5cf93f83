#pragma once
/// The grammar of spark-submit's command line, to the letter, with Firesteel's long options in it.
///
/// Mirrors launcher.SparkSubmitOptionParser and launcher.SparkSubmitCommandBuilder.OptionParser.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"

namespace firesteel::cli {

/// One option as it stood, with its value; nothing for a switch.
struct ScannedOption {
  const Option* option = nullptr;  ///< points into the table of options, never null
  std::optional<std::string> value;
};

struct ScannedLine {
  std::vector<ScannedOption> options;  ///< in their order
  std::optional<std::string> primary_resource;
  std::vector<std::string> app_arguments;
};

/// Splits the words after "submit".  Options end at the first word that is none; that word is the
/// primary resource, and all after it belongs to the application.  Throws Error kUsage for an
/// unknown option, a missing value, a switch of ours with a value and `run-example`.
[[nodiscard]] ScannedLine scan(std::span<const std::string> words);

}  // namespace firesteel::cli
