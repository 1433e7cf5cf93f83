#include "kube/streams/labelled_pods.h"

#include <chrono>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/scripted_transport.h"

namespace kube = firesteel::kube;
namespace http = firesteel::http;
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace)
using Json = nlohmann::json;
using Reaction = ScriptedTransport::Reaction;
using std::chrono::seconds;

namespace {

Json pod(const std::string& uid, int version) {
  return {{"metadata", {{"uid", uid}, {"resourceVersion", std::to_string(version)}}}};
}

std::string line(const std::string& type, const Json& object) {
  return Json({{"type", type}, {"object", object}}).dump() + "\n";
}

Reaction list(const std::vector<Json>& pods, int version) {
  return answers(200, Json({{"kind", "PodList"},
                            {"apiVersion", "v1"},
                            {"metadata", {{"resourceVersion", std::to_string(version)}}},
                            {"items", pods}})
                          .dump());
}
Reaction watch(std::vector<std::string> lines, bool ends) {
  Reaction reaction = answers(200, "");
  reaction.data = std::move(lines);
  if (!ends) {
    reaction.end.reset();
  }
  return reaction;
}

struct World {
  std::vector<Reaction> lists, watches;  ///< the last one of each repeats
  std::size_t listed = 0, watched = 0;
  std::vector<std::string> told;
  FakeWorld fake;
  ScriptedTransport transport{fake.clock, [this](const http::Request& request) {
                                const bool is_watch =
                                    request.url.find("watch=true") != std::string::npos;
                                auto& script = is_watch ? watches : lists;
                                auto& at = is_watch ? watched : listed;
                                REQUIRE_FALSE(script.empty());
                                return script[std::min(at++, script.size() - 1)];
                              }};
  kube::Connection connection = [] {
    kube::Connection made;
    made.server = "https://host";
    return made;
  }();
  kube::Api api{transport, connection, fake.clock, fake.random, fake.log, seconds(5), seconds(10)};
  kube::LabelledPods pods{
      api,
      fake.clock,
      "ns",
      "app=1",
      {.on_seen =
           [this](const Json& seen) {
             told.push_back("+" + seen["metadata"]["uid"].get<std::string>());
           },
       .on_gone = [this](const std::string& uid) { told.push_back("-" + uid); }}};

  void run(seconds within) {
    const auto until = fake.clock.steady_now() + within;
    pods.turn();
    while (fake.clock.steady_now() < until) {
      const auto wake = std::min(until, pods.due());
      transport.run_once(std::chrono::ceil<std::chrono::milliseconds>(
          std::max(wake - fake.clock.steady_now(), std::chrono::nanoseconds(0))));
      pods.turn();
    }
  }
};

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("Pods are listed and then watched as they come and go") {
  World world;
  world.lists = {list({pod("a", 1)}, 5)};
  world.watches = {watch({line("ADDED", pod("b", 6)), line("BOOKMARK", pod("", 7)),
                          line("DELETED", pod("a", 8)), line("DELETED", pod("unknown", 9))},
                         false)};
  world.run(seconds(5));
  CHECK(world.told == Told{"+a", "+b", "-a"});
  REQUIRE(world.transport.requests.size() == 2);
  CHECK(world.transport.requests[0].url ==
        "https://host/api/v1/namespaces/ns/pods?labelSelector=app%3D1");
  CHECK(world.transport.requests[1].url ==
        "https://host/api/v1/namespaces/ns/pods?labelSelector=app%3D1&allowWatchBookmarks=true&"
        "resourceVersion=5&watch=true");
}

TEST_CASE("A watch that ended is continued where it was, one that is too old begins with a list") {
  World world;
  world.lists = {list({pod("a", 1)}, 5), list({pod("c", 9)}, 10)};
  world.watches = {watch({line("ADDED", pod("b", 6))}, true),
                   watch({line("ERROR", {{"code", 410}})}, false), watch({}, false)};
  world.run(seconds(5));
  CHECK(world.told == Told{"+a", "+b", "+c", "-a", "-b"});
  CHECK_THAT(world.transport.requests[2].url, Catch::Matchers::Contains("resourceVersion=6&"));
}

TEST_CASE("A pod that was expected and is not listed is gone") {
  World world;
  world.lists = {list({}, 5)};
  world.watches = {watch({}, false)};
  world.pods.expect("driver");
  world.run(seconds(5));
  CHECK(world.told == Told{"-driver"});
}

TEST_CASE("A list that fails is tried again with pauses, one that stays forbidden is an error") {
  World world;
  world.lists = {fails(http::Failure::Kind::kConnect, false), answers(503, "{}"),
                 list({pod("a", 1)}, 5)};
  world.watches = {watch({}, true)};
  world.run(seconds(60));
  CHECK(world.told.front() == "+a");
  CHECK(world.transport.requests.size() < 40);

  World denied;
  denied.lists = {answers(403, status_body(403, "Forbidden", "cannot list"))};
  CHECK_THROWS_AS(denied.run(seconds(600)), firesteel::ApiError);
}
