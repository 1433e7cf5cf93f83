#pragma once
/// completion, help and version: the commands that connect to nothing, or only for completions.

#include <string>

#include "cli/options/basic.h"
#include "firesteel/environment.h"

namespace firesteel {

class Error;

}  // namespace firesteel

namespace firesteel::cli {

int run_completion(const BasicLine& line, const Environment& environment);
int run_help(const BasicLine& line, const Environment& environment);
int run_version(const BasicLine& line, const Environment& environment);

/// For a word that is not the name of a command.
[[nodiscard]] Error unknown_command(const std::string& word);

}  // namespace firesteel::cli
