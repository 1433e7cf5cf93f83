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

constexpr auto kRows = std::to_array<Option>({
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
});

constexpr auto kTable = compose<KillLine>(kSelectorRow, kRows, kNamespaceRow, kMasterRow,
                                          kConnectionRows, kLoggingRows);

}  // namespace

constinit const Syntax kKillSyntax = {.command = "kill",
                                      .operands = "APP...",
                                      .takes = "one or more APP",
                                      .most = std::numeric_limits<std::size_t>::max(),
                                      .kind = Operands::kApplication,
                                      .options = kTable};

KillLine parse_kill(std::span<const std::string> words) {
  KillLine line = parse<KillLine>(kKillSyntax, words);
  if (!line.logging.help) {
    check_application("kill", line.selection, line.operands);
  }
  return line;
}

}  // namespace firesteel::cli
