#include "app/submit/submitting.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/claim/claim_store.h"
#include "app/follow/follow.h"
#include "app/follow/following.h"
#include "app/follow/ui_forwarding.h"
#include "app/submit/creation.h"
#include "app/submit/existing_driver.h"
#include "app/submit/key_leftovers.h"
#include "app/submit/object_removal.h"
#include "app/submit/objects_gone.h"
#include "app/submit/prepared.h"
#include "app/submit/uploading.h"
#include "driver/application_summary.h"
#include "driver/driver_state.h"
#include "driver/driver_ui.h"
#include "driver/submission_objects.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/labels.h"
#include "firesteel/log_sink.h"
#include "firesteel/progress.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

/// Between two reports of an upload: on the progress line, and in the log.
constexpr std::chrono::seconds kLinePause{1};
constexpr std::chrono::seconds kLogPause{10};

FollowSettings follow_settings(const WaitSettings& wait, const SubmitOptions& options,
                               const Json& pod, bool attached) {
  return {.driver_container = driver::driver_container_of(pod),
          .report_interval = wait.report_interval.value_or(std::chrono::milliseconds(0)),
          .report_interval_set = wait.report_interval.has_value(),
          .on_interrupt = options.on_interrupt,
          .driver_log = options.driver_log,
          .progress = options.progress,
          .limits = options.limits,
          .cleanup = options.cleanup,
          .delete_pod_kept_by_sidecar = options.delete_pod_kept_by_sidecar,
          .attached = attached};
}

}  // namespace

IfExists if_exists_of(const SubmissionSpec& spec, const SubmitOptions& options) {
  if (options.if_exists && !spec.idempotency_key && !spec.driver_pod_name) {
    throw Error(ErrorKind::kUsage, "--if-exists requires a fixed name of the driver pod",
                "add --submission-id KEY, or --conf spark.kubernetes.driver.pod.name=NAME");
  }
  return options.if_exists.value_or(spec.idempotency_key ? IfExists::kAttach : IfExists::kFail);
}

Submitting::Submitting(kube::Api& api, const Environment& environment, Host host,
                       PreparedSubmission prepared, WaitSettings wait, SubmitOptions options,
                       SubmitObserver& observer)
    : api_(api),
      log_(host.log, outcome_.application),
      host_(with_log(host, log_)),
      prepared_(std::move(prepared)),
      wait_(wait),
      options_(options),
      observer_(observer),
      if_exists_(if_exists_of(prepared_.spec, options)),
      existing_(prepared_.objects.pod, prepared_.spec.kubernetes_namespace.value),
      stores_(api.transport(), environment, host_, prepared_.spec.properties,
              ClaimAccess{.api = api,
                          .host = host_,
                          .objects = prepared_.objects,
                          .in_namespace = prepared_.spec.kubernetes_namespace.value}) {
  outcome_.application = prepared_.application;
}

bool Submitting::yields() const {
  return if_exists_ == IfExists::kAttach || if_exists_ == IfExists::kSkip ||
         if_exists_ == IfExists::kRetry;
}

void Submitting::stop_signals() {
  ++signals_;
  const SteadyTime now = api_.clock().steady_now();
  end_by_ = signals_ > 1 ? now : now + kStopPatience;
  switch (stage_) {
    case Stage::kFinding:
    case Stage::kReplacing:
    case Stage::kClearing:
    case Stage::kFindingOther:
      failure_ = nullptr;
      end_before_pod();
      break;
    case Stage::kUploading:
      uploading_->cancel();
      break;
    case Stage::kCreating:
      creation_->stop_signals();
      break;
    case Stage::kTakingBack:
      upload_removal_->finish_by(end_by_);
      break;
    case Stage::kClosing:
      closing_->finish_by(end_by_);
      break;
    case Stage::kAdopting:
      leftovers_->finish_by(end_by_);
      break;
    case Stage::kFollowing:
      following_->stop_signals();
      break;
    case Stage::kKilling:
      sending_->finish_by(end_by_);
      break;
    case Stage::kRemoving:
      removal_->finish_by(end_by_);
      break;
    case Stage::kDone:
      break;
  }
}

void Submitting::turn() {
  while (stage_ != Stage::kDone) {
    try {
      if (!step()) {
        say_stopping();
        return;
      }
    } catch (const Error&) {
      failure_ = std::current_exception();
      stage_ = Stage::kDone;
    }
  }
}

