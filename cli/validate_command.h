#pragma once
/// `firesteel validate`.

#include <vector>

#include "cli/members.h"
#include "cli/options/validate.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

/// Returns the exit code.  Throws Error.
[[nodiscard]] int run_validate(const ValidateLine& line, const Environment& environment);

/// What -o json prints.
[[nodiscard]] std::vector<MemberHelp> validation_members();

}  // namespace firesteel::cli
