#pragma once
/// firesteel init: prepares a namespace, or shows which permissions are missing.

#include "cli/options/init.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

int run_init(const InitLine& line, const Environment& environment);

}  // namespace firesteel::cli
