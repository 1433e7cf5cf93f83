#pragma once
/// Randomness and time that are derived from a text: what is made of them is the same for the same
/// text.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "firesteel/clock.h"
#include "firesteel/random_source.h"

namespace firesteel::rendering {

/// Bytes of SHA-256 over the seed and a counter.
class DerivedRandom final : public RandomSource {
 public:
  explicit DerivedRandom(std::string_view seed) : seed_(seed) {}
  void fill(std::span<std::byte> bytes) override;

 private:
  void next_block();

  std::string seed_;
  std::string block_;  ///< what is left of the current one, as hexadecimal digits
  std::uint64_t counter_ = 0;
};

/// Always the same moment, which the seed decides.
class DerivedClock final : public Clock {
 public:
  explicit DerivedClock(std::string_view seed);
  [[nodiscard]] SystemTime now() const override { return now_; }
  [[nodiscard]] SteadyTime steady_now() const override { return {}; }

 private:
  SystemTime now_;
};

}  // namespace firesteel::rendering