/// False if it has to wait.
bool Submitting::step() {
  if (running_ == nullptr) {
    if (if_exists_ == IfExists::kFail) {
      upload();
    } else {
      find(Stage::kFinding);
    }
  }
  running_->turn();
  if (!running_->done()) {
    report_upload();
    return false;
  }
  switch (stage_) {
    case Stage::kFinding:
    case Stage::kFindingOther:
      take_existing();
      break;
    case Stage::kReplacing:
      replacing_->check();
      clear();
      break;
    case Stage::kClearing:
      upload();
      break;
    case Stage::kUploading:
      take_uploaded();
      break;
    case Stage::kCreating:
      take_created();
      break;
    case Stage::kTakingBack:
      close_stores(&Submitting::after_failed_creation);
      break;
    case Stage::kClosing:
      (this->*after_closing_)();
      break;
    case Stage::kAdopting:
      follow_or_end();
      break;
    case Stage::kFollowing:
      take_followed();
      break;
    case Stage::kKilling:
      take_killed();
      break;
    case Stage::kRemoving:
      take_remaining();
      break;
    case Stage::kDone:
      break;
  }
  return stage_ != Stage::kFollowing;  // its owner watches the pod first
}

SteadyTime Submitting::due() const {
  if (stage_ == Stage::kDone) {
    return SteadyTime::max();
  }
  if (running_ == nullptr || running_->done()) {
    return api_.clock().steady_now();
  }
  return std::min(running_->due(), next_report_);
}

Outcome Submitting::take() {
  if (failure_) {
    std::rethrow_exception(failure_);
  }
  return std::move(outcome_);
}

/// Says once that a signal has arrived and what it has to wait for.
void Submitting::say_stopping() {
  if (signals_ == 0 || stage_ == Stage::kFollowing || (following_ && following_->was_stopping()) ||
      std::exchange(said_stopping_, true)) {
    return;
  }
  host_.log.write(LogLevel::kWarn, "Firesteel",
                  fmt::format("Stopping: {} takes up to {}s. A second signal exits immediately.",
                              stage_ == Stage::kCreating || stage_ == Stage::kAdopting
                                  ? "completing or undoing the submission"
                                  : "deleting what was created",
                              kStopPatience.count()));
}

void Submitting::find(Stage stage) {
  call_ = existing_.call();
  sending_ = std::make_unique<kube::Sending>(api_, std::vector<kube::Call>{call_}, api_.limits());
  running_ = sending_.get();
  stage_ = stage;
}

void Submitting::take_existing() {
  std::optional<Json> pod = existing_.take(api_, std::move(sending_->take().front()));
  if (stage_ == Stage::kFindingOther) {
    if (!pod) {
      std::rethrow_exception(failure_);
    }
    failure_ = nullptr;
    attach_to(*std::move(pod));
  } else if (!pod) {
    upload();
  } else if (yields() && (if_exists_ != IfExists::kRetry || !has_failed(*pod))) {
    attach_to(*std::move(pod));
  } else {
    host_.log.write(LogLevel::kNotice, "Firesteel",
                    fmt::format("deleting the existing driver: {}",
                                existing_.describe(*pod, host_.clock.now())));
    if (const std::optional<int> attempt = driver::attempt_of(*pod);
        attempt && prepared_.spec.idempotency_key) {
      prepared_.objects.pod["metadata"]["annotations"][kAttemptAnnotation] =
          std::to_string(*attempt + 1);
    }
    replaced_ = json::uid_of(*pod);
    replacing_ = std::make_unique<DriverRemoval>(api_, *std::move(pod));
    running_ = replacing_.get();
    stage_ = Stage::kReplacing;
  }
}

/// What the deleted driver owned follows it later.  Some names are the same in each submission: a
/// create before that would be refused.
void Submitting::clear() {
  clearing_ = std::make_unique<ObjectsGone>(
      api_, prepared_.spec.kubernetes_namespace.value,
      [uid = replaced_](const Json& found) { return driver::is_owned_by(found, uid); },
      prepared_.objects.others);
  running_ = clearing_.get();
  stage_ = Stage::kClearing;
}

