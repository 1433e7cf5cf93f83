#include "http/http_date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>

#include "base/text.h"

namespace firesteel::http {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kMonths = {"Jan"sv, "Feb"sv, "Mar"sv, "Apr"sv, "May"sv, "Jun"sv,
                                "Jul"sv, "Aug"sv, "Sep"sv, "Oct"sv, "Nov"sv, "Dec"sv};
constexpr std::array kDays = {"Sunday"sv,   "Monday"sv, "Tuesday"sv, "Wednesday"sv,
                              "Thursday"sv, "Friday"sv, "Saturday"sv};

/// Reads the parts of a date one after the other; after a missing part, all reads fail.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool text(std::string_view expected) {
    good_ = good_ && rest_.starts_with(expected);
    rest_.remove_prefix(good_ ? expected.size() : 0);
    return good_;
  }
  /// A number of exactly `digits` digits; `blank`: the first can be a space.
  int number(std::size_t digits, bool blank = false) {
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      const char next = i < rest_.size() ? rest_[i] : '\0';
      if (blank && i == 0 && next == ' ') {
        continue;
      }
      good_ = good_ && next >= '0' && next <= '9';
      value = good_ ? (value * 10) + (next - '0') : 0;
    }
    rest_.remove_prefix(good_ ? digits : 0);
    return value;
  }
  unsigned month() {
    const auto* const found = std::ranges::find(kMonths, rest_.substr(0, 3));
    good_ = good_ && found != kMonths.end();
    rest_.remove_prefix(good_ ? 3 : 0);
    return static_cast<unsigned>(std::distance(kMonths.begin(), found)) + 1;
  }
  [[nodiscard]] bool ended() const { return good_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool good_ = true;
};

struct Parts {
  int year = 0, hour = 0, minute = 0, second = 0;
  unsigned month = 0, day = 0;

  void take_time(Scanner& scanner) {
    hour = scanner.number(2);
    scanner.text(":");
    minute = scanner.number(2);
    scanner.text(":");
    second = scanner.number(2);
  }
  [[nodiscard]] std::optional<std::chrono::sys_seconds> when() const {
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day)};
    // 60 is a leap second.
    if (!date.ok() || year < 1970 || hour > 23 || minute > 59 || second > 60) {
      return std::nullopt;
    }
    return std::chrono::sys_days(date) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
           std::chrono::seconds(std::min(second, 59));
  }
};

std::optional<std::chrono::sys_seconds> parse_fixed(std::string_view after_day) {
  Scanner scanner(after_day);
  Parts parts;
  scanner.text(", ");
  parts.day = static_cast<unsigned>(scanner.number(2));
  scanner.text(" ");
  parts.month = scanner.month();
  scanner.text(" ");
  parts.year = scanner.number(4);
  scanner.text(" ");
  parts.take_time(scanner);
  scanner.text(" GMT");
  return scanner.ended() ? parts.when() : std::nullopt;
}

std::optional<std::chrono::sys_seconds> parse_with_short_year(std::string_view after_day) {
  Scanner scanner(after_day);
  Parts parts;
  scanner.text(", ");
  parts.day = static_cast<unsigned>(scanner.number(2));
  scanner.text("-");
  parts.month = scanner.month();
  scanner.text("-");
  const int year = scanner.number(2);
  parts.year = year + (year < 70 ? 2000 : 1900);
  scanner.text(" ");
  parts.take_time(scanner);
  scanner.text(" GMT");
  return scanner.ended() ? parts.when() : std::nullopt;
}

std::optional<std::chrono::sys_seconds> parse_asctime(std::string_view after_day) {
  Scanner scanner(after_day);
  Parts parts;
  scanner.text(" ");
  parts.month = scanner.month();
  scanner.text(" ");
  parts.day = static_cast<unsigned>(scanner.number(2, true));
  scanner.text(" ");
  parts.take_time(scanner);
  scanner.text(" ");
  parts.year = scanner.number(4);
  return scanner.ended() ? parts.when() : std::nullopt;
}

}  // namespace

std::optional<std::chrono::sys_seconds> parse_http_date(std::string_view text) {
  text = base::trim(text);
  for (const std::string_view day : kDays) {
    if (text.starts_with(day)) {
      return parse_with_short_year(text.substr(day.size()));
    }
    if (text.starts_with(day.substr(0, 3))) {
      const std::string_view rest = text.substr(3);
      return rest.starts_with(',') ? parse_fixed(rest) : parse_asctime(rest);
    }
  }
  return std::nullopt;
}

}  // namespace firesteel::http
