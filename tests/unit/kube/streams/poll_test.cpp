#include "kube/streams/poll.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/limits.h"
#include "support/scripted_transport.h"

using firesteel::SteadyTime;
using firesteel::kube::Poll;
using firesteel::testing::answers;
using firesteel::testing::fails;
using firesteel::testing::FakeClock;
using firesteel::testing::FakeLog;
using firesteel::testing::FakeRandom;
using firesteel::testing::ScriptedTransport;
using Reaction = ScriptedTransport::Reaction;
using std::chrono::seconds;
namespace kube = firesteel::kube;

namespace {

struct World {
  Reaction next = answers(200, R"({"n":1})");
  FakeClock clock;
  FakeRandom random;
  FakeLog log;
  ScriptedTransport transport{clock, [this](const firesteel::http::Request&) { return next; }};
  kube::Api api{transport, {}, clock, random, log, firesteel::testing::kLimits};
  Poll poll{api, clock, seconds(2)};

  /// Answers that came within that time.
  std::vector<nlohmann::json> run(seconds within) {
    std::vector<nlohmann::json> found;
    for (const auto until = clock.passed() + within; clock.passed() < until;) {
      if (auto answer = poll.turn()) {
        found.push_back(*answer);
      }
      transport.run_once(std::chrono::milliseconds(100));
    }
    return found;
  }
};

}  // namespace

TEST_CASE("A poll asks again after its interval, and each answer is returned once") {
  World world;
  world.poll.ask("/x");
  CHECK(world.run(seconds(7)).size() == 4);
  CHECK(world.transport.requests.size() == 4);
  CHECK(world.transport.requests.front().timeout == seconds(2));
}

TEST_CASE("A poll of nothing asks nothing, and a new question is asked at once") {
  World world;
  CHECK(world.poll.due() == SteadyTime::max());
  CHECK(world.run(seconds(5)).empty());
  world.poll.ask("/a");
  CHECK(world.run(seconds(1)).size() == 1);
  world.poll.ask("/b");
  CHECK(world.run(seconds(1)).size() == 1);
  world.poll.ask("");
  CHECK(world.run(seconds(10)).empty());
  CHECK(world.transport.requests.size() == 2);
}

TEST_CASE("A poll that is refused asks no more") {
  for (const int status : {401, 403}) {
    World world;
    world.next = answers(status, "{}");
    world.poll.ask("/x");
    CHECK(world.run(seconds(300)).empty());
    CHECK(world.transport.requests.size() == 1);
  }
}

TEST_CASE("A poll that fails asks more seldom, and is as quick as before once it succeeds") {
  for (const Reaction& failure : {answers(503, "no"), answers(200, "<html>"),
                                  fails(firesteel::http::Failure::Kind::kTimeout, true)}) {
    World world;
    world.next = failure;
    world.poll.ask("/x");
    CHECK(world.run(seconds(300)).empty());
    const std::size_t asked = world.transport.requests.size();
    CHECK(asked >= 25);
    CHECK(asked <= 40);
    world.next = answers(200, "{}");
    CHECK_FALSE(world.run(seconds(11)).empty());
    CHECK(world.run(seconds(10)).size() >= 4);
  }
}
