#include "cli/explanation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "firesteel/arguments.h"
#include "firesteel/redaction.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"

namespace firesteel::cli {

namespace {

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string text;
  for (const std::string& word : words) {
    text += text.empty() ? "" : separator;
    text += word;
  }
  return text;
}

/// The last value of an option as it was given, "null" when it was not.
std::string given(const SparkArguments& arguments, std::string_view name) {
  std::string value = "null";
  for (const ArgumentOption& option : arguments.options) {
    value = option.name == name ? option.value : value;
  }
  return value;
}

std::string parsed_arguments(const SparkArguments& arguments,
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
  std::string text = "Parsed arguments:\n";
  for (const auto& [label, option] : kRows) {
    text += fmt::format("  {:<23} {}\n", label, given(arguments, option));
  }
  text +=
      fmt::format("  {:<23} {}\n", "primaryResource", arguments.primary_resource.value_or("null"));
  return text + fmt::format("  {:<23} [{}]\n\n", "childArgs", joined(app_arguments, " "));
}

using Row = std::pair<std::string, std::string>;

/// Two columns; a first that is very long does not push the others away.
std::string table(const std::vector<Row>& rows) {
  constexpr std::size_t kWidest = 60;
  std::size_t width = 0;
  for (const Row& row : rows) {
    width = std::max(width, std::min(row.first.size(), kWidest));
  }
  std::string text;
  for (const auto& [what, whence] : rows) {
    text += fmt::format("{:<{}}  {}\n", what, width, whence);
  }
  return text;
}

}  // namespace

std::string verbose_text(const SubmissionSpec& spec, const SparkArguments& arguments) {
  const auto shown = printable_properties(spec);
  const std::vector<std::string> app_arguments = printable_arguments(spec);
  // The last one has the lowest precedence: --properties-file, else spark-defaults.conf.
  const std::vector<std::string>& files = spec.properties_files;
  std::string text =
      fmt::format("Using properties file: {}\n", files.empty() ? "null" : files.back());
  for (const auto& [key, setting] : spec.properties) {
    if (setting.origin.kind == Origin::Kind::kFile) {
      text += fmt::format("Adding default property: {}={}\n", key, shown.at(key));
    }
  }
  text += parsed_arguments(arguments, app_arguments);
  text += fmt::format("Main class:\n{}\nArguments:\n", spec.main_class.value);
  for (const std::string& argument : app_arguments) {
    text += argument + "\n";
  }
  text += "Spark config:\n";
  for (const auto& [key, value] : shown) {
    text += fmt::format("({},{})\n", key, value);
  }
  return text + fmt::format("Spark version: {} ({})\n\n", spec.spark_version.text,
                            spec.spark_version.decided_by);
}

std::string explain_text(const SubmissionSpec& spec, const std::vector<PodPart>& parts) {
  std::vector<Row> rows = {
      {"Spark version " + spec.spark_version.text, spec.spark_version.decided_by}};
  for (const auto& [key, value] : printable_properties(spec)) {
    rows.emplace_back(fmt::format("{}={}", key, value), spec.properties.at(key).origin.describe());
  }
  std::vector<Row> of_pod;
  of_pod.reserve(parts.size());
  for (const PodPart& part : parts) {
    of_pod.emplace_back(fmt::format("{}={}", part.path, part.value), part.made_by);
  }
  return "Properties\n" + table(rows) + "\nDriver pod (driver: its container)\n" + table(of_pod);
}

}  // namespace firesteel::cli
