#pragma once
/// The options that several commands share, one row each.  Included by the commands' tables only.

#include <array>
#include <chrono>
#include <optional>
#include <string_view>

#include "cli/exit_code.h"
#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/parts.h"
#include "firesteel/connection_settings.h"
#include "firesteel/duration.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

inline constexpr auto kLoggingRows = std::to_array<Option>({
    {.name = "--quiet",
     .alias = "-q",
     .group = Group::kOutput,
     .help = "Print only warnings and errors",
     .details = "submit and wait also print their last line.",
     .common = true,
     .means = sets<&LoggingOptions::quiet>()},
    {.name = "--verbose",
     .alias = "-v",
     .group = Group::kOutput,
     .owner = Owner::kSpark,
     .help = "Print more detail; -vv logs API requests, -vvv also their headers and bodies",
     .details = "submit also prints its arguments and the Spark properties. Values that look like "
                "secrets are redacted. FIRESTEEL_LOG=debug is the same as -vv, "
                "FIRESTEEL_LOG=trace the same as -vvv.",
     .common = true,
     .means = sets<&LoggingOptions::verbosity>()},
    {.name = "--help",
     .alias = "-h",
     .group = Group::kOutput,
     .owner = Owner::kSpark,
     .help = "Show this help",
     .common = true,
     .means = sets<&LoggingOptions::help>()},
});

inline constexpr auto kAllRunsRow = std::to_array<Option>({
    {.name = "--all-runs",
     .group = Group::kSelection,
     .help = "All applications that APP means, oldest first (default: the running or newest one)",
     .details = "A name means the application that runs, else the newest one; a pattern or a "
                "selector must mean one. With this option they may mean several.",
     .means = sets<&RunsOptions::all>()},
});

inline constexpr auto kHelpRow = std::to_array<Option>({kLoggingRows.back()});

/// Which API server, besides --master, which is Spark's.
inline constexpr auto kConnectionRows = std::to_array<Option>({
    {.name = "--kubeconfig",
     .takes = Takes::kValue,
     .argument = "FILE",
     .group = Group::kConnection,
     .help = "Kubeconfig file (default: KUBECONFIG, then ~/.kube/config)",
     .completion = Completion::kFile,
     .common = true,
     .means = sets<&ConnectionSettings::kubeconfig>()},
    {.name = "--context",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kConnection,
     .help = "Kubeconfig context (default: the current context)",
     .details = "Overrides spark.kubernetes.context.",
     .completion = Completion::kContext,
     .common = true,
     .means = sets<&ConnectionSettings::context>()},
    {.name = "--request-timeout",
     .takes = Takes::kValue,
     .argument = "DURATION",
     .group = Group::kConnection,
     .help = "Time limit for one API request (default 10s)",
     .details = "DURATION is a number with a unit, such as 500ms, 30s or 1m30s. Overrides "
                "spark.kubernetes.submission.requestTimeout.",
     .means =
         [](ConnectionSettings& connection, const Given& given) {
           connection.request_timeout =
               parse_duration_option(given.option->name, given.value, std::chrono::milliseconds(1));
         }},
    {.name = "--retry-for",
     .takes = Takes::kValue,
     .argument = "DURATION",
     .group = Group::kConnection,
     .help = "Retry network and API server failures for up to DURATION (default 60s)",
     .details = "The limit applies to each step of a submission; 0s disables retries. A create "
                "request whose response was lost is looked up by name and never creates an object "
                "twice. Waiting for the driver has no such limit. Without this option, refused "
                "connections and unknown hosts are retried for only 10s before the API server's "
                "first answer.",
     .means = sets<&ConnectionSettings::retry_for>()},
    {.name = "--cluster",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kConnection,
     .help = "Kubeconfig cluster (default: the context's)",
     .means = sets<&ConnectionSettings::cluster>()},
    {.name = "--user",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kConnection,
     .help = "Kubeconfig user (default: the context's)",
     .means = sets<&ConnectionSettings::user>()},
    {.name = "--as",
     .takes = Takes::kValue,
     .argument = "USER",
     .group = Group::kConnection,
     .help = "User to impersonate",
     .details = "Requires permission to impersonate. The user, groups and uid of the kubeconfig "
                "(as, as-groups, as-uid) and of the variables KUBERNETES_IMPERSONATE_USERNAME and "
                "KUBERNETES_IMPERSONATE_GROUP are then ignored.",
     .means = sets<&ConnectionSettings::impersonate_user>()},
    {.name = "--as-group",
     .takes = Takes::kValue,
     .argument = "GROUP",
     .group = Group::kConnection,
     .help = "Group to impersonate, together with --as; can be repeated",
     .means = sets<&ConnectionSettings::impersonate_groups>()},
    {.name = "--as-uid",
     .takes = Takes::kValue,
     .argument = "UID",
     .group = Group::kConnection,
     .help = "UID to impersonate, together with --as",
     .means = sets<&ConnectionSettings::impersonate_uid>()},
    {.name = "--anonymous",
     .group = Group::kConnection,
     .help = "Send no credentials",
     .details = "Without it, an https API server without credentials is an error before anything "
                "is sent.",
     .means = sets<&ConnectionSettings::anonymous>()},
});

