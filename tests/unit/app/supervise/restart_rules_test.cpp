#include "app/supervise/restart_rules.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/application.h"
#include "firesteel/restart_policy.h"
#include "support/catch.h"

namespace app = firesteel::app;
using app::AttemptEnd;
using firesteel::Outcome;
using firesteel::RestartPolicy;
using std::chrono::seconds;
using Type = RestartPolicy::Type;

namespace {

/// `wait` in seconds; nothing: it was the last attempt.
struct Row {
  std::string about;
  Type type;
  std::optional<int> failure_retries, submission_retries;
  app::Attempts attempts;
  AttemptEnd end;
  int since;
  std::optional<int> wait;
};

const std::vector<Row> kRows = {
    {"Never is never", Type::kNever, 9, 9, {1, 1}, AttemptEnd::kFailed, 0, {}},
    {"Never does not repeat submissions",
     Type::kNever,
     9,
     9,
     {1, 0},
     AttemptEnd::kNotSubmitted,
     0,
     {}},
    {"the first failure of two", Type::kOnFailure, 2, {}, {1, 1}, AttemptEnd::kFailed, 1, 9},
    {"the interval grows", Type::kOnFailure, 2, {}, {2, 2}, AttemptEnd::kFailed, 1, 19},
    {"N retries are N + 1 attempts", Type::kOnFailure, 2, {}, {3, 3}, AttemptEnd::kFailed, 1, {}},
    {"no number, no retry", Type::kOnFailure, {}, 5, {1, 1}, AttemptEnd::kFailed, 1, {}},
    {"zero retries", Type::kOnFailure, 0, 5, {1, 1}, AttemptEnd::kFailed, 1, {}},
    {"it counts from the begin", Type::kOnFailure, 2, {}, {1, 1}, AttemptEnd::kFailed, 10, 0},
    {"a long driver is repeated at once",
     Type::kOnFailure,
     2,
     {},
     {1, 1},
     AttemptEnd::kFailed,
     999,
     0},
    {"failed submissions lengthen the wait of drivers",
     Type::kOnFailure,
     2,
     5,
     {3, 1},
     AttemptEnd::kFailed,
     0,
     30},
    {"success is the end", Type::kOnFailure, 2, 2, {1, 1}, AttemptEnd::kSucceeded, 1, {}},
    {"a refused submission", Type::kOnFailure, {}, 2, {1, 0}, AttemptEnd::kNotSubmitted, 1, 2},
    {"the last refused submission",
     Type::kOnFailure,
     9,
     2,
     {3, 0},
     AttemptEnd::kNotSubmitted,
     1,
     {}},
    {"earlier drivers count as submissions",
     Type::kOnFailure,
     9,
     2,
     {3, 2},
     AttemptEnd::kNotSubmitted,
     1,
     {}},
    {"no number of submissions", Type::kOnFailure, 9, {}, {1, 0}, AttemptEnd::kNotSubmitted, 1, {}},
    {"Always after success does not wait",
     Type::kAlways,
     {},
     {},
     {7, 7},
     AttemptEnd::kSucceeded,
     0,
     0},
    {"Always after a failure waits", Type::kAlways, {}, {}, {7, 7}, AttemptEnd::kFailed, 5, 65},
    {"Always needs no number", Type::kAlways, 0, 0, {7, 0}, AttemptEnd::kNotSubmitted, 1, 20}};

}  // namespace

TEST_CASE("The restart policy decides as the operator does") {
  for (const Row& row : kRows) {
    INFO(row.about);
    RestartPolicy policy;
    policy.type = row.type;
    policy.failure_retries = row.failure_retries;
    policy.submission_retries = row.submission_retries;
    policy.failure_interval = seconds(10);
    policy.submission_interval = seconds(3);
    const auto wait = app::next_attempt_in(policy, row.attempts, row.end, seconds(row.since));
    REQUIRE(wait.has_value() == row.wait.has_value());
    if (wait) {
      CHECK(*wait == seconds(*row.wait));
    }
  }
}

TEST_CASE("Large numbers in a restart policy do not overflow") {
  RestartPolicy policy;
  policy.type = Type::kAlways;
  policy.failure_interval = seconds(2'000'000'000);
  const auto wait =
      app::next_attempt_in(policy, {2'000'000'000, 2'000'000'000}, AttemptEnd::kFailed, seconds(0));
  REQUIRE(wait);
  CHECK(*wait == std::chrono::hours(24 * 365));
}

TEST_CASE("Only the end of a driver is followed by another attempt") {
  Outcome outcome;
  for (const auto& [kind, end] : std::vector<std::pair<Outcome::Kind, std::optional<AttemptEnd>>>{
           {Outcome::Kind::kDriverEnded, AttemptEnd::kSucceeded},
           {Outcome::Kind::kLost, AttemptEnd::kFailed},
           {Outcome::Kind::kInterrupted, std::nullopt},
           {Outcome::Kind::kStartTimeout, std::nullopt},
           {Outcome::Kind::kRunTimeout, std::nullopt},
           {Outcome::Kind::kSkipped, std::nullopt},
           {Outcome::Kind::kSubmitted, std::nullopt}}) {
    outcome.kind = kind;
    CHECK(app::attempt_end_of(outcome) == end);
  }
  outcome.kind = Outcome::Kind::kDriverEnded;
  outcome.exit_code = 3;
  CHECK(app::attempt_end_of(outcome) == AttemptEnd::kFailed);
}

TEST_CASE("One limit can hold for all restarts, and the wait can count from the end") {
  RestartPolicy policy{.type = Type::kAlways,
                       .restarts = 2,
                       .failure_interval = seconds(30),
                       .success_interval = seconds(20),
                       .waits_after_end = true};
  CHECK(app::next_attempt_in(policy, {1, 1}, AttemptEnd::kFailed, seconds(100)) == seconds(30));
  CHECK(app::next_attempt_in(policy, {2, 2}, AttemptEnd::kSucceeded, seconds(1)) == seconds(20));
  CHECK_FALSE(app::next_attempt_in(policy, {3, 3}, AttemptEnd::kSucceeded, seconds(1)));
  policy.type = Type::kOnFailure;
  policy.failure_retries = 5;
  CHECK(app::next_attempt_in(policy, {2, 2}, AttemptEnd::kFailed, seconds(1)) == seconds(30));
  CHECK_FALSE(app::next_attempt_in(policy, {3, 3}, AttemptEnd::kFailed, seconds(1)));
}
