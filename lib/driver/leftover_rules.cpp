#include "driver/leftover_rules.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/timestamp.h"
#include "driver/submission_objects.h"
#include "driver/supervision_record.h"
#include "firesteel/clock.h"
#include "firesteel/labels.h"
#include "firesteel/leftovers.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

std::string in_namespace(const Json& object, const std::string& name) {
  return fmt::format("{}/{}", json::namespace_of(object), name);
}

std::string submission_run_of(const Json& object) {
  return in_namespace(object, fmt::format("{}/{}", submission_of(object), run_of(object)));
}

Leftover leftover_of(std::string_view api_version, std::string_view kind, const Json& object) {
  Leftover leftover;
  leftover.api_version = api_version;
  leftover.kind = kind;
  leftover.object_namespace = json::namespace_of(object);
  leftover.name = json::name_of(object);
  leftover.uid = json::uid_of(object);
  leftover.resource_version = json::version_of(object);
  return leftover;
}

/// When its last container ended; if none did, when the pod was created.
std::string end_of(const Json& pod) {
  std::string last;
  for (const Json& status : json::field_at(pod, {"status", "containerStatuses"})) {
    last = std::max(last, json::text_at(status, {"state", "terminated", "finishedAt"}));
  }
  return last.empty() ? json::creation_time_of(pod) : last;
}

/// Created by Spark or Firesteel.  Other tools set spark-role too, but not both labels.
bool is_sparks_driver(const Json& pod) {
  return json::label_of(pod, kRoleLabel) == kDriverRole &&
         json::label_of(pod, kAppIdLabel).starts_with("spark-");
}

/// The value of `key` in spark.properties.  Ids and names contain nothing that is escaped there.
std::string property(const std::string& properties, std::string_view key) {
  const std::string begin = fmt::format("\n{}=", key);
  const std::size_t at = properties.find(begin);
  if (at == std::string::npos) {
    return {};
  }
  const std::size_t from = at + begin.size();
  return properties.substr(from, properties.find('\n', from) - from);
}

/// KubernetesClientUtils.configMapName: "spark-drv-", hexadecimal digits, "-conf-map".
bool is_conf_map_name(std::string_view name) {
  constexpr std::string_view kBegin = "spark-drv-";
  constexpr std::string_view kEnd = "-conf-map";
  if (!name.starts_with(kBegin) || !name.ends_with(kEnd) ||
      name.size() <= kBegin.size() + kEnd.size()) {
    return false;
  }
  name.remove_prefix(kBegin.size());
  name.remove_suffix(kEnd.size());
  return name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// How long the driver is kept after its end: as its application says, else as the user does.
std::chrono::seconds kept_for(const Json& pod, std::chrono::seconds otherwise) {
  const std::string text = json::annotation_of(pod, kTimeToLiveAnnotation);
  const auto seconds = base::number_of<std::int64_t>(text);
  return seconds ? std::chrono::seconds(*seconds) : otherwise;
}

}  // namespace

KnownDrivers::KnownDrivers(const std::vector<Json>& pods, SystemTime now,
                           std::chrono::seconds older_than, std::chrono::seconds grace,
                           const std::vector<Json>& records)
    : now_(now), grace_(grace) {
  for (const Json& object : records) {
    if (const auto record = read_record(object); record && !record->ended) {
      due_[in_namespace(object, record->id)] = record->not_before.value_or(SystemTime());
    }
  }
  for (const Json& pod : pods) {
    add(pod, older_than);
  }
}

/// Firesteel deletes its upload pods; one that has ended is of a process that was killed.
void KnownDrivers::add_upload(const Json& pod) {
  const auto end = base::parse_timestamp(end_of(pod));
  if (!json::has_ended(pod) || !end || now_ - *end < grace_ ||
      !json::deletion_time_of(pod).empty()) {
    return;
  }
  Leftover leftover = leftover_of("v1", "Pod", pod);
  leftover.age_s = std::chrono::duration_cast<std::chrono::seconds>(now_ - *end).count();
  leftover.reason = "ended-upload";
  leftover.why = "it received uploads and has ended";
  finished_.push_back(std::move(leftover));
}

void KnownDrivers::add(const Json& pod, std::chrono::seconds older_than) {
  if (json::label_of(pod, kPartLabel) == kUploadPart) {
    add_upload(pod);
    return;
  }
  if (!pods_.insert(in_namespace(pod, json::name_of(pod))).second) {
    return;
  }
  submissions_.insert(submission_run_of(pod));
  const std::string supervision = in_namespace(pod, supervision_of(pod));
  supervisions_.insert(supervision);
  applications_.insert(in_namespace(pod, json::label_of(pod, kAppIdLabel)));
  const auto end = base::parse_timestamp(end_of(pod));
  // A pod with an owner, such as an operator or a Job, is the owner's to delete.
  if (!json::has_ended(pod) || !is_sparks_driver(pod) || has_owner(pod) || !end ||
      !json::deletion_time_of(pod).empty()) {
    return;
  }
  if (now_ - *end < kept_for(pod, older_than) || may_be_repeated(supervision, *end)) {
    ++recent_;
    return;
  }
  Leftover leftover = leftover_of("v1", "Pod", pod);
  leftover.age_s = std::chrono::duration_cast<std::chrono::seconds>(now_ - *end).count();
  leftover.reason = "finished-driver";
  leftover.why = fmt::format("the driver ended ({})", json::text_at(pod, {"status", "phase"}));
  finished_.push_back(std::move(leftover));
  finished_submissions_.insert(submission_run_of(pod));
  finished_supervisions_.insert(supervision);
}

