#include "firesteel/duration.h"

#include <chrono>
#include <optional>

#include "support/catch.h"

using firesteel::duration_text;
using firesteel::parse_duration;
using std::chrono::milliseconds;

TEST_CASE("A length of time is a number with a unit, a sum of them, or seconds") {
  CHECK(parse_duration("500ms") == milliseconds(500));
  CHECK(parse_duration("30") == milliseconds(30'000));
  CHECK(parse_duration("1h30m") == milliseconds(5'400'000));
  CHECK(parse_duration("2d") == milliseconds(172'800'000));
}

TEST_CASE("What is no length of time is nothing") {
  for (const char* text : {"", "s", "-3s", "3x", "1h30", "1.5h", "99999999999d", "3 s"}) {
    CAPTURE(text);
    CHECK(parse_duration(text) == std::nullopt);
  }
}

TEST_CASE("A length of time has at most two units") {
  CHECK(duration_text(-3) == "0s");
  CHECK(duration_text(119) == "119s");
  CHECK(duration_text(185) == "3m5s");
  CHECK(duration_text(180) == "3m");
  CHECK(duration_text(1025) == "17m");
  CHECK(duration_text(3600) == "1h");
  CHECK(duration_text(18125) == "5h2m");
  CHECK(duration_text(3 * 86400 + 4 * 3600) == "3d4h");
  CHECK(duration_text(412LL * 86400) == "412d");
}
