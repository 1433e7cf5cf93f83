#pragma once
/// When the credentials of a connection expire.

#include <optional>

#include "firesteel/clock.h"
#include "kube/config/connection.h"

namespace firesteel::kube {

/// The earliest expiry of what is sent to the API server: that of the client certificate, and that
/// of the token if it is a JSON Web Token or the exec plugin states it.  Nothing if unknown.
[[nodiscard]] std::optional<SystemTime> credentials_expiry(const Connection& connection);

}  // namespace firesteel::kube
