#pragma once
/// `firesteel submit` from its words to its exit code.

#include <span>
#include <string>
#include <string_view>

#include "firesteel/environment.h"

namespace firesteel::cli {

/// `program` is what the user called, for usage lines.  Prints everything, throws nothing but what
/// std::bad_alloc leaves.  Returns the process's exit code.
[[nodiscard]] int run_submit(std::string_view program, std::span<const std::string> words,
                             const Environment& environment);

}  // namespace firesteel::cli
