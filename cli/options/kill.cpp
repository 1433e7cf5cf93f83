#include "cli/options/kill.h"

#include <array>
#include <limits>
#include <span>
#include <string>

#include "cli/options/application.h"
#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"

namespace firesteel::cli {

namespace {

constexpr auto kKillRows = std::to_array<Option>({
    {.name = "--grace-period",
     .takes = Takes::kValue,
     .argument = "DURATION",
     .group = Group::kDeletion,
     .help = "Time the driver gets to shut down (default: as its pod says)",
     .means = sets<&KillLineOptions::grace_period>()},
    {.name = "--wait",
     .group = Group::kDeletion,
     .help = "Wait until the pods are deleted",
     .means = sets<&KillLineOptions::wait>()},
    {.name = "--yes",
     .alias = "-y",
     .group = Group::kDeletion,
     .help = "Do not ask; required for a selector or pattern without a terminal",
     .means = sets<&KillLineOptions::yes>()},
    {.name = "--all",
     .group = Group::kDeletion,
     .help =
         "Allow a pattern that matches all applications of the namespace; without APP, kill all "
         "of them",
     .details = "Without it, such a pattern is asked about even with --yes, and refused if there "
                "is no terminal.",
     .means = sets<&KillLineOptions::all>()},
    {.name = "--all-runs",
     .group = Group::kDeletion,
     .help = "Kill all running applications of a name (default: it must be one)",
     .means = sets<&KillLineOptions::all_runs>()},
});

constexpr auto kKillTable = compose<KillLine>(kSelectorRow, kKillRows, kNamespaceRow, kMasterRow,
                                              kConnectionRows, kLoggingRows);

}  // namespace

constinit const Syntax kKillSyntax = {.command = "kill",
                                      .operands = "APP...",
                                      .takes = "one or more APP",
                                      .most = std::numeric_limits<std::size_t>::max(),
                                      .kind = Operands::kApplication,
                                      .options = kKillTable};

KillLine parse_kill(std::span<const std::string> words) {
  auto line = parse<KillLine>(kKillSyntax, words);
  if (!line.logging.help && !line.own.all) {
    check_application("kill", line.selection, line.operands);
  }
  return line;
}

}  // namespace firesteel::cli
