#include "cli/options/wait.h"

#include <span>
#include <string>

#include "cli/options/application.h"
#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"

namespace firesteel::cli {

namespace {

constexpr auto kWaitTable = compose<WaitLine>(kSelectorRow, kWaitingRows, kNamespaceRow, kMasterRow,
                                              kConnectionRows, kLoggingRows);

}  // namespace

constinit const Syntax kWaitSyntax = {.command = "wait",
                                      .operands = "APP",
                                      .takes = "one APP",
                                      .most = 1,
                                      .kind = Operands::kApplication,
                                      .options = kWaitTable};

WaitLine parse_wait(std::span<const std::string> words) {
  auto line = parse<WaitLine>(kWaitSyntax, words);
  if (!line.logging.help) {
    check_application("wait", line.selection, line.operands);
  }
  return line;
}

}  // namespace firesteel::cli
