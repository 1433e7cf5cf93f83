#pragma once
/// The time limits of a wait.

#include <optional>
#include <string>

#include "firesteel/clock.h"
#include "firesteel/submit.h"

namespace firesteel::app {

enum class WaitLimit { kStart, kRun, kHopeless };

class Limits {
 public:
  Limits(const WaitLimits& limits, SteadyTime begin) : limits_(limits), begin_(begin) {}

  /// Reports that the driver container is running or has run.
  void started() { started_ = true; }
  /// Reports whether the driver cannot start without a change by the user.
  void hopeless(bool is, SteadyTime now);
  /// The first limit that has passed.
  [[nodiscard]] std::optional<WaitLimit> passed(SteadyTime now) const;
  /// When the next limit passes; SteadyTime::max() if there is none.
  [[nodiscard]] SteadyTime next() const;
  /// "the driver did not start within 30s"
  [[nodiscard]] std::string text_of(WaitLimit limit) const;

 private:
  [[nodiscard]] std::optional<SteadyTime> when(WaitLimit limit) const;

  WaitLimits limits_;
  SteadyTime begin_;
  bool started_ = false;
  std::optional<SteadyTime> hopeless_since_;
};

}  // namespace firesteel::app
