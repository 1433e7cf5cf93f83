#pragma once
/// Randomness as an argument.

#include <cstddef>
#include <span>

namespace firesteel {

class RandomSource {
 public:
  virtual ~RandomSource() = default;
  virtual void fill(std::span<std::byte> bytes) = 0;
};

}  // namespace firesteel
