#include "firesteel/cron.h"

#include <string>
#include <utility>

#include "firesteel/error.h"
#include "support/catch.h"

namespace firesteel {

namespace {

std::string refusal(const std::string& schedule) {
  try {
    static_cast<void>(cron_schedule(schedule));
  } catch (const Error& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("Schedules are what a CronJob takes") {
  for (const char* const same :
       {"* * * * *", "*/5 0-6,22 ? jan-mar MON", "59 23 31 12 6", "@daily", "0 8-18/2 * * 1-5"}) {
    CAPTURE(same);
    CHECK(cron_schedule(same).schedule == same);
    CHECK(cron_schedule(same).time_zone.empty());
  }
  CHECK(cron_schedule(" TZ=UTC  5 4 * * * ").schedule == "5 4 * * *");
  CHECK(cron_schedule("CRON_TZ=Europe/Berlin @daily").time_zone == "Europe/Berlin");
}

TEST_CASE("An interval becomes fields if it divides an hour or a day") {
  for (const auto& [interval, fields] :
       {std::pair{"@every 1m", "*/1 * * * *"}, std::pair{"@every 15m", "*/15 * * * *"},
        std::pair{"@every 1h", "0 */1 * * *"}, std::pair{"@every 120m", "0 */2 * * *"},
        std::pair{"@every 24h", "0 0 * * *"}}) {
    CHECK(cron_schedule(interval).schedule == fields);
  }
  for (const char* const other : {"@every 7m", "@every 90m", "@every 30s", "@every 0s", "@every 5h",
                                  "@every soon", "@every 48h"}) {
    CAPTURE(other);
    CHECK_THAT(refusal(other), Catch::Matchers::Contains("does not divide an hour or a day"));
  }
}

TEST_CASE("What is not a schedule is refused with the part that is wrong") {
  CHECK_THAT(refusal(""), Catch::Matchers::Contains("0 fields"));
  CHECK_THAT(refusal("* * * * * *"), Catch::Matchers::Contains("6 fields, not 5"));
  CHECK_THAT(refusal("60 * * * *"), Catch::Matchers::Contains("the minute cannot be 60 (0 to 59)"));
  CHECK_THAT(refusal("* * 0 * *"),
             Catch::Matchers::Contains("the day of the month cannot be 0 (1 to 31)"));
  CHECK_THAT(refusal("* * * * 7"),
             Catch::Matchers::Contains("the day of the week cannot be 7 (0 to 6)"));
  CHECK_THAT(refusal("5-1 * * * *"), Catch::Matchers::Contains("cannot be 5-1"));
  CHECK_THAT(refusal("*/0 * * * *"), Catch::Matchers::Contains("cannot be */0"));
  CHECK_THAT(refusal("@reboot"), Catch::Matchers::Contains("the word is not known"));
}

}  // namespace firesteel
