#include "base/timestamp.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>

#include "firesteel/runtime.h"

namespace firesteel::base {

namespace {

/// The digits at `at`; nothing when one is none.
std::optional<int> number(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) {
    return std::nullopt;
  }
  int value = 0;
  const char* const end = text.data() + at + count;
  const auto [stop, error] = std::from_chars(text.data() + at, end, value);
  return error == std::errc() && stop == end && value >= 0 ? std::optional(value) : std::nullopt;
}

std::optional<SystemTime> moment(std::optional<int> year, std::optional<int> month,
                                 std::optional<int> day, std::string_view clock) {
  const auto hour = number(clock, 0, 2);
  const auto minute = number(clock, 3, 2);
  const auto second = number(clock, 6, 2);
  if (!year || !month || !day || !hour || !minute || !second) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) {
    return std::nullopt;
  }
  return SystemTime(std::chrono::sys_days(date)) + std::chrono::hours(*hour) +
         std::chrono::minutes(*minute) + std::chrono::seconds(*second);
}

}  // namespace

std::optional<SystemTime> parse_timestamp(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00T00:00:00Z";
  if (text.size() < kShape.size() || text[10] != 'T' || !text.ends_with('Z')) {
    return std::nullopt;
  }
  return moment(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2), text.substr(11));
}

std::optional<SystemTime> parse_http_date(std::string_view text) {
  constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  constexpr std::string_view kShape = "Sat, 21 Nov 2026 04:12:00 GMT";
  if (text.size() != kShape.size() || !text.ends_with(" GMT")) {
    return std::nullopt;
  }
  const auto* const month = std::ranges::find(kMonths, text.substr(8, 3));
  if (month == kMonths.end()) {
    return std::nullopt;
  }
  return moment(number(text, 12, 4), static_cast<int>(std::distance(kMonths.begin(), month)) + 1,
                number(text, 5, 2), text.substr(17));
}

}  // namespace firesteel::base
