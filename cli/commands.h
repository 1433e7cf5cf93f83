#pragma once
/// One command of the program as data: help, its manual page and its completions are made of it.
/// How to add one: .github/CONTRIBUTING.md.

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
  std::string_view details = {};   ///< what the manual says besides: sentences; may be empty
  std::string_view examples = {};  ///< lines of a terminal, for the manual; may be empty
  ExitCodes exits = ExitCodes::kCommand;
  std::vector<MemberHelp> (*json_members)() = nullptr;  ///< of -o json; null: the manual has none
  std::string (*manual_section)() = nullptr;  ///< mdoc that the manual has before EXIT STATUS
  bool has_page = true;                       ///< a manual page of its own
  /// Does what the words after the command's name say and returns the exit code.  Throws Error.
  int (*run)(const Command& command, std::span<const std::string> words,
             const Environment& environment) = nullptr;

  [[nodiscard]] std::string_view name() const { return syntax->command; }
};

[[nodiscard]] std::span<const Command> commands();
/// Null when there is none of that name.
[[nodiscard]] const Command* find_command(std::string_view name);

}  // namespace firesteel::cli
