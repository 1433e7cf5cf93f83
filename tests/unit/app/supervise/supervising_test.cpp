#include "app/supervise/supervising.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/supervise/supervise.h"
#include "driver/supervision_record.h"
#include "firesteel/application.h"
#include "firesteel/document.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/labels.h"
#include "firesteel/restart_policy.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"
#include "support/limits.h"
#include "support/recording_observer.h"
#include "support/turning.h"
#include "yaml/document.h"

namespace app = firesteel::app;
namespace http = firesteel::http;
namespace kube = firesteel::kube;
using firesteel::Error;
using firesteel::IfExists;
using firesteel::LogLevel;
using firesteel::OnInterrupt;
using firesteel::Outcome;
using firesteel::RestartPolicy;
using firesteel::testing::FakeApiServer;
using firesteel::testing::FakeWorld;
using firesteel::testing::RecordingObserver;
using firesteel::testing::SeenRequest;
using std::chrono::seconds;
using Json = nlohmann::json;
using Names = std::vector<std::string>;
using Type = RestartPolicy::Type;

namespace {

constexpr const char* kPod = "pi-driver";
constexpr const char* kRecord = "pi-driver-supervision";

firesteel::ConfValue text(const std::string& value) {
  return {.value = value, .origin = {}, .key = {}};
}

Json status(const char* phase, int code) {
  return {{"status",
           {{"phase", phase},
            {"containerStatuses",
             Json::array({{{"name", "spark-kubernetes-driver"},
                           {"state", {{"terminated", {{"exitCode", code}}}}}}})}}}};
}

firesteel::SubmissionSpec spec() {
  firesteel::SubmissionSpec made;
  made.app_name = text("pi");
  made.kubernetes_namespace = text("spark");
  made.driver_pod_name = text(kPod);
  made.main_class = text("org.example.Main");
  made.primary_resource = text("local:///app.jar");
  made.spark_user = text("me");
  made.image = text("spark:4.3.0");
  made.image_pull_policy = text("IfNotPresent");
  made.cpu_request = text("1");
  made.properties["spark.master"] = text("k8s://http://127.0.0.1:8001");
  const Json service = {{"apiVersion", "v1"},
                        {"kind", "Service"},
                        {"metadata", {{"name", "pi-ui-svc"}, {"namespace", "spark"}}},
                        {"spec", {{"type", "ClusterIP"}}}};
  made.other_objects.push_back(firesteel::Document({.source = "pi.yaml", .value = service}));
  return made;
}

RestartPolicy policy_of(Type type, std::optional<int> retries = {},
                        std::optional<int> submission_retries = {}) {
  RestartPolicy policy;
  policy.type = type;
  policy.failure_retries = retries;
  policy.submission_retries = submission_retries;
  return policy;
}

/// What happened to the driver pod, and when: "create 1 at 0s", "delete at 30s".
struct Timeline {
  Names events;
  std::vector<double> at;
};

struct Setting {
  FakeWorld world;
  FakeApiServer server{world.clock};
  RecordingObserver observer;
  firesteel::SubmitOptions options;
  RestartPolicy policy = policy_of(Type::kOnFailure, 2);
  firesteel::SubmissionSpec submitted = spec();
  kube::Api api{server,      firesteel::testing::fake_connection(),
                world.clock, world.random,
                world.log,   firesteel::testing::kLimits};
  Timeline timeline;
  std::deque<std::pair<int, std::chrono::nanoseconds>> script;  ///< the ends of drivers to come
  std::size_t requests = 0;

  Setting() {
    server.on_request = [this](const SeenRequest& request) { note(request); };
  }

  void note(const SeenRequest& request) {
    ++requests;
    const double now = std::chrono::duration<double>(world.clock.passed()).count();
    if (request.method == "POST" && request.resource == "pods" && server.names("pods").empty()) {
      timeline.events.push_back(
          "create " + request.body["metadata"]["annotations"][firesteel::kAttemptAnnotation]
                          .get<std::string>());
      timeline.at.push_back(now);
    } else if (request.method == "DELETE" && request.resource == "pods") {
      timeline.events.emplace_back("delete");
      timeline.at.push_back(now);
    }
  }

  /// The driver of the next attempt ends after `after`.
  void then_ends(int code, std::chrono::nanoseconds after = seconds(60)) {
    script.emplace_back(code, after);
    if (script.size() == 1) {
      arm();
    }
  }

