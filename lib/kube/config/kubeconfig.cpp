#include "kube/config/kubeconfig.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/base64.h"
#include "base/file.h"
#include "base/text.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/stop_signals.h"
#include "json/fields.h"
#include "yaml/yaml.h"

namespace firesteel::kube {

namespace {

constexpr std::size_t kMaxFile = 16U << 20U;

[[noreturn]] void refuse_kubeconfig(const std::string& path, const std::string& why) {
  throw Error(ErrorKind::kUsage, fmt::format("the kubeconfig {} is not valid: {}", path, why),
              "compare it with the output of: kubectl config view");
}

void check_list(const KubeconfigFile& file, const char* list) {
  const nlohmann::json& entries = json::field_at(file.content, {list});
  if (entries.is_null()) {
    return;
  }
  if (!entries.is_array()) {
    refuse_kubeconfig(file.path, fmt::format("{} is not a list", list));
  }
  for (const nlohmann::json& entry : entries) {
    if (!json::field_at(entry, {"name"}).is_string()) {
      refuse_kubeconfig(file.path, fmt::format("an entry of {} has no name", list));
    }
  }
}

std::string directory_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

void add_file(Kubeconfig& kubeconfig, const std::string& path, StopSignals* stop_signals) {
  kubeconfig.add(path, base::read_file(path, "the kubeconfig", kMaxFile, stop_signals));
}

bool exists(const std::string& path) {
  return ::access(path.c_str(), F_OK) == 0;
}

}  // namespace

void Kubeconfig::add(std::string path, std::string_view text) {
  if (base::trim(text).empty()) {
    return;
  }
  nlohmann::json content = yaml::parse(text, yaml::Schema::kYaml11, path);
  if (content.is_null()) {
    return;
  }
  if (!content.is_object()) {
    refuse_kubeconfig(path, "not a mapping");
  }
  KubeconfigFile file{.path = std::move(path), .content = std::move(content)};
  for (const char* list : {"clusters", "users", "contexts"}) {
    check_list(file, list);
  }
  const nlohmann::json& current = json::field_at(file.content, {"current-context"});
  if (!current.is_null() && !current.is_string()) {
    refuse_kubeconfig(file.path, "current-context is not a string");
  }
  files_.push_back(std::move(file));
}

std::string Kubeconfig::current_context() const {
  for (const KubeconfigFile& file : files_) {
    std::string name = json::text_at(file.content, {"current-context"});
    if (!name.empty()) {
      return name;
    }
  }
  return {};
}

std::optional<KubeconfigEntry> Kubeconfig::find(std::string_view list, std::string_view kind,
                                                std::string_view name) const {
  for (const KubeconfigFile& file : files_) {
    for (const nlohmann::json& entry : json::field_at(file.content, {list})) {
      if (json::text_at(entry, {"name"}) == name) {
        return KubeconfigEntry{.value = &json::field_at(entry, {kind}), .file = &file};
      }
    }
  }
  return std::nullopt;
}

std::optional<KubeconfigEntry> Kubeconfig::find_cluster(std::string_view name) const {
  return find("clusters", "cluster", name);
}

std::optional<KubeconfigEntry> Kubeconfig::find_user(std::string_view name) const {
  return find("users", "user", name);
}

std::optional<KubeconfigEntry> Kubeconfig::find_context(std::string_view name) const {
  return find("contexts", "context", name);
}

std::vector<std::string> Kubeconfig::names(std::string_view list) const {
  std::vector<std::string> names;
  for (const KubeconfigFile& file : files_) {
    for (const nlohmann::json& entry : json::field_at(file.content, {list})) {
      names.push_back(json::text_at(entry, {"name"}));
    }
  }
  return names;
}

std::string Kubeconfig::sources() const {
  std::vector<std::string> paths;
  paths.reserve(files_.size());
  for (const KubeconfigFile& file : files_) {
    paths.push_back(file.path);
  }
  return base::join(paths, ", ");
}

Kubeconfig load_kubeconfig(const std::optional<std::string>& explicit_path,
                           const Environment& environment, StopSignals* stop_signals) {
  Kubeconfig kubeconfig;
  if (explicit_path) {
    add_file(kubeconfig, environment.absolute(*explicit_path), stop_signals);
    return kubeconfig;
  }
  const std::optional<std::string> list = environment.find_non_empty("KUBECONFIG");
  if (!list) {
    const std::string usual = environment.home + "/.kube/config";
    if (!environment.home.empty() && exists(usual)) {
      add_file(kubeconfig, usual, stop_signals);
    }
    return kubeconfig;
  }
  for (const std::string_view part : base::split(*list, ':')) {
    if (!part.empty()) {
      const std::string path = environment.absolute(std::string(part));
      if (exists(path)) {
        add_file(kubeconfig, path, stop_signals);
      }
    }
  }
  return kubeconfig;
}

std::string missing_kubeconfig(const std::optional<std::string>& explicit_path,
                               const Environment& environment) {
  if (explicit_path) {
    return fmt::format("the kubeconfig {} is empty", base::one_line(*explicit_path, 300));
  }
  const std::optional<std::string> list = environment.find_non_empty("KUBECONFIG");
  const std::string usual = environment.home + "/.kube/config";
  const std::vector<std::string_view> files = base::split(list ? *list : usual, ':');
  const bool is_empty = std::ranges::any_of(files, [&](std::string_view file) {
    return !file.empty() && exists(environment.absolute(std::string(file)));
  });
  const std::string_view fault = is_empty ? "is empty" : "does not exist";
  if (!list) {
    return fmt::format("there is no kubeconfig (KUBECONFIG is not set, and {} {})",
                       base::one_line(usual, 300), fault);
  }
  return fmt::format(
      "there is no kubeconfig (KUBECONFIG is {}, {})", base::one_line(*list, 300),
      files.size() > 1 ? "whose files do not exist or are empty" : fmt::format("which {}", fault));
}

std::string kubeconfig_text(const KubeconfigEntry& entry, std::string_view key) {
  const nlohmann::json& value = json::field_at(*entry.value, {key});
  if (value.is_null()) {
    return {};
  }
  if (!value.is_string()) {
    refuse_kubeconfig(entry.file->path, fmt::format("{} is not a string (quote the value)", key));
  }
  return value.get<std::string>();
}

std::vector<std::string> kubeconfig_list(const KubeconfigEntry& entry, std::string_view key) {
  const nlohmann::json& value = json::field_at(*entry.value, {key});
  if (!value.is_null() && !value.is_array()) {
    refuse_kubeconfig(entry.file->path, fmt::format("{} is not a list", key));
  }
  std::vector<std::string> texts;
  for (const nlohmann::json& text : value) {
    if (!text.is_string()) {
      refuse_kubeconfig(entry.file->path,
                        fmt::format("an entry of {} is not a string (quote the value)", key));
    }
    texts.push_back(text.get<std::string>());
  }
  return texts;
}

bool kubeconfig_flag(const KubeconfigEntry& entry, std::string_view key) {
  const nlohmann::json& value = json::field_at(*entry.value, {key});
  if (value.is_null()) {
    return false;
  }
  if (!value.is_boolean()) {
    refuse_kubeconfig(entry.file->path,
                      fmt::format("{} is not a boolean (set it to true or false)", key));
  }
  return value.get<bool>();
}

std::string kubeconfig_data(const KubeconfigEntry& entry, std::string_view key) {
  const std::string text = kubeconfig_text(entry, key);
  if (text.empty()) {
    return {};
  }
  std::optional<std::string> bytes = base::base64_decode(text);
  if (!bytes) {
    refuse_kubeconfig(entry.file->path, fmt::format("{} is not base64", key));
  }
  return std::move(*bytes);
}

std::string kubeconfig_path(const KubeconfigEntry& entry, std::string_view key) {
  std::string path = kubeconfig_text(entry, key);
  if (path.empty() || path.starts_with('/')) {
    return path;
  }
  return directory_of(entry.file->path) + path;
}

}  // namespace firesteel::kube
