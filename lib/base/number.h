#pragma once
/// Numbers in text, and numbers without their fraction.

#include <charconv>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

namespace firesteel::base {

/// The number that the whole text is, as std::from_chars reads it: a minus, but no plus and no
/// blanks.  Nothing if the text is not a number, or the number does not fit.
template <std::integral Number>
[[nodiscard]] std::optional<Number> number_of(std::string_view text, int radix = 10) {
  Number number{};
  const char* const end = text.data() + text.size();
  // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): `end` is its size
  const auto [stop, error] = std::from_chars(text.data(), end, number, radix);
  return error == std::errc{} && stop == end ? std::optional(number) : std::nullopt;
}

/// The double nearest to the whole text, whatever the locale: digits with a point and an exponent,
/// or after 0x in hexadecimal.  No sign, no blanks, no name of a number.  What is too large is
/// infinite and what is too small is 0, as in Java.
[[nodiscard]] std::optional<double> unsigned_double(std::string_view text);

/// std::trunc, std::floor and std::ceil without libm, which nothing else here needs.
[[nodiscard]] constexpr double truncated(double number) {
  constexpr double kWhole = 0x1p53;  // from here on, a double has no fraction
  return -kWhole < number && number < kWhole
             ? static_cast<double>(static_cast<std::int64_t>(number))
             : number;
}

[[nodiscard]] constexpr double rounded_down(double number) {
  const double whole = truncated(number);
  return whole > number ? whole - 1 : whole;
}

[[nodiscard]] constexpr double rounded_up(double number) {
  const double whole = truncated(number);
  return whole < number ? whole + 1 : whole;
}

}  // namespace firesteel::base
