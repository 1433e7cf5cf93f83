#pragma once
/// completion, help and version: the commands that connect to nothing, or only for completions.

#include <string>
#include <vector>

#include "cli/members.h"
#include "cli/options/basic.h"
#include "firesteel/environment.h"

namespace firesteel {

class Error;

}  // namespace firesteel

namespace firesteel::cli {

int run_completion(const BasicLine& line, const Environment& environment);
int run_help(const BasicLine& line, const Environment& environment);
int run_version(const VersionLine& line, const Environment& environment);

/// The JSON of version.
[[nodiscard]] std::vector<MemberHelp> version_members();

/// For a word that is not the name of a command.
[[nodiscard]] Error unknown_command(const std::string& word);

}  // namespace firesteel::cli