  void arm() {
    server.then([this] {
      if (is_alive()) {
        const auto [code, after] = script.front();
        script.pop_front();
        world.clock.advance(after);
        server.change("pods", kPod, status(code == 0 ? "Succeeded" : "Failed", code));
      } else {
        world.clock.advance(std::chrono::milliseconds(10));
      }
      if (!script.empty()) {
        arm();
      }
    });
  }

  [[nodiscard]] bool is_alive() const {
    const Names pods = server.names("pods");
    return !pods.empty() && server.object("pods", kPod)["status"]["phase"] == "Pending";
  }

  firesteel::Environment environment;

  std::unique_ptr<app::Supervising> supervisor() {
    firesteel::WaitSettings wait;
    wait.wait_app_completion = true;
    return std::make_unique<app::Supervising>(
        api, world.host(),
        app::SupervisedApplication{.spec = submitted,
                                   .diagnostics = {},
                                   .wait = wait,
                                   .policy = policy,
                                   .options = options,
                                   .environment = environment},
        observer);
  }

  Outcome run() {
    const auto supervising = supervisor();
    REQUIRE(
        firesteel::testing::turn_until(server, world.clock, *supervising, std::chrono::hours(24)));
    return supervising->take();
  }

  [[nodiscard]] bool has_record() const {
    return std::ranges::count(server.names("configmaps"), std::string(kRecord)) == 1;
  }
  [[nodiscard]] Json record() const { return server.object("configmaps", kRecord)["data"]; }
};

}  // namespace

TEST_CASE("A driver that fails twice and then succeeds is submitted three times") {
  Setting s;
  s.then_ends(3, seconds(1));
  s.then_ends(4, seconds(60));
  s.then_ends(0);
  const Outcome outcome = s.run();
  CHECK(outcome.kind == Outcome::Kind::kDriverEnded);
  CHECK(outcome.exit_code == 0);
  CHECK_FALSE(outcome.attached);
  CHECK(s.timeline.events == Names{"create 1", "delete", "create 2", "delete", "create 3"});
  REQUIRE(s.timeline.at.size() == 5);
  CHECK(std::abs(s.timeline.at[1] - 5) < 0.1);
  CHECK(std::abs(s.timeline.at[3] - s.timeline.at[2] - 60) < 0.1);
  CHECK_FALSE(s.has_record());
  CHECK(s.server.names("services") == Names{s.server.names("services").front(), "pi-ui-svc"});
  CHECK(s.world.log.count(LogLevel::kWarn,
                          "attempt 2 of 3 starts in 4s: the driver exited with 3") == 1);
  CHECK(s.world.log.count(LogLevel::kWarn, "attempt 3 of 3 starts now: the driver exited with 4") ==
        1);
  const Json pod = s.server.object("pods", kPod);
  const std::string id = pod["metadata"]["annotations"]["firesteel/supervision"].get<std::string>();
  CHECK_FALSE(id.empty());
  CHECK(s.server.object("services",
                        "pi-ui-svc")["metadata"]["annotations"]["firesteel/supervision"] == id);
}

TEST_CASE("The exit code of the last attempt is returned when no retries are left") {
  Setting s;
  s.policy = policy_of(Type::kOnFailure, 1);
  s.then_ends(3);
  s.then_ends(7);
  const Outcome outcome = s.run();
  CHECK(outcome.exit_code == 7);
  CHECK(s.timeline.events == Names{"create 1", "delete", "create 2"});
  CHECK_FALSE(s.has_record());
  CHECK(s.server.names("pods") == Names{kPod});
}

