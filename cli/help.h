#pragma once
/// What --help prints, made of the commands and their options.
///
/// What an APP is, is said here, once, for help and for the manual.

#include <span>
#include <string>
#include <string_view>

#include "cli/commands.h"
#include "cli/options/option.h"
#include "firesteel/arguments.h"

namespace firesteel::cli {

/// Of the program.
[[nodiscard]] std::string program_help();
/// Of submit: the common options of `table`, or all of them.  `program` is what the user called:
/// "firesteel submit" or "spark-submit".
[[nodiscard]] std::string submit_help(std::string_view program, std::span<const Option> table,
                                      bool all);
/// Of a command; of submit the common options.
[[nodiscard]] std::string command_help(const Command& command);
/// Two lines for stderr after an error of usage.
[[nodiscard]] std::string submit_usage(std::string_view program);

/// What the operand APP of many commands is: sentences.
extern const std::string_view kWhatAppIs;

/// One line: what this program is.
[[nodiscard]] std::string program_version();
/// What `spark-submit --version` prints.  The first "version X" in it is Spark's, for programs that
/// look for it (Livy).
[[nodiscard]] std::string submit_version(const SparkRelease& release);

}  // namespace firesteel::cli
