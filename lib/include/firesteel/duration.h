#pragma once
/// Parses and prints durations.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel {

/// "500ms", "30s", "5m", "2h", "1d", or a sum such as "1h30m"; a bare number means seconds.
/// Nothing if it is not a duration.
[[nodiscard]] std::optional<std::chrono::milliseconds> parse_duration(std::string_view text);

/// Parses the value of an option like parse_duration().  Throws Error kUsage, which names the
/// option, if it is not a duration or less than `least`.
[[nodiscard]] std::chrono::milliseconds parse_duration_option(
    std::string_view option, std::string_view text,
    std::chrono::milliseconds least = std::chrono::milliseconds(0));

/// A duration in at most two units: "42s", "3m5s", "17m", "5h2m", "3d4h", "412d".  Negative
/// durations (clock skew) are "0s".
[[nodiscard]] std::string duration_text(std::int64_t seconds);

}  // namespace firesteel
