#pragma once
/// Reads what may explain the state of an application from the API server.

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "driver/evidence.h"
#include "firesteel/clock.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"
#include "kube/streams/log_tail.h"

namespace firesteel {

class ApiError;

}  // namespace firesteel

namespace firesteel::app {

/// Reads in the background what may explain the state of a pod.  Failed requests only make the
/// result incomplete.
class EvidenceGathering final : public http::Task {
 public:
  /// `patience` limits each request; the whole takes at most twice as long.  Logs nothing.
  /// References must outlive this object.
  EvidenceGathering(kube::Api& api, const Clock& clock, const nlohmann::json& pod,
                    std::chrono::milliseconds patience);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return done_; }
  /// The result, once done.
  [[nodiscard]] driver::Evidence take() { return std::move(evidence_); }
  /// False if the API server did not answer: then missing objects mean nothing.
  [[nodiscard]] bool was_answered() const { return answered_; }

 private:
  [[nodiscard]] std::vector<kube::Call> first_questions() const;
  void note_denied(const ApiError& why);
  void take_lists();
  void ask_more();
  void take_nodes();
  void take_more();

  kube::Api& api_;
  const Clock& clock_;
  kube::Limits limits_;
  SteadyTime end_;
  driver::Evidence evidence_;
  std::vector<kube::Call> calls_;
  std::unique_ptr<kube::Sending> lists_, nodes_;
  std::string asked_node_;  ///< the node whose pods are listed
  std::unique_ptr<kube::LogTail> tail_;
  bool answered_ = false;
  bool done_ = false;
};

/// Reads the evidence with the time limits of `api`.  Throws InterruptedError after a signal.
[[nodiscard]] driver::Evidence gather_evidence(kube::Api& api, const Clock& clock,
                                               const nlohmann::json& pod);

}  // namespace firesteel::app
