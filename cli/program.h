#pragma once
/// The commands of the program.

#include <span>
#include <string>

#include "firesteel/environment.h"

namespace firesteel::cli {

/// Runs the command that `words` (argv) names and returns the process's exit code.  Called as
/// spark-submit, spark2-submit or spark3-submit it is `firesteel submit`.
[[nodiscard]] int run_program(std::span<const std::string> words, const Environment& environment);

}  // namespace firesteel::cli
