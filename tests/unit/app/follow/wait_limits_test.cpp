#include "app/follow/wait_limits.h"

#include <chrono>
#include <optional>

#include "firesteel/clock.h"
#include "firesteel/submit.h"
#include "support/catch.h"

using firesteel::SteadyTime;
using firesteel::WaitLimits;
using firesteel::app::Limits;
using firesteel::app::WaitLimit;
using std::chrono::seconds;

namespace {

constexpr SteadyTime kBegin{};

}  // namespace

TEST_CASE("A wait without limits never lasts too long") {
  const Limits limits(WaitLimits{}, kBegin);
  CHECK(limits.next() == SteadyTime::max());
  CHECK(limits.passed(kBegin + seconds(1'000'000)) == std::nullopt);
}

TEST_CASE("The start timeout is over once the driver has started") {
  WaitLimits wanted;
  wanted.start_timeout = seconds(30);
  Limits limits(wanted, kBegin);
  CHECK(limits.passed(kBegin + seconds(29)) == std::nullopt);
  CHECK(limits.passed(kBegin + seconds(30)) == WaitLimit::kStart);
  CHECK(limits.text_of(WaitLimit::kStart) == "the driver did not start within 30s");
  limits.started();
  CHECK(limits.passed(kBegin + seconds(30)) == std::nullopt);
}

TEST_CASE("A hopeless start is given its time, and again when hope came back") {
  WaitLimits wanted;
  wanted.fail_fast = seconds(10);
  Limits limits(wanted, kBegin);
  limits.hopeless(true, kBegin + seconds(5));
  limits.hopeless(true, kBegin + seconds(8));
  CHECK(limits.next() == kBegin + seconds(15));
  limits.hopeless(false, kBegin + seconds(9));
  CHECK(limits.passed(kBegin + seconds(60)) == std::nullopt);
}
