#include "base/duration.h"

#include <chrono>
#include <optional>

#include "support/catch.h"

using firesteel::base::parse_duration;
using std::chrono::milliseconds;

TEST_CASE("A duration is a number with a unit, or several") {
  CHECK(parse_duration("30s") == milliseconds(30'000));
  CHECK(parse_duration("500ms") == milliseconds(500));
  CHECK(parse_duration("2m") == milliseconds(120'000));
  CHECK(parse_duration("2min") == milliseconds(120'000));
  CHECK(parse_duration("1h") == milliseconds(3'600'000));
  CHECK(parse_duration("1m30s") == milliseconds(90'000));
  CHECK(parse_duration(" 1.5s ") == milliseconds(1'500));
  CHECK(parse_duration("0") == milliseconds(0));
  CHECK(parse_duration("0s") == milliseconds(0));
}

TEST_CASE("What has no unit, another one or no number is no duration") {
  for (const char* text : {"", " ", "30", "s", "30 s", "-1s", "+1s", "1d", "1S", "1.s.", "1..5s",
                           "1e3s", "10000h", "1s1", "99999999999999999999999h"}) {
    INFO(text);
    CHECK(parse_duration(text) == std::nullopt);
  }
}
