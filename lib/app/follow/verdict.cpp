#include "app/follow/verdict.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/follow/gather_evidence.h"
#include "driver/diagnosis.h"
#include "driver/evidence.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/diagnosis.h"
#include "firesteel/host.h"
#include "firesteel/submit.h"
#include "kube/client/api.h"

namespace firesteel::app {

namespace {

using std::chrono::seconds;

/// Time limit of each diagnostic request.  A diagnosis is optional, so it fails fast.
constexpr std::chrono::milliseconds kPatience(1000);

/// Pauses before the diagnoses of one stage; the last one repeats.  A pod that starts normally has
/// passed most stages before the first.
constexpr std::array<seconds, 5> kStarting = {seconds(3), seconds(5), seconds(15), seconds(30),
                                              seconds(60)};
constexpr std::array<seconds, 6> kRunning = {seconds(30), seconds(30),  seconds(30),
                                             seconds(60), seconds(120), seconds(600)};

}  // namespace

Verdict::Verdict(kube::Api& api, Host host, Application application, SubmitObserver& observer)
    : api_(api),
      host_(host),
      application_(std::move(application)),
      observer_(observer),
      due_(SteadyTime::max()) {}

void Verdict::seen(const DriverState& state, const nlohmann::json& pod) {
  pod_ = pod;
  const ContainerState* driver = state.driver();
  const std::string stage =
      driver == nullptr
          ? fmt::format("{} {} {}", state.phase, state.node_name, state.unschedulable)
          : fmt::format("{} {} {}", state.phase, static_cast<int>(driver->phase), driver->reason);
  if (stage == stage_) {
    return;
  }
  stage_ = stage;
  running_ = driver != nullptr && driver->phase == ContainerPhase::kRunning;
  if (running_) {
    last_.reset();  // it has started
    told_.clear();
  }
  looks_ = 0;
  gathering_.reset();  // about what is past
  plan();
}

void Verdict::plan() {
  const seconds pause = running_ ? kRunning[std::min(looks_, kRunning.size() - 1)]
                                 : kStarting[std::min(looks_, kStarting.size() - 1)];
  due_ = host_.clock.steady_now() + pause;
}

SteadyTime Verdict::due() const {
  return gathering_ ? gathering_->due() : due_;
}

void Verdict::turn() {
  if (!gathering_ && host_.clock.steady_now() >= due_) {
    look(false);
    is_last_ = false;
  }
  if (gathering_) {
    gathering_->turn();
  }
  if (!gathering_ || !gathering_->done()) {
    return;
  }
  const std::unique_ptr<EvidenceGathering> gathering = std::move(gathering_);
  if (gathering->was_answered()) {
    driver::Evidence evidence = gathering->take();
    evidence.gone = gone_;
    conclude(evidence);
  } else if (is_last_) {
    think();  // that nothing was answered says nothing about the driver
  }
  ++looks_;
  plan();
}

void Verdict::look(bool gone) {
  gone_ = gone;
  is_last_ = true;
  gathering_ = std::make_unique<EvidenceGathering>(api_, host_.clock, pod_, kPatience);
}

void Verdict::think() {
  driver::Evidence evidence;
  evidence.pod = pod_;
  conclude(evidence);
}

void Verdict::conclude(const driver::Evidence& evidence) {
  log_tail_ = evidence.log_tail;
  last_ = driver::diagnose(evidence);
  // A cause is reported once while waiting; the final report is always complete.
  const bool is_told =
      last_ && (is_last_ ? last_->cause == told_ : driver::is_repeated(last_->cause, told_));
  if (last_ && !is_told) {
    told_ = last_->cause;
    observer_.diagnosed(application_, *last_);
  }
}

}  // namespace firesteel::app
