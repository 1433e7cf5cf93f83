#pragma once
/// API paths of kinds and objects.

#include <string>
#include <string_view>

#include "base/uri.h"
#include "kube/objects/object_ref.h"

namespace firesteel::kube {

/// The resource name that the API server derives from a kind: "pods" for "Pod".
[[nodiscard]] std::string resource_of(std::string_view kind);
/// "networking.k8s.io" for "networking.k8s.io/v1"; empty for the core group's "v1".
[[nodiscard]] std::string_view group_of(std::string_view api_version);
[[nodiscard]] bool is_namespaced(std::string_view kind);
/// The path of an object, or of its kind in the namespace if the reference has no name.  Without an
/// API version, what the server says about itself: /version for "Version".
/// Throws Error kUsage for a namespace that is not a DNS label and for a name that would lead to
/// another path.
[[nodiscard]] std::string resource_path(const ObjectRef& object);
using base::encode_segment;
using base::percent_encode;

}  // namespace firesteel::kube
