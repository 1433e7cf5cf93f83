#pragma once
/// Acting as another user: the Impersonate-* headers of the kube-apiserver.

#include <string>
#include <utility>
#include <vector>

#include "http/transport.h"

namespace firesteel::kube {

struct Impersonation {
  std::string user;  ///< empty: nobody is impersonated
  std::string uid;
  std::vector<std::string> groups;
  std::vector<std::pair<std::string, std::vector<std::string>>> extra;
};

/// The headers, in the order user, uid, groups, extra; the keys of extra in lower case and
/// percent-encoded.  None when there is no user.
[[nodiscard]] http::Headers impersonation_headers(const Impersonation& impersonation);

/// Throws Error kUsage when uid, groups or extra stand without a user, or a value cannot be in a
/// header.  `source` names where it was said.
void check_impersonation(const Impersonation& impersonation, const std::string& source);

}  // namespace firesteel::kube
