#pragma once
/// Whether and when a request that failed is tried again: pure functions, the caller sleeps.

#include <chrono>
#include <optional>
#include <string_view>

#include "http/transport.h"

namespace firesteel::http {

/// Growing pauses between attempts, and for how long attempts are begun.
struct RetryPolicy {
  std::chrono::milliseconds first{100};
  std::chrono::milliseconds longest{5'000};
  std::chrono::milliseconds longest_asked{30'000};  ///< more than this no Retry-After may ask for
  std::chrono::milliseconds budget{60'000};  ///< from the first attempt to the begin of the last
  /// The same for what seldom passes: a host name that does not resolve, `seldom_passes`.
  std::chrono::milliseconds short_budget{5'000};
};

/// The pause after `attempt` failed ones (1 is the first): `first`, doubled each time, at most
/// `longest`, then stretched by up to a half with `jitter` in [0, 1).  A Retry-After is a minimum,
/// of which at most `longest_asked` counts.
[[nodiscard]] std::chrono::milliseconds retry_delay(
    const RetryPolicy& policy, int attempt, double jitter,
    std::optional<std::chrono::seconds> retry_after = std::nullopt);

/// The value of a Retry-After header: seconds, or a date, which is compared with the Date header of
/// the same answer (so this machine's clock may be wrong) and with `now` when there is none.  Never
/// negative.
[[nodiscard]] std::optional<std::chrono::seconds> parse_retry_after(
    std::string_view value, std::optional<std::string_view> date_header,
    std::chrono::system_clock::time_point now);

/// The Retry-After of an answer that came at `now`.
[[nodiscard]] std::optional<std::chrono::seconds> retry_after_of(
    const Headers& headers, std::chrono::system_clock::time_point now);

/// An attempt that failed, as far as it decides what follows.
struct FailedAttempt {
  int number = 1;  ///< 1 is the first
  int status = 0;  ///< of HTTP; 0: no answer came, `failure` says why
  Failure::Kind failure = Failure::Kind::kReset;
  bool request_sent = false;   ///< when no answer came: the server may have acted on it
  bool repeatable = true;      ///< twice does no more than once; false for a create
  bool seldom_passes = false;  ///< the caller knows that waiting hardly helps
  std::optional<std::chrono::seconds> retry_after = std::nullopt;
  std::chrono::milliseconds elapsed{0};  ///< since the first attempt began
  double jitter = 0;                     ///< in [0, 1)
};

/// kReadBack: whether it was carried out is not known; look before it is sent again.
enum class NextStep { kAgain, kReadBack, kGiveUp };

struct RetryDecision {
  NextStep step = NextStep::kGiveUp;
  std::chrono::milliseconds pause{0};  ///< before that step
};

/// No answer for the network's sake, 429, 500, 502, 503 and 504 are tried again while the budget
/// lasts; everything else is an answer, or will fail again.
[[nodiscard]] RetryDecision decide_retry(const RetryPolicy& policy, const FailedAttempt& attempt);

/// True when the server may have done what was asked although no success was answered.
[[nodiscard]] bool may_have_acted(int status, bool request_sent);

}  // namespace firesteel::http
