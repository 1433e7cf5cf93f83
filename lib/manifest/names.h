#pragma once
/// Names and ids as Spark makes them: KubernetesUtils.uniqueID,
/// KubernetesConf.getResourceNamePrefix and getAppNameLabel,
/// KubernetesDriverConf.driverServiceName.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "firesteel/runtime.h"

namespace firesteel::manifest {

/// Longest Service name, label value and volume name; longest name of other objects.
inline constexpr std::size_t kLabelLimit = 63;
inline constexpr std::size_t kNameLimit = 253;

/// Six random hexadecimal digits and the time's lowest 40 bits, without leading zeros.
[[nodiscard]] std::string unique_id(std::int64_t now_ms, RandomSource& random);
/// A random UUID (version 4), as java.util.UUID prints it.
[[nodiscard]] std::string random_uuid(RandomSource& random);

/// "My App" and an id become "my-app-<id>": prefix of the names of a submission's objects.
[[nodiscard]] std::string resource_name_prefix(std::string_view app_name,
                                               std::string_view unique_id);
/// Value of the label spark-app-name; may be empty.
[[nodiscard]] std::string app_name_label(std::string_view app_name);
/// Whether that label had to be cut at 63 characters.
[[nodiscard]] bool app_name_label_is_cut(std::string_view app_name);

/// "<prefix>-driver-svc" as Spark would like it; it must not be longer than kLabelLimit.
[[nodiscard]] std::string preferred_service_name(std::string_view prefix);
[[nodiscard]] std::string short_service_name(std::string_view unique_id);

/// What a submission's key becomes, as value of the label firesteel/submission-id: equal for equal
/// keys.
[[nodiscard]] std::string key_label(std::string_view key);
/// What every submission of that key to that namespace is called: the key as far as it can stand in
/// a name, and a hash of both; at most kKeyedPrefixLimit characters.
[[nodiscard]] std::string keyed_prefix(std::string_view in_namespace, std::string_view key);
/// Leaves room for a run's digits and for "-driver-svc" in a label's length.
inline constexpr std::size_t kKeyedPrefixLimit = 41;

}  // namespace firesteel::manifest
