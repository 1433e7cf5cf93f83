#pragma once
/// Decides whether and when to retry a failed request.  Pure functions, but for jitter_of(); the
/// caller sleeps.

#include <chrono>
#include <optional>
#include <string_view>

#include "http/transport.h"

namespace firesteel {

class RandomSource;

}  // namespace firesteel

namespace firesteel::http {

/// The pauses between attempts and the time limit for starting attempts.
struct RetryPolicy {
  std::chrono::milliseconds first{100};
  std::chrono::milliseconds longest{5'000};
  std::chrono::milliseconds longest_asked{30'000};  ///< upper bound for Retry-After
  std::chrono::milliseconds budget{60'000};  ///< from the first attempt to the start of the last
  /// The same for failures that rarely recover: unknown host names and `seldom_passes`.
  std::chrono::milliseconds short_budget{5'000};
  /// The same for refused connections and unknown host names before the server's first answer: a
  /// wrong address is more likely than a server that restarts.
  std::chrono::milliseconds first_contact_budget{10'000};
};

/// The pause after attempt number `attempt` (starting at 1) failed: `first`, doubled each time, at
/// most `longest`, then extended by up to 50% with `jitter` in [0, 1).  Retry-After is a minimum,
/// limited by `longest_asked`.
[[nodiscard]] std::chrono::milliseconds retry_delay(
    const RetryPolicy& policy, int attempt, double jitter,
    std::optional<std::chrono::seconds> retry_after = std::nullopt);

/// A random number in [0, 1) for `jitter`.
[[nodiscard]] double jitter_of(RandomSource& random);

/// The value of a Retry-After header: seconds, or a date relative to the Date header of the same
/// answer (so that a wrong local clock does not matter), or to `now` if there is none.  Never
/// negative.
[[nodiscard]] std::optional<std::chrono::seconds> parse_retry_after(
    std::string_view value, std::optional<std::string_view> date_header,
    std::chrono::system_clock::time_point now);

/// The Retry-After of an answer received at `now`.
[[nodiscard]] std::optional<std::chrono::seconds> retry_after_of(
    const Headers& headers, std::chrono::system_clock::time_point now);

/// The properties of a failed attempt that decide about a retry.
struct FailedAttempt {
  int number = 1;  ///< 1 is the first
  int status = 0;  ///< HTTP status; 0: no answer, see `failure`
  Failure::Kind failure = Failure::Kind::kReset;
  bool request_sent = false;   ///< without an answer: the server may have acted on it
  bool repeatable = true;      ///< idempotent; false for a create
  bool seldom_passes = false;  ///< the caller knows that retrying rarely helps
  bool first_contact = false;  ///< the server has not answered any request yet
  std::optional<std::chrono::seconds> retry_after = std::nullopt;
  std::chrono::milliseconds elapsed{0};  ///< since the start of the first attempt
  double jitter = 0;                     ///< in [0, 1)
};

/// kReadBack: the result is unknown, so read the object before sending the request again.
enum class NextStep { kAgain, kReadBack, kGiveUp };

struct RetryDecision {
  NextStep step = NextStep::kGiveUp;
  std::chrono::milliseconds pause{0};  ///< before that step
};

/// How long failures such as `attempt` are retried, from the first attempt.
[[nodiscard]] std::chrono::milliseconds retry_budget(const RetryPolicy& policy,
                                                     const FailedAttempt& attempt);

/// Retries network failures, 429, 500, 502, 503 and 504 within the budget.  Everything else is a
/// final answer or would fail again.
[[nodiscard]] RetryDecision decide_retry(const RetryPolicy& policy, const FailedAttempt& attempt);

/// True if the server may have carried out the request despite the failure.
[[nodiscard]] bool may_have_acted(int status, bool request_sent);

}  // namespace firesteel::http
