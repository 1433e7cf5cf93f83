#include "app/claim/claim_pod_state.h"

#include <string>

#include <nlohmann/json.hpp>

#include "support/catch.h"

namespace app = firesteel::app;
using Json = nlohmann::json;

namespace {

Json pod_with(const Json& status) {
  return {{"metadata", {{"name", "a-upload-1"}}},
          {"spec", {{"containers", {{{"image", "tiny:1"}}}}}},
          {"status", status}};
}

Json unscheduled(const std::string& message) {
  return pod_with(
      {{"phase", "Pending"},
       {"conditions", {{{"type", "PodScheduled"}, {"status", "False"}, {"message", message}}}}});
}

Json container(const Json& state) {
  return pod_with({{"phase", "Pending"}, {"containerStatuses", {{{"state", state}}}}});
}

std::string problem_of(const Json& pod) {
  const app::ClaimPodState state = app::claim_pod_state(pod, "jars");
  return state.problem ? state.problem->why : "";
}

std::string probable_problem_of(const Json& pod) {
  const app::ClaimPodState state = app::claim_pod_state(pod, "jars");
  return state.probable_problem && !state.problem ? state.probable_problem->why : "";
}

}  // namespace

TEST_CASE(
    "A claim that does not exist, or is being deleted, is a problem unless the scheduler is late") {
  CHECK(probable_problem_of(
            unscheduled("0/1 nodes are available: persistentvolumeclaim \"jars\" not "
                        "found. not found")) == "claim jars does not exist in the namespace");
  CHECK(probable_problem_of(unscheduled("persistentvolumeclaim \"jars\" is being deleted")) ==
        "claim jars is being deleted");
}

TEST_CASE("A pod that waits for room is waited for, and says what for") {
  const app::ClaimPodState state =
      app::claim_pod_state(unscheduled("0/3 nodes are available: 3 Insufficient cpu."), "jars");
  CHECK_FALSE(state.problem);
  CHECK_FALSE(state.is_running);
  CHECK(state.waits_for == "it cannot be scheduled (0/3 nodes are available: 3 Insufficient cpu.)");
  CHECK(app::claim_pod_state(container({{"waiting", {{"reason", "ContainerCreating"}}}}), "jars")
            .waits_for == "ContainerCreating");
}

TEST_CASE("A container that runs can receive, unless its pod is being deleted") {
  Json pod = container({{"running", Json::object()}});
  CHECK(app::claim_pod_state(pod, "jars").is_running);
  pod["metadata"]["deletionTimestamp"] = "2026-01-01T00:00:00Z";
  CHECK_FALSE(app::claim_pod_state(pod, "jars").is_running);
  CHECK(problem_of(pod) == "the pod was deleted by someone else");
}

TEST_CASE("An image without a shell, or that cannot be pulled, is a problem") {
  const Json no_shell =
      container({{"waiting",
                  {{"reason", "RunContainerError"},
                   {"message", "exec: \"sh\": executable file not found in $PATH: unknown"}}}});
  CHECK(problem_of(no_shell) == "image tiny:1 has no shell");
  CHECK(problem_of(container({{"terminated",
                               {{"reason", "StartError"},
                                {"message", "exec: \"sh\": executable file not found"}}}})) ==
        "image tiny:1 has no shell");
  const app::ClaimPodState state = app::claim_pod_state(
      container({{"waiting", {{"reason", "ImagePullBackOff"}, {"message", "Back-off"}}}}), "jars");
  REQUIRE(state.problem);
  CHECK(state.problem->why == "ImagePullBackOff (Back-off)");
  CHECK(state.problem->hint == "check the image and its pull secrets");
}

TEST_CASE("A pod that was evicted or ran out of time is a problem") {
  CHECK(problem_of(pod_with({{"phase", "Failed"},
                             {"reason", "DeadlineExceeded"},
                             {"message", "Pod was active too long"}})) ==
        "DeadlineExceeded (Pod was active too long)");
}

TEST_CASE("What a shell says about a claim becomes a hint") {
  CHECK(app::claim_hint("mkdir: cannot create directory: Permission denied", "jars")
            .find("fsGroup") != std::string::npos);
  CHECK(app::claim_hint("write error: No space left on device", "jars").find("enlarge") !=
        std::string::npos);
  CHECK(app::claim_hint("Read-only file system", "jars").find("read-only") != std::string::npos);
  CHECK(app::claim_hint("sh: head: not found", "jars").find("coreutils") != std::string::npos);
}
