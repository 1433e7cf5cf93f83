#include "base/number.h"

#include <clocale>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#ifdef __APPLE__
#include <xlocale.h>
#endif

namespace firesteel::base {

/// std::from_chars would do, but that of libstdc++ is 20 kB and needs libm.
std::optional<double> unsigned_double(std::string_view text) {
  const bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
  const std::string_view letters =
      hexadecimal ? "0123456789abcdefABCDEF.pPxX+-" : "0123456789.eE+-";
  const bool is_signed = text.starts_with('+') || text.starts_with('-');
  if (text.empty() || is_signed || text.find_first_not_of(letters) != std::string_view::npos) {
    return std::nullopt;
  }
  static const locale_t locale = ::newlocale(LC_ALL_MASK, "C", nullptr);
  const std::string digits(text);
  char* end = nullptr;
  const double number = ::strtod_l(digits.c_str(), &end, locale);
  return end == digits.c_str() + digits.size() ? std::optional(number) : std::nullopt;
}

}  // namespace firesteel::base
