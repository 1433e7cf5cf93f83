#include "app/submit/existing_driver.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

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
#include "firesteel/log_sink.h"
#include "firesteel/stop_signals.h"
#include "http/task.h"
#include "json/fields.h"
#include "kube/client/api.h"
#include "kube/streams/pod_watch.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

std::string annotation_of(const Json& pod, std::string_view name) {
  return json::text_at(pod, {"metadata", "annotations", name});
}

std::string key_of(const Json& pod) {
  return annotation_of(pod, kKeyAnnotation);
}

/// "exited with 2 at 2026-11-21T04:12:00Z (40s ago)"
std::string state_text(const ApplicationSummary& driver, std::int64_t now) {
  if (driver.phase == "Succeeded" || driver.phase == "Failed") {
    return fmt::format("exited with {}{}", driver.exit_code.value_or(0),
                       driver.finished_s == 0
                           ? ""
                           : fmt::format(" at {} ({} ago)", driver.finished_at,
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

std::optional<Json> ExistingDriver::find() {
  const std::string name = json::text_at(wanted_, {"metadata", "name"});
  const kube::Call call = kube::get_call("v1", "Pod", namespace_, name);
  kube::Answer answer = api_.send(call);
  if (answer.status == 404) {
    return std::nullopt;
  }
  if (!answer.ok()) {
    throw api_.error(call, answer);
  }
  if (!is_the_wanted(answer.body)) {
    throw ApiError(
        ErrorKind::kRefused,
        fmt::format("pod {} in namespace {} already exists and is {} (code=409)", name, namespace_,
                    key_of(wanted_).empty() ? "not a Spark driver"
                                            : "not the driver of this submission id"),
        fmt::format("use another name, or run: kubectl delete pod {} -n {}",
                    base::shell_quoted(name), base::shell_quoted(namespace_)),
        409, "AlreadyExists");
  }
  return std::move(answer.body);
}

bool ExistingDriver::is_the_wanted(const Json& pod) const {
  return json::text_at(pod, {"metadata", "labels", "spark-role"}) == "driver" &&
         (key_of(wanted_).empty() || key_of(pod) == key_of(wanted_));
}

std::string ExistingDriver::describe(const Json& pod) const {
  const ApplicationSummary driver = driver::summary_of(pod);
  const std::int64_t now =
      std::chrono::duration_cast<std::chrono::seconds>(host_.clock.now().time_since_epoch())
          .count();
  const std::string theirs = annotation_of(pod, kSpecificationAnnotation);
  const bool differs =
      !theirs.empty() && theirs != annotation_of(wanted_, kSpecificationAnnotation);
  return fmt::format("driver pod {} already exists; it {}{}", driver.pod_name,
                     state_text(driver, now),
                     differs ? "; it was submitted with other arguments or properties" : "");
}

bool ExistingDriver::remove(const Json& pod) {
  const std::string name = json::text_at(pod, {"metadata", "name"});
  const kube::Call call =
      kube::delete_call("v1", "Pod", namespace_, name, json::text_at(pod, {"metadata", "uid"}));
  host_.log.write(LogLevel::kNotice, "Firesteel",
                  fmt::format("deleting the existing driver: {}", describe(pod)));
  const kube::Answer answer = api_.send(call);
  // 404, or 409 for another uid: it was already deleted.
  if (answer.status == 404 || answer.status == 409) {
    return true;
  }
  if (!answer.ok()) {
    throw api_.error(call, answer);
  }
  return wait_until_gone(pod);
}

bool ExistingDriver::wait_until_gone(const Json& pod) {
  kube::PodsGone gone(api_, {pod}, host_.clock.steady_now() + kLongestRemoval);
  if (!http::run(api_.transport(), host_.clock, gone,
                 [this] { return host_.stop_signals.received() > 0; })) {
    return false;
  }
  if (const auto failure = gone.failure()) {
    throw ApiError(*failure);
  }
  if (!gone.are_gone()) {
    const std::string name = json::text_at(pod, {"metadata", "name"});
    throw Error(
        ErrorKind::kRefused,
        fmt::format("driver pod {} still exists {} minutes after its deletion", name,
                    kLongestRemoval.count()),
        fmt::format(
            "a finalizer or an unreachable node keeps it; run: kubectl describe pod {} -n {}",
            base::shell_quoted(name), base::shell_quoted(namespace_)));
  }
  return true;
}

}  // namespace firesteel::app
