#include "app/claim/claim_pod.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/claim/claim_pod_state.h"
#include "base/text.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/log_sink.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"
#include "kube/objects/object_ref.h"
#include "kube/streams/exec.h"
#include "kube/streams/pod_watch.h"
#include "manifest/upload_pod.h"

namespace firesteel::app {

namespace {

/// A cluster that grows on demand needs minutes for a node.
constexpr std::chrono::seconds kStartPatience = std::chrono::minutes(5);
/// When to say what the pod waits for.
constexpr std::chrono::seconds kSayAfter{10};
/// Until the API server is asked about what only the scheduler says: its view can be late.
constexpr std::chrono::seconds kSchedulerPatience{15};
constexpr kube::Limits kOneLook{.connect = std::chrono::seconds(5),
                                .request = std::chrono::seconds(5),
                                .retry_for = std::chrono::seconds(0)};
constexpr std::chrono::seconds kLeavePatience{20};

}  // namespace

ClaimPod::ClaimPod(kube::Api& api, Host host, nlohmann::json pod, std::string in_namespace,
                   std::string claim)
    : api_(api),
      host_(host),
      pod_(std::move(pod)),
      namespace_(std::move(in_namespace)),
      name_(json::name_of(pod_)),
      claim_(std::move(claim)),
      began_(api.clock().steady_now()),
      call_(kube::create_call(pod_, namespace_)),
      sending_(std::make_unique<kube::Sending>(api, std::vector<kube::Call>{call_}, api.limits())) {
}

kube::PodCommand ClaimPod::command(std::vector<std::string> words) const {
  return {.pod_namespace = namespace_,
          .pod_name = name_,
          .container = std::string(manifest::kUploadContainer),
          .words = std::move(words)};
}

void ClaimPod::turn() {
  if (sending_) {
    sending_->turn();
    if (!sending_->done()) {
      return;
    }
    if (stage_ == Stage::kCreating) {
      take_created();
    } else {
      take_deleted();
    }
  }
  if (watch_) {
    watch_->turn();
    take_events();
    check_patience();
  }
  if (look_) {
    look_->turn();
    if (look_->done()) {
      take_look();
    }
  }
  if (ends_ &&
      (stage_ == Stage::kStarting || stage_ == Stage::kRunning || stage_ == Stage::kFailed)) {
    delete_it();
  }
  if (gone_) {
    gone_->turn();
    if (gone_->done()) {
      gone_.reset();
      stage_ = Stage::kGone;
    }
  }
}

const http::Task* ClaimPod::waiting_for() const {
  if (sending_) {
    return sending_.get();
  }
  if (watch_) {
    return watch_.get();
  }
  return gone_.get();
}

SteadyTime ClaimPod::due() const {
  const http::Task* const task = waiting_for();
  if (done() || task == nullptr) {
    return SteadyTime::max();
  }
  const SteadyTime due = task->done() ? api_.clock().steady_now() : task->due();
  if (stage_ != Stage::kStarting) {
    return due;
  }
  std::chrono::seconds patience = said_waiting_ ? kStartPatience : kSayAfter;
  if (probable_problem_ && !look_) {
    patience = std::min(patience, kSchedulerPatience);
  }
  return std::min({due, began_ + patience, look_ ? look_->due() : SteadyTime::max()});
}

void ClaimPod::take_created() {
  kube::Answer answer = std::move(std::exchange(sending_, nullptr)->take().front());
  if (!answer.ok()) {
    const ApiError error = api_.error(call_, answer);
    if (answer.ambiguous) {
      warn("its creation was not answered");
    }
    problem_ = ClaimPodProblem{.why = error.what(), .hint = error.hint()};
    stage_ = Stage::kGone;
    return;
  }
  pod_ = std::move(answer.body);
  stage_ = Stage::kStarting;
  watch_ = std::make_unique<kube::PodWatch>(api_, pod_);
}

void ClaimPod::take_events() {
  while (const std::optional<kube::PodEvent> event = watch_->take()) {
    if (event->type == kube::PodEvent::Type::kDeleted) {
      fail({.why = "the pod was deleted by someone else", .hint = "try again"});
      stage_ = Stage::kGone;
      break;
    }
    judge(event->pod);
  }
  if (const auto& failure = watch_->failure(); failure && stage_ != Stage::kGone) {
    fail({.why = failure->what(), .hint = failure->hint()});
  }
  if (stage_ == Stage::kGone || stage_ == Stage::kFailed) {
    watch_.reset();
  }
}

void ClaimPod::judge(const nlohmann::json& pod) {
  ClaimPodState state = claim_pod_state(pod, claim_);
  if (state.problem) {
    fail(*std::move(state.problem));
  } else if (state.is_running && stage_ == Stage::kStarting) {
    stage_ = Stage::kRunning;
  }
  waits_for_ = std::move(state.waits_for);
  if (!claim_exists_) {
    probable_problem_ = std::move(state.probable_problem);
  }
}

void ClaimPod::check_patience() {
  if (stage_ != Stage::kStarting) {
    return;
  }
  const auto waited = api_.clock().steady_now() - began_;
  if (probable_problem_ && waited >= kSchedulerPatience && !look_) {
    look_ = std::make_unique<kube::Sending>(
        api_,
        std::vector<kube::Call>{
            kube::get_call({.kind = {.api_version = "v1", .kind = "PersistentVolumeClaim"},
                            .object_namespace = namespace_,
                            .name = claim_})},
        kOneLook, kube::Sending::Say::kNothing);
  }
  const std::string reason = waits_for_.empty() ? std::string("it is not running yet") : waits_for_;
  if (waited >= kSayAfter && !std::exchange(said_waiting_, true)) {
    host_.log.write(
        LogLevel::kNotice, "Firesteel",
        fmt::format("waiting for pod {}, which uploads to claim {}: {}", name_, claim_, reason));
  }
  if (waited >= kStartPatience) {
    fail({.why = fmt::format("pod {} did not start within {} minutes: {}", name_,
                             kStartPatience.count() / 60, reason),
          .hint = "check the nodes, the claim and the image; run: kubectl get events -n " +
                  base::shell_quoted(namespace_)});
    watch_.reset();
  }
}

/// The scheduler is believed, unless the claim is seen to be usable: not all may look at it.
void ClaimPod::take_look() {
  const kube::Answer answer = std::move(std::exchange(look_, nullptr)->take().front());
  claim_exists_ = answer.ok() && json::deletion_time_of(answer.body).empty();
  if (claim_exists_) {
    probable_problem_.reset();
  } else if (probable_problem_ && stage_ == Stage::kStarting) {
    fail(*probable_problem_);
    watch_.reset();
  }
}

void ClaimPod::fail(ClaimPodProblem problem) {
  if (!problem_) {
    problem_ = std::move(problem);
  }
  stage_ = Stage::kFailed;
}

void ClaimPod::end() {
  ends_ = true;
}

void ClaimPod::finish_by(SteadyTime time) {
  end_by_ = std::min(end_by_, time);
  if (sending_) {
    sending_->finish_by(end_by_);
  }
  if (gone_) {
    gone_.reset();  // it was deleted; nobody waits for it
    stage_ = Stage::kGone;
  }
}

void ClaimPod::delete_it() {
  watch_.reset();
  look_.reset();
  call_ = kube::delete_call(kube::ref_of(kube::kPod, pod_));
  sending_ = std::make_unique<kube::Sending>(api_, std::vector<kube::Call>{call_}, api_.limits());
  if (end_by_ != SteadyTime::max()) {
    sending_->finish_by(end_by_);
  }
  stage_ = Stage::kDeleting;
}

void ClaimPod::take_deleted() {
  const kube::Answer answer = std::move(std::exchange(sending_, nullptr)->take().front());
  stage_ = Stage::kGone;
  if (!answer.deleted()) {
    warn(api_.error(call_, answer).what());
  } else if (answer.ok() && end_by_ == SteadyTime::max()) {
    gone_ = std::make_unique<kube::PodsGone>(api_, std::vector<nlohmann::json>{pod_},
                                             api_.clock().steady_now() + kLeavePatience);
    stage_ = Stage::kLeaving;
  }
}

void ClaimPod::warn(const std::string& why) const {
  host_.log.write(LogLevel::kWarn, "Firesteel",
                  fmt::format("pod {} may remain: {}; run: kubectl delete pod {} -n {}", name_, why,
                              base::shell_quoted(name_), base::shell_quoted(namespace_)));
}

}  // namespace firesteel::app
