#pragma once
/// Merges arguments, properties files and environment into one flat configuration, each value with
/// its origin.  Mirrors launcher.SparkSubmitCommandBuilder and deploy.SparkSubmitArguments.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/arguments.h"
#include "firesteel/environment.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

using Properties = std::map<std::string, Text>;
using SystemProperties = std::map<std::string, Text, std::less<>>;

struct Merged {
  /// By precedence: flags, --conf, files, environment.  Only keys that start with "spark.".
  Properties properties;
  /// -D of the JVM options: lowest precedence, and ignored by SparkSubmit's own checks.
  SystemProperties system;
  std::vector<std::string> properties_files;  ///< files read, in order of precedence
  std::vector<std::string> ignored_keys;      ///< keys that do not start with "spark."

  [[nodiscard]] const Text* find(std::string_view key) const;
};

/// Throws Error kInput for a properties file that cannot be read, kUsage for an invalid one or for
/// a
/// --conf without "=".
[[nodiscard]] Merged merge(const SparkArguments& arguments, const Environment& environment);

/// The last value of an option; null if it was not given.
[[nodiscard]] const ArgumentOption* find_option(const SparkArguments& arguments,
                                                std::string_view name);

}  // namespace firesteel::conf
