#pragma once
/// What has to be there before a request can be made.

#include "firesteel/clock.h"

namespace firesteel::storage {

class Readiness {
 public:
  Readiness() = default;
  virtual ~Readiness() = default;
  Readiness(const Readiness&) = delete;
  Readiness& operator=(const Readiness&) = delete;
  Readiness(Readiness&&) = delete;
  Readiness& operator=(Readiness&&) = delete;

  /// Call before each request, and again until it returns true: what it needs is there, such as
  /// keys that are valid for another minute.  Never blocks.  Throws Error if it cannot be had.
  [[nodiscard]] virtual bool ready() = 0;
  /// When to call ready() again even without new data.
  [[nodiscard]] virtual SteadyTime due() const = 0;
};

}  // namespace firesteel::storage
