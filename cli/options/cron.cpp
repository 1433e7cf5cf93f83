#include "cli/options/cron.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/options/application_rows.h"
#include "cli/options/document.h"
#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/submit.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"
#include "cli/options/typed_rows.h"
#include "cli/scanner.h"
#include "firesteel/conf_value.h"
#include "firesteel/cron.h"
#include "firesteel/error.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

namespace {

constexpr auto kCronFormats =
    std::to_array<Choice<ManifestFormat>>({{.word = "yaml", .value = ManifestFormat::kYaml},
                                           {.word = "json", .value = ManifestFormat::kJson}});
constexpr auto kPolicies = std::to_array<std::string_view>({"Allow", "Forbid", "Replace"});

/// A number of seconds or of Jobs.
template <auto Member>
consteval Meaning sets_number() {
  return [](CronOptions& options, const Given& given) {
    constexpr int kMost = 1'000'000;
    options.*Member = static_cast<int>(number_of(given, "number", 0, kMost));
  };
}

constexpr auto kCronRows = std::to_array<Option>({
    {.name = "--schedule",
     .takes = Takes::kValue,
     .argument = "SCHEDULE",
     .group = Group::kRepetition,
     .help = "When to run: minute, hour, day of the month, month and day of the week",
     .details = "For example \"30 2 * * 1-5\" or @daily. CRON_TZ=ZONE at its beginning is "
                "--time-zone, and @every DURATION works where it divides an hour or a day. "
                "Required, unless the document is a ScheduledSparkApplication.",
     .means = sets<&CronOptions::schedule>()},
    {.name = "--time-zone",
     .takes = Takes::kValue,
     .argument = "ZONE",
     .group = Group::kRepetition,
     .help = "Time zone of the schedule, such as Europe/Berlin (default: the cluster's)",
     .means = sets<&CronOptions::time_zone>()},
    {.name = "--concurrency",
     .takes = Takes::kValue,
     .argument = "POLICY",
     .group = Group::kRepetition,
     .help = "If the last run has not ended: Allow, Forbid or Replace (default Forbid)",
     .details = "Replace deletes the driver pod of the last run.",
     .completion = Completion::kValues,
     .values = kPolicies,
     .means = sets<&CronOptions::concurrency>()},
    {.name = "--starting-deadline",
     .takes = Takes::kValue,
     .argument = "SECONDS",
     .group = Group::kRepetition,
     .help = "Skip a run that could not start within SECONDS (default: no limit)",
     .means = sets_number<&CronOptions::starting_deadline>()},
    {.name = "--keep-successful",
     .takes = Takes::kValue,
     .argument = "N",
     .group = Group::kRepetition,
     .help = "Keep the last N Jobs that succeeded (default 3)",
     .means = sets_number<&CronOptions::keep_successful>()},
    {.name = "--keep-failed",
     .takes = Takes::kValue,
     .argument = "N",
     .group = Group::kRepetition,
     .help = "Keep the last N Jobs that failed (default 1)",
     .means = sets_number<&CronOptions::keep_failed>()},
    {.name = "--suspend",
     .group = Group::kRepetition,
     .help = "Create the CronJob suspended",
     .means = sets<&CronOptions::suspend>()},
    {.name = "--firesteel-image",
     .takes = Takes::kValue,
     .argument = "IMAGE",
     .group = Group::kRunning,
     .help = "Container image whose entry point is firesteel; required",
     .means = sets<&CronOptions::image>()},
    {.name = "--submitter-account",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kRunning,
     .help = "Service account that submits (default spark-submitter)",
     .details = "firesteel init creates it with the permissions that it needs.",
     .means = sets<&CronOptions::service_account>()},
    {.name = "--run-option",
     .takes = Takes::kValue,
     .argument = "OPTION",
     .group = Group::kRunning,
     .help = "Further option of firesteel run or submit, such as --timeout=2h; can be repeated",
     .means = sets<&CronOptions::options>()},
    {.name = "--apply",
     .group = Group::kOutput,
     .help = "Create or update the objects instead of printing them",
     .details = "This is a server-side apply with the field manager firesteel.",
     .means = sets<&CronActionOptions::apply>()},
    output_row("Output format: yaml or json (default yaml)", kWordsOf<kCronFormats>,
               chooses<&CronActionOptions::format, kCronFormats>()),
});

constexpr auto kCronTable =
    compose<CronLine>(kDocumentOnlyRows, kSparkApplicationRows, kTypedRows, kSparkVersionRow,
                      kStrictRow, kCronRows, kConnectionRows, kLoggingRows);

/// What the pod of the CronJob is given.
constexpr auto kDescribing =
    compose<CronLine>(kSparkApplicationRows, kTypedRows, kSparkVersionRow, kStrictRow);

/// Options whose values are files of this machine, which the CronJob's pod does not have.
constexpr auto kLocalFiles =
    std::to_array<std::string_view>({"--properties-file", "--extra-properties-file",
                                     "--load-spark-defaults", "--keytab", "--inline-files"});

/// The words of submit: the options that describe the application, and the application.
std::vector<std::string> words_of(const ScannedLine& scanned) {
  std::vector<std::string> words;
  for (const Given& given : scanned.options) {
    const std::string_view name = given.option->name;
    if (find_option(kDescribing, name) == nullptr || name == "--master") {
      continue;
    }
    if (std::ranges::find(kLocalFiles, name) != kLocalFiles.end()) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("{} needs a file of this machine, which the pod of the CronJob does "
                              "not have",
                              name),
                  "give each property with --conf KEY=VALUE, and put files into the image of the "
                  "application");
    }
    words.emplace_back(name);
    if (given.option->takes != Takes::kNothing) {
      words.push_back(given.value);
    }
  }
  words.push_back(scanned.primary_resource.value_or(""));
  words.insert(words.end(), scanned.app_arguments.begin(), scanned.app_arguments.end());
  return words;
}

/// --master is the API server that --apply uses; the pods use that of their cluster.
void take_master(SubmitLine& line, const ScannedLine& scanned) {
  for (const Given& given : scanned.options) {
    if (given.option->name == "--master") {
      line.request.connection.master =
          ConfValue{.value = given.value,
                    .origin = {.kind = Origin::Kind::kFlag, .name = "--master"},
                    .key = "--master"};
    }
  }
}

}  // namespace

constinit const Syntax kCronSyntax = {.command = "cron",
                                      .operands = "-f FILE | FILE [ARGUMENTS]",
                                      .takes = "one FILE and its ARGUMENTS, or -f FILE",
                                      .most = 1,
                                      .kind = Operands::kFile,
                                      .options = kCronTable};

CronLine parse_cron(std::span<const std::string> words) {
  CronLine line;
  ScannedLine scanned = scan(kCronTable, words, {.help = "firesteel cron --help"});
  const auto parts = parts_of(line);
  for (const Given& given : scanned.options) {
    given.option->means.apply(parts, given);
  }
  if (line.logging.help) {
    return line;
  }
  if (line.own.apply && line.own.format) {
    throw Error(ErrorKind::kUsage, "--apply and --output cannot be combined", "give one of them");
  }
  if (!line.has_document()) {
    line.words = words_of(scanned);
  }
  take_master(line.application, scanned);
  take_application(line.application, std::move(scanned));
  return line;
}

}  // namespace firesteel::cli
