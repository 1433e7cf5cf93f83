#pragma once
/// When a JSON Web Token expires.

#include <optional>
#include <string_view>

#include "firesteel/clock.h"

namespace firesteel::kube {

/// The claim `exp`; the signature is not checked.  Nothing if `token` is not a JSON Web Token or
/// has no such claim.
[[nodiscard]] std::optional<SystemTime> jwt_expiry(std::string_view token);

}  // namespace firesteel::kube
