#include "base/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/number.h"

namespace firesteel::base {

namespace {

struct Unit {
  std::string_view suffix;
  double factor;
};

constexpr auto kUnits = std::to_array<Unit>({
    {.suffix = "n", .factor = 1e-9},
    {.suffix = "u", .factor = 1e-6},
    {.suffix = "m", .factor = 1e-3},
    {.suffix = "", .factor = 1},
    {.suffix = "k", .factor = 1e3},
    {.suffix = "M", .factor = 1e6},
    {.suffix = "G", .factor = 1e9},
    {.suffix = "T", .factor = 1e12},
    {.suffix = "P", .factor = 1e15},
    {.suffix = "E", .factor = 1e18},
    {.suffix = "Ki", .factor = 0x1p10},
    {.suffix = "Mi", .factor = 0x1p20},
    {.suffix = "Gi", .factor = 0x1p30},
    {.suffix = "Ti", .factor = 0x1p40},
    {.suffix = "Pi", .factor = 0x1p50},
    {.suffix = "Ei", .factor = 0x1p60},
});

std::size_t digits_at(std::string_view text) {
  return std::min(text.find_first_not_of("0123456789"), text.size());
}

/// The length of "1", "1.", "1.5" or ".5" at the start of `text`; 0 if there is no number.
std::size_t number_at(std::string_view text) {
  const std::size_t whole = digits_at(text);
  if (whole == text.size() || text[whole] != '.') {
    return whole;
  }
  const std::size_t fraction = digits_at(text.substr(whole + 1));
  return whole + fraction == 0 ? 0 : whole + 1 + fraction;
}

/// "e3", "E-1.5"
bool is_exponent(std::string_view text) {
  if (!text.starts_with('e') && !text.starts_with('E')) {
    return false;
  }
  text.remove_prefix(1);
  if (text.starts_with('+') || text.starts_with('-')) {
    text.remove_prefix(1);
  }
  return !text.empty() && number_at(text) == text.size();
}

/// The number and what follows it; nothing if there is no number.
std::optional<std::pair<std::string_view, std::string_view>> parts_of(std::string_view text) {
  const std::size_t sign = text.starts_with('+') || text.starts_with('-') ? 1 : 0;
  const std::size_t length = number_at(text.substr(sign));
  if (length == 0) {
    return std::nullopt;
  }
  return std::pair{text.substr(0, sign + length), text.substr(sign + length)};
}

/// A whole number, with a sign.
std::optional<int> exponent_of(std::string_view text) {
  text.remove_prefix(text.starts_with('+') ? 1 : 0);
  return base::number_of<int>(text);
}

/// Nothing if it does not fit a double.
std::optional<double> number_of(std::string_view text) {
  const bool negative = text.starts_with('-');
  text.remove_prefix(negative || text.starts_with('+') ? 1 : 0);
  const std::optional<double> number = unsigned_double(text);
  if (!number || std::isinf(*number)) {
    return std::nullopt;
  }
  return negative ? -*number : *number;
}

/// The exponent of ten that a unit stands for; nothing for binary units such as Ki.
std::optional<int> decimal_exponent(std::string_view unit) {
  constexpr std::string_view kSteps = "num kMGTPE";
  constexpr int kLeast = -9;
  if (unit.empty()) {
    return 0;
  }
  if (is_exponent(unit)) {
    return exponent_of(unit.substr(1));
  }
  const std::size_t step = unit.size() == 1 ? kSteps.find(unit) : std::string_view::npos;
  return step == std::string_view::npos ? std::nullopt
                                        : std::optional(kLeast + (3 * static_cast<int>(step)));
}

/// `digits` times ten to the power of `exponent`, with an exponent that is a multiple of three and
/// as large as it can be without a fraction.
std::string decimal_text(std::string digits, int exponent, bool in_letters) {
  constexpr std::array<std::string_view, 10> kLetters = {"n", "u", "m", "",  "k",
                                                         "M", "G", "T", "P", "E"};
  constexpr int kLeast = -9;
  constexpr int kMost = 18;
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  while (digits.ends_with('0')) {
    digits.pop_back();
    ++exponent;
  }
  if (digits.empty()) {
    return "0";
  }
  while ((exponent % 3 != 0 || exponent > kMost) && exponent > kLeast) {
    digits += '0';
    --exponent;
  }
  if (exponent < kLeast) {
    return {};  // beyond what a quantity can hold
  }
  if (in_letters) {
    return digits + std::string(kLetters.at(static_cast<std::size_t>((exponent - kLeast) / 3)));
  }
  return exponent == 0 ? digits : fmt::format("{}e{}", digits, exponent);
}

}  // namespace

bool is_quantity(std::string_view text) {
  const auto parts = parts_of(text);
  return parts && (std::ranges::find(kUnits, parts->second, &Unit::suffix) != kUnits.end() ||
                   is_exponent(parts->second));
}

std::optional<double> quantity_value(std::string_view text) {
  const auto parts = parts_of(text);
  if (!parts) {
    return std::nullopt;
  }
  const auto* const unit = std::ranges::find(kUnits, parts->second, &Unit::suffix);
  if (unit == kUnits.end()) {
    return is_exponent(parts->second) ? number_of(text) : std::nullopt;
  }
  const std::optional<double> number = number_of(parts->first);
  return number ? std::optional(*number * unit->factor) : std::nullopt;
}

std::optional<std::int64_t> scaled_quantity(std::string_view text, double scale) {
  constexpr double kLargest = 0x1p62;
  // A product such as 1.1 * 1000 is not exact.
  constexpr double kRounding = 1e-6;
  const std::optional<double> value = quantity_value(text);
  return !value || std::abs(*value * scale) > kLargest
             ? std::nullopt
             : std::optional(static_cast<std::int64_t>(rounded_up((*value * scale) - kRounding)));
}

std::string canonical_quantity(std::string_view text) {
  const auto parts = parts_of(text);
  if (!parts || !is_quantity(text)) {
    return std::string(text);
  }
  const auto [number, unit] = *parts;
  const std::optional<int> exponent = decimal_exponent(unit);
  if (!exponent) {
    const auto bytes = scaled_quantity(text, 1);
    return bytes ? binary_quantity(*bytes) : std::string(text);
  }
  std::string digits(number);
  const bool is_negative = digits.starts_with('-');
  digits.erase(0, digits.find_first_not_of("+-"));
  const std::size_t dot = digits.find('.');
  int shift = 0;
  if (dot != std::string::npos) {
    shift = static_cast<int>(digits.size() - dot - 1);
    digits.erase(dot, 1);
  }
  const std::string canonical = decimal_text(digits, *exponent - shift, !is_exponent(unit));
  return canonical.empty() ? std::string(text) : (is_negative ? "-" : "") + canonical;
}

std::string binary_quantity(std::int64_t amount) {
  for (const std::string_view suffix : {"Ei", "Pi", "Ti", "Gi", "Mi", "Ki"}) {
    const auto factor =
        static_cast<std::int64_t>(std::ranges::find(kUnits, suffix, &Unit::suffix)->factor);
    if (amount != 0 && amount % factor == 0) {
      return fmt::format("{}{}", amount / factor, suffix);
    }
  }
  return std::to_string(amount);
}

}  // namespace firesteel::base
