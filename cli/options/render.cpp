#include "cli/options/render.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "cli/options/application_rows.h"
#include "cli/options/document.h"
#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/submit.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"
#include "cli/scanner.h"
#include "firesteel/arguments.h"
#include "firesteel/error.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

namespace {

constexpr auto kRenderFormats =
    std::to_array<Choice<ManifestFormat>>({{.word = "yaml", .value = ManifestFormat::kYaml},
                                           {.word = "json", .value = ManifestFormat::kJson}});

constexpr auto kRenderRows = std::to_array<Option>({
    {.name = "--name-suffix",
     .takes = Takes::kValue,
     .argument = "TEXT",
     .group = Group::kRepetition,
     .help = "Derive all names and identifiers from the input and TEXT (default: from the input)",
     .details =
         "Equal input and equal TEXT give equal bytes; another TEXT gives another application, for "
         "example the number of a run or a commit. With -f, it also replaces the name APP-driver "
         "of the driver pod by one that is derived, unless the document names the pod.",
     .means = sets<&RenderOptions::name_suffix>()},
    {.name = "--kustomize",
     .takes = Takes::kValue,
     .argument = "DIR",
     .group = Group::kOutput,
     .help = "Write a file for each object and a kustomization.yaml to DIR",
     .details = "The names of the files do not change when those of the objects do.",
     .completion = Completion::kDirectory,
     .means = sets<&RenderOptions::kustomize>()},
    {.name = "--diff",
     .takes = Takes::kValue,
     .argument = "APP",
     .group = Group::kOutput,
     .help = "Compare with the objects of a running or finished application",
     .details =
         "Prints a line for each field that differs (- runs, + is rendered) and exits with 1 if "
         "there are any. Names and identifiers that every submission makes anew do not count. The "
         "API server fills in its defaults with dryRun=All. Requires permission to create and list "
         "the objects.",
     .completion = Completion::kApplication,
     .means = sets<&RenderOptions::diff>()},
    output_row("Output format: yaml or json (default yaml)", kWordsOf<kRenderFormats>,
               chooses<&RenderOptions::format, kRenderFormats>()),
});

constexpr auto kRenderTable =
    compose<RenderLine>(kDocumentOnlyRows, kSparkApplicationRows, kTypedRows, kSparkVersionRow,
                        kKeyRow, kStrictRow, kRenderRows, kConnectionRows, kLoggingRows);

void check_render_combinations(const RenderLine& line) {
  const RenderOptions& own = line.own;
  const bool to_folder = !own.kustomize.empty();
  if ((own.diff && to_folder) || (own.diff && own.format) || (to_folder && own.format)) {
    throw Error(ErrorKind::kUsage, "--diff, --kustomize and --output cannot be combined",
                "give one of them");
  }
}

}  // namespace

constinit const Syntax kRenderSyntax = {.command = "render",
                                        .operands = "-f FILE | FILE [ARGUMENTS]",
                                        .takes = "one FILE and its ARGUMENTS, or -f FILE",
                                        .most = 1,
                                        .kind = Operands::kFile,
                                        .options = kRenderTable};

RenderLine parse_render(std::span<const std::string> words) {
  RenderLine line;
  ScannedLine scanned =
      scan(kRenderTable, words, {.dash = Dash::kResource, .help = "firesteel render --help"});
  const auto parts = parts_of(line);
  for (const Given& given : scanned.options) {
    given.option->means.apply(parts, given);
  }
  if (!line.logging.help) {
    take_application(line.application, std::move(scanned));
    check_render_combinations(line);
  }
  return line;
}

}  // namespace firesteel::cli
