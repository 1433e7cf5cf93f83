#include "cli/options/gc.h"

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"

namespace firesteel::cli {

namespace {

constexpr auto kFormats = std::to_array<std::string_view>({"text", "json"});

constexpr auto kRows = std::to_array<Option>({
    {.name = "--older-than",
     .takes = Takes::kValue,
     .argument = "DURATION",
     .group = Group::kSelection,
     .help = "Only drivers that finished longer ago than DURATION, such as 7d or 12h (default "
             "24h)",
     .means = sets<&GcOptions::older_than>()},
    {.name = "--grace",
     .takes = Takes::kValue,
     .argument = "DURATION",
     .group = Group::kSelection,
     .help = "Spare objects younger than DURATION, which may belong to a submission in progress "
             "(default 10m)",
     .means = sets<&GcOptions::grace>()},
    {.name = "--delete",
     .group = Group::kDeletion,
     .help = "Delete the objects (default: only show them)",
     .means = sets<&GcOptions::deletes>()},
    output_row("Output format: text or json (default text)", kFormats,
               sets<&OutputOptions::format>()),
});

constexpr auto kTable = compose<GcLine>(kRows, kAllNamespacesRow, kNamespaceRow, kMasterRow,
                                        kConnectionRows, kLoggingRows);

}  // namespace

constinit const Syntax kGcSyntax = {.command = "gc", .options = kTable};

GcLine parse_gc(std::span<const std::string> words) {
  auto line = parse<GcLine>(kGcSyntax, words);
  line.selection.check();
  return line;
}

}  // namespace firesteel::cli
