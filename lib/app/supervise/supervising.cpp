#include "app/supervise/supervising.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/submit/existing_driver.h"
#include "app/submit/object_removal.h"
#include "app/submit/prepared.h"
#include "app/submit/submission_run.h"
#include "app/submit/submitting.h"
#include "app/supervise/restart_rules.h"
#include "base/text.h"
#include "base/timestamp.h"
#include "base/uuid.h"
#include "driver/application_summary.h"
#include "driver/supervision_record.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/document.h"
#include "firesteel/duration.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/labels.h"
#include "firesteel/log_sink.h"
#include "firesteel/restart_policy.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submit.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"
#include "manifest/manifest.h"
#include "yaml/document.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;
using driver::SupervisionRecord;

constexpr int kForbidden = 403;

/// For the record, after a signal.
constexpr std::chrono::seconds kShortPatience{2};

/// How long another supervisor waits for the driver of the one that submits, and how often it
/// looks.  A submission takes less than a second, unless its process was killed.
constexpr std::chrono::seconds kTakeOverAfter{5};
constexpr std::chrono::seconds kLookEvery{1};

/// What is said about the objects is said before the first attempt.
class SilentLog final : public LogSink {
 public:
  void write(const LogMessage& /*message*/) override {}
};

std::string text_of(SteadyTime::duration wait) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
  return seconds <= 0 ? "now" : "in " + duration_text(seconds);
}

/// "2 of 4", or "2" if there is no last one.
std::string number_text(int number, const RestartPolicy& policy,
                        const std::optional<int>& retries) {
  return policy.type == RestartPolicy::Type::kOnFailure && retries
             ? fmt::format("{} of {}", number, *retries + 1)
             : std::to_string(number);
}

std::string end_text(const Outcome& outcome) {
  const std::string reason = outcome.reason.empty() ? "" : fmt::format(" ({})", outcome.reason);
  return outcome.kind == Outcome::Kind::kLost
             ? "the driver was lost" + reason
             : fmt::format("the driver exited with {}{}", outcome.exit_code, reason);
}

/// Failures that may pass without a change of what is submitted.
bool may_pass(ErrorKind kind) {
  return kind == ErrorKind::kRefused || kind == ErrorKind::kDenied ||
         kind == ErrorKind::kUnreachable || kind == ErrorKind::kUpload;
}

}  // namespace

Supervising::Supervising(kube::Api& api, Host host, SupervisedApplication application,
                         SubmitObserver& observer)
    : api_(api),
      host_(host),
      application_(std::move(application)),
      observer_(observer),
      first_(std::make_unique<PreparedSubmission>(
          prepare_submission(application_.spec, application_.diagnostics, host))),
      pod_name_(json::name_of(first_->objects.pod)),
      namespace_(application_.spec.kubernetes_namespace.value),
      specification_(json::annotation_of(first_->objects.pod, kSpecificationAnnotation)),
      existing_(first_->objects.pod, namespace_),
      process_(base::random_uuid(host.random)) {
  if (specification_.empty()) {
    throw Error(ErrorKind::kUsage, "a restart policy requires a fixed name of the driver pod",
                "set spark.kubernetes.driver.pod.name");
  }
  outcome_.application.name = application_.spec.app_name.value;  // until there is a driver
  if (const auto& timeout = application_.options.limits.timeout) {
    deadline_ = api_.clock().steady_now() + *timeout;
  }
  look();
}

void Supervising::stop_signals() {
  ++signals_;
  const SteadyTime now = api_.clock().steady_now();
  switch (stage_) {
    case Stage::kSubmitting:
      submitting_->stop_signals();
      break;
    case Stage::kRecording:
    case Stage::kPlanning:
    case Stage::kEnding:
      sending_->finish_by(signals_ > 1 ? now : now + kShortPatience);
      break;
    case Stage::kLooking:
    case Stage::kWaiting:
    case Stage::kRemovingDriver:
    case Stage::kClearing:
      interrupt();
      break;
    case Stage::kDone:
      break;
  }
}

