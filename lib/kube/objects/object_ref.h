#pragma once
/// Kinds and objects of the API, by type.

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace firesteel::kube {

/// A kind.  The texts must outlive it.
struct ApiKind {
  std::string_view api_version;  ///< "v1", "networking.k8s.io/v1"
  std::string_view kind;         ///< "Pod"
};

inline constexpr ApiKind kConfigMap{.api_version = "v1", .kind = "ConfigMap"};
inline constexpr ApiKind kEvent{.api_version = "v1", .kind = "Event"};
inline constexpr ApiKind kNamespace{.api_version = "v1", .kind = "Namespace"};
inline constexpr ApiKind kPod{.api_version = "v1", .kind = "Pod"};
inline constexpr ApiKind kServiceAccount{.api_version = "v1", .kind = "ServiceAccount"};

/// One object, or all objects of a kind if it has no name.
struct ObjectRef {
  ApiKind kind;
  std::string object_namespace = {};  ///< empty for cluster-wide kinds and for all namespaces
  std::string name = {};
  std::string uid = {};  ///< empty: any object of that name
};

/// The object of that kind that `object` is, by its metadata.
[[nodiscard]] ObjectRef ref_of(const ApiKind& kind, const nlohmann::json& object);

}  // namespace firesteel::kube
