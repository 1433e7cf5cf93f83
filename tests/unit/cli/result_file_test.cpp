#include "cli/result_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/application.h"
#include "firesteel/error.h"
#include "support/catch.h"

using firesteel::ApiError;
using firesteel::ContainerPhase;
using firesteel::ContainerState;
using firesteel::DriverState;
using firesteel::Error;
using firesteel::ErrorKind;
using firesteel::Outcome;
using firesteel::cli::CodeOwner;
using firesteel::cli::Result;
using firesteel::cli::result_json;

namespace {

DriverState killed_driver() {
  DriverState state;
  state.phase = "Failed";
  state.driver_container = "spark-kubernetes-driver";
  ContainerState container;
  container.name = state.driver_container;
  container.phase = ContainerPhase::kTerminated;
  container.exit_code = 137;
  container.reason = "OOMKilled";
  container.message = "line \"one\"\nline two\x01";
  state.containers.push_back(container);
  return state;
}

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("the result says whose code it is and what the driver's container said") {
  Outcome outcome;
  outcome.kind = Outcome::Kind::kDriverEnded;
  outcome.exit_code = 137;
  outcome.application.name = "pi";
  outcome.application.spark_submission_id = "jobs:pi-driver";
  const DriverState last = killed_driver();
  Result result;
  result.code = {.value = 137, .owner = CodeOwner::kDriver};
  result.outcome = &outcome;
  result.ended = true;
  result.last = &last;
  result.spark_version = "4.3.0";
  const auto json = nlohmann::json::parse(result_json(result));
  CHECK(json["version"] == 1);
  CHECK(json["result"] == "failed");
  CHECK(json["exitStatus"] == 137);
  CHECK(json["exitStatusOf"] == "driver");
  CHECK(json["application"]["submissionId"] == "jobs:pi-driver");
  CHECK(json["driver"]["oomKilled"] == true);
  CHECK(json["driver"]["message"] == "line \"one\"\nline two\x01");
  CHECK(json["startedAt"] == "1970-01-01T00:00:00Z");
}

TEST_CASE("a driver that has exited is not running, though its pod's phase lags") {
  Outcome outcome;
  outcome.kind = Outcome::Kind::kDriverEnded;
  DriverState last = killed_driver();
  last.phase = "Running";
  Result result;
  result.outcome = &outcome;
  result.ended = true;
  result.last = &last;
  CHECK(nlohmann::json::parse(result_json(result))["driver"]["phase"] == "Failed");
  last.containers.front().exit_code = 0;
  CHECK(nlohmann::json::parse(result_json(result))["driver"]["phase"] == "Succeeded");
  last.containers.front().phase = ContainerPhase::kRunning;
  CHECK(nlohmann::json::parse(result_json(result))["driver"]["phase"] == "Running");
}

TEST_CASE("the result of an error has its kind and what the API server said") {
  const ApiError error(ErrorKind::kRefused, "pods already exists", "another name", 409,
                       "AlreadyExists");
  Result result;
  result.code = {.value = 73, .owner = CodeOwner::kFiresteel};
  result.error = &error;
  const auto json = nlohmann::json::parse(result_json(result));
  CHECK(json["result"] == "error");
  CHECK(json["error"] == nlohmann::json({{"kind", "refused"},
                                         {"message", "pods already exists"},
                                         {"hint", "another name"},
                                         {"status", 409},
                                         {"reason", "AlreadyExists"}}));
  CHECK_FALSE(json.contains("application"));
}

TEST_CASE("a signal before there was an application is an interruption, not an error") {
  const firesteel::InterruptedError error("logging in was interrupted", 2);
  Result result;
  result.code = {.value = 130, .owner = CodeOwner::kFiresteel};
  result.error = &error;
  CHECK(nlohmann::json::parse(result_json(result))["result"] == "interrupted");
}

TEST_CASE("a result file is replaced in one step and leaves nothing beside it") {
  const auto folder = std::filesystem::temp_directory_path() / "firesteel-result-file-test";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const auto path = folder / "result.json";
  firesteel::cli::check_result_file(path);
  firesteel::cli::write_result_file(path, "old");
  firesteel::cli::write_result_file(path, "new");
  CHECK(content(path) == "new");
  CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
  std::filesystem::remove_all(folder);
}

TEST_CASE("a result file that cannot be made is refused before anything is submitted") {
  CHECK_THROWS_AS(firesteel::cli::check_result_file("/nonexistent/folder/r.json"), Error);
  CHECK_THROWS_AS(firesteel::cli::check_result_file("/"), Error);
  CHECK_NOTHROW(firesteel::cli::check_result_file("/dev/null"));
}
