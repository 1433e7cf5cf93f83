#include "base/timestamp.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

namespace firesteel::base {

namespace {

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) {
    return std::nullopt;
  }
  int number = 0;
  const char* begin = text.data() + at;
  const auto result = std::from_chars(begin, begin + count, number);
  if (result.ec != std::errc{} || result.ptr != begin + count) {
    return std::nullopt;
  }
  return number;
}

std::string two_units(std::int64_t large, char large_unit, std::int64_t small, char small_unit) {
  return small == 0 ? fmt::format("{}{}", large, large_unit)
                    : fmt::format("{}{}{}{}", large, large_unit, small, small_unit);
}

}  // namespace

std::optional<std::int64_t> seconds_of(std::string_view time) {
  const auto year = digits(time, 0, 4);
  const auto month = digits(time, 5, 2);
  const auto day = digits(time, 8, 2);
  const auto hour = digits(time, 11, 2);
  const auto minute = digits(time, 14, 2);
  const auto second = digits(time, 17, 2);
  if (!year || !month || !day || !hour || !minute || !second || !time.ends_with('Z')) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) {
    return std::nullopt;
  }
  const auto days = std::chrono::sys_days(date).time_since_epoch();
  const std::chrono::seconds time_of_day =
      std::chrono::hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(*second);
  return (std::chrono::duration_cast<std::chrono::seconds>(days) + time_of_day).count();
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

}  // namespace firesteel::base
