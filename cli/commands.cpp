#include "cli/commands.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "cli/logs_command.h"
#include "cli/options.h"

namespace firesteel::cli {

namespace {

using enum Takes;

constexpr auto kCommands = std::to_array<Command>({
    {.name = "submit",
     .synopsis = "submit [OPTIONS] FILE [ARGUMENTS]",
     .help = "submit an application and wait for its driver",
     .operands = Operands::kFile},
    {.name = "logs",
     .synopsis = "logs [OPTIONS] APPLICATION",
     .help = "print the log of an application's driver and executors",
     .details =
         "APPLICATION is a driver pod, an application's name or id, or NAMESPACE:PATTERN. Logs go "
         "to standard output as the containers wrote them, everything else to standard error. The "
         "exit status is 0 whatever became of the driver.",
     .examples = "firesteel logs -f pi\nfiresteel logs --executors --tail 100 jobs:spark-*\n",
     .options = kLogsOptions,
     .operands = Operands::kApplication,
     .most_operands = 1,
     .connects = true,
     .run = run_logs},
    {.name = "completion",
     .synopsis = "completion bash|zsh|fish",
     .help = "print the completion script of a shell",
     .operands = Operands::kShell,
     .most_operands = 1},
    {.name = "help",
     .synopsis = "help [COMMAND]",
     .help = "print how to use a command",
     .operands = Operands::kCommand,
     .most_operands = 1},
    {.name = "version", .synopsis = "version", .help = "print the version"},
});

constexpr Option kNamespace = {.name = "--namespace",
                               .alias = "-n",
                               .takes = kValue,
                               .argument = "NAMESPACE",
                               .group = Group::kConnection,
                               .owner = Owner::kFiresteel,
                               .help = "namespace instead of the context's",
                               .completion = Completion::kNamespace};

constexpr auto kShared = std::to_array<Option>({
    {.name = "--quiet",
     .alias = "-q",
     .takes = kNothing,
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "print warnings and errors only"},
    {.name = "--verbose",
     .alias = "-v",
     .takes = kNothing,
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "say more of what is done"},
    {.name = "--help",
     .alias = "-h",
     .takes = kNothing,
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "print this help"},
});

bool says_where(const Option& option) {
  return option.name == "--master" ||
         (option.group == Group::kConnection && option.owner == Owner::kFiresteel);
}

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

const Command* find_command(std::string_view name) {
  const auto* const found = std::ranges::find(kCommands, name, &Command::name);
  return found == kCommands.end() ? nullptr : found;
}

std::vector<Option> options_of(const Command& command) {
  std::vector<Option> options(command.options.begin(), command.options.end());
  if (command.connects) {
    options.push_back(kNamespace);
    for (Option option : submit_options()) {
      if (says_where(option)) {
        option.group = Group::kConnection;
        options.push_back(option);
      }
    }
  }
  if (command.run != nullptr) {
    options.insert(options.end(), kShared.begin(), kShared.end());
  }
  return options;
}

}  // namespace firesteel::cli