/// Spark's option: submit passes it to Spark's configuration, the other commands connect to that
/// server.
inline constexpr Option kMaster = {
    .name = "--master",
    .takes = Takes::kValue,
    .argument = "URL",
    .group = Group::kConnection,
    .owner = Owner::kSpark,
    .help = "Kubernetes API server, as k8s://https://HOST:PORT (default: the kubeconfig's)",
    .details =
        "k8s://HOST:PORT means https. Without it, the server of the kubeconfig context is "
        "used.",
    .common = true,
    .means = sets<&ConnectionSettings::master>()};

inline constexpr auto kMasterRow = std::to_array<Option>({kMaster});

inline constexpr auto kNamespaceRow = std::to_array<Option>({
    {.name = "--namespace",
     .alias = "-n",
     .takes = Takes::kValue,
     .argument = "NAMESPACE",
     .group = Group::kConnection,
     .help = "Namespace (default: the context's)",
     .completion = Completion::kNamespace,
     .means = sets<&SelectionOptions::kubernetes_namespace>()},
});

inline constexpr auto kAllNamespacesRow = std::to_array<Option>({
    {.name = "--all-namespaces",
     .alias = "-A",
     .group = Group::kSelection,
     .help = "Look in all namespaces",
     .means = sets<&SelectionOptions::all_namespaces>()},
});

inline constexpr auto kSelectorRow = std::to_array<Option>({
    {.name = "--selector",
     .alias = "-l",
     .takes = Takes::kValue,
     .argument = "SELECTOR",
     .group = Group::kSelection,
     .help = "Only applications whose labels match, such as team=etl",
     .means = sets<&SelectionOptions::selector>()},
});

inline constexpr auto kRawRow = std::to_array<Option>({
    {.name = "--raw",
     .group = Group::kLog,
     .help = "Print the log unchanged, even on a terminal",
     .details =
         "Without it, a terminal gets the text, tabs, line ends and colors of the log; every "
         "other control character is shown as an escape. A pipe or a file always gets the "
         "log byte for byte.",
     .means = sets<&LogDisplayOptions::raw>()},
});

/// The row of --output; only the formats differ between commands.
[[nodiscard]] consteval Option output_row(std::string_view help,
                                          std::span<const std::string_view> formats,
                                          Meaning means) {
  return {.name = "--output",
          .alias = "-o",
          .takes = Takes::kValue,
          .argument = "FORMAT",
          .group = Group::kOutput,
          .help = help,
          .completion = Completion::kValues,
          .values = formats,
          .common = true,
          .means = means};
}

inline constexpr auto kTextFormats = std::to_array<std::string_view>({"text", "json", "yaml"});
inline constexpr auto kOutputRow =
    std::to_array<Option>({output_row("Output format: text, json or yaml (default text)",
                                      kTextFormats, sets<&OutputOptions::format>())});

inline constexpr auto kExitCodeStyles =
    std::to_array<Choice<ExitCodeStyle>>({{.word = "driver", .value = ExitCodeStyle::kDriver},
                                          {.word = "spark", .value = ExitCodeStyle::kSpark}});
inline constexpr auto kInterruptActions =
    std::to_array<Choice<OnInterrupt>>({{.word = "detach", .value = OnInterrupt::kDetach},
                                        {.word = "kill", .value = OnInterrupt::kKill}});
/// What WaitLimits::keep_driver says.
inline constexpr auto kTimeoutActions = std::to_array<Choice<bool>>(
    {{.word = "kill", .value = false}, {.word = "keep", .value = true}});
/// What SubmitOptions::delete_pod_kept_by_sidecar says.
inline constexpr auto kDriverExitActions = std::to_array<Choice<bool>>(
    {{.word = "keep", .value = false}, {.word = "delete", .value = true}});
inline constexpr auto kCleanups =
    std::to_array<Choice<Cleanup>>({{.word = "always", .value = Cleanup::kAlways},
                                    {.word = "success", .value = Cleanup::kSuccess},
                                    {.word = "never", .value = Cleanup::kNever}});

inline constexpr auto kLogFormats =
    std::to_array<Choice<LogFormat>>({{.word = "firesteel", .value = LogFormat::kFiresteel},
                                      {.word = "spark", .value = LogFormat::kSpark}});

