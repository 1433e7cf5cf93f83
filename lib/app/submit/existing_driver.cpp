#include "app/submit/existing_driver.h"

#include <chrono>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/timestamp.h"
#include "driver/application_summary.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/duration.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "firesteel/labels.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"
#include "kube/streams/pod_watch.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

std::string key_of(const Json& pod) {
  return json::annotation_of(pod, kKeyAnnotation);
}

/// "exited with 2 at 2026-11-21T04:12:00Z (40s ago)"
std::string state_text(const ApplicationSummary& driver, std::int64_t now) {
  if (driver.phase == "Succeeded" || driver.phase == "Failed") {
    return fmt::format(
        "exited with {}{}", driver.exit_code.value_or(0),
        driver.finished_s == 0
            ? ""
            : fmt::format(" at {} ({} ago)",
                          base::second_text(SystemTime(std::chrono::seconds(driver.finished_s))),
                          duration_text(now - driver.finished_s)));
  }
  if (driver.phase == "Lost") {
    return fmt::format("was lost{}", driver.status_reason.empty()
                                         ? ""
                                         : fmt::format(" ({})", driver.status_reason));
  }
  if (driver.phase == "Terminating") {
    return "is being deleted";
  }
  return driver.started_s == 0
             ? fmt::format("is {}", driver.phase)
             : fmt::format("has been running for {}", duration_text(now - driver.started_s));
}

}  // namespace

bool has_failed(const Json& pod) {
  const std::string phase = driver::summary_of(pod).phase;
  return phase == "Failed" || phase == "Lost" || phase == "Terminating";
}

ExistingDriver::ExistingDriver(const Json& wanted, std::string in_namespace)
    : namespace_(std::move(in_namespace)),
      name_(json::name_of(wanted)),
      key_(key_of(wanted)),
      specification_(json::annotation_of(wanted, kSpecificationAnnotation)) {}

kube::Call ExistingDriver::call() const {
  return kube::get_call({.kind = kube::kPod, .object_namespace = namespace_, .name = name_});
}

std::optional<Json> ExistingDriver::take(const kube::Api& api, kube::Answer answer) const {
  if (answer.status == 404) {
    return std::nullopt;
  }
  if (!answer.ok()) {
    throw api.error(call(), answer);
  }
  const bool is_driver = json::label_of(answer.body, kRoleLabel) == kDriverRole;
  if (!is_driver || (!key_.empty() && key_of(answer.body) != key_)) {
    throw ApiError(
        ErrorKind::kRefused,
        fmt::format("pod {} in namespace {} already exists and is {} (code=409)", name_, namespace_,
                    key_.empty() ? "not a Spark driver" : "not the driver of this submission id"),
        fmt::format("use another name, or run: kubectl delete pod {} -n {}",
                    base::shell_quoted(name_), base::shell_quoted(namespace_)),
        409, "AlreadyExists");
  }
  return std::move(answer.body);
}

std::string ExistingDriver::describe(const Json& pod, SystemTime now) const {
  const ApplicationSummary driver = driver::summary_of(pod);
  const auto seconds =
      std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
  const std::string theirs = json::annotation_of(pod, kSpecificationAnnotation);
  const bool differs = !theirs.empty() && theirs != specification_;
  return fmt::format("driver pod {} already exists; it {}{}", driver.pod_name,
                     state_text(driver, seconds),
                     differs ? "; it was submitted with other arguments or properties" : "");
}

DriverRemoval::DriverRemoval(kube::Api& api, Json pod)
    : api_(api),
      pod_(std::move(pod)),
      call_(kube::delete_call(kube::ref_of(kube::kPod, pod_))),
      sending_(std::make_unique<kube::Sending>(api, std::vector<kube::Call>{call_}, api.limits())) {
}

void DriverRemoval::turn() {
  if (!gone_ && !done_) {
    sending_->turn();
    if (sending_->done()) {
      take_deletion();
    }
  }
  if (gone_ && !done_) {
    gone_->turn();
    if (gone_->done()) {
      take_end();
    }
  }
}

SteadyTime DriverRemoval::due() const {
  return gone_ ? gone_->due() : sending_->due();
}

void DriverRemoval::check() const {
  if (failure_) {
    std::rethrow_exception(failure_);
  }
}

void DriverRemoval::take_deletion() {
  const kube::Answer answer = std::move(sending_->take().front());
  if (!answer.deleted()) {
    failure_ = std::make_exception_ptr(api_.error(call_, answer));
    done_ = true;
  } else if (!answer.ok()) {
    done_ = true;  // it was already deleted
  } else {
    gone_ = std::make_unique<kube::PodsGone>(api_, std::vector<Json>{pod_},
                                             api_.clock().steady_now() + kLongest);
  }
}

void DriverRemoval::take_end() {
  done_ = true;
  if (const auto failure = gone_->failure()) {
    failure_ = std::make_exception_ptr(ApiError(*failure));
  } else if (!gone_->are_gone()) {
    const std::string name = json::name_of(pod_);
    failure_ = std::make_exception_ptr(Error(
        ErrorKind::kRefused,
        fmt::format("driver pod {} still exists {} minutes after its deletion", name,
                    kLongest.count()),
        fmt::format("a finalizer or an unreachable node keeps it; run: kubectl describe pod {} -n "
                    "{}",
                    base::shell_quoted(name), base::shell_quoted(json::namespace_of(pod_)))));
  }
}

}  // namespace firesteel::app
