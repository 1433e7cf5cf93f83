#pragma once
/// What a JSON Web Token says about itself.  Nothing is verified: that is the server's task.

#include <optional>
#include <string_view>

#include "firesteel/runtime.h"

namespace firesteel::kube {

/// The claim "exp"; nothing when `token` is no JWT or has no such claim.
[[nodiscard]] std::optional<SystemTime> jwt_expiry(std::string_view token);

}  // namespace firesteel::kube
