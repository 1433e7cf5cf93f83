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

#include "firesteel/submission_spec.h"

namespace firesteel {

/// A change to submissions in a version of Spark, in the order of kSince.
enum class Feature : std::uint8_t {
  kBinarySizes,
  kMinMemoryOverhead,
  kProxyUserInDriver,
  kLabelPlaceholders,
  kSubPathExpression,
  kHostPathType,
  kClaimLabels,
  kVolumeSizeUnit,
  kReadWriteOncePod,
  kPodGroupJson,
  kStructuredLogging,
  kJavaOptionsSplit,
  kFileModes,
  kConnectPort,
  kVersionPlaceholder,
  kUtf8Required,
  kExcludedSteps,
  kPythonVersionIgnored,
  kNetworkPolicy,
  kConnectProtocol,
  kTemplateFields,
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
    {{3, 5}, "3.5.7", "2.12.18"},
    {{4, 0}, "4.0.1", "2.13.16"},
    {{4, 1}, "4.1.1", "2.13.17"},
    {{4, 2}, "4.2.0", "2.13.18"},
    {{4, 3}, "4.3.0", "2.13.18"},
});

// clang-format off
inline constexpr auto kSince = std::to_array<Since>({
    {Feature::kBinarySizes, {4, 0}, "Sizes can have the suffixes Ki, Mi, Gi, Ti and Pi"},
    {Feature::kMinMemoryOverhead, {4, 0}, "spark.driver.minMemoryOverhead sets the smallest memory overhead; before, it is 384 MiB"},
    {Feature::kProxyUserInDriver, {4, 0}, "SPARK_USER in the driver is the value of --proxy-user as given; before, the SPARK_USER of the submitting machine wins and the name is shortened"},
    {Feature::kLabelPlaceholders, {4, 0}, "{{APP_ID}} and {{EXECUTOR_ID}} are replaced in labels of the driver"},
    {Feature::kSubPathExpression, {4, 0}, "Volumes have the option mount.subPathExpr"},
    {Feature::kHostPathType, {4, 0}, "hostPath volumes have the option options.type"},
    {Feature::kClaimLabels, {4, 0}, "Persistent volume claims have the options label.* and annotation.*"},
    {Feature::kVolumeSizeUnit, {4, 0}, "A volume's options.sizeLimit without a unit must be at least 1024"},
    {Feature::kReadWriteOncePod, {4, 0}, "Claims that are created have the access mode ReadWriteOncePod, or ReadWriteOnce with spark.kubernetes.legacy.useReadWriteOnceAccessMode; before, ReadWriteOnce"},
    {Feature::kPodGroupJson, {4, 0}, "spark.kubernetes.scheduler.volcano.podGroupTemplateJson is read"},
    {Feature::kStructuredLogging, {4, 0}, "spark.log.structuredLogging.enabled is read"},
    {Feature::kJavaOptionsSplit, {4, 0}, "-Xmx is refused only at the start of an option of spark.driver.extraJavaOptions, and so are quotes that are not closed; before, Xmx is refused anywhere"},
    {Feature::kFileModes, {4, 0}, "File modes such as 0644 in a pod template are octal, and integers have no fraction; before, 0644 is decimal and 1.5 is 1"},
    {Feature::kConnectPort, {4, 1}, "The driver's container and Service have the port spark-connect"},
    {Feature::kVersionPlaceholder, {4, 1}, "{{SPARK_VERSION}} is replaced in the image's name"},
    {Feature::kUtf8Required, {4, 1}, "The files of HADOOP_CONF_DIR, krb5.conf and the executors' pod template must be UTF-8; before, U+FFFD replaces other bytes"},
    {Feature::kExcludedSteps, {4, 1}, "spark.kubernetes.driver.pod.excludedFeatureSteps is read"},
    {Feature::kPythonVersionIgnored, {4, 1}, "spark.kubernetes.pyspark.pythonVersion is not read any more"},
    {Feature::kNetworkPolicy, {4, 2}, "A NetworkPolicy lets executors accept connections of their own application only"},
    {Feature::kConnectProtocol, {4, 2}, "The Service's port spark-connect has appProtocol grpc"},
    {Feature::kTemplateFields, {4, 2}, "The fields of a pod template that Kubernetes 1.34 and 1.35 brought have types; before, they are passed on as written, as are those of 1.33 before 4.1 and those of 1.27 to 1.32 before 4.0"},
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
