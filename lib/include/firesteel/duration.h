#pragma once
/// Lengths of time as people write and read them.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel {

/// "500ms", "30s", "5m", "2h", "1d", or a sum as "1h30m"; a bare number is seconds.  Nothing when
/// it is no length of time.
[[nodiscard]] std::optional<std::chrono::milliseconds> parse_duration(std::string_view text);

/// What an option says, as parse_duration().  Throws Error kUsage, which names the option, when it
/// is no length of time or less than `least`.
[[nodiscard]] std::chrono::milliseconds duration_of(
    std::string_view option, std::string_view text,
    std::chrono::milliseconds least = std::chrono::milliseconds(0));

/// A length of time in at most two units: "42s", "3m5s", "17m", "5h2m", "3d4h", "412d".  Negative
/// ones (clocks differ) are "0s".
[[nodiscard]] std::string duration_text(std::int64_t seconds);

}  // namespace firesteel
