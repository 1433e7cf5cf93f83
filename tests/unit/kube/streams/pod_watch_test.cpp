#include "kube/streams/pod_watch.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"
#include "support/limits.h"
#include "support/scripted_transport.h"
#include "support/turning.h"

namespace kube = firesteel::kube;
namespace http = firesteel::http;
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace)
using firesteel::LogLevel;
using kube::PodEvent;
using Reaction = ScriptedTransport::Reaction;
using FailureKind = http::Failure::Kind;

namespace {

kube::Connection connection() {
  kube::Connection connection;
  connection.server = "https://host";
  connection.user_name = "jane";
  return connection;
}

nlohmann::json pod(int version, const std::string& uid = "u1") {
  return {{"metadata",
           {{"name", "p"},
            {"namespace", "spark"},
            {"uid", uid},
            {"resourceVersion", std::to_string(version)}}}};
}

std::string line(const std::string& type, const nlohmann::json& object) {
  return nlohmann::json({{"type", type}, {"object", object}}).dump() + "\n";
}

/// A watch that brings `lines` and stays open.
Reaction open_watch(std::vector<std::string> lines) {
  return {.data = std::move(lines), .end = std::nullopt};
}
/// A watch that brings `lines` and ends.
Reaction short_watch(std::vector<std::string> lines) {
  Reaction reaction = answers(200, "");
  reaction.data = std::move(lines);
  return reaction;
}

/// Answers watches and reads from two scripts; the last entry of each repeats.
struct World {
  std::vector<Reaction> watches, reads;
  std::size_t watched = 0, read = 0;
  FakeClock clock;
  FakeRandom random;
  FakeLog log;
  ScriptedTransport transport{clock, [this](const http::Request& request) {
                                const bool is_watch = request.url.find('?') != std::string::npos;
                                auto& script = is_watch ? watches : reads;
                                auto& at = is_watch ? watched : read;
                                REQUIRE_FALSE(script.empty());
                                return script[std::min(at++, script.size() - 1)];
                              }};
  kube::Api api{transport, connection(), clock, random, log, kLimits};
  kube::PodWatch watch{api, pod(1)};

  /// The next event, or nothing after that time.  Throws the failure that ends the watch.
  std::optional<PodEvent> next(std::chrono::seconds within = std::chrono::hours(1)) {
    std::optional<PodEvent> event = watch.take();
    (void)turn_until(transport, clock, watch, event ? std::chrono::seconds(0) : within, [&] {
      event = event ? event : watch.take();
      return event.has_value();
    });
    if (!event && watch.failure()) {
      throw firesteel::ApiError(*watch.failure());
    }
    return event ? event : watch.take();
  }
};

std::string version_of(const std::optional<PodEvent>& event) {
  REQUIRE(event);
  return event->pod.at("metadata").at("resourceVersion").get<std::string>();
}

}  // namespace

TEST_CASE("A watch begins where the pod was seen and brings its changes") {
  World world;
  world.watches = {open_watch({line("MODIFIED", pod(2)) + line("MODIFIED", pod(3)).substr(0, 9),
                               line("MODIFIED", pod(3)).substr(9)})};
  CHECK(version_of(world.next()) == "2");
  CHECK(version_of(world.next()) == "3");
  CHECK_FALSE(world.next());
  REQUIRE(world.transport.requests.size() == 1);
  const http::Request& request = world.transport.requests[0];
  CHECK(request.method == "GET");
  CHECK(request.url ==
        "https://host/api/v1/namespaces/spark/pods?allowWatchBookmarks=true&"
        "fieldSelector=metadata.name%3Dp&resourceVersion=1&watch=true");
  CHECK(request.timeout.count() == 0);
  CHECK(request.idle_timeout.count() > 60);
}

TEST_CASE("A watch that ended is continued from the last version that it delivered") {
  World world;
  world.watches = {short_watch({line("BOOKMARK", pod(5, ""))}),
                   open_watch({line("MODIFIED", pod(8))})};
  CHECK(version_of(world.next()) == "8");
  REQUIRE(world.transport.requests.size() == 2);
  CHECK_THAT(world.transport.requests[1].url, Catch::Matchers::Contains("resourceVersion=5&"));
  CHECK(world.clock.passed().count() == 0);
}

