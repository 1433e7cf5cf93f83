#include "conf/units.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/number.h"
#include "base/text.h"

namespace firesteel::conf {

namespace {

struct Suffix {
  std::string_view name;
  std::int64_t factor;
  bool binary_spelling = false;  ///< supported since Spark 4.0
};

constexpr std::array kByteSuffixes = {
    Suffix{.name = "b", .factor = 1},
    Suffix{.name = "k", .factor = 1LL << 10U},
    Suffix{.name = "kb", .factor = 1LL << 10U},
    Suffix{.name = "ki", .factor = 1LL << 10U, .binary_spelling = true},
    Suffix{.name = "kib", .factor = 1LL << 10U, .binary_spelling = true},
    Suffix{.name = "m", .factor = 1LL << 20U},
    Suffix{.name = "mb", .factor = 1LL << 20U},
    Suffix{.name = "mi", .factor = 1LL << 20U, .binary_spelling = true},
    Suffix{.name = "mib", .factor = 1LL << 20U, .binary_spelling = true},
    Suffix{.name = "g", .factor = 1LL << 30U},
    Suffix{.name = "gb", .factor = 1LL << 30U},
    Suffix{.name = "gi", .factor = 1LL << 30U, .binary_spelling = true},
    Suffix{.name = "gib", .factor = 1LL << 30U, .binary_spelling = true},
    Suffix{.name = "t", .factor = 1LL << 40U},
    Suffix{.name = "tb", .factor = 1LL << 40U},
    Suffix{.name = "ti", .factor = 1LL << 40U, .binary_spelling = true},
    Suffix{.name = "tib", .factor = 1LL << 40U, .binary_spelling = true},
    Suffix{.name = "p", .factor = 1LL << 50U},
    Suffix{.name = "pb", .factor = 1LL << 50U},
    Suffix{.name = "pi", .factor = 1LL << 50U, .binary_spelling = true},
    Suffix{.name = "pib", .factor = 1LL << 50U, .binary_spelling = true},
};

/// Suffixes with their unit in microseconds.
constexpr std::array kTimeSuffixes = {
    Suffix{.name = "us", .factor = 1},
    Suffix{.name = "ms", .factor = 1'000},
    Suffix{.name = "s", .factor = 1'000'000},
    Suffix{.name = "m", .factor = 60'000'000},
    Suffix{.name = "min", .factor = 60'000'000},
    Suffix{.name = "h", .factor = 3'600'000'000},
    Suffix{.name = "d", .factor = 86'400'000'000},
};

template <class Number>
std::optional<Number> whole(std::string_view text) {
  if (text.starts_with('+') && !text.starts_with("+-")) {
    text.remove_prefix(1);
  }
  return base::number_of<Number>(text);
}

/// Splits "12mb" into 12 and "mb".
std::optional<std::pair<std::int64_t, std::string>> number_and_suffix(std::string_view text) {
  const std::string lowered = base::lower(base::trim(text));
  const std::size_t suffix = lowered.find_first_not_of("-0123456789");
  const std::string_view digits = std::string_view(lowered).substr(0, suffix);
  const std::optional<std::int64_t> number = whole<std::int64_t>(digits);
  if (!number) {
    return std::nullopt;
  }
  return std::pair{*number, suffix == std::string::npos ? "" : lowered.substr(suffix)};
}

template <class Suffixes>
const Suffix* find_suffix(const Suffixes& suffixes, std::string_view name) {
  for (const Suffix& suffix : suffixes) {
    if (suffix.name == name) {
      return &suffix;
    }
  }
  return nullptr;
}

/// number * from / to without overflow; nothing if the result does not fit.
std::optional<std::int64_t> convert(std::int64_t number, std::int64_t from, std::int64_t to) {
  if (from <= to) {
    return number / (to / from);
  }
  const std::int64_t factor = from / to;
  if (number > std::numeric_limits<std::int64_t>::max() / factor ||
      number < std::numeric_limits<std::int64_t>::min() / factor) {
    return std::nullopt;
  }
  return number * factor;
}

/// The time in units of `unit` microseconds; a bare number is in these units.
std::optional<std::int64_t> parse_time(std::string_view text, std::int64_t unit) {
  const auto parts = number_and_suffix(text);
  if (!parts || parts->second.empty()) {
    return parts ? std::optional(parts->first) : std::nullopt;
  }
  const Suffix* const suffix = find_suffix(kTimeSuffixes, parts->second);
  return suffix == nullptr ? std::nullopt : convert(parts->first, suffix->factor, unit);
}

}  // namespace

std::optional<std::int64_t> parse_size(std::string_view text, ByteUnit unit, bool binary_suffixes) {
  const auto parts = number_and_suffix(text);
  if (!parts || parts->first < 0 || base::trim(text).starts_with('-')) {
    return std::nullopt;
  }
  if (parts->second.empty()) {
    return parts->first;
  }
  const Suffix* const suffix = find_suffix(kByteSuffixes, parts->second);
  if (suffix == nullptr || (suffix->binary_spelling && !binary_suffixes)) {
    return std::nullopt;
  }
  return convert(parts->first, suffix->factor, static_cast<std::int64_t>(unit));
}

std::optional<std::int64_t> parse_milliseconds(std::string_view text) {
  return parse_time(text, 1'000);
}

std::optional<std::int64_t> parse_seconds(std::string_view text) {
  return parse_time(text, 1'000'000);
}

std::optional<bool> parse_bool(std::string_view text) {
  if (base::equal_ignoring_case(text, "true")) {
    return true;
  }
  return base::equal_ignoring_case(text, "false") ? std::optional(false) : std::nullopt;
}

std::optional<std::int32_t> parse_int(std::string_view text) {
  return whole<std::int32_t>(text);
}

std::optional<std::int64_t> parse_long(std::string_view text) {
  return whole<std::int64_t>(text);
}

std::optional<double> parse_double(std::string_view text) {
  std::string_view digits = base::trim(text);
  const bool negative = digits.starts_with('-');
  if (negative || digits.starts_with('+')) {
    digits.remove_prefix(1);
  }
  const double sign = negative ? -1 : 1;
  if (digits == "NaN") {
    return std::numeric_limits<double>::quiet_NaN();
  }
  if (digits == "Infinity") {
    return sign * std::numeric_limits<double>::infinity();
  }
  const bool hexadecimal = digits.starts_with("0x") || digits.starts_with("0X");
  const bool has_power = digits.find_first_of("pP") != std::string_view::npos;
  if (hexadecimal && !has_power) {
    return std::nullopt;
  }
  if (!digits.empty() && std::string_view("dDfF").find(digits.back()) != std::string_view::npos) {
    digits.remove_suffix(1);
  }
  const std::optional<double> number = base::unsigned_double(digits);
  return number ? std::optional(sign * *number) : std::nullopt;
}

}  // namespace firesteel::conf
