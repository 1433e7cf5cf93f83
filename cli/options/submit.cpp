#include "cli/options/submit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "cli/options/document.h"
#include "cli/options/exit_code_variable.h"
#include "cli/options/loose_value.h"
#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/spark_rows.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"
#include "cli/options/typed_rows.h"
#include "cli/scanner.h"
#include "firesteel/arguments.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

namespace {

constexpr auto kManifestFormats =
    std::to_array<Choice<ManifestFormat>>({{.word = "yaml", .value = ManifestFormat::kYaml},
                                           {.word = "json", .value = ManifestFormat::kJson}});
constexpr auto kDryRunPlaces = std::to_array<std::string_view>({"client", "server"});
constexpr auto kExistingActions =
    std::to_array<Choice<IfExists>>({{.word = "fail", .value = IfExists::kFail},
                                     {.word = "attach", .value = IfExists::kAttach},
                                     {.word = "replace", .value = IfExists::kReplace},
                                     {.word = "skip", .value = IfExists::kSkip},
                                     {.word = "retry", .value = IfExists::kRetry}});

/// Throws Error kUsage unless the value is a decimal number above zero.
double positive_number_of(const Given& given) {
  const bool decimal = given.value.find_first_not_of("0123456789.eE-") == std::string::npos;
  char* end = nullptr;
  const double number = std::strtod(given.value.c_str(), &end);
  if (!decimal || *end != '\0' || !std::isnormal(number) || number <= 0) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{}: '{}' is not a number above zero", given.option->name, given.value),
                "give a number such as 50 or 0.5");
  }
  return number;
}