bool KnownDrivers::may_be_repeated(const std::string& supervision, SystemTime end) const {
  const auto due = due_.find(supervision);
  return due != due_.end() && now_ - std::max(due->second, end) < grace_;
}

std::optional<Leftover> KnownDrivers::judge(const ObjectKind& kind, const Json& object) const {
  std::optional<Leftover> leftover = candidate(kind, object);
  return leftover && leftover->age_s >= grace_.count() ? std::move(leftover) : std::nullopt;
}

std::optional<std::int64_t> KnownDrivers::judged_in(const ObjectKind& kind,
                                                    const Json& object) const {
  const std::optional<Leftover> leftover = candidate(kind, object);
  return leftover && leftover->age_s < grace_.count()
             ? std::optional(grace_.count() - leftover->age_s)
             : std::nullopt;
}

std::optional<Leftover> KnownDrivers::candidate(const ObjectKind& kind, const Json& object) const {
  const auto created = base::parse_timestamp(json::creation_time_of(object));
  if (has_owner(object) || is_named_claim(kind.kind, object) || !created ||
      !json::deletion_time_of(object).empty()) {
    return std::nullopt;
  }
  Leftover leftover = leftover_of(kind.api_version, kind.kind, object);
  leftover.age_s = std::chrono::duration_cast<std::chrono::seconds>(now_ - *created).count();
  if (const auto record = kind.kind == "ConfigMap" ? read_record(object) : std::nullopt) {
    return judge_record(std::move(leftover), object, *record);
  }
  if (!submission_of(object).empty()) {
    return judge_ours(std::move(leftover), object);
  }
  if (!is_spark_leftover(kind.kind, object)) {
    return std::nullopt;
  }
  leftover.reason = "no-driver";
  leftover.why = "the driver pod that Spark created it for does not exist";
  return leftover;
}

/// Between two attempts there is no driver for a while, from the time when the next one is due.
std::optional<Leftover> KnownDrivers::judge_record(Leftover leftover, const Json& object,
                                                   const SupervisionRecord& record) const {
  const std::string supervision = in_namespace(object, record.id);
  leftover.reason = "of-finished-driver";
  leftover.why = "its driver ended and is not its owner";
  if (finished_supervisions_.contains(supervision)) {
    return leftover;
  }
  if (supervisions_.contains(supervision)) {
    return std::nullopt;
  }
  if (record.not_before) {
    leftover.age_s = std::min<std::int64_t>(
        leftover.age_s,
        std::chrono::duration_cast<std::chrono::seconds>(now_ - *record.not_before).count());
  }
  leftover.reason = "no-driver";
  leftover.why = "nobody supervises the application, and its driver pod does not exist";
  return leftover;
}

std::optional<Leftover> KnownDrivers::judge_ours(Leftover leftover, const Json& object) const {
  const std::string submission = submission_run_of(object);
  if (finished_submissions_.contains(submission)) {
    leftover.reason = "of-finished-driver";
    leftover.why = "its driver ended and is not its owner";
    return leftover;
  }
  if (submissions_.contains(submission)) {
    return std::nullopt;
  }
  leftover.reason = "no-driver";
  leftover.why = "its driver pod does not exist";
  return leftover;
}

/// Spark's own ConfigMap and Service name their driver.  Nothing else of Spark's without an owner
/// says whose it is.
bool KnownDrivers::is_spark_leftover(std::string_view kind, const Json& object) const {
  if (kind == "ConfigMap") {
    const Json& data = json::field_at(object, {"data"});
    const std::string properties = json::text_at(data, {"spark.properties"});
    const std::string pod = property(properties, "spark.kubernetes.driver.pod.name");
    const std::string id = property(properties, "spark.app.id");
    return is_conf_map_name(json::name_of(object)) &&
           json::field_at(object, {"immutable"}) == true &&
           json::text_at(data, {"spark.kubernetes.namespace"}) == json::namespace_of(object) &&
           !pod.empty() && !id.empty() && !pods_.contains(in_namespace(object, pod)) &&
           !applications_.contains(in_namespace(object, id));
  }
  if (kind == "Service") {
    const Json& selector = json::field_at(object, {"spec", "selector"});
    const std::string id = json::text_at(selector, {"spark-app-selector"});
    return json::name_of(object).ends_with("-driver-svc") &&
           json::text_at(object, {"spec", "clusterIP"}) == "None" &&
           json::text_at(selector, {"spark-role"}) == "driver" && id.starts_with("spark-") &&
           !applications_.contains(in_namespace(object, id));
  }
  return false;
}

std::vector<PodSelector> drivers_of(std::string_view kind, const Json& object) {
  if (kind == "Pod") {
    return {{.labels = {}, .name = json::name_of(object)}};
  }
  if (const auto record = kind == "ConfigMap" ? read_record(object) : std::nullopt) {
    return {{.labels = {}, .name = record->driver_pod}};
  }
  if (const std::string submission = submission_of(object); !submission.empty()) {
    return {{.labels = fmt::format("{}={}", kSubmissionLabel, submission), .name = {}}};
  }
  const std::string properties = json::text_at(object, {"data", "spark.properties"});
  const std::string id = kind == "Service"
                             ? json::text_at(object, {"spec", "selector", "spark-app-selector"})
                             : property(properties, "spark.app.id");
  std::vector<PodSelector> selectors = {
      {.labels = "spark-role=driver,spark-app-selector=" + id, .name = {}}};
  if (const std::string pod = property(properties, "spark.kubernetes.driver.pod.name");
      !pod.empty()) {
    selectors.push_back({.labels = {}, .name = pod});
  }
  return selectors;
}

}  // namespace firesteel::driver
