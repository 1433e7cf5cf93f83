#include "conf/volumes.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "conf/profile.h"
#include "conf/units.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

constexpr std::int64_t kSmallestVolume = 1024;

/// The settings of one volume, by the part of their keys after TYPE.NAME.
class VolumeOptions {
 public:
  VolumeOptions(std::string_view prefix, std::string type, std::string name)
      : prefix_(prefix), type_(std::move(type)), name_(std::move(name)) {}

  void add(std::string option, std::string value) {
    options_.insert_or_assign(std::move(option), std::move(value));
  }
  [[nodiscard]] const std::string& type() const { return type_; }
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string key(std::string_view option) const {
    return fmt::format("{}{}.{}.{}", prefix_, type_, name_, option);
  }
  [[nodiscard]] std::optional<std::string> find(std::string_view option) const {
    const auto found = options_.find(option);
    return found == options_.end() ? std::nullopt : std::optional(found->second);
  }
  [[nodiscard]] std::string require(std::string_view option) const {
    if (std::optional<std::string> value = find(option)) {
      return *value;
    }
    throw Error(ErrorKind::kUsage, fmt::format("{} is required for {}", key(option), type_),
                fmt::format("add --conf {}=…, or remove the other settings of volume {}",
                            key(option), name_));
  }
  [[nodiscard]] std::map<std::string, std::string> with_prefix(const std::string& prefix) const {
    std::map<std::string, std::string> result;
    for (const auto& [option, value] : options_) {
      if (option.starts_with(prefix)) {
        result.emplace(option.substr(prefix.size()), value);
      }
    }
    return result;
  }

 private:
  std::string_view prefix_;
  std::string type_, name_;
  std::map<std::string, std::string, std::less<>> options_;
};

/// A bare number below 1024 is an error, because the unit was probably forgotten.
std::optional<std::string> size_limit(const VolumeOptions& options, const SparkVersion& version) {
  std::optional<std::string> size = options.find("options.sizeLimit");
  const auto is_digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
  if (size && version.has(Feature::kVolumeSizeUnit) && std::ranges::all_of(*size, is_digit)) {
    const std::optional<std::int64_t> bytes = parse_long(*size);
    if (!bytes || *bytes < kSmallestVolume) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("volume size \"{}\" in {} is smaller than 1KiB", *size,
                              options.key("options.sizeLimit")),
                  "add a unit, such as 5Gi");
    }
  }
  return size;
}

bool read_only(const VolumeOptions& options) {
  const std::string text = options.find("mount.readOnly").value_or("false");
  const std::optional<bool> value = parse_bool(text);
  if (!value) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{} should be true or false, but was \"{}\"",
                            options.key("mount.readOnly"), text),
                fmt::format("set {} to true or false", options.key("mount.readOnly")));
  }
  return *value;
}

/// Mirrors KubernetesVolumeUtils, which takes the prefix out wherever a key has it, as a regular
/// expression: a dot of it is any character.
std::map<std::string, std::string> without_repeated_prefix(const VolumeOptions& options,
                                                           const std::string& kind) {
  const std::string prefix = fmt::format("{}.{}.{}", options.type(), options.name(), kind);
  const auto same = [](char in_key, char in_prefix) {
    return in_prefix == '.' || in_key == in_prefix;
  };
  std::map<std::string, std::string> result;
  for (auto& [key, value] : options.with_prefix(kind)) {
    std::string name = key;
    for (auto found = std::ranges::search(name, prefix, same); !found.empty();
         found = std::ranges::search(name, prefix, same)) {
      name.erase(found.begin(), found.end());
    }
    result.insert_or_assign(std::move(name), value);
  }
  return result;
}

using Source = std::variant<HostPathVolume, EmptyDirVolume, NfsVolume, ClaimVolume>;

Source parse_source(const VolumeOptions& options, const SparkVersion& version) {
  if (options.type() == "hostPath") {
    return HostPathVolume{.path = options.require("options.path"),
                          .type = version.has(Feature::kHostPathType)
                                      ? options.find("options.type").value_or("")
                                      : ""};
  }
  if (options.type() == "persistentVolumeClaim") {
    ClaimVolume claim{.claim_name = options.require("options.claimName"),
                      .storage_class = options.find("options.storageClass"),
                      .size_limit = size_limit(options, version),
                      .labels = {},
                      .annotations = {}};
    if (version.has(Feature::kClaimLabels)) {
      claim.labels = without_repeated_prefix(options, "label.");
      claim.annotations = without_repeated_prefix(options, "annotation.");
    }
    return claim;
  }
  if (options.type() == "emptyDir") {
    return EmptyDirVolume{.medium = options.find("options.medium").value_or(""),
                          .size_limit = size_limit(options, version)};
  }
  if (options.type() == "nfs") {
    return NfsVolume{.server = options.require("options.server"),
                     .path = options.require("options.path")};
  }
  throw Error(ErrorKind::kUsage,
              fmt::format("Kubernetes Volume type `{}` is not supported (volume {})",
                          options.type(), options.name()),
              "use hostPath, persistentVolumeClaim, emptyDir or nfs, or a pod template for other "
              "types");
}

