#include "base/timestamp.h"

#include <chrono>
#include <optional>

#include "firesteel/clock.h"
#include "support/catch.h"

using firesteel::base::parse_timestamp;
using firesteel::base::second_text;
using firesteel::base::seconds_of;

TEST_CASE("A time of the API is seconds since 1970, fractions dropped") {
  CHECK(seconds_of("1970-01-02T00:00:01Z") == 86401);
  CHECK(seconds_of("2026-11-21T04:12:07Z") == 1'795'234'327);
  CHECK(parse_timestamp("2026-11-21T04:12:00.123456Z") == parse_timestamp("2026-11-21T04:12:00Z"));
  CHECK(parse_timestamp("2026-11-21T05:12:00+01:00") == parse_timestamp("2026-11-21T04:12:00Z"));
}

TEST_CASE("A time before all that the clock can have is its first whole second") {
  const std::chrono::seconds first(seconds_of("0001-01-01T00:00:00Z").value_or(0));
  CHECK(second_text(firesteel::SystemTime(first)) == "1677-09-21T00:12:44Z");
}

TEST_CASE("What is no time of the API is nothing") {
  for (const char* text : {"", "2026", "2026-11-21", "2026-13-21T04:12:00Z", "2026-11-21 04:12:07Z",
                           "2026-11-21T0a:12:07Z", "2026-11-21T04:12:00+01"}) {
    CAPTURE(text);
    CHECK(seconds_of(text) == std::nullopt);
  }
}
