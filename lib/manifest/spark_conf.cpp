// KubernetesClientUtils.buildSparkConfDirFilesMap, buildKeyToPathObjects and buildConfigMap, and
// the volume and mount that submit.Client adds to the pod.

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "conf/profile.h"
#include "conf/properties.h"
#include "firesteel/clock.h"
#include "firesteel/submission_spec.h"
#include "manifest/driver.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

namespace {

SystemTime time_of(std::int64_t milliseconds) {
  return SystemTime(std::chrono::milliseconds(milliseconds));
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
    items.push_back({{"key", key}, {"mode", kReadable}, {"path", key}});
  }
  if (spec.spark_version.has(Feature::kNamespaceInConfigMap)) {  // in the data but not mounted
    data["spark.kubernetes.namespace"] = spec.kubernetes_namespace.value;
  }
  driver.resources.push_back(std::move(map));
  driver.add_environment("SPARK_CONF_DIR", kMountPath);
  driver.add_mount(kVolume, kMountPath);
  driver.add_volume(kVolume, "configMap", {{"name", name}, {"items", std::move(items)}});
}

}  // namespace firesteel::manifest
