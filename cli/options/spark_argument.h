#pragma once
/// Meanings of Spark's own options: most become configuration in lib/conf, in their order on the
/// line.

#include <string>

#include "cli/options/option.h"
#include "firesteel/arguments.h"
#include "firesteel/error.h"

namespace firesteel::cli {

inline constexpr auto kSparkArgument = [](SparkArguments& arguments, const Given& given) {
  arguments.options.push_back({.name = std::string(given.option->name), .value = given.value});
};

/// --conf
inline constexpr auto kSparkProperty = [](SparkArguments& arguments, const Given& given) {
  if (given.value.find('=') == std::string::npos) {
    throw Error(ErrorKind::kUsage, "Invalid argument to --conf: " + given.value,
                "write --conf KEY=VALUE");
  }
  kSparkArgument(arguments, given);
};

}  // namespace firesteel::cli
