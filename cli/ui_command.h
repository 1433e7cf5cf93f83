#pragma once
/// firesteel ui: the page of a running application on a local port.

#include "cli/options/ui.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

[[nodiscard]] int run_ui(const UiLine& line, const Environment& environment);

}  // namespace firesteel::cli
