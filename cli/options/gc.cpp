#include "cli/options/gc.h"

#include <array>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/spark_argument.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"
#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

constexpr auto kGcFormats = std::to_array<std::string_view>({"text", "json"});

constexpr auto kGcRows = std::to_array<Option>({
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
    {.name = "--uploads",
     .group = Group::kSelection,
     .help = "Also the files that finished applications uploaded",
     .details =
         "The driver pod lists the files that were uploaded for its application alone; those "
         "of --upload-layout=content are not among them. They are found and deleted with "
         "the settings and credentials by which submit reaches their store. A pod is kept "
         "if one of its files cannot be deleted. Files of a submission that was killed before it "
         "created its driver pod are listed nowhere and are not found: they look like those of "
         "submissions that are running, perhaps on another cluster. Let the store delete what is "
         "old under UPLOAD_PATH/spark-upload-, for example by a lifecycle rule, and multipart "
         "uploads that were never completed.",
     .means = sets<&GcOptions::uploads>()},
    {.name = "--conf",
     .takes = Takes::kValue,
     .argument = "KEY=VALUE",
     .group = Group::kConfiguration,
     .help = "Set a Spark property for --uploads, such as spark.hadoop.fs.s3a.endpoint; can be "
             "repeated",
     .completion = Completion::kProperty,
     .means = kSparkProperty},
    {.name = "--properties-file",
     .takes = Takes::kValue,
     .argument = "FILE",
     .group = Group::kConfiguration,
     .help = "Read the properties for --uploads from FILE instead of spark-defaults.conf",
     .completion = Completion::kFile,
     .means = kSparkArgument},
    output_row("Output format: text or json (default text)", kGcFormats,
               sets<&OutputOptions::format>()),
});

constexpr auto kGcTable = compose<GcLine>(kGcRows, kAllNamespacesRow, kNamespaceRow, kMasterRow,
                                          kConnectionRows, kLoggingRows);

}  // namespace

constinit const Syntax kGcSyntax = {.command = "gc", .options = kGcTable};

GcLine parse_gc(std::span<const std::string> words) {
  auto line = parse<GcLine>(kGcSyntax, words);
  line.selection.check();
  if (!line.own.uploads && !line.stores.options.empty()) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{} requires --uploads", line.stores.options.front().name),
                "add --uploads");
  }
  return line;
}

}  // namespace firesteel::cli
