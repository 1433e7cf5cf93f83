#pragma once
/// One wait for a driver, from the first state of its pod to the end.  Part of an event loop: many
/// of them can run side by side, fed by one watch.

#include <memory>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "app/follow/application_log.h"
#include "app/follow/driver_log.h"
#include "app/follow/driver_progress.h"
#include "app/follow/follow.h"
#include "app/follow/reporter.h"
#include "app/follow/verdict.h"
#include "app/follow/wait_limits.h"
#include "driver/driver_fate.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/submit.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"

namespace firesteel::app {

class Following final : public http::Task {
 public:
  /// `pod` is the driver pod of `application` as last seen.
  /// References must outlive this object.
  Following(kube::Api& api, Host host, FollowSettings settings, nlohmann::json pod,
            Application application, SubmitObserver& observer);

  /// Reports a new state of the pod, its deletion, or that it cannot be watched.
  void seen(const nlohmann::json& pod);
  void gone(const nlohmann::json& last);
  void watch_failed(const ApiError& why);
  /// Reports one signal.  The first ends the wait: depending on the settings the pod is deleted,
  /// within two seconds, which is logged, or kept.  A second one ends the deletion, too.
  void stop_signals();

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return stage_ == Stage::kDone; }
  /// True if a signal has arrived and the pod had to be deleted after it.
  [[nodiscard]] bool was_stopping() const { return said_stopping_; }
  /// The driver as last seen; null if it was not.
  [[nodiscard]] const DriverState* last_state() const { return reporter_.last(); }
  /// The result, once done.  Throws ApiError if the pod could not be watched.
  [[nodiscard]] Outcome take();

 private:
  /// kDraining: the driver has ended, the rest of its log arrives.  kStopping: the pod is being
  /// deleted because of a limit or a signal.  kExplaining: the last diagnosis.  kCleaning: the pod
  /// is being deleted because it is not needed any more.
  enum class Stage { kFollowing, kDraining, kStopping, kExplaining, kCleaning, kDone };

  bool step();
  void follow();
  void end_by_limit(WaitLimit limit);
  void end_of_driver();
  void explain(bool gone);
  void end();
  void clean_up();
  void start_deletion(Stage stage, const kube::Limits& limits);
  void limit_deletion();
  void say_stopping();
  [[nodiscard]] std::string why_stopped() const;
  [[nodiscard]] std::string why_given_up() const;
  [[nodiscard]] std::optional<std::string> take_deletion_failure();
  [[nodiscard]] bool succeeded() const;
  [[nodiscard]] bool is_kept_alive() const;

  kube::Api& api_;
  ApplicationLog app_log_;
  Host host_;
  FollowSettings settings_;
  nlohmann::json pod_;
  bool gone_ = false;
  Outcome outcome_;
  SubmitObserver& observer_;
  Stage stage_ = Stage::kFollowing;
  int signals_ = 0;
  bool said_stopping_ = false;
  std::optional<ApiError> failure_;

  driver::DriverFate fate_;
  Reporter reporter_;
  Verdict verdict_;
  Limits limits_;
  DriverLog log_;
  DriverProgress progress_;
  kube::Call deletion_call_;
  std::unique_ptr<kube::Sending> deletion_;
  std::unique_ptr<kube::Sending> telling_;  ///< an Event about a driver that is kept; null: none
};

}  // namespace firesteel::app
