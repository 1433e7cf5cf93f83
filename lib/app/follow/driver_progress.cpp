#include "app/follow/driver_progress.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "driver/application_summary.h"
#include "driver/driver_state.h"
#include "driver/driver_ui.h"
#include "driver/progress_parts.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "firesteel/progress.h"
#include "firesteel/submit.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/objects/resource_path.h"
#include "kube/streams/watch.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

constexpr std::chrono::seconds kTick(1);
constexpr std::chrono::seconds kInterval(2);
constexpr std::chrono::hours kOnce(24);

std::string path_of(const std::string& kind, const Json& pod, const std::string& name) {
  return kube::resource_path({.kind = {.api_version = "v1", .kind = kind},
                              .object_namespace = json::namespace_of(pod),
                              .name = name});
}

std::string events_path(const Json& pod) {
  return path_of("Event", pod, "") +
         "?fieldSelector=" + kube::percent_encode("involvedObject.uid=" + json::uid_of(pod));
}

/// Spark's REST API through the API server's proxy (status.api.v1.OneApplicationResource).
std::string stages_path(const Json& pod) {
  return fmt::format(
      "{}/proxy/api/v1/applications/{}/stages?status=active",
      path_of("Pod", pod, fmt::format("{}:{}", json::name_of(pod), driver::ui_port_of(pod))),
      kube::encode_segment(driver::app_id_of(pod)));
}

}  // namespace

DriverProgress::DriverProgress(kube::Api& api, Host host, Application application,
                               std::string driver_container, SubmitObserver& observer,
                               ProgressDetail detail)
    : api_(api),
      host_(host),
      application_(std::move(application)),
      driver_container_(std::move(driver_container)),
      observer_(observer),
      detail_(detail),
      next_(host.clock.steady_now()),
      events_poll_(api, host.clock, kInterval),
      properties_poll_(api, host.clock, kOnce),
      stages_poll_(api, host.clock, kInterval) {}

void DriverProgress::seen(const Json& pod) {
  if (detail_ == ProgressDetail::kNone) {
    return;
  }
  pod_ = pod;
  const DriverState state = driver::driver_state(pod, driver_container_);
  const ContainerState* const driver = state.driver();
  running_ = driver != nullptr && driver->phase == ContainerPhase::kRunning;
  if (running_) {
    ask_about_run();
  } else if (detail_ == ProgressDetail::kAll) {
    ask_about_start();
  }
}

void DriverProgress::ask_about_start() {
  events_poll_.ask(events_path(pod_));
  properties_poll_.ask("");
  stages_poll_.ask("");
}

void DriverProgress::ask_about_run() {
  events_poll_.ask("");
  const std::string properties = driver::properties_map_of(pod_);
  properties_poll_.ask(properties.empty() ? "" : path_of("ConfigMap", pod_, properties));
  if (const std::string id = driver::app_id_of(pod_); !id.empty()) {
    if (detail_ == ProgressDetail::kAll) {
      stages_poll_.ask(stages_path(pod_));
    }
    if (!executors_) {
      executors_.emplace(
          api_,
          kube::WatchScope{.in_namespace = json::namespace_of(pod_),
                           .label_selector = "spark-role=executor,spark-app-selector=" + id,
                           .name = {}},
          kube::WatchCallbacks{
              .on_seen =
                  [this](const Json& executor) {
                    runs_[json::uid_of(executor)] =
                        json::text_at(executor, {"status", "phase"}) == "Running";
                  },
              .on_deleted = [this](const std::string& uid, const Json&) { runs_.erase(uid); }},
          kube::Watch::Settings{.subject = {}, .longest_pause = std::chrono::seconds(30)});
    }
  }
}

void DriverProgress::watch_executors() {
  if (!executors_) {
    return;
  }
  executors_->turn();
  if (executors_->failure()) {
    executors_.reset();
    runs_.clear();
  }
}

bool DriverProgress::take_answers() {
  bool is_new = false;
  if (const auto answer = events_poll_.turn()) {
    const Json& items = json::field_at(*answer, {"items"});
    events_.assign(items.begin(), items.end());
    is_new = true;
  }
  if (const auto answer = properties_poll_.turn()) {
    wanted_ = driver::executors_wanted_by(driver::properties_of(*answer));
    is_new = true;
  }
  if (const auto answer = stages_poll_.turn()) {
    stages_ = driver::stages_of(*answer);
    is_new = true;
  }
  return is_new;
}

void DriverProgress::turn() {
  if (detail_ == ProgressDetail::kNone || pod_.is_null()) {
    return;
  }
  const int before = executors_running();
  watch_executors();
  const bool is_new = take_answers() || executors_running() != before;
  if (is_new || (detail_ == ProgressDetail::kAll && host_.clock.steady_now() >= next_)) {
    tell();
    next_ = host_.clock.steady_now() + kTick;
  }
}

int DriverProgress::executors_running() const {
  return static_cast<int>(std::ranges::count_if(runs_, [](const auto& one) { return one.second; }));
}

void DriverProgress::tell() {
  const auto now =
      std::chrono::duration_cast<std::chrono::seconds>(host_.clock.now().time_since_epoch());
  Progress progress = driver::start_of(pod_, driver_container_, events_, now.count());
  if (running_) {
    if (executors_) {
      progress.executors_running = executors_running();
    }
    progress.executors_wanted = wanted_;
    progress.stages = stages_;
  }
  observer_.progressed(application_, progress);
}

SteadyTime DriverProgress::due() const {
  if (detail_ == ProgressDetail::kNone) {
    return SteadyTime::max();
  }
  const SteadyTime tick = detail_ == ProgressDetail::kAll ? next_ : SteadyTime::max();
  return std::min({tick, events_poll_.due(), properties_poll_.due(), stages_poll_.due(),
                   executors_ ? executors_->due() : SteadyTime::max()});
}

}  // namespace firesteel::app
