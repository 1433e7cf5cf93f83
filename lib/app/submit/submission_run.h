#pragma once
/// One submission with a watch of its own.

#include <algorithm>
#include <optional>

#include "app/follow/watched_wait.h"
#include "app/submit/submitting.h"
#include "firesteel/clock.h"
#include "http/task.h"
#include "kube/client/api.h"

namespace firesteel::app {

class SubmissionRun final : public http::Task {
 public:
  /// References must outlive this object.
  SubmissionRun(kube::Api& api, Submitting& submitting) : api_(api), submitting_(submitting) {}

  void turn() override {
    submitting_.turn();
    if (!wait_ && submitting_.following() != nullptr) {
      wait_.emplace(api_, submitting_.driver_pod(), *submitting_.following());
    }
    if (wait_ && !wait_->done()) {
      wait_->turn();
      submitting_.turn();
    }
  }
  [[nodiscard]] SteadyTime due() const override {
    const SteadyTime of_wait = wait_ && !wait_->done() ? wait_->due() : SteadyTime::max();
    return std::min(of_wait, submitting_.due());
  }
  [[nodiscard]] bool done() const override { return submitting_.done(); }

 private:
  kube::Api& api_;
  Submitting& submitting_;
  std::optional<WatchedWait> wait_;
};

}  // namespace firesteel::app
