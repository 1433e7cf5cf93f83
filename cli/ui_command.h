#pragma once
/// firesteel ui: forwards a local port to the Spark UI of a running application.

#include "cli/options/ui.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

[[nodiscard]] int run_ui(const UiLine& line, const Environment& environment);

}  // namespace firesteel::cli
