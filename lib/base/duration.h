#pragma once
/// Durations as command lines write them.

#include <chrono>
#include <optional>
#include <string_view>

namespace firesteel::base {

/// "30s", "500ms", "2m", "2min", "1h", "1.5s" and several of them after each other ("1m30s"), as Go
/// and Spark write them; "0" needs no unit.  Nothing for anything else, and for more than a year.
[[nodiscard]] std::optional<std::chrono::milliseconds> parse_duration(std::string_view text);

}  // namespace firesteel::base
