#pragma once
/// A submission from the words of its front end to its exit code.

#include <span>
#include <string>

#include "cli/front_end.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

/// Prints everything, throws nothing but what std::bad_alloc leaves.  Returns the process's exit
/// code.
[[nodiscard]] int run_submit(const FrontEnd& front_end, std::span<const std::string> words,
                             const Environment& environment);

}  // namespace firesteel::cli
