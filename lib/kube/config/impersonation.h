#pragma once
/// Acting as another user: the Impersonate-* headers of the kube-apiserver.

#include <string>
#include <utility>
#include <vector>

#include "http/transport.h"

namespace firesteel::kube {

struct Impersonation {
  std::string user;  ///< empty: no impersonation
  std::string uid;
  std::vector<std::string> groups;
  std::vector<std::pair<std::string, std::vector<std::string>>> extra;
};

/// The headers in the order user, uid, groups, extra.  Keys of extra fields are in lower case and
/// percent-encoded.  Empty if there is no user.
[[nodiscard]] http::Headers impersonation_headers(const Impersonation& impersonation);

/// Throws Error kUsage if uid, groups or extra fields are set without a user, or if a value cannot
/// be sent in a header.  `source` names the setting in the message.
void check_impersonation(const Impersonation& impersonation, const std::string& source);

}  // namespace firesteel::kube
