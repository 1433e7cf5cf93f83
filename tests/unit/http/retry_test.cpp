#include "http/retry.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "http/transport.h"
#include "support/catch.h"

using firesteel::http::decide_retry;
using firesteel::http::FailedAttempt;
using firesteel::http::NextStep;
using firesteel::http::parse_retry_after;
using firesteel::http::retry_budget;
using firesteel::http::retry_delay;
using firesteel::http::RetryPolicy;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Kind = firesteel::http::Failure::Kind;

namespace {

/// Sun, 06 Nov 1994 08:49:37 GMT
constexpr std::chrono::system_clock::time_point kNow{seconds(784'111'777)};

std::optional<seconds> asked(std::string_view value,
                             std::optional<std::string_view> date_header = std::nullopt) {
  return parse_retry_after(value, date_header, kNow);
}

FailedAttempt with_status(int status) {
  FailedAttempt attempt;
  attempt.status = status;
  return attempt;
}

FailedAttempt with_failure(Kind kind, bool sent) {
  FailedAttempt attempt;
  attempt.failure = kind;
  attempt.request_sent = sent;
  return attempt;
}

}  // namespace

TEST_CASE("Pauses double from the first to the longest") {
  const RetryPolicy policy{.first = milliseconds(100), .longest = milliseconds(1'000)};
  struct Row {
    int attempt;
    milliseconds expected;
  };
  for (const Row& row : {Row{1, milliseconds(100)}, Row{2, milliseconds(200)},
                         Row{3, milliseconds(400)}, Row{4, milliseconds(800)},
                         Row{5, milliseconds(1'000)}, Row{1'000'000, milliseconds(1'000)}}) {
    CHECK(retry_delay(policy, row.attempt, 0.0) == row.expected);
  }
}

TEST_CASE("Chance stretches a pause by less than a half and never shortens it") {
  const RetryPolicy policy{.first = milliseconds(100), .longest = milliseconds(1'000)};
  CHECK(retry_delay(policy, 1, 0.5) == milliseconds(125));
  CHECK(retry_delay(policy, 1, 0.999) == milliseconds(149));
  CHECK(retry_delay(policy, 1, 7.0) == milliseconds(150));
  CHECK(retry_delay(policy, 1, -1.0) == milliseconds(100));
}

TEST_CASE("Retry-After is a minimum, within the longest that may be asked") {
  const RetryPolicy policy{.first = milliseconds(100),
                           .longest = milliseconds(30'000),
                           .longest_asked = milliseconds(20'000)};
  CHECK(retry_delay(policy, 1, 0.0, seconds(2)) == milliseconds(2'000));
  CHECK(retry_delay(policy, 9, 0.0, seconds(2)) == milliseconds(25'600));
  CHECK(retry_delay(policy, 1, 0.0, seconds(4'000'000'000)) == milliseconds(20'000));
  CHECK(retry_delay(policy, 1, 0.0, seconds(-5)) == milliseconds(100));
}

TEST_CASE("Retry-After is seconds or a date") {
  CHECK(asked(" 7 ") == seconds(7));
  CHECK(asked("0") == seconds(0));
  CHECK(asked("Sun, 06 Nov 1994 08:50:07 GMT") == seconds(30));
  CHECK(asked("Sunday, 06-Nov-94 08:50:07 GMT") == seconds(30));
  CHECK(asked("Sun Nov  6 08:50:07 1994") == seconds(30));
  CHECK(asked("Sun, 06 Nov 1994 08:00:00 GMT") == seconds(0));
  CHECK(asked("") == std::nullopt);
  CHECK(asked("-1") == std::nullopt);
  CHECK(asked("1.5") == std::nullopt);
  CHECK(asked("soon") == std::nullopt);
  CHECK(asked("99999999999999999999") == std::nullopt);
}

TEST_CASE("A clock that is ten minutes wrong does not change what a date asks for") {
  const std::string until = "Sun, 06 Nov 1994 09:00:07 GMT";  // 10 min 30 s after our clock
  CHECK(asked(until, "Sun, 06 Nov 1994 08:59:37 GMT") == seconds(30));
  CHECK(asked(until, "Sun, 06 Nov 1994 09:00:08 GMT") == seconds(0));
  CHECK(asked(until, "no date") == seconds(630));
  const RetryPolicy policy;
  CHECK(retry_delay(policy, 1, 0.0, asked(until)) == milliseconds(30'000));
}

TEST_CASE("What may pass is tried again, what will not pass is not") {
  struct Row {
    FailedAttempt attempt;
    NextStep repeatable, create;
  };
  using enum NextStep;
  for (const Row& row : {Row{with_failure(Kind::kConnect, false), kAgain, kAgain},
                         Row{with_failure(Kind::kResolve, false), kAgain, kAgain},
                         Row{with_failure(Kind::kTimeout, false), kAgain, kAgain},
                         Row{with_failure(Kind::kTimeout, true), kAgain, kReadBack},
                         Row{with_failure(Kind::kReset, false), kAgain, kAgain},
                         Row{with_failure(Kind::kReset, true), kAgain, kReadBack},
                         Row{with_failure(Kind::kTls, false), kGiveUp, kGiveUp},
                         Row{with_failure(Kind::kTooLarge, true), kGiveUp, kGiveUp},
                         Row{with_failure(Kind::kProtocol, true), kGiveUp, kGiveUp},
                         Row{with_status(429), kAgain, kAgain},
                         Row{with_status(500), kAgain, kReadBack},
                         Row{with_status(502), kAgain, kReadBack},
                         Row{with_status(503), kAgain, kReadBack},
                         Row{with_status(504), kAgain, kReadBack},
                         Row{with_status(400), kGiveUp, kGiveUp},
                         Row{with_status(401), kGiveUp, kGiveUp},
                         Row{with_status(403), kGiveUp, kGiveUp},
                         Row{with_status(404), kGiveUp, kGiveUp},
                         Row{with_status(409), kGiveUp, kGiveUp},
                         Row{with_status(410), kGiveUp, kGiveUp},
                         Row{with_status(501), kGiveUp, kGiveUp}}) {
    INFO(row.attempt.status << " " << static_cast<int>(row.attempt.failure));
    FailedAttempt attempt = row.attempt;
    CHECK(decide_retry({}, attempt).step == row.repeatable);
    attempt.repeatable = false;
    CHECK(decide_retry({}, attempt).step == row.create);
    attempt.elapsed = RetryPolicy().budget;
    CHECK(decide_retry({}, attempt).step == kGiveUp);
    CHECK(decide_retry({.budget = milliseconds(0)}, row.attempt).step == kGiveUp);
  }
}

TEST_CASE("The last attempt comes when the budget ends, unless the server asks for more") {
  const RetryPolicy policy{.budget = milliseconds(10'000)};
  struct Row {
    int number;
    milliseconds elapsed;
    std::optional<seconds> retry_after;
    NextStep step;
    milliseconds pause;
  };
  using enum NextStep;
  for (const Row& row : {Row{1, milliseconds(0), {}, kAgain, milliseconds(100)},
                         Row{9, milliseconds(4'000), {}, kAgain, milliseconds(5'000)},
                         Row{9, milliseconds(9'000), {}, kAgain, milliseconds(1'000)},
                         Row{9, milliseconds(9'999), {}, kAgain, milliseconds(1)},
                         Row{9, milliseconds(10'000), {}, kGiveUp, milliseconds(0)},
                         Row{1, milliseconds(0), seconds(9), kAgain, milliseconds(9'000)},
                         Row{1, milliseconds(2'000), seconds(9), kGiveUp, milliseconds(0)},
                         Row{9, milliseconds(8'000), seconds(1), kAgain, milliseconds(2'000)}}) {
    FailedAttempt attempt = with_status(503);
    attempt.number = row.number;
    attempt.elapsed = row.elapsed;
    attempt.retry_after = row.retry_after;
    CHECK(decide_retry(policy, attempt).step == row.step);
    CHECK(decide_retry(policy, attempt).pause == row.pause);
  }
}

TEST_CASE("Before the first answer only an address that cannot be connected to is given up early") {
  struct Row {
    const char* name;
    FailedAttempt attempt;
    milliseconds expected;
  };
  for (const Row& row :
       {Row{"refused", with_failure(Kind::kConnect, false), milliseconds(10'000)},
        Row{"unknown host", with_failure(Kind::kResolve, false), milliseconds(10'000)},
        Row{"cut off", with_failure(Kind::kReset, true), milliseconds(60'000)},
        Row{"no answer", with_failure(Kind::kTimeout, true), milliseconds(60'000)}}) {
    INFO(row.name);
    FailedAttempt attempt = row.attempt;
    attempt.first_contact = true;
    CHECK(retry_budget({}, attempt) == row.expected);
    CHECK(retry_budget({.budget = milliseconds(2'000)}, attempt) == milliseconds(2'000));
  }
}

TEST_CASE("What seldom passes is tried for a shorter time") {
  FailedAttempt attempt = with_failure(Kind::kResolve, false);
  attempt.elapsed = milliseconds(5'000);
  CHECK(decide_retry({}, attempt).step == NextStep::kGiveUp);
  attempt.failure = Kind::kConnect;
  CHECK(decide_retry({}, attempt).step == NextStep::kAgain);
  attempt.seldom_passes = true;
  CHECK(decide_retry({}, attempt).step == NextStep::kGiveUp);
}
