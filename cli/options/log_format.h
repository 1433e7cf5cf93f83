#pragma once
/// The form of the log of submit and wait, which must be known before the line is understood.

#include <span>
#include <string>

#include "cli/options/loose_value.h"
#include "cli/options/option.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

enum class LogFormat {
  kFiresteel,  ///< one short line for each thing that happens
  kSpark,      ///< the lines of spark-submit, which other programs read
};

/// --log-format of the raw words, else FIRESTEEL_LOG_FORMAT, else `otherwise`.
[[nodiscard]] LogFormat log_format(OptionTable table, std::span<const std::string> words,
                                   Operand operand, const Environment& environment,
                                   LogFormat otherwise);

/// Throws Error kUsage when FIRESTEEL_LOG_FORMAT is not valid.
void check_log_format_variable(const Environment& environment);

}  // namespace firesteel::cli
