#pragma once
/// Forwards a local port to the Spark UI while a submission waits for its driver.

#include <optional>
#include <string>

#include "app/forward/forwarder.h"
#include "firesteel/application.h"
#include "firesteel/host.h"
#include "firesteel/submit.h"
#include "kube/client/api.h"

namespace firesteel::app {

/// Wraps the observer of a wait.  Starts forwarding when the driver container runs and reports the
/// URL.  Failures are logged and never end the wait.
class UiForwarding final : public SubmitObserver {
 public:
  /// `port` is the port of the Spark UI in the driver pod.
  UiForwarding(kube::Api& api, Host host, int port, SubmitObserver& observer)
      : api_(api), host_(host), port_(port), observer_(observer) {}

  void deployed(const Application& application) override { observer_.deployed(application); }
  void attached(const Application& application, const std::string& earlier) override {
    observer_.attached(application, earlier);
  }
  void diagnosed(const Application& application, const Diagnosis& diagnosis) override {
    observer_.diagnosed(application, diagnosis);
  }
  void progressed(const Application& application, const Progress& progress) override {
    observer_.progressed(application, progress);
  }
  void waiting(const Application& application) override { observer_.waiting(application); }
  void state_changed(const Application& application, const DriverState& state) override;
  void status_repeated(const Application& application, const std::string& phase) override {
    observer_.status_repeated(application, phase);
  }
  void ending(const Application& application) override { observer_.ending(application); }
  void ended(const Outcome& outcome, const DriverState* last) override;

 private:
  void start(const Application& application, const DriverState& state);
  void failed(const std::string& why);

  kube::Api& api_;
  Host host_;
  int port_;
  SubmitObserver& observer_;
  bool started_ = false;
  std::string last_failure_;
  std::optional<Forwarder> forwarder_;
};

}  // namespace firesteel::app
