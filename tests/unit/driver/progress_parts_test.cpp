#include "driver/progress_parts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/progress.h"
#include "support/catch.h"

using firesteel::Progress;
using firesteel::StageProgress;
using firesteel::driver::executors_wanted_by;
using firesteel::driver::stages_of;
using firesteel::driver::start_of;
using Json = nlohmann::json;

namespace {

constexpr const char* kDriver = "spark-kubernetes-driver";
/// 2026-11-21T05:00:00Z
constexpr std::int64_t kNow = 1'795'237'200;

Json on_node(Json status = Json::object()) {
  status["conditions"] = Json::array({{{"type", "PodScheduled"},
                                       {"status", "True"},
                                       {"lastTransitionTime", "2026-11-21T04:59:20Z"}}});
  return {{"metadata", {{"name", "p"}, {"creationTimestamp", "2026-11-21T04:59:00Z"}}},
          {"spec", {{"nodeName", "n"}}},
          {"status", status}};
}

Json driver_waits(const std::string& reason, const std::string& message = "") {
  return on_node({{"containerStatuses",
                   {{{"name", kDriver},
                     {"state", {{"waiting", {{"reason", reason}, {"message", message}}}}}}}}});
}

Json event(const std::string& reason, const std::string& message, const std::string& time) {
  return {{"reason", reason}, {"message", message}, {"lastTimestamp", time}};
}

struct Row {
  Json pod;
  std::vector<Json> events;
  std::string starting;
  std::int64_t seconds;
};

}  // namespace

TEST_CASE("What a pod does before its driver runs is named, with how long it takes") {
  Json unscheduled = {{"metadata", {{"creationTimestamp", "2026-11-21T04:59:00Z"}}}};
  Json no_node = unscheduled;
  no_node["status"]["conditions"] = Json::array({{{"type", "PodScheduled"},
                                                  {"status", "False"},
                                                  {"reason", "Unschedulable"},
                                                  {"message", "0/1 nodes are available."},
                                                  {"lastTransitionTime", "2026-11-21T04:59:30Z"}}});
  const Json with_init = on_node(
      {{"initContainerStatuses",
        {{{"name", "fetch"}, {"state", {{"running", {{"startedAt", "2026-11-21T04:59:55Z"}}}}}}}}});
  const Json with_sidecar =
      on_node({{"initContainerStatuses",
                {{{"name", "mesh"},
                  {"started", true},
                  {"state", {{"running", {{"startedAt", "2026-11-21T04:59:55Z"}}}}}}}}});
  const Json pulling = event("Pulling", R"(Pulling image "spark:4.3.0")", "2026-11-21T04:59:50Z");
  const Json mounting = event("FailedMount", "no such claim", "2026-11-21T04:59:58Z");
  const std::vector<Row> rows = {
      {unscheduled, {}, "waiting for a node", 60},
      {no_node, {}, "waiting for a node: 0/1 nodes are available.", 30},
      {on_node(), {}, "starting", 40},
      {on_node(), {pulling}, "pulling image spark:4.3.0", 10},
      {on_node(), {event("Pulled", "done", "2026-11-21T04:59:59Z"), pulling}, "starting", 40},
      {on_node(), {mounting, pulling}, "mounting volumes: no such claim", 2},
      {with_init, {pulling}, "running init container fetch", 5},
      {with_sidecar, {}, "starting", 40},
      {driver_waits("ContainerCreating"), {}, "starting", 40},
      {driver_waits("ImagePullBackOff", "Back-off"), {pulling}, "ImagePullBackOff: Back-off", 40}};
  for (const Row& row : rows) {
    CAPTURE(row.starting);
    const Progress progress = start_of(row.pod, kDriver, row.events, kNow);
    CHECK(progress.starting == row.starting);
    CHECK(progress.seconds == row.seconds);
  }
}

TEST_CASE("A driver that runs does so since its container was started, never since tomorrow") {
  const Json pod = on_node(
      {{"containerStatuses",
        {{{"name", kDriver}, {"state", {{"running", {{"startedAt", "2026-11-21T04:58:20Z"}}}}}}}}});
  CHECK(start_of(pod, kDriver, {}, kNow).starting.empty());
  CHECK(start_of(pod, kDriver, {}, kNow).seconds == 100);
  CHECK(start_of(pod, kDriver, {}, kNow - 1000).seconds == 0);
}

TEST_CASE("Of Spark's stages the active ones count") {
  const Json answer = Json::parse(R"([
    {"status":"ACTIVE","stageId":4,"name":"b","numTasks":10,"numCompleteTasks":1},
    {"status":"COMPLETE","stageId":1,"name":"x","numTasks":5,"numCompleteTasks":5},
    {"status":"ACTIVE","stageId":3,"name":"a","numTasks":8,"numCompleteTasks":2}])");
  const std::vector<StageProgress> stages = stages_of(answer);
  REQUIRE(stages.size() == 2);
  CHECK(stages[0].id == 3);
  CHECK(stages[0].name == "a");
  CHECK(stages[1].tasks == 10);
  CHECK(stages[1].done == 1);
  CHECK(stages_of(Json::object()).empty());
}

TEST_CASE("Executors are wanted as many as the properties say, where they say it") {
  CHECK(executors_wanted_by({}) == std::nullopt);
  CHECK(executors_wanted_by({{"spark.app.name", "x"}}) == 2);
  CHECK(executors_wanted_by({{"spark.executor.instances", "7"}}) == 7);
  CHECK(executors_wanted_by({{"spark.executor.instances", "x"}}) == std::nullopt);
  CHECK(executors_wanted_by({{"spark.executor.instances", "7"},
                             {"spark.dynamicAllocation.enabled", "true"}}) == std::nullopt);
}
