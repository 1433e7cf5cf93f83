/// The fake that other tests rely on: what it answers is what the real API server answers.

#include "support/fake_api_server.h"

#include <chrono>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include "http/transport.h"
#include "support/catch.h"
#include "support/fake_world.h"

namespace http = firesteel::http;
using firesteel::testing::FakeApiServer;
using firesteel::testing::FakeClock;
using Json = nlohmann::json;
using Names = std::vector<std::string>;

namespace {

Json pod(const std::string& name, const Json& labels, const std::string& in_namespace = "ns") {
  return {{"apiVersion", "v1"},
          {"kind", "Pod"},
          {"metadata", {{"name", name}, {"namespace", in_namespace}, {"labels", labels}}},
          {"status", {{"phase", "Pending"}}}};
}

struct Setting {
  FakeClock clock;
  FakeApiServer server{clock};

  Setting() {
    server.put("pods", pod("a", {{"role", "driver"}, {"app", "1"}}));
    server.put("pods", pod("b", {{"role", "executor"}, {"app", "1"}}));
    server.put("pods", pod("c", {{"role", "executor"}}));
    server.put("pods", pod("d", {{"role", "executor"}}, "other"));
  }

  static http::Request get(const std::string& path) {
    http::Request request;
    request.url = "https://k:6443" + path;
    return request;
  }

  Json answer(const std::string& path) {
    std::optional<http::Result> result;
    (void)server.start(get(path), {}, {.on_done = [&](http::Result done) { result = done; }});
    server.run_once(std::chrono::milliseconds(0));
    REQUIRE(result);
    return Json::parse(std::get<http::Response>(*result).body);
  }

  static Names names_in(const Json& list) {
    Names names;
    for (const Json& item : list.at("items")) {
      names.push_back(item.at("metadata").at("name").get<std::string>());
    }
    return names;
  }
  Names list(const std::string& query) {
    return names_in(answer("/api/v1/namespaces/ns/pods" + query));
  }

  /// The lines that an open watch has brought so far.
  struct Watch {
    std::string lines;
    bool ended = false;
  };
  void open(Watch& watch, const std::string& query) {
    (void)server.start(get("/api/v1/namespaces/ns/pods?watch=true" + query), {},
                       {.on_done = [&watch](const auto&) { watch.ended = true; },
                        .on_data = [&watch](std::string_view bytes) { watch.lines += bytes; }});
    server.run_once(std::chrono::milliseconds(0));
  }
  static Names events(const Watch& watch) {
    Names events;
    std::istringstream stream(watch.lines);
    for (std::string line; std::getline(stream, line);) {
      const Json event = Json::parse(line);
      const Json& object = event.at("object");
      events.push_back(event.at("type").get<std::string>() + " " +
                       (object.contains("code") ? std::to_string(object.at("code").get<int>())
                                                : object.at("metadata").value("name", "")));
    }
    return events;
  }
};

}  // namespace

TEST_CASE("The fake API server lists by namespace, labels and fields") {
  Setting s;
  CHECK(s.list("") == Names{"a", "b", "c"});
  CHECK(s.list("?labelSelector=role%3Dexecutor") == Names{"b", "c"});
  CHECK(s.list("?labelSelector=role%3Dexecutor%2Capp%3D1") == Names{"b"});
  CHECK(s.list("?labelSelector=role%21%3Dexecutor") == Names{"a"});
  CHECK(s.list("?labelSelector=%21app") == Names{"c"});
  CHECK(s.list("?labelSelector=app") == Names{"a", "b"});
  CHECK(s.list("?fieldSelector=metadata.name%3Dc") == Names{"c"});
  CHECK(s.list("?fieldSelector=status.phase%3DRunning").empty());
  CHECK(s.list("?fieldSelector=status.phase%21%3DRunning%2Cmetadata.name%3Db") == Names{"b"});
  const Json all = s.answer("/api/v1/pods?labelSelector=role%3Dexecutor");
  CHECK(Setting::names_in(all) == Names{"b", "c", "d"});
  CHECK(all.at("kind") == "PodList");
}

TEST_CASE("The fake API server lists page by page, and a token that is too old is 410") {
  Setting s;
  const Json first = s.answer("/api/v1/namespaces/ns/pods?limit=2");
  CHECK(Setting::names_in(first) == Names{"a", "b"});
  const std::string token = first.at("metadata").at("continue").get<std::string>();
  const std::string next = "/api/v1/namespaces/ns/pods?limit=2&continue=" + token;
  const Json second = s.answer(next);
  CHECK(Setting::names_in(second) == Names{"c"});
  CHECK_FALSE(second.at("metadata").contains("continue"));
  CHECK(second.at("metadata").at("resourceVersion") == first.at("metadata").at("resourceVersion"));
  s.server.put("pods", pod("e", Json::object()));
  s.server.compact();
  CHECK(s.answer(next).at("code") == 410);
}

TEST_CASE("The fake API server watches from a version, from now on, and not from the forgotten") {
  Setting s;
  const std::string version = s.answer("/api/v1/namespaces/ns/pods")
                                  .at("metadata")
                                  .at("resourceVersion")
                                  .get<std::string>();
  s.server.change("pods", "b", {{"status", {{"phase", "Running"}}}});
  Setting::Watch since;
  Setting::Watch now;
  Setting::Watch drivers;
  s.open(since, "&resourceVersion=" + version);
  s.open(now, "");
  s.open(drivers, "&resourceVersion=" + version + "&labelSelector=role%3Ddriver");
  s.server.remove("pods", "a");
  CHECK(Setting::events(since) == Names{"MODIFIED b", "DELETED a"});
  CHECK(Setting::events(now) == Names{"ADDED a", "ADDED b", "ADDED c", "DELETED a"});
  CHECK(Setting::events(drivers) == Names{"DELETED a"});
  s.server.compact();
  Setting::Watch expired;
  s.open(expired, "&resourceVersion=" + version);
  CHECK(Setting::events(expired) == Names{"ERROR 410"});
  s.server.end_watches();
  CHECK(since.ended);
}

TEST_CASE("The fake API server has the log of a container that began") {
  Setting s;
  const std::string path = "/api/v1/namespaces/ns/pods/a/log?container=x";
  CHECK(s.answer(path).at("code") == 400);
  CHECK(s.answer("/api/v1/namespaces/ns/pods/nobody/log?container=x").at("code") == 404);
  s.server.set_log("a", "[1]");
  CHECK(s.answer(path) == Json::array({1}));
  s.server.forbid("get pods/log");
  CHECK(s.answer(path).at("code") == 403);
}

TEST_CASE("What the fake API server does not implement is an error of the test") {
  Setting s;
  for (const char* path :
       {"/api/v1/namespaces/ns/nothings", "/apis/x/v1/namespaces/ns/pods", "/version",
        "/api/v1/namespaces/ns/pods?sendInitialEvents=true", "/api/v1/namespaces/ns/pods/a/exec"}) {
    CHECK_THROWS_AS(s.server.start(Setting::get(path), {}, {}), std::logic_error);
  }
  CHECK_THROWS_AS(s.list("?labelSelector=a%20in%20(b)"), std::logic_error);
  CHECK_THROWS_AS(s.list("?fieldSelector=spec.hostNetwork%3Dn"), std::logic_error);
}
