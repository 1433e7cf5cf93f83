#include "base/java_double.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

namespace firesteel::base {

std::string java_double(double value) {
  if (std::isnan(value)) {
    return "NaN";
  }
  const std::string sign = std::signbit(value) ? "-" : "";
  if (std::isinf(value)) {
    return sign + "Infinity";
  }
  if (value == 0) {
    return sign + "0.0";
  }
  const double size = std::abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const std::string plain = fmt::format("{}", size);
    return sign + (plain.find('.') == std::string::npos ? plain + ".0" : plain);
  }
  // Shortest digits: "1.5e-05", "1e-04".
  std::array<char, 64> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), size,
                                          std::chars_format::scientific);
  std::string text(buffer.data(), error == std::errc{} ? end : buffer.data());
  if (text.find('.') == std::string::npos) {
    text = fmt::format("{:.1e}", size);  // at least two digits: 4.9E-324, not 5.0E-324
  }
  const std::size_t e = text.find('e');
  std::string_view digits = std::string_view(text).substr(e + 1);
  if (digits.starts_with('+')) {
    digits.remove_prefix(1);
  }
  int exponent = 0;
  (void)std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
  return fmt::format("{}{}E{}", sign, std::string_view(text).substr(0, e), exponent);
}

}  // namespace firesteel::base
