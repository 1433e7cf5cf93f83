#include "cli/commands.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "cli/logs_command.h"
#include "cli/options.h"
#include "cli/ui_command.h"

namespace firesteel::cli {

namespace {

using enum Takes;

constexpr auto kUiOptions = std::to_array<Option>({
    {.name = "--port",
     .takes = kValue,
     .argument = "PORT",
     .group = Group::kConnection,
     .owner = Owner::kFiresteel,
     .help = "local port, 0 for any free one",
     .details = "Without it: the driver's port (4040), or the next one that is free. A port that "
                "is given and not free is an error."},
    {.name = "--address",
     .takes = kValue,
     .argument = "ADDRESS",
     .group = Group::kConnection,
     .owner = Owner::kFiresteel,
     .help = "local address to listen on, 127.0.0.1 if not given",
     .details = "Whoever reaches that address sees the page, without any login of the cluster."},
    {.name = "--remote-port",
     .takes = kValue,
     .argument = "PORT",
     .group = Group::kConnection,
     .owner = Owner::kFiresteel,
     .help = "port of the driver instead of its page's",
     .details =
         "Without it: the container port spark-ui of the driver (spark.ui.port), else 4040."},
    {.name = "--connect",
     .takes = kNothing,
     .group = Group::kConnection,
     .owner = Owner::kFiresteel,
     .help = "forward Spark Connect's port instead of the page",
     .details =
         "That is spark.connect.grpc.binding.port of the driver's configuration, else "
         "15002. It cannot be told where the ConfigMap may not be read: give --remote-port."},
    {.name = "--open",
     .takes = kNothing,
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "open the page in the browser",
     .details = "With xdg-open."},
    {.name = "--history-server",
     .takes = kValue,
     .argument = "URL",
     .group = Group::kConnection,
     .owner = Owner::kFiresteel,
     .help = "Spark's history server, for an application that has ended",
     .details = "FIRESTEEL_HISTORY_SERVER says the same, and spark.yarn.historyServer.address in "
                "the application's configuration."},
});

constexpr auto kCommands = std::to_array<Command>({
    {.name = "submit",
     .synopsis = "submit [OPTIONS] FILE [ARGUMENTS]",
     .help = "submit an application and wait for its driver",
     .operands = Operands::kFile},
    {.name = "ui",
     .synopsis = "ui [OPTIONS] APPLICATION",
     .help = "forward a local port to the page of a running application",
     .details =
         "Waits for a driver that is starting, and until its page answers; then prints the URL on "
         "stdout and forwards until the driver has ended (0) or a signal comes (129, 130, 143). "
         "Each connection goes its own way through the API server, so a restart of the API server "
         "ends those that are open and no others. Of an application that has ended, the page on "
         "the history server is printed; 68 when it is not known. "
         "It needs the verbs get and create on pods/portforward, and get and watch on pods.",
     .examples = "firesteel ui pi-f9a1-driver\n"
                 "firesteel ui -n spark etl --port 0 --open\n"
                 "firesteel ui notebook-server --connect\n",
     .options = kUiOptions,
     .operands = Operands::kApplication,
     .most_operands = 1,
     .connects = true,
     .run = run_ui},
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
