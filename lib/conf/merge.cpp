#include "conf/merge.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/file.h"
#include "base/text.h"
#include "conf/java_options.h"
#include "conf/properties.h"
#include "conf/spark_env.h"
#include "firesteel/error.h"

namespace firesteel::conf {

namespace {

/// The property that an option, or else an environment variable, sets (SparkSubmit's
/// OptionAssigners for Kubernetes in cluster mode).
struct Assignment {
  std::string_view option;
  std::string_view key;
  std::string_view variable = {};
  std::string_view older_key = {};
};

constexpr std::array kAssignments = {
    Assignment{.option = "--master", .key = "spark.master", .variable = "MASTER"},
    Assignment{.option = "--remote", .key = "spark.remote", .variable = "SPARK_REMOTE"},
    Assignment{
        .option = "--deploy-mode", .key = "spark.submit.deployMode", .variable = "DEPLOY_MODE"},
    Assignment{.option = "--name", .key = "spark.app.name"},
    Assignment{.option = "", .key = "spark.driver.memory", .variable = "SPARK_DRIVER_MEMORY"},
    Assignment{.option = "--driver-cores", .key = "spark.driver.cores"},
    Assignment{.option = "--executor-memory",
               .key = "spark.executor.memory",
               .variable = "SPARK_EXECUTOR_MEMORY"},
    Assignment{.option = "--executor-cores",
               .key = "spark.executor.cores",
               .variable = "SPARK_EXECUTOR_CORES"},
    Assignment{.option = "--num-executors", .key = "spark.executor.instances"},
    Assignment{.option = "--jars", .key = "spark.jars"},
    Assignment{.option = "--files", .key = "spark.files"},
    Assignment{.option = "--archives", .key = "spark.archives"},
    Assignment{.option = "--py-files", .key = "spark.submit.pyFiles"},
    Assignment{.option = "--packages", .key = "spark.jars.packages"},
    Assignment{.option = "--exclude-packages", .key = "spark.jars.excludes"},
    Assignment{.option = "--repositories", .key = "spark.jars.repositories"},
    Assignment{.option = "--principal",
               .key = "spark.kerberos.principal",
               .older_key = "spark.yarn.principal"},
    Assignment{
        .option = "--keytab", .key = "spark.kerberos.keytab", .older_key = "spark.yarn.keytab"},
};

/// Options that the launcher turns into --conf; the later of these and --conf wins.
constexpr std::array kLauncherOptions = {
    std::pair{"--driver-memory", "spark.driver.memory"},
    std::pair{"--driver-java-options", "spark.driver.extraJavaOptions"},
    std::pair{"--driver-library-path", "spark.driver.extraLibraryPath"},
    std::pair{"--driver-class-path", "spark.driver.extraClassPath"},
    std::pair{"--driver-default-class-path", "spark.driver.defaultExtraClassPath"},
};

/// Mirrors Utils.trimExceptCRLF: removes whitespace and control characters except line ends.
std::string_view trim_except_line_ends(std::string_view text) {
  const auto goes = [](char c) {
    return static_cast<unsigned char>(c) <= ' ' && c != '\r' && c != '\n';
  };
  while (!text.empty() && goes(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && goes(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

void set(Properties& properties, std::string key, std::string value, Origin origin) {
  Text& slot = properties[key];
  slot = {.value = std::move(value), .origin = std::move(origin), .key = std::move(key)};
}

std::string absolute(const std::string& path, const Environment& environment) {
  return (std::filesystem::path(environment.working_directory) / path).string();
}

void read_file_into(Merged& merged, const std::string& path, const Environment& environment) {
  const std::string text = base::read_file(absolute(path, environment), "the properties file");
  for (Property& property : read_properties(text, path)) {
    set(merged.properties, std::move(property.key),
        std::string(trim_except_line_ends(property.value)),
        {.kind = Origin::Kind::kFile, .name = path, .line = property.line});
  }
  merged.properties_files.insert(merged.properties_files.begin(), path);
}

/// Lowest precedence first, so that later files overwrite earlier ones.
void read_files(Merged& merged, const SparkArguments& arguments, const Environment& environment) {
  const ArgumentOption* const base_file = find_option(arguments, "--properties-file");
  if (base_file == nullptr || find_option(arguments, "--load-spark-defaults") != nullptr) {
    const std::string directory = conf_directory(environment);
    const std::string defaults = directory + "/spark-defaults.conf";
    std::error_code error;
    if (!directory.empty() &&
        std::filesystem::is_regular_file(absolute(defaults, environment), error)) {
      read_file_into(merged, defaults, environment);
    }
  }
  if (base_file != nullptr) {
    read_file_into(merged, base_file->value, environment);
  }
  for (const ArgumentOption& option : arguments.options) {
    if (option.name == "--extra-properties-file") {
      read_file_into(merged, option.value, environment);
    }
  }
}

void read_conf_options(Merged& merged, const SparkArguments& arguments) {
  for (const ArgumentOption& option : arguments.options) {
    if (option.name == "--conf") {
      const std::size_t equals = option.value.find('=');
      if (equals == std::string::npos) {
        throw Error(ErrorKind::kUsage, fmt::format("Spark config without '=': {}", option.value),
                    "use --conf KEY=VALUE");
      }
      set(merged.properties, option.value.substr(0, equals), option.value.substr(equals + 1),
          {.kind = Origin::Kind::kConf, .name = {}, .line = 0});
      continue;
    }
    const auto* const launcher = std::ranges::find_if(
        kLauncherOptions, [&](const auto& entry) { return option.name == entry.first; });
    if (launcher != kLauncherOptions.end()) {
      set(merged.properties, launcher->second, option.value,
          {.kind = Origin::Kind::kFlag, .name = option.name, .line = 0});
    }
  }
}

void drop_foreign_keys(Merged& merged) {
  for (auto entry = merged.properties.begin(); entry != merged.properties.end();) {
    if (entry->first.starts_with("spark.")) {
      ++entry;
    } else {
      merged.ignored_keys.push_back(entry->first);
      entry = merged.properties.erase(entry);
    }
  }
}

void assign(Merged& merged, const Assignment& assignment, const SparkArguments& arguments,
            const Environment& environment) {
  const std::string key(assignment.key);
  if (const ArgumentOption* const option =
          assignment.option.empty() ? nullptr : find_option(arguments, assignment.option)) {
    set(merged.properties, key, option->value,
        {.kind = Origin::Kind::kFlag, .name = option->name, .line = 0});
    return;
  }
  if (merged.find(key) != nullptr) {
    return;
  }
  if (const Text* const older = merged.find(assignment.older_key)) {
    merged.properties.emplace(key, *older);
    return;
  }
  if (const auto value = environment.find_non_empty(assignment.variable)) {
    set(merged.properties, key, *value,
        {.kind = Origin::Kind::kEnvironment, .name = std::string(assignment.variable), .line = 0});
  }
}

}  // namespace

const Text* Merged::find(std::string_view key) const {
  const auto found = properties.find(std::string(key));
  return found == properties.end() ? nullptr : &found->second;
}

const ArgumentOption* find_option(const SparkArguments& arguments, std::string_view name) {
  for (const ArgumentOption& option : std::views::reverse(arguments.options)) {
    if (option.name == name) {
      return &option;
    }
  }
  return nullptr;
}

Merged merge(const SparkArguments& arguments, const Environment& environment) {
  Merged merged;
  merged.system = system_properties(environment, conf_directory(environment));
  read_files(merged, arguments, environment);
  read_conf_options(merged, arguments);
  drop_foreign_keys(merged);
  for (const Assignment& assignment : kAssignments) {
    assign(merged, assignment, arguments, environment);
  }
  return merged;
}

}  // namespace firesteel::conf
