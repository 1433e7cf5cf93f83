#pragma once
/// spark-submit --status and --kill: Spark's lines about drivers that are there already.

#include "cli/exit_code.h"
#include "cli/options/submit.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"

namespace firesteel::cli {

/// Carries out kStatus or kKill and returns its exit code.  No such driver is 68, or 0 in Spark's
/// style.  Throws Error.
[[nodiscard]] ExitCode run_driver_action(const SubmitLine& line, const Environment& environment,
                                         Host host, ExitCodeStyle style);

}  // namespace firesteel::cli
