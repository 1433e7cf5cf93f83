#pragma once
/// The options of a wait that submit and wait have in common.

#include <string>
#include <string_view>

#include "firesteel/submit.h"

namespace firesteel::cli {

/// False when `name` is none of them.  Throws Error kUsage for a value that is wrong.
bool take_wait_option(SubmitOptions& options, std::string_view name, const std::string& value);

}  // namespace firesteel::cli
