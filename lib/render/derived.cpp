#include "render/derived.h"

#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/digest.h"
#include "firesteel/clock.h"

namespace firesteel::rendering {

namespace {

constexpr int kHexadecimal = 16;

}  // namespace

void DerivedRandom::next_block() {
  block_ = base::sha256_hex(fmt::format("{}\n{}", seed_, counter_++));
}

void DerivedRandom::fill(std::span<std::byte> bytes) {
  for (std::byte& each : bytes) {
    if (block_.empty()) {
      next_block();
    }
    unsigned value = 0;
    std::from_chars(block_.data(), block_.data() + 2, value, kHexadecimal);
    each = static_cast<std::byte>(value);
    block_.erase(0, 2);
  }
}

DerivedClock::DerivedClock(std::string_view seed) {
  // The names of objects have 40 bits of the time in them.
  constexpr std::size_t kDigits = 10;
  const std::string digits = base::sha256_hex(fmt::format("{}\ntime", seed)).substr(0, kDigits);
  std::int64_t milliseconds = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), milliseconds, kHexadecimal);
  now_ = SystemTime(std::chrono::milliseconds(milliseconds));
}

}  // namespace firesteel::rendering