/// Takes the driver of an earlier submission for that of this one.
void Submitting::attach_to(Json pod) {
  pod_ = std::move(pod);
  outcome_.application = driver::application_of(pod_);
  outcome_.application.name = prepared_.spec.app_name.value;
  outcome_.attached = true;
  if (if_exists_ == IfExists::kSkip) {
    outcome_.kind = Outcome::Kind::kSkipped;
    outcome_.reason = existing_.describe(pod_, host_.clock.now());
    end();
  } else if (prepared_.spec.idempotency_key) {
    adopt(KeyLeftovers::Driver::kCreatedEarlier);
  } else {
    follow_or_end();
  }
}

void Submitting::upload() {
  uploading_ = std::make_unique<Uploading>(stores_, prepared_.uploads, host_);
  running_ = uploading_.get();
  stage_ = Stage::kUploading;
  upload_began_ = api_.clock().steady_now();
  if (!prepared_.uploads.empty()) {
    next_report_ =
        upload_began_ + (options_.progress == ProgressDetail::kAll ? kLinePause : kLogPause);
  }
}

/// On a terminal the progress line, elsewhere a line from time to time.
void Submitting::report_upload() {
  const SteadyTime now = api_.clock().steady_now();
  if (stage_ != Stage::kUploading || now < next_report_) {
    return;
  }
  const SteadyTime::duration elapsed = now - upload_began_;
  const std::string text = upload_text(uploading_->amount(), elapsed);
  if (options_.progress == ProgressDetail::kAll) {
    observer_.progressed(
        outcome_.application,
        {.starting = text,
         .seconds = std::chrono::duration_cast<std::chrono::seconds>(elapsed).count(),
         .executors_running = std::nullopt,
         .executors_wanted = std::nullopt,
         .stages = {}});
    next_report_ = now + kLinePause;
  } else {
    host_.log.write(LogLevel::kNotice, "Firesteel", text);
    next_report_ = now + kLogPause;
  }
}

void Submitting::take_uploaded() {
  next_report_ = SteadyTime::max();
  try {
    uploading_->check();
  } catch (const Error&) {
    failure_ = std::current_exception();
  }
  close_stores(&Submitting::after_upload);
}

/// Nothing keeps a store open while the driver is created: an upload pod would count in quotas, and
/// might be the only one that may mount the claim.
void Submitting::close_stores(void (Submitting::*next)()) {
  closing_ = std::make_unique<ClosingStores>(stores_);
  if (signals_ > 0) {
    closing_->finish_by(end_by_);
  }
  after_closing_ = next;
  running_ = closing_.get();
  stage_ = Stage::kClosing;
}

void Submitting::after_upload() {
  if (failure_) {
    end();
  } else if (signals_ > 0) {
    end_before_pod();
  } else {
    create();
  }
}

void Submitting::create() {
  Json& pod = prepared_.objects.pod;
  // The pod that takes uploads back from a claim is made from it too.
  Json created = prepared_.uploads.empty() ? std::move(pod) : pod;
  creation_ = std::make_unique<Creation>(api_, log_, std::move(prepared_.objects.others),
                                         std::move(created),
                                         creation_plan(prepared_.spec, wait_.wait_app_completion));
  running_ = creation_.get();
  stage_ = Stage::kCreating;
}

void Submitting::take_created() {
  std::optional<Json> pod;
  try {
    pod = creation_->take();
  } catch (const Error&) {
    failure_ = std::current_exception();
    creation_failed();
    return;
  }
  if (!pod) {
    take_back_uploads();
    return;
  }
  pod_ = *std::move(pod);
  unowned_ = creation_->unowned();
  if (prepared_.spec.idempotency_key) {
    adopt(KeyLeftovers::Driver::kCreatedNow);
  } else {
    follow_or_end();
  }
}

void Submitting::creation_failed() {
  if (creation_->pod_is_uncertain()) {
    after_failed_creation();
  } else {
    take_back_uploads();
  }
}

void Submitting::take_back_uploads() {
  upload_removal_ = std::make_unique<UploadRemoval>(stores_, prepared_.uploads, host_);
  upload_removal_->finish_by(std::min(end_by_, api_.clock().steady_now() + kStopPatience));
  running_ = upload_removal_.get();
  stage_ = Stage::kTakingBack;
}

void Submitting::after_failed_creation() {
  if (!failure_) {
    end_before_pod();
  } else if (yields() && creation_->pod_name_is_taken()) {
    find(Stage::kFindingOther);  // another submission created the pod first
  } else {
    end();
  }
}

void Submitting::adopt(KeyLeftovers::Driver driver) {
  leftovers_ = std::make_unique<KeyLeftovers>(api_, log_, pod_, driver);
  leftovers_->finish_by(end_by_);
  running_ = leftovers_.get();
  stage_ = Stage::kAdopting;
}

