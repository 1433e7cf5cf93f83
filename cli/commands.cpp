#include "cli/commands.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "cli/whoami_command.h"

namespace firesteel::cli {

namespace {

using enum Takes;

constexpr auto kWhoami = std::to_array<Option>({
    {.name = "--output",
     .alias = "-o",
     .takes = kValue,
     .argument = "FORMAT",
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "text (the default), json or yaml",
     .completion = Completion::kValues,
     .values = "text|json|yaml"},
});

constexpr auto kCommands = std::to_array<Command>({
    {.name = "submit",
     .synopsis = "submit [OPTIONS] FILE [ARGUMENTS]",
     .help = "submit an application and wait for its driver",
     .operands = Operands::kFile},
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
    {.name = "whoami",
     .synopsis = "whoami [OPTIONS]",
     .help = "say who the API server takes you for, and by which credentials",
     .details = "Prints the kubeconfig's context, the server, the user with its uid, groups and "
                "extra attributes as the API server knows them, what named the credentials, and "
                "when they end: a certificate and a JSON Web Token say so themselves. Nothing of "
                "the credentials is printed. It needs Kubernetes 1.28 or newer.",
     .examples = "firesteel whoami --context prod\nfiresteel whoami -o json | jq -r .user\n",
     .options = kWhoami,
     .connects = true,
     .run = run_whoami},
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