void Supervising::turn() {
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
bool Supervising::step() {
  if (stage_ == Stage::kWaiting) {
    return wait_step();
  }
  running_->turn();
  if (!running_->done()) {
    return false;
  }
  switch (stage_) {
    case Stage::kLooking:
      take_look();
      break;
    case Stage::kRecording:
      take_new_record();
      break;
    case Stage::kPlanning:
      take_plan();
      break;
    case Stage::kRemovingDriver:
      removal_->check();
      clear();
      break;
    case Stage::kClearing:
      submit(IfExists::kAttach);  // to the driver of a supervisor that is faster
      break;
    case Stage::kSubmitting:
      take_attempt();
      break;
    case Stage::kEnding:
      take_ending();
      break;
    case Stage::kWaiting:
    case Stage::kDone:
      break;
  }
  return true;
}

bool Supervising::wait_step() {
  const SteadyTime now = api_.clock().steady_now();
  if (now >= deadline_) {
    outcome_.kind = Outcome::Kind::kRunTimeout;
    outcome_.reason = fmt::format("attempt {} was not started", record_.attempt);
    failure_ = nullptr;
    end_supervision();
  } else if (now >= wake_) {
    look();
  } else {
    return false;
  }
  return true;
}

SteadyTime Supervising::due() const {
  switch (stage_) {
    case Stage::kWaiting:
      return std::min(wake_, deadline_);
    case Stage::kDone:
      return SteadyTime::max();
    default:
      return running_->done() ? api_.clock().steady_now() : running_->due();
  }
}

Outcome Supervising::take() {
  if (failure_) {
    std::rethrow_exception(failure_);
  }
  return std::move(outcome_);
}

void Supervising::send(Stage stage, std::vector<kube::Call> calls) {
  calls_ = std::move(calls);
  sending_ = std::make_unique<kube::Sending>(api_, calls_, api_.limits());
  if (signals_ > 0) {
    sending_->finish_by(api_.clock().steady_now() + kShortPatience);
  }
  running_ = sending_.get();
  stage_ = stage;
}

void Supervising::look() {
  // A patch without effect: who may create and patch ConfigMaps need not be able to read them.
  send(Stage::kLooking, {kube::look_call({.kind = kube::kConfigMap,
                                          .object_namespace = namespace_,
                                          .name = driver::record_name(pod_name_)}),
                         existing_.call()});
}

void Supervising::take_look() {
  std::vector<kube::Answer> answers = sending_->take();
  std::optional<SupervisionRecord> found;
  if (answers[0].ok()) {
    found = driver::read_record(answers[0].body);
    if (!found) {
      throw Error(ErrorKind::kRefused,
                  fmt::format("ConfigMap {} in namespace {} already exists and is not the record "
                              "of a supervision",
                              calls_[0].name, namespace_),
                  fmt::format("rename the application, or run: kubectl delete configmap {} -n {}",
                              base::shell_quoted(calls_[0].name), base::shell_quoted(namespace_)));
    }
  } else if (answers[0].status != 404) {
    throw api_.error(calls_[0], answers[0]);
  }
  decide(found, existing_.take(api_, std::move(answers[1])).value_or(Json()));
}

void Supervising::decide(const std::optional<SupervisionRecord>& found, const Json& pod) {
  if (!found || found->ended) {
    stale_ = found.value_or(SupervisionRecord{});
    without_record(pod);
    return;
  }
  if (has_record() && record_.id != found->id) {
    ended_elsewhere(pod);
  } else if (has_record() || is_taken_over(*found, pod)) {
    record_ = *found;
    begin_attempt(pod);
  }
}

void Supervising::without_record(const Json& pod) {
  if (has_record()) {
    ended_elsewhere(pod);
  } else if (!pod.is_null() && !replaces(pod)) {
    refuse_existing(pod);
    is_last_ = true;
    submit(application_.options.if_exists);
  } else {
    begin_record();
  }
}

/// Before anything is created, which Creation would do first.
void Supervising::refuse_existing(const Json& pod) const {
  if (if_exists_of(application_.spec, application_.options) == IfExists::kFail) {
    throw ApiError(
        ErrorKind::kRefused,
        fmt::format("{} was submitted already: {} (code=409)", application_.spec.app_name.value,
                    existing_.describe(pod, host_.clock.now())),
        fmt::format("to submit it again, add --if-exists replace; to delete it, run: "
                    "kubectl delete pod {} -n {}",
                    base::shell_quoted(pod_name_), base::shell_quoted(namespace_)),
        409, "AlreadyExists");
  }
}

/// The record was deleted, or is that of a supervision that began later.
void Supervising::ended_elsewhere(const Json& pod) {
  const bool has_newer =
      driver::supervision_of(pod) == record_.id && driver::attempt_of(pod).value_or(0) > followed_;
  if (has_newer) {
    is_last_ = true;  // another supervisor went on, and ended
    submit(IfExists::kAttach);
    return;
  }
  if (!has_outcome_ && !failure_) {
    throw Error(ErrorKind::kRefused,
                fmt::format("the supervision of {} was ended before the application was submitted",
                            application_.spec.app_name.value),
                fmt::format("somebody deleted ConfigMap {}; to submit the application, run the "
                            "command again",
                            driver::record_name(pod_name_)));
  }
  host_.log.write(LogLevel::kWarn, "Firesteel",
                  fmt::format("attempt {} is not started: the supervision was ended (ConfigMap {} "
                              "was deleted)",
                              record_.attempt + 1, driver::record_name(pod_name_)));
  stage_ = Stage::kDone;
}

/// Whether to go on with what another supervisor has begun; if not, says what else to do.
bool Supervising::is_taken_over(const SupervisionRecord& found, const Json& pod) {
  const std::optional<IfExists>& if_exists = application_.options.if_exists;
  if (!pod.is_null() && if_exists == IfExists::kSkip) {
    is_last_ = true;
    submit(if_exists);
    return false;
  }
  const bool is_other = found.specification != specification_;
  if (if_exists == IfExists::kReplace || (is_other && pod.is_null())) {
    stale_ = found;
    begin_record();
    return false;
  }
  if (is_other) {
    throw ApiError(
        ErrorKind::kRefused,
        fmt::format("{} was submitted with another specification, and is supervised: {}",
                    application_.spec.app_name.value, existing_.describe(pod, host_.clock.now())),
        fmt::format("to replace it, add --if-exists replace; to end it, run: firesteel "
                    "kill -n {} {}",
                    base::shell_quoted(namespace_), base::shell_quoted(pod_name_)),
        409, "AlreadyExists");
  }
  host_.log.write(LogLevel::kNotice, "Firesteel",
                  fmt::format("continuing with attempt {}", found.attempt));
  return true;
}

/// Creates the record of a new supervision, or writes it over a stale one.
void Supervising::begin_record() {
  planned_ = {.id = base::random_uuid(host_.random),
              .specification = specification_,
              .driver_pod = pod_name_,
              .submitter = process_,
              .not_before = host_.clock.now()};
  planned_.uid = stale_.uid;
  planned_.resource_version = stale_.resource_version;
  const bool is_stale = !stale_.id.empty();
  const Json object = driver::record_object(planned_);
  send(Stage::kRecording,
       {is_stale ? patch_call(planned_) : kube::create_call(object, namespace_)});
}

kube::Call Supervising::patch_call(const SupervisionRecord& record) const {
  return kube::merge_patch_call(driver::record_object(record), namespace_,
                                driver::record_patch(record));
}

void Supervising::take_new_record() {
  const kube::Answer answer = std::move(sending_->take().front());
  const bool is_lost = answer.status == 409 || (!stale_.id.empty() && answer.status == 404);
  if (!answer.ok() && !is_lost && signals_ == 0) {
    throw api_.error(calls_.front(), answer);
  }
  if (answer.ambiguous) {
    warn_remaining(host_.log, namespace_, {record_object_at("")});
  }
  if (answer.ok()) {
    is_own_ = true;
    planned_.uid = json::uid_of(answer.body);
    planned_.resource_version = json::version_of(answer.body);
    record_ = planned_;
  }
  if (signals_ > 0) {
    interrupt();
  } else if (is_lost) {
    look();  // another supervisor was faster
  } else {
    submit(application_.options.if_exists.value_or(IfExists::kAttach));
  }
}

/// --if-exists says to delete a driver that is not of this supervision.
bool Supervising::replaces(const Json& pod) const {
  const std::optional<IfExists>& if_exists = application_.options.if_exists;
  return if_exists == IfExists::kReplace || (if_exists == IfExists::kRetry && has_failed(pod));
}

/// The attempt of the record: follows its driver, or makes room for it.
void Supervising::begin_attempt(const Json& pod) {
  if (!pod.is_null() && driver::supervision_of(pod) != record_.id) {
    is_last_ = !replaces(pod);
    submit(application_.options.if_exists);
    return;
  }
  if (driver::attempt_of(pod).value_or(0) >= record_.attempt) {
    submit(IfExists::kAttach);
    return;
  }
  schedule();
  const SteadyTime now = api_.clock().steady_now();
  const bool is_others = record_.submitter != process_;
  if (due_ > now) {
    wait_until(due_);
  } else if (is_others && due_ + kTakeOverAfter > now) {
    wait_until(now + kLookEvery);
  } else if (is_others) {
    take_over();
  } else if (!pod.is_null()) {
    remove_driver(pod);
  } else {
    clear();
  }
}

void Supervising::wait_until(SteadyTime time) {
  wake_ = time;
  stage_ = Stage::kWaiting;
}

/// Of several that want to, the API server lets one.
void Supervising::take_over() {
  planned_ = record_;
  planned_.submitter = process_;
  planned_.not_before = host_.clock.now();
  announcement_.clear();
  due_ = api_.clock().steady_now();
  send(Stage::kPlanning, {patch_call(planned_)});
}

/// When the attempt of the record is due: as this process has planned it, else as it is written.
void Supervising::schedule() {
  if (due_of_ == record_.attempt) {
    return;
  }
  due_of_ = record_.attempt;
  due_ = api_.clock().steady_now();
  if (record_.not_before) {
    // No longer than the policy says: clocks differ.
    const RestartPolicy& policy = application_.policy;
    const SteadyTime::duration longest =
        std::max({policy.failure_interval, policy.submission_interval, policy.success_interval}) *
        record_.attempt;
    const SteadyTime::duration wait = std::clamp<SteadyTime::duration>(
        *record_.not_before - host_.clock.now(), -kTakeOverAfter, longest);
    due_ += wait;
    if (wait > SteadyTime::duration(0)) {
      host_.log.write(LogLevel::kNotice, "Firesteel",
                      fmt::format("attempt {} starts {}", record_.attempt, text_of(wait)));
    }
  }
}

void Supervising::remove_driver(const Json& pod) {
  removal_ = std::make_unique<DriverRemoval>(api_, pod);
  running_ = removal_.get();
  stage_ = Stage::kRemovingDriver;
}

/// The operator deletes the Service and the Ingress of the Spark UI for each attempt.  Here the
/// driver pod owns all objects with fixed names, so all of them are awaited.
void Supervising::clear() {
  std::vector<Json> fixed;
  fixed.reserve(application_.spec.other_objects.size());
  for (const Document& object : application_.spec.other_objects) {
    fixed.push_back(object.tree().value);
  }
  clearing_ = std::make_unique<ObjectsGone>(
      api_, namespace_,
      [id = record_.id](const Json& found) { return driver::supervision_of(found) == id; }, fixed);
  running_ = clearing_.get();
  stage_ = Stage::kClearing;
}

PreparedSubmission Supervising::prepare() {
  PreparedSubmission prepared;
  if (const std::unique_ptr<PreparedSubmission> first = std::move(first_)) {
    prepared = std::move(*first);
  } else {
    SilentLog silent;
    prepared = prepare_submission(application_.spec, {},
                                  {.clock = host_.clock,
                                   .random = host_.random,
                                   .log = silent,
                                   .stop_signals = host_.stop_signals});
  }
  if (has_record()) {
    prepared.objects.pod["metadata"]["annotations"][kAttemptAnnotation] =
        std::to_string(record_.attempt);
    prepared.objects.pod["metadata"]["annotations"][kSupervisionAnnotation] = record_.id;
    for (Json& object : prepared.objects.others) {
      object["metadata"]["annotations"][kSupervisionAnnotation] = record_.id;
    }
  }
  return prepared;
}

void Supervising::submit(std::optional<IfExists> if_exists) {
  SubmitOptions options = application_.options;
  options.if_exists = if_exists;
  began_ = api_.clock().steady_now();
  if (deadline_ != SteadyTime::max()) {
    options.limits.timeout =
        std::max(std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - began_),
                 std::chrono::milliseconds(1));
  }
  run_.reset();
  submitting_ = std::make_unique<Submitting>(api_, application_.environment, host_, prepare(),
                                             application_.wait, options, observer_);
  run_ = std::make_unique<SubmissionRun>(api_, *submitting_);
  running_ = run_.get();
  stage_ = Stage::kSubmitting;
}

