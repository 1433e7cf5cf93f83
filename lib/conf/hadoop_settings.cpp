#include "conf/hadoop_settings.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/file.h"
#include "base/text.h"
#include "conf/hadoop_configuration.h"
#include "conf/spark_env.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"

namespace firesteel::conf {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHadoopPrefix = "spark.hadoop.";

/// The directories on the class path of bin/spark-class, in their order.
std::vector<fs::path> class_path(const Environment& environment) {
  std::vector<fs::path> folders;
  for (const std::string& folder :
       {conf_directory(environment), environment.find("HADOOP_CONF_DIR").value_or(""),
        environment.find("YARN_CONF_DIR").value_or("")}) {
    if (!folder.empty()) {
      folders.emplace_back(environment.absolute(folder));
    }
  }
  return folders;
}

std::optional<fs::path> find_file(const std::vector<fs::path>& folders, std::string_view name) {
  for (const fs::path& folder : folders) {
    std::error_code error;
    if (fs::is_regular_file(folder / name, error)) {
      return folder / name;
    }
  }
  return std::nullopt;
}

}  // namespace

HadoopProperties read_site_file(std::string_view name, const Environment& environment) {
  std::vector<fs::path> folders = class_path(environment);
  const std::optional<fs::path> file = find_file(folders, name);
  if (!file) {
    return {};
  }
  folders.push_back(file->parent_path());
  const auto include = [&folders](std::string_view wanted) -> std::optional<std::string> {
    const std::optional<fs::path> found = find_file(folders, wanted);
    return found ? std::optional(base::read_file(found->string(), "the included file"))
                 : std::nullopt;
  };
  return read_hadoop_configuration(base::read_file(file->string(), "the Hadoop configuration file"),
                                   file->string(), include);
}

HadoopSettings::HadoopSettings(const Settings& properties, const Environment& environment)
    : properties_(read_site_file("core-site.xml", environment)), environment_(environment) {
  for (auto& [key, property] : read_site_file("hdfs-site.xml", environment)) {
    HadoopProperty& slot = properties_[key];
    if (!slot.is_final) {
      slot = property;
    }
  }
  for (auto setting = properties.lower_bound(kHadoopPrefix);
       setting != properties.end() && setting->first.starts_with(kHadoopPrefix); ++setting) {
    const std::string key = setting->first.substr(kHadoopPrefix.size());
    submitted_[key] = setting->second;
    properties_[key].value = setting->second.value;
  }
}

std::optional<std::string> HadoopSettings::find(std::string_view key) const {
  const auto found = properties_.find(key);
  if (found == properties_.end()) {
    return std::nullopt;
  }
  const auto no_property = [](std::string_view) { return std::optional<std::string>(); };
  const auto variable = [this](std::string_view name) { return environment_.find(name); };
  return std::string(base::trim(
      substitute_hadoop_variables(found->second.value, properties_, no_property, variable)));
}

std::optional<std::string> HadoopSettings::find_non_empty(std::string_view key) const {
  std::optional<std::string> value = find(key);
  return value && value->empty() ? std::nullopt : value;
}

bool HadoopSettings::is_submitted(std::string_view key) const {
  return submitted_.contains(key);
}

}  // namespace firesteel::conf
