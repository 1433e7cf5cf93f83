#include "cli/options/application.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/options/option.h"
#include "cli/options/parts.h"
#include "cli/options/shared_rows.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

constexpr auto kApplicationTable =
    compose<ApplicationLine>(kSelectorRow, kAllRunsRow, kOutputRow, kNamespaceRow, kMasterRow,
                             kConnectionRows, kLoggingRows);

consteval Syntax one_application(std::string_view command) {
  return {.command = command,
          .operands = "APP",
          .takes = "one APP",
          .most = 1,
          .kind = Operands::kApplication,
          .options = kApplicationTable};
}

ApplicationLine parse_one(const Syntax& syntax, std::span<const std::string> words) {
  auto line = parse<ApplicationLine>(syntax, words);
  if (!line.logging.help) {
    check_application(syntax.command, line.selection, line.operands);
  }
  return line;
}

}  // namespace

constinit const Syntax kStatusSyntax = one_application("status");
constinit const Syntax kEventsSyntax = one_application("events");
constinit const Syntax kDiagnoseSyntax = one_application("diagnose");

ApplicationLine parse_status(std::span<const std::string> words) {
  return parse_one(kStatusSyntax, words);
}

ApplicationLine parse_events(std::span<const std::string> words) {
  return parse_one(kEventsSyntax, words);
}

ApplicationLine parse_diagnose(std::span<const std::string> words) {
  return parse_one(kDiagnoseSyntax, words);
}

void check_application(std::string_view command, const SelectionOptions& selection,
                       const std::vector<std::string>& operands) {
  if (operands.empty() && selection.selector.empty()) {
    throw Error(ErrorKind::kUsage, fmt::format("missing argument APP (firesteel {} APP)", command),
                "run: firesteel list, to see the applications");
  }
}

}  // namespace firesteel::cli
