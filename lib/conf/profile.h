#pragma once
/// The supported Spark profiles and the changes of each version.  This is the only place that knows
/// which version introduced a feature: other code calls `version.has(Feature::kName)`.

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "firesteel/spark_version.h"

namespace firesteel {

/// A change to submissions in a version of Spark, in the order of kSince.
enum class Feature : std::uint8_t {
  kImmutableConfigMaps,
  kAppIdOnService,
  kDashesInNames,
  kUploadsKeepOthers,
  kTemplateValues,
  kFeatureSteps,
  kAppLabels,
  kSubmitTime,
  kNamespaceInConfigMap,
  kNoTotalCores,
  kDriverOverheadFactor,
  kAnyOverheadFactor,
  kAnnotationPlaceholders,
  kDriverNodeSelector,
  kSchedulerName,
  kVolcano,
  kUnknownFieldsKept,
  kIpFamilies,
  kServiceLabels,
  kTemplateNamespace,
  kConnectServerRefused,
  kRemoteMaster,
  kTemplateWords,
  kHadoopConfOfExecutors,
  kCoreSchema,
  kUnitsAlone,
  kBinarySizes,
  kMinMemoryOverhead,
  kLabelPlaceholders,
  kSubPathExpression,
  kHostPathType,
  kClaimLabels,
  kVolumeSizeUnit,
  kReadWriteOncePod,
  kPodGroupJson,
  kStructuredLogging,
  kJavaOptionsSplit,
  kLoadSparkDefaults,
  kFileModes,
  kConnectPort,
  kVersionPlaceholder,
  kUtf8Required,
  kExcludedSteps,
  kPythonVersionIgnored,
  kNetworkPolicy,
  kConnectProtocol,
  kTemplateFields,
  kMorePropertiesFiles,
  kProxyUserInDriver,
  kPrivilegeEscalation,
  kNotReadyAddresses,
};

namespace conf {

/// "4.1.1" as numbers.
struct Release {
  int major = 0;
  int minor = 0;
  int patch = 0;
  friend constexpr auto operator<=>(const Release&, const Release&) = default;
};

/// A release line of Spark whose objects are recorded in tests/parity.
struct Profile {
  Release line;               ///< patch 0
  std::string_view recorded;  ///< the release that was recorded
  std::string_view scala;     ///< the version of Scala that Spark's own builds of it contain
};

struct Since {
  Feature feature;
  Release since;
  std::string_view change;  ///< for the manual: a sentence without the full stop
};

// NOLINTBEGIN(modernize-use-designated-initializers): rows of tables
inline constexpr auto kProfiles = std::to_array<Profile>({
    {{3, 1}, "3.1.3", "2.12.10"},
    {{3, 2}, "3.2.4", "2.12.15"},
    {{3, 3}, "3.3.4", "2.12.15"},
    {{3, 4}, "3.4.4", "2.12.17"},
    {{3, 5}, "3.5.7", "2.12.18"},
    {{4, 0}, "4.0.1", "2.13.16"},
    {{4, 1}, "4.1.1", "2.13.17"},
    {{4, 2}, "4.2.0", "2.13.18"},
    {{4, 3}, "4.3.0", "2.13.18"},
});

// clang-format off
inline constexpr auto kSince = std::to_array<Since>({
    {Feature::kImmutableConfigMaps, {3, 2}, "ConfigMaps and Secrets are immutable"},
    {Feature::kAppIdOnService, {3, 2}, "The driver's Service and new claims have the label spark-app-selector"},
    {Feature::kDashesInNames, {3, 2}, "In the names of objects, a dash replaces each other character of the application's name; before, only blanks and dots, and the rest is removed"},
    {Feature::kUploadsKeepOthers, {3, 2}, "A list of which some files are uploaded (spark.jars, spark.files and so on) keeps its other entries; before, it loses them"},
    {Feature::kTemplateValues, {3, 2}, "Pod templates are read as YAML 1.1 (yes is true, 010 is 8); before, strings are the text as written, and numbers are decimal"},
    {Feature::kFeatureSteps, {3, 2}, "spark.kubernetes.driver.pod.featureSteps is read"},
    {Feature::kAppLabels, {3, 3}, "The driver has the labels spark-version and spark-app-name"},
    {Feature::kSubmitTime, {3, 3}, "spark.app.submitTime is set"},
    {Feature::kNamespaceInConfigMap, {3, 3}, "The driver's ConfigMap has the key spark.kubernetes.namespace"},
    {Feature::kNoTotalCores, {3, 3}, "--total-executor-cores has no effect; before, it sets spark.cores.max"},
    {Feature::kDriverOverheadFactor, {3, 3}, "spark.driver.memoryOverheadFactor is read"},
    {Feature::kAnyOverheadFactor, {3, 3}, "spark.kubernetes.memoryOverheadFactor can be 1 or more; before, that is an error"},
    {Feature::kAnnotationPlaceholders, {3, 3}, "{{APP_ID}} and {{EXECUTOR_ID}} are replaced in annotations of the driver"},
    {Feature::kDriverNodeSelector, {3, 3}, "spark.kubernetes.driver.node.selector.* is read"},
    {Feature::kSchedulerName, {3, 3}, "spark.kubernetes.scheduler.name and spark.kubernetes.driver.scheduler.name are read"},
    {Feature::kVolcano, {3, 3}, "spark.kubernetes.driver.pod.featureSteps accepts VolcanoFeatureStep"},
    {Feature::kUnknownFieldsKept, {3, 3}, "Fields of a pod template that Spark's Kubernetes client does not know are kept; before, they are dropped"},
    {Feature::kIpFamilies, {3, 4}, "spark.kubernetes.driver.service.ipFamilyPolicy and .ipFamilies are written to the driver's Service (default SingleStack, IPv4)"},
    {Feature::kServiceLabels, {3, 4}, "spark.kubernetes.driver.service.label.* is read"},
    {Feature::kTemplateNamespace, {3, 4}, "The namespace in a pod template is ignored; before, one that differs from the submission's is an error"},
    {Feature::kConnectServerRefused, {3, 4}, "Spark Connect's server is refused in cluster mode"},
    {Feature::kRemoteMaster, {3, 4}, "spark.remote and SPARK_REMOTE are refused in cluster mode; before, they have no effect"},
    {Feature::kTemplateWords, {3, 4}, "yes, no, on, off and dates in a pod template are strings; in 3.2 and 3.3, they are booleans and timestamps"},
    {Feature::kHadoopConfOfExecutors, {3, 5}, "spark.kubernetes.executor.hadoopConfigMapName is set"},
    {Feature::kCoreSchema, {3, 5}, "Pod templates are read as YAML 1.2: 010, 0x1F, 1_000, 12:30 and ~ are strings; in 3.2 to 3.4, they are numbers and null"},
    {Feature::kUnitsAlone, {3, 5}, "A quantity without a number, such as Gi, is accepted (the API server refuses it); before, it is an error"},
    {Feature::kBinarySizes, {4, 0}, "Sizes can have the suffixes Ki, Mi, Gi, Ti and Pi"},
    {Feature::kMinMemoryOverhead, {4, 0}, "spark.driver.minMemoryOverhead sets the smallest memory overhead; before, it is 384 MiB"},
    {Feature::kLabelPlaceholders, {4, 0}, "{{APP_ID}} and {{EXECUTOR_ID}} are replaced in labels of the driver"},
    {Feature::kSubPathExpression, {4, 0}, "Volumes have the option mount.subPathExpr"},
    {Feature::kHostPathType, {4, 0}, "hostPath volumes have the option options.type"},
    {Feature::kClaimLabels, {4, 0}, "Persistent volume claims have the options label.* and annotation.*"},
    {Feature::kVolumeSizeUnit, {4, 0}, "A volume's options.sizeLimit without a unit must be at least 1024"},
    {Feature::kReadWriteOncePod, {4, 0}, "Claims that are created have the access mode ReadWriteOncePod, or ReadWriteOnce with spark.kubernetes.legacy.useReadWriteOnceAccessMode; before, ReadWriteOnce"},
    {Feature::kPodGroupJson, {4, 0}, "spark.kubernetes.scheduler.volcano.podGroupTemplateJson is read"},
    {Feature::kStructuredLogging, {4, 0}, "spark.log.structuredLogging.enabled is read"},
    {Feature::kJavaOptionsSplit, {4, 0}, "-Xmx is refused only at the start of an option of spark.driver.extraJavaOptions, and so are quotes that are not closed; before, Xmx is refused anywhere"},
    {Feature::kLoadSparkDefaults, {4, 0}, "spark-submit has the option --load-spark-defaults; Firesteel takes it for every version"},
    {Feature::kFileModes, {4, 0}, "0644, quoted or not, is octal as a file mode in a pod template, and a fraction is refused where an integer is required; before, quoted 0644 is decimal and 1.5 becomes 1"},
    {Feature::kConnectPort, {4, 1}, "The driver's container and Service have the port spark-connect"},
    {Feature::kVersionPlaceholder, {4, 1}, "{{SPARK_VERSION}} is replaced in the image's name"},
    {Feature::kUtf8Required, {4, 1}, "The files of HADOOP_CONF_DIR, krb5.conf and the executors' pod template must be UTF-8; before, U+FFFD replaces other bytes"},
    {Feature::kExcludedSteps, {4, 1}, "spark.kubernetes.driver.pod.excludedFeatureSteps is read"},
    {Feature::kPythonVersionIgnored, {4, 1}, "spark.kubernetes.pyspark.pythonVersion is not read any more"},
    {Feature::kNetworkPolicy, {4, 2}, "A NetworkPolicy lets executors accept connections of their own application only"},
    {Feature::kConnectProtocol, {4, 2}, "The Service's port spark-connect has appProtocol grpc"},
    {Feature::kTemplateFields, {4, 2}, "The fields of a pod template that Kubernetes 1.34 and 1.35 brought have types; before, they are passed on as written, as are those of 1.33 before 4.1, of 1.27 to 1.32 before 4.0, of 1.26 before 3.5 and of 1.24 and 1.25 before 3.4"},
    {Feature::kMorePropertiesFiles, {4, 2}, "spark-submit has the option --extra-properties-file; Firesteel takes it for every version"},
    {Feature::kProxyUserInDriver, {4, 3}, "SPARK_USER in the driver is the value of --proxy-user as given; before, the SPARK_USER of the submitting machine wins and the name is shortened"},
    {Feature::kPrivilegeEscalation, {4, 3}, "spark.kubernetes.driver.securityContext.allowPrivilegeEscalation is written to the driver's container (default false)"},
    {Feature::kNotReadyAddresses, {4, 3}, "spark.kubernetes.driver.service.publishNotReadyAddresses is written to the driver's Service (default false)"},
});
// clang-format on
// NOLINTEND(modernize-use-designated-initializers)

/// The row of each feature is its number, so a lookup needs no search.
consteval bool rows_follow_the_features() {
  for (std::size_t row = 0; row < kSince.size(); ++row) {
    if (static_cast<std::size_t>(kSince[row].feature) != row || kSince[row].change.empty()) {
      return false;
    }
  }
  return kSince.back().feature == Feature::kNotReadyAddresses;
}

consteval bool every_change_has_a_profile() {
  return std::ranges::all_of(kSince, [](const Since& row) {
    return std::ranges::any_of(kProfiles, [&](const Profile& profile) {
      return profile.line.major == row.since.major && profile.line.minor == row.since.minor;
    });
  });
}

static_assert(rows_follow_the_features(), "kSince has one row for each Feature, in its order");
static_assert(std::ranges::is_sorted(kSince, {}, &Since::since), "kSince is sorted by version");
static_assert(std::ranges::is_sorted(kProfiles, {}, &Profile::line), "kProfiles is sorted");
static_assert(every_change_has_a_profile());

/// The profile used if no version is specified.
[[nodiscard]] SparkVersion newest_version();

/// All profiles, "3.5, 4.0 and 4.1".
[[nodiscard]] std::string profile_names();

}  // namespace conf

}  // namespace firesteel
