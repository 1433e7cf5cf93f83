#include "base/java_double.h"

#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/number.h"

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
  // The fewest digits that are this number, at least two: "1.5e-05", "1.0e-04", "4.9e-324".
  constexpr int kEnough = 16;  // after the point
  std::string text;
  for (int digits = 1; digits <= kEnough && unsigned_double(text) != size; ++digits) {
    text = fmt::format("{:.{}e}", size, digits);
  }
  const std::size_t e = text.find('e');
  std::string_view power = std::string_view(text).substr(e + 1);
  power.remove_prefix(power.starts_with('+') ? 1 : 0);
  const int exponent = number_of<int>(power).value_or(0);
  return fmt::format("{}{}E{}", sign, std::string_view(text).substr(0, e), exponent);
}

}  // namespace firesteel::base
