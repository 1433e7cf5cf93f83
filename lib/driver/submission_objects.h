#pragma once
/// Which kinds of objects a submission creates besides its driver pod, and what their metadata
/// says.

#include <array>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace firesteel::driver {

struct ObjectKind {
  std::string_view api_version;
  std::string_view kind;
  bool optional = false;  ///< a cluster may not have it, or few have rights on it
};

inline constexpr std::array<ObjectKind, 7> kSubmissionKinds = {{
    {.api_version = "v1", .kind = "ConfigMap"},
    {.api_version = "v1", .kind = "Service"},
    {.api_version = "v1", .kind = "Secret"},
    {.api_version = "v1", .kind = "PersistentVolumeClaim"},
    {.api_version = "networking.k8s.io/v1", .kind = "NetworkPolicy"},
    {.api_version = "networking.k8s.io/v1", .kind = "Ingress", .optional = true},
    {.api_version = "scheduling.volcano.sh/v1beta1", .kind = "PodGroup", .optional = true},
}};

/// Empty if it has none.
[[nodiscard]] std::string submission_of(const nlohmann::json& object);
[[nodiscard]] std::string run_of(const nlohmann::json& object);
/// An object with an owner is deleted with its owner.
[[nodiscard]] bool has_owner(const nlohmann::json& object);
[[nodiscard]] bool is_owned_by(const nlohmann::json& object, std::string_view uid);
/// A claim that the user named holds data, so it is never a leftover.
[[nodiscard]] bool is_named_claim(std::string_view kind, const nlohmann::json& object);

}  // namespace firesteel::driver
