#include "app/follow/follow.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/follow/driver_log.h"
#include "app/follow/driver_progress.h"
#include "app/follow/verdict.h"
#include "app/follow/wait_limits.h"
#include "driver/driver_fate.h"
#include "driver/driver_state.h"
#include "firesteel/application.h"
#include "firesteel/runtime.h"
#include "firesteel/submit.h"
#include "json/fields.h"
#include "kube/client/api.h"
#include "kube/streams/pod_watch.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

constexpr std::chrono::seconds kQuietInterval{60};

/// Reports changes to the observer, and periodically that nothing changed.
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

/// Deletes the pod.  On failure, `why_not` is the error of the API server.
bool delete_driver(kube::Api& api, const Json& pod, std::string& why_not) {
  const kube::Call call = kube::delete_call(
      "v1", "Pod", json::text_at(pod, {"metadata", "namespace"}),
      json::text_at(pod, {"metadata", "name"}), json::text_at(pod, {"metadata", "uid"}));
  const kube::Answer answer = api.send(call);
  if (answer.ok() || answer.status == 404 || answer.status == 409) {
    return true;
  }
  why_not = api.error(call, answer).what();
  return false;
}

/// "the driver pod was deleted", or why it could not be.
std::string deletion_text(kube::Api& api, const Json& pod) {
  std::string why_not;
  return delete_driver(api, pod, why_not)
             ? "the driver pod was deleted"
             : fmt::format("the driver pod could not be deleted: {}", why_not);
}

}  // namespace

Outcome end_by_signal(kube::Api& api, Runtime runtime, OnInterrupt on_interrupt, const Json& pod,
                      Outcome application) {
  application.kind = Outcome::Kind::kInterrupted;
  application.signal = runtime.interrupt.signal();
  application.reason =
      on_interrupt == OnInterrupt::kDetach ? "the driver keeps running" : deletion_text(api, pod);
  return application;
}

namespace {

/// One wait, from the first state of the pod to the end.
class Following {
 public:
  Following(kube::Api& api, Runtime runtime, const FollowSettings& settings, Json pod,
            Outcome application, SubmitObserver& observer)
      : api_(api),
        runtime_(runtime),
        settings_(settings),
        pod_(std::move(pod)),
        application_(std::move(application)),
        observer_(observer),
        fate_(settings.driver_container),
        reporter_(runtime.clock, settings, application_, observer),
        verdict_(api, runtime, settings.driver_container, observer),
        limits_(settings.limits, runtime.clock.steady_now()),
        log_(api, runtime, settings.driver_container, pod_, settings.driver_log),
        progress_(api, runtime, settings.driver_container, observer, settings.progress) {}

  Outcome run() {
    observer_.waiting(application_);
    seen(pod_);
    kube::PodWatch watch(api_, runtime_.clock, runtime_.log, pod_);
    const auto interrupted = [this] { return runtime_.interrupt.count() > 0; };
    const auto disturbed = [&] { return interrupted() || log_.has_work() || progress_.has_work(); };
    while (!fate_.ending()) {
      if (interrupted()) {
        return end_by_signal(api_, runtime_, settings_.on_interrupt, pod_, std::move(application_));
      }
      if (const auto limit = limits_.passed(runtime_.clock.steady_now())) {
        return end_by_limit(*limit);
      }
      log_.turn();
      progress_.turn();
      const SteadyTime until =
          std::min({reporter_.due(), verdict_.due(), limits_.next(), log_.due(), progress_.due()});
      take(watch.next(until, disturbed));
      reporter_.report_when_due();
      if (!fate_.ending() && !interrupted()) {
        verdict_.look_when_due(pod_);
        limits_.hopeless(verdict_.is_permanent(), runtime_.clock.steady_now());
      }
    }
    log_.drain(interrupted);
    return end();
  }

 private:
  void take(std::optional<kube::PodEvent> event) {
    if (event && event->type == kube::PodEvent::Type::kSeen) {
      seen(event->pod);
      log_.seen(event->pod);
    } else if (event) {
      log_.gone();
      gone_ = true;
      pod_ = event->pod.is_object() ? std::move(event->pod) : std::move(pod_);
      fate_.gone(pod_);
    }
  }

  void seen(const Json& pod) {
    pod_ = pod;
    DriverState state = driver::driver_state(pod_, settings_.driver_container);
    const ContainerState* driver = state.driver();
    if (driver != nullptr && (driver->phase == ContainerPhase::kRunning ||
                              driver->phase == ContainerPhase::kTerminated)) {
      limits_.started();
    }
    progress_.seen(pod_);
    verdict_.seen(state);
    reporter_.seen(std::move(state));
    fate_.seen(pod_);
  }

  Outcome end_by_limit(WaitLimit limit) {
    verdict_.look(pod_, gone_);
    application_.kind =
        limit == WaitLimit::kRun ? Outcome::Kind::kRunTimeout : Outcome::Kind::kStartTimeout;
    application_.diagnosis = verdict_.last();
    application_.reason =
        fmt::format("{}; {}", limits_.text_of(limit),
                    settings_.limits.keep_driver ? std::string("the driver pod is kept")
                                                 : deletion_text(api_, pod_));
    observer_.ended(application_, reporter_.last());
    return std::move(application_);
  }

  Outcome end() {
    const driver::Ending ending = fate_.ending().value_or(driver::Ending{});
    application_.kind = ending.kind;
    application_.exit_code = ending.exit_code;
    application_.reason = ending.reason;
    const bool succeeded = ending.kind == Outcome::Kind::kDriverEnded && ending.exit_code == 0;
    const bool kept_alive = succeeded_pod_runs();
    if (!succeeded) {
      verdict_.look(pod_, gone_);
      application_.diagnosis = verdict_.last();
    } else if (kept_alive && !settings_.delete_kept_alive) {
      verdict_.think(pod_);
    }
    observer_.ended(application_, reporter_.last());
    clean_up(succeeded, kept_alive);
    return std::move(application_);
  }

  /// The driver has ended, but its pod is still running.
  [[nodiscard]] bool succeeded_pod_runs() const {
    return !gone_ && json::text_at(pod_, {"status", "phase"}) == "Running";
  }

  void clean_up(bool succeeded, bool kept_alive) {
    const bool wanted = settings_.cleanup == Cleanup::kAlways ||
                        (settings_.cleanup == Cleanup::kSuccess && succeeded) ||
                        (settings_.delete_kept_alive && kept_alive);
    std::string why_not;
    if (wanted && !gone_ && !delete_driver(api_, pod_, why_not)) {
      runtime_.log.write(
          LogLevel::kWarn, "Firesteel",
          fmt::format("Cannot delete driver pod {}: {}", application_.pod_name, why_not));
    }
  }

  kube::Api& api_;
  Runtime runtime_;
  const FollowSettings& settings_;
  Json pod_;
  bool gone_ = false;
  Outcome application_;
  SubmitObserver& observer_;
  driver::DriverFate fate_;
  Reporter reporter_;
  Verdict verdict_;
  Limits limits_;
  DriverLog log_;
  DriverProgress progress_;
};

}  // namespace

Outcome follow(kube::Api& api, Runtime runtime, const FollowSettings& settings, const Json& pod,
               Outcome application, SubmitObserver& observer) {
  return Following(api, runtime, settings, pod, std::move(application), observer).run();
}

}  // namespace firesteel::app
