#include "cli/basic_commands.h"

#include <array>
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
#include "cli/topics.h"
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
    return print_help(program_help());
  }
  if (const auto topic = topic_help(line.operands)) {
    return print_help(*topic);
  }
  const Command* const command = find_command(line.operands.front());
  if (command == nullptr) {
    throw unknown_command(line.operands.front());
  }
  if (line.operands.size() > 1) {
    throw Error(ErrorKind::kUsage, fmt::format("unexpected argument '{}'", line.operands[1]),
                fmt::format("run: firesteel help {}", command->name()));
  }
  return print_help(command_help(*command));
}

int run_version(const BasicLine& /*line*/, const Environment& /*environment*/) {
  return print_lines(program_version());
}

namespace {

/// A command of another tool, and ours that does it.
struct Foreign {
  std::string_view word;
  std::string_view ours;
};

constexpr auto kForeign = std::to_array<Foreign>({
    {.word = "ps", .ours = "list"},
    {.word = "ls", .ours = "list"},
    {.word = "get", .ours = "list, or firesteel status APP"},
    {.word = "describe", .ours = "status APP, or firesteel diagnose APP"},
    {.word = "delete", .ours = "kill APP"},
    {.word = "rm", .ours = "kill APP"},
    {.word = "cancel", .ours = "kill APP"},
    {.word = "stop", .ours = "kill APP"},
    {.word = "create", .ours = "submit [OPTIONS] FILE"},
    {.word = "log", .ours = "logs APP"},
    {.word = "attach", .ours = "wait APP"},
    {.word = "port-forward", .ours = "ui APP"},
    {.word = "auth", .ours = "whoami, or firesteel init --check"},
});

}  // namespace

Error unknown_command(const std::string& word) {
  for (const auto& [theirs, ours] : kForeign) {
    if (word == theirs) {
      return Error(ErrorKind::kUsage, fmt::format("unknown command '{}'", word),
                   fmt::format("use: firesteel {}", ours));
    }
  }
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
