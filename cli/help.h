#pragma once
/// The text of --help, generated from the commands and their options.

#include <span>
#include <string>
#include <string_view>

#include "cli/commands.h"
#include "cli/options/option.h"
#include "firesteel/arguments.h"

namespace firesteel::cli {

/// Help for the program.
[[nodiscard]] std::string program_help();
/// Help for submit: the common options of `table`, or all.  `program` is what the user called:
/// "firesteel submit" or "spark-submit".
[[nodiscard]] std::string submit_help(std::string_view program, OptionTable table, bool all);
/// The same for run.
[[nodiscard]] std::string run_command_help(OptionTable table, bool all);
/// Help for a command; for submit and run its common options.
[[nodiscard]] std::string command_help(const Command& command);
/// Help as it fits a terminal: descriptions are broken between words, and come below what they
/// describe where they have no room beside it.  Commands to copy stay whole.
[[nodiscard]] std::string fitted_help(std::string_view text, std::size_t columns);
/// Prints help on stdout.  Returns the exit code.
int print_help(const std::string& text);
/// Two lines for stderr, for a call without arguments.
[[nodiscard]] std::string submit_usage(std::string_view program);

/// Sentences that define the operand APP, for help and for the manual.
extern const std::string_view kWhatAppIs;

/// One line: the program and its version.
[[nodiscard]] std::string program_version();
/// What `spark-submit --version` prints.  The first "version X" in it is Spark's, for programs that
/// look for it (Livy).
[[nodiscard]] std::string submit_version(const SparkRelease& release);

}  // namespace firesteel::cli
