// HadoopConfDriverFeatureStep: the submitter's HADOOP_CONF_DIR, or an existing ConfigMap.

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "conf/profile.h"
#include "firesteel/submission_spec.h"
#include "manifest/driver.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

void mount_hadoop_conf(const Submission& submission, Driver& driver) {
  constexpr std::string_view kMountPath = "/opt/hadoop/conf";
  const HadoopConf& hadoop = submission.spec.hadoop;
  std::string name;
  Json source;
  if (hadoop.config_map_name) {
    name = hadoop.config_map_name->value;
  } else if (hadoop.files) {
    name = fmt::format("{}-hadoop-config", submission.identity.resource_prefix);
    for (const InlineFile& file : *hadoop.files) {
      source["items"].push_back({{"key", file.name}, {"path", file.name}});
    }
    driver.resources.push_back(config_map(submission.spec, name, *hadoop.files));
  } else {
    return;
  }
  source["name"] = name;
  driver.add_volume("hadoop-properties", "configMap", std::move(source));
  driver.add_mount("hadoop-properties", kMountPath);
  driver.add_environment("HADOOP_CONF_DIR", kMountPath);
  if (submission.spec.spark_version.has(Feature::kHadoopConfOfExecutors)) {
    driver.properties["spark.kubernetes.executor.hadoopConfigMapName"] = name;
  }
}

}  // namespace firesteel::manifest
