#pragma once
/// firesteel logs.

#include "cli/options/logs.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

[[nodiscard]] int run_logs(const LogsLine& line, const Environment& environment);

}  // namespace firesteel::cli
