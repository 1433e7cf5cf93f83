#include "app/follow/reporter.h"

#include <chrono>
#include <utility>

#include "app/follow/follow.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/submit.h"

namespace firesteel::app {

namespace {

constexpr std::chrono::seconds kQuietInterval{60};

}  // namespace

Reporter::Reporter(const Clock& clock, const FollowSettings& settings, SubmitObserver& observer)
    : clock_(clock),
      every_interval_(settings.report_interval_set),
      interval_(settings.report_interval_set ? settings.report_interval : kQuietInterval),
      observer_(observer),
      due_(clock.steady_now() + interval_) {}

void Reporter::seen(const Application& application, DriverState state) {
  observer_.state_changed(application, state);
  const bool changed = !last_ || last_->phase != state.phase;
  last_ = std::move(state);
  if (changed && !every_interval_) {
    report(application);
  }
}

void Reporter::report_when_due(const Application& application) {
  if (clock_.steady_now() >= due_) {
    report(application);
  }
}

void Reporter::report(const Application& application) {
  observer_.status_repeated(application, last_ && !last_->phase.empty() ? last_->phase : "unknown");
  due_ = clock_.steady_now() + interval_;
}

}  // namespace firesteel::app
