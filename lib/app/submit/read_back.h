#pragma once
/// Finds out whether objects exist whose creation was not answered.

#include <memory>
#include <vector>

#include "firesteel/clock.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/client/sending.h"

namespace firesteel::app {

/// Reads each object; if reading is not allowed, with a patch that changes nothing.
class ReadBack final : public http::Task {
 public:
  /// `creates` are the calls without an answer.  Ends at `until` at the latest.  `api` must outlive
  /// this object.
  ReadBack(kube::Api& api, const std::vector<kube::Call>& creates, SteadyTime until);

  /// See kube::Sending.
  void finish_by(SteadyTime until);
  void turn() override;
  [[nodiscard]] SteadyTime due() const override { return sending_->due(); }
  [[nodiscard]] bool done() const override { return done_; }
  /// The answers in the order of the calls, once done.
  [[nodiscard]] std::vector<kube::Answer> take() { return std::move(answers_); }

 private:
  void start(std::vector<kube::Call> calls);
  void look_at_unreadable();

  kube::Api& api_;
  SteadyTime until_;
  std::vector<kube::Call> looks_;        ///< one for each object
  std::vector<std::size_t> unreadable_;  ///< the objects that are being looked at
  std::vector<kube::Answer> answers_;
  std::unique_ptr<kube::Sending> sending_;
  bool done_ = false;
};

}  // namespace firesteel::app
