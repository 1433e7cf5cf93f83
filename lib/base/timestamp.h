#pragma once
/// Points in time as the Kubernetes API writes them.

#include <cstdint>
#include <optional>
#include <string_view>

namespace firesteel::base {

/// Seconds since 1970 of "2026-11-21T04:12:00Z" or "2026-11-21T04:12:00.123456Z" (fractions are
/// dropped); nothing when it is no such time.
[[nodiscard]] std::optional<std::int64_t> seconds_of(std::string_view time);

}  // namespace firesteel::base
