#include "app/submit/key_leftovers.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "driver/submission_objects.h"
#include "firesteel/host.h"
#include "firesteel/labels.h"
#include "firesteel/log_sink.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"
#include "manifest/manifest.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

std::string created_at(const Json& object) {
  return json::creation_time_of(object);
}

/// The call that takes over or deletes `object`; without a kind if there is nothing to do.
kube::Call call_for(const driver::ObjectKind& kind, const Json& object, const Json& pod,
                    bool created_now) {
  if (driver::has_owner(object) || driver::is_named_claim(kind.kind, object)) {
    return {};
  }
  const std::string in_namespace = json::namespace_of(pod);
  const std::string name = json::name_of(object);
  if (driver::run_of(object) == driver::run_of(pod)) {
    return kube::merge_patch_call(
        {{"apiVersion", kind.api_version}, {"kind", kind.kind}, {"metadata", {{"name", name}}}},
        in_namespace,
        {{"metadata", {{"ownerReferences", Json::array({manifest::owner_reference(pod)})}}}});
  }
  // A concurrent submission fails because this pod exists.  One that created its objects later may
  // succeed if this pod is deleted meanwhile.  RFC 3339 times in UTC sort as text.
  if (!created_now || created_at(object) > created_at(pod)) {
    return {};
  }
  kube::Call call = kube::delete_call({.kind = {.api_version = kind.api_version, .kind = kind.kind},
                                       .object_namespace = in_namespace,
                                       .name = name,
                                       .uid = json::uid_of(object)});
  call.body["preconditions"]["resourceVersion"] = json::version_of(object);
  return call;
}

}  // namespace

KeyLeftovers::KeyLeftovers(kube::Api& api, LogSink& log, Json pod, Driver driver)
    : api_(api), log_(log), pod_(std::move(pod)), driver_(driver) {
  std::vector<kube::Call> lists;
  lists.reserve(driver::kSubmissionKinds.size());
  for (const driver::ObjectKind& kind : driver::kSubmissionKinds) {
    lists.push_back(kube::list_call(
        {.api_version = kind.api_version, .kind = kind.kind}, json::namespace_of(pod_),
        fmt::format("{}={}", kSubmissionLabel, driver::submission_of(pod_))));
  }
  send(std::move(lists));
}

void KeyLeftovers::send(std::vector<kube::Call> calls) {
  sending_ = std::make_unique<kube::Sending>(api_, std::move(calls), api_.limits());
  sending_->finish_by(until_);
}

void KeyLeftovers::finish_by(SteadyTime until) {
  until_ = std::min(until_, until);
  sending_->finish_by(until_);
}

void KeyLeftovers::turn() {
  sending_->turn();
  if (stage_ == Stage::kListing && sending_->done()) {
    take_lists();
    sending_->turn();
  }
  if (stage_ == Stage::kChanging && sending_->done()) {
    take_changes();
  }
}

void KeyLeftovers::take_lists() {
  const std::vector<kube::Answer> answers = sending_->take();
  std::vector<kube::Call> calls;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    for (const Json& object : json::field_at(answers[i].body, {"items"})) {
      kube::Call call =
          call_for(driver::kSubmissionKinds.at(i), object, pod_, driver_ == Driver::kCreatedNow);
      if (!call.kind.empty()) {
        calls.push_back(std::move(call));
      }
    }
  }
  stage_ = Stage::kChanging;
  send(std::move(calls));
}

void KeyLeftovers::take_changes() {
  stage_ = Stage::kDone;
  const std::vector<kube::Answer> answers = sending_->take();
  const auto failed =
      std::ranges::count_if(answers, [](const kube::Answer& answer) { return !answer.deleted(); });
  if (failed > 0) {
    log_.write(
        LogLevel::kWarn, "Firesteel",
        fmt::format(
            "{} of earlier submissions with this id could not be deleted; to list leftovers, "
            "run: firesteel gc",
            base::counted(static_cast<std::size_t>(failed), "object")));
  }
}

}  // namespace firesteel::app
