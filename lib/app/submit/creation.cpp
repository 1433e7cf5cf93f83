#include "app/submit/creation.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "driver/submission_objects.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "json/fields.h"
#include "kube/client/api.h"
#include "kube/client/refusal.h"
#include "kube/objects/resource_path.h"
#include "manifest/manifest.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kLogger = "Firesteel";
constexpr int kOwnerAttempts = 3;

/// The kind as a kubectl argument: configmap, podgroup.scheduling.volcano.sh.
std::string kubectl_kind(const CreatedObject& object) {
  const std::string kind = base::lower(object.kind);
  const std::string_view group = kube::group_of(object.api_version);
  return group.empty() || group.ends_with("k8s.io") ? kind : fmt::format("{}.{}", kind, group);
}

CreatedObject created_object(const kube::Call& call, const Json& answer) {
  return {.api_version = call.api_version,
          .kind = call.kind,
          .name = json::text_at(call.body, {"metadata", "name"}),
          .uid = json::text_at(answer, {"metadata", "uid"})};
}

/// True if the object may have been created despite the failure.
bool is_uncertain(const kube::Answer& answer) {
  return answer.ambiguous || (answer.status == 0 ? !answer.failure || answer.failure->request_sent
                                                 : answer.status >= 500);
}

/// Reads the objects of `creates`; if reading is not allowed, with a patch that changes nothing.
std::vector<kube::Answer> read_back(kube::Api& api, const std::vector<kube::Call>& creates) {
  std::vector<kube::Call> gets;
  std::vector<kube::Call> looks;
  for (const kube::Call& call : creates) {
    const std::string name = json::text_at(call.body, {"metadata", "name"});
    gets.push_back(kube::get_call(call.api_version, call.kind, call.object_namespace, name));
    looks.push_back(kube::look_call(call.api_version, call.kind, call.object_namespace, name));
  }
  std::vector<kube::Answer> answers = api.send(gets);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i].status == 403) {
      answers[i] = api.send(looks[i]);
    }
  }
  return answers;
}

/// A created object always has a uid.  A response without one is not from an API server; treat the
/// result as unknown.
kube::Answer checked(kube::Answer answer) {
  return answer.ok() && json::text_at(answer.body, {"metadata", "uid"}).empty()
             ? kube::no_kubernetes_answer("the answer to a create is not an object with a uid")
             : std::move(answer);
}

}  // namespace

std::string kubectl_delete(std::string_view in_namespace,
                           const std::vector<CreatedObject>& objects) {
  std::string command =
      fmt::format("kubectl --namespace {} delete", base::shell_quoted(in_namespace));
  for (const CreatedObject& object : objects) {
    command += " " + base::shell_quoted(kubectl_kind(object) + "/" + object.name);
  }
  return command;
}

Creation::Creation(kube::Api& api, Host host, const manifest::Manifest& manifest,
                   std::string in_namespace, std::set<std::string> literal_claims, bool waits)
    : api_(api),
      host_(host),
      manifest_(manifest),
      namespace_(std::move(in_namespace)),
      literal_claims_(std::move(literal_claims)),
      waits_(waits) {}

std::optional<Json> Creation::run() {
  const kube::Api::Finishing finishing(api_);
  if (interrupted()) {
    return std::nullopt;
  }
  Json pod;
  try {
    create_others();
    if (interrupted()) {
      clean_up();
      return std::nullopt;
    }
    pod = create_pod();
  } catch (const Error&) {
    clean_up();
    if (interrupted() && !pod_is_uncertain_) {
      return std::nullopt;  // a signal ended the retries
    }
    throw;
  }
  own_others(pod);
  return pod;
}

std::vector<Json> Creation::rehearse() {
  std::vector<kube::Call> calls = creations_of_others();
  calls.push_back(kube::create_call(manifest_.pod, namespace_));
  for (kube::Call& call : calls) {
    call.query = "?dryRun=All";
  }
  std::vector<kube::Answer> answers = send_checked(calls);
  std::vector<std::size_t> refused;
  std::vector<Json> objects;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (answers[i].ok()) {
      objects.push_back(std::move(answers[i].body));
    } else if (!is_used_as_it_is(calls[i], answers[i])) {
      refused.push_back(i);
    }
  }
  require_none(refused, calls, answers);
  return objects;
}

void Creation::create_others() {
  std::vector<kube::Call> calls = creations_of_others();
  for (kube::Call& call : calls) {
    call.metadata_only = true;
  }
  const std::vector<kube::Answer> answers = send_checked(calls);
  std::vector<std::size_t> refused;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!is_there(calls[i], answers[i])) {
      refused.push_back(i);
    }
  }
  require_none(refused, calls, answers);
}

std::vector<kube::Call> Creation::creations_of_others() const {
  std::vector<kube::Call> calls;
  calls.reserve(manifest_.others.size() + 1);
  for (const Json& object : manifest_.others) {
    calls.push_back(kube::create_call(object, namespace_));
  }
  return calls;
}

