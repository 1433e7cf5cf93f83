#include "app/submit/creation.h"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <iterator>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/submit/object_removal.h"
#include "app/submit/read_back.h"
#include "base/text.h"
#include "driver/submission_objects.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "firesteel/submission_spec.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/refusal.h"
#include "kube/client/sending.h"
#include "kube/objects/resource_path.h"
#include "manifest/manifest.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kLogger = "Firesteel";
constexpr int kOwnerAttempts = 3;

std::string created_name_of(const kube::Call& create) {
  return json::name_of(create.body);
}

CreatedObject created_object(const kube::Call& call, const Json& answer) {
  return {.api_version = call.api_version,
          .kind = call.kind,
          .name = created_name_of(call),
          .uid = json::uid_of(answer)};
}

/// True if the object may have been created despite the failure.
bool is_uncertain(const kube::Answer& answer) {
  return answer.ambiguous || (answer.status == 0 ? !answer.failure || answer.failure->request_sent
                                                 : answer.status >= 500);
}

/// A created object always has a uid.  A response without one is not from an API server; treat the
/// result as unknown.
std::vector<kube::Answer> checked(std::vector<kube::Answer> answers) {
  for (kube::Answer& answer : answers) {
    if (answer.ok() && json::uid_of(answer.body).empty()) {
      answer = kube::no_kubernetes_answer("the answer to a create is not an object with a uid");
    }
  }
  return answers;
}

std::vector<kube::Call> creates_of(std::vector<Json> objects, const std::string& in_namespace) {
  std::vector<kube::Call> calls;
  calls.reserve(objects.size() + 1);
  for (Json& object : objects) {
    calls.push_back(kube::create_call(std::move(object), in_namespace));
  }
  return calls;
}

bool is_literal_claim(const kube::Call& call, const CreationPlan& plan) {
  return call.kind == "PersistentVolumeClaim" &&
         plan.literal_claims.contains(created_name_of(call));
}

/// True for a claim named by the user that already exists.
bool is_used_as_it_is(LogSink& log, const CreationPlan& plan, const kube::Call& call,
                      const kube::Answer& answer) {
  if (answer.status != 409 || !is_literal_claim(call, plan)) {
    return false;
  }
  log.write(LogLevel::kInfo, kLogger,
            fmt::format("claim {} already exists and is used unchanged", created_name_of(call)));
  return true;
}

/// Throws the error of the first call in `refused`, after logging the others with a different
/// reason.
void require_none(const kube::Api& api, LogSink& log, const std::vector<std::size_t>& refused,
                  const std::vector<kube::Call>& calls, const std::vector<kube::Answer>& answers) {
  if (refused.empty()) {
    return;
  }
  const std::size_t first = refused.front();
  for (const std::size_t i : std::span(refused).subspan(1)) {
    if (answers[i].status != answers[first].status || answers[i].status == 403) {
      log.write(LogLevel::kWarn, kLogger, api.error(calls[i], answers[i]).what());
    }
  }
  throw api.error(calls[first], answers[first]);
}

/// "not allowed to patch; add this rule to the Role: …"
std::string missing_patch_rule(const std::set<std::string>& groups,
                               const std::set<std::string>& resources) {
  const auto list = [](const std::set<std::string>& names) {
    return base::join({names.begin(), names.end()}, ", ");
  };
  return fmt::format(
      "not allowed to patch; add this rule to the Role: - {{apiGroups: [{}], resources: [{}], "
      "verbs: [\"patch\"]}}",
      list(groups), list(resources));
}

/// The claims that exist independently of this submission: those that are not on demand.
std::set<std::string> literal_claims(const SubmissionSpec& spec) {
  std::set<std::string> names;
  for (const Volume& volume : spec.volumes) {
    const auto* claim = std::get_if<ClaimVolume>(&volume.source);
    if (claim != nullptr && claim->claim_name.find("OnDemand") == std::string::npos) {
      names.insert(claim->claim_name);
    }
  }
  return names;
}

}  // namespace

