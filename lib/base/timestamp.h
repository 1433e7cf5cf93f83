#pragma once
/// Points in time as the Kubernetes API writes them, and how long ago they are for a person.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel::base {

/// Seconds since 1970 of "2026-11-21T04:12:00Z" or "2026-11-21T04:12:00.123456Z" (fractions are
/// dropped); nothing when it is no such time.
[[nodiscard]] std::optional<std::int64_t> seconds_of(std::string_view time);

/// A length of time in at most two units: "42s", "3m5s", "17m", "5h2m", "3d4h", "412d".  Negative
/// ones (clocks differ) are "0s".
[[nodiscard]] std::string duration_text(std::int64_t seconds);

}  // namespace firesteel::base
