#pragma once
/// What --help prints, made of the options table.

#include <string>
#include <string_view>

#include "cli/commands.h"

namespace firesteel::cli {

/// Of the program.
[[nodiscard]] std::string program_help();
/// Of submit: the common options, or all of them.  `program` is what the user called: "firesteel
/// submit" or "spark-submit".
[[nodiscard]] std::string submit_help(std::string_view program, bool all);
/// Of a command other than submit.
[[nodiscard]] std::string command_help(const Command& command);
/// Two lines for stderr after an error of usage.
[[nodiscard]] std::string submit_usage(std::string_view program);

/// One line: what this program is.
[[nodiscard]] std::string program_version();
/// What `spark-submit --version` prints.  The first "version X" in it is Spark's, for programs that
/// look for it (Livy).
[[nodiscard]] std::string submit_version(std::string_view spark_version);

}  // namespace firesteel::cli
