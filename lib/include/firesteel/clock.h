#pragma once
/// The clock as an argument, so that tests decide what time it is.

#include <chrono>

namespace firesteel {

using SystemTime = std::chrono::system_clock::time_point;
using SteadyTime = std::chrono::steady_clock::time_point;

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual SystemTime now() const = 0;
  [[nodiscard]] virtual SteadyTime steady_now() const = 0;
};

}  // namespace firesteel
