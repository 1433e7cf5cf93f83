#include "cli/commands.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "cli/application_commands.h"
#include "cli/gc_command.h"
#include "cli/init_command.h"
#include "cli/logs_command.h"
#include "cli/options.h"
#include "cli/ui_command.h"
#include "cli/whoami_command.h"

namespace firesteel::cli {

namespace {

using enum Takes;

constexpr auto kOfList = std::to_array<Option>({
    {.name = "--all-namespaces",
     .alias = "-A",
     .takes = kNothing,
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "of all namespaces"},
    {.name = "--selector",
     .alias = "-l",
     .takes = kValue,
     .argument = "SELECTOR",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "only applications with these labels"},
    {.name = "--phase",
     .takes = kValue,
     .argument = "PHASES",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "only applications in these phases",
     .details = "Pending, Running, Succeeded, Failed, Terminating or Lost (evicted, deleted, …), "
                "with commas between them."},
    {.name = "--watch",
     .alias = "-w",
     .takes = kNothing,
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "stay and print each change"},
    {.name = "--output",
     .alias = "-o",
     .takes = kValue,
     .argument = "FORMAT",
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "format: text, wide, json, yaml, name",
     .completion = Completion::kValues,
     .values = "text|wide|json|yaml|name"},
});

constexpr auto kOfOne = std::to_array<Option>({
    {.name = "--selector",
     .alias = "-l",
     .takes = kValue,
     .argument = "SELECTOR",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "only applications with these labels"},
    {.name = "--output",
     .alias = "-o",
     .takes = kValue,
     .argument = "FORMAT",
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "format: text, json, yaml",
     .completion = Completion::kValues,
     .values = "text|json|yaml"},
});

constexpr auto kOfWait = std::to_array<Option>({
    {.name = "--selector",
     .alias = "-l",
     .takes = kValue,
     .argument = "SELECTOR",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "only applications with these labels"},
    {.name = "--start-timeout",
     .takes = kValue,
     .argument = "DURATION",
     .group = Group::kWaiting,
     .owner = Owner::kFiresteel,
     .help = "end with 75 when the driver does not run after so long",
     .details = "30s, 10m, 1h30m; a bare number is seconds. It counts from the beginning of the "
                "wait. The cause is printed."},
    {.name = "--timeout",
     .takes = kValue,
     .argument = "DURATION",
     .group = Group::kWaiting,
     .owner = Owner::kFiresteel,
     .help = "end with 76 when the driver has not ended after so long",
     .details = "It counts from the beginning of the wait."},
    {.name = "--on-timeout",
     .takes = kValue,
     .argument = "WHAT",
     .group = Group::kWaiting,
     .owner = Owner::kFiresteel,
     .help = "what a timeout does to the driver: keep (the default) or kill",
     .completion = Completion::kValues,
     .values = "kill|keep"},
    {.name = "--fail-fast",
     .takes = kOptionalValue,
     .argument = "DURATION",
     .group = Group::kWaiting,
     .owner = Owner::kFiresteel,
     .help = "end with 75 when the driver cannot start, after 30s or DURATION",
     .details = "Applies to what does not heal by itself: a wrong image name, a missing Secret or "
                "ConfigMap, and so on; a registry that cannot be reached counts after 2m. Obeys "
                "--on-timeout, as a start timeout does."},
    {.name = "--on-driver-exit",
     .takes = kValue,
     .argument = "WHAT",
     .group = Group::kWaiting,
     .owner = Owner::kFiresteel,
     .help = "what happens to a pod that a sidecar keeps alive: keep (the default) or delete",
     .completion = Completion::kValues,
     .values = "keep|delete"},
    {.name = "--progress",
     .takes = kNothing,
     .group = Group::kWaiting,
     .owner = Owner::kFiresteel,
     .help = "show how far the driver is (the default on a terminal)",
     .details = "As submit's."},
    {.name = "--no-progress",
     .takes = kNothing,
     .group = Group::kWaiting,
     .owner = Owner::kFiresteel,
     .help = "do not, also on a terminal"},
    {.name = "--cleanup",
     .takes = kValue,
     .argument = "WHEN",
     .group = Group::kWaiting,
     .owner = Owner::kFiresteel,
     .help = "delete the driver pod at its end: always, success or never (the default)",
     .details = "What it owns and its log go with it.",
     .completion = Completion::kValues,
     .values = "always|success|never"},
    {.name = "--on-interrupt",
     .takes = kValue,
     .argument = "WHAT",
     .group = Group::kWaiting,
     .owner = Owner::kFiresteel,
     .help = "what Ctrl-C does to the driver: detach (the default) or kill",
     .completion = Completion::kValues,
     .values = "detach|kill"},
    {.name = "--exit-code",
     .takes = kValue,
     .argument = "WHOSE",
     .group = Group::kWaiting,
     .owner = Owner::kFiresteel,
     .help = "exit with the driver's code (driver) or as spark-submit does (spark)",
     .completion = Completion::kValues,
     .values = "driver|spark"},
    {.name = "--result-file",
     .takes = kValue,
     .argument = "FILE",
     .group = Group::kOutput,
     .owner = Owner::kFiresteel,
     .help = "write what became of the application to FILE, as JSON",
     .completion = Completion::kFile},
});

constexpr auto kOfKill = std::to_array<Option>({
    {.name = "--selector",
     .alias = "-l",
     .takes = kValue,
     .argument = "SELECTOR",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "only applications with these labels"},
    {.name = "--grace-period",
     .takes = kValue,
     .argument = "DURATION",
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "give the driver so long to end instead of its pod's own time"},
    {.name = "--wait",
     .takes = kNothing,
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "stay until the pods are gone"},
    {.name = "--yes",
     .alias = "-y",
     .takes = kNothing,
     .group = Group::kManage,
     .owner = Owner::kFiresteel,
     .help = "do not ask; needed for a selector or pattern without a terminal"},
});

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
    {.name = "list",
     .synopsis = "list [OPTIONS] [PATTERN]",
     .help = "list applications that run or ran",
     .details = "EXECUTORS are those that run now. CAUSE is one word; diagnose says more. With -o "
                "name each line can be an APP of the other commands.",
     .examples = "firesteel list --all-namespaces --phase Pending,Running\n"
                 "firesteel list -l team=etl -o json\n",
     .options = kOfList,
     .operands = Operands::kApplication,
     .most_operands = 1,
     .connects = true,
     .run = run_list},
    {.name = "status",
     .synopsis = "status [OPTIONS] APP",
     .help = "print the state of an application and why it is so",
     .details = "The text is Spark's state block and the lines of diagnose. The JSON has version "
                "(1; fields may be added to it, none change), application (name, id, namespace, "
                "pod, uid, phase, createdAt, startedAt, finishedAt, exitCode, cause, "
                "executorsRunning, node, image, sparkVersion), driver (podPhase, podReason, "
                "podMessage, unschedulable, beingDeleted, serviceAccount, container, containers "
                "with name, image, state, startedAt, finishedAt, exitCode, reason, message, "
                "restarts), executors (running, pending) and diagnosis (id, cause, remedy). What "
                "is not known is left out.",
     .examples = "firesteel status -n spark nightly-etl -o json\n",
     .options = kOfOne,
     .operands = Operands::kApplication,
     .most_operands = 1,
     .connects = true,
     .run = run_status},
    {.name = "events",
     .synopsis = "events [OPTIONS] APP",
     .help = "print the events of an application's pods, oldest first",
     .options = kOfOne,
     .operands = Operands::kApplication,
     .most_operands = 1,
     .connects = true,
     .run = run_events},
    {.name = "diagnose",
     .synopsis = "diagnose [OPTIONS] APP",
     .help = "say why an application does not start, hangs or failed",
     .details = "One line is the cause, one the remedy. It looks at the driver pod and, where "
                "that is allowed, at events, executors, nodes and the end of the driver's log.",
     .examples = "firesteel diagnose spark:nightly-etl\n",
     .options = kOfOne,
     .operands = Operands::kApplication,
     .most_operands = 1,
     .connects = true,
     .run = run_diagnose},
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
    {.name = "wait",
     .synopsis = "wait [OPTIONS] APP",
     .help = "wait for an application's driver and end with its exit code",
     .details = "Prints what submit prints while it waits, and writes the same result file.",
     .examples = "firesteel wait --timeout 2h spark:nightly-etl\n",
     .options = kOfWait,
     .operands = Operands::kApplication,
     .most_operands = 1,
     .connects = true,
     .run = run_wait},
    {.name = "kill",
     .synopsis = "kill [OPTIONS] APP...",
     .help = "end applications by deleting their driver pods",
     .details = "Each word that is no pattern must mean one application. What has ended is left "
                "alone, and killing twice is fine.",
     .examples = "firesteel kill spark:nightly-etl --wait\n"
                 "firesteel kill -l team=etl --yes\n",
     .options = kOfKill,
     .operands = Operands::kApplication,
     .most_operands = 1000,
     .connects = true,
     .run = run_kill},
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
     .help = "say more of what is done",
     .details =
         "-vv logs every request to the API server with its status and time, -vvv its headers "
         "and bodies too; what may be a secret is replaced. FIRESTEEL_LOG=debug and "
         "FIRESTEEL_LOG=trace do the same."},
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
