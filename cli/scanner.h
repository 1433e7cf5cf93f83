#pragma once
/// The grammar of spark-submit's command line, to the letter, with Firesteel's long options in it.
///
/// Mirrors launcher.SparkSubmitOptionParser and launcher.SparkSubmitCommandBuilder.OptionParser.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/option.h"

namespace firesteel::cli {

/// What the word "-" is.
enum class Dash {
  kOption,    ///< an unknown one, as for spark-submit
  kResource,  ///< the primary resource: standard input
};

struct Scanning {
  Dash dash = Dash::kOption;
  std::string_view help = "firesteel submit --help-all";  ///< the command that lists the options
  OptionTable elsewhere = {};  ///< the options of firesteel submit, for the hint
};

struct ScannedLine {
  std::vector<Given> options;  ///< in their order; they point into the table
  std::optional<std::string> primary_resource;
  std::vector<std::string> app_arguments;
};

/// Splits the words of a submission by the options of `table`.  Options end at the first word that
/// is not an option; that word is the primary resource, and all words after it are the
/// application's.  Throws Error kUsage for an unknown option, a missing value, a switch of ours
/// with a value and `run-example`.
[[nodiscard]] ScannedLine scan(OptionTable table, std::span<const std::string> words,
                               const Scanning& how = {});

}  // namespace firesteel::cli
