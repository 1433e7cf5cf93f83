#include "kube/objects/resource_path.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/dns_label.h"
#include "base/text.h"
#include "firesteel/error.h"
#include "firesteel/namespaces.h"
#include "kube/objects/object_ref.h"

namespace firesteel {

namespace {

[[noreturn]] void refuse(std::string_view what, std::string_view text, std::string_view rule) {
  throw Error(ErrorKind::kUsage,
              fmt::format("'{}' is not a valid {}", base::one_line(text, 100), what),
              std::string(rule));
}

}  // namespace

void check_namespace(std::string_view name) {
  if (!base::is_dns_label(name)) {
    refuse("namespace", name,
           "a namespace has 1 to 63 lower case letters, digits and '-', and no '-' at its ends");
  }
}

namespace kube {

namespace {

/// As the API server's IsValidPathSegmentName: nothing that leads to another path.
std::string name_segment(std::string_view text) {
  if (text == "." || text == ".." || text.find_first_of("/%") != std::string_view::npos) {
    refuse("name of an object", text, "a name is not '.' or '..' and has no '/' and no '%' in it");
  }
  return base::encode_segment(text);
}

}  // namespace

std::string resource_of(std::string_view kind) {
  // Mirrors meta.UnsafeGuessKindToResource of apimachinery.
  std::string name = base::lower(kind);
  if (name == "endpoints" || name.empty()) {
    return name;
  }
  if (name.ends_with('s') || name.ends_with('x') || name.ends_with("ch") || name.ends_with("sh")) {
    return name + "es";
  }
  constexpr std::string_view kVowels = "aeiou";
  if (name.ends_with('y') && name.size() > 1 &&
      kVowels.find(name[name.size() - 2]) == std::string_view::npos) {
    name.pop_back();
    return name + "ies";
  }
  return name + "s";
}

std::string_view group_of(std::string_view api_version) {
  const auto slash = api_version.find('/');
  return slash == std::string_view::npos ? std::string_view() : api_version.substr(0, slash);
}

bool is_namespaced(std::string_view kind) {
  constexpr std::array<std::string_view, 12> kClusterWide = {"Namespace",
                                                             "Node",
                                                             "PersistentVolume",
                                                             "ClusterRole",
                                                             "StorageClass",
                                                             "PriorityClass",
                                                             "ClusterRoleBinding",
                                                             "CustomResourceDefinition",
                                                             "RuntimeClass",
                                                             "SelfSubjectReview",
                                                             "SelfSubjectAccessReview",
                                                             "SubjectAccessReview"};
  return std::ranges::find(kClusterWide, kind) == kClusterWide.end();
}

std::string resource_path(const ObjectRef& object) {
  const auto& [api_version, kind] = object.kind;
  const std::string& name = object.name;
  if (api_version.empty()) {  // the server itself: /version
    return "/" + base::lower(kind);
  }
  const bool core = group_of(api_version).empty();
  std::string path = fmt::format("/{}/{}", core ? "api" : "apis", api_version);
  if (is_namespaced(kind) && !object.object_namespace.empty()) {
    check_namespace(object.object_namespace);
    path += fmt::format("/namespaces/{}", object.object_namespace);
  }
  path += "/" + resource_of(kind);
  if (kind == "Namespace" && !name.empty()) {
    check_namespace(name);
  }
  return name.empty() ? path : path + "/" + name_segment(name);
}

}  // namespace kube

}  // namespace firesteel
