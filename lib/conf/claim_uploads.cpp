#include "conf/claim_uploads.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "base/dns_label.h"
#include "base/text.h"
#include "base/uri.h"
#include "conf/feature_steps.h"
#include "conf/reader.h"
#include "conf/uploads.h"
#include "conf/volumes.h"
#include "firesteel/conf_value.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

constexpr std::string_view kUploadPath = "spark.kubernetes.file.upload.path";
constexpr std::string_view kDriverVolumes = "spark.kubernetes.driver.volumes.";
constexpr std::string_view kExecutorClaims =
    "spark.kubernetes.executor.volumes.persistentVolumeClaim.";

/// The path of a file of the claim below the mount; nothing if only another part is mounted.
std::optional<std::string> path_in_mount(const Volume& volume, const ClaimPath& file) {
  const auto* const claim = std::get_if<ClaimVolume>(&volume.source);
  if (claim == nullptr || claim->claim_name != file.claim || !volume.sub_path_expr.empty()) {
    return std::nullopt;
  }
  std::string_view rest = file.path;
  std::string_view mounted = volume.sub_path;
  while (mounted.ends_with('/')) {
    mounted.remove_suffix(1);
  }
  if (!mounted.empty()) {
    if (!rest.starts_with(mounted) ||
        (rest.size() > mounted.size() && rest[mounted.size()] != '/')) {
      return std::nullopt;
    }
    rest.remove_prefix(std::min(mounted.size() + 1, rest.size()));
  }
  return std::string(rest);
}

const Volume* find_mount(const std::vector<Volume>& volumes, const ClaimPath& file) {
  const auto found = std::ranges::find_if(
      volumes, [&](const Volume& volume) { return path_in_mount(volume, file).has_value(); });
  return found == volumes.end() ? nullptr : &*found;
}

std::string value_of(const SubmissionSpec& spec, const std::string& key) {
  const auto found = spec.properties.find(key);
  return found == spec.properties.end() ? "" : found->second.value;
}

/// Whether a setting mounts the same part of the claim in executors, at the driver's path.
bool executors_mount(const SubmissionSpec& spec, const ClaimPath& file, const Volume& mount) {
  constexpr std::string_view kOption = ".options.claimName";
  for (auto setting = spec.properties.lower_bound(kExecutorClaims);
       setting != spec.properties.end() && setting->first.starts_with(kExecutorClaims); ++setting) {
    const std::string& key = setting->first;
    if (!key.ends_with(kOption) || setting->second.value != file.claim) {
      continue;
    }
    const std::string volume = key.substr(0, key.size() - kOption.size());
    if (value_of(spec, volume + ".mount.path") == mount.mount_path &&
        value_of(spec, volume + ".mount.subPath") == mount.sub_path) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<ClaimPath> parse_claim_path(std::string_view uri) {
  if (base::scheme_of(uri) != "pvc") {
    return std::nullopt;
  }
  std::string_view rest = uri.substr(std::string_view("pvc:").size());
  const bool has_authority = rest.starts_with("//");
  rest.remove_prefix(has_authority ? 2 : 0);
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  ClaimPath result{.claim = std::string(rest.substr(0, slash)), .path = {}};
  std::vector<std::string> segments;
  for (const std::string_view segment : base::split(rest.substr(slash), '/')) {
    if (segment == "..") {
      throw Error(ErrorKind::kUsage, fmt::format("{} leaves the claim by \"..\"", uri),
                  fmt::format("set {} to pvc://CLAIM/FOLDER", kUploadPath));
    }
    if (!segment.empty() && segment != ".") {
      segments.emplace_back(segment);
    }
  }
  if (!has_authority || !base::is_dns_subdomain(result.claim)) {
    throw Error(ErrorKind::kUsage, fmt::format("{} does not name a claim", uri),
                fmt::format("set {} to pvc://CLAIM/FOLDER, where CLAIM is the name of a "
                            "PersistentVolumeClaim in the namespace of the application",
                            kUploadPath));
  }
  result.path = base::join(segments, "/");
  return result;
}

void mount_upload_claim(const ConfReader& reader, SubmissionSpec& spec) {
  const std::optional<ConfValue> path = reader.find("spark.kubernetes.file.upload.path");
  const std::optional<ClaimPath> folder = path ? parse_claim_path(path->value) : std::nullopt;
  if (!folder || files_to_upload(spec).empty()) {
    return;
  }
  if (is_excluded(spec, "MountVolumesFeatureStep")) {
    throw Error(ErrorKind::kUsage,
                fmt::format("the driver cannot mount claim {}: the MountVolumesFeatureStep is "
                            "excluded",
                            folder->claim),
                "remove it from spark.kubernetes.driver.pod.excludedFeatureSteps");
  }
  const std::string prefix(kDriverVolumes);
  if (find_mount(parse_volumes(reader, prefix, spec.spark_version), *folder) != nullptr) {
    return;
  }
  const auto add = [&](std::string_view option, std::string_view value) {
    const std::string key =
        fmt::format("{}persistentVolumeClaim.{}.{}", prefix, kClaimVolume, option);
    spec.properties.insert_or_assign(
        key, ConfValue{.value = std::string(value),
                       .origin = {.kind = Origin::Kind::kDerived, .name = std::string(kUploadPath)},
                       .key = key});
  };
  add("options.claimName", folder->claim);
  add("mount.path", kClaimMountPath);
  add("mount.readOnly", "true");
}

std::string claim_file_uri(const SubmissionSpec& spec, const ClaimPath& file, ClaimFileUse use) {
  const Volume* const mount = find_mount(spec.volumes, file);
  if (mount == nullptr) {
    throw Error(ErrorKind::kInternal, fmt::format("the driver does not mount {}", file.claim));
  }
  std::string path;
  const std::string whole =
      fmt::format("{}/{}", mount->mount_path, path_in_mount(*mount, file).value_or(""));
  for (const std::string_view segment : base::split(whole, '/')) {
    if (!segment.empty()) {
      path += "/" + base::encode_segment(segment);
    }
  }
  const bool is_local = use == ClaimFileUse::kApplication ||
                        (use == ClaimFileUse::kJar && executors_mount(spec, file, *mount));
  return fmt::format("{}://{}", is_local ? "local" : "file", path);
}

}  // namespace firesteel::conf
