#pragma once
/// How far the driver is, beside a wait for it: it shares the wait's loop, and what it may not or
/// cannot ask is only not shown.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/progress.h"
#include "firesteel/runtime.h"
#include "firesteel/submit.h"
#include "kube/client/api.h"
#include "kube/streams/labelled_pods.h"
#include "kube/streams/poll.h"

namespace firesteel::app {

class DriverProgress {
 public:
  /// Tells `observer` each second, and when something is new.  With `shown` false everything here
  /// does nothing.
  DriverProgress(kube::Api& api, Runtime runtime, std::string driver_container,
                 SubmitObserver& observer, bool shown);

  /// The driver pod as it is now.
  void seen(const nlohmann::json& pod);
  /// Takes answers and asks what is due; never waits, never throws.
  void turn();
  [[nodiscard]] bool has_work() const;
  [[nodiscard]] SteadyTime due() const;

 private:
  void ask_about_start();
  void ask_about_run();
  void watch_executors();
  [[nodiscard]] bool take_answers();
  void tell();

  kube::Api& api_;
  Runtime runtime_;
  std::string driver_container_;
  SubmitObserver& observer_;
  bool shown_;
  bool running_ = false;
  nlohmann::json pod_;
  SteadyTime next_;

  kube::Poll events_poll_, properties_poll_, stages_poll_;
  std::vector<nlohmann::json> events_;
  std::optional<int> wanted_;
  std::vector<StageProgress> stages_;
  std::optional<kube::LabelledPods> executors_;
  std::map<std::string, bool> runs_;  ///< of each executor's uid
};

}  // namespace firesteel::app
