#include "cli/explanation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/visible_text.h"
#include "firesteel/arguments.h"
#include "firesteel/conf_value.h"
#include "firesteel/redaction.h"
#include "firesteel/spark_versions.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "firesteel/visible.h"

namespace firesteel::cli {

namespace {

/// The last value of an option as it was given, "null" when it was not.
std::string given(const SparkArguments& arguments, std::string_view name) {
  std::string value = "null";
  for (const ArgumentOption& option : arguments.options) {
    value = option.name == name ? option.value : value;
  }
  return value;
}

VisibleText parsed_arguments(const SparkArguments& arguments,
                             const std::vector<std::string>& app_arguments) {
  struct Row {
    std::string_view label;
    std::string_view option;
  };
  constexpr auto kRows = std::to_array<Row>({
      {.label = "master", .option = "--master"},
      {.label = "deployMode", .option = "--deploy-mode"},
      {.label = "executorMemory", .option = "--executor-memory"},
      {.label = "executorCores", .option = "--executor-cores"},
      {.label = "totalExecutorCores", .option = "--total-executor-cores"},
      {.label = "propertiesFile", .option = "--properties-file"},
      {.label = "driverMemory", .option = "--driver-memory"},
      {.label = "driverCores", .option = "--driver-cores"},
      {.label = "driverExtraClassPath", .option = "--driver-class-path"},
      {.label = "driverExtraLibraryPath", .option = "--driver-library-path"},
      {.label = "queue", .option = "--queue"},
      {.label = "numExecutors", .option = "--num-executors"},
      {.label = "files", .option = "--files"},
      {.label = "pyFiles", .option = "--py-files"},
      {.label = "archives", .option = "--archives"},
      {.label = "mainClass", .option = "--class"},
      {.label = "name", .option = "--name"},
      {.label = "jars", .option = "--jars"},
      {.label = "packages", .option = "--packages"},
      {.label = "repositories", .option = "--repositories"},
  });
  VisibleText text("Parsed arguments:\n");
  for (const auto& [label, option] : kRows) {
    text += VisibleText("  {:<23} {}\n", label, given(arguments, option));
  }
  text +=
      VisibleText("  {:<23} {}\n", "primaryResource", arguments.primary_resource.value_or("null"));
  return text + VisibleText("  {:<23} [{}]\n\n", "childArgs",
                            fmt::to_string(fmt::join(app_arguments, " ")));
}

using Row = std::pair<std::string, std::string>;

/// Two columns; a first that is very long does not push the others away.
VisibleText row_table(const std::vector<Row>& rows) {
  constexpr std::size_t kWidest = 60;
  std::size_t width = 0;
  for (const Row& row : rows) {
    width = std::max(width, std::min(display_width(visible(row.first)), kWidest));
  }
  VisibleText text;
  for (const auto& [what, whence] : rows) {
    const std::size_t taken = std::min(display_width(visible(what)), width);
    text += VisibleText("{}{}  {}\n", what, std::string(width - taken, ' '), whence);
  }
  return text;
}

}  // namespace

VisibleText verbose_text(const ResolvedSubmission& submission, const SparkArguments& arguments) {
  const SubmissionSpec& spec = submission.spec;
  const auto shown = printable_properties(spec);
  const std::vector<std::string> app_arguments = printable_arguments(spec);
  // The last one has the lowest precedence: --properties-file, else spark-defaults.conf.
  const std::vector<std::string>& files = submission.diagnostics.properties_files;
  VisibleText text("Using properties file: {}\n", files.empty() ? "null" : files.back());
  for (const auto& [key, setting] : spec.properties) {
    if (setting.origin.kind == Origin::Kind::kFile) {
      text += VisibleText("Adding default property: {}={}\n", key, shown.at(key));
    }
  }
  text += parsed_arguments(arguments, app_arguments);
  text += VisibleText("Main class:\n{}\nArguments:\n", spec.main_class.value);
  for (const std::string& argument : app_arguments) {
    text += VisibleText("{}\n", argument);
  }
  text += VisibleText("Spark config:\n");
  for (const auto& [key, value] : shown) {
    text += VisibleText("({},{})\n", key, value);
  }
  return text + VisibleText("Spark version: {} ({})\n\n", spec.spark_version.text,
                            spec.spark_version.source);
}

VisibleText explain_text(const SubmissionSpec& spec, const std::vector<PodPart>& parts) {
  std::vector<Row> rows = {{"Spark version " + spec.spark_version.text, spec.spark_version.source}};
  for (const auto& [key, value] : printable_properties(spec)) {
    rows.emplace_back(fmt::format("{}={}", key, value), spec.properties.at(key).origin.describe());
  }
  std::vector<Row> of_pod;
  std::vector<Row> of_executors;
  for (const PodPart& part : parts) {
    std::vector<Row>& pod = part.path.starts_with("executor.") ? of_executors : of_pod;
    pod.emplace_back(fmt::format("{}={}", part.path, part.value), part.made_by);
  }
  VisibleText text(
      "Properties\n{}\nDriver pod (driver: its container)\n{}\nExecutor pods (the driver creates "
      "them{})\n{}",
      row_table(rows), row_table(of_pod),
      spec.executor_templates.empty() ? "" : "; their pod template may add to this",
      row_table(of_executors));
  std::vector<Row> newer;
  for (const SparkChange& change : spark_changes_after(spec.spark_version)) {
    newer.emplace_back(change.since, change.change);
  }
  if (!newer.empty()) {
    text +=
        VisibleText("\nChanges in newer versions of Spark, which do not apply (profiles: {})\n{}",
                    fmt::to_string(fmt::join(spark_profiles(), ", ")), row_table(newer));
  }
  return text;
}

}  // namespace firesteel::cli
