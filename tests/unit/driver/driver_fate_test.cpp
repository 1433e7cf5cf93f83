#include "driver/driver_fate.h"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/application.h"
#include "support/catch.h"

using firesteel::Outcome;
using firesteel::driver::DriverFate;
using firesteel::driver::Ending;
using Json = nlohmann::json;

namespace {

constexpr const char* kDriver = "spark-kubernetes-driver";

Json running(const char* name = kDriver) {
  return {{"name", name}, {"state", {{"running", {{"startedAt", "2026-11-21T04:12:05Z"}}}}}};
}

Json ended(int code, const char* reason = "Error", const char* name = kDriver) {
  return {{"name", name},
          {"state",
           {{"terminated",
             {{"exitCode", code}, {"reason", reason}, {"finishedAt", "2026-11-21T04:20:00Z"}}}}}};
}

Json pod(const char* phase, const std::vector<Json>& containers) {
  return {{"metadata", {{"name", "d"}, {"uid", "u"}}},
          {"status", {{"phase", phase}, {"containerStatuses", containers}}}};
}

Json with(Json pod, const Json& patch) {
  pod.merge_patch(patch);
  return pod;
}

/// A deletion asked for at that second of 04:20 with a grace period of 30 s.
Json deleted_at(int second) {
  const std::string time = "2026-11-21T04:20:" + std::to_string(30 + second) + "Z";
  return {{"metadata", {{"deletionTimestamp", time}, {"deletionGracePeriodSeconds", 30}}}};
}

const Json kDeletedEarlier = {
    {"metadata",
     {{"deletionTimestamp", "2026-11-21T04:20:25Z"}, {"deletionGracePeriodSeconds", 30}}}};

Json disrupted(const char* since) {
  return {{"status",
           {{"conditions",
             {{{"type", "DisruptionTarget"},
               {"status", "True"},
               {"reason", "EvictionByEvictionAPI"},
               {"lastTransitionTime", since}}}}}}};
}

Ending fate_of(const std::vector<Json>& pods) {
  DriverFate fate(kDriver);
  for (std::size_t i = 0; i < pods.size(); ++i) {
    INFO("decided before observation " << i);
    CHECK_FALSE(fate.ending());
    fate.seen(pods[i]);
  }
  REQUIRE(fate.ending());
  return *fate.ending();
}

void check_driver(const Ending& ending, int code) {
  CHECK(ending.kind == Outcome::Kind::kDriverEnded);
  CHECK(ending.exit_code == code);
}

void check_lost(const Ending& ending, const std::string& why) {
  INFO(ending.reason);
  CHECK(ending.kind == Outcome::Kind::kLost);
  CHECK(ending.reason.find(why) != std::string::npos);
  CHECK(ending.reason.find("exit code:") == std::string::npos);
}

}  // namespace

TEST_CASE("A driver whose exit code nobody says has failed") {
  for (const Json& code : {Json("7"), Json(1.5), Json(nullptr), Json(4294967296), Json(true)}) {
    CAPTURE(code);
    Json status = ended(0);
    status["state"]["terminated"]["exitCode"] = code;
    const Ending ending = fate_of({pod("Failed", {status})});
    check_driver(ending, firesteel::kUnknownExitCode);
    CHECK(ending.reason == "the API server does not say its exit code");
  }
}

TEST_CASE("The driver container's exit code is the result") {
  check_driver(fate_of({pod("Pending", {}), pod("Running", {running()}),
                        pod("Succeeded", {ended(0, "Completed")})}),
               0);
  check_driver(fate_of({pod("Failed", {ended(3)})}), 3);
  check_driver(fate_of({pod("Running", {running()}), pod("Failed", {ended(143)})}), 143);
  const Ending killed = fate_of({pod("Failed", {ended(137, "OOMKilled")})});
  check_driver(killed, 137);
  CHECK(killed.reason == "OOMKilled");
}

TEST_CASE("A sidecar neither ends the driver nor keeps it alive") {
  check_driver(fate_of({pod("Running", {ended(7, "Error", "sidecar"), running()}),
                        pod("Running", {running("sidecar"), ended(0, "Completed")})}),
               0);
  check_driver(fate_of({pod("Failed", {ended(7, "Error", "sidecar"), ended(0, "Completed")})}), 0);
}

TEST_CASE("A pod that was on its way out before its driver ended is lost") {
  const Json alive = pod("Running", {running()});
  const Json failed = pod("Failed", {ended(143)});
  check_lost(fate_of({with(alive, deleted_at(0)), with(failed, deleted_at(0))}), "deleted");
  check_lost(fate_of({with(alive, deleted_at(0)),
                      with(pod("Succeeded", {ended(0, "Completed")}), deleted_at(0))}),
             "deleted");
  const Json disruption = disrupted("2026-11-21T04:19:00Z");
  check_lost(fate_of({with(alive, disruption), with(failed, disruption)}),
             "disrupted (EvictionByEvictionAPI)");
  const Json eviction = {{"status", {{"reason", "Evicted"}, {"message", "low on memory"}}}};
  const Ending evicted = fate_of({with(alive, eviction), with(failed, eviction)});
  check_lost(evicted, "stopped (Evicted): low on memory");
  check_lost(evicted, "ended with exit code 143");
  CHECK(evicted.exit_code == 143);
}

