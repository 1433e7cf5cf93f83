#include "app/supervise/restart_rules.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "firesteel/application.h"
#include "firesteel/clock.h"
#include "firesteel/restart_policy.h"

namespace firesteel::app {

namespace {

bool is_repeated(const RestartPolicy& policy, const Attempts& attempts, AttemptEnd end) {
  if (policy.restarts && attempts.submissions > *policy.restarts) {
    return false;
  }
  switch (policy.type) {
    case RestartPolicy::Type::kAlways:
      return true;
    case RestartPolicy::Type::kOnFailure:
      if (end == AttemptEnd::kNotSubmitted) {
        return policy.submission_retries && attempts.submissions <= *policy.submission_retries;
      }
      return end == AttemptEnd::kFailed && policy.failure_retries &&
             attempts.executions <= *policy.failure_retries;
    case RestartPolicy::Type::kNever:
      break;
  }
  return false;
}

std::chrono::seconds interval_after(const RestartPolicy& policy, AttemptEnd end) {
  switch (end) {
    case AttemptEnd::kSucceeded:
      return policy.success_interval;
    case AttemptEnd::kFailed:
      return policy.failure_interval;
    case AttemptEnd::kNotSubmitted:
      break;
  }
  return policy.submission_interval;
}

}  // namespace

std::optional<SteadyTime::duration> next_attempt_in(const RestartPolicy& policy,
                                                    const Attempts& attempts, AttemptEnd end,
                                                    SteadyTime::duration since_begin) {
  constexpr std::chrono::hours kLongest{24 * 365};
  if (!is_repeated(policy, attempts, end)) {
    return std::nullopt;
  }
  constexpr SteadyTime::duration kNone{0};
  const std::chrono::seconds interval = interval_after(policy, end);
  if (policy.waits_after_end) {
    return std::min<std::chrono::seconds>(interval, kLongest);
  }
  const SteadyTime::duration wait =
      std::min<std::chrono::seconds>(interval * attempts.submissions, kLongest);
  return std::max(wait - since_begin, kNone);
}

std::optional<AttemptEnd> attempt_end_of(const Outcome& outcome) {
  switch (outcome.kind) {
    case Outcome::Kind::kDriverEnded:
      return outcome.exit_code == 0 ? AttemptEnd::kSucceeded : AttemptEnd::kFailed;
    case Outcome::Kind::kLost:
      return AttemptEnd::kFailed;
    case Outcome::Kind::kSubmitted:
    case Outcome::Kind::kInterrupted:
    case Outcome::Kind::kStartTimeout:
    case Outcome::Kind::kRunTimeout:
    case Outcome::Kind::kSkipped:
      break;
  }
  return std::nullopt;
}

}  // namespace firesteel::app