constexpr auto kOwnRows = std::to_array<Option>({
    {.name = "--spark-version",
     .takes = Takes::kValue,
     .argument = "VERSION",
     .group = Group::kConfiguration,
     .help = "Spark version whose behavior to use, 3.1 to 4.3 (default: detected)",
     .details = "The version comes from FIRESTEEL_SPARK_VERSION, the Spark installation in "
                "SPARK_HOME, or the name of the image: spark:3.5.9, spark-py:v3.1.1, "
                "team/etl:7-spark-3.4.1 and emr-6.15.0 have a known version. Otherwise it is the "
                "newest, with a warning. --verbose and --explain print the version and its "
                "source.",
     .common = true,
     .means = sets<&SubmissionRequest::spark_version>()},
    {.name = "--wait",
     .group = Group::kWaiting,
     .help = "Wait for the driver and exit with its exit code (default)",
     .details = "Overrides spark.kubernetes.submission.waitAppCompletion.",
     .common = true,
     .means = sets_to<&SubmissionRequest::wait, true>()},
    {.name = "--no-wait",
     .group = Group::kWaiting,
     .help = "Exit as soon as the application is submitted",
     .details = "Overrides spark.kubernetes.submission.waitAppCompletion.",
     .common = true,
     .means = sets_to<&SubmissionRequest::wait, false>()},
    {.name = "--logs",
     .group = Group::kRunning,
     .help = "Print the driver's log on standard output while waiting",
     .details = "The log is printed from the start of the driver's container to its end, across "
                "lost connections. Everything else goes to standard error. It does not change the "
                "exit code. Requires permission to get pods/log.",
     .common = true,
     .means = sets<&ActionOptions::logs>()},
    {.name = "--ui",
     .group = Group::kRunning,
     .help = "Forward a local port to the Spark UI while waiting",
     .details = "The URL is printed on standard error once the driver is running. It is 127.0.0.1 "
                "with the port of the Spark UI, or the next free one. Requires permission to get "
                "and create pods/portforward; without it, a warning is printed.",
     .common = true,
     .means = sets<&SubmitOptions::forward_ui>()},
    {.name = "--submission-id",
     .takes = Takes::kValue,
     .argument = "KEY",
     .group = Group::kRepetition,
     .help = "Submit only once for KEY; if its driver pod exists, attach to it",
     .details =
         "KEY is any text, such as a task and its date. It is unique within the namespace. The "
         "name of the driver pod is derived from it: of several submissions at the same time, one "
         "creates the driver, and the others wait for it and return its exit code. Objects of a "
         "submission that was interrupted are taken over. KEY is readable in the annotation "
         "firesteel/submission-key.",
     .common = true,
     .means = [](SubmissionRequest& request,
                 const Given& given) { request.idempotency_key = filled(given); }},
    {.name = "--if-exists",
     .takes = Takes::kValue,
     .argument = "ACTION",
     .group = Group::kRepetition,
     .help = "What to do if the driver pod already exists: fail, attach, replace, skip or retry "
             "(default attach)",
     .details = "Requires --submission-id (default attach) or spark.kubernetes.driver.pod.name "
                "(default fail). attach follows the existing driver. replace deletes it, waits "
                "until it is deleted, and submits. skip submits nothing and exits with 0. retry "
                "is replace if that driver failed or was lost, else attach: what a scheduler's "
                "retry needs. One line always says when nothing was submitted, how that driver "
                "ended, and whether it was submitted with other arguments or properties.",
     .completion = Completion::kValues,
     .values = kWordsOf<kExistingActions>,
     .common = true,
     .means = chooses<&SubmitOptions::if_exists, kExistingActions>()},
    {.name = "--dry-run",
     .takes = Takes::kOptionalValue,
     .argument = "WHERE",
     .group = Group::kPreview,
     .help = "Print the objects instead of creating them: client or server (default client)",
     .details = "With server, the API server validates the objects (dryRun=All) and they are "
                "printed as it would store them, or the reason for the refusal is printed.",
     .completion = Completion::kValues,
     .values = kDryRunPlaces,
     .common = true,
     .means =
         [](ActionOptions& options, const Given& given) {
           options.explain = options.action == Action::kExplain;
           if (options.explain) {
             options.action = Action::kSubmit;
           }
           options.choose(given.value == "server" ? Action::kServerDryRun : Action::kDryRun, given);
         }},
    with_group(
        output_row("Format of a dry run: yaml or json (default yaml)", kWordsOf<kManifestFormats>,
                   chooses<&ActionOptions::format, kManifestFormats>()),
        Group::kPreview),
    {.name = "--explain",
     .group = Group::kPreview,
     .help = "Show where each property and each field of the pods comes from",
     .details = "Together with --dry-run, the objects are printed too, and the explanation goes to "
                "standard error.",
     .common = true,
     .means =
         [](ActionOptions& options, const Given& given) {
           options.explain =
               options.action == Action::kDryRun || options.action == Action::kServerDryRun;
           if (!options.explain) {
             options.choose(Action::kExplain, given);
           }
         }},
    {.name = "--strict",
     .group = Group::kPreview,
     .help = "Treat warnings as errors and submit nothing",
     .details = "This covers warnings about the submission itself, such as a secret that would be "
                "readable in the ConfigMap or a volume claim that is never created.",
     .common = true,
     .means = sets<&SubmissionRequest::strict>()},
    {.name = "--help-all",
     .group = Group::kOutput,
     .help = "Show all options",
     .common = true,
     .means = sets_to<&ActionOptions::action, Action::kHelpAll>()},
});

constexpr auto kBatchRow = std::to_array<Option>({
    {.name = "--batch",
     .takes = Takes::kValue,
     .argument = "FILE",
     .group = Group::kBatch,
     .help = "Submit every line of FILE; - for standard input",
     .details =
         "A line is a JSON list with the arguments of a submission, or an object with \"args\", "
         "such a list, and \"key\", its --submission-id. The options of the command line come "
         "before those of each line. For each job a line of JSON is printed as it ends: the "
         "members of the result file, \"line\", and \"job\", its key or a digest of its "
         "arguments. All jobs use one connection, that of the first. The exit code is the highest "
         "one of all jobs. After a signal, and if the API server cannot be reached, no further job "
         "is started.",
     .completion = Completion::kFile,
     .means = sets<&BatchSettings::file>()},
});

