#include "base/timestamp.h"

#include <chrono>
#include <optional>
#include <utility>

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

TEST_CASE("A time that not every clock has is the first or last whole second of all") {
  for (const auto& [text, kept] : {std::pair("0001-01-01T00:00:00Z", "1677-09-21T00:12:44Z"),
                                   std::pair("9999-12-31T23:59:59Z", "2262-04-11T23:47:16Z")}) {
    CAPTURE(text);
    const std::chrono::seconds since(seconds_of(text).value_or(0));
    CHECK(second_text(firesteel::SystemTime(since)) == kept);
  }
}

TEST_CASE("What is no time of the API is nothing") {
  for (const char* text : {"", "2026", "2026-11-21", "2026-13-21T04:12:00Z", "2026-11-21 04:12:07Z",
                           "2026-11-21T0a:12:07Z", "2026-11-21T04:12:00+01"}) {
    CAPTURE(text);
    CHECK(seconds_of(text) == std::nullopt);
  }
}
