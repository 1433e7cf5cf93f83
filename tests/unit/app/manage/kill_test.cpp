#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/manage/applications.h"
#include "driver/supervision_record.h"
#include "firesteel/applications.h"
#include "firesteel/error.h"
#include "firesteel/find_application.h"
#include "kube/client/api.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"
#include "support/limits.h"

namespace app = firesteel::app;
namespace driver = firesteel::driver;
namespace kube = firesteel::kube;
using firesteel::testing::FakeApiServer;
using firesteel::testing::FakeWorld;
using firesteel::testing::SeenRequest;
using Json = nlohmann::json;
using Names = std::vector<std::string>;

namespace {

struct Setting {
  FakeWorld world;
  FakeApiServer server{world.clock};
  kube::Api api{server,      firesteel::testing::fake_connection(),
                world.clock, world.random,
                world.log,   firesteel::testing::kLimits};

  void put_driver(const std::string& phase) {
    server.put(
        "pods",
        {{"apiVersion", "v1"},
         {"kind", "Pod"},
         {"metadata",
          {{"name", "pi-driver"},
           {"namespace", "spark"},
           {"labels",
            {{"spark-role", "driver"},
             {"spark-app-name", "pi"},
             {"spark-app-selector", "spark-1"}}},
           {"annotations", {{"firesteel/supervision", "an-id"}, {"firesteel/attempt", "2"}}}}},
         {"status", {{"phase", phase}}}});
  }

  void put_record() {
    driver::SupervisionRecord record;
    record.id = "an-id";
    record.driver_pod = "pi-driver";
    Json object = driver::record_object(record);
    object["metadata"]["namespace"] = "spark";
    server.put("configmaps", object);
  }

  firesteel::KillReport kill(const std::string& name) {
    firesteel::ApplicationQuery query;
    query.kubernetes_namespace = "spark";
    query.name = name;
    return app::kill_through(api, world.host(), {query}, {},
                             [](const firesteel::KillPlan&) { return true; });
  }

  /// The deletions, in the order in which they arrived.
  [[nodiscard]] Names deletions() const {
    Names names;
    for (const SeenRequest& request : server.seen()) {
      if (request.method == "DELETE") {
        names.push_back(request.name);
      }
    }
    return names;
  }
};

}  // namespace

TEST_CASE("Killing a supervised application ends its supervision before its driver") {
  Setting s;
  s.put_driver("Running");
  s.put_record();
  const firesteel::KillReport report = s.kill("pi");
  REQUIRE(report.killed.size() == 1);
  CHECK(report.killed.front().supervision_ended);
  CHECK_FALSE(report.killed.front().already_finished);
  CHECK(s.deletions() == Names{"pi-driver-supervision", "pi-driver"});
  CHECK(s.server.names("configmaps").empty());
}

TEST_CASE("Killing between two attempts ends the supervision and keeps the last driver") {
  Setting s;
  s.put_driver("Failed");
  s.put_record();
  const firesteel::KillReport report = s.kill("pi");
  REQUIRE(report.killed.size() == 1);
  CHECK(report.killed.front().already_finished);
  CHECK(report.killed.front().supervision_ended);
  CHECK(s.deletions() == Names{"pi-driver-supervision"});
  CHECK_FALSE(s.kill("pi").killed.front().supervision_ended);
}

TEST_CASE("An application that waits for its submission is killed by its name or its pod's") {
  for (const std::string& name : Names{"pi", "pi-driver", "spark:pi"}) {
    Setting s;
    s.put_record();
    const firesteel::KillReport report = s.kill(name);
    REQUIRE(report.killed.size() == 1);
    CHECK(report.killed.front().supervision_ended);
    CHECK(s.server.size() == 0);
    CHECK(s.kill(name).not_done.size() == 1);
  }
}

TEST_CASE("A ConfigMap that is not a record is never deleted") {
  Setting s;
  s.server.put("configmaps",
               {{"apiVersion", "v1"},
                {"kind", "ConfigMap"},
                {"metadata", {{"name", "pi-driver-supervision"}, {"namespace", "spark"}}},
                {"data", {{"a", "b"}}}});
  CHECK(s.kill("pi").not_done.size() == 1);
  CHECK(s.server.size() == 1);
}

TEST_CASE("A driver that would be started again is not killed") {
  Setting s;
  s.put_driver("Running");
  s.put_record();
  s.server.forbid("delete configmaps");
  CHECK_THROWS_AS(s.kill("pi"), firesteel::ApiError);
  CHECK(s.server.names("pods") == Names{"pi-driver"});
}
