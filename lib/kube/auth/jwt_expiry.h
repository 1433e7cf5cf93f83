#pragma once
/// When a JSON Web Token ends.

#include <optional>
#include <string_view>

#include "firesteel/runtime.h"

namespace firesteel::kube {

/// Its claim `exp` (the signature is not looked at); nothing when it is no such token or has none.
[[nodiscard]] std::optional<SystemTime> jwt_expiry(std::string_view token);

}  // namespace firesteel::kube
