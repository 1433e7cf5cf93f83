#pragma once
/// Reports changes of a driver to the observer, and periodically that nothing has changed.

#include <optional>

#include "app/follow/follow.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/submit.h"

namespace firesteel::app {

class Reporter {
 public:
  Reporter(const Clock& clock, const FollowSettings& settings, SubmitObserver& observer);

  void seen(const Application& application, DriverState state);
  void report_when_due(const Application& application);
  [[nodiscard]] SteadyTime due() const { return due_; }
  /// The state as last seen; null before.
  [[nodiscard]] const DriverState* last() const { return last_ ? &*last_ : nullptr; }

 private:
  void report(const Application& application);

  const Clock& clock_;
  bool every_interval_;
  SteadyTime::duration interval_;
  SubmitObserver& observer_;
  SteadyTime due_;
  std::optional<DriverState> last_;
};

}  // namespace firesteel::app