void Supervising::take_attempt() {
  running_ = nullptr;
  run_.reset();  // its watch
  try {
    outcome_ = submitting_->take();
    has_outcome_ = true;
    failure_ = nullptr;
  } catch (const Error& error) {
    if (submitting_->following() != nullptr) {
      throw;  // the driver goes on; so does the next supervisor
    }
    failure_ = std::current_exception();
    submission_failed(error);
    return;
  }
  take_outcome();
}

void Supervising::take_outcome() {
  const Json& pod = submitting_->driver_pod();
  const bool is_ours = has_record() && driver::supervision_of(pod) == record_.id;
  if (is_ours) {
    followed_ = driver::attempt_of(pod).value_or(followed_);
  }
  const bool timed_out =
      outcome_.kind == Outcome::Kind::kStartTimeout || outcome_.kind == Outcome::Kind::kRunTimeout;
  const bool goes_on = timed_out && application_.options.limits.keep_driver;
  if (is_last_ || goes_on || (!is_ours && !pod.is_null())) {
    stage_ = Stage::kDone;
  } else if (const auto end = attempt_end_of(outcome_)) {
    plan(*end, end_text(outcome_));
  } else if (outcome_.kind == Outcome::Kind::kInterrupted) {
    interrupt();
  } else {
    end_supervision();
  }
}