/// Called when the driver pod exists with all that belongs to it.
void Submitting::follow_or_end() {
  // The API server has the objects now; a wait can be long, and hundreds of them run at once.
  uploading_.reset();
  creation_.reset();
  leftovers_.reset();
  sending_.reset();
  prepared_.objects = {};
  if (outcome_.attached) {
    observer_.attached(outcome_.application,
                       fmt::format("{}{}", existing_.describe(pod_, host_.clock.now()),
                                   has_failed(pod_) ? "; --if-exists=retry submits it again" : ""));
  } else {
    observer_.deployed(outcome_.application);
  }
  if (wait_.wait_app_completion) {
    follow();
  } else if (!outcome_.attached && options_.on_interrupt == OnInterrupt::kKill && signals_ > 0) {
    kill();
  } else {
    end();
  }
}

void Submitting::follow() {
  SubmitObserver* observer = &observer_;
  if (options_.forward_ui) {
    ui_ = std::make_unique<UiForwarding>(api_, host_, driver::ui_port_of(pod_), observer_);
    observer = ui_.get();
  }
  following_ = std::make_unique<Following>(
      api_, host_, follow_settings(wait_, options_, pod_, outcome_.attached), pod_,
      outcome_.application, *observer);
  running_ = following_.get();
  stage_ = Stage::kFollowing;
  for (int signal = 0; signal < signals_; ++signal) {
    following_->stop_signals();
  }
}

void Submitting::take_followed() {
  try {
    outcome_ = following_->take();
  } catch (const Error&) {
    host_.log.write(LogLevel::kWarn, "Firesteel",
                    fmt::format("only the wait failed; the driver keeps running as {}",
                                outcome_.application.spark_submission_id));
    throw;
  }
  remove_unowned();
}

/// Deletes the pod of a driver that is not waited for.
void Submitting::kill() {
  outcome_.kind = Outcome::Kind::kInterrupted;
  outcome_.signal = host_.stop_signals.signal();
  call_ = kube::delete_call(kube::ref_of(kube::kPod, pod_));
  sending_ = std::make_unique<kube::Sending>(api_, std::vector<kube::Call>{call_}, api_.limits());
  sending_->finish_by(end_by_);
  running_ = sending_.get();
  stage_ = Stage::kKilling;
}

void Submitting::take_killed() {
  const kube::Answer answer = std::move(sending_->take().front());
  outcome_.reason = answer.deleted() ? "the driver pod was deleted"
                                     : fmt::format("the driver pod could not be deleted: {}",
                                                   api_.error(call_, answer).what());
  remove_unowned();
}

bool Submitting::driver_goes_on() const {
  const bool timed_out =
      outcome_.kind == Outcome::Kind::kStartTimeout || outcome_.kind == Outcome::Kind::kRunTimeout;
  const bool is_detached =
      outcome_.kind == Outcome::Kind::kInterrupted && options_.on_interrupt != OnInterrupt::kKill;
  return is_detached || (timed_out && options_.limits.keep_driver);
}

/// Deletes the objects without an owner reference, which the API server would keep.
void Submitting::remove_unowned() {
  if (driver_goes_on() || signals_ > 1 || unowned_.empty()) {
    end();
    return;
  }
  std::vector<CreatedObject> removed;
  std::ranges::copy_if(unowned_, std::back_inserter(removed),
                       [](const CreatedObject& object) { return !object.data; });
  std::erase_if(unowned_, [](const CreatedObject& object) { return !object.data; });
  removal_ = std::make_unique<ObjectRemoval>(api_, log_, prepared_.spec.kubernetes_namespace.value,
                                             std::move(removed), end_by_);
  running_ = removal_.get();
  stage_ = Stage::kRemoving;
}

void Submitting::take_remaining() {
  std::vector<CreatedObject> remaining = removal_->take_remaining();
  remaining.insert(remaining.end(), unowned_.begin(), unowned_.end());
  warn_remaining(host_.log, prepared_.spec.kubernetes_namespace.value, remaining);
  end();
}

void Submitting::end_before_pod() {
  outcome_.kind = Outcome::Kind::kInterrupted;
  outcome_.signal = host_.stop_signals.signal();
  outcome_.reason = "nothing was submitted";
  end();
}

void Submitting::end() {
  stage_ = Stage::kDone;
}

}  // namespace firesteel::app
