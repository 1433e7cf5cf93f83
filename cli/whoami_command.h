#pragma once
/// `firesteel whoami`.

#include "cli/options/whoami.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

int run_whoami(const WhoamiLine& line, const Environment& environment);

}  // namespace firesteel::cli
