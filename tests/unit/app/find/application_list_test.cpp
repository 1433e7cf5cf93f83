#include "app/find/application_list.h"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/applications.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "kube/client/api.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"
#include "support/limits.h"

using firesteel::ApplicationChange;
using firesteel::ApplicationChanges;
using firesteel::ApplicationQuery;
using firesteel::app::watch_through;
using firesteel::testing::FakeApiServer;
using firesteel::testing::FakeWorld;
using Json = nlohmann::json;
using Changes = std::vector<std::string>;

namespace {

struct Setting {
  FakeWorld world;
  FakeApiServer server{world.clock};
  firesteel::kube::Api api{server,      firesteel::testing::fake_connection(),
                           world.clock, world.random,
                           world.log,   firesteel::testing::kLimits};
  Changes changes;

  void add(const std::string& name) {
    server.put("pods", {{"apiVersion", "v1"},
                        {"kind", "Pod"},
                        {"metadata",
                         {{"name", name},
                          {"namespace", "default"},
                          {"creationTimestamp", "2026-11-21T04:12:00Z"},
                          {"labels", {{"spark-role", "driver"}, {"spark-app-selector", "id"}}}}},
                        {"status", {{"phase", "Pending"}}}});
  }
  void set_phase(const std::string& name, const char* phase) {
    server.change("pods", name, {{"status", {{"phase", phase}}}});
  }
  void watch(const std::string& pattern) {
    server.then([this] { world.stop_signals.raise(2); });
    ApplicationQuery query;
    query.name = pattern;
    watch_through(api, world.host(), query, [this](const ApplicationChanges& some) {
      CHECK(some.kubernetes_namespace == "default");
      for (const ApplicationChange& change : some.changes) {
        changes.push_back(change.application.pod_name + " " +
                          (change.deleted ? "gone" : change.application.phase));
      }
      return true;
    });
  }
};

}  // namespace

TEST_CASE("Only what the pattern means is reported, its deletion, too") {
  Setting s;
  s.add("etl-1");
  s.add("web-1");
  s.server.then([&] {
    s.add("etl-2");
    s.set_phase("etl-1", "Running");
    s.set_phase("web-1", "Running");
  });
  s.server.then([&] {
    s.server.remove("pods", "web-1");
    s.server.remove("pods", "etl-1");
  });
  s.watch("etl-*");
  CHECK(s.changes == Changes{"etl-1 Pending", "etl-2 Pending", "etl-1 Running", "etl-1 gone"});
}

TEST_CASE(
    "A server that does not answer the first list is an error, one that is lost later is not") {
  Setting s;
  s.server.add({.method = "GET", .verb = "list", .resource = "pods", .arrives = false});
  CHECK_THROWS_AS(s.watch(""), firesteel::ApiError);

  Setting later;
  later.add("etl-1");
  later.server.then([&] {
    later.server.end_watches();
    later.server.add({.method = "GET", .arrives = false, .times = 20});
  });
  later.server.then([&] { later.set_phase("etl-1", "Running"); });
  later.watch("");
  CHECK(later.changes == Changes{"etl-1 Pending", "etl-1 Running"});
}

TEST_CASE("What was deleted while nobody watched is reported, what has not changed is not") {
  Setting s;
  s.add("etl-1");
  s.add("etl-2");
  s.server.then([&] {
    s.server.end_watches();
    s.server.remove("pods", "etl-1");
    s.server.compact();
  });
  s.watch("");
  CHECK(s.changes == Changes{"etl-1 Pending", "etl-2 Pending", "etl-1 gone"});
}