CreationPlan creation_plan(const SubmissionSpec& spec, bool waits) {
  return {.in_namespace = spec.kubernetes_namespace.value,
          .literal_claims = literal_claims(spec),
          .waits = waits};
}

Creation::Creation(kube::Api& api, LogSink& log, std::vector<Json> others, Json pod,
                   CreationPlan plan)
    : api_(api),
      log_(log),
      others_(std::move(others)),
      driver_pod_(std::move(pod)),
      pod_name_(json::name_of(driver_pod_)),
      has_key_(!driver::run_of(driver_pod_).empty()),
      plan_(std::move(plan)) {}

void Creation::stop_signals() {
  const SteadyTime now = api_.clock().steady_now();
  ++signals_;
  answers_by_ = signals_ > 1 ? now : now + kAnswerPatience;
  end_by_ = signals_ > 1 ? now : now + kStopPatience;
  if (running_ == nullptr) {
    stage_ = Stage::kDone;
    return;
  }
  const bool creates = stage_ == Stage::kOthers || stage_ == Stage::kPod;
  if (sending_) {
    sending_->finish_by(creates ? answers_by_ : end_by_);
  }
  if (read_back_) {
    read_back_->finish_by(end_by_);
  }
  if (removal_) {
    removal_->finish_by(end_by_);
  }
}

void Creation::turn() {
  while (stage_ != Stage::kDone) {
    try {
      if (!step()) {
        return;
      }
    } catch (const Error& error) {
      if (pod_) {  // nothing that a driver needs is deleted
        log_.write(LogLevel::kWarn, kLogger, error.what());
        stage_ = Stage::kDone;
      } else {
        failure_ = std::current_exception();
        clean_up();
      }
    }
  }
}

/// False if it has to wait.
bool Creation::step() {
  if (running_ == nullptr) {
    begin();
  }
  running_->turn();
  if (!running_->done()) {
    return false;
  }
  switch (stage_) {
    case Stage::kOthers:
      take_others();
      break;
    case Stage::kPod:
      take_pod();
      break;
    case Stage::kSettling:
      take_lost_pod();
      break;
    case Stage::kOwning:
      take_owned();
      break;
    case Stage::kLooking:
      take_looks();
      break;
    case Stage::kRemoving:
      take_remaining();
      break;
    case Stage::kDone:
      break;
  }
  return true;
}

SteadyTime Creation::due() const {
  if (stage_ == Stage::kDone) {
    return SteadyTime::max();
  }
  return running_ == nullptr ? api_.clock().steady_now() : running_->due();
}

std::optional<Json> Creation::take() {
  if (failure_) {
    std::rethrow_exception(failure_);
  }
  return std::move(pod_);
}

std::vector<CreatedObject> Creation::unowned() const {
  std::vector<CreatedObject> objects;
  std::ranges::copy_if(created_, std::back_inserter(objects),
                       [](const CreatedObject& object) { return !object.owned; });
  return objects;
}

void Creation::send(Stage stage, std::vector<kube::Call> calls, SteadyTime until) {
  sending_ = std::make_unique<kube::Sending>(api_, std::move(calls), api_.limits());
  sending_->finish_by(until);
  running_ = sending_.get();
  stage_ = stage;
}

void Creation::look_for(Stage stage, const std::vector<kube::Call>& creates) {
  read_back_ = std::make_unique<ReadBack>(api_, creates, end_by_);
  running_ = read_back_.get();
  stage_ = stage;
}

void Creation::begin() {
  std::vector<kube::Call> calls = creates_of(std::move(others_), plan_.in_namespace);
  for (kube::Call& call : calls) {
    call.metadata_only = true;
  }
  send(Stage::kOthers, std::move(calls), answers_by_);
}

void Creation::take_others() {
  const std::vector<kube::Answer> answers = checked(sending_->take());
  const std::vector<kube::Call>& calls = sending_->calls();
  std::vector<std::size_t> refused;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!record(calls[i], answers[i])) {
      refused.push_back(i);
    }
  }
  require_none(api_, log_, refused, calls, answers);
  if (signals_ > 0) {
    clean_up();
  } else {
    create_pod();
  }
}

