#include "cli/options/logs.h"

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>

#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

constexpr auto kLogsRows = std::to_array<Option>({
    {.name = "--follow",
     .alias = "-f",
     .group = Group::kLog,
     .help = "Wait for the driver to start and follow its log to the end",
     .details = "Without it, the log so far is printed. Following survives lost connections, "
                "restarts of the API server and log rotation: lines come once and in order, and a "
                "warning on standard error says where lines may be missing.",
     .means = sets<&LogsOptions::follow>()},
    {.name = "--executors",
     .group = Group::kLog,
     .help = "Also print the logs of the executors, each line with a prefix",
     .details = "With --follow, executors are added as they start. An executor that Spark has "
                "deleted has no log.",
     .means = sets<&LogsOptions::executors>()},
    {.name = "--container",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kLog,
     .help = "Container whose log to print (default: the driver's)",
     .means = sets<&LogsOptions::container>()},
    {.name = "--previous",
     .group = Group::kLog,
     .help = "Print the log of the container before its last restart",
     .means = sets<&LogsOptions::previous>()},
    {.name = "--tail",
     .takes = Takes::kValue,
     .argument = "N",
     .group = Group::kLog,
     .help = "Show only the last N lines",
     .means =
         [](LogsOptions& options, const Given& given) {
           options.tail_lines =
               number_of(given, "number of lines", 0, std::numeric_limits<std::int64_t>::max());
         }},
    {.name = "--since",
     .takes = Takes::kValue,
     .argument = "DURATION",
     .group = Group::kLog,
     .help = "Show only lines newer than DURATION (30s, 10m, 2h)",
     .means = sets<&LogsOptions::since>()},
    {.name = "--timestamps",
     .group = Group::kLog,
     .help = "Print the time of each line before it",
     .means = sets<&LogsOptions::timestamps>()},
});

constexpr auto kLogsTable = compose<LogsLine>(kLogsRows, kAllRunsRow, kRawRow, kNamespaceRow,
                                              kMasterRow, kConnectionRows, kLoggingRows);

}  // namespace

constinit const Syntax kLogsSyntax = {.command = "logs",
                                      .operands = "APP",
                                      .takes = "one APP",
                                      .least = 1,
                                      .most = 1,
                                      .kind = Operands::kApplication,
                                      .options = kLogsTable};

LogsLine parse_logs(std::span<const std::string> words) {
  auto line = parse<LogsLine>(kLogsSyntax, words);
  if (line.runs.all && line.own.follow) {
    throw Error(ErrorKind::kUsage, "--all-runs and --follow cannot be combined",
                "remove --follow, or name one driver pod");
  }
  return line;
}

}  // namespace firesteel::cli
