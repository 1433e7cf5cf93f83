#include "app/follow.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/driver_fate.h"
#include "app/driver_log.h"
#include "app/driver_state.h"
#include "app/object_fields.h"
#include "firesteel/application.h"
#include "firesteel/runtime.h"
#include "firesteel/submit.h"
#include "kube/api.h"
#include "kube/pod_watch.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

constexpr std::chrono::seconds kQuietInterval{60};

/// Tells the observer what changes, and now and then that nothing did.
class Reporter {
 public:
  Reporter(const Clock& clock, const FollowSettings& settings, const Outcome& application,
           SubmitObserver& observer)
      : clock_(clock),
        every_interval_(settings.report_interval_set),
        interval_(settings.report_interval_set ? settings.report_interval : kQuietInterval),
        application_(application),
        observer_(observer),
        due_(clock.steady_now() + interval_) {}

  void seen(DriverState state) {
    observer_.state_changed(state);
    const bool changed = !last_ || last_->phase != state.phase;
    last_ = std::move(state);
    if (changed && !every_interval_) {
      report();
    }
  }

  void report_when_due() {
    if (clock_.steady_now() >= due_) {
      report();
    }
  }

  [[nodiscard]] SteadyTime due() const { return due_; }
  [[nodiscard]] const DriverState* last() const { return last_ ? &*last_ : nullptr; }

 private:
  void report() {
    observer_.still(application_, last_ && !last_->phase.empty() ? last_->phase : "unknown");
    due_ = clock_.steady_now() + interval_;
  }

  const Clock& clock_;
  bool every_interval_;
  SteadyTime::duration interval_;
  const Outcome& application_;
  SubmitObserver& observer_;
  SteadyTime due_;
  std::optional<DriverState> last_;
};

}  // namespace

Outcome end_by_signal(kube::Api& api, Runtime runtime, OnInterrupt on_interrupt, const Json& pod,
                      Outcome application) {
  application.kind = Outcome::Kind::kInterrupted;
  application.signal = runtime.interrupt.signal();
  if (on_interrupt == OnInterrupt::kDetach) {
    application.reason = "the driver keeps running";
    return application;
  }
  const kube::Call call =
      kube::delete_call("v1", "Pod", application.pod_namespace, application.pod_name,
                        text_at(pod, {"metadata", "uid"}));
  const kube::Answer answer = api.send(call);
  if (answer.ok() || answer.status == 404 || answer.status == 409) {
    application.reason = "the driver pod was deleted";
  } else {
    application.reason =
        fmt::format("the driver pod could not be deleted: {}", api.error(call, answer).what());
  }
  return application;
}

Outcome follow(kube::Api& api, Runtime runtime, const FollowSettings& settings, const Json& pod,
               Outcome application, SubmitObserver& observer) {
  observer.waiting(application);
  DriverFate fate(settings.driver_container);
  Reporter reporter(runtime.clock, settings, application, observer);
  const auto interrupted = [&runtime] { return runtime.interrupt.count() > 0; };
  reporter.seen(driver_state(pod, settings.driver_container));
  fate.seen(pod);

  DriverLog log(api, runtime, settings.driver_container, pod, settings.driver_log);
  const auto disturbed = [&] { return interrupted() || log.has_work(); };
  kube::PodWatch watch(api, runtime.clock, runtime.log, pod);
  while (!fate.ending()) {
    if (interrupted()) {
      return end_by_signal(api, runtime, settings.on_interrupt, pod, std::move(application));
    }
    log.turn();
    const auto event = watch.next(std::min(reporter.due(), log.due()), disturbed);
    if (event && event->type == kube::PodEvent::Type::kSeen) {
      reporter.seen(driver_state(event->pod, settings.driver_container));
      fate.seen(event->pod);
      log.seen(event->pod);
    } else if (event) {
      fate.gone(event->pod);
      log.gone();
    }
    reporter.report_when_due();
  }
  log.drain(interrupted);
  const Ending ending = fate.ending().value_or(Ending{});
  application.kind = ending.kind;
  application.exit_code = ending.exit_code;
  application.reason = ending.reason;
  observer.ended(application, reporter.last());
  return application;
}

}  // namespace firesteel::app
