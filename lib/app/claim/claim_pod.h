#pragma once
/// The pod through which a submission writes to a claim: created, watched, and deleted.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/claim/claim_pod_state.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"
#include "kube/streams/exec.h"
#include "kube/streams/pod_watch.h"

namespace firesteel::app {

class ClaimPod final : public http::Task {
 public:
  /// Creates `pod` in `in_namespace`.  References must outlive this object.
  ClaimPod(kube::Api& api, Host host, nlohmann::json pod, std::string in_namespace,
           std::string claim);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  /// It was deleted, or could not be created; after end().
  [[nodiscard]] bool done() const override { return stage_ == Stage::kGone; }

  [[nodiscard]] bool is_running() const { return stage_ == Stage::kRunning; }
  /// Why there is no such pod, or none any more.
  [[nodiscard]] const std::optional<ClaimPodProblem>& problem() const { return problem_; }
  [[nodiscard]] kube::PodCommand command(std::vector<std::string> words) const;

  /// Deletes the pod and waits until it is gone: it counts in quotas, and only the pods of one node
  /// may mount the claim.
  void end();
  /// Gives that up then, with a warning.
  void finish_by(SteadyTime time);

 private:
  enum class Stage { kCreating, kStarting, kRunning, kFailed, kDeleting, kLeaving, kGone };

  void take_created();
  void take_events();
  void judge(const nlohmann::json& pod);
  void check_patience();
  void take_look();
  void fail(ClaimPodProblem problem);
  void delete_it();
  void take_deleted();
  void warn(const std::string& why) const;
  [[nodiscard]] const http::Task* waiting_for() const;

  kube::Api& api_;
  Host host_;
  nlohmann::json pod_;
  std::string namespace_, name_, claim_;
  Stage stage_ = Stage::kCreating;
  bool ends_ = false;
  SteadyTime began_, end_by_ = SteadyTime::max();
  std::string waits_for_;
  bool said_waiting_ = false;
  std::optional<ClaimPodProblem> problem_, probable_problem_;
  bool claim_exists_ = false;  ///< seen, so that a late scheduler is not believed
  kube::Call call_;
  std::unique_ptr<kube::Sending> sending_;
  std::unique_ptr<kube::PodWatch> watch_;
  std::unique_ptr<kube::Sending> look_;  ///< at the claim
  std::unique_ptr<kube::PodsGone> gone_;
};

}  // namespace firesteel::app
