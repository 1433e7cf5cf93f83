#include "storage/server_clock.h"

#include <chrono>
#include <string>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "support/catch.h"
#include "support/fake_world.h"

namespace storage = firesteel::storage;
using firesteel::http::Response;
using firesteel::testing::FakeClock;

namespace {

using namespace std::chrono_literals;

Response dated(const std::string& date) {
  return {.status = 403, .headers = {{"Date", date}}, .body = {}};
}

}  // namespace

TEST_CASE("A server's time is taken once, if it differs by more than a minute") {
  const FakeClock clock;
  storage::ServerClock server(clock);
  CHECK(server.now() == clock.now());
  CHECK_FALSE(server.correct(dated("Sat, 21 Nov 2026 05:12:30 GMT"), 0));
  CHECK_FALSE(server.correct(dated("soon"), 0));
  CHECK_FALSE(server.correct({.status = 403, .headers = {}, .body = {}}, 0));
  CHECK(server.corrections() == 0);
  CHECK(server.correct(dated("Sat, 21 Nov 2026 05:32:00 GMT"), 0));
  CHECK(server.now() == clock.now() + 20min);
  CHECK_FALSE(server.correct(dated("Sat, 21 Nov 2026 04:52:00 GMT"), server.corrections()));
}

TEST_CASE("A request that was made before the time was corrected is worth another attempt") {
  const FakeClock clock;
  storage::ServerClock server(clock);
  const int before = server.corrections();
  CHECK(server.correct(dated("Sat, 21 Nov 2026 05:32:00 GMT"), before));
  CHECK(server.correct(dated("Sat, 21 Nov 2026 05:32:00 GMT"), before));
  CHECK(server.now() == clock.now() + 20min);
}