/// Of a batch, and of run with several documents.
constexpr auto kManyRows = std::to_array<Option>({
    {.name = "--parallel",
     .takes = Takes::kValue,
     .argument = "N",
     .group = Group::kBatch,
     .help = "Most applications at once (default 16)",
     .details = "An application counts until its driver has ended, or with --no-wait until it is "
                "submitted.",
     .means =
         [](BatchSettings& batch, const Given& given) {
           constexpr std::int64_t kMost = 10'000;
           batch.has_parallel = true;
           batch.parallel = static_cast<std::size_t>(number_of(given, "number", 1, kMost));
         }},
    {.name = "--rate",
     .takes = Takes::kValue,
     .argument = "N",
     .group = Group::kBatch,
     .help = "Most applications started per second (default: no limit)",
     .means = [](BatchSettings& batch,
                 const Given& given) { batch.rate = positive_number_of(given); }},
    {.name = "--resume",
     .takes = Takes::kValue,
     .argument = "RESULTS",
     .group = Group::kBatch,
     .help = "Skip what RESULTS, the output of an earlier run, says ended with exit code 0",
     .details = "For the jobs that have a key, --if-exists is retry unless it is given: a driver "
                "that has failed is replaced.",
     .completion = Completion::kFile,
     .means = sets<&BatchSettings::resume>()},
});

constexpr auto kRawInSubmit = std::to_array<Option>({with_group(kRawRow.front(), Group::kRunning)});

constexpr auto kSubmitTable =
    compose<SubmitLine>(kSparkRows, kTypedRows, kOwnRows, kBatchRow, kManyRows, kRawInSubmit,
                        kWaitingRows, kLoggingRows, kConnectionRows);

constexpr auto kRunTable =
    compose<SubmitLine>(kDocumentRows, kOwnRows, kManyRows, kRawInSubmit, kWaitingRows, kMasterRow,
                        kConnectionRows, kLoggingRows);

constexpr auto kLongOwnRows = without_own_aliases(kOwnRows);
constexpr auto kLongWaitingRows = without_own_aliases(kWaitingRows);
constexpr auto kLongLoggingRows = without_own_aliases(kLoggingRows);
constexpr auto kLongConnectionRows = without_own_aliases(kConnectionRows);
constexpr auto kSparkTable =
    compose<SubmitLine>(kSparkRows, kLongOwnRows, kRawInSubmit, kLongWaitingRows, kLongLoggingRows,
                        kLongConnectionRows);

/// The first of --help, --version, … decides, as in deploy.SparkSubmitArguments.handle: each of
/// them ends the program at once.
bool ends_reading(const SubmitLine& line) {
  return line.logging.help || line.own.action == Action::kHelpAll ||
         line.own.action == Action::kVersion || line.own.action == Action::kUsageError;
}

/// The value that the options of Spark give `key`; the last one wins.
std::optional<std::string> property_of(const SparkArguments& arguments, std::string_view key) {
  std::optional<std::string> value;
  for (const ArgumentOption& option : arguments.options) {
    if (option.name == "--conf" && option.value.starts_with(key) &&
        option.value.substr(key.size()).starts_with('=')) {
      value = option.value.substr(key.size() + 1);
    }
  }
  return value;
}

/// Passes on the options that are short for properties, as conf knows them.
void add_properties(SubmitLine& line) {
  for (const ShortProperty& each : line.properties.given) {
    const auto other = property_of(line.request.arguments, each.key);
    if (other && *other != each.value) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("{} {} contradicts {}={}", each.option, each.value, each.key, *other),
                  "give only one of them");
    }
    line.request.arguments.options.push_back(
        {.name = std::string(each.option), .value = each.value});
  }
}

bool renders(const SubmitLine& line) {
  return line.own.action == Action::kDryRun || line.own.action == Action::kServerDryRun;
}

bool submits(const SubmitLine& line) {
  return line.own.action == Action::kSubmit || renders(line) || line.own.action == Action::kExplain;
}

