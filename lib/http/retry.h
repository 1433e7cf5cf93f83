#pragma once
/// How long to wait before a request is tried again: a pure function, the caller sleeps.

#include <chrono>
#include <optional>
#include <string_view>

namespace firesteel::http {

/// Growing pauses between attempts.
struct RetryPolicy {
  std::chrono::milliseconds first{100};
  std::chrono::milliseconds longest{30'000};  ///< also the limit of what Retry-After may ask for
};

/// The pause after `attempt` failed ones (1 is the first): `first`, doubled each time, at most
/// `longest`, then stretched by up to a half with `jitter` in [0, 1).  A Retry-After is a minimum.
[[nodiscard]] std::chrono::milliseconds retry_delay(
    const RetryPolicy& policy, int attempt, double jitter,
    std::optional<std::chrono::seconds> retry_after = std::nullopt);

/// The value of a Retry-After header given in seconds; dates are not used by API servers.
[[nodiscard]] std::optional<std::chrono::seconds> parse_retry_after(std::string_view value);

}  // namespace firesteel::http
