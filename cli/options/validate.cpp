#include "cli/options/validate.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "cli/options/document.h"
#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/submit.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

constexpr auto kValidateFormats =
    std::to_array<std::string_view>({"text", "json", "sarif", "junit"});

constexpr auto kValidateRows = std::to_array<Option>({
    {.name = "--server",
     .group = Group::kPreview,
     .help = "Also let the API server validate the objects (dryRun=All)",
     .details = "It finds what only the cluster knows: admission webhooks, quotas, classes and "
                "namespaces that do not exist. Nothing is created.",
     .means = sets<&ValidateOptions::server>()},
    {.name = "--strict",
     .group = Group::kPreview,
     .help = "Treat warnings as errors",
     .means = sets<&ValidateOptions::strict>()},
    {.name = "--schema",
     .group = Group::kPreview,
     .help = "Print the JSON schema of a SparkApplication, for editors",
     .means = sets<&ValidateOptions::schema>()},
    output_row("Output format: text, json, sarif or junit (default text)", kValidateFormats,
               sets<&OutputOptions::format>()),
});

constexpr auto kValidateTable =
    compose<ValidateLine>(kDocumentRows, kValidateRows, kMasterRow, kConnectionRows, kLoggingRows);

}  // namespace

constinit const Syntax kValidateSyntax = {.command = "validate",
                                          .operands = "[FILE...]",
                                          .takes = "files",
                                          .most = std::numeric_limits<std::size_t>::max(),
                                          .kind = Operands::kFile,
                                          .options = kValidateTable};

ValidateLine parse_validate(std::span<const std::string> words) {
  auto line = parse<ValidateLine>(kValidateSyntax, words);
  std::ranges::move(line.operands, std::back_inserter(line.document.files));
  line.operands.clear();
  if (!line.logging.help && !line.own.schema) {
    require_files(line.document);
  }
  return line;
}

}  // namespace firesteel::cli