void Supervising::submission_failed(const Error& error) {
  if (is_last_) {
    stage_ = Stage::kDone;
  } else if (may_pass(error.kind())) {
    plan(AttemptEnd::kNotSubmitted, error.what());
  } else {
    end_supervision();
  }
}

SteadyTime::duration Supervising::since_begin() const {
  if (outcome_.attached && !failure_) {
    const auto created = base::parse_timestamp(json::creation_time_of(submitting_->driver_pod()));
    return created ? std::max<SteadyTime::duration>(host_.clock.now() - *created,
                                                    SteadyTime::duration(0))
                   : SteadyTime::duration(0);
  }
  return api_.clock().steady_now() - began_;
}

void Supervising::plan(AttemptEnd end, const std::string& why) {
  const Attempts attempts{
      .submissions = record_.attempt,
      .executions = record_.executions + (end == AttemptEnd::kNotSubmitted ? 0 : 1)};
  const auto wait = next_attempt_in(application_.policy, attempts, end, since_begin());
  if (!wait) {
    end_supervision();
    return;
  }
  if (signals_ > 0) {
    stage_ = Stage::kDone;  // the next supervisor plans
    return;
  }
  planned_ = record_;
  planned_.attempt = attempts.submissions + 1;
  planned_.submitter = process_;
  planned_.executions = attempts.executions;
  planned_.not_before = host_.clock.now() + std::chrono::duration_cast<SystemTime::duration>(*wait);
  due_ = api_.clock().steady_now() + *wait;
  announce(end, why);
  send(Stage::kPlanning, {patch_call(planned_)});
}

