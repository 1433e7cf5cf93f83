#include "kube/auth/credentials_expiry.h"

#include <optional>

#include "firesteel/clock.h"
#include "kube/auth/jwt_expiry.h"
#include "kube/config/client_certificate.h"
#include "kube/config/connection.h"

namespace firesteel::kube {

std::optional<SystemTime> credentials_expiry(const Connection& connection) {
  std::optional<SystemTime> first = certificate_expiry(connection.tls.client_certificate_pem);
  // A user and password outrank a token.
  const auto token = connection.basic_user.empty() ? jwt_expiry(connection.token) : std::nullopt;
  for (const auto& end : {token, connection.exec_expires}) {
    if (end && (!first || *end < *first)) {
      first = end;
    }
  }
  return first;
}

}  // namespace firesteel::kube
