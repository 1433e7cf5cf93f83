#pragma once
/// Diagnoses during a wait why a driver does not start or hangs, and reports each new diagnosis
/// once. Runs rarely: soon after a change, then with growing pauses.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "app/follow/gather_evidence.h"
#include "driver/evidence.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/diagnosis.h"
#include "firesteel/host.h"
#include "firesteel/submit.h"
#include "http/task.h"
#include "kube/client/api.h"

namespace firesteel::app {

class Verdict final : public http::Task {
 public:
  Verdict(kube::Api& api, Host host, Application application, SubmitObserver& observer);

  /// Reports the current state of the pod; a change schedules the next diagnosis.
  void seen(const DriverState& state, const nlohmann::json& pod);
  /// Starts a diagnosis now, instead of a running one.  `gone`: the pod was deleted.
  void look(bool gone);
  /// Runs a diagnosis of the pod alone, without requests.
  void think();

  /// Starts a diagnosis if it is due and continues the running one, which ignores what the API
  /// server does not answer within two seconds.
  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  /// True if no diagnosis is running.
  [[nodiscard]] bool done() const override { return !gathering_; }
  /// The result of the last diagnosis.
  [[nodiscard]] const std::optional<Diagnosis>& last() const { return last_; }
  /// The end of the driver's log, as the last diagnosis saw it; may be empty.
  [[nodiscard]] const std::string& log_tail() const { return log_tail_; }
  /// True if the driver cannot start without a change by the user.
  [[nodiscard]] bool is_permanent() const { return last_ && last_->needs_action; }

 private:
  void conclude(const driver::Evidence& evidence);
  void plan();

  kube::Api& api_;
  Host host_;
  Application application_;
  SubmitObserver& observer_;
  nlohmann::json pod_;
  std::string stage_;      ///< phase, container state and reason as last seen
  bool running_ = false;   ///< the driver container is running
  std::size_t looks_ = 0;  ///< diagnoses in this stage
  SteadyTime due_;         ///< the next diagnosis
  std::unique_ptr<EvidenceGathering> gathering_;
  bool gone_ = false;     ///< the pod of the running diagnosis was deleted
  bool is_last_ = false;  ///< the running diagnosis reports a result in any case
  std::optional<Diagnosis> last_;
  std::string told_;
  std::string log_tail_;
};

}  // namespace firesteel::app