TEST_CASE("The recorded timelines of the operator are reproduced in order and waits") {
  struct Row {
    std::string name;
    RestartPolicy policy;
    int failure_interval, submission_interval;
    std::vector<std::pair<int, double>> drivers;  ///< exit code, from the begin of the submission
    int refusals;
    Names events;
    std::vector<double> at;
  };
  // Spark-operator v2.5.2 with a real API server: the seconds from the begin of a submission to the
  // end of its driver are those that the operator saw; a driver is deleted when the next attempt is
  // due.
  const std::vector<Row> rows = {
      {"fails-long-interval",
       policy_of(Type::kOnFailure, 1),
       30,
       5,
       {{2, 16.0}, {2, 22.1}},
       0,
       {"create 1", "delete", "create 2"},
       {0, 30, 30}},
      {"fails-on-failure",
       policy_of(Type::kOnFailure, 2),
       4,
       5,
       {{2, 15}, {2, 16.9}, {2, 14}},
       0,
       {"create 1", "delete", "create 2", "delete", "create 3"},
       {0, 15, 15, 31.9, 31.9}},
      {"fails-without-number",
       policy_of(Type::kOnFailure),
       5,
       5,
       {{2, 20.9}},
       0,
       {"create 1"},
       {0}},
      {"quota-refuses",
       policy_of(Type::kOnFailure, {}, 2),
       5,
       5,
       {},
       3,
       {"create 1", "create 2", "create 3"},
       {0, 5, 15}},
      {"succeeds-always",
       policy_of(Type::kAlways),
       60,
       5,
       {{0, 23.8}, {0, 16.2}, {0, 14}},
       0,
       {"create 1", "delete", "create 2", "delete", "create 3", "delete", "create 4"},
       {0, 23.8, 23.8, 40, 40, 54, 54}},
      {"succeeds-ttl", policy_of(Type::kNever), 5, 5, {{0, 19.7}}, 0, {"create 1"}, {0}}};
  for (const Row& row : rows) {
    INFO(row.name);
    Setting s;
    s.policy = row.policy;
    s.policy.failure_interval = seconds(row.failure_interval);
    s.policy.submission_interval = seconds(row.submission_interval);
    s.server.add({.method = "POST",
                  .resource = "pods",
                  .status = 403,
                  .reason = "Forbidden",
                  .times = row.refusals});
    for (const auto& [code, after] : row.drivers) {
      s.then_ends(code, std::chrono::duration_cast<std::chrono::nanoseconds>(
                            std::chrono::duration<double>(after)));
    }
    const auto supervising = s.supervisor();
    const bool ends = firesteel::testing::turn_until(
        s.server, s.world.clock, *supervising, std::chrono::minutes(10),
        [&] { return s.timeline.events.size() >= row.events.size() + 1; });
    CHECK(ends == (row.policy.type != Type::kAlways));
    CHECK(s.timeline.events == row.events);
    REQUIRE(s.timeline.at.size() == row.at.size());
    for (std::size_t i = 0; i < row.at.size(); ++i) {
      INFO(row.events[i]);
      CHECK(s.timeline.at[i] >= row.at[i] - 0.001);
      CHECK(s.timeline.at[i] < row.at[i] + 1);
    }
  }
}

TEST_CASE("A submission that is refused three times is accepted in the end") {
  Setting s;
  s.policy = policy_of(Type::kOnFailure, {}, 3);
  s.server.add(
      {.method = "POST", .resource = "pods", .status = 403, .reason = "Forbidden", .times = 3});
  s.then_ends(0);
  CHECK(s.run().exit_code == 0);
  CHECK(s.timeline.events == Names{"create 1", "create 2", "create 3", "create 4"});
  CHECK(s.world.log.count(LogLevel::kWarn, "submission 4 of 4 starts in 15s: ") == 1);
  CHECK_FALSE(s.has_record());
}

TEST_CASE("A submission that is refused too often fails with the reason and leaves nothing") {
  Setting s;
  s.policy = policy_of(Type::kOnFailure, 5, 1);
  s.server.add({.method = "POST", .resource = "pods", .status = 403, .reason = "Forbidden"});
  CHECK_THROWS_AS(s.run(), firesteel::ApiError);
  CHECK(s.server.size() == 0);
}

TEST_CASE("A supervisor that is killed at any request is continued by the next one") {
  std::size_t whole = 0;
  for (std::size_t point = 0; point == 0 || point < whole; ++point) {
    INFO("killed at request " << point);
    Setting s;
    s.then_ends(3, seconds(1));
    s.then_ends(4, seconds(1));
    s.then_ends(0, seconds(1));
    if (point > 0) {
      const auto killed = s.supervisor();
      REQUIRE(firesteel::testing::turn_until(s.server, s.world.clock, *killed,
                                             std::chrono::hours(1),
                                             [&] { return s.requests >= point; }));
    }
    const Outcome outcome = s.run();
    whole = point == 0 ? s.requests : whole;
    CHECK(outcome.exit_code == 0);
    Names creates = s.timeline.events;
    std::erase(creates, "delete");
    CHECK(creates == Names{"create 1", "create 2", "create 3"});
    CHECK_FALSE(s.has_record());
    CHECK(s.server.object("pods", kPod)["metadata"]["annotations"]["firesteel/attempt"] == "3");
  }
  CHECK(whole > 30);
}