TEST_CASE("When both are seen at once the times decide what came first") {
  const Json failed = pod("Failed", {ended(1)});
  const Json done = pod("Succeeded", {ended(0, "Completed")});
  check_lost(fate_of({with(failed, kDeletedEarlier)}), "deleted");
  check_driver(fate_of({with(failed, deleted_at(5))}), 1);
  check_driver(fate_of({with(done, deleted_at(5))}), 0);
  check_lost(fate_of({with(failed, deleted_at(0))}), "deleted");
  check_driver(fate_of({with(done, deleted_at(0))}), 0);
  check_lost(fate_of({with(failed, disrupted("2026-11-21T04:19:00Z"))}), "disrupted");
  check_driver(fate_of({with(failed, disrupted("2026-11-21T04:21:00Z"))}), 1);
  check_lost(fate_of({with(failed, {{"status", {{"reason", "NodeShutdown"}}}})}), "NodeShutdown");
}

TEST_CASE("What Kubernetes took back does not count, a deletion always does") {
  struct Row {
    const char* name;
    Json before;  ///< merged into the running pod
    Json end;     ///< merged into the ended one
    int code;
    bool lost;
  };
  const Json nothing = Json::object();
  const Json condition = disrupted("2026-11-21T04:19:00Z");
  Json taken_back = condition;
  taken_back["status"]["conditions"][0]["status"] = "False";
  const Json node_lost = {{"status", {{"phase", "Unknown"}, {"reason", "NodeLost"}}}};
  const Json shutdown = {{"status", {{"reason", "Terminated"}}}};
  const Json deletion = deleted_at(-20);
  const Json later = deleted_at(9);
  const std::vector<Row> rows = {
      {"a disruption taken back, success", condition, taken_back, 0, false},
      {"a disruption taken back, failure", condition, taken_back, 3, false},
      {"a disruption still there, success, never deleted", condition, condition, 0, false},
      {"a disruption still there, failure", condition, condition, 143, true},
      {"a disruption and a deletion, success", with(condition, deletion), with(condition, deletion),
       0, true},
      {"a disruption, deleted after the success", condition, with(condition, later), 0, false},
      {"a disruption, deleted after the failure", condition, with(condition, later), 3, true},
      {"a disruption taken back, then deleted", condition, with(taken_back, deletion), 143, true},
      {"a lost node that came back, success", node_lost, nothing, 0, false},
      {"a lost node that came back, failure", node_lost, nothing, 3, false},
      {"a node that shut down, failure", shutdown, shutdown, 143, true},
      {"a node that shut down, success", shutdown, shutdown, 0, false},
      {"a deletion, success", deletion, deletion, 0, true},
      {"a deletion, failure", deletion, deletion, 143, true},
      {"nothing, failure", nothing, nothing, 3, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Json end = pod(row.code == 0 ? "Succeeded" : "Failed", {ended(row.code)});
    const Ending ending =
        fate_of({with(pod("Running", {running()}), row.before), with(end, row.end)});
    CHECK((ending.kind == Outcome::Kind::kLost) == row.lost);
    CHECK(ending.exit_code == row.code);
    // Who looks for the first time at the end concludes the same.
    CHECK((fate_of({with(end, row.end)}).kind == Outcome::Kind::kLost) == row.lost);
  }
}

TEST_CASE("What happens after the driver's end does not change the result") {
  DriverFate fate(kDriver);
  fate.seen(pod("Running", {running("sidecar"), ended(0, "Completed")}));
  fate.seen(with(pod("Failed", {ended(0, "Completed")}), deleted_at(9)));
  fate.gone(Json());
  REQUIRE(fate.ending());
  check_driver(*fate.ending(), 0);
}

TEST_CASE("A pod that failed without its driver container's end is lost") {
  check_lost(fate_of({with(pod("Failed", {}), {{"status", {{"reason", "OutOfmemory"}}}})}),
             "OutOfmemory");
  check_lost(fate_of({pod("Failed", {running()})}), "before its driver container ended");
  Json init = pod("Failed", {});
  init["status"]["initContainerStatuses"] = Json::array({ended(2, "Error", "fetch")});
  check_lost(fate_of({init}), "init container \"fetch\" failed with exit code 2");
}

TEST_CASE("A pod that is gone is lost unless its driver is known to have ended") {
  DriverFate unseen(kDriver);
  unseen.gone(Json());
  REQUIRE(unseen.ending());
  check_lost(*unseen.ending(), "deleted");

  DriverFate forced(kDriver);
  forced.seen(pod("Running", {running()}));
  forced.gone(pod("Running", {running()}));
  REQUIRE(forced.ending());
  check_lost(*forced.ending(), "deleted");

  DriverFate finished(kDriver);
  finished.seen(pod("Running", {running()}));
  finished.gone(with(pod("Failed", {ended(3)}), deleted_at(5)));
  REQUIRE(finished.ending());
  check_driver(*finished.ending(), 3);

  DriverFate killed(kDriver);
  killed.seen(with(pod("Running", {running()}), disrupted("2026-11-21T04:19:00Z")));
  killed.gone(Json());
  REQUIRE(killed.ending());
  check_lost(*killed.ending(), "disrupted");
}

TEST_CASE("Fields of the wrong type decide nothing") {
  DriverFate fate(kDriver);
  fate.seen(Json::parse(R"({"metadata":5,"status":{"phase":7,"containerStatuses":"x"}})"));
  fate.seen(Json::parse(
      R"({"status":{"containerStatuses":[{"name":"spark-kubernetes-driver","state":[]}]}})"));
  CHECK_FALSE(fate.ending());
}