/// What submit and run have in common.
void check_combinations(const SubmitLine& line) {
  if (line.own.logs && line.request.wait == false) {
    throw Error(ErrorKind::kUsage, "--logs and --no-wait cannot be combined",
                "remove --no-wait, or read the log later with firesteel logs");
  }
  if (!line.batch.file && line.document.files.empty() &&
      (line.batch.rate || line.batch.resume || line.batch.has_parallel)) {
    throw Error(ErrorKind::kUsage, "--parallel, --rate and --resume require --batch",
                "add --batch FILE, or remove them");
  }
  if (line.own.format && !renders(line)) {
    throw Error(ErrorKind::kUsage, "--output requires --dry-run",
                "add --dry-run, or remove --output");
  }
}

void check(const SubmitLine& line) {
  if (submits(line) && !line.request.arguments.primary_resource) {
    throw Error(ErrorKind::kUsage, "Missing application resource.",
                "put the application's jar, .py or .R file after the options; for a file in the "
                "image: local:///opt/spark/app.jar");
  }
  if (submits(line) && line.request.arguments.primary_resource == "") {
    throw Error(ErrorKind::kUsage, "the application's file is an empty text",
                "check whether a variable on the command line is unset");
  }
  if (!submits(line) && line.reporting.result_file) {
    throw Error(ErrorKind::kUsage, "--result-file requires a submission",
                "remove it: the exit code says whether the driver exists");
  }
  check_combinations(line);
}

}  // namespace

const std::string& filled(const Given& given) {
  if (given.value.empty()) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{} requires a value that is not empty", given.option->name),
                "check whether a variable on the command line is unset");
  }
  return given.value;
}

constinit const Syntax kSubmitSyntax = {.command = "submit",
                                        .operands = "FILE [ARGUMENTS]",
                                        .takes = "one FILE and its ARGUMENTS",
                                        .least = 1,
                                        .most = 1,
                                        .kind = Operands::kFile,
                                        .options = kSubmitTable};

constinit const Syntax kRunSyntax = {
    .command = "run", .takes = "no operands: give the file with -f", .options = kRunTable};

void ActionOptions::choose(Action wanted, const Given& given) {
  if (action != Action::kSubmit && action != wanted) {
    throw Error(ErrorKind::kUsage,
                fmt::format("Action cannot be both {} and another one", given.option->name),
                "use only one of --kill, --status, --dry-run and --explain");
  }
  action = wanted;
}

OptionTable submit_options() {
  return kSubmitTable;
}

OptionTable spark_submit_options() {
  return kSparkTable;
}

void require_files(const DocumentOptions& document) {
  const bool is_empty = std::ranges::any_of(document.files, &std::string::empty);
  if (document.files.empty() || is_empty) {
    throw Error(ErrorKind::kUsage, "no file", "add -f FILE, or -f - for standard input");
  }
  if (std::ranges::count(document.files, "-") > 1) {
    throw Error(ErrorKind::kUsage, "standard input can be read only once", "give -f - once");
  }
}

namespace {

/// --name and --namespace mean the same for documents; other options of Spark have no meaning.
void take_documents(SubmitLine& line) {
  DeclarationOptions& options = line.document.declaration;
  for (const ShortProperty& each : line.properties.given) {
    if (each.key != kNamespaceKey) {
      throw Error(ErrorKind::kUsage, fmt::format("{} and -f cannot be combined", each.option),
                  "change the document's field with --set");
    }
    options.kubernetes_namespace = each.value;
  }
  for (const ArgumentOption& each : line.request.arguments.options) {
    if (each.name == "--name") {
      options.name = each.value;
    } else if (each.name == "--master") {
      line.request.connection.master =
          ConfValue{.value = each.value,
                    .origin = {.kind = Origin::Kind::kFlag, .name = each.name},
                    .key = each.name};
    } else {
      throw Error(ErrorKind::kUsage, fmt::format("{} and -f cannot be combined", each.name),
                  "change the document's field with --set");
    }
  }
  require_files(line.document);
}

}  // namespace

