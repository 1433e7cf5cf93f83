#include "firesteel/conf_keys.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "conf/keys.h"
#include "conf/known_keys.h"

namespace firesteel {

namespace {

struct Help {
  std::string_view name;
  std::string_view help;
  std::string_view type = "text";  ///< of a key without a row in conf/keys.h
  std::string_view default_text = {};
  std::string_view since = {};
};

// clang-format off
constexpr auto kHelp = std::to_array<Help>({
    {.name = "spark.archives", .help = "Archives that are unpacked in the working directory of each executor"},
    {.name = "spark.driver.cores", .help = "CPU request of the driver"},
    {.name = "spark.driver.memory", .help = "Heap of the driver; the pod gets the overhead in addition"},
    {.name = "spark.driver.memoryOverhead", .help = "Memory of the driver beside its heap (default: a factor of the heap, at least 384m)"},
    {.name = "spark.driver.memoryOverheadFactor", .help = "The overhead as a factor of the driver's heap (default 0.1; 0.4 for Python and R)"},
    {.name = "spark.driver.minMemoryOverhead", .help = "The least overhead of the driver", .since = "4.0"},
    {.name = "spark.driver.extraJavaOptions", .help = "JVM options of the driver"},
    {.name = "spark.dynamicAllocation.enabled", .help = "Let Spark add and remove executors as needed", .type = "true or false", .default_text = "false"},
    {.name = "spark.dynamicAllocation.maxExecutors", .help = "The most executors of a dynamic allocation", .type = "whole number"},
    {.name = "spark.dynamicAllocation.shuffleTracking.enabled", .help = "Keep executors whose shuffle data is needed; dynamic allocation on Kubernetes requires it", .type = "true or false", .default_text = "true"},
    {.name = "spark.executor.cores", .help = "Cores, and CPU request, of each executor"},
    {.name = "spark.executor.instances", .help = "Number of executors", .type = "whole number", .default_text = "2"},
    {.name = "spark.executor.memory", .help = "Heap of each executor; the pod gets the overhead in addition"},
    {.name = "spark.executor.memoryOverhead", .help = "Memory of each executor beside its heap (default: a factor of the heap, at least 384m)", .type = "size, such as 512m or 2g"},
    {.name = "spark.executorEnv.NAME", .help = "Environment variable NAME of the executors"},
    {.name = "spark.files", .help = "Files for the working directory of each executor"},
    {.name = "spark.jars", .help = "Jars for the class paths of the driver and the executors"},
    {.name = "spark.jars.packages", .help = "Maven packages that the driver resolves", .type = "comma-separated list"},
    {.name = "spark.kubernetes.appKillPodDeletionGracePeriod", .help = "Grace period of --kill"},
    {.name = "spark.kubernetes.authenticate.driver.serviceAccountName", .help = "Service account of the driver, which starts the executors (--service-account)"},
    {.name = "spark.kubernetes.configMap.maxSize", .help = "The most bytes of configuration files that reach the driver"},
    {.name = "spark.kubernetes.container.image", .help = "Image of the driver and the executors (--image)"},
    {.name = "spark.kubernetes.container.image.pullPolicy", .help = "When the image is pulled"},
    {.name = "spark.kubernetes.container.image.pullSecrets", .help = "Secrets with the logins of registries"},
    {.name = "spark.kubernetes.context", .help = "Kubeconfig context (--context)"},
    {.name = "spark.kubernetes.driver.annotation.NAME", .help = "Annotation NAME of the driver pod"},
    {.name = "spark.kubernetes.driver.container.image", .help = "Image of the driver"},
    {.name = "spark.kubernetes.driver.label.NAME", .help = "Label NAME of the driver pod"},
    {.name = "spark.kubernetes.driver.limit.cores", .help = "CPU limit of the driver"},
    {.name = "spark.kubernetes.driver.node.selector.NAME", .help = "Run the driver on nodes with this label NAME", .since = "3.3"},
    {.name = "spark.kubernetes.driver.pod.excludedFeatureSteps", .help = "Steps of the submission that are left out, as class names", .since = "4.1"},
    {.name = "spark.kubernetes.driver.pod.name", .help = "Name of the driver pod"},
    {.name = "spark.kubernetes.driver.podTemplateContainerName", .help = "The container of the template that becomes the driver"},
    {.name = "spark.kubernetes.driver.podTemplateFile", .help = "Pod template of the driver, as YAML"},
    {.name = "spark.kubernetes.driver.request.cores", .help = "CPU request of the driver, as in Kubernetes (500m)"},
    {.name = "spark.kubernetes.driver.secretKeyRef.NAME", .help = "Environment variable NAME of the driver from SECRET:KEY"},
    {.name = "spark.kubernetes.driver.secrets.NAME", .help = "Directory of the driver at which Secret NAME is mounted"},
    {.name = "spark.kubernetes.driver.service.ipFamilies", .help = "IP families of the driver's Service"},
    {.name = "spark.kubernetes.driver.service.ipFamilyPolicy", .help = "IP family policy of the driver's Service"},
    {.name = "spark.kubernetes.driver.volumes.TYPE.NAME.mount.path", .help = "Mount volume NAME at this directory of the driver; TYPE is persistentVolumeClaim, hostPath, emptyDir or nfs"},
    {.name = "spark.kubernetes.driver.volumes.TYPE.NAME.options.OPTION", .help = "An option of volume NAME, such as claimName, path, sizeLimit or server"},
    {.name = "spark.kubernetes.driverEnv.NAME", .help = "Environment variable NAME of the driver"},
    {.name = "spark.kubernetes.executor.label.NAME", .help = "Label NAME of the executor pods"},
    {.name = "spark.kubernetes.executor.limit.cores", .help = "CPU limit of each executor"},
    {.name = "spark.kubernetes.executor.podTemplateFile", .help = "Pod template of the executors, as YAML"},
    {.name = "spark.kubernetes.executor.request.cores", .help = "CPU request of each executor, as in Kubernetes (500m)"},
    {.name = "spark.kubernetes.executor.secrets.NAME", .help = "Directory of the executors at which Secret NAME is mounted"},
    {.name = "spark.kubernetes.executor.volumes.TYPE.NAME.mount.path", .help = "Mount volume NAME at this directory of the executors"},
    {.name = "spark.kubernetes.executor.volumes.TYPE.NAME.options.OPTION", .help = "An option of volume NAME of the executors"},
    {.name = "spark.kubernetes.file.upload.path", .help = "Where local files are uploaded to, for the driver to read"},
    {.name = "spark.kubernetes.hadoop.configMapName", .help = "ConfigMap with Hadoop's configuration files"},
    {.name = "spark.kubernetes.local.dirs.tmpfs", .help = "Keep the local directories in memory"},
    {.name = "spark.kubernetes.memoryOverheadFactor", .help = "The overhead as a factor of the heap, for driver and executors"},
    {.name = "spark.kubernetes.namespace", .help = "Namespace of the application (--namespace)"},
    {.name = "spark.kubernetes.node.selector.NAME", .help = "Run driver and executors on nodes with this label NAME"},
    {.name = "spark.kubernetes.report.interval", .help = "How often the status line is logged while waiting"},
    {.name = "spark.kubernetes.scheduler.name", .help = "Scheduler of the driver and the executors"},
    {.name = "spark.kubernetes.submission.waitAppCompletion", .help = "Wait for the driver (--wait, --no-wait)"},
    {.name = "spark.kubernetes.trust.certificates", .help = "Do not verify the API server's certificate"},
    {.name = "spark.pyspark.driver.python", .help = "Python of the driver"},
    {.name = "spark.pyspark.python", .help = "Python of the driver and the executors"},
    {.name = "spark.sql.shuffle.partitions", .help = "Number of partitions after a shuffle", .type = "whole number", .default_text = "200"},
    {.name = "spark.submit.pyFiles", .help = "Python files (.zip, .egg, .py) for PYTHONPATH"},
    {.name = "spark.ui.port", .help = "Port of the Spark UI in the driver pod"},
});
// clang-format on

std::string_view type_text(conf::KeyType type) {
  switch (type) {
    case conf::KeyType::kText:
      return "text";
    case conf::KeyType::kList:
      return "comma-separated list";
    case conf::KeyType::kBool:
      return "true or false";
    case conf::KeyType::kInt:
    case conf::KeyType::kLong:
      return "whole number";
    case conf::KeyType::kDouble:
      return "number";
    case conf::KeyType::kMib:
      return "size, such as 512m or 2g";
    case conf::KeyType::kMilliseconds:
    case conf::KeyType::kSeconds:
      return "duration, such as 500ms or 10s";
  }
  return "text";
}

ConfKey of_row(const conf::Key& row) {
  return {.name = row.name,
          .help = {},
          .type = type_text(row.type),
          .default_text = row.default_text,
          .fallback = row.fallback,
          .choices = row.type == conf::KeyType::kBool ? "true|false" : row.choices,
          .since = {}};
}

}  // namespace

std::vector<ConfKey> conf_keys() {
  std::vector<ConfKey> keys;
  keys.reserve(conf::kKeys.size());
  for (const conf::Key& row : conf::kKeys) {
    keys.push_back(of_row(row));
  }
  for (const Help& each : kHelp) {
    auto key = std::ranges::find(keys, each.name, &ConfKey::name);
    if (key == keys.end()) {
      keys.push_back({.name = each.name,
                      .help = {},
                      .type = each.type,
                      .default_text = each.default_text,
                      .fallback = {},
                      .choices = each.type == "true or false" ? "true|false" : "",
                      .since = {}});
      key = keys.end() - 1;
    }
    key->help = each.help;
    key->since = each.since;
  }
  for (ConfKey& key : keys) {
    key.since = key.since.empty() ? conf::first_line_of(key.name) : key.since;
  }
  std::ranges::sort(keys, {}, &ConfKey::name);
  return keys;
}

}  // namespace firesteel
