#include "base/timestamp.h"

#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

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

}  // namespace firesteel::base
