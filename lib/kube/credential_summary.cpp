#include "kube/credential_summary.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/runtime.h"
#include "kube/client_certificate.h"
#include "kube/connection.h"
#include "kube/jwt.h"

namespace firesteel::kube {

namespace {

std::optional<SystemTime> earlier(std::optional<SystemTime> a, std::optional<SystemTime> b) {
  if (a && b) {
    return std::min(*a, *b);
  }
  return a ? a : b;
}

}  // namespace

CredentialSummary summarise_credentials(const Connection& connection) {
  CredentialSummary summary;
  std::vector<std::string> kinds;
  if (!connection.tls.client_certificate_pem.empty()) {
    kinds.push_back(fmt::format("client certificate ({})", connection.certificate_source));
    summary.expires = certificate_expiry(connection.tls.client_certificate_pem);
  }
  // A user and password outrank a token.
  if (!connection.basic_user.empty()) {
    kinds.push_back(fmt::format("user name and password ({})", connection.login_source));
  } else if (!connection.token.empty()) {
    kinds.push_back(fmt::format("token ({})", connection.login_source));
    summary.expires = earlier(summary.expires, jwt_expiry(connection.token));
  }
  summary.text = kinds.empty() ? "none" : base::join(kinds, " and ");
  return summary;
}

}  // namespace firesteel::kube
