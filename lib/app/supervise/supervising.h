#pragma once
/// One application with a restart policy, from its first submission to its last end.
///
/// All that decides is on the API server: the record (driver/supervision_record.h) and the driver
/// pod, whose annotation firesteel/attempt says which submission made it.  Before each submission
/// both are read, so a supervisor that was killed, or one that runs beside another, goes on from
/// what is there.  The record is written before anything it describes is done: the next attempt is
/// in the record before the last driver is deleted.
///
/// `firesteel kill` deletes the record first: then the end of the driver is not followed by another
/// attempt.  A driver pod that somebody else deletes is a failure like any other.

#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/submit/existing_driver.h"
#include "app/submit/object_removal.h"
#include "app/submit/objects_gone.h"
#include "app/submit/prepared.h"
#include "app/submit/submission_run.h"
#include "app/submit/submitting.h"
#include "app/supervise/restart_rules.h"
#include "driver/supervision_record.h"
#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/remark.h"
#include "firesteel/restart_policy.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"

namespace firesteel::app {

/// What is supervised and how.
struct SupervisedApplication {
  SubmissionSpec spec;  ///< complete except for what an upload changes
  Diagnostics diagnostics;
  WaitSettings wait;
  RestartPolicy policy;
  SubmitOptions options;  ///< limits.timeout is of all attempts together
  const Environment& environment;
};

class Supervising final : public http::Task {
 public:
  /// References, and what the options point to, must outlive this object.  Throws Error kUsage.
  Supervising(kube::Api& api, Host host, SupervisedApplication application,
              SubmitObserver& observer);

  /// Reports one signal: no further attempt is made, and the current one ends as in Submitting.
  /// With OnInterrupt::kDetach the record is kept, so that the next supervisor goes on.
  void stop_signals();

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return stage_ == Stage::kDone; }
  /// The result of the last attempt, once done.  Throws Error.
  [[nodiscard]] Outcome take();

 private:
  /// kLooking: the record and the driver pod are read.  kRecording: the record is created, or
  /// taken over.  kPlanning: the next attempt is written into it.  kWaiting: for the next attempt.
  /// kRemovingDriver, kClearing: what the last attempt left is deleted.  kEnding: the record is
  /// deleted.
  enum class Stage {
    kLooking,
    kRecording,
    kPlanning,
    kWaiting,
    kRemovingDriver,
    kClearing,
    kSubmitting,
    kEnding,
    kDone
  };

  bool step();
  bool wait_step();
  void send(Stage stage, std::vector<kube::Call> calls);
  void look();
  void take_look();
  void decide(const std::optional<driver::SupervisionRecord>& found, const nlohmann::json& pod);
  void without_record(const nlohmann::json& pod);
  void refuse_existing(const nlohmann::json& pod) const;
  void ended_elsewhere(const nlohmann::json& pod);
  [[nodiscard]] bool is_taken_over(const driver::SupervisionRecord& found,
                                   const nlohmann::json& pod);
  void begin_record();
  void take_new_record();
  void begin_attempt(const nlohmann::json& pod);
  void schedule();
  void wait_until(SteadyTime time);
  void take_over();
  void remove_driver(const nlohmann::json& pod);
  void clear();
  void submit(std::optional<IfExists> if_exists);
  [[nodiscard]] PreparedSubmission prepare();
  void take_attempt();
  void take_outcome();
  void submission_failed(const Error& error);
  void plan(AttemptEnd end, const std::string& why);
  void take_plan();
  void announce(AttemptEnd end, const std::string& why);
  void end_supervision();
  void take_ending();
  void interrupt();
  void say_stopping();
  [[nodiscard]] bool replaces(const nlohmann::json& pod) const;
  [[nodiscard]] SteadyTime::duration since_begin() const;
  [[nodiscard]] CreatedObject record_object_at(std::string uid) const;
  [[nodiscard]] bool has_record() const { return !record_.id.empty(); }
  [[nodiscard]] kube::Call patch_call(const driver::SupervisionRecord& record) const;

  kube::Api& api_;
  Host host_;
  SupervisedApplication application_;
  SubmitObserver& observer_;
  std::unique_ptr<PreparedSubmission> first_;  ///< until the first attempt of this process
  std::string pod_name_, namespace_, specification_;
  ExistingDriver existing_;
  std::string process_;  ///< SupervisionRecord::submitter of this one
  SteadyTime deadline_ = SteadyTime::max();

  Stage stage_ = Stage::kLooking;
  int signals_ = 0;
  bool said_stopping_ = false;
  Outcome outcome_;             ///< of the last attempt with a driver
  bool has_outcome_ = false;    ///< there was one
  std::exception_ptr failure_;  ///< why the last attempt has none

  driver::SupervisionRecord record_;  ///< as last read or written; without an id: none
  bool is_own_ = false;               ///< this process has created it
  driver::SupervisionRecord stale_;   ///< to be replaced by a new one; likewise
  driver::SupervisionRecord planned_;
  std::string announcement_;
  SteadyTime due_;   ///< of attempt due_of_
  SteadyTime wake_;  ///< of kWaiting
  int due_of_ = 0;
  int followed_ = 0;      ///< the last attempt whose driver was followed
  bool is_last_ = false;  ///< what this attempt attaches to is not supervised
  SteadyTime began_;      ///< of the current attempt

  http::Task* running_ = nullptr;  ///< one of the following, of this stage
  std::vector<kube::Call> calls_;  ///< of sending_
  std::unique_ptr<kube::Sending> sending_;
  std::unique_ptr<DriverRemoval> removal_;
  std::unique_ptr<ObjectsGone> clearing_;
  std::unique_ptr<Submitting> submitting_;
  std::unique_ptr<SubmissionRun> run_;  ///< of submitting_
};

}  // namespace firesteel::app
