#pragma once
/// Parses numbers, sizes and times like Spark, and prints doubles like Java.
/// Mirrors network.util.JavaUtils, network.util.ByteUnit and internal.config.ConfigHelpers.
/// The functions return nothing if the text is not such a value.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/java_double.h"

namespace firesteel::conf {

enum class ByteUnit : std::uint64_t {
  kByte = 1,
  kKib = 1ULL << 10U,
  kMib = 1ULL << 20U,
};

/// "2g" in `unit`s, rounded down; a bare number is in `unit`s.  `binary_suffixes` allows "2Gi"
/// (Spark 4.0 and later).  Fractions are not allowed.
[[nodiscard]] std::optional<std::int64_t> parse_size(std::string_view text, ByteUnit unit,
                                                     bool binary_suffixes);
/// "10s" in milliseconds, rounded towards zero; a bare number is milliseconds.
[[nodiscard]] std::optional<std::int64_t> parse_milliseconds(std::string_view text);
/// The same in seconds; a bare number is seconds.
[[nodiscard]] std::optional<std::int64_t> parse_seconds(std::string_view text);
/// "true" or "false" in any case.
[[nodiscard]] std::optional<bool> parse_bool(std::string_view text);
/// Java's Integer.parseInt: an optional sign and digits, 32 bits, no whitespace.
[[nodiscard]] std::optional<std::int32_t> parse_int(std::string_view text);
/// Java's Long.parseLong.
[[nodiscard]] std::optional<std::int64_t> parse_long(std::string_view text);
/// Java's Double.parseDouble, which allows whitespace around the number.
[[nodiscard]] std::optional<double> parse_double(std::string_view text);
using base::java_double;

}  // namespace firesteel::conf
