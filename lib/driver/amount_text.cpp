#include "driver/amount_text.h"

#include <string>

#include <fmt/format.h>

#include "base/number.h"

namespace firesteel::driver {

std::string count_text(double count) {
  std::string text = fmt::format("{:.2f}", count);
  while (text.ends_with('0')) {
    text.pop_back();
  }
  if (text.ends_with('.')) {
    text.pop_back();
  }
  return text;
}

std::string bytes_text(double bytes) {
  constexpr double kMebi = 0x1p20;
  constexpr double kGibi = 0x1p30;
  return bytes < 10 * kGibi ? fmt::format("{} MiB", base::rounded_up(bytes / kMebi))
                            : count_text(bytes / kGibi) + " GiB";
}

}  // namespace firesteel::driver
