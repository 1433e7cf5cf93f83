#pragma once
/// Forwards a local port to the Spark UI while a submission waits for its driver.

#include <optional>
#include <string>

#include "app/forward/forwarder.h"
#include "firesteel/application.h"
#include "firesteel/runtime.h"
#include "firesteel/submit.h"
#include "kube/client/api.h"

namespace firesteel::app {

/// Wraps the observer of a wait.  Starts forwarding when the driver container runs and reports the
/// URL.  Failures are logged and never end the wait.
class DriverPage final : public SubmitObserver {
 public:
  /// `port` is the port of the Spark UI in the driver pod.
  DriverPage(kube::Api& api, Runtime runtime, int port, SubmitObserver& observer)
      : api_(api), runtime_(runtime), port_(port), observer_(observer) {}

  void deployed(const Outcome& application) override { observer_.deployed(application); }
  void attached(const Outcome& application, const std::string& earlier) override {
    observer_.attached(application, earlier);
  }
  void diagnosed(const Diagnosis& diagnosis) override { observer_.diagnosed(diagnosis); }
  void progressed(const Progress& progress) override { observer_.progressed(progress); }
  void waiting(const Outcome& application) override { observer_.waiting(application); }
  void state_changed(const DriverState& state) override;
  void still(const Outcome& application, const std::string& phase) override {
    observer_.still(application, phase);
  }
  void ending() override { observer_.ending(); }
  void ended(const Outcome& application, const DriverState* last) override;

 private:
  void start(const DriverState& state);
  void failed(const std::string& why);

  kube::Api& api_;
  Runtime runtime_;
  int port_;
  SubmitObserver& observer_;
  bool started_ = false;
  std::string last_failure_;
  std::optional<Forwarder> forwarder_;
};

}  // namespace firesteel::app
