#pragma once
/// When a wait has lasted too long.

#include <optional>
#include <string>

#include "firesteel/runtime.h"
#include "firesteel/submit.h"

namespace firesteel::app {

enum class WaitLimit { kStart, kRun, kHopeless };

class Limits {
 public:
  Limits(const WaitLimits& limits, SteadyTime begin) : limits_(limits), begin_(begin) {}

  /// The driver's container runs or ran.
  void started() { started_ = true; }
  /// Whether the driver is known not to start by itself any more.
  void hopeless(bool is, SteadyTime now);
  /// The first limit that has passed.
  [[nodiscard]] std::optional<WaitLimit> passed(SteadyTime now) const;
  /// When the next one passes; far away when there is none.
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
