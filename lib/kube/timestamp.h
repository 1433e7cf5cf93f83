#pragma once
/// Points in time as Kubernetes and tokens write them.

#include <optional>
#include <string_view>

#include "firesteel/runtime.h"

namespace firesteel::kube {

/// An RFC 3339 time, "2026-11-21T04:12:00Z", "…12:00.5+01:00"; nothing for anything else.
[[nodiscard]] std::optional<SystemTime> parse_timestamp(std::string_view text);

/// `exp` of a JSON Web Token (its signature is not looked at); nothing when it is none or has none.
[[nodiscard]] std::optional<SystemTime> jwt_expiry(std::string_view token);

}  // namespace firesteel::kube
