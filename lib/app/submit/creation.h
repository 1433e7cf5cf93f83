#pragma once
/// Creates the objects of one submission completely or not at all (promise 3 of lib/promises.md):
/// first everything but the pod, then the pod, then the owner references; three dependent rounds.

#include <chrono>
#include <cstddef>
#include <exception>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/submit/object_removal.h"
#include "app/submit/read_back.h"
#include "firesteel/clock.h"
#include "firesteel/log_sink.h"
#include "firesteel/submission_spec.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"
#include "manifest/manifest.h"

namespace firesteel::app {

/// How long a submission may take to end after a signal: for answers to requests that may have
/// created something, and in all, for the clean-up too.
inline constexpr std::chrono::seconds kAnswerPatience{5};
inline constexpr std::chrono::seconds kStopPatience{8};

/// What to create and how.
struct CreationPlan {
  std::string in_namespace;
  std::set<std::string> literal_claims;  ///< claims named by the user; existing ones are used
  /// This process waits for the driver's end and deletes the objects without an owner then.
  bool waits = false;
};

/// `waits`: see CreationPlan.
[[nodiscard]] CreationPlan creation_plan(const SubmissionSpec& spec, bool waits);

/// Part of an event loop: many of them can run side by side.
class Creation final : public http::Task {
 public:
  /// References must outlive this object.
  Creation(kube::Api& api, LogSink& log, std::vector<nlohmann::json> others, nlohmann::json pod,
           CreationPlan plan);

  /// Reports one signal.  After the first, no further object is created: what was created is
  /// deleted, or completed if the driver pod exists, within kStopPatience.  A second one ends that
  /// immediately; a log line names what may remain.
  void stop_signals();

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return stage_ == Stage::kDone; }
  /// Once done: the created driver pod (only its metadata unless `waits`), or nothing if a signal
  /// arrived before it existed.  Throws Error.  Without a pod, everything that was created has been
  /// deleted, or a log line names what remains.
  [[nodiscard]] std::optional<nlohmann::json> take();

  /// True if a failure left it unknown whether the driver pod exists.
  [[nodiscard]] bool pod_is_uncertain() const { return pod_is_uncertain_; }
  /// True if another pod has the driver pod's name.
  [[nodiscard]] bool pod_name_is_taken() const { return pod_name_is_taken_; }
  /// What it created and what has no owner reference, so that the API server would keep it.
  [[nodiscard]] std::vector<CreatedObject> unowned() const;

 private:
  /// kSettling: the pod's create was not answered, so the pod is looked for.  kLooking: the same
  /// for other objects, before they are deleted.
  enum class Stage { kOthers, kPod, kSettling, kOwning, kLooking, kRemoving, kDone };

  bool step();
  void send(Stage stage, std::vector<kube::Call> calls, SteadyTime until);
  void look_for(Stage stage, const std::vector<kube::Call>& creates);
  void begin();
  void take_others();
  void create_pod();
  void take_pod();
  void take_lost_pod();
  [[noreturn]] void refuse_pod(const kube::Answer& answer);
  void has_pod(nlohmann::json pod);
  void own_others();
  void take_owned();
  void warn_unowned(const std::vector<kube::Answer>& answers);
  void clean_up();
  void take_looks();
  void remove();
  void take_remaining();
  void leave(const std::vector<CreatedObject>& remaining);
  [[nodiscard]] bool record(const kube::Call& call, const kube::Answer& answer);

  kube::Api& api_;
  LogSink& log_;
  std::vector<nlohmann::json> others_;  ///< until they are sent
  nlohmann::json driver_pod_;           ///< likewise
  std::string pod_name_;
  bool has_key_;  ///< other submissions may use the same claims
  CreationPlan plan_;
  Stage stage_ = Stage::kOthers;
  int signals_ = 0;
  SteadyTime answers_by_ = SteadyTime::max();  ///< set by a signal, like end_by_
  SteadyTime end_by_ = SteadyTime::max();

  http::Task* running_ = nullptr;  ///< one of the next three; null before it begins
  std::unique_ptr<kube::Sending> sending_;
  std::unique_ptr<ReadBack> read_back_;
  std::unique_ptr<ObjectRemoval> removal_;

  std::vector<CreatedObject> created_;
  std::vector<kube::Call> uncertain_;  ///< creates without an answer
  kube::Answer unanswered_;            ///< how the pod's create failed
  std::optional<nlohmann::json> pod_;
  nlohmann::json owner_patch_;        ///< makes the pod an object's owner
  std::vector<std::size_t> unowned_;  ///< indices of created_
  int owning_attempts_ = 0;
  bool pod_is_uncertain_ = false;
  bool pod_name_is_taken_ = false;
  std::exception_ptr failure_;
};

/// Sends the objects with dryRun=All and returns them as the API server would store them, the pod
/// last, without claims that already exist.  Blocks; creates nothing.  Throws ApiError for the
/// first rejected one.
[[nodiscard]] std::vector<nlohmann::json> rehearse_creation(kube::Api& api,
                                                            const manifest::Manifest& manifest,
                                                            const CreationPlan& plan);

}  // namespace firesteel::app
