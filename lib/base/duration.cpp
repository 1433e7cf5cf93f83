#include "base/duration.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>
#include <system_error>

#include "base/text.h"

namespace firesteel::base {

namespace {

struct Unit {
  std::string_view name;
  double milliseconds;
};
constexpr std::array kUnits = {
    Unit{.name = "ms", .milliseconds = 1}, Unit{.name = "s", .milliseconds = 1e3},
    Unit{.name = "m", .milliseconds = 60e3}, Unit{.name = "min", .milliseconds = 60e3},
    Unit{.name = "h", .milliseconds = 3600e3}};
constexpr double kLongest = 366.0 * 24 * 3600e3;

std::optional<double> milliseconds_in(std::string_view unit) {
  for (const Unit& known : kUnits) {
    if (known.name == unit) {
      return known.milliseconds;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::chrono::milliseconds> parse_duration(std::string_view text) {
  text = trim(text);
  if (text == "0") {
    return std::chrono::milliseconds(0);
  }
  double sum = 0;
  bool any = false;
  while (!text.empty()) {
    const std::size_t end_of_number = text.find_first_not_of("0123456789.");
    if (end_of_number == std::string_view::npos) {
      return std::nullopt;
    }
    const std::string_view number = text.substr(0, end_of_number);
    double value = 0;
    const auto [stopped, error] =
        std::from_chars(number.data(), number.data() + number.size(), value);
    text.remove_prefix(end_of_number);
    const std::string_view unit = text.substr(0, text.find_first_of("0123456789."));
    text.remove_prefix(unit.size());
    const auto scale = milliseconds_in(unit);
    if (error != std::errc{} || stopped != number.data() + number.size() || !scale) {
      return std::nullopt;
    }
    sum += value * *scale;
    any = true;
  }
  if (!any || sum > kLongest) {
    return std::nullopt;
  }
  return std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(sum));
}

}  // namespace firesteel::base
