#include "cli/options/list.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

constexpr auto kPhases = std::to_array<std::string_view>(
    {"Pending", "Running", "Succeeded", "Failed", "Terminating", "Lost"});

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_ignoring_case(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, lower, lower);
}

/// "Pending,Running"; may be repeated.
void add_phases(ListOptions& options, const Given& given) {
  for (std::string rest = given.value; !rest.empty();) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string phase = rest.substr(0, comma);
    rest.erase(0, comma + 1);
    const auto* const known = std::ranges::find_if(
        kPhases, [&](std::string_view each) { return same_ignoring_case(each, phase); });
    if (known == kPhases.end()) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("'{}' is not a valid value for {}", phase, given.option->name),
                  fmt::format("use {}", listed(kPhases)));
    }
    options.phases.emplace_back(*known);
  }
}

constexpr auto kListFormats =
    std::to_array<std::string_view>({"text", "wide", "json", "yaml", "name"});

constexpr auto kListRows = std::to_array<Option>({
    {.name = "--phase",
     .takes = Takes::kValue,
     .argument = "PHASES",
     .group = Group::kSelection,
     .help = "Only applications in these phases, comma-separated",
     .details =
         "The phases are Pending, Running, Succeeded, Failed, Terminating and Lost (evicted, "
         "deleted, and so on).",
     .completion = Completion::kWordList,
     .values = kPhases,
     .means = [](ListOptions& options, const Given& given) { add_phases(options, given); }},
    {.name = "--watch",
     .alias = "-w",
     .group = Group::kOutput,
     .help = "Keep running and print each change",
     .means = sets<&ListOptions::watch>()},
    output_row("Output format: text, wide, json, yaml or name (default text)", kListFormats,
               sets<&OutputOptions::format>()),
});

constexpr auto kListTable =
    compose<ListLine>(kListRows, kAllNamespacesRow, kSelectorRow, kNamespaceRow, kMasterRow,
                      kConnectionRows, kLoggingRows);

}  // namespace

constinit const Syntax kListSyntax = {.command = "list",
                                      .operands = "[PATTERN]",
                                      .takes = "at most one PATTERN",
                                      .most = 1,
                                      .kind = Operands::kApplication,
                                      .options = kListTable};

ListLine parse_list(std::span<const std::string> words) {
  auto line = parse<ListLine>(kListSyntax, words);
  line.selection.check();
  return line;
}

}  // namespace firesteel::cli