TEST_CASE("Two supervisors at once never run two drivers, and return the same") {
  for (const int lead : {0, 1, 3, 5, 8, 12, 20}) {
    INFO("the second begins " << lead << " requests later");
    Setting s;
    s.then_ends(3, seconds(1));
    s.then_ends(4, seconds(1));
    s.then_ends(0, seconds(1));
    const auto first = s.supervisor();
    (void)firesteel::testing::turn_until(
        s.server, s.world.clock, *first, std::chrono::hours(1),
        [&] { return s.requests >= static_cast<std::size_t>(lead); });
    const auto second = s.supervisor();
    const std::vector<http::Task*> both = {first.get(), second.get()};
    REQUIRE(http::run(s.server, s.world.clock, both, {}));
    CHECK(first->take().exit_code == 0);
    CHECK(second->take().exit_code == 0);
    Names creates = s.timeline.events;
    std::erase(creates, "delete");
    CHECK(creates == Names{"create 1", "create 2", "create 3"});
    CHECK_FALSE(s.has_record());
  }
}

TEST_CASE("A driver that somebody deletes is submitted again under Always") {
  Setting s;
  s.policy = policy_of(Type::kAlways);
  s.server.then([&] { s.server.remove_pod(); });
  s.server.then([&] { s.server.remove_pod(); });
  const auto supervising = s.supervisor();
  (void)firesteel::testing::turn_until(s.server, s.world.clock, *supervising, std::chrono::hours(1),
                                       [&] { return s.timeline.events.size() == 3; });
  CHECK(s.timeline.events == Names{"create 1", "create 2", "create 3"});
  CHECK(s.world.log.count(LogLevel::kWarn, "starts in 5s: the driver was lost") == 1);
}

TEST_CASE("A deleted record ends the supervision with the driver that runs") {
  Setting s;
  s.policy = policy_of(Type::kAlways);
  s.server.then([&] {
    s.server.remove("configmaps", kRecord);
    s.server.remove_pod();
  });
  const Outcome outcome = s.run();
  CHECK(outcome.kind == Outcome::Kind::kLost);
  CHECK(s.timeline.events == Names{"create 1"});
  CHECK(s.server.size() == 0);
  CHECK(s.world.log.count(LogLevel::kWarn, "attempt 2 is not started: the supervision was ended") ==
        1);
}

TEST_CASE("A signal ends the wait for the next attempt at once, and the next supervisor goes on") {
  for (const OnInterrupt on_interrupt : {OnInterrupt::kDetach, OnInterrupt::kKill}) {
    Setting s;
    s.options.on_interrupt = on_interrupt;
    s.policy.failure_interval = seconds(1000);
    s.then_ends(3, seconds(1));
    {
      const auto supervising = s.supervisor();
      REQUIRE_FALSE(
          firesteel::testing::turn_until(s.server, s.world.clock, *supervising, seconds(500)));
      const auto before = s.world.clock.passed();
      s.world.stop_signals.raise(2);
      supervising->stop_signals();
      REQUIRE(firesteel::testing::turn_until(s.server, s.world.clock, *supervising, seconds(5)));
      CHECK(s.world.clock.passed() == before);
      const Outcome outcome = supervising->take();
      CHECK(outcome.kind == Outcome::Kind::kInterrupted);
      CHECK(outcome.signal == 2);
      CHECK(outcome.reason == "attempt 2 was not started");
    }
    CHECK(s.server.names("pods") == Names{kPod});
    if (on_interrupt == OnInterrupt::kKill) {
      CHECK_FALSE(s.has_record());
      continue;
    }
    CHECK(s.record()["attempt"] == "2");
    s.then_ends(0, seconds(1));
    CHECK(s.run().exit_code == 0);
    CHECK(s.timeline.events == Names{"create 1", "delete", "create 2"});
    CHECK(s.timeline.at[2] >= 1000);
    CHECK(s.timeline.at[2] < 1007);
  }
}

TEST_CASE("A signal at any request leaves nothing, or what the next supervisor goes on with") {
  std::size_t whole = 0;
  for (std::size_t point = 0; point == 0 || point < whole; ++point) {
    INFO("signal at request " << point);
    Setting s;
    s.then_ends(3, seconds(1));
    s.then_ends(0, seconds(1));
    const auto supervising = s.supervisor();
    REQUIRE(firesteel::testing::turn_until(s.server, s.world.clock, *supervising,
                                           std::chrono::hours(1),
                                           [&] { return point > 0 && s.requests >= point; }));
    if (point == 0) {
      whole = s.requests;
      continue;
    }
    if (!supervising->done()) {
      s.world.stop_signals.raise(15);
      supervising->stop_signals();
      REQUIRE(firesteel::testing::turn_until(s.server, s.world.clock, *supervising, seconds(9)));
    }
    const Outcome outcome = supervising->take();
    const bool ended = outcome.kind == Outcome::Kind::kDriverEnded && outcome.exit_code == 0;
    CHECK((ended || outcome.kind == Outcome::Kind::kInterrupted || outcome.exit_code == 3));
    if (outcome.reason == "nothing was submitted") {
      CHECK(s.server.size() == 0);
    }
    if (!ended && s.has_record()) {
      CHECK(s.run().exit_code == 0);
    }
    CHECK_FALSE(s.has_record());
  }
}