TEST_CASE("What has not changed is no event") {
  World world;
  world.watches = {short_watch({line("MODIFIED", pod(2)), line("MODIFIED", pod(2))}),
                   open_watch({})};
  world.reads = {answers(200, pod(2).dump())};
  CHECK(version_of(world.next()) == "2");
  CHECK_FALSE(world.next());
}

TEST_CASE("History that is gone is read over, as an event and as an answer") {
  for (const Reaction& gone :
       {open_watch({line("ERROR", {{"kind", "Status"}, {"code", 410}, {"reason", "Expired"}})}),
        answers(410, status_body(410, "Expired", "too old resource version"))}) {
    World world;
    world.watches = {gone, open_watch({})};
    world.reads = {answers(200, pod(9).dump())};
    CHECK(version_of(world.next()) == "9");
    CHECK(world.clock.passed().count() == 0);
    CHECK_FALSE(world.next(std::chrono::seconds(1)));
    CHECK(world.transport.open() == 1);
  }
}

TEST_CASE("Deletion ends it with the pod's last state") {
  World world;
  world.watches = {open_watch({line("DELETED", pod(4)), line("ADDED", pod(5, "u2"))})};
  const auto event = world.next();
  REQUIRE(event);
  CHECK(event->type == PodEvent::Type::kDeleted);
  CHECK(version_of(event) == "4");
  CHECK(world.watch.done());
  CHECK_FALSE(world.next(std::chrono::seconds(100)));
  CHECK(world.transport.requests.size() == 1);
}

TEST_CASE("Another pod of the same name means that this one is gone") {
  SECTION("seen by the watch") {
    World world;
    world.watches = {open_watch({line("DELETED", pod(3, "u0")), line("ADDED", pod(5, "u2"))})};
    CHECK(world.next()->type == PodEvent::Type::kDeleted);
  }
  SECTION("seen by reading") {
    World world;
    world.watches = {answers(410, "{}")};
    world.reads = {answers(200, pod(9, "u2").dump())};
    const auto event = world.next();
    REQUIRE(event);
    CHECK(event->type == PodEvent::Type::kDeleted);
    CHECK(version_of(event) == "1");
  }
  SECTION("gone when reading") {
    World world;
    world.watches = {answers(410, "{}")};
    world.reads = {answers(404, status_body(404, "NotFound", "pods p not found"))};
    CHECK(world.next()->type == PodEvent::Type::kDeleted);
  }
}

TEST_CASE("A 404 that is not the API server's does not mean that the pod is gone") {
  World world;
  world.watches = {answers(410, "{}"), open_watch({})};
  world.reads = {answers(404, "<html>no such page</html>"), answers(200, pod(9).dump())};
  const auto event = world.next();
  CHECK(version_of(event) == "9");
  CHECK(event->type == PodEvent::Type::kSeen);
}

TEST_CASE("Failures are waited out with growing pauses and said once") {
  World world;
  std::vector<Reaction> reads(12, fails(FailureKind::kConnect, false));
  reads[3] = answers(503, "{}");
  reads[5] = answers(200, "<html>");
  reads.push_back(answers(200, pod(9).dump()));
  world.watches = {fails(FailureKind::kReset, true), open_watch({})};
  world.reads = reads;
  CHECK(version_of(world.next()) == "9");
  CHECK(world.clock.passed() > std::chrono::minutes(1));
  CHECK(world.clock.passed() < std::chrono::minutes(3));
  CHECK(world.log.count(LogLevel::kWarn, "Lost contact with pod p") == 1);
  CHECK(world.log.count(LogLevel::kInfo, "Contact with pod p is restored.") == 1);
}

TEST_CASE("A watch whose history is forgotten begins anew at once, however it is said") {
  for (const Reaction& forgotten :
       {answers(410, "<html>"), answers(410, status_body(410, "Gone", "too old")),
        answers(400, status_body(400, "Expired", "too old")),
        short_watch({line("ERROR", {{"kind", "Status"}, {"code", 410}})}),
        short_watch({line("ERROR", {{"kind", "Status"}, {"reason", "Expired"}})}),
        open_watch({line("ERROR", {{"kind", "Status"}, {"reason", "Gone"}})})}) {
    World world;
    world.watches = {forgotten, open_watch({})};
    world.reads = {answers(200, pod(7).dump())};
    CHECK(version_of(world.next()) == "7");
    CHECK(world.clock.passed() < std::chrono::seconds(1));
    CHECK_FALSE(world.next(std::chrono::seconds(1)));
    // The version of the pod is not one of the collection's present.
    CHECK(world.transport.requests.back().url.find("resourceVersion") == std::string::npos);
    CHECK(world.transport.open() == 1);
  }
}

