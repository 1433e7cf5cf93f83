#pragma once
/// Takes over or deletes the objects that interrupted earlier runs with the same key left.

#include <memory>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "firesteel/log_sink.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"

namespace firesteel::app {

/// Makes the driver pod of a submission with a key the owner of objects of its own run that have no
/// owner.  If this process has just created the pod, also deletes objects of other runs that are
/// older than the pod, each by its uid, but never a claim named by the user.  Does nothing without
/// the right to list these objects.
class KeyLeftovers final : public http::Task {
 public:
  enum class Driver { kCreatedNow, kCreatedEarlier };

  /// References must outlive this object.
  KeyLeftovers(kube::Api& api, LogSink& log, nlohmann::json pod, Driver driver);

  /// See kube::Sending.
  void finish_by(SteadyTime until);
  void turn() override;
  [[nodiscard]] SteadyTime due() const override { return sending_->due(); }
  [[nodiscard]] bool done() const override { return stage_ == Stage::kDone; }

 private:
  enum class Stage { kListing, kChanging, kDone };

  void send(std::vector<kube::Call> calls);
  void take_lists();
  void take_changes();

  kube::Api& api_;
  LogSink& log_;
  nlohmann::json pod_;
  Driver driver_;
  Stage stage_ = Stage::kListing;
  SteadyTime until_ = SteadyTime::max();
  std::unique_ptr<kube::Sending> sending_;
};

}  // namespace firesteel::app
