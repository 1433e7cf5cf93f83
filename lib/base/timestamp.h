#pragma once
/// Points in time as the Kubernetes API and people write them.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "firesteel/clock.h"

namespace firesteel::base {

/// `time`, or the nearest whole second that every system_clock has: some count nanoseconds from
/// 1677 to 2262, others microseconds, whose last year no calendar has.
[[nodiscard]] SystemTime system_time(std::chrono::sys_seconds time);

/// An RFC 3339 time, "2026-11-21T04:12:00Z", "…12:00.5+01:00" (fractions are dropped), as
/// system_time() has it; nothing for other text.
[[nodiscard]] std::optional<SystemTime> parse_timestamp(std::string_view text);

/// The same as seconds since 1970.
[[nodiscard]] std::optional<std::int64_t> seconds_of(std::string_view time);

/// "2026-11-21 04:12 UTC", for people.
[[nodiscard]] std::string minute_text(SystemTime time);

/// "2026-11-21T04:12:00Z", whole seconds.
[[nodiscard]] std::string second_text(SystemTime time);

}  // namespace firesteel::base
