#include "cli/options/convert.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/options/application_rows.h"
#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/submit.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"
#include "cli/options/typed_rows.h"
#include "cli/scanner.h"

namespace firesteel::cli {

namespace {

constexpr auto kConvertTable =
    compose<ConvertLine>(kDocumentOnlyRows, kSparkApplicationRows, kTypedRows, kSparkVersionRow,
                         kStrictRow, kLoggingRows);

/// A line that is converted may have every option of submit.
OptionTable scanned_options() {
  static const std::vector<const Option*> all = [] {
    std::vector<const Option*> options(kConvertTable.begin(), kConvertTable.end());
    for (const Option* option : submit_options()) {
      if (find_option(kConvertTable, option->name) == nullptr) {
        options.push_back(option);
      }
    }
    return options;
  }();
  return all;
}

std::string as_given(const Given& given) {
  return given.value.empty() ? std::string(given.option->name)
                             : fmt::format("{} {}", given.option->name, given.value);
}

}  // namespace

constinit const Syntax kConvertSyntax = {.command = "convert",
                                         .operands = "-f FILE | FILE [ARGUMENTS]",
                                         .takes = "one FILE and its ARGUMENTS, or -f FILE",
                                         .most = 1,
                                         .kind = Operands::kFile,
                                         .options = kConvertTable};

ConvertLine parse_convert(std::span<const std::string> words) {
  ConvertLine line;
  ScannedLine scanned = scan(scanned_options(), words, {.help = "firesteel convert --help"});
  const auto parts = parts_of(line);
  for (const Given& given : scanned.options) {
    if (find_option(kConvertTable, given.option->name) != nullptr) {
      given.option->means.apply(parts, given);
    } else {
      line.unused.push_back(as_given(given));
    }
  }
  if (!line.logging.help) {
    take_application(line.application, std::move(scanned));
  }
  return line;
}

}  // namespace firesteel::cli