void Supervising::announce(AttemptEnd end, const std::string& why) {
  const RestartPolicy& policy = application_.policy;
  const bool has_driver = end != AttemptEnd::kNotSubmitted;
  const std::string number =
      has_driver ? "attempt " + number_text(planned_.executions + 1, policy, policy.failure_retries)
                 : "submission " + number_text(planned_.attempt, policy, policy.submission_retries);
  announcement_ = fmt::format("{} starts {}: {}", number, text_of(due_ - api_.clock().steady_now()),
                              base::one_line(why));
}

void Supervising::take_plan() {
  const kube::Answer answer = std::move(sending_->take().front());
  if (answer.ok()) {
    planned_.resource_version = json::version_of(answer.body);
    record_ = planned_;
    due_of_ = record_.attempt;
  } else if (answer.status != 404 && answer.status != 409 && signals_ == 0) {
    host_.log.write(LogLevel::kWarn, "Firesteel",
                    fmt::format("attempt {} is not started: {}", planned_.attempt,
                                api_.error(calls_.front(), answer).what()));
    stage_ = Stage::kDone;
    return;
  }
  if (signals_ > 0) {
    interrupt();
    return;
  }
  if (answer.ok() && !announcement_.empty()) {
    host_.log.write(LogLevel::kWarn, "Firesteel", announcement_);
  }
  if (answer.ok() && due_ > api_.clock().steady_now()) {
    wait_until(due_);
    return;
  }
  look();  // who was faster may have planned otherwise, or ended it
}