Volume parse_volume(const VolumeOptions& options, const SparkVersion& version) {
  Volume volume{.name = options.name(),
                .mount_path = {},
                .sub_path = options.find("mount.subPath").value_or(""),
                .sub_path_expr = {},
                .read_only = false,
                .source = {}};
  if (version.has(Feature::kSubPathExpression)) {
    volume.sub_path_expr = options.find("mount.subPathExpr").value_or("");
    if (options.find("mount.subPath") && options.find("mount.subPathExpr")) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("these config options are mutually exclusive: {}, {}",
                              options.key("mount.subPath"), options.key("mount.subPathExpr")),
                  "remove one of them");
    }
  }
  volume.mount_path = options.require("mount.path");
  volume.read_only = read_only(options);
  volume.source = parse_source(options, version);
  return volume;
}

}  // namespace

std::vector<Volume> parse_volumes(const ConfReader& reader, const std::string& prefix,
                                  const SparkVersion& version) {
  std::map<std::pair<std::string, std::string>, VolumeOptions> found;
  for (const auto& [whole, setting] : reader.range_of(prefix)) {
    const std::string_view key = std::string_view(whole).substr(prefix.size());
    const std::size_t first = key.find('.');
    if (first == std::string_view::npos) {
      continue;
    }
    const std::size_t second = key.find('.', first + 1);
    const std::string type(key.substr(0, first));
    const std::string name(key.substr(first + 1, second - first - 1));
    if (name.empty() && second == std::string_view::npos) {
      continue;
    }
    const auto [entry, added] = found.try_emplace(std::pair{type, name}, prefix, type, name);
    if (second != std::string_view::npos) {
      entry->second.add(std::string(key.substr(second + 1)), setting.value);
    }
  }
  std::vector<Volume> volumes;
  volumes.reserve(found.size());
  for (const auto& [id, options] : found) {
    volumes.push_back(parse_volume(options, version));
  }
  return volumes;
}

void require_distinct_mount_paths(const std::vector<Volume>& volumes) {
  std::set<std::string_view> paths;
  for (const Volume& volume : volumes) {
    if (!paths.insert(volume.mount_path).second) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("found duplicated mountPath: `{}` (volume {} and another)",
                              volume.mount_path, volume.name),
                  "use a different mount.path for each volume");
    }
  }
}

std::vector<ExtendedResource> parse_driver_resources(const ConfReader& reader) {
  constexpr std::string_view kPrefix = "spark.driver.resource.";
  std::map<std::string, std::map<std::string, std::string>> found;
  for (auto& [key, value] : reader.with_prefix(kPrefix)) {
    const std::size_t dot = key.find('.');
    const std::string name = key.substr(0, dot);
    found[name].insert_or_assign(dot == std::string::npos ? "" : key.substr(dot + 1),
                                 std::move(value));
  }
  std::vector<ExtendedResource> resources;
  for (const auto& [name, settings] : found) {
    const auto amount_text = settings.find("amount");
    if (amount_text == settings.end()) {
      throw Error(ErrorKind::kUsage, fmt::format("you must specify an amount for {}", name),
                  fmt::format("add --conf {}{}.amount=…", kPrefix, name));
    }
    const std::optional<std::int32_t> amount = parse_int(amount_text->second);
    if (!amount) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("{}{}.amount should be an integer, but was \"{}\"", kPrefix, name,
                              amount_text->second),
                  fmt::format("set {}{}.amount to an integer", kPrefix, name));
    }
    if (*amount <= 0) {
      continue;
    }
    const auto vendor = settings.find("vendor");
    if (vendor == settings.end()) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("Resource: {} was requested, but vendor was not specified", name),
                  fmt::format("add --conf {}{}.vendor=…, such as nvidia.com", kPrefix, name));
    }
    resources.push_back({.name = name, .vendor = vendor->second, .amount = *amount});
  }
  return resources;
}

}  // namespace firesteel::conf
