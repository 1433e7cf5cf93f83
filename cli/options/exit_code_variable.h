#pragma once
/// FIRESTEEL_EXIT_CODE, the default of --exit-code.

#include "cli/exit_code.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

/// The driver's for an unknown value.
[[nodiscard]] ExitCodeStyle default_exit_code_style(const Environment& environment);

/// Throws Error kUsage when the variable is set to something unknown.
void check_exit_code_variable(const Environment& environment);

}  // namespace firesteel::cli
