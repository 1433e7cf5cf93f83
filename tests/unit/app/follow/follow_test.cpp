#include "app/follow/follow.h"

#include <chrono>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "firesteel/submit.h"
#include "kube/client/api.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"
#include "support/recording_observer.h"

using firesteel::OnInterrupt;
using firesteel::Outcome;
using firesteel::app::follow;
using firesteel::app::FollowSettings;
using firesteel::testing::FakeApiServer;
using firesteel::testing::FakeWorld;
using firesteel::testing::RecordingObserver;
using Json = nlohmann::json;
using Calls = std::vector<std::string>;

namespace {

constexpr const char* kDriver = "spark-kubernetes-driver";

Json status(const char* phase, const std::vector<Json>& containers) {
  return {{"status", {{"phase", phase}, {"containerStatuses", containers}}}};
}

Json running(const char* name = kDriver) {
  return {{"name", name}, {"state", {{"running", Json::object()}}}};
}

Json ended(int code, const char* name = kDriver) {
  return {
      {"name", name},
      {"state", {{"terminated", {{"exitCode", code}, {"finishedAt", "2026-11-21T04:30:00Z"}}}}}};
}

struct Setting {
  FakeWorld world;
  FakeApiServer server{world.clock};
  firesteel::kube::Api api{server,
                           firesteel::testing::fake_connection(),
                           world.clock,
                           world.random,
                           world.log,
                           std::chrono::milliseconds(1000),
                           std::chrono::milliseconds(1000)};
  RecordingObserver observer;
  FollowSettings settings{.driver_container = kDriver, .report_interval = std::chrono::seconds(1)};
  Outcome application;

  Setting() {
    server.put("pods", {{"apiVersion", "v1"},
                        {"kind", "Pod"},
                        {"metadata", {{"name", "driver"}, {"namespace", "ns"}}},
                        {"status", {{"phase", "Pending"}}}});
    application.pod_namespace = "ns";
    application.pod_name = "driver";
  }

  Outcome run() {
    const Json pod = server.object("pods", "driver");
    return follow(api, world.runtime(), settings, pod, application, observer);
  }
};

}  // namespace

TEST_CASE("A driver is followed from its first sight to its end") {
  Setting s;
  s.server.then([&] { s.server.change_pod(status("Running", {running()})); });
  s.server.then([&] { s.server.change_pod(status("Failed", {ended(3)})); });
  const Outcome outcome = s.run();
  CHECK(outcome.kind == Outcome::Kind::kDriverEnded);
  CHECK(outcome.exit_code == 3);
  CHECK(s.observer.calls() == Calls{"waiting", "state Pending", "still Pending", "state Running",
                                    "still Running", "state Failed", "still Failed",
                                    "ended Failed"});
}

TEST_CASE("A sidecar that never ends does not keep the wait going") {
  Setting s;
  s.server.then([&] { s.server.change_pod(status("Running", {running("sidecar"), ended(0)})); });
  const Outcome outcome = s.run();
  CHECK(outcome.kind == Outcome::Kind::kDriverEnded);
  CHECK(outcome.exit_code == 0);
  CHECK(s.observer.calls().back() == "ended Running");
}

TEST_CASE("Status lines come at the interval the user set, else when a minute was quiet") {
  Setting set;
  set.settings.report_interval_set = true;
  set.server.then([&] { set.world.clock.advance(std::chrono::milliseconds(1100)); });
  set.server.then([&] { set.world.clock.advance(std::chrono::milliseconds(1100)); });
  set.server.then([&] { set.server.change_pod(status("Succeeded", {ended(0)})); });
  (void)set.run();
  CHECK(set.observer.calls() == Calls{"waiting", "state Pending", "still Pending", "still Pending",
                                      "state Succeeded", "ended Succeeded"});

  Setting unset;
  unset.server.then([&] { unset.world.clock.advance(std::chrono::seconds(59)); });
  unset.server.then([&] { unset.world.clock.advance(std::chrono::seconds(2)); });
  unset.server.then([&] { unset.server.change_pod(status("Succeeded", {ended(0)})); });
  (void)unset.run();
  CHECK(unset.observer.calls() == Calls{"waiting", "state Pending", "still Pending",
                                        "still Pending", "state Succeeded", "still Succeeded",
                                        "ended Succeeded"});
}

TEST_CASE("A driver pod deleted while it runs is lost, with or without its container's end") {
  Setting graceful;
  graceful.server.then([&] { graceful.server.change_pod(status("Running", {running()})); });
  graceful.server.then([&] {
    graceful.server.change_pod({{"metadata", {{"deletionTimestamp", "2026-11-21T04:20:30Z"}}}});
  });
  graceful.server.then([&] { graceful.server.change_pod(status("Failed", {ended(143)})); });
  const Outcome deleted = graceful.run();
  CHECK(deleted.kind == Outcome::Kind::kLost);
  CHECK(deleted.exit_code == 143);

  Setting forced;
  forced.server.then([&] { forced.server.change_pod(status("Running", {running()})); });
  forced.server.then([&] { forced.server.remove_pod(); });
  CHECK(forced.run().kind == Outcome::Kind::kLost);
  CHECK(forced.observer.calls().back() == "ended Running");
}

TEST_CASE("Watches that end or fail are resumed and never the result") {
  Setting s;
  s.server.add(
      {.method = "GET", .resource = "pods", .status = 500, .reason = "InternalError", .times = 2});
  s.server.then([&] { s.server.end_watches(); });
  s.server.then([&] { s.server.change_pod(status("Running", {running()})); });
  s.server.then([&] {
    s.server.end_watches();
    s.server.change_pod(status("Succeeded", {ended(0)}));
  });
  const Outcome outcome = s.run();
  CHECK(outcome.kind == Outcome::Kind::kDriverEnded);
  CHECK(outcome.exit_code == 0);
}

TEST_CASE("A watch that stays forbidden is an error, the driver is left alone") {
  Setting s;
  s.server.forbid("watch pods");
  try {
    (void)s.run();
    FAIL("no error");
  } catch (const firesteel::ApiError& error) {
    CHECK(error.kind() == firesteel::ErrorKind::kDenied);
  }
  CHECK(s.server.names("pods").size() == 1);
}

TEST_CASE("A signal detaches and leaves the driver running") {
  Setting s;
  s.server.then([&] { s.server.change_pod(status("Running", {running()})); });
  s.server.then([&] { s.world.interrupt.raise(2); });
  const Outcome outcome = s.run();
  CHECK(outcome.kind == Outcome::Kind::kInterrupted);
  CHECK(outcome.signal == 2);
  CHECK(s.server.names("pods").size() == 1);
  CHECK(s.observer.calls().back() == "still Running");
  for (const auto& request : s.server.seen()) {
    CHECK(request.method == "GET");
  }
}

TEST_CASE("With kill a signal deletes the driver pod, by its uid") {
  Setting s;
  s.settings.on_interrupt = OnInterrupt::kKill;
  s.server.then([&] { s.world.interrupt.raise(15); });
  const std::string uid = s.server.object("pods", "driver")["metadata"]["uid"];
  const Outcome outcome = s.run();
  CHECK(outcome.kind == Outcome::Kind::kInterrupted);
  CHECK(outcome.signal == 15);
  CHECK(s.server.names("pods").empty());
  CHECK(s.server.seen().back().body["preconditions"]["uid"] == uid);

  Setting denied;
  denied.settings.on_interrupt = OnInterrupt::kKill;
  denied.server.forbid("delete pods");
  denied.server.then([&] { denied.world.interrupt.raise(2); });
  CHECK(denied.run().reason.find("could not be deleted") != std::string::npos);
}
