#include "kube/credentials_expiry.h"

#include <algorithm>
#include <optional>

#include "firesteel/runtime.h"
#include "kube/client_certificate.h"
#include "kube/connection.h"
#include "kube/timestamp.h"

namespace firesteel::kube {

std::optional<SystemTime> credentials_expiry(const Connection& connection) {
  const auto certificate = certificate_expiry(connection.tls.client_certificate_pem);
  // A user and password outrank a token.
  const auto token = connection.basic_user.empty() ? jwt_expiry(connection.token) : std::nullopt;
  if (certificate && token) {
    return std::min(*certificate, *token);
  }
  return certificate ? certificate : token;
}

}  // namespace firesteel::kube
