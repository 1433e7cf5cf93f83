#include "declare/quantity.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/quantity.h"
#include "base/text.h"
#include "conf/units.h"

namespace firesteel::declare {

std::optional<std::int64_t> milli_cpus(std::string_view text) {
  constexpr double kMilli = 1000;
  return base::scaled_quantity(text, kMilli);
}

std::string cpu_text(std::int64_t milli) {
  constexpr std::int64_t kMilli = 1000;
  return milli % kMilli == 0 ? std::to_string(milli / kMilli) : fmt::format("{}m", milli);
}

std::string kubernetes_memory(std::string_view text) {
  const std::string lower = base::lower(text);
  constexpr auto kUnits =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"kb", "Ki"},
                                                                    {"k", "Ki"},
                                                                    {"mb", "Mi"},
                                                                    {"m", "Mi"},
                                                                    {"gb", "Gi"},
                                                                    {"g", "Gi"},
                                                                    {"tb", "Ti"},
                                                                    {"t", "Ti"},
                                                                    {"pb", "Pi"},
                                                                    {"p", "Pi"}});
  for (const auto& [unit, suffix] : kUnits) {
    if (lower.ends_with(unit)) {
      return fmt::format("{}{}", text.substr(0, text.size() - unit.size()), suffix);
    }
  }
  return std::string(text);
}

std::optional<std::int64_t> memory_bytes(std::string_view text) {
  if (const auto java = conf::parse_size(base::lower(text), conf::ByteUnit::kByte, false)) {
    return java;
  }
  return base::scaled_quantity(kubernetes_memory(text), 1);
}

}  // namespace firesteel::declare
