#pragma once
/// firesteel init: prepares a namespace, or says which right is missing in it.

#include <string>

#include "cli/options/init.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

int run_init(const InitLine& line, const Environment& environment);

/// The rights that each command needs, as a section of its manual page.
[[nodiscard]] std::string rights_section();

}  // namespace firesteel::cli
