#pragma once
/// Diagnoses during a wait why a driver does not start or hangs, and reports each new diagnosis
/// once. Runs rarely: soon after a change, then with growing pauses.

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "driver/evidence.h"
#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "firesteel/runtime.h"
#include "firesteel/submit.h"
#include "kube/client/api.h"

namespace firesteel::app {

class Verdict {
 public:
  Verdict(kube::Api& api, Runtime runtime, std::string driver_container, SubmitObserver& observer);

  /// Reports a change of the pod and schedules the next diagnosis.
  void seen(const DriverState& state);
  [[nodiscard]] SteadyTime due() const { return due_; }
  void look_when_due(const nlohmann::json& pod);
  /// Runs a diagnosis now; requests without an answer within a few seconds are ignored.
  void look(const nlohmann::json& pod, bool gone);
  /// Runs a diagnosis without requests.
  void think(const nlohmann::json& pod);
  /// The result of the last diagnosis.
  [[nodiscard]] const std::optional<Diagnosis>& last() const { return last_; }
  /// True if the driver cannot start without a change by the user.
  [[nodiscard]] bool is_permanent() const { return last_ && last_->permanent; }

 private:
  void conclude(const driver::Evidence& evidence);
  void plan();

  kube::Api& api_;
  Runtime runtime_;
  std::string driver_container_;
  SubmitObserver& observer_;
  std::string stage_;      ///< phase, container state and reason as last seen
  bool running_ = false;   ///< the driver container is running
  std::size_t looks_ = 0;  ///< diagnoses in this stage
  SteadyTime due_;
  std::optional<Diagnosis> last_;
  std::string told_;
};

}  // namespace firesteel::app
