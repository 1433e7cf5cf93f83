#pragma once
/// When the credentials of a connection end.

#include <optional>

#include "firesteel/runtime.h"
#include "kube/config/connection.h"

namespace firesteel::kube {

/// The first end among what is shown to the API server: the client certificate's, and the token's
/// if it is a JSON Web Token or the exec plugin says it.  Nothing when none says.
[[nodiscard]] std::optional<SystemTime> credentials_expiry(const Connection& connection);

}  // namespace firesteel::kube
