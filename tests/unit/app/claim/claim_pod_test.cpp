#include "app/claim/claim_pod.h"

#include <chrono>
#include <string>

#include <nlohmann/json.hpp>

#include "http/task.h"
#include "kube/client/api.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"
#include "support/limits.h"

using firesteel::app::ClaimPod;
using firesteel::testing::FakeApiServer;
using firesteel::testing::FakeWorld;
using firesteel::testing::SeenRequest;
using Json = nlohmann::json;

namespace {

const Json kUnscheduled = {
    {"status",
     {{"phase", "Pending"},
      {"conditions",
       {{{"type", "PodScheduled"},
         {"status", "False"},
         {"message", R"(persistentvolumeclaim "jars" not found. not found)"}}}}}}};
const Json kRunning = {
    {"status",
     {{"phase", "Running"},
      {"containerStatuses", {{{"name", "upload"}, {"state", {{"running", Json::object()}}}}}}}}};

/// A pod of which the scheduler says that its claim does not exist.
struct Setting {
  FakeWorld world;
  FakeApiServer server{world.clock};
  firesteel::kube::Api api{server,      firesteel::testing::fake_connection(),
                           world.clock, world.random,
                           world.log,   firesteel::testing::kLimits};
  ClaimPod pod{api,
               world.host(),
               {{"apiVersion", "v1"},
                {"kind", "Pod"},
                {"metadata", {{"name", "up"}, {"labels", {{"firesteel/submission-id", "s"}}}}},
                {"spec", {{"containers", {{{"name", "upload"}, {"image", "spark"}}}}}}},
               "ns",
               "jars"};
  int looks = 0;
  firesteel::SteadyTime began = world.clock.steady_now();

  Setting() {
    server.then([this] { server.change_pod(kUnscheduled); });
  }

  void put_claim(const Json& metadata) {
    server.put("persistentvolumeclaims",
               {{"apiVersion", "v1"}, {"kind", "PersistentVolumeClaim"}, {"metadata", metadata}});
  }

  /// Until the pod runs or cannot run.  It runs soon after the claim was looked at.
  void run() {
    server.on_request = [this](const SeenRequest& request) {
      if (request.resource == "persistentvolumeclaims") {
        ++looks;
        server.then([this] { server.change_pod(kRunning); });
      }
    };
    (void)firesteel::http::run(server, world.clock, pod,
                               [this] { return pod.is_running() || pod.problem(); });
  }
};

}  // namespace

TEST_CASE("A scheduler that has not seen the claim yet is not believed") {
  Setting s;
  s.put_claim({{"name", "jars"}, {"namespace", "ns"}});
  s.run();
  CHECK(s.looks == 1);
  CHECK(s.pod.is_running());
  CHECK_FALSE(s.pod.problem());
}

TEST_CASE("A claim that does not exist, or is being deleted, ends the upload after 15 s") {
  Setting s;
  SECTION("it does not exist") {}
  SECTION("it is being deleted") {
    s.put_claim({{"name", "jars"},
                 {"namespace", "ns"},
                 {"deletionTimestamp", "2026-11-29T10:00:00Z"},
                 {"finalizers", {"kubernetes.io/pvc-protection"}}});
  }
  SECTION("nobody may look at it") {
    s.server.forbid("get persistentvolumeclaims");
  }
  s.run();
  REQUIRE(s.pod.problem());
  CHECK(s.pod.problem()->why == "claim jars does not exist in the namespace");
  CHECK(s.world.clock.steady_now() - s.began >= std::chrono::seconds(15));
  CHECK(s.looks == 1);
}
