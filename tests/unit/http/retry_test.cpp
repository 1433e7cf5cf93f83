#include "http/retry.h"

#include <chrono>
#include <optional>

#include "support/catch.h"

using firesteel::http::parse_retry_after;
using firesteel::http::retry_delay;
using firesteel::http::RetryPolicy;
using std::chrono::milliseconds;
using std::chrono::seconds;

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

TEST_CASE("Retry-After is a minimum, within the longest pause") {
  const RetryPolicy policy{.first = milliseconds(100), .longest = milliseconds(30'000)};
  CHECK(retry_delay(policy, 1, 0.0, seconds(2)) == milliseconds(2'000));
  CHECK(retry_delay(policy, 9, 0.0, seconds(2)) == milliseconds(25'600));
  CHECK(retry_delay(policy, 1, 0.0, seconds(4'000'000'000)) == milliseconds(30'000));
}

TEST_CASE("Only whole seconds are understood in Retry-After") {
  CHECK(parse_retry_after(" 7 ") == seconds(7));
  CHECK(parse_retry_after("0") == seconds(0));
  CHECK(parse_retry_after("") == std::nullopt);
  CHECK(parse_retry_after("-1") == std::nullopt);
  CHECK(parse_retry_after("Wed, 21 Oct 2026 07:28:00 GMT") == std::nullopt);
  CHECK(parse_retry_after("99999999999999999999") == std::nullopt);
}
