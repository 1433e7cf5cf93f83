#include "http/retry.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/number.h"
#include "base/text.h"
#include "firesteel/random_source.h"
#include "http/http_date.h"
#include "http/transport.h"

namespace firesteel::http {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

bool is_worth_another_try(const FailedAttempt& attempt) {
  using Kind = Failure::Kind;
  switch (attempt.status) {
    case 0:
      return attempt.failure == Kind::kResolve || attempt.failure == Kind::kConnect ||
             attempt.failure == Kind::kTimeout || attempt.failure == Kind::kReset;
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
      return true;
    default:
      return false;
  }
}

}  // namespace

milliseconds retry_budget(const RetryPolicy& policy, const FailedAttempt& attempt) {
  const bool resolving = attempt.status == 0 && attempt.failure == Failure::Kind::kResolve;
  const bool connecting = attempt.status == 0 && attempt.failure == Failure::Kind::kConnect;
  if (attempt.first_contact && (resolving || connecting)) {
    return std::min(policy.budget, policy.first_contact_budget);
  }
  return resolving || attempt.seldom_passes ? std::min(policy.budget, policy.short_budget)
                                            : policy.budget;
}

double jitter_of(RandomSource& random) {
  std::array<std::byte, 4> bytes{};
  random.fill(bytes);
  std::uint32_t number = 0;
  for (const std::byte byte : bytes) {
    number = (number << 8U) | std::to_integer<std::uint32_t>(byte);
  }
  return static_cast<double>(number) / 4294967296.0;
}

milliseconds retry_delay(const RetryPolicy& policy, int attempt, double jitter,
                         std::optional<seconds> retry_after) {
  milliseconds delay = policy.first;
  for (int i = 1; i < attempt && delay < policy.longest; ++i) {
    delay *= 2;
  }
  delay = std::min(delay, policy.longest);
  if (retry_after) {
    const auto most = std::chrono::floor<seconds>(policy.longest_asked);
    delay = std::max(delay, milliseconds(std::clamp(*retry_after, seconds(0), most)));
  }
  const double stretch = static_cast<double>(delay.count()) / 2 * std::clamp(jitter, 0.0, 1.0);
  return delay + milliseconds(static_cast<std::int64_t>(stretch));
}

std::optional<seconds> parse_retry_after(std::string_view value,
                                         std::optional<std::string_view> date_header,
                                         std::chrono::system_clock::time_point now) {
  value = base::trim(value);
  if (const auto count = base::number_of<std::uint32_t>(value)) {
    return seconds(*count);
  }
  const auto until = parse_http_date(value);
  if (!until) {
    return std::nullopt;
  }
  const auto sent = date_header ? parse_http_date(*date_header) : std::nullopt;
  const auto from = sent ? *sent : std::chrono::floor<seconds>(now);
  return std::max(*until - from, seconds(0));
}

std::optional<seconds> retry_after_of(const Headers& headers,
                                      std::chrono::system_clock::time_point now) {
  const auto value = find_header(headers, "Retry-After");
  return value ? parse_retry_after(*value, find_header(headers, "Date"), now) : std::nullopt;
}

bool may_have_acted(int status, bool request_sent) {
  return status == 0 ? request_sent : status >= 500;
}

RetryDecision decide_retry(const RetryPolicy& policy, const FailedAttempt& attempt) {
  const milliseconds left = retry_budget(policy, attempt) - attempt.elapsed;
  if (!is_worth_another_try(attempt) || left <= milliseconds(0)) {
    return {};
  }
  const milliseconds own = retry_delay(policy, attempt.number, attempt.jitter);
  const milliseconds asked =
      retry_delay(policy, attempt.number, attempt.jitter, attempt.retry_after);
  // The last attempt is made when the budget ends, unless the server requests a longer pause.
  if (asked > own && asked > left) {
    return {};
  }
  const bool look = !attempt.repeatable && may_have_acted(attempt.status, attempt.request_sent);
  return {.step = look ? NextStep::kReadBack : NextStep::kAgain, .pause = std::min(asked, left)};
}

}  // namespace firesteel::http
