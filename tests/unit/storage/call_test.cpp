#include "storage/call.h"

#include <chrono>

#include "http/retry.h"
#include "support/catch.h"

namespace http = firesteel::http;
namespace storage = firesteel::storage;

TEST_CASE("A server that asks for a pause of a minute is asked several times in a minute") {
  using namespace std::chrono_literals;
  for (const auto elapsed : {0ms, 20'000ms, 40'000ms, 50'000ms}) {
    const http::RetryDecision decision = http::decide_retry(
        storage::kStorePolicy,
        {.number = 1, .status = 429, .retry_after = 60s, .elapsed = elapsed, .jitter = 0.99});
    CHECK(decision.step == http::NextStep::kAgain);
    CHECK(decision.pause >= 5s);
    CHECK(decision.pause < 10s);
  }
}
