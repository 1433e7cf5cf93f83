#pragma once
/// Numbers in text.

#include <charconv>
#include <concepts>
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

template <std::floating_point Number>
[[nodiscard]] std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const char* const end = text.data() + text.size();
  // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): `end` is its size
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc{} && stop == end ? std::optional(number) : std::nullopt;
}

}  // namespace firesteel::base
