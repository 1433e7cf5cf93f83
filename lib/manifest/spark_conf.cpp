// KubernetesClientUtils.buildSparkConfDirFilesMap, buildKeyToPathObjects and buildConfigMap, and
// the volume and mount that submit.Client adds to the pod; and the files of --inline-files.

#include <cctype>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/base64.h"
#include "base/text.h"
#include "conf/carried_files.h"
#include "conf/profile.h"
#include "conf/properties.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "manifest/driver.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

namespace {

SystemTime time_of(std::int64_t milliseconds) {
  return SystemTime(std::chrono::milliseconds(milliseconds));
}

/// A valid key of a ConfigMap that people recognize.
std::string key_of(const CarriedFile& file, std::size_t index) {
  constexpr std::size_t kLongest = 200;
  std::string name = file.path.substr(file.path.rfind('/') + 1).substr(0, kLongest);
  for (char& c : name) {
    const bool allowed = base::is_ascii({&c, 1}) &&
                         (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-');
    c = allowed ? c : '_';
  }
  return fmt::format("firesteel-inline-{}-{}", index, name);
}

std::size_t size_of(const Json& map) {
  std::size_t size = 0;
  for (const char* const member : {"data", "binaryData"}) {
    if (map.contains(member)) {
      for (const auto& [key, value] : map[member].items()) {
        size += value.get_ref<const std::string&>().size();
      }
    }
  }
  return size;
}

/// Not Spark's: files that travel with the application.
void mount_carried_files(const SubmissionSpec& spec, Json& map, Driver& driver) {
  constexpr std::string_view kVolume = "firesteel-files";
  if (spec.carried_files.empty()) {
    return;
  }
  Json items = Json::array();
  std::size_t size = size_of(map);
  for (std::size_t i = 0; i < spec.carried_files.size(); ++i) {
    const CarriedFile& file = spec.carried_files[i];
    const std::string key = key_of(file, i + 1);
    if (base::is_utf8(file.content)) {
      map["data"][key] = file.content;
    } else {
      map["binaryData"][key] = base::base64_encode(file.content);
    }
    size += file.content.size();
    items.push_back({{"key", key}, {"path", file.path}});
  }
  if (size > conf::kConfigMapLimit) {
    throw Error(ErrorKind::kUsage,
                fmt::format("the inline files and Spark's configuration need {} bytes, but a "
                            "ConfigMap holds at most {} bytes (1 MiB)",
                            size, conf::kConfigMapLimit),
                "set spark.kubernetes.file.upload.path to a location that the driver can read too "
                "and remove --inline-files, or give http URLs that the driver can reach");
  }
  driver.add_mount(kVolume, conf::kCarriedDirectory);
  driver.add_volume(kVolume, "configMap",
                    {{"name", map["metadata"]["name"]}, {"items", std::move(items)}});
}

}  // namespace

void mount_spark_conf(const Submission& submission, Driver& driver) {
  constexpr std::string_view kMountPath = "/opt/spark/conf";
  constexpr std::string_view kVolume = "spark-conf-volume-driver";
  constexpr int kReadable = 0644;
  const SubmissionSpec& spec = submission.spec;
  const std::string& name = submission.identity.conf_map_name;
  Json map = config_map(spec, name, spec.conf_files);
  map["metadata"]["namespace"] = spec.kubernetes_namespace.value;
  Json& data = map["data"];
  data["spark.properties"] =
      conf::write_properties(driver.properties, name, time_of(submission.identity.submit_time_ms));
  Json items = Json::array();
  for (const auto& [key, content] : data.items()) {  // sorted by key, as in Spark
    Json& item = items.emplace_back();
    item["key"] = key;
    item["mode"] = kReadable;
    item["path"] = key;
  }
  if (spec.spark_version.has(Feature::kNamespaceInConfigMap)) {  // in the data but not mounted
    data["spark.kubernetes.namespace"] = spec.kubernetes_namespace.value;
  }
  driver.add_environment("SPARK_CONF_DIR", kMountPath);
  driver.add_mount(kVolume, kMountPath);
  driver.add_volume(kVolume, "configMap", {{"name", name}, {"items", std::move(items)}});
  mount_carried_files(spec, map, driver);
  driver.resources.push_back(std::move(map));
}

}  // namespace firesteel::manifest