/// Records the answer to one create.  False if the object does not exist.
bool Creation::record(const kube::Call& call, const kube::Answer& answer) {
  if (answer.ok()) {
    created_.push_back(created_object(call, answer.body));
    created_.back().data = is_literal_claim(call, plan_);
    return true;
  }
  if (is_used_as_it_is(log_, plan_, call, answer)) {
    return true;
  }
  // Names are unique per run, so 409 means an earlier attempt succeeded but its response was lost.
  if (is_uncertain(answer) || answer.status == 409) {
    uncertain_.push_back(call);
  }
  return false;
}

void Creation::create_pod() {
  std::vector<kube::Call> calls;  // an initializer list would copy the pod once more
  calls.push_back(kube::create_call(std::move(driver_pod_), plan_.in_namespace));
  calls.front().metadata_only = !plan_.waits;
  send(Stage::kPod, std::move(calls), answers_by_);
}

void Creation::take_pod() {
  kube::Answer answer = std::move(checked(sending_->take()).front());
  if (answer.ok()) {
    has_pod(std::move(answer.body));
  } else if (is_uncertain(answer)) {
    unanswered_ = std::move(answer);
    look_for(Stage::kSettling, sending_->calls());
  } else {
    refuse_pod(answer);
  }
}

/// Sets pod_is_uncertain_ if it cannot be determined whether the pod exists: then nothing that the
/// pod would need is deleted.
void Creation::take_lost_pod() {
  kube::Answer found = std::move(read_back_->take().front());
  if (found.ok() && kube::same_submission(sending_->calls().front().body, found.body)) {
    has_pod(std::move(found.body));
    return;
  }
  pod_is_uncertain_ = !found.ok() && found.status != 404;
  refuse_pod(unanswered_);
}

void Creation::refuse_pod(const kube::Answer& answer) {
  pod_name_is_taken_ =
      answer.status == 409 && json::text_at(answer.body, {"reason"}) == "AlreadyExists";
  throw api_.error(sending_->calls().front(), answer);
}

void Creation::has_pod(Json pod) {
  owner_patch_ = {
      {"metadata", {{"ownerReferences", Json::array({manifest::owner_reference(pod)})}}}};
  pod_ = std::move(pod);
  unowned_.resize(created_.size());
  std::iota(unowned_.begin(), unowned_.end(), std::size_t{0});
  own_others();
}

/// Makes the pod the owner of the objects in unowned_.
void Creation::own_others() {
  if (unowned_.empty()) {
    stage_ = Stage::kDone;
    return;
  }
  std::vector<kube::Call> calls;
  for (const std::size_t i : unowned_) {
    const CreatedObject& object = created_[i];
    calls.push_back(kube::merge_patch_call({{"apiVersion", object.api_version},
                                            {"kind", object.kind},
                                            {"metadata", {{"name", object.name}}}},
                                           plan_.in_namespace, owner_patch_));
  }
  ++owning_attempts_;
  send(Stage::kOwning, std::move(calls), end_by_);
}

void Creation::take_owned() {
  std::vector<kube::Answer> answers = sending_->take();
  std::vector<std::size_t> unowned;
  std::vector<kube::Answer> failures;
  bool is_worth_retrying = false;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i].ok()) {
      created_[unowned_[i]].owned = true;
      continue;
    }
    const int status = answers[i].status;
    // Sending has already retried all other temporary failures.
    is_worth_retrying = is_worth_retrying || status == 409 || status == 410;
    unowned.push_back(unowned_[i]);
    failures.push_back(std::move(answers[i]));
  }
  unowned_ = std::move(unowned);
  if (is_worth_retrying && owning_attempts_ < kOwnerAttempts) {
    own_others();
    return;
  }
  if (!unowned_.empty()) {
    warn_unowned(failures);
  }
  stage_ = Stage::kDone;
}

