#pragma once
/// `firesteel cron`.

#include <span>
#include <string>

#include "cli/commands.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

/// Returns the exit code.  Throws Error.
[[nodiscard]] int run_cron(const Command& command, std::span<const std::string> words,
                           const Environment& given);

}  // namespace firesteel::cli
