#pragma once
/// The command line of a command other than submit: its options and operands in any order.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/option.h"
#include "cli/options/table.h"

namespace firesteel::cli {

/// What the operands are, for completions.
enum class Operands { kNone, kApplication, kShell, kCommand, kFile };

/// What a command accepts after its name.
struct Syntax {
  std::string_view command;        ///< "wait"
  std::string_view operands = {};  ///< as the synopsis shows them: "APP", "[PATTERN]"; empty: none
  std::string_view takes = {};     ///< the same in words, for errors: "one APP"; empty: none
  std::size_t least = 0, most = 0;
  Operands kind = Operands::kNone;
  OptionTable options = {};  ///< in the order of help
};

/// "wait [OPTIONS] APP"
[[nodiscard]] std::string synopsis(const Syntax& syntax);

/// The options and operands of a line, in their order.
struct CommandWords {
  std::vector<Given> options;
  std::vector<std::string> operands;
};

/// Splits the words after a command's name.  Throws Error kUsage for an unknown option, and for a
/// value that is missing, unexpected or not accepted.
[[nodiscard]] CommandWords split_words(const Syntax& syntax, std::span<const std::string> words);

/// Throws Error kUsage for too few or too many operands.
void check_operands(const Syntax& syntax, const std::vector<std::string>& operands);

/// `Line` has `logging`, `operands` and `parts()`.  With --help, operands are not checked.  Throws
/// Error kUsage.
template <class Line>
[[nodiscard]] Line parse(const Syntax& syntax, std::span<const std::string> words) {
  Line line;
  CommandWords given = split_words(syntax, words);
  const auto parts = parts_of(line);
  for (const Given& each : given.options) {
    each.option->means.apply(parts, each);
  }
  if (!line.logging.help) {
    check_operands(syntax, given.operands);
  }
  line.operands = std::move(given.operands);
  return line;
}

}  // namespace firesteel::cli
