#include "base/timestamp.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "firesteel/clock.h"

namespace firesteel::base {

namespace {

/// The number at `at`; nothing if there are no digits.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) {
    return std::nullopt;
  }
  int number = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    number = (number * 10) + (c - '0');
  }
  return number;
}

/// "Z" or "+01:00".
std::optional<std::chrono::minutes> zone(std::string_view text) {
  if (text == "Z" || text == "z") {
    return std::chrono::minutes(0);
  }
  const auto hours = digits(text, 1, 2);
  const auto minutes = digits(text, 4, 2);
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' || !hours ||
      !minutes || *hours > 23 || *minutes > 59) {
    return std::nullopt;
  }
  const std::chrono::minutes offset((*hours * 60) + *minutes);
  return text[0] == '+' ? offset : -offset;
}

/// A day, "2026-11-21", and the time in it.
struct Calendar {
  explicit Calendar(SystemTime time) {
    // Whole seconds have a larger range than nanoseconds, so the first representable day is kept.
    const auto second = std::chrono::floor<std::chrono::seconds>(time);
    const auto midnight = std::chrono::floor<std::chrono::days>(second);
    const std::chrono::year_month_day date(midnight);
    day =
        fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                    static_cast<unsigned int>(date.month()), static_cast<unsigned int>(date.day()));
    clock = std::chrono::hh_mm_ss<std::chrono::seconds>(second - midnight);
  }
  std::string day;
  std::chrono::hh_mm_ss<std::chrono::seconds> clock;
};

}  // namespace

SystemTime system_time(std::chrono::sys_seconds time) {
  constexpr std::chrono::sys_seconds kFirst =
      std::chrono::sys_days(std::chrono::year(1677) / 9 / 21) + std::chrono::seconds(764);
  constexpr std::chrono::sys_seconds kLast =
      std::chrono::sys_days(std::chrono::year(2262) / 4 / 11) + std::chrono::seconds(85636);
  return std::clamp(time, kFirst, kLast);
}

std::optional<SystemTime> parse_timestamp(std::string_view text) {
  constexpr std::size_t kSeconds = 19;
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  const auto hour = digits(text, 11, 2);
  const auto minute = digits(text, 14, 2);
  const auto second = digits(text, 17, 2);
  if (!year || !month || !day || !hour || !minute || !second || text[4] != '-' || text[7] != '-' ||
      (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':') {
    return std::nullopt;
  }
  std::string_view rest = text.substr(kSeconds);
  if (rest.starts_with('.')) {
    const std::size_t end = std::min(rest.find_first_not_of("0123456789", 1), rest.size());
    if (end == 1) {
      return std::nullopt;
    }
    rest.remove_prefix(end);
  }
  const auto offset = zone(rest);
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned int>(*month)),
                                         std::chrono::day(static_cast<unsigned int>(*day))};
  if (!offset || !date.ok() || *hour > 23 || *minute > 59 || *second > 60) {
    return std::nullopt;
  }
  return system_time(std::chrono::sys_days(date) + std::chrono::hours(*hour) +
                     std::chrono::minutes(*minute) + std::chrono::seconds(*second) - *offset);
}

std::optional<std::int64_t> seconds_of(std::string_view time) {
  const auto moment = parse_timestamp(time);
  if (!moment) {
    return std::nullopt;
  }
  return std::chrono::duration_cast<std::chrono::seconds>(moment->time_since_epoch()).count();
}

std::string minute_text(SystemTime time) {
  const Calendar on(time);
  return fmt::format("{} {:02}:{:02} UTC", on.day, on.clock.hours().count(),
                     on.clock.minutes().count());
}

std::string second_text(SystemTime time) {
  const Calendar on(time);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", on.day, on.clock.hours().count(),
                     on.clock.minutes().count(), on.clock.seconds().count());
}

}  // namespace firesteel::base
