#include "cli/basic_commands.h"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/completion.h"
#include "cli/help.h"
#include "cli/options/basic.h"
#include "cli/options/option.h"
#include "cli/output.h"
#include "cli/visible_text.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

int print_lines(const std::string& text) {
  print(VisibleText::lines(text));
  return 0;
}

}  // namespace

int run_completion(const BasicLine& line, const Environment& /*environment*/) {
  const std::string& word = line.operands.front();
  const auto script = completion_script(word);
  if (!script) {
    throw Error(ErrorKind::kUsage, fmt::format("'{}' is not a supported shell", word),
                "use bash, zsh or fish");
  }
  return print_lines(*script);
}

int run_help(const BasicLine& line, const Environment& /*environment*/) {
  if (line.operands.empty()) {
    return print_lines(program_help());
  }
  const Command* const command = find_command(line.operands.front());
  if (command == nullptr) {
    throw unknown_command(line.operands.front());
  }
  return print_lines(command_help(*command));
}

int run_version(const BasicLine& /*line*/, const Environment& /*environment*/) {
  return print_lines(program_version());
}

Error unknown_command(const std::string& word) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    names.push_back(command.name());
  }
  const std::string_view near = nearest(word, names);
  return Error(
      ErrorKind::kUsage, fmt::format("unknown command '{}'", word),
      near.empty() ? "run: firesteel --help" : fmt::format("did you mean: firesteel {}", near));
}

}  // namespace firesteel::cli