TEST_CASE("A server that always says 410 is not asked in a tight loop") {
  for (const Reaction& forgotten :
       {answers(410, "{}"), short_watch({line("ERROR", {{"kind", "Status"}, {"code", 410}})})}) {
    World world;
    world.watches = {forgotten};
    world.reads = {answers(200, pod(1).dump())};
    CHECK_FALSE(world.next(std::chrono::seconds(60)));
    CHECK(world.transport.requests.size() < 40);
  }
}

TEST_CASE("A server that ends every watch at once is not asked in a tight loop") {
  World world;
  world.watches = {short_watch({})};
  world.reads = {answers(200, pod(1).dump())};
  CHECK_FALSE(world.next(std::chrono::seconds(60)));
  CHECK(world.transport.requests.size() < 30);
}

TEST_CASE("A watch that brings rubbish is begun again") {
  World world;
  world.watches = {open_watch({line("MODIFIED", pod(2)), "<html>\n"}), open_watch({})};
  world.reads = {answers(200, pod(3).dump())};
  CHECK(version_of(world.next()) == "2");
  CHECK(version_of(world.next()) == "3");
  CHECK_FALSE(world.next(std::chrono::seconds(1)));
  CHECK(world.transport.open() == 1);
}

TEST_CASE("401 and 403 that stay are errors, those that pass are not") {
  for (const int code : {401, 403}) {
    const Reaction refused = answers(code, status_body(code, "Forbidden",
                                                       "pods is forbidden: "
                                                       "User jane cannot watch resource pods"));
    World staying;
    staying.watches = {refused};
    try {
      (void)staying.next();
      FAIL("it was taken");
    } catch (const firesteel::ApiError& error) {
      CHECK(error.kind() == firesteel::ErrorKind::kDenied);
      CHECK(error.status() == code);
      CHECK_THAT(error.what(), Catch::Matchers::Contains("cannot watch Pod \"p\""));
    }
    CHECK(staying.clock.passed() > std::chrono::seconds(5));
    World passing;
    passing.watches = {refused, refused, open_watch({line("MODIFIED", pod(2))})};
    CHECK(version_of(passing.next()) == "2");
  }
}

TEST_CASE("A pod that is deleted between the read and the watch is missed for five seconds only") {
  World world;
  world.watches = {answers(410, "{}"), open_watch({})};
  world.reads = {answers(200, pod(7).dump()),
                 answers(404, status_body(404, "NotFound", "pods p not found"))};
  CHECK(version_of(world.next()) == "7");
  const auto event = world.next();
  REQUIRE(event);
  CHECK(event->type == PodEvent::Type::kDeleted);
  CHECK(world.clock.passed() < std::chrono::seconds(8));
}

TEST_CASE("After a restart of the API server the watch comes back and costs no request any more") {
  FakeClock clock;
  FakeRandom random;
  FakeLog log;
  FakeApiServer server(clock);
  server.put("pods", {{"apiVersion", "v1"},
                      {"kind", "Pod"},
                      {"metadata", {{"name", "p"}, {"namespace", "spark"}}}});
  kube::Api api(server, fake_connection(), clock, random, log, kLimits);
  kube::PodWatch watch(api, server.object("pods", "p"));
  CHECK_FALSE(turn_until(server, clock, watch, std::chrono::seconds(30)));
  server.put("pods", {{"apiVersion", "v1"},
                      {"kind", "Pod"},
                      {"metadata", {{"name", "other"}, {"namespace", "spark"}}}});
  server.compact();
  server.end_watches();
  CHECK_FALSE(turn_until(server, clock, watch, std::chrono::minutes(10)));
  CHECK(server.open_watches() == 1);
  CHECK(server.seen().size() < 8);
  server.change("pods", "p", {{"status", {{"phase", "Running"}}}});
  std::optional<PodEvent> event;
  CHECK(turn_until(server, clock, watch, std::chrono::seconds(1), [&] {
    event = watch.take();
    return event.has_value();
  }));
}
