#include "cli/options/log_format.h"

#include <optional>
#include <span>
#include <string>

#include <fmt/format.h>

#include "cli/options/loose_value.h"
#include "cli/options/option.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"

namespace firesteel::cli {

LogFormat log_format(OptionTable table, std::span<const std::string> words, Operand operand,
                     const Environment& environment, LogFormat otherwise) {
  std::optional<std::string> asked = loose_value(table, words, "--log-format", operand);
  if (!asked) {
    asked = environment.find_non_empty("FIRESTEEL_LOG_FORMAT");
  }
  if (asked == "spark") {
    return LogFormat::kSpark;
  }
  return asked == "firesteel" ? LogFormat::kFiresteel : otherwise;
}

void check_log_format_variable(const Environment& environment) {
  const auto value = environment.find_non_empty("FIRESTEEL_LOG_FORMAT");
  if (value && *value != "spark" && *value != "firesteel") {
    throw Error(ErrorKind::kUsage,
                fmt::format("'{}' is not a valid value for FIRESTEEL_LOG_FORMAT", *value),
                "use firesteel or spark");
  }
}

}  // namespace firesteel::cli
