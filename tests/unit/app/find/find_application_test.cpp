#include "app/find/find_application.h"

#include <chrono>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

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
      names.push_back(pod["metadata"]["name"]);
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

TEST_CASE("A pattern is compared with pod, name and id, over all pages") {
  Setting s({{"continue=more", list({driver("b-driver", "nightly", "spark-2")})},
             {"limit=", list({driver("a-driver", "pi", "spark-1")}, "more")}});
  CHECK(s.find(called("a-*")) == Names{"a-driver"});
  CHECK(s.find(called("night*")) == Names{"b-driver"});
  CHECK(s.find(called("ns:*")) == Names{"a-driver", "b-driver"});
}

TEST_CASE("The namespace is that of -n, else of the prefix, else of the context") {
  Setting s({});
  CHECK(s.find(called("other:pi")).empty());
  CHECK(s.transport.requests.front().url.find("/namespaces/other/") != std::string::npos);
  ApplicationQuery query = called("ns:pi");
  query.kubernetes_namespace = "other";
  CHECK_THROWS_AS(s.find(query), Error);
}

TEST_CASE("Several are an error that lists them to choose from, none is one too") {
  Setting s({{"spark-app-name%3Dpi",
              list({driver("a", "pi", "spark-1"), driver("b", "pi", "spark-2")})}});
  try {
    static_cast<void>(find_driver_pod(s.api, called("pi"), s.world.clock.now()));
    FAIL("found");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kNotFound);
    CHECK(std::string(error.what()) == "found 2 applications 'pi' in namespace ns");
    CHECK(error.hint().find("ns:b (spark-2, Running") != std::string::npos);
  }
  try {
    static_cast<void>(find_driver_pod(s.api, called("po"), s.world.clock.now()));
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
