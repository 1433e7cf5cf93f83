#pragma once
/// One command of the program as data: its options, its manual and its completions are made of it.
/// How to add one: .github/CONTRIBUTING.md.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "firesteel/environment.h"

namespace firesteel::cli {

class CommandLine;

/// What the words that are no options are, for completions.
enum class Operands { kNone, kApplication, kShell, kCommand, kFile };

struct Command {
  std::string_view name;
  std::string_view synopsis = {};  ///< what follows "firesteel "
  std::string_view help = {};      ///< one short sentence, no full stop
  std::string_view details = {};   ///< what the manual says besides: sentences; may be empty
  std::string_view examples = {};  ///< lines of a terminal, for the manual; may be empty
  std::string (*manual_section)() = nullptr;  ///< mdoc that the manual has before EXIT STATUS
  std::span<const Option> options = {};       ///< its own; those that all commands share follow
  Operands operands = Operands::kNone;
  std::size_t most_operands = 0;  ///< more are refused
  bool connects = false;          ///< takes the options that say which API server and namespace
  /// Does it and returns the exit code; Errors that leave it are printed by the caller.  Null for
  /// those that program.cpp does itself.
  int (*run)(const CommandLine& line, const Environment& environment) = nullptr;
};

[[nodiscard]] std::span<const Command> commands();
/// Null when there is none of that name.
[[nodiscard]] const Command* find_command(std::string_view name);

/// All options of a command in the order of its help: its own, then the shared ones.  Empty for
/// submit, which has submit_options().
[[nodiscard]] std::vector<Option> options_of(const Command& command);

}  // namespace firesteel::cli
