#include "app/follow/verdict.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/follow/gather_evidence.h"
#include "driver/diagnosis.h"
#include "driver/evidence.h"
#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "firesteel/submit.h"
#include "kube/client/api.h"

namespace firesteel::app {

namespace {

using std::chrono::seconds;

/// Time limit for each diagnostic request.  A diagnosis is optional, so fail fast.
constexpr std::chrono::milliseconds kPatience(2000);

/// Pauses before the diagnoses of one stage; the last one repeats.  A pod that starts normally has
/// passed most stages before the first.
constexpr std::array<seconds, 5> kStarting = {seconds(3), seconds(5), seconds(15), seconds(30),
                                              seconds(60)};
constexpr std::array<seconds, 6> kRunning = {seconds(30), seconds(30),  seconds(30),
                                             seconds(60), seconds(120), seconds(600)};

class Silence final : public LogSink {
 public:
  void write(LogLevel, std::string_view, std::string_view) override {}
};

}  // namespace

Verdict::Verdict(kube::Api& api, Runtime runtime, std::string driver_container,
                 SubmitObserver& observer)
    : api_(api),
      runtime_(runtime),
      driver_container_(std::move(driver_container)),
      observer_(observer),
      due_(SteadyTime::max()) {}

void Verdict::seen(const DriverState& state) {
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
  plan();
}

void Verdict::plan() {
  const seconds pause = running_ ? kRunning[std::min(looks_, kRunning.size() - 1)]
                                 : kStarting[std::min(looks_, kStarting.size() - 1)];
  due_ = runtime_.clock.steady_now() + pause;
}

void Verdict::look_when_due(const nlohmann::json& pod) {
  if (runtime_.clock.steady_now() < due_) {
    return;
  }
  look(pod, false);
  ++looks_;
  plan();
}

void Verdict::look(const nlohmann::json& pod, bool gone) {
  Silence silence;
  kube::Api api(api_.transport(), api_.connection(), runtime_.clock, runtime_.random, silence,
                kPatience, kPatience);
  try {
    driver::Evidence evidence = gather_evidence(api, runtime_.clock, pod);
    evidence.gone = gone;
    conclude(evidence);
  } catch (const Error&) {
    think(pod);
  }
}

void Verdict::think(const nlohmann::json& pod) {
  driver::Evidence evidence;
  evidence.pod = pod;
  conclude(evidence);
}

void Verdict::conclude(const driver::Evidence& evidence) {
  last_ = driver::diagnose(evidence);
  if (last_ && last_->cause != told_) {
    told_ = last_->cause;
    observer_.diagnosed(*last_);
  }
}

}  // namespace firesteel::app
