#pragma once
/// Sends calls together and retries them, in the background.

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include "firesteel/clock.h"
#include "http/retry.h"
#include "http/task.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/client/exchange.h"

namespace firesteel::kube {

/// Retries what http::decide_retry() allows for up to `limits.retry_for`, with growing pauses.  If
/// the answer to a create is lost, reads the object and compares the label firesteel/submission-id;
/// sends the create again only if there is no such object.
class Sending final : public http::Task {
 public:
  enum class Say { kRetries, kNothing };

  /// `api` must outlive this object.  Throws Error kUsage for a body that is not UTF-8.
  Sending(Api& api, std::vector<Call> calls, const Limits& limits, Say say = Say::kRetries);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override;
  /// The answers in the order of the calls, once done.
  [[nodiscard]] std::vector<Answer> take();

  /// As they were given.
  [[nodiscard]] const std::vector<Call>& calls() const { return calls_; }

  /// Call after a signal: gives up what is not answered at `until`, whose result stays unknown, and
  /// at once each create that was tried and that the server cannot have received.
  void finish_by(SteadyTime until);

 private:
  /// kRead and kLook find out the result of a create: by reading the object, or by a patch that
  /// changes nothing if reading is denied.
  enum class Step { kCall, kRead, kLook };

  struct Attempt {
    Attempt(Api& api, const Call& sent) : call(sent), exchange(api) {}
    const Call& call;
    std::optional<http::Request> first;  ///< prepared request of the first attempt
    SteadyTime due;                      ///< when to start the next attempt
    Step step = Step::kCall;
    int attempts = 0;        ///< of all steps
    bool ambiguous = false;  ///< an earlier one may have been carried out
    bool exists = false;     ///< a create was answered with AlreadyExists, which `answer` is
    bool done = false;
    Answer answer;
    Exchange exchange;
  };

  void start(Attempt& attempt);
  void take_result(Attempt& attempt, const http::Result& result);
  void decide(Attempt& attempt, Answer answer, std::optional<std::chrono::seconds> retry_after,
              bool maybe_ours);
  [[nodiscard]] bool schedule(Attempt& attempt, const Answer& answer,
                              std::optional<std::chrono::seconds> retry_after);
  void announce(const Attempt& attempt, const Answer& answer, std::chrono::milliseconds pause,
                std::chrono::milliseconds budget);
  void settle(Attempt& attempt, Answer answer, std::optional<std::chrono::seconds> retry_after);
  static void finish(Attempt& attempt, Answer answer);
  void give_up();
  static void stop(Attempt& attempt);
  [[nodiscard]] static bool is_unreceived_create(const Attempt& attempt);

  Api& api_;
  Limits limits_;
  Say say_;
  http::RetryPolicy policy_;
  SteadyTime began_;
  SteadyTime give_up_at_ = SteadyTime::max();
  std::vector<Call> calls_;
  std::vector<std::unique_ptr<Attempt>> attempts_;  ///< of calls_
  std::optional<Answer> unauthorized_;
  int announced_ = 0;  ///< the number of tries whose failure was said on the log
};

}  // namespace firesteel::kube
