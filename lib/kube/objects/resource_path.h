#pragma once
/// Where objects live in the API: the path of a kind, an object, a call.

#include <string>
#include <string_view>

namespace firesteel::kube {

/// "pods" for "Pod": the resource name the API server derives from a kind.
[[nodiscard]] std::string resource_of(std::string_view kind);
/// "networking.k8s.io" for "networking.k8s.io/v1", empty for the core group's "v1".
[[nodiscard]] std::string_view group_of(std::string_view api_version);
[[nodiscard]] bool is_namespaced(std::string_view kind);
/// The path of a kind's collection in a namespace, and of the object `name` in it unless empty.
[[nodiscard]] std::string resource_path(std::string_view api_version, std::string_view kind,
                                        std::string_view in_namespace, std::string_view name);
/// Everything but letters, digits and -._~ as %XX: for a value in a query.
[[nodiscard]] std::string percent_encode(std::string_view text);
/// Everything that a segment of a path cannot hold as %XX.
[[nodiscard]] std::string encode_segment(std::string_view text);

}  // namespace firesteel::kube
