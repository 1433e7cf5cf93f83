#include "driver/driver_state.h"

#include <nlohmann/json.hpp>

#include "firesteel/application.h"
#include "support/catch.h"

using firesteel::ContainerPhase;
using firesteel::DriverState;
using firesteel::driver::driver_state;

TEST_CASE("All that is printed of a driver pod is taken from it") {
  const auto pod = nlohmann::json::parse(R"({
    "metadata": {"name": "pi-driver", "namespace": "spark", "uid": "u1",
      "creationTimestamp": "2026-11-21T04:12:00Z", "deletionTimestamp": "2026-11-21T05:00:00Z",
      "labels": {"spark-role": "driver", "spark-app-selector": "spark-1"}},
    "spec": {"serviceAccountName": "spark", "nodeName": "n1", "volumes": [{"name": "a"}, {"name": "b"}]},
    "status": {"phase": "Running", "startTime": "2026-11-21T04:12:01Z", "reason": "R", "message": "M",
      "conditions": [{"type": "DisruptionTarget", "status": "True"},
                     {"type": "PodScheduled", "status": "False", "message": "0/1 nodes"}],
      "containerStatuses": [
        {"name": "w", "image": "i0", "state": {"waiting": {"reason": "ImagePullBackOff", "message": "back"}}},
        {"name": "drv", "image": "i1", "restartCount": 2, "state": {"running": {"startedAt": "T1"}}},
        {"name": "t", "image": "i2", "state": {"terminated": {"exitCode": 3, "signal": 9, "reason": "Error",
          "message": "m", "startedAt": "T2", "finishedAt": "T3"}}},
        {"name": "u"}]}})");
  const DriverState state = driver_state(pod, "drv");
  CHECK(state.pod_name == "pi-driver");
  CHECK(state.pod_namespace == "spark");
  CHECK(state.uid == "u1");
  CHECK(state.creation_time == "2026-11-21T04:12:00Z");
  CHECK(state.being_deleted);
  CHECK(state.disrupted);
  CHECK(state.unschedulable == "0/1 nodes");
  CHECK(state.reason == "R");
  CHECK(state.message == "M");
  CHECK(state.labels.front().first == "spark-app-selector");
  CHECK(state.service_account == "spark");
  CHECK(state.node_name == "n1");
  CHECK(state.start_time == "2026-11-21T04:12:01Z");
  CHECK(state.phase == "Running");
  CHECK(state.volumes == std::vector<std::string>{"a", "b"});
  REQUIRE(state.containers.size() == 4);
  CHECK(state.containers[0].phase == ContainerPhase::kWaiting);
  CHECK(state.containers[0].reason == "ImagePullBackOff");
  CHECK(state.containers[0].message == "back");
  CHECK(state.containers[1].phase == ContainerPhase::kRunning);
  CHECK(state.containers[1].started_at == "T1");
  CHECK(state.containers[1].restart_count == 2);
  CHECK(state.containers[2].exit_code == 3);
  CHECK(state.containers[2].signal == 9);
  CHECK(state.containers[2].finished_at == "T3");
  CHECK(state.containers[3].phase == ContainerPhase::kUnknown);
  REQUIRE(state.driver() != nullptr);
  CHECK(state.driver()->image == "i1");
}

TEST_CASE("A pod without status has an empty state and no driver") {
  const DriverState state = driver_state(nlohmann::json(), "drv");
  CHECK(state.phase.empty());
  CHECK(state.containers.empty());
  CHECK(state.driver() == nullptr);
}