/// The options of submit and wait.
inline constexpr auto kWaitingRows = std::to_array<Option>({
    {.name = "--start-timeout",
     .takes = Takes::kValue,
     .argument = "DURATION",
     .group = Group::kWaiting,
     .help = "Fail with exit code 75 if the driver has not started within DURATION",
     .details = "DURATION is a number with a unit, such as 30s, 10m or 1h30m; a number without a "
                "unit is in seconds. It counts from the start of the wait. The cause is printed.",
     .common = true,
     .means = sets<&WaitLimits::start_timeout>()},
    {.name = "--timeout",
     .takes = Takes::kValue,
     .argument = "DURATION",
     .group = Group::kWaiting,
     .help = "Fail with exit code 76 if the driver has not finished within DURATION",
     .details = "It counts from the start of the wait.",
     .common = true,
     .means = sets<&WaitLimits::timeout>()},
    {.name = "--on-timeout",
     .takes = Takes::kValue,
     .argument = "ACTION",
     .group = Group::kWaiting,
     .help = "What a timeout does to the driver: kill or keep (default: submit kills, wait keeps)",
     .completion = Completion::kValues,
     .values = kWordsOf<kTimeoutActions>,
     .common = true,
     .means = chooses<&WaitLimits::keep_driver, kTimeoutActions>()},
    {.name = "--fail-fast",
     .takes = Takes::kOptionalValue,
     .argument = "DURATION",
     .group = Group::kWaiting,
     .help = "Fail with exit code 75 after DURATION (default 30s) if the driver cannot start "
             "unless something is changed",
     .details =
         "Examples are a wrong image name and a missing Secret or ConfigMap; a registry that "
         "cannot be reached counts after 2m. --on-timeout says what happens to the driver.",
     .common = true,
     .means =
         [](WaitLimits& limits, const Given& given) {
           constexpr std::chrono::seconds kGrace(30);
           limits.fail_fast = kGrace;
           if (!given.value.empty()) {
             assign(limits.fail_fast, given);
           }
         }},
    {.name = "--on-interrupt",
     .takes = Takes::kValue,
     .argument = "ACTION",
     .group = Group::kWaiting,
     .help = "What Ctrl-C does to the driver: detach or kill (default detach)",
     .details = "detach leaves the driver running, as spark-submit does; kill deletes its pod. "
                "SIGTERM and SIGHUP do the same as Ctrl-C (SIGINT).",
     .completion = Completion::kValues,
     .values = kWordsOf<kInterruptActions>,
     .common = true,
     .means = chooses<&SubmitOptions::on_interrupt, kInterruptActions>()},
    {.name = "--exit-code",
     .takes = Takes::kValue,
     .argument = "STYLE",
     .group = Group::kWaiting,
     .help = "Exit with the driver's exit code (driver) or as spark-submit does (spark) (default "
             "driver)",
     .details = "With spark the exit code is 0 for any result of the driver, 1 for any error, and "
                "255 without arguments. FIRESTEEL_EXIT_CODE sets the default.",
     .completion = Completion::kValues,
     .values = kWordsOf<kExitCodeStyles>,
     .common = true,
     .means = chooses<&ReportingOptions::exit_code, kExitCodeStyles>()},
    {.name = "--log-format",
     .takes = Takes::kValue,
     .argument = "FORMAT",
     .group = Group::kRunning,
     .help = "Log one short line per event (firesteel) or what spark-submit logs (spark) (default "
             "firesteel)",
     .details = "Programs that read the log of spark-submit need spark. It is the default if the "
                "program is called as spark-submit. FIRESTEEL_LOG_FORMAT sets the default.",
     .completion = Completion::kValues,
     .values = kWordsOf<kLogFormats>,
     .common = true,
     .means = chooses<&ReportingOptions::log_format, kLogFormats>()},
    {.name = "--progress",
     .group = Group::kRunning,
     .help = "Show progress while waiting (default on a terminal)",
     .details = "One line at the bottom of the terminal shows what happens before the driver "
                "starts and for how long, then the executors and Spark's stages. The stages come "
                "from the REST API of the driver and require permission to get pods/proxy; what "
                "cannot be read is left out. If standard error is not a terminal, each change is a "
                "log line.",
     .common = true,
     .means = sets_to<&ReportingOptions::progress, true>()},
    {.name = "--no-progress",
     .group = Group::kRunning,
     .help = "Do not show progress, even on a terminal",
     .means = sets_to<&ReportingOptions::progress, false>()},
    {.name = "--on-driver-exit",
     .takes = Takes::kValue,
     .argument = "ACTION",
     .group = Group::kFinished,
     .help = "What happens to a pod that a sidecar keeps running after the driver has exited: keep "
             "or delete (default keep)",
     .completion = Completion::kValues,
     .values = kWordsOf<kDriverExitActions>,
     .means = chooses<&SubmitOptions::delete_pod_kept_by_sidecar, kDriverExitActions>()},
    {.name = "--cleanup",
     .takes = Takes::kValue,
     .argument = "WHEN",
     .group = Group::kFinished,
     .help = "Delete the driver pod when the driver has finished: always, success or never "
             "(default never)",
     .details = "The objects that the pod owns and its log are deleted with it.",
     .completion = Completion::kValues,
     .values = kWordsOf<kCleanups>,
     .common = true,
     .means = chooses<&SubmitOptions::cleanup, kCleanups>()},
    {.name = "--result-file",
     .takes = Takes::kValue,
     .argument = "FILE",
     .group = Group::kFinished,
     .help = "Write the result of the application to FILE as JSON",
     .completion = Completion::kFile,
     .common = true,
     .means = sets<&ReportingOptions::result_file>()},
});

}  // namespace firesteel::cli
