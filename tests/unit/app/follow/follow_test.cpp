#include "app/follow/follow.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "firesteel/log_writer.h"
#include "firesteel/submit.h"
#include "kube/client/api.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"
#include "support/limits.h"
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

Json unschedulable() {
  return {{"status",
           {{"phase", "Pending"},
            {"conditions",
             {{{"type", "PodScheduled"},
               {"status", "False"},
               {"reason", "Unschedulable"},
               {"message", "0/3 nodes are available: 3 node(s) were unschedulable."}}}}}}};
}

struct Setting {
  FakeWorld world;
  FakeApiServer server{world.clock};
  firesteel::kube::Api api{server,      firesteel::testing::fake_connection(),
                           world.clock, world.random,
                           world.log,   firesteel::testing::kLimits};
  RecordingObserver observer;
  FollowSettings settings{.driver_container = kDriver, .report_interval = std::chrono::seconds(1)};
  firesteel::Application application;

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
    return follow(api, world.host(), settings, pod, application, observer);
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
  s.server.then([&] { s.world.stop_signals.raise(2); });
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
  s.server.then([&] { s.world.stop_signals.raise(15); });
  const std::string uid = s.server.object("pods", "driver")["metadata"]["uid"].get<std::string>();
  const Outcome outcome = s.run();
  CHECK(outcome.kind == Outcome::Kind::kInterrupted);
  CHECK(outcome.signal == 15);
  CHECK(s.server.names("pods").empty());
  std::vector<nlohmann::json> sent;
  for (const auto& request : s.server.seen()) {
    if (request.method != "GET") {
      sent.push_back(request.body);
    }
  }
  REQUIRE(sent.size() == 2);
  CHECK(sent.front()["preconditions"]["uid"] == uid);
  CHECK(sent.back()["kind"] == "Event");
  CHECK(sent.back()["involvedObject"]["uid"] == uid);
  CHECK(sent.back()["message"].get<std::string>().find("stopped by signal 15") !=
        std::string::npos);

  Setting denied;
  denied.settings.on_interrupt = OnInterrupt::kKill;
  denied.server.forbid("delete pods");
  denied.server.then([&] { denied.world.stop_signals.raise(2); });
  CHECK(denied.run().reason.find("could not be deleted") != std::string::npos);
}

TEST_CASE("A diagnosis that the API server does not answer stops neither a signal nor a limit") {
  for (const int status : {503, 429, 0}) {
    Setting signalled;
    signalled.settings.limits.keep_driver = true;
    signalled.server.add({.method = "GET", .verb = "list", .status = status, .reason = "x"});
    signalled.server.on_request = [&](const firesteel::testing::SeenRequest& request) {
      if (request.verb == "list") {
        signalled.world.stop_signals.raise(15);
      }
    };
    const Outcome by_signal = signalled.run();
    CHECK(by_signal.kind == Outcome::Kind::kInterrupted);
    CHECK(signalled.world.clock.passed() < std::chrono::seconds(4));

    Setting limited;
    limited.settings.limits.timeout = std::chrono::seconds(5);
    limited.server.add({.method = "GET", .verb = "list", .status = status, .reason = "x"});
    CHECK(limited.run().kind == Outcome::Kind::kRunTimeout);
    CHECK(limited.world.clock.passed() < std::chrono::seconds(8));
    CHECK(limited.observer.diagnoses().empty());
  }
}

TEST_CASE("A look at the cause is bounded, quiet, and the driver's end is seen meanwhile") {
  Setting s;
  s.server.add({.method = "GET", .verb = "list", .status = 503, .reason = "x"});
  int lists = 0;
  s.server.on_request = [&](const firesteel::testing::SeenRequest& request) {
    if (request.verb == "list" && ++lists == 1) {
      s.server.change_pod(status("Succeeded", {ended(0)}));
    }
  };
  CHECK(s.run().exit_code == 0);
  CHECK(lists <= 2);
  CHECK(s.world.log.count(firesteel::LogLevel::kInfo, "retrying") == 0);
  CHECK(s.world.clock.passed() < std::chrono::seconds(6));
}

TEST_CASE("What explains a driver that does not start is asked for and said once") {
  Setting s;
  s.server.change_pod(unschedulable());
  s.settings.limits.timeout = std::chrono::seconds(100);
  const Outcome outcome = s.run();
  REQUIRE(s.observer.diagnoses().size() == 1);
  REQUIRE(outcome.diagnosis);
  CHECK(outcome.diagnosis->cause == s.observer.diagnoses().front());
}

TEST_CASE("A limit deletes the driver first and asks for the cause afterwards") {
  Setting s;
  s.server.change_pod(unschedulable());
  s.settings.limits.timeout = std::chrono::seconds(1);
  const Outcome outcome = s.run();
  REQUIRE(outcome.diagnosis);
  CHECK(outcome.diagnosis->id == "unschedulable-cordoned");  // and not that it was deleted
  std::vector<std::string> verbs;
  for (const auto& request : s.server.seen()) {
    verbs.push_back(request.verb);
  }
  const auto at = [&verbs](const char* verb) { return std::ranges::find(verbs, verb); };
  REQUIRE(at("delete") != verbs.end());
  CHECK(at("delete") < at("list"));
}

TEST_CASE("A limit that keeps the driver tells others so in an Event, where that is allowed") {
  for (const bool allowed : {true, false}) {
    Setting s;
    s.settings.limits.start_timeout = std::chrono::seconds(5);
    s.settings.limits.keep_driver = true;
    if (!allowed) {
      s.server.forbid("create events");
    }
    const Outcome outcome = s.run();
    CHECK(outcome.kind == Outcome::Kind::kStartTimeout);
    CHECK(outcome.reason == "the driver did not start within 5s; the driver pod is kept");
    std::vector<Json> sent;
    for (const auto& request : s.server.seen()) {
      if (request.method != "GET") {
        sent.push_back(request.body);
      }
    }
    REQUIRE(sent.size() == 1);
    CHECK(sent.front()["reason"] == "GivenUpByFiresteel");
    CHECK(sent.front()["message"] ==
          "Firesteel stopped waiting: the driver did not start within 5s; the pod is kept");
    CHECK(s.server.names("pods").size() == 1);
    CHECK(s.world.log.count(firesteel::LogLevel::kWarn, "event") == 0);
  }
}

TEST_CASE("The log that may not be read for a while is taken up again, and that is said once") {
  class Text final : public firesteel::LogWriter {
   public:
    bool write(const firesteel::Application&, std::string_view bytes) override {
      text += bytes;
      return true;
    }
    [[nodiscard]] bool has_reader() const override { return true; }
    [[nodiscard]] bool is_full() const override { return false; }
    std::string text;
  };
  Setting s;
  Text text;
  s.settings.driver_log = &text;
  s.server.set_log("driver", "2026-11-21T05:12:01.000000000Z hello\n");
  s.server.add(
      {.method = "GET", .resource = "pods/log", .status = 403, .reason = "Forbidden", .times = 6});
  s.server.change_pod(status("Running", {running()}));
  for (int i = 0; i < 20; ++i) {
    s.server.then([&] { s.world.clock.advance(std::chrono::seconds(31)); });
  }
  s.server.then([&] { s.server.change_pod(status("Succeeded", {ended(0)})); });
  CHECK(s.run().exit_code == 0);
  CHECK(text.text == "hello\n");
  CHECK(s.world.log.count(firesteel::LogLevel::kWarn, "Cannot show the log") == 1);
}