TEST_CASE("What a killed attempt left of objects with fixed names makes room for the next one") {
  Setting s;
  s.then_ends(0);
  {
    const auto killed = s.supervisor();
    (void)firesteel::testing::turn_until(
        s.server, s.world.clock, *killed, std::chrono::hours(1), [&] {
          return std::ranges::count(s.server.names("services"), std::string("pi-ui-svc")) == 1;
        });
  }
  CHECK(s.server.names("pods").empty());
  CHECK(s.run().exit_code == 0);
  CHECK(s.timeline.events == Names{"create 1"});
}

TEST_CASE("Without the right to delete ConfigMaps the record goes with the driver") {
  Setting s;
  s.server.forbid("delete configmaps");
  s.server.forbid("get configmaps");
  s.then_ends(0);
  CHECK(s.run().exit_code == 0);
  CHECK(s.record()["ended"] == "true");
  s.server.remove_pod();
  CHECK_FALSE(s.has_record());

  s.then_ends(0);
  CHECK(s.run().exit_code == 0);
  s.options.if_exists = IfExists::kReplace;
  s.then_ends(0);
  CHECK(s.run().exit_code == 0);
  CHECK(s.timeline.events == Names{"create 1", "create 1", "delete", "create 1"});
}

TEST_CASE("A supervised application with another specification is refused, or replaced") {
  Setting s;
  {
    const auto supervising = s.supervisor();
    (void)firesteel::testing::turn_until(s.server, s.world.clock, *supervising, seconds(5),
                                         [&] { return s.timeline.events.size() == 1; });
    (void)firesteel::testing::turn_until(s.server, s.world.clock, *supervising, seconds(5));
  }
  REQUIRE(s.has_record());
  s.submitted.app_arguments = {"20"};
  CHECK_THROWS_AS(s.run(), Error);
  CHECK(s.has_record());
  s.options.if_exists = IfExists::kReplace;
  s.then_ends(0);
  CHECK(s.run().exit_code == 0);
  CHECK(s.timeline.events == Names{"create 1", "delete", "create 1"});
  CHECK_FALSE(s.has_record());
}

TEST_CASE("An existing driver that is not supervised is not touched") {
  Setting s;
  s.then_ends(0);
  CHECK(s.run().exit_code == 0);
  const std::string uid = s.server.object("pods", kPod)["metadata"]["uid"].get<std::string>();
  s.options.if_exists = IfExists::kFail;
  CHECK_THROWS_AS(s.run(), firesteel::ApiError);
  s.options.if_exists = IfExists::kSkip;
  CHECK(s.run().kind == Outcome::Kind::kSkipped);
  s.options.if_exists = IfExists::kAttach;
  CHECK(s.run().attached);
  CHECK(s.server.object("pods", kPod)["metadata"]["uid"] == uid);
  CHECK_FALSE(s.has_record());
}

TEST_CASE("A time limit is of all attempts together") {
  Setting s;
  s.options.limits.timeout = seconds(100);
  s.policy.failure_interval = seconds(1000);
  s.then_ends(3, seconds(40));
  const Outcome outcome = s.run();
  CHECK(outcome.kind == Outcome::Kind::kRunTimeout);
  CHECK(s.world.clock.passed() == seconds(100));
  CHECK_FALSE(s.has_record());
}

TEST_CASE("A record says what it said, in whole seconds that are never too early") {
  firesteel::driver::SupervisionRecord record;
  record.id = "an-id";
  record.specification = "abc";
  record.driver_pod = kPod;
  record.attempt = 4;
  record.executions = 2;
  record.not_before = firesteel::SystemTime{} + std::chrono::milliseconds(1'795'237'920'001);
  const auto read = firesteel::driver::read_record(firesteel::driver::record_object(record));
  REQUIRE(read);
  CHECK(read->id == "an-id");
  CHECK(read->specification == "abc");
  CHECK(read->driver_pod == kPod);
  CHECK(read->attempt == 4);
  CHECK(read->executions == 2);
  CHECK(read->not_before == firesteel::SystemTime{} + seconds(1'795'237'921));
  CHECK_FALSE(read->ended);
  CHECK_FALSE(firesteel::driver::read_record({{"data", {{"attempt", "1"}}}}));
  CHECK(firesteel::driver::record_name(std::string(253, 'a')).size() == 253);
}
