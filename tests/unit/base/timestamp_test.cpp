#include "base/timestamp.h"

#include <chrono>
#include <string>

#include "support/catch.h"

using firesteel::base::parse_http_date;
using firesteel::base::parse_timestamp;

TEST_CASE("The two spellings of one moment are the same moment") {
  const auto moment = parse_timestamp("2026-11-21T04:12:07Z");
  REQUIRE(moment);
  CHECK(std::chrono::duration_cast<std::chrono::seconds>(moment->time_since_epoch()).count() ==
        1'795'234'327);
  CHECK(parse_http_date("Sat, 21 Nov 2026 04:12:07 GMT") == moment);
  CHECK(parse_timestamp("2026-11-21T04:12:07.123456Z") == moment);
}

TEST_CASE("What is no time is nothing") {
  for (const std::string text : {"", "2026", "2026-13-21T04:12:07Z", "2026-11-21T04:12:07+01:00",
                                 "2026-11-21T0a:12:07Z", "2026-11-21 04:12:07Z"}) {
    INFO(text);
    CHECK_FALSE(parse_timestamp(text));
  }
  for (const std::string text :
       {"", "Sat, 21 Foo 2026 04:12:07 GMT", "21 Nov 2026", "Sat, 21 Nov 2026 04:12:07 CET"}) {
    INFO(text);
    CHECK_FALSE(parse_http_date(text));
  }
}
