#pragma once
/// A limit of how often something is started.

#include <algorithm>
#include <chrono>
#include <optional>

#include "firesteel/clock.h"

namespace firesteel::app {

/// Allows one start per interval.  Time in which nothing was started is not made up for.
class Pace {
 public:
  /// `rate`: starts per second; nothing: no limit.
  explicit Pace(std::optional<double> rate)
      : interval_(rate ? std::chrono::duration_cast<SteadyTime::duration>(
                             std::chrono::duration<double>(1 / *rate))
                       : SteadyTime::duration::zero()) {}

  /// When the next start is allowed.
  [[nodiscard]] SteadyTime next() const { return next_; }
  /// Something was started.  A short delay of the event loop does not lower the rate.
  void started(SteadyTime now) {
    constexpr std::chrono::milliseconds kMostCatchUp{100};
    next_ = std::max(next_, now - kMostCatchUp) + interval_;
  }

 private:
  SteadyTime::duration interval_;
  SteadyTime next_ = SteadyTime::min();
};

}  // namespace firesteel::app
