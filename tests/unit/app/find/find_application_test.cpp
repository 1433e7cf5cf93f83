#include "app/find/find_application.h"

#include <chrono>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/find/application_list.h"
#include "firesteel/applications.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/limits.h"
#include "support/scripted_transport.h"

using firesteel::ApplicationQuery;
using firesteel::Error;
using firesteel::ErrorKind;
using firesteel::app::find_driver_pod;
using firesteel::app::find_driver_pods;
using firesteel::app::find_matches;
using firesteel::app::list_through;
using firesteel::testing::answers;
using firesteel::testing::FakeWorld;
using firesteel::testing::ScriptedTransport;
using firesteel::testing::status_body;
using Json = nlohmann::json;

namespace {

Json driver(const std::string& name, const std::string& app, const std::string& id) {
  return {{"metadata",
           {{"name", name},
            {"namespace", "ns"},
            {"uid", "uid-" + name},
            {"creationTimestamp", "2026-11-21T04:12:00Z"},
            {"labels",
             {{"spark-role", "driver"}, {"spark-app-name", app}, {"spark-app-selector", id}}}}},
          {"status", {{"phase", "Running"}}}};
}

std::string list(const std::vector<Json>& items, const std::string& next = {}) {
  return Json({{"kind", "PodList"},
               {"apiVersion", "v1"},
               {"metadata", {{"continue", next}, {"resourceVersion", "9"}}},
               {"items", items}})
      .dump();
}

firesteel::kube::Connection connection() {
  firesteel::kube::Connection made;
  made.server = "https://k:6443";
  made.context_namespace = "ns";
  return made;
}

/// Answers each request whose URL contains a key with its value, all else with 404.
struct Setting {
  explicit Setting(std::vector<std::pair<std::string, std::string>> known)
      : known_answers(std::move(known)) {}

  FakeWorld world;
  std::vector<std::pair<std::string, std::string>> known_answers;
  ScriptedTransport transport{
      world.clock, [this](const firesteel::http::Request& request) {
        for (const auto& [part, body] : known_answers) {
          if (request.url.find(part) != std::string::npos) {
            return answers(body.find("Forbidden") == std::string::npos ? 200 : 403, body);
          }
        }
        return request.url.find('?') == std::string::npos
                   ? answers(404, status_body(404, "NotFound", "not found"))
                   : answers(200, list({}));
      }};
  firesteel::kube::Api api{transport,    connection(), world.clock,
                           world.random, world.log,    firesteel::testing::kLimits};

