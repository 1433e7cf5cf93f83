#pragma once
/// Reports the driver's progress during a wait, in the loop of the wait.  Information that is not
/// allowed or not available is left out.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "firesteel/progress.h"
#include "firesteel/submit.h"
#include "kube/client/api.h"
#include "kube/streams/poll.h"
#include "kube/streams/watch.h"

namespace firesteel::app {

class DriverProgress {
 public:
  /// Notifies `observer` as `detail` says; with kNone, all functions do nothing.
  DriverProgress(kube::Api& api, Host host, Application application, std::string driver_container,
                 SubmitObserver& observer, ProgressDetail detail);

  /// Reports the current state of the driver pod.
  void seen(const nlohmann::json& pod);
  /// Processes answers and starts requests that are due; never blocks or throws.
  void turn();
  [[nodiscard]] SteadyTime due() const;

 private:
  void ask_about_start();
  void ask_about_run();
  void watch_executors();
  [[nodiscard]] bool take_answers();
  [[nodiscard]] int executors_running() const;
  void tell();

  kube::Api& api_;
  Host host_;
  Application application_;
  std::string driver_container_;
  SubmitObserver& observer_;
  ProgressDetail detail_;
  bool running_ = false;
  nlohmann::json pod_;
  SteadyTime next_;

  kube::Poll events_poll_, properties_poll_, stages_poll_;
  std::vector<nlohmann::json> events_;
  std::optional<int> wanted_;
  std::vector<StageProgress> stages_;
  std::optional<kube::Watch> executors_;
  std::map<std::string, bool> runs_;  ///< by the executor's uid
};

}  // namespace firesteel::app
