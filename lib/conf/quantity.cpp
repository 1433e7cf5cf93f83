#include "conf/quantity.h"

#include <cstddef>
#include <string_view>

namespace firesteel::conf {

bool is_quantity(std::string_view text) {
  const std::size_t unit = text.find_first_not_of("0123456789+-.");
  if (unit == std::string_view::npos) {
    return !text.empty();
  }
  const std::string_view format = text.substr(unit);
  const char last = format.back();
  const bool ends_in_letter = (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z');
  const bool exponent = format.front() == 'e' || format.front() == 'E';
  const bool has_digit = format.find_first_of("0123456789") != std::string_view::npos;
  return !exponent || !ends_in_letter || !has_digit;
}

bool has_amount(std::string_view text) {
  return std::string_view("numkKMGTPEe").find(text.front()) == std::string_view::npos;
}

}  // namespace firesteel::conf
