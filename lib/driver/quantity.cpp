#include "driver/quantity.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

namespace firesteel::driver {

namespace {

struct Suffix {
  std::string_view text;
  double factor;
};

constexpr double kKibi = 1024;
constexpr double kMebi = kKibi * kKibi;
constexpr double kGibi = kMebi * kKibi;

constexpr std::array<Suffix, 14> kSuffixes = {{{.text = "", .factor = 1},
                                               {.text = "n", .factor = 1e-9},
                                               {.text = "u", .factor = 1e-6},
                                               {.text = "m", .factor = 1e-3},
                                               {.text = "k", .factor = 1e3},
                                               {.text = "M", .factor = 1e6},
                                               {.text = "G", .factor = 1e9},
                                               {.text = "T", .factor = 1e12},
                                               {.text = "P", .factor = 1e15},
                                               {.text = "Ki", .factor = kKibi},
                                               {.text = "Mi", .factor = kMebi},
                                               {.text = "Gi", .factor = kGibi},
                                               {.text = "Ti", .factor = kGibi * kKibi},
                                               {.text = "Pi", .factor = kGibi * kMebi}}};

}  // namespace

std::optional<double> parse_quantity(std::string_view text) {
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number);
  if (result.ec != std::errc{}) {
    return std::nullopt;
  }
  const std::string_view suffix = text.substr(static_cast<std::size_t>(result.ptr - text.data()));
  for (const Suffix& each : kSuffixes) {
    if (each.text == suffix) {
      return number * each.factor;
    }
  }
  return std::nullopt;
}

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
  return bytes < 10 * kGibi ? fmt::format("{} MiB", std::ceil(bytes / kMebi))
                            : count_text(bytes / kGibi) + " GiB";
}

}  // namespace firesteel::driver
