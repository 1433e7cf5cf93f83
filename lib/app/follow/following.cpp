#include "app/follow/following.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/follow/driver_event.h"
#include "app/follow/follow.h"
#include "app/follow/wait_limits.h"
#include "driver/driver_fate.h"
#include "driver/driver_state.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submit.h"
#include "json/fields.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

/// Limits for a deletion because of a signal.
constexpr std::chrono::seconds kShortPatience{2};
constexpr kube::Limits kHurried{
    .connect = kShortPatience, .request = kShortPatience, .retry_for = kShortPatience};

kube::Call deletion_of(const Json& pod) {
  return kube::delete_call(kube::ref_of(kube::kPod, pod));
}

Outcome outcome_of(Application application, bool attached) {
  Outcome outcome;
  outcome.application = std::move(application);
  outcome.attached = attached;
  return outcome;
}

/// "the driver pod was deleted", or why it was not.
std::string deletion_text(const std::optional<std::string>& failure) {
  return failure ? fmt::format("the driver pod could not be deleted: {}", *failure)
                 : "the driver pod was deleted";
}

}  // namespace

Following::Following(kube::Api& api, Host host, FollowSettings settings, Json pod,
                     Application application, SubmitObserver& observer)
    : api_(api),
      app_log_(host.log, outcome_.application),
      host_(with_log(host, app_log_)),
      settings_(std::move(settings)),
      pod_(std::move(pod)),
      outcome_(outcome_of(std::move(application), settings_.attached)),
      observer_(observer),
      fate_(settings_.driver_container),
      reporter_(host.clock, settings_, observer),
      verdict_(api, host_, outcome_.application, observer),
      limits_(settings_.limits, host.clock.steady_now()),
      log_(api, host_, outcome_.application, settings_.driver_container, pod_,
           settings_.driver_log),
      progress_(api, host_, outcome_.application, settings_.driver_container, observer,
                settings_.progress) {
  observer_.waiting(outcome_.application);
  seen(pod_);
}

void Following::seen(const Json& pod) {
  if (stage_ != Stage::kFollowing && stage_ != Stage::kDraining) {
    return;
  }
  pod_ = pod;
  DriverState state = driver::driver_state(pod_, settings_.driver_container);
  const ContainerState* driver = state.driver();
  if (driver != nullptr &&
      (driver->phase == ContainerPhase::kRunning || driver->phase == ContainerPhase::kTerminated)) {
    limits_.started();
  }
  log_.seen(pod_);
  if (fate_.ending()) {
    return;
  }
  progress_.seen(pod_);
  verdict_.seen(state, pod_);
  reporter_.seen(outcome_.application, std::move(state));
  fate_.seen(pod_);
}

void Following::gone(const Json& last) {
  log_.gone();
  gone_ = true;
  pod_ = last;
  fate_.gone(pod_);
}

void Following::watch_failed(const ApiError& why) {
  if (stage_ == Stage::kFollowing && !fate_.ending()) {
    failure_ = why;
    stage_ = Stage::kDone;
  }
}

void Following::stop_signals() {
  ++signals_;
  switch (stage_) {
    case Stage::kFollowing:
      outcome_.kind = Outcome::Kind::kInterrupted;
      outcome_.signal = host_.stop_signals.signal();
      outcome_.reason = json::text_at(pod_, {"status", "phase"}) == "Pending"
                            ? "the driver is still waiting to start"
                            : "the driver keeps running";
      if (settings_.on_interrupt == OnInterrupt::kKill) {
        start_deletion(Stage::kStopping, kHurried);
      } else {
        stage_ = Stage::kDone;
      }
      break;
    case Stage::kDraining:
      end_of_driver();
      break;
    case Stage::kExplaining:
      end();
      break;
    case Stage::kStopping:
    case Stage::kCleaning:
      limit_deletion();
      break;
    case Stage::kDone:
      break;
  }
}

void Following::turn() {
  while (step()) {
  }
  say_stopping();
}

/// Says once that a signal has arrived and what it has to wait for.
void Following::say_stopping() {
  if (signals_ == 0 || stage_ == Stage::kDone || std::exchange(said_stopping_, true)) {
    return;
  }
  host_.log.write(LogLevel::kWarn, "Firesteel",
                  fmt::format("Stopping: deleting the driver pod takes up to {}s. A second "
                              "signal exits immediately.",
                              kShortPatience.count()));
}

/// True if the stage has changed.
bool Following::step() {
  const Stage before = stage_;
  switch (stage_) {
    case Stage::kFollowing:
      follow();
      break;
    case Stage::kDraining:
      log_.turn();
      if (log_.done()) {
        end_of_driver();
      }
      break;
    case Stage::kStopping:
      deletion_->turn();
      if (deletion_->done()) {
        const std::string text = deletion_text(take_deletion_failure());
        if (outcome_.kind == Outcome::Kind::kInterrupted) {
          outcome_.reason = text;
          stage_ = Stage::kDone;
        } else {
          outcome_.reason += text;
          explain(false);  // not by what this deletion did
        }
      }
      break;
    case Stage::kExplaining:
      verdict_.turn();
      if (telling_) {
        telling_->turn();
      }
      if (verdict_.done() && (!telling_ || telling_->done())) {
        end();
      }
      break;
    case Stage::kCleaning:
      deletion_->turn();
      if (deletion_->done()) {
        if (const auto failure = take_deletion_failure()) {
          host_.log.write(LogLevel::kWarn, "Firesteel",
                          fmt::format("Cannot delete driver pod {}: {}",
                                      outcome_.application.pod_name, *failure));
        }
        stage_ = Stage::kDone;
      }
      break;
    case Stage::kDone:
      break;
  }
  return stage_ != before;
}

