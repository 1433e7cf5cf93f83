#pragma once
/// Looks, while a driver is waited for, why it does not start or hangs, and tells each new answer
/// once.  It looks seldom: soon after a change, then with growing pauses.

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

  /// The pod changed: plans the next look.
  void seen(const DriverState& state);
  [[nodiscard]] SteadyTime due() const { return due_; }
  void look_when_due(const nlohmann::json& pod);
  /// Asks the API server now; what it does not answer in a few seconds is not known.
  void look(const nlohmann::json& pod, bool gone);
  /// The same without asking.
  void think(const nlohmann::json& pod);
  /// What the last look found.
  [[nodiscard]] const std::optional<Diagnosis>& last() const { return last_; }
  /// It cannot start unless somebody changes something.
  [[nodiscard]] bool is_permanent() const { return last_ && last_->permanent; }

 private:
  void conclude(const driver::Evidence& evidence);
  void plan();

  kube::Api& api_;
  Runtime runtime_;
  std::string driver_container_;
  SubmitObserver& observer_;
  std::string stage_;      ///< phase, container state and reason as last seen
  bool running_ = false;   ///< the driver's container
  std::size_t looks_ = 0;  ///< in this stage
  SteadyTime due_;
  std::optional<Diagnosis> last_;
  std::string told_;
};

}  // namespace firesteel::app
