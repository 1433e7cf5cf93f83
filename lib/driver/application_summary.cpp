#include "driver/application_summary.h"

#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/timestamp.h"
#include "driver/driver_fate.h"
#include "driver/driver_state.h"
#include "firesteel/application.h"
#include "firesteel/find_application.h"
#include "firesteel/labels.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

std::string phase_of(const Json& pod, const DriverState& state, const DriverFate& fate) {
  if (const auto& ending = fate.ending()) {
    if (ending->kind == Outcome::Kind::kLost) {
      return "Lost";
    }
    return ending->exit_code == 0 ? "Succeeded" : "Failed";
  }
  if (state.being_deleted) {
    return "Terminating";
  }
  const std::string phase = json::text_at(pod, {"status", "phase"});
  return phase.empty() ? "Pending" : phase;
}

std::string status_reason_of(const Json& pod, const DriverState& state) {
  if (!state.reason.empty()) {
    return state.reason;
  }
  const ContainerState* driver = state.driver();
  if (driver != nullptr && driver->phase != ContainerPhase::kRunning &&
      driver->reason != "Completed" && driver->reason != "ContainerCreating" &&
      driver->reason != "PodInitializing") {
    return driver->reason;
  }
  for (const Json& condition : json::field_at(pod, {"status", "conditions"})) {
    const std::string type = json::text_at(condition, {"type"});
    const bool is_true = json::text_at(condition, {"status"}) == "True";
    if ((type == "DisruptionTarget" && is_true) || (type == "PodScheduled" && !is_true)) {
      return json::text_at(condition, {"reason"});
    }
  }
  return {};
}

}  // namespace

std::string annotated_name_of(const Json& pod) {
  const std::string name = json::annotation_of(pod, kNameAnnotation);
  return name.empty() ? json::annotation_of(pod, kAppNameLabel) : name;
}

std::string app_name_of(const Json& pod) {
  if (std::string name = annotated_name_of(pod); !name.empty()) {
    return name;
  }
  for (const char* const label : {"spark-app-name", "sparkoperator.k8s.io/app-name"}) {
    if (std::string name = json::label_of(pod, label); !name.empty()) {
      return name;
    }
  }
  return json::name_of(pod);
}

std::string app_id_of(const Json& pod) {
  const std::string id = json::label_of(pod, kAppIdLabel);
  return id.empty() ? json::label_of(pod, "spark-app-id") : id;
}

std::optional<int> attempt_of(const Json& pod) {
  const Json& annotations = json::field_at(pod, {"metadata", "annotations"});
  if (json::text_at(annotations, {kKeyAnnotation}).empty() &&
      json::text_at(annotations, {kSupervisionAnnotation}).empty()) {
    return std::nullopt;
  }
  const std::string text = json::text_at(annotations, {kAttemptAnnotation});
  return std::max(base::number_of<int>(text).value_or(1), 1);
}

Application application_of(const Json& pod) {
  Application application;
  application.name = app_name_of(pod);
  application.id = app_id_of(pod);
  application.pod_namespace = json::namespace_of(pod);
  application.pod_name = json::name_of(pod);
  application.spark_submission_id =
      fmt::format("{}:{}", application.pod_namespace, application.pod_name);
  return application;
}

ApplicationSummary summary_of(const Json& pod) {
  const std::string container = driver_container_of(pod);
  const DriverState state = driver_state(pod, container);
  DriverFate fate(container);
  fate.seen(pod);
  ApplicationSummary summary;
  summary.pod_namespace = state.pod_namespace;
  summary.pod_name = state.pod_name;
  summary.uid = state.uid;
  summary.app_name = app_name_of(pod);
  summary.app_id = app_id_of(pod);
  summary.phase = phase_of(pod, state, fate);
  summary.created_s = base::seconds_of(state.creation_time).value_or(0);
  summary.status_reason = status_reason_of(pod, state);
  summary.node = state.node_name;
  summary.spark_version = json::label_of(pod, kSparkVersionLabel);
  if (const ContainerState* driver = state.driver(); driver != nullptr) {
    summary.started_s = base::seconds_of(driver->started_at).value_or(0);
    summary.finished_s = base::seconds_of(driver->finished_at).value_or(0);
    summary.exit_code = driver->exit_code;
  }
  for (const Json& each : json::field_at(pod, {"spec", "containers"})) {
    if (json::text_at(each, {"name"}) == container) {
      summary.image = json::text_at(each, {"image"});
      for (const Json& variable : json::field_at(each, {"env"})) {
        if (json::text_at(variable, {"name"}) == "SPARK_USER") {
          summary.user = json::text_at(variable, {"value"});
        }
      }
    }
  }
  summary.labels = state.labels;
  summary.attempt = attempt_of(pod);
  return summary;
}

}  // namespace firesteel::driver
