#include "firesteel/duration.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "firesteel/error.h"

namespace firesteel {

namespace {

std::string two_units(std::int64_t large, char large_unit, std::int64_t small, char small_unit) {
  return small == 0 ? fmt::format("{}{}", large, large_unit)
                    : fmt::format("{}{}{}{}", large, large_unit, small, small_unit);
}

/// Milliseconds per unit; 0 for an unknown unit.
std::int64_t unit_of(std::string_view name) {
  constexpr std::int64_t kSecond = 1000;
  if (name == "ms") {
    return 1;
  }
  if (name == "s" || name.empty()) {
    return kSecond;
  }
  if (name == "m" || name == "min") {
    return 60 * kSecond;
  }
  if (name == "h") {
    return 3600 * kSecond;
  }
  return name == "d" ? kSecond * 24 * 3600 : 0;
}

}  // namespace

std::optional<std::chrono::milliseconds> parse_duration(std::string_view text) {
  constexpr std::int64_t kMost = 1'000'000'000;  // of any unit; larger values are mistakes
  std::int64_t sum = 0;
  const bool bare = text.find_first_not_of("0123456789") == std::string_view::npos;
  if (text.empty()) {
    return std::nullopt;
  }
  while (!text.empty()) {
    std::int64_t number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    if (result.ec != std::errc{} || number < 0 || number > kMost) {
      return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(result.ptr - text.data()));
    const std::string_view unit =
        text.substr(0, std::min(text.find_first_of("0123456789"), text.size()));
    const std::int64_t factor = unit.empty() && !bare ? 0 : unit_of(unit);
    if (factor == 0) {
      return std::nullopt;
    }
    sum += number * factor;
    text.remove_prefix(unit.size());
  }
  return std::chrono::milliseconds(sum);
}

std::chrono::milliseconds parse_duration_option(std::string_view option, std::string_view text,
                                                std::chrono::milliseconds least) {
  const auto duration = parse_duration(text);
  if (!duration || *duration < least) {
    throw Error(ErrorKind::kUsage, fmt::format("'{}' is not a valid duration for {}", text, option),
                fmt::format("use a duration such as 500ms, 30s, 10m or 1h30m{}",
                            least.count() > 0 ? " (greater than 0)" : ""));
  }
  return *duration;
}

std::string duration_text(std::int64_t seconds) {
  constexpr std::int64_t kMinute = 60;
  constexpr std::int64_t kHour = 60 * kMinute;
  constexpr std::int64_t kDay = 24 * kHour;
  seconds = std::max<std::int64_t>(seconds, 0);
  if (seconds < 2 * kMinute) {
    return fmt::format("{}s", seconds);
  }
  if (seconds < kHour) {
    const bool fine = seconds < 10 * kMinute;
    return two_units(seconds / kMinute, 'm', fine ? seconds % kMinute : 0, 's');
  }
  if (seconds < 2 * kDay) {
    return two_units(seconds / kHour, 'h', seconds % kHour / kMinute, 'm');
  }
  const bool fine = seconds < 10 * kDay;
  return two_units(seconds / kDay, 'd', fine ? seconds % kDay / kHour : 0, 'h');
}

}  // namespace firesteel
