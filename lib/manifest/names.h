#pragma once
/// Creates names and ids like Spark: KubernetesUtils.uniqueID,
/// KubernetesConf.getResourceNamePrefix and getAppNameLabel,
/// KubernetesDriverConf.driverServiceName.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace firesteel {

class RandomSource;

}  // namespace firesteel

namespace firesteel::manifest {

/// Maximum length of Service names, label values and volume names; and of other objects' names.
inline constexpr std::size_t kLabelLimit = 63;
inline constexpr std::size_t kNameLimit = 253;

/// Six random hexadecimal digits and the time's lowest 40 bits, without leading zeros.
[[nodiscard]] std::string unique_id(std::int64_t now_ms, RandomSource& random);

/// The prefix of the names of a submission's objects: "My App" and an id become "my-app-<id>".
/// Without `dashes` only blanks and dots become dashes, and other invalid characters are removed.
[[nodiscard]] std::string resource_name_prefix(std::string_view app_name,
                                               std::string_view unique_id, bool dashes = true);
/// The value of the label spark-app-name; may be empty.
[[nodiscard]] std::string app_name_label(std::string_view app_name);
/// True if that label is cut at 63 characters.
[[nodiscard]] bool app_name_label_is_cut(std::string_view app_name);

/// "<prefix>-driver-svc", which Spark uses if it is not longer than kLabelLimit.
[[nodiscard]] std::string preferred_service_name(std::string_view prefix);
[[nodiscard]] std::string short_service_name(std::string_view unique_id);

/// The value of the label firesteel/submission-id for a key; the same for equal keys.
[[nodiscard]] std::string key_label(std::string_view key);
/// The name of all submissions with that key to that namespace: the key, as far as it is valid in a
/// name, and a hash of both; at most kKeyedPrefixLimit characters.
[[nodiscard]] std::string keyed_prefix(std::string_view in_namespace, std::string_view key);
/// Leaves room for the digits of a run and "-driver-svc" within kLabelLimit.
inline constexpr std::size_t kKeyedPrefixLimit = 41;

}  // namespace firesteel::manifest