void Following::follow() {
  log_.turn();
  if (fate_.ending()) {
    stage_ = Stage::kDraining;
    return;
  }
  const SteadyTime now = host_.clock.steady_now();
  if (const auto limit = limits_.passed(now)) {
    end_by_limit(*limit);
    return;
  }
  progress_.turn();
  reporter_.report_when_due(outcome_.application);
  verdict_.turn();
  limits_.hopeless(verdict_.is_permanent(), now);
}

SteadyTime Following::due() const {
  switch (stage_) {
    case Stage::kFollowing:
      return std::min(
          {reporter_.due(), verdict_.due(), limits_.next(), log_.due(), progress_.due()});
    case Stage::kDraining:
      return log_.due();
    case Stage::kExplaining:
      return telling_ && !telling_->done() ? std::min(verdict_.due(), telling_->due())
                                           : verdict_.due();
    case Stage::kStopping:
    case Stage::kCleaning:
      return deletion_->due();
    case Stage::kDone:
      break;
  }
  return SteadyTime::max();
}

Outcome Following::take() {
  if (const std::optional<ApiError>& failure = failure_) {
    throw ApiError(*failure);
  }
  return std::move(outcome_);
}

/// Deletes the pod first: an explanation must not delay what the user asked for.
void Following::end_by_limit(WaitLimit limit) {
  outcome_.kind =
      limit == WaitLimit::kRun ? Outcome::Kind::kRunTimeout : Outcome::Kind::kStartTimeout;
  outcome_.reason = fmt::format("{}; ", limits_.text_of(limit));
  if (settings_.limits.keep_driver) {
    outcome_.reason += "the driver pod is kept";
    telling_ = std::make_unique<kube::Sending>(
        api_, std::vector{event_call(pod_, host_, "GivenUpByFiresteel", why_given_up())}, kHurried);
    explain(false);
  } else {
    start_deletion(Stage::kStopping, api_.limits());
  }
}

void Following::explain(bool gone) {
  observer_.ending(outcome_.application);
  verdict_.look(gone);
  stage_ = Stage::kExplaining;
}

void Following::end_of_driver() {
  if (const std::optional<driver::Ending> ending = fate_.ending()) {
    outcome_.kind = ending->kind;
    outcome_.exit_code = ending->exit_code;
    outcome_.reason = ending->reason;
  }
  if (!succeeded() && signals_ == 0) {
    explain(gone_);
    return;
  }
  observer_.ending(outcome_.application);
  if (!succeeded() || (is_kept_alive() && !settings_.delete_pod_kept_by_sidecar)) {
    verdict_.think();
  }
  end();
}

void Following::end() {
  if (!succeeded()) {
    outcome_.diagnosis = verdict_.last();
    outcome_.log_tail = verdict_.log_tail();
  }
  observer_.ended(outcome_, reporter_.last());
  stage_ = Stage::kDone;
  if (fate_.ending()) {
    clean_up();
  }
}

void Following::clean_up() {
  const bool wanted = settings_.cleanup == Cleanup::kAlways ||
                      (settings_.cleanup == Cleanup::kSuccess && succeeded()) ||
                      (settings_.delete_pod_kept_by_sidecar && succeeded() && is_kept_alive());
  if (wanted && !gone_) {
    start_deletion(Stage::kCleaning, signals_ > 0 ? kHurried : api_.limits());
  }
}

void Following::start_deletion(Stage stage, const kube::Limits& limits) {
  deletion_call_ = deletion_of(pod_);
  std::vector<kube::Call> calls = {deletion_call_};
  if (stage == Stage::kStopping) {  // others should see why; nothing depends on it
    calls.push_back(event_call(pod_, host_, "KilledByFiresteel", why_stopped()));
  }
  deletion_ = std::make_unique<kube::Sending>(api_, std::move(calls), limits);
  stage_ = stage;
  if (signals_ > 0) {
    limit_deletion();
  }
}

void Following::limit_deletion() {
  const SteadyTime now = host_.clock.steady_now();
  deletion_->finish_by(signals_ > 1 ? now : now + kShortPatience);
}

std::string Following::why_given_up() const {
  return fmt::format("Firesteel stopped waiting: {}; the pod is kept",
                     outcome_.reason.substr(0, outcome_.reason.find("; ")));
}

std::string Following::why_stopped() const {
  return outcome_.kind == Outcome::Kind::kInterrupted
             ? fmt::format(
                   "Firesteel was stopped by signal {} and deletes the pod (--on-interrupt=kill)",
                   outcome_.signal)
             : fmt::format("Firesteel deletes the pod: {}",
                           outcome_.reason.substr(0, outcome_.reason.find("; ")));
}

/// Nothing if the pod does not exist any more.
std::optional<std::string> Following::take_deletion_failure() {
  const kube::Answer answer = std::move(deletion_->take().front());
  if (answer.deleted()) {
    return std::nullopt;
  }
  return api_.error(deletion_call_, answer).what();
}

bool Following::succeeded() const {
  return outcome_.kind == Outcome::Kind::kDriverEnded && outcome_.exit_code == 0;
}

/// The driver has ended, but its pod is still running.
bool Following::is_kept_alive() const {
  return !gone_ && json::text_at(pod_, {"status", "phase"}) == "Running";
}

}  // namespace firesteel::app
