#pragma once
/// `firesteel whoami`.

#include "cli/command_line.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

int run_whoami(const CommandLine& line, const Environment& environment);

}  // namespace firesteel::cli
