#include "firesteel/arguments.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/file.h"
#include "base/printable_url.h"
#include "base/uri.h"
#include "conf/carried_files.h"
#include "conf/java_options.h"
#include "conf/profile.h"
#include "conf/properties.h"
#include "conf/spark_env.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/sources.h"

namespace firesteel {

namespace conf {

namespace {

/// Maps an option, or else an environment variable, to a property (SparkSubmit's OptionAssigners
/// for Kubernetes in cluster mode).
struct Assignment {
  std::string_view option;
  std::string_view key;
  std::string_view variable = {};
  bool empty_counts = false;  ///< a variable that is set to nothing sets the key to nothing
};

constexpr std::array kAssignments = {
    Assignment{.option = "--master", .key = "spark.master", .variable = "MASTER"},
    Assignment{.option = "--remote",
               .key = "spark.remote",
               .variable = "SPARK_REMOTE",
               .empty_counts = true},
    Assignment{
        .option = "--deploy-mode", .key = "spark.submit.deployMode", .variable = "DEPLOY_MODE"},
    Assignment{.option = "--name", .key = "spark.app.name"},
    Assignment{.option = "",
               .key = "spark.driver.memory",
               .variable = "SPARK_DRIVER_MEMORY",
               .empty_counts = true},
    Assignment{.option = "--driver-cores", .key = "spark.driver.cores"},
    Assignment{.option = "--executor-memory",
               .key = "spark.executor.memory",
               .variable = "SPARK_EXECUTOR_MEMORY",
               .empty_counts = true},
    Assignment{.option = "--executor-cores",
               .key = "spark.executor.cores",
               .variable = "SPARK_EXECUTOR_CORES",
               .empty_counts = true},
    Assignment{.option = "--num-executors", .key = "spark.executor.instances"},
    Assignment{.option = "--jars", .key = "spark.jars"},
    Assignment{.option = "--files", .key = "spark.files"},
    Assignment{.option = "--archives", .key = "spark.archives"},
    Assignment{.option = "--py-files", .key = "spark.submit.pyFiles"},
    Assignment{.option = "--packages", .key = "spark.jars.packages"},
    Assignment{.option = "--exclude-packages", .key = "spark.jars.excludes"},
    Assignment{.option = "--repositories", .key = "spark.jars.repositories"},
    Assignment{.option = "--principal", .key = "spark.kerberos.principal"},
    Assignment{.option = "--keytab", .key = "spark.kerberos.keytab"},
    // Firesteel's own
    Assignment{.option = "--namespace", .key = "spark.kubernetes.namespace"},
    Assignment{.option = "--image", .key = "spark.kubernetes.container.image"},
    Assignment{.option = "--service-account",
               .key = "spark.kubernetes.authenticate.driver.serviceAccountName"},
};

/// Options that the launcher turns into --conf: the last of them and --conf wins.
constexpr std::array kLauncherOptions = {
    std::pair{"--driver-memory", "spark.driver.memory"},
    std::pair{"--driver-java-options", "spark.driver.extraJavaOptions"},
    std::pair{"--driver-library-path", "spark.driver.extraLibraryPath"},
    std::pair{"--driver-class-path", "spark.driver.extraClassPath"},
    std::pair{"--driver-default-class-path", "spark.driver.defaultExtraClassPath"},
};

/// Options that spark-submit lacks in some profiles.
constexpr std::array kNewerOptions = {
    std::pair{"--load-spark-defaults", Feature::kLoadSparkDefaults},
    std::pair{"--extra-properties-file", Feature::kMorePropertiesFiles},
};

/// Mirrors Utils.trimExceptCRLF: removes blanks and control characters, keeps line ends.
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

void set(Settings& layer, std::string key, std::string value, Origin origin) {
  ConfValue setting{.value = std::move(value), .origin = std::move(origin), .key = key};
  // With a hint, since many files are sorted.
  layer.insert_or_assign(layer.end(), std::move(key), std::move(setting));
}

/// The last value of an option; null if it was not given.
const ArgumentOption* find_option(const SparkArguments& arguments, std::string_view name) {
  for (const ArgumentOption& option : std::views::reverse(arguments.options)) {
    if (option.name == name) {
      return &option;
    }
  }
  return nullptr;
}

Origin from_flag(std::string name) {
  return {.kind = Origin::Kind::kFlag, .name = std::move(name)};
}

std::optional<ConfValue> option_value(const SparkArguments& arguments, std::string_view name) {
  const ArgumentOption* const option = find_option(arguments, name);
  if (option == nullptr) {
    return std::nullopt;
  }
  return ConfValue{.value = option->value, .origin = from_flag(option->name), .key = option->name};
}

Settings flags_layer(const SparkArguments& arguments) {
  Settings layer;
  for (const Assignment& assignment : kAssignments) {
    const ArgumentOption* const option =
        assignment.option.empty() ? nullptr : find_option(arguments, assignment.option);
    if (option != nullptr) {
      set(layer, std::string(assignment.key), option->value, from_flag(option->name));
    }
  }
  return layer;
}

/// --conf, and the options that the launcher turns into --conf.
Settings conf_layer(const SparkArguments& arguments) {
  Settings layer;
  for (const ArgumentOption& option : arguments.options) {
    if (option.name == "--conf") {
      const std::size_t equals = option.value.find('=');
      if (equals == std::string::npos) {
        throw Error(ErrorKind::kUsage, fmt::format("Spark config without '=': {}", option.value),
                    "use --conf KEY=VALUE");
      }
      set(layer, option.value.substr(0, equals), option.value.substr(equals + 1),
          {.kind = Origin::Kind::kConf, .name = {}});
      continue;
    }
    const auto* const launcher = std::ranges::find_if(
        kLauncherOptions, [&](const auto& entry) { return option.name == entry.first; });
    if (launcher != kLauncherOptions.end()) {
      set(layer, std::string(launcher->second), option.value, from_flag(option.name));
    }
  }
  return layer;
}

/// The properties files to read, highest precedence first.
std::vector<std::string> properties_files(const SparkArguments& arguments,
                                          const Environment& environment) {
  std::vector<std::string> files;
  for (const ArgumentOption& option : std::views::reverse(arguments.options)) {
    if (option.name == "--extra-properties-file") {
      files.push_back(option.value);
    }
  }
  const ArgumentOption* const base_file = find_option(arguments, "--properties-file");
  if (base_file != nullptr) {
    files.push_back(base_file->value);
  }
  if (base_file == nullptr || find_option(arguments, "--load-spark-defaults") != nullptr) {
    const std::string directory = conf_directory(environment);
    const std::string defaults = directory + "/spark-defaults.conf";
    std::error_code error;
    if (!directory.empty() &&
        std::filesystem::is_regular_file(environment.absolute(defaults), error)) {
      files.push_back(defaults);
    }
  }
  return files;
}

bool is_remote(const std::string& file) {
  const std::string scheme = base::scheme_of(file);
  return !scheme.empty() && scheme != "file";
}

std::string printable_file(const std::string& file) {
  return is_remote(file) ? base::printable_url(file) : file;
}

std::string text_of_file(const std::string& path, const SubmissionRequest& request,
                         const Environment& environment) {
  if (!is_remote(path)) {
    return base::read_file(environment.absolute(path), "the properties file");
  }
  const auto fetched = request.fetched_files.find(path);
  if (fetched == request.fetched_files.end()) {
    throw Error(ErrorKind::kInput,
                fmt::format("cannot read the properties file {}: it is not on this machine",
                            printable_file(path)),
                "copy it to a local file");
  }
  return fetched->second;
}

Settings file_layer(const std::string& path, const SubmissionRequest& request,
                    const Environment& environment) {
  Settings layer;
  const std::string name = printable_file(path);
  const std::string text = text_of_file(path, request, environment);
  for (Property& property : read_properties(text, name)) {
    set(layer, std::move(property.key), std::string(trim_except_line_ends(property.value)),
        {.kind = Origin::Kind::kFile, .name = name, .line = property.line});
  }
  return layer;
}

/// Fall-backs for options and properties that are not set.
Settings environment_layer(const Environment& environment) {
  Settings layer;
  for (const Assignment& assignment : kAssignments) {
    const auto value = assignment.empty_counts ? environment.find(assignment.variable)
                                               : environment.find_non_empty(assignment.variable);
    if (value) {
      set(layer, std::string(assignment.key), *value,
          {.kind = Origin::Kind::kEnvironment, .name = std::string(assignment.variable)});
    }
  }
  return layer;
}

/// `environment` is the environment after spark-env.sh.
Sources sources_of_loaded(const SubmissionRequest& request, const Environment& environment) {
  const SparkArguments& arguments = request.arguments;
  Sources sources;
  sources.properties_files = properties_files(arguments, environment);
  sources.layers.push_back(flags_layer(arguments));
  sources.layers.push_back(conf_layer(arguments));
  for (std::string& path : sources.properties_files) {
    sources.layers.push_back(file_layer(path, request, environment));
    path = printable_file(path);
  }
  sources.layers.push_back(environment_layer(environment));
  sources.system = system_properties(environment, conf_directory(environment));
  if (request.script) {
    sources.primary_resource = ConfValue{
        .value = script_uri(), .origin = from_flag("standard input"), .key = "application"};
  } else if (arguments.primary_resource) {
    sources.primary_resource = ConfValue{.value = *arguments.primary_resource,
                                         .origin = from_flag("the command line"),
                                         .key = "application"};
  }
  sources.main_class = option_value(arguments, "--class");
  sources.proxy_user = option_value(arguments, "--proxy-user");
  sources.total_executor_cores = option_value(arguments, "--total-executor-cores");
  sources.app_arguments = arguments.app_arguments;
  for (const auto& [option, feature] : kNewerOptions) {
    if (find_option(arguments, option) != nullptr) {
      sources.used_features.emplace_back(feature, option);
    }
  }
  sources.spark_version = request.spark_version;
  sources.idempotency_key = request.idempotency_key;
  sources.connection = request.connection;
  sources.wait = request.wait;
  sources.strict = request.strict;
  sources.inline_files = request.inline_files;
  sources.names_uploads_by_content = request.names_uploads_by_content;
  sources.script = request.script;
  return sources;
}

}  // namespace

}  // namespace conf

std::optional<Environment> load_spark_env(const Environment& environment,
                                          std::span<const std::string> words,
                                          StopSignals& stop_signals) {
  return conf::load_spark_env(environment, words, &stop_signals);
}

std::vector<std::string> remote_properties_files(const SparkArguments& arguments) {
  std::vector<std::string> files;
  for (const ArgumentOption& option : arguments.options) {
    const bool is_file =
        option.name == "--properties-file" || option.name == "--extra-properties-file";
    if (is_file && conf::is_remote(option.value)) {
      files.push_back(option.value);
    }
  }
  return files;
}

Sources sources_of(const SubmissionRequest& request, const Environment& environment) {
  const std::optional<Environment> loaded = conf::load_spark_env(environment);
  return conf::sources_of_loaded(request, loaded ? *loaded : environment);
}

}  // namespace firesteel