std::vector<kube::Answer> Creation::send_checked(const std::vector<kube::Call>& calls) {
  std::vector<kube::Answer> answers = api_.send(calls);
  for (kube::Answer& answer : answers) {
    answer = checked(std::move(answer));
  }
  return answers;
}

/// Throws the error of the first call in `refused`, after logging the others with a different
/// reason.
void Creation::require_none(const std::vector<std::size_t>& refused,
                            const std::vector<kube::Call>& calls,
                            const std::vector<kube::Answer>& answers) {
  if (refused.empty()) {
    return;
  }
  const std::size_t first = refused.front();
  for (const std::size_t i : std::span(refused).subspan(1)) {
    if (answers[i].status != answers[first].status || answers[i].status == 403) {
      host_.log.write(LogLevel::kWarn, kLogger, api_.error(calls[i], answers[i]).what());
    }
  }
  throw api_.error(calls[first], answers[first]);
}

bool Creation::is_literal_claim(const kube::Call& call) const {
  return call.kind == "PersistentVolumeClaim" &&
         literal_claims_.contains(json::text_at(call.body, {"metadata", "name"}));
}

bool Creation::is_used_as_it_is(const kube::Call& call, const kube::Answer& answer) {
  if (answer.status != 409 || !is_literal_claim(call)) {
    return false;
  }
  host_.log.write(LogLevel::kInfo, kLogger,
                  fmt::format("claim {} already exists and is used unchanged",
                              json::text_at(call.body, {"metadata", "name"})));
  return true;
}

/// Records the answer to one create.  False if the object does not exist.
bool Creation::is_there(const kube::Call& call, const kube::Answer& answer) {
  if (answer.ok()) {
    created_.push_back(created_object(call, answer.body));
    created_.back().data = is_literal_claim(call);
    return true;
  }
  if (is_used_as_it_is(call, answer)) {
    return true;
  }
  // Names are unique per run, so 409 means an earlier attempt succeeded but its response was lost.
  if (is_uncertain(answer) || answer.status == 409) {
    uncertain_.push_back(call);
  }
  return false;
}

Json Creation::create_pod() {
  kube::Call call = kube::create_call(manifest_.pod, namespace_);
  call.metadata_only = !waits_;
  kube::Answer answer = checked(api_.send(call));
  if (answer.ok()) {
    return std::move(answer.body);
  }
  if (is_uncertain(answer)) {
    if (auto pod = find_lost_pod(call)) {
      return *std::move(pod);
    }
  }
  pod_name_is_taken_ =
      answer.status == 409 && json::text_at(answer.body, {"reason"}) == "AlreadyExists";
  throw api_.error(call, answer);
}

/// Checks whether a pod exists whose create had no answer.  Sets pod_is_uncertain_ if that cannot
/// be determined: then nothing that the pod would need is deleted.
std::optional<Json> Creation::find_lost_pod(const kube::Call& call) {
  kube::Answer found = std::move(read_back(api_, {call}).front());
  if (found.ok() && kube::same_submission(call.body, found.body)) {
    return std::move(found.body);
  }
  pod_is_uncertain_ = !found.ok() && found.status != 404;
  return std::nullopt;
}

void Creation::own_others(const Json& pod) {
  const Json patch = {
      {"metadata", {{"ownerReferences", Json::array({manifest::owner_reference(pod)})}}}};
  std::vector<std::size_t> wanted(created_.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    wanted[i] = i;
  }
  std::vector<kube::Answer> answers;
  for (int attempt = 0; attempt < kOwnerAttempts && !wanted.empty(); ++attempt) {
    std::vector<kube::Call> calls;
    for (const std::size_t i : wanted) {
      const CreatedObject& object = created_[i];
      calls.push_back(kube::merge_patch_call({{"apiVersion", object.api_version},
                                              {"kind", object.kind},
                                              {"metadata", {{"name", object.name}}}},
                                             namespace_, patch));
    }
    std::vector<kube::Answer> all = api_.send(calls);
    std::vector<std::size_t> failed;
    answers.clear();
    bool worth_retrying = false;
    for (std::size_t k = 0; k < all.size(); ++k) {
      if (all[k].ok()) {
        created_[wanted[k]].owned = true;
        continue;
      }
      const int status = all[k].status;
      // The API client has already retried all other temporary failures.
      worth_retrying = worth_retrying || status == 409 || status == 410;
      failed.push_back(wanted[k]);
      answers.push_back(std::move(all[k]));
    }
    wanted = std::move(failed);
    if (!worth_retrying) {
      break;
    }
  }
  if (!wanted.empty()) {
    warn_unowned(answers, wanted);
  }
}

