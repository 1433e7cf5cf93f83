#pragma once
/// Names of Kubernetes objects.

#include <string_view>

namespace firesteel::base {

/// True for an RFC 1123 label, as the names of namespaces are: 1 to 63 lower-case letters, digits
/// and dashes, with no dash at its ends.
[[nodiscard]] bool is_dns_label(std::string_view text);

/// True for an RFC 1123 subdomain, as the names of most objects are: labels with dots between them,
/// at most 253 characters.
[[nodiscard]] bool is_dns_subdomain(std::string_view text);

}  // namespace firesteel::base
