#include "http/http_date.h"

#include <chrono>
#include <optional>

#include "support/catch.h"

using firesteel::http::parse_http_date;

TEST_CASE("A date has three forms that mean the same") {
  const std::chrono::sys_seconds expected{std::chrono::seconds(784'111'777)};
  for (const char* text : {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
                           "Sun Nov  6 08:49:37 1994", " Sun, 06 Nov 1994 08:49:37 GMT\t"}) {
    INFO(text);
    CHECK(parse_http_date(text) == expected);
  }
  CHECK(parse_http_date("Saturday, 29-Feb-20 23:59:60 GMT") ==
        parse_http_date("Sat, 29 Feb 2020 23:59:59 GMT"));
}

TEST_CASE("What is no date is none") {
  for (const char* text :
       {"", "Sun", "Sun,", "Sun, ", "Sun, 06 Nov 1994", "Sun, 06 Nov 1994 08:49:37",
        "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
        "Sun, 06 Nov 1994 08:60:00 GMT", "Sun, 06 nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1969 08:49:37 GMT", "Sun, 06 Nov -994 08:49:37 GMT",
        "Xxx, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT GMT",
        "Sunday, 06-Nov-1994 08:49:37 GMT", "Sun Nov 6 08:49:37 1994", "784111777"}) {
    INFO(text);
    CHECK(parse_http_date(text) == std::nullopt);
  }
}