/// Logs the objects without an owner once, and the missing rule if a right is missing.
void Creation::warn_unowned(const std::vector<kube::Answer>& answers,
                            const std::vector<std::size_t>& of_created) {
  std::set<std::string> groups;
  std::set<std::string> resources;
  std::vector<CreatedObject> unowned;
  std::string why;
  for (std::size_t k = 0; k < of_created.size(); ++k) {
    const CreatedObject& object = created_[of_created[k]];
    unowned.push_back(object);
    if (answers[k].status == 403) {
      groups.insert(fmt::format("\"{}\"", kube::group_of(object.api_version)));
      resources.insert(fmt::format("\"{}\"", kube::resource_of(object.kind)));
    } else if (why.empty()) {
      const kube::Call call =
          kube::get_call(object.api_version, object.kind, namespace_, object.name);
      why = api_.error(call, answers[k]).what();
    }
  }
  if (!resources.empty()) {
    const auto list = [](const std::set<std::string>& names) {
      return base::join({names.begin(), names.end()}, ", ");
    };
    why = fmt::format(
        "not allowed to patch; add this rule to the Role: - {{apiGroups: [{}], resources: [{}], "
        "verbs: [\"patch\"]}}",
        list(groups), list(resources));
  }
  host_.log.write(
      LogLevel::kWarn, kLogger,
      fmt::format("the driver is running, but {} without an owner reference to its pod will not be "
                  "deleted with it: {}. {}: {}",
                  base::counted(unowned.size(), "object"), why,
                  waits_ ? "This command deletes them once the driver has ended; if it is stopped "
                           "earlier, run"
                         : "To delete them later, run",
                  kubectl_delete(namespace_, unowned)));
}

/// Deletes everything that this run created, before the driver pod exists.
void Creation::clean_up() {
  std::vector<CreatedObject> left;
  if (pod_is_uncertain_) {
    left = created_;
    left.insert(left.begin(), {.api_version = "v1",
                               .kind = "Pod",
                               .name = json::text_at(manifest_.pod, {"metadata", "name"}),
                               .uid = {}});
    host_.log.write(LogLevel::kWarn, kLogger,
                    "cannot tell whether the driver pod was created, so nothing is deleted");
  } else {
    add_uncertain();
    keep_shared_data();
    left = remove(created_);
    for (const kube::Call& call : uncertain_) {
      left.push_back(created_object(call, Json()));
    }
  }
  created_.clear();
  uncertain_.clear();
  name_left(left);
}

/// Another submission with the same key may be using a claim that this one created.
void Creation::keep_shared_data() {
  if (!driver::run_of(manifest_.pod).empty()) {
    std::erase_if(created_, [](const CreatedObject& object) { return object.data; });
  }
}

/// Reads the objects whose create had no answer: existing ones are to be deleted, unreadable ones
/// stay uncertain.
void Creation::add_uncertain() {
  if (uncertain_.empty()) {
    return;
  }
  const std::vector<kube::Answer> answers = read_back(api_, uncertain_);
  std::vector<kube::Call> still;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i].ok() && kube::same_submission(uncertain_[i].body, answers[i].body)) {
      created_.push_back(created_object(uncertain_[i], answers[i].body));
    } else if (!answers[i].ok() && answers[i].status != 404) {
      still.push_back(uncertain_[i]);
    }
  }
  uncertain_ = std::move(still);
}

/// Deletes `objects` by uid; returns those that could not be deleted and logs why.
std::vector<CreatedObject> Creation::remove(const std::vector<CreatedObject>& objects) {
  std::vector<kube::Call> calls;
  calls.reserve(objects.size());
  for (const CreatedObject& object : objects) {
    calls.push_back(
        kube::delete_call(object.api_version, object.kind, namespace_, object.name, object.uid));
  }
  std::vector<CreatedObject> left;
  if (calls.empty()) {
    return left;
  }
  const std::vector<kube::Answer> answers = api_.send(calls);
  for (std::size_t i = 0; i < calls.size(); ++i) {
    // 409: another object has this name now, ours was deleted.
    if (!answers[i].ok() && answers[i].status != 404 && answers[i].status != 409) {
      if (left.empty()) {
        host_.log.write(LogLevel::kWarn, kLogger, api_.error(calls[i], answers[i]).what());
      }
      left.push_back(objects[i]);
    }
  }
  return left;
}

void Creation::name_left(const std::vector<CreatedObject>& left) {
  if (!left.empty()) {
    host_.log.write(LogLevel::kWarn, kLogger,
                    fmt::format("{} may remain in namespace {}; delete with: {}",
                                base::counted(left.size(), "object"), namespace_,
                                kubectl_delete(namespace_, left)));
  }
}

void Creation::delete_unowned() {
  std::vector<CreatedObject> unowned;
  std::vector<CreatedObject> data;
  for (const CreatedObject& object : created_) {
    if (!object.owned) {
      (object.data ? data : unowned).push_back(object);
    }
  }
  std::vector<CreatedObject> left = remove(unowned);
  left.insert(left.end(), data.begin(), data.end());
  created_.clear();
  name_left(left);
}

}  // namespace firesteel::app
