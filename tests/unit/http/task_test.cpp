#include "http/task.h"

#include <array>
#include <chrono>
#include <optional>
#include <vector>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/scripted_transport.h"

namespace http = firesteel::http;
using firesteel::SteadyTime;
using firesteel::testing::FakeClock;
using firesteel::testing::ScriptedTransport;
using std::chrono::seconds;

namespace {

/// Has to do something every `pause`, `times` times.
class Ticker final : public http::Task {
 public:
  Ticker(const FakeClock& clock, seconds pause, int times)
      : clock_(clock), pause_(pause), left_(times), due_(clock.steady_now() + pause) {}

  void turn() override {
    ++turns;
    if (left_ > 0 && clock_.steady_now() >= due_) {
      --left_;
      due_ += pause_;
    }
  }
  [[nodiscard]] SteadyTime due() const override { return due_; }
  [[nodiscard]] bool done() const override { return left_ == 0; }

  int turns = 0;

 private:
  const FakeClock& clock_;
  seconds pause_;
  int left_;
  SteadyTime due_;
};

struct World {
  FakeClock clock;
  ScriptedTransport transport{clock, [](const auto&) { return ScriptedTransport::Reaction{}; }};

  bool run(const std::vector<http::Task*>& tasks, const http::Stop& stop = {}) {
    return http::run(transport, clock, tasks, stop);
  }
};

}  // namespace

TEST_CASE("The loop wakes when something is due, and ends when all tasks are done") {
  World world;
  Ticker quick(world.clock, seconds(3), 4);
  Ticker slow(world.clock, seconds(20), 2);
  CHECK(world.run({&quick, &slow}));
  CHECK(world.clock.passed() == seconds(40));
  CHECK(world.transport.turns == 6);  // at 3, 6, 9, 12, 20 and 40
}

TEST_CASE("What has nothing due is looked at once a minute") {
  World world;
  Ticker far(world.clock, seconds(150), 1);
  CHECK(world.run({&far}));
  CHECK(world.clock.passed() == seconds(150));
  CHECK(world.transport.turns == 3);
}

TEST_CASE("A signal ends the loop before the next turn of any task") {
  World world;
  Ticker task(world.clock, seconds(1), 100);
  CHECK_FALSE(world.run({&task}, [] { return true; }));
  CHECK(task.turns == 0);
  CHECK_FALSE(world.run({&task}, [&] { return world.clock.passed() >= seconds(5); }));
  CHECK(task.turns == 5);
  CHECK(http::run(world.transport, world.clock, task, {}));
}

TEST_CASE("Nothing to do is done") {
  World world;
  CHECK(world.run({}));
  CHECK(world.transport.turns == 0);
}
