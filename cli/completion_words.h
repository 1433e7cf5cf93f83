#pragma once
/// Words that the completion scripts ask the program for: what a kubeconfig or the API server
/// knows.

#include <span>
#include <string>
#include <string_view>

#include "firesteel/environment.h"

namespace firesteel::cli {

/// "contexts", "namespaces" or "applications".
[[nodiscard]] bool is_completion_list(std::string_view name);

/// Prints that list, one word per line, and nothing when it is not known within a second: a failure
/// shows in the exit code alone.  `words` is the unfinished command line, as a shell splits it and
/// with its quotes; the connection options in it count.  Words that visible() changes are
/// left out.
int print_completion_list(std::string_view name, std::span<const std::string> words,
                          const Environment& environment);

}  // namespace firesteel::cli
