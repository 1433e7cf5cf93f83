#include "app/submit/key_leftovers.h"

#include <algorithm>
#include <cstddef>
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
#include "kube/client/api.h"
#include "manifest/manifest.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

std::string created_at(const Json& object) {
  return json::text_at(object, {"metadata", "creationTimestamp"});
}

/// The call that takes over or deletes `object`; without a kind if there is nothing to do.
kube::Call call_for(const driver::ObjectKind& kind, const Json& object, const Json& pod,
                    bool made_now) {
  if (driver::has_owner(object) || driver::is_named_claim(kind.kind, object)) {
    return {};
  }
  const std::string in_namespace = json::text_at(pod, {"metadata", "namespace"});
  const std::string name = json::text_at(object, {"metadata", "name"});
  if (driver::run_of(object) == driver::run_of(pod)) {
    return kube::merge_patch_call(
        {{"apiVersion", kind.api_version}, {"kind", kind.kind}, {"metadata", {{"name", name}}}},
        in_namespace,
        {{"metadata", {{"ownerReferences", Json::array({manifest::owner_reference(pod)})}}}});
  }
  // A concurrent submission fails because this pod exists.  One that created its objects later may
  // succeed if this pod is deleted meanwhile.  RFC 3339 times in UTC sort as text.
  if (!made_now || created_at(object) > created_at(pod)) {
    return {};
  }
  kube::Call call = kube::delete_call(kind.api_version, kind.kind, in_namespace, name,
                                      json::text_at(object, {"metadata", "uid"}));
  call.body["preconditions"]["resourceVersion"] =
      json::text_at(object, {"metadata", "resourceVersion"});
  return call;
}

}  // namespace

void take_over_leftovers(kube::Api& api, Host host, const Json& pod, bool made_now) {
  std::vector<kube::Call> lists;
  lists.reserve(driver::kSubmissionKinds.size());
  for (const driver::ObjectKind& kind : driver::kSubmissionKinds) {
    lists.push_back(
        kube::list_call(kind.api_version, kind.kind, json::text_at(pod, {"metadata", "namespace"}),
                        fmt::format("{}={}", kSubmissionLabel, driver::submission_of(pod))));
  }
  const std::vector<kube::Answer> answers = api.send(lists);
  std::vector<kube::Call> calls;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    for (const Json& object : json::field_at(answers[i].body, {"items"})) {
      kube::Call call = call_for(driver::kSubmissionKinds.at(i), object, pod, made_now);
      if (!call.kind.empty()) {
        calls.push_back(std::move(call));
      }
    }
  }
  if (calls.empty()) {
    return;
  }
  const std::vector<kube::Answer> done = api.send(calls);
  const auto failed = std::ranges::count_if(done, [](const kube::Answer& answer) {
    return !answer.ok() && answer.status != 404 && answer.status != 409;
  });
  if (failed > 0) {
    host.log.write(
        LogLevel::kWarn, "Firesteel",
        fmt::format(
            "{} of earlier submissions with this id could not be deleted; to list leftovers, "
            "run: firesteel gc",
            base::counted(static_cast<std::size_t>(failed), "object")));
  }
}

}  // namespace firesteel::app
