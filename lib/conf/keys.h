#pragma once
/// The table of the spark.* keys that Spark's submission reads as typed values: name, type,
/// default, fallback and allowed values.  To add a key, add a row.  Prefix families (labels,
/// volumes, secrets, …) have no type and no row.

#include <array>
#include <cstddef>
#include <string_view>

namespace firesteel::conf {

enum class KeyType { kText, kList, kBool, kInt, kLong, kDouble, kMib, kMilliseconds, kSeconds };

/// A restriction of the value in addition to its type.
enum class Bound { kNone, kPositive, kNonNegative, kConfigMapSize };

struct Key {
  std::string_view name;
  KeyType type = KeyType::kText;
  std::string_view default_text = {};      ///< empty: none
  std::string_view fallback = {};          ///< key to read if this one is not set (fallbackConf)
  std::string_view deprecated = {};        ///< older name, read if this one is not set
  std::string_view deprecated_since = {};  ///< version of Spark, for the warning
  std::string_view choices = {};           ///< "a|b|c"; empty: anything
  Bound bound = Bound::kNone;
};

// clang-format off
inline constexpr std::array kKeys = {
    // Identity, image, scheduling
    Key{.name = "spark.kubernetes.namespace", .default_text = "default"},
    Key{.name = "spark.kubernetes.container.image"},
    Key{.name = "spark.kubernetes.driver.container.image", .fallback = "spark.kubernetes.container.image"},
    Key{.name = "spark.kubernetes.container.image.pullPolicy", .default_text = "IfNotPresent", .choices = "Always|Never|IfNotPresent"},
    Key{.name = "spark.kubernetes.container.image.pullSecrets", .type = KeyType::kList},
    Key{.name = "spark.kubernetes.driver.pod.name"},
    Key{.name = "spark.kubernetes.driver.resourceNamePrefix"},
    Key{.name = "spark.kubernetes.scheduler.name"},
    Key{.name = "spark.kubernetes.driver.scheduler.name", .fallback = "spark.kubernetes.scheduler.name"},
    Key{.name = "spark.kubernetes.authenticate.driver.serviceAccountName"},
    Key{.name = "spark.kubernetes.driver.podTemplateFile"},
    Key{.name = "spark.kubernetes.driver.podTemplateContainerName"},
    Key{.name = "spark.kubernetes.executor.podTemplateFile"},
    Key{.name = "spark.kubernetes.executor.podTemplateContainerName"},
    Key{.name = "spark.kubernetes.driver.pod.featureSteps", .type = KeyType::kList},
    Key{.name = "spark.kubernetes.driver.pod.excludedFeatureSteps", .type = KeyType::kList},
    Key{.name = "spark.kubernetes.securityContext.allowPrivilegeEscalation", .type = KeyType::kBool, .default_text = "false"},
    Key{.name = "spark.kubernetes.driver.securityContext.allowPrivilegeEscalation", .type = KeyType::kBool, .fallback = "spark.kubernetes.securityContext.allowPrivilegeEscalation"},
    // CPU and memory
    Key{.name = "spark.driver.cores", .type = KeyType::kInt, .default_text = "1", .bound = Bound::kPositive},
    Key{.name = "spark.kubernetes.driver.request.cores"},
    Key{.name = "spark.kubernetes.driver.limit.cores"},
    Key{.name = "spark.driver.memory", .type = KeyType::kMib, .default_text = "1g"},
    Key{.name = "spark.driver.memoryOverhead", .type = KeyType::kMib, .deprecated = "spark.yarn.driver.memoryOverhead", .deprecated_since = "2.3"},
    Key{.name = "spark.driver.minMemoryOverhead", .type = KeyType::kMib, .default_text = "384m"},
    Key{.name = "spark.driver.memoryOverheadFactor", .type = KeyType::kDouble, .default_text = "0.1", .bound = Bound::kPositive},
    Key{.name = "spark.kubernetes.memoryOverheadFactor", .type = KeyType::kDouble, .default_text = "0.1", .bound = Bound::kNonNegative},
    // Ports and service
    Key{.name = "spark.ui.port", .type = KeyType::kInt, .default_text = "4040"},
    Key{.name = "spark.kubernetes.driver.service.ipFamilyPolicy", .default_text = "SingleStack", .choices = "SingleStack|PreferDualStack|RequireDualStack"},
    Key{.name = "spark.kubernetes.driver.service.ipFamilies", .default_text = "IPv4", .choices = "IPv4|IPv6|IPv4,IPv6|IPv6,IPv4"},
    Key{.name = "spark.kubernetes.driver.service.publishNotReadyAddresses", .type = KeyType::kBool, .default_text = "false"},
    // Volumes and local directories
    Key{.name = "spark.kubernetes.legacy.useReadWriteOnceAccessMode", .type = KeyType::kBool, .default_text = "false"},
    Key{.name = "spark.kubernetes.local.dirs.tmpfs", .type = KeyType::kBool, .default_text = "false"},
    // Hadoop and Kerberos
    Key{.name = "spark.kubernetes.hadoop.configMapName"},
    Key{.name = "spark.kubernetes.kerberos.krb5.path"},
    Key{.name = "spark.kubernetes.kerberos.krb5.configMapName"},
    Key{.name = "spark.kubernetes.kerberos.tokenSecret.name"},
    Key{.name = "spark.kubernetes.kerberos.tokenSecret.itemKey"},
    Key{.name = "spark.kerberos.keytab", .deprecated = "spark.yarn.keytab", .deprecated_since = "3.0"},
    Key{.name = "spark.kerberos.principal", .deprecated = "spark.yarn.principal", .deprecated_since = "3.0"},
    // Python
    Key{.name = "spark.pyspark.python"},
    Key{.name = "spark.pyspark.driver.python"},
    Key{.name = "spark.kubernetes.pyspark.pythonVersion", .choices = "3"},
    // Files
    Key{.name = "spark.jars", .type = KeyType::kList},
    Key{.name = "spark.files", .type = KeyType::kList},
    Key{.name = "spark.archives", .type = KeyType::kList},
    Key{.name = "spark.submit.pyFiles", .type = KeyType::kList},
    Key{.name = "spark.kubernetes.file.upload.path"},
    Key{.name = "spark.kubernetes.configMap.maxSize", .type = KeyType::kLong, .default_text = "1048576", .bound = Bound::kConfigMapSize},
    // Submission and connection
    Key{.name = "spark.kubernetes.submission.waitAppCompletion", .type = KeyType::kBool, .default_text = "true"},
    Key{.name = "spark.kubernetes.report.interval", .type = KeyType::kMilliseconds, .default_text = "1s", .bound = Bound::kPositive},
    Key{.name = "spark.kubernetes.submission.requestTimeout", .type = KeyType::kInt, .default_text = "10000"},
    Key{.name = "spark.kubernetes.submission.connectionTimeout", .type = KeyType::kInt, .default_text = "10000"},
    Key{.name = "spark.kubernetes.appKillPodDeletionGracePeriod", .type = KeyType::kSeconds},
    Key{.name = "spark.kubernetes.context"},
    Key{.name = "spark.kubernetes.trust.certificates", .type = KeyType::kBool, .default_text = "false"},
    Key{.name = "spark.log.structuredLogging.enabled", .type = KeyType::kBool, .default_text = "false"},
    Key{.name = "spark.redaction.regex", .default_text = "(?i)secret|password|token|access[.]?key"},
    // Only for ${…} in other values, which need their defaults
    Key{.name = "spark.executor.memory", .type = KeyType::kMib, .default_text = "1g"},
    Key{.name = "spark.executor.cores", .type = KeyType::kInt, .default_text = "1"},
    Key{.name = "spark.submit.deployMode", .default_text = "client"},
};
// clang-format on

/// The index of the row of `name`; kKeys.size() if there is none.
[[nodiscard]] constexpr std::size_t index_of_key(std::string_view name) {
  std::size_t index = 0;
  while (index < kKeys.size() && kKeys[index].name != name) {
    ++index;
  }
  return index;
}

/// The row of `name`; null if there is none.
[[nodiscard]] constexpr const Key* find_key(std::string_view name) {
  const std::size_t index = index_of_key(name);
  return index == kKeys.size() ? nullptr : &kKeys[index];
}

/// Each name is there once, and every fall-back has a row that leads to no circle.
consteval bool keys_are_consistent() {
  for (std::size_t row = 0; row < kKeys.size(); ++row) {
    const Key& key = kKeys[row];
    if (index_of_key(key.name) != row || key.deprecated.empty() != key.deprecated_since.empty()) {
      return false;
    }
    const Key* fallback = &key;
    for (std::size_t steps = 0; fallback != nullptr && !fallback->fallback.empty(); ++steps) {
      if (steps == kKeys.size() || find_key(fallback->fallback) == nullptr) {
        return false;
      }
      fallback = find_key(fallback->fallback);
    }
  }
  return true;
}
static_assert(keys_are_consistent());

/// A name of a key in the table, checked at compile time: `reader.text("spark.x")`.
class KeyName {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): callers pass the name itself
  consteval KeyName(const char* name) : index_(index_of_key(name)) {
    if (index_ == kKeys.size()) {
      throw "not in the table of keys";
    }
  }
  [[nodiscard]] const Key& key() const { return kKeys[index_]; }

 private:
  std::size_t
      index_;  // not a pointer: gcc 12 cannot compare addresses at compile time with sanitizers
};

}  // namespace firesteel::conf
