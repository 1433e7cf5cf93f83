#include "cli/commands.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "cli/gc_command.h"
#include "cli/init_command.h"
#include "cli/options.h"

namespace firesteel::cli {

namespace {

using enum Takes;

constexpr auto kCommands = std::to_array<Command>({
    {.name = "submit",
     .synopsis = "submit [OPTIONS] FILE [ARGUMENTS]",
     .help = "submit an application and wait for its driver",
     .operands = Operands::kFile},
    {.name = "gc",
     .synopsis = "gc [-A] [--delete]",
     .help = "show what is left over of old applications, and delete it",
     .details =
         "Left over are drivers that ended longer ago than --older-than, and ConfigMaps, Services, "
         "Secrets, claims and network policies whose driver pod does not exist, such as those of a "
         "submission that was killed half way. "
         "Only what carries the label firesteel/submission-id, or by its content is provably "
         "Spark's, counts. "
         "What has an owner is left to its owner; what is younger than ten minutes may belong to a "
         "submission that is under way; a claim that a user named is data. "
         "Each object is deleted only if it is still as it was found.",
     .examples = "firesteel gc -n spark\nfiresteel gc -n spark --older-than 7d --delete\n",
     .options = kGcOptions,
     .connects = true,
     .run = run_gc},
    {.name = "init",
     .synopsis = "init [--apply | --check]",
     .help = "prepare a namespace for Spark, or say which right is missing",
     .details =
         "Prints, as YAML, the namespace, a service account for drivers and one for who submits, "
         "their Roles with exactly the rights that are needed, the bindings, and a quota if one is "
         "asked for.",
     .examples = "firesteel init -n spark --submitter-group data > spark.yaml\n"
                 "firesteel init -n spark --quota cpu=16,memory=64Gi --apply\n"
                 "firesteel init -n spark --for submit,wait,logs --check\n",
     .manual_section = rights_section,
     .options = kInitOptions,
     .connects = true,
     .run = run_init},
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
