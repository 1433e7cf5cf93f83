#pragma once
/// The commands of the program as data: help, manual pages and completions are generated from it.
/// .github/CONTRIBUTING.md describes how to add one.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.h"
#include "cli/members.h"
#include "cli/options/syntax.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

struct Command {
  const Syntax* syntax = nullptr;  ///< never null
  std::string_view help = {};      ///< one sentence that starts with a verb, no full stop
  std::string_view details = {};   ///< further sentences for the manual; may be empty
  std::string_view examples = {};  ///< lines of a terminal, for the manual; may be empty
  ExitCodes exits = ExitCodes::kCommand;
  std::vector<MemberHelp> (*json_members)() =
      nullptr;           ///< for the manual; null if there is no JSON output
  bool has_page = true;  ///< a manual page of its own
  /// Runs the command with the words after its name and returns the exit code.  Throws Error.
  int (*run)(const Command& command, std::span<const std::string> words,
             const Environment& environment) = nullptr;

  [[nodiscard]] std::string_view name() const { return syntax->command; }
};

[[nodiscard]] std::span<const Command> commands();
/// Null if there is no command with this name.
[[nodiscard]] const Command* find_command(std::string_view name);

}  // namespace firesteel::cli