/// Logs the objects without an owner once, and the missing rule if a right is missing.
void Creation::warn_unowned(const std::vector<kube::Answer>& answers) {
  std::set<std::string> groups;
  std::set<std::string> resources;
  std::vector<CreatedObject> unowned;
  std::string why;
  for (std::size_t i = 0; i < unowned_.size(); ++i) {
    const CreatedObject& object = created_[unowned_[i]];
    unowned.push_back(object);
    if (answers[i].status == 403) {
      groups.insert(fmt::format("\"{}\"", kube::group_of(object.api_version)));
      resources.insert(fmt::format("\"{}\"", kube::resource_of(object.kind)));
    } else if (why.empty()) {
      const kube::Call call =
          kube::get_call({.kind = {.api_version = object.api_version, .kind = object.kind},
                          .object_namespace = plan_.in_namespace,
                          .name = object.name});
      why = api_.error(call, answers[i]).what();
    }
  }
  if (!resources.empty()) {
    why = missing_patch_rule(groups, resources);
  }
  log_.write(
      LogLevel::kWarn, kLogger,
      fmt::format("the driver is running, but {} without an owner reference to its pod will not be "
                  "deleted with it: {}. {}: {}",
                  base::counted(unowned.size(), "object"), why,
                  plan_.waits ? "This command deletes them once the driver has ended; if it is "
                                "stopped earlier, run"
                              : "To delete them later, run",
                  kubectl_delete(plan_.in_namespace, unowned)));
}

/// Deletes everything that this run created, because there is no driver pod.
void Creation::clean_up() {
  if (pod_is_uncertain_) {
    log_.write(LogLevel::kWarn, kLogger,
               "cannot tell whether the driver pod was created, so nothing is deleted");
    created_.insert(created_.begin(),
                    {.api_version = "v1", .kind = "Pod", .name = pod_name_, .uid = {}});
    leave(created_);
  } else if (!uncertain_.empty()) {
    look_for(Stage::kLooking, uncertain_);
  } else {
    remove();
  }
}

/// Objects that exist are to be deleted, unreadable ones stay uncertain.
void Creation::take_looks() {
  const std::vector<kube::Answer> answers = read_back_->take();
  std::vector<kube::Call> still;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i].ok() && kube::same_submission(uncertain_[i].body, answers[i].body)) {
      created_.push_back(created_object(uncertain_[i], answers[i].body));
    } else if (!answers[i].ok() && answers[i].status != 404) {
      still.push_back(uncertain_[i]);
    }
  }
  uncertain_ = std::move(still);
  remove();
}

void Creation::remove() {
  // Another submission with the same key may be using a claim that this one created.
  if (has_key_) {
    std::erase_if(created_, [](const CreatedObject& object) { return object.data; });
  }
  removal_ = std::make_unique<ObjectRemoval>(api_, log_, plan_.in_namespace, created_, end_by_);
  running_ = removal_.get();
  stage_ = Stage::kRemoving;
}

void Creation::take_remaining() {
  std::vector<CreatedObject> remaining = removal_->take_remaining();
  for (const kube::Call& call : uncertain_) {
    remaining.push_back(created_object(call, Json()));
  }
  leave(remaining);
}

/// Ends without a pod.
void Creation::leave(const std::vector<CreatedObject>& remaining) {
  warn_remaining(log_, plan_.in_namespace, remaining);
  created_.clear();
  if (signals_ > 0 && !pod_is_uncertain_) {
    failure_ = nullptr;  // the signal ended the retries
  }
  stage_ = Stage::kDone;
}

std::vector<Json> rehearse_creation(kube::Api& api, const manifest::Manifest& manifest,
                                    const CreationPlan& plan) {
  std::vector<kube::Call> calls = creates_of(manifest.others, plan.in_namespace);
  calls.push_back(kube::create_call(manifest.pod, plan.in_namespace));
  for (kube::Call& call : calls) {
    call.query = "?dryRun=All";
  }
  std::vector<kube::Answer> answers = checked(api.send(calls));
  std::vector<std::size_t> refused;
  std::vector<Json> objects;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (answers[i].ok()) {
      objects.push_back(std::move(answers[i].body));
    } else if (!is_used_as_it_is(api.log(), plan, calls[i], answers[i])) {
      refused.push_back(i);
    }
  }
  require_none(api, api.log(), refused, calls, answers);
  return objects;
}

}  // namespace firesteel::app
