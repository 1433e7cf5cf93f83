#include "kube/streams/watch.h"

#include <chrono>
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
  kube::Api api{transport, connection, fake.clock, fake.random, fake.log, kLimits};
  kube::Watch pods{
      api,
      {.in_namespace = "ns", .label_selector = "app=1", .name = {}},
      {.on_seen =
           [this](const Json& seen) {
             told.push_back("+" + seen["metadata"]["uid"].get<std::string>());
           },
       .on_deleted = [this](const std::string& uid, const Json&) { told.push_back("-" + uid); },
       .on_listed = [this] { told.emplace_back("."); }},
      {.subject = "the pods"}};

  void run(seconds within) {
    (void)turn_until(transport, fake.clock, pods, within);
    if (pods.failure()) {
      throw firesteel::ApiError(*pods.failure());
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
  CHECK(world.told == Told{"+a", ".", "+b", "-a"});
  REQUIRE(world.transport.requests.size() == 2);
  CHECK(world.transport.requests[0].url ==
        "https://host/api/v1/namespaces/ns/pods?labelSelector=app%3D1&limit=250");
  CHECK(world.transport.requests[1].url ==
        "https://host/api/v1/namespaces/ns/pods?allowWatchBookmarks=true&labelSelector=app%3D1&"
        "resourceVersion=5&watch=true");
}

TEST_CASE("A watch that ended is continued where it was, one that is too old begins with a list") {
  World world;
  world.lists = {list({pod("a", 1)}, 5), list({pod("c", 9)}, 10)};
  world.watches = {watch({line("ADDED", pod("b", 6))}, true),
                   watch({line("ERROR", {{"code", 410}})}, false), watch({}, false)};
  world.run(seconds(5));
  CHECK(world.told == Told{"+a", ".", "+b", "+c", "-a", "-b", "."});
  CHECK_THAT(world.transport.requests[2].url, Catch::Matchers::Contains("resourceVersion=6&"));
}

TEST_CASE("A pod that was expected and is not listed is gone") {
  World world;
  world.lists = {list({}, 5)};
  world.watches = {watch({}, false)};
  world.pods.expect(pod("driver", 1));
  world.run(seconds(5));
  CHECK(world.told == Told{"-driver", "."});
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

TEST_CASE("A 401 is waited out for a minute where plugin, issuer or files may end it") {
  for (const seconds refused_for : {seconds(20), seconds(600)}) {
    FakeWorld fake;
    ScriptedTransport transport{fake.clock, [&](const http::Request&) {
                                  return fake.clock.passed() < refused_for
                                             ? answers(401, status_body(401, "Unauthorized", "no"))
                                             : list({pod("a", 1)}, 5);
                                }};
    kube::Connection connection = fake_connection();
    connection.token_file = "/nonexistent/token";
    kube::Api api{transport, connection, fake.clock, fake.random, fake.log, kLimits};
    bool seen = false;
    kube::Watch pods{api,
                     {.in_namespace = "ns", .label_selector = "a=b", .name = {}},
                     {.on_seen = [&](const Json&) { seen = true; },
                      .on_deleted = [](const std::string&, const Json&) {}},
                     {.subject = "pods"}};
    (void)turn_until(transport, fake.clock, pods, seconds(600), [&] { return seen; });
    CHECK(seen == (refused_for < seconds(60)));
    CHECK(pods.failure().has_value() == !seen);
    CHECK(fake.clock.passed() > seconds(19));
    CHECK(fake.clock.passed() < seconds(90));
    CHECK(transport.requests.size() < 20);
  }
}

TEST_CASE("Pages without an item are read with growing pauses") {
  FakeWorld fake;
  int pages = 0;
  ScriptedTransport transport{
      fake.clock, [&](const http::Request&) {
        return answers(200, Json({{"kind", "PodList"},
                                  {"apiVersion", "v1"},
                                  {"metadata", {{"continue", std::to_string(++pages)}}},
                                  {"items", Json::array()}})
                                .dump());
      }};
  kube::Api api{transport, fake_connection(), fake.clock, fake.random, fake.log, kLimits};
  kube::Watch pods{
      api,
      {.in_namespace = "ns", .label_selector = "a=b", .name = {}},
      {.on_seen = [](const Json&) {}, .on_deleted = [](const std::string&, const Json&) {}},
      {.subject = "pods"}};
  (void)turn_until(transport, fake.clock, pods, seconds(10));
  CHECK(pages > 5);
  CHECK(pages < 12);
}

TEST_CASE("A large list comes page by page, and what it lacks at its end is gone") {
  FakeWorld fake;
  FakeApiServer server(fake.clock);
  const auto put = [&server](const std::string& name) {
    server.put("pods", {{"apiVersion", "v1"},
                        {"kind", "Pod"},
                        {"metadata", {{"name", name}, {"namespace", "ns"}}}});
  };
  for (int i = 0; i < 25; ++i) {
    put("pod-" + std::to_string(i));
  }
  server.limit_pages(10);
  kube::Api api(server, fake_connection(), fake.clock, fake.random, fake.log, kLimits);
  int seen = 0;
  std::vector<std::string> deleted;
  kube::Watch watch(
      api, {.in_namespace = "ns", .label_selector = {}, .name = {}},
      {.on_seen = [&](const Json&) { ++seen; },
       .on_deleted =
           [&](const std::string&, const Json& last) {
             deleted.push_back(last.is_null() ? "?" : last["metadata"]["name"].get<std::string>());
           }},
      {.subject = {}});
  CHECK_FALSE(turn_until(server, fake.clock, watch, seconds(5)));
  CHECK(seen == 25);
  CHECK(server.seen().size() == 4);  // three pages and the watch
  server.remove("pods", "pod-3");
  CHECK_FALSE(turn_until(server, fake.clock, watch, seconds(5)));
  server.end_watches();
  server.remove("pods", "pod-7");
  server.compact();
  CHECK_FALSE(turn_until(server, fake.clock, watch, seconds(5)));
  CHECK(deleted == std::vector<std::string>{"pod-3", "?"});
  CHECK(seen == 25);
}

TEST_CASE("What is not the list that was asked for says nothing about pods") {
  for (const char* body :
       {"{}", R"({"error":"login_required"})", R"({"kind":"Status","status":"Failure"})",
        R"({"kind":"NodeList","items":[]})", R"({"kind":"PodList","items":null})",
        R"({"kind":"PodList"})", "[]", "<html>"}) {
    INFO(body);
    World world;
    world.lists = {list({pod("a", 1)}, 5), answers(200, body)};
    world.watches = {answers(410, "{}")};
    world.run(seconds(60));
    CHECK(world.told == Told{"+a", "."});
    CHECK(world.fake.log.count(firesteel::LogLevel::kWarn, "Lost contact with the pods") == 1);
  }
}

TEST_CASE("A list that repeats a page does not go on for ever") {
  World world;
  world.lists = {answers(200, R"({"kind":"PodList","items":[],"metadata":{"continue":"x"}})")};
  world.run(seconds(600));
  CHECK(world.transport.requests.size() < 200);
  CHECK(world.told.empty());
}
