#include "conf/quantity.h"

#include <cstddef>
#include <string_view>

#include "conf/profile.h"
#include "firesteel/spark_version.h"

namespace firesteel::conf {

namespace {

/// The letters of units and exponents: the amount ends where the first one is.
constexpr std::string_view kUnitLetters = "eEinumkKMGTP";

}  // namespace

bool is_quantity(std::string_view text, const SparkVersion& version) {
  const std::size_t unit = text.find_first_of(kUnitLetters);
  if (unit == std::string_view::npos) {
    return !text.empty();
  }
  if (!version.has(Feature::kUnitsAlone) &&
      text.find_first_not_of(kUnitLetters) == std::string_view::npos) {
    return false;
  }
  const std::string_view format = text.substr(unit);
  const char last = format.back();
  const bool ends_in_letter = (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z');
  const bool has_digit = format.find_first_of("0123456789") != std::string_view::npos;
  return !ends_in_letter || !has_digit;
}

bool has_amount(std::string_view text) {
  return kUnitLetters.find(text.front()) == std::string_view::npos;
}

}  // namespace firesteel::conf