/// Deletes the record.
void Supervising::end_supervision() {
  if (!has_record()) {
    stage_ = Stage::kDone;
    return;
  }
  kube::Call call = kube::delete_call({.kind = kube::kConfigMap,
                                       .object_namespace = namespace_,
                                       .name = driver::record_name(pod_name_),
                                       .uid = record_.uid});
  call.body["preconditions"]["resourceVersion"] = record_.resource_version;
  send(Stage::kEnding, {std::move(call)});
}

void Supervising::take_ending() {
  const kube::Answer answer = std::move(sending_->take().front());
  const Json pod = submitting_ ? submitting_->driver_pod() : Json();
  const bool may_be_patched =
      answer.status == kForbidden && calls_.front().verb == kube::Verb::kDelete && !pod.is_null();
  if (may_be_patched) {
    // Spark's own Role does not let it be deleted: it goes with the driver pod.
    planned_ = record_;
    planned_.ended = true;
    kube::Call call = patch_call(planned_);
    call.body["metadata"]["ownerReferences"] = Json::array({manifest::owner_reference(pod)});
    send(Stage::kEnding, {std::move(call)});
    return;
  }
  if (answer.status == 409 && signals_ == 0) {
    look();  // another supervisor goes on
    return;
  }
  if (!answer.ok() && answer.status != 404 && answer.status != 409) {
    warn_remaining(host_.log, namespace_, {record_object_at(record_.uid)});
  }
  stage_ = Stage::kDone;
}

CreatedObject Supervising::record_object_at(std::string uid) const {
  return {.api_version = "v1",
          .kind = "ConfigMap",
          .name = driver::record_name(pod_name_),
          .uid = std::move(uid)};
}

/// Ends because of a signal while no driver is followed, or after the attempt has ended by it.
void Supervising::interrupt() {
  const bool is_attempt = outcome_.kind == Outcome::Kind::kInterrupted;
  const bool has_driver = submitting_ && !submitting_->driver_pod().is_null();
  if (!is_attempt) {
    outcome_.kind = Outcome::Kind::kInterrupted;
    outcome_.signal = host_.stop_signals.signal();
    outcome_.reason = has_record() ? fmt::format("attempt {} was not started", record_.attempt)
                                   : "nothing was submitted";
  }
  if (is_attempt && !has_driver && record_.attempt > 1) {
    outcome_.reason = fmt::format("attempt {} was not started", record_.attempt);
  }
  failure_ = nullptr;
  const bool is_undone = is_own_ && !has_driver && followed_ == 0 && record_.attempt == 1;
  const bool is_killed = application_.options.on_interrupt == OnInterrupt::kKill;
  if (has_record() && (is_undone || is_killed) && signals_ < 2) {
    end_supervision();
    return;
  }
  if (has_record()) {
    host_.log.write(LogLevel::kNotice, "Firesteel",
                    "the restart policy is not supervised any more; to continue, run the same "
                    "command again");
  }
  stage_ = Stage::kDone;
}

/// Says once that a signal has arrived and what it has to wait for.
void Supervising::say_stopping() {
  if (signals_ > 0 && stage_ != Stage::kSubmitting && !std::exchange(said_stopping_, true)) {
    host_.log.write(LogLevel::kWarn, "Firesteel",
                    fmt::format("Stopping: the record of the supervision takes up to {}s. A second "
                                "signal exits immediately.",
                                kShortPatience.count()));
  }
}

}  // namespace firesteel::app