  std::vector<std::string> find(const ApplicationQuery& query) {
    std::vector<std::string> names;
    for (const Json& pod : find_driver_pods(api, query)) {
      names.push_back(pod["metadata"]["name"].get<std::string>());
    }
    return names;
  }
};

ApplicationQuery called(const std::string& name) {
  ApplicationQuery query;
  query.name = name;
  return query;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A driver pod's own name needs no right to list") {
  Setting s({{"/namespaces/ns/pods/pi-driver", driver("pi-driver", "pi", "spark-1").dump()},
             {"labelSelector", status_body(403, "Forbidden", "Forbidden")}});
  CHECK(s.find(called("pi-driver")) == Names{"pi-driver"});
  CHECK(s.find(called("ns:pi-driver")) == Names{"pi-driver"});
}

TEST_CASE("An application is found by its id, its name and its operator's name, each pod once") {
  const Json pod = driver("pi-driver", "pi", "spark-1");
  Setting s({{"spark-app-selector%3Dspark-1", list({pod})},
             {"spark-app-name%3Dpi", list({pod})},
             {"app-name%3Dpi", list({pod, driver("other", "pi", "spark-2")})}});
  CHECK(s.find(called("spark-1")) == Names{"pi-driver"});
  CHECK(s.find(called("pi")) == Names{"pi-driver", "other"});
}

TEST_CASE("A name as it was given to --name is found by the label that Spark made of it") {
  Setting s({{"spark-app-name%3Dmy-pi", list({driver("d", "my-pi", "spark-1")})}});
  CHECK(s.find(called("My Pi")) == Names{"d"});
}

TEST_CASE("A pattern is compared with pod and name, over all pages") {
  Setting s({{"continue=more", list({driver("b-driver", "nightly", "spark-2")})},
             {"limit=", list({driver("a-driver", "pi", "spark-1")}, "more")}});
  CHECK(s.find(called("a-*")) == Names{"a-driver"});
  CHECK(s.find(called("night*")) == Names{"b-driver"});
  CHECK(s.find(called("ns:*")) == Names{"a-driver", "b-driver"});
}

TEST_CASE("A pattern never matches an id, because all ids begin alike") {
  Setting s(
      {{"limit=", list({driver("a-driver", "pi", "spark-1"), driver("spark-b", "x", "spark-2")})}});
  CHECK(s.find(called("spark-*")) == Names{"spark-b"});
  CHECK(s.find(called("sp*-1")).empty());
}

TEST_CASE("A pattern that matches all of several applications is told apart") {
  const Json one = driver("etl-a", "etl-a", "spark-1");
  Setting two({{"limit=", list({one, driver("etl-b", "etl-b", "spark-2")})}});
  CHECK(find_matches(two.api, called("etl-*")).are_all);
  CHECK_FALSE(find_matches(two.api, called("etl-a*")).are_all);
  Setting single({{"limit=", list({one})}});
  CHECK_FALSE(find_matches(single.api, called("*")).are_all);
}

TEST_CASE("pod/NAME and NAMESPACE/NAME are understood, a name with a slash first") {
  Setting s({{"/namespaces/ns/pods/pi-driver", driver("pi-driver", "pi", "spark-1").dump()},
             {"spark-app-name%3Detl-daily", list({driver("etl", "etl-daily", "spark-2")})}});
  CHECK(s.find(called("pod/pi-driver")) == Names{"pi-driver"});
  CHECK(s.find(called("etl/daily")) == Names{"etl"});
  CHECK(s.find(called("ns/pi-driver")) == Names{"pi-driver"});
}

TEST_CASE("A name without ASCII letters is found by its annotation") {
  Json pod = driver("x1-driver", "", "spark-1");
  pod["metadata"]["annotations"]["firesteel/app-name"] = "\u041e\u0442\u0447\u0451\u0442";
  Setting s({{"driver%2Cspark-app-name%3D", list({pod, driver("other", "", "spark-2")})}});
  CHECK(s.find(called("\u041e\u0442\u0447\u0451\u0442")) == Names{"x1-driver"});
  CHECK(s.find(called("\u041e")).empty());
}

TEST_CASE(
    "Of several runs of a name the running one is meant, else the newest, and a line says so") {
  Json old = driver("old", "pi", "spark-1");
  Json recent = driver("recent", "pi", "spark-2");
  recent["metadata"]["creationTimestamp"] = "2026-11-21T04:13:00Z";
  Setting both({{"spark-app-name%3Dpi", list({old, recent})}});
  CHECK(find_driver_pod(both.api, called("pi"), both.world.host())["metadata"]["name"] == "recent");
  CHECK(both.world.log.count(firesteel::LogLevel::kNotice,
                             "the newest running one of 2 applications 'pi': driver pod recent") ==
        1);
  recent["status"]["phase"] = "Succeeded";
  Setting one({{"spark-app-name%3Dpi", list({old, recent})}});
  CHECK(find_driver_pod(one.api, called("pi"), one.world.host())["metadata"]["name"] == "old");
  CHECK(one.world.log.count(firesteel::LogLevel::kNotice,
                            "the running one of 2 applications 'pi': driver pod old (Running") ==
        1);
  old["status"]["phase"] = "Failed";
  Setting none({{"spark-app-name%3Dpi", list({old, recent})}});
  CHECK(find_driver_pod(none.api, called("pi"), none.world.host())["metadata"]["name"] == "recent");
}

TEST_CASE("The namespace is that of -n, else of the prefix, else of the context") {
  Setting s({});
  CHECK(s.find(called("other:pi")).empty());
  CHECK(s.transport.requests.front().url.find("/namespaces/other/") != std::string::npos);
  ApplicationQuery query = called("ns:pi");
  query.kubernetes_namespace = "other";
  CHECK_THROWS_AS(s.find(query), Error);
}

TEST_CASE("Several of a pattern are an error that lists them to choose from, none is one too") {
  Setting s({{"limit=", list({driver("a", "pi", "spark-1"), driver("b", "pi", "spark-2")})}});
  try {
    static_cast<void>(find_driver_pod(s.api, called("p?"), s.world.host()));
    FAIL("found");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kNotFound);
    CHECK(std::string(error.what()) == "found 2 applications 'p?' in namespace ns");
    CHECK(error.hint().find("ns:b (spark-2, Running") != std::string::npos);
  }
  try {
    static_cast<void>(find_driver_pod(s.api, called("po"), s.world.host()));
    FAIL("found");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kNotFound);
    CHECK(std::string(error.what()) == "application 'po' not found in namespace ns");
  }
}

TEST_CASE("What cannot be a name is refused before anything is sent") {
  Setting s({});
  for (const char* name : {"", ":x", "a/b:x", "..", "ns:"}) {
    CAPTURE(name);
    CHECK_THROWS_AS(s.find(called(name)), Error);
  }
  CHECK(s.transport.requests.empty());
}

TEST_CASE("A list says why it does not count executors, and counts none as 0") {
  Setting s({{"spark-role%3Dexecutor", status_body(403, "Forbidden", "pods is forbidden")},
             {"spark-role%3Ddriver", list({driver("pi-driver", "pi", "spark-1")})}});
  const firesteel::ApplicationList found = list_through(s.api, called(""));
  REQUIRE(found.applications.size() == 1);
  CHECK_FALSE(found.applications.front().executors_running.has_value());
  REQUIRE(found.uncounted.has_value());
  CHECK(found.uncounted->status() == 403);
}