void take_application(SubmitLine& line, ScannedLine scanned) {
  SparkArguments& arguments = line.request.arguments;
  arguments.primary_resource = std::move(scanned.primary_resource);
  arguments.app_arguments = std::move(scanned.app_arguments);
  const bool has_documents = !line.document.files.empty();
  if (has_documents && arguments.primary_resource) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{} and -f cannot be combined", *arguments.primary_resource),
                "give a document with -f, or a program as for firesteel submit");
  }
  if (has_documents) {
    take_documents(line);
    return;
  }
  if (!arguments.primary_resource) {
    throw Error(ErrorKind::kUsage, "no application",
                "give a document with -f FILE, or a program as for firesteel submit: "
                "local:///opt/spark/app.jar");
  }
  if (!line.document.declaration.changes.empty() ||
      !line.document.declaration.file_changes.empty()) {
    throw Error(ErrorKind::kUsage, "--set requires -f", "use --conf KEY=VALUE for a program");
  }
  add_properties(line);
  default_to_cluster_mode(line);
}

SubmitLine interpret(const ScannedLine& scanned) {
  SubmitLine line;
  line.request.arguments.primary_resource = scanned.primary_resource;
  line.request.arguments.app_arguments = scanned.app_arguments;
  const auto parts = parts_of(line);
  for (const Given& given : scanned.options) {
    given.option->means.apply(parts, given);
    if (ends_reading(line)) {
      return line;
    }
  }
  add_properties(line);
  check(line);
  return line;
}

SubmitLine interpret_run(std::span<const std::string> words) {
  SubmitLine line;
  const CommandWords given = split_words(kRunSyntax, words);
  const auto parts = parts_of(line);
  for (const Given& each : given.options) {
    each.option->means.apply(parts, each);
    if (ends_reading(line)) {
      return line;
    }
  }
  if (!given.operands.empty()) {
    throw Error(ErrorKind::kUsage,
                fmt::format("run takes options only, not {}", given.operands.front()),
                "give a SparkApplication with -f; to submit a program, use: firesteel submit");
  }
  require_files(line.document);
  check_combinations(line);
  return line;
}

void default_to_cluster_mode(SubmitLine& line) {
  SparkArguments& arguments = line.request.arguments;
  const bool asked = std::ranges::any_of(arguments.options, [](const ArgumentOption& option) {
    return option.name == "--deploy-mode";
  });
  if (!asked && !property_of(arguments, "spark.submit.deployMode")) {
    arguments.options.push_back({.name = "--deploy-mode", .value = "cluster"});
  }
}

std::vector<Remark> argument_warnings(const std::vector<std::string>& arguments) {
  std::vector<Remark> warnings;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const std::string name = argument.substr(0, argument.find('='));
    const Option* const option = name.starts_with("--") ? find_option(kSubmitTable, name) : nullptr;
    if (option == nullptr || option->owner != Owner::kFiresteel) {
      continue;
    }
    // A value that Firesteel would refuse is the application's: --output s3a://bucket
    std::optional<std::string> value;
    if (name != argument) {
      value = argument.substr(name.size() + 1);
    } else if (option->takes == Takes::kValue && i + 1 < arguments.size()) {
      value = arguments[i + 1];
    }
    if (value && !option->values.empty() &&
        std::ranges::find(option->values, *value) == option->values.end()) {
      continue;
    }
    warnings.push_back(
        {.id = "option-after-file",
         .logger = "Firesteel",
         .message = fmt::format("{} comes after the application's file, so it is passed to the "
                                "application; options of Firesteel come before the file",
                                name)});
  }
  return warnings;
}

ExitCodeStyle exit_code_style(OptionTable table, std::span<const std::string> words,
                              const Environment& environment) {
  const auto given = loose_value(table, words, "--exit-code", Operand::kEndsOptions);
  if (given) {
    return given == "spark" ? ExitCodeStyle::kSpark : ExitCodeStyle::kDriver;
  }
  return default_exit_code_style(environment);
}

}  // namespace firesteel::cli
