#include "declare/quantity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

std::optional<std::int64_t> memory_bytes(std::string_view text) {
  if (const auto java = conf::parse_size(base::lower(text), conf::ByteUnit::kByte, false)) {
    return java;
  }
  return base::scaled_quantity(text, 1);
}

}  // namespace firesteel::declare
