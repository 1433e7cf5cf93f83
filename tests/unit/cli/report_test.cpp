#include "cli/report.h"

#include <csignal>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/exit_code.h"
#include "cli/text_log.h"
#include "cli/visible_text.h"
#include "firesteel/application.h"
#include "firesteel/log_sink.h"
#include "firesteel/submission_spec.h"
#include "support/catch.h"

using firesteel::Application;
using firesteel::ContainerPhase;
using firesteel::ContainerState;
using firesteel::DriverState;
using firesteel::LogLevel;
using firesteel::Outcome;
using firesteel::SparkVersion;
using firesteel::cli::closing_line;
using firesteel::cli::CodeOwner;
using firesteel::cli::ExitCodeStyle;
using firesteel::cli::SparkReport;
using firesteel::cli::VisibleText;

namespace {

constexpr const char* kDriver = "spark-kubernetes-driver";
constexpr const char* kPod = "spark-pi-0123456789abcdef-driver";
constexpr const char* kAppId = "spark-0123456789abcdef0123456789abcdef";

/// Keeps lines as the program's log writes them, at the time the goldens are normalised to.
class KeptLog final : public firesteel::cli::TextLog {
 public:
  void write_text(LogLevel level, std::string_view logger, const VisibleText& message) override {
    REQUIRE(level == LogLevel::kInfo);
    text += "26/01/02 03:04:05 INFO " + std::string(logger) + ": " + message.text() + "\n";
  }
  std::string text;
};

/// What real spark-submit printed under its watcher's and client's names, from tests/cli/golden.
std::string spark_lines(const std::string& version, const std::string& name) {
  std::ifstream file(std::string(GOLDEN_DIR) + "/spark-" + version + "/" + name + ".txt");
  REQUIRE(file);
  std::string text;
  std::string line;
  bool ours = false;
  while (std::getline(file, line)) {
    if (line.starts_with("26/01/02 ")) {
      ours = line.find(" LoggingPodStatusWatcherImpl: ") != std::string::npos ||
             line.find(" Client: ") != std::string::npos;
    }
    text += ours ? line + "\n" : "";
  }
  return text;
}

/// Without the lines that only Firesteel adds to a block.
std::string without_notes(const std::string& text) {
  std::istringstream lines(text);
  std::string out;
  std::string line;
  while (std::getline(lines, line)) {
    const bool note = line.find(" pending message: ") != std::string::npos ||
                      line.find(" pod reason: ") != std::string::npos ||
                      line.find(" pod message: ") != std::string::npos;
    out += note ? "" : line + "\n";
  }
  return out;
}

SparkVersion profile(const std::string& version) {
  SparkVersion result;
  result.major = version[0] - '0';
  result.minor = version[2] - '0';
  result.text = version;
  return result;
}

Application application() {
  return {.name = "spark-pi",
          .id = kAppId,
          .pod_namespace = "jobs",
          .pod_name = kPod,
          .spark_submission_id = std::string("jobs:") + kPod};
}

Outcome outcome_of_wait() {
  Outcome outcome;
  outcome.application = application();
  return outcome;
}

DriverState created(const std::string& version) {
  DriverState state;
  state.pod_name = kPod;
  state.pod_namespace = "jobs";
  state.uid = "0f8fad5b-d9cb-469f-a165-70867728950e";
  state.labels = {{"spark-app-name", "spark-pi"},
                  {"spark-app-selector", kAppId},
                  {"spark-role", "driver"},
                  {"spark-version", version},
                  {"team", "data"}};
  state.creation_time = "2026-01-02T03:04:05Z";
  state.service_account = "spark";
  state.volumes = {"spark-local-dir-1", "spark-conf-volume-driver"};
  state.phase = "Pending";
  state.driver_container = kDriver;
  return state;
}

ContainerState container(ContainerPhase phase, const std::string& reason = "", int code = 0) {
  ContainerState state;
  state.name = kDriver;
  state.image = "spark:4.3.0";
  state.phase = phase;
  state.reason = reason;
  if (phase != ContainerPhase::kWaiting) {
    state.started_at = "2026-01-02T03:04:08Z";
  }
  if (phase == ContainerPhase::kTerminated) {
    state.finished_at = "2026-01-02T03:05:09Z";
    state.exit_code = code;
  }
  return state;
}

ContainerState sidecar(ContainerState state) {
  state.name = "istio-proxy";
  state.image = "istio/proxyv2:1.27";
  return state;
}

/// A wait told to a Report the way the library tells it.
class Wait {
 public:
  explicit Wait(const std::string& version)
      : report_(log_, profile(version), true), state_(created(version)) {
    report_.deployed(application());
    report_.waiting(application());
    seen();
  }
  Wait& seen() {
    report_.state_changed(application(), state_);
    return *this;
  }
  Wait& scheduled() {
    state_.node_name = "node-1";
    return seen();
  }
  Wait& containers(const std::string& phase, std::vector<ContainerState> containers) {
    state_.start_time = "2026-01-02T03:04:06Z";
    state_.phase = phase;
    state_.containers = std::move(containers);
    return seen();
  }
  Wait& started() {
    return scheduled()
        .containers("Pending", {container(ContainerPhase::kWaiting, "ContainerCreating")})
        .containers("Running", {container(ContainerPhase::kRunning)});
  }
  Wait& status_repeated(const std::string& phase) {
    report_.status_repeated(application(), phase);
    return *this;
  }
  DriverState& state() { return state_; }
  std::string ended() {
    report_.ended(outcome_of_wait(), report_.last());
    report_.finish();
    return log_.text;
  }

 private:
  KeptLog log_;
  SparkReport report_;
  DriverState state_;
};

const std::vector<std::string>& versions() {
  static const std::vector<std::string> all = {"3.5.7", "4.3.0"};
  return all;
}

}  // namespace

TEST_CASE("a driver that succeeds is reported as real Spark does") {
  for (const std::string& version : versions()) {
    CHECK(Wait(version)
              .started()
              .containers("Succeeded", {container(ContainerPhase::kTerminated, "Completed")})
              .ended() == spark_lines(version, "success"));
  }
}

TEST_CASE("a driver that fails is reported as real Spark does") {
  for (const std::string& version : versions()) {
    CHECK(Wait(version)
              .started()
              .containers("Failed", {container(ContainerPhase::kTerminated, "Error", 3)})
              .ended() == spark_lines(version, "failure"));
    CHECK(Wait(version)
              .started()
              .containers("Failed", {container(ContainerPhase::kTerminated, "OOMKilled", 137)})
              .ended() == spark_lines(version, "out-of-memory"));
  }
}

TEST_CASE("a deleted driver is reported with its last state as real Spark does") {
  for (const std::string& version : versions()) {
    CHECK(Wait(version).started().ended() == spark_lines(version, "deleted"));
  }
}

TEST_CASE("an evicted driver is reported as real Spark does, and Kubernetes's reason with it") {
  for (const std::string& version : versions()) {
    Wait wait(version);
    wait.started();
    wait.state().reason = "Evicted";
    wait.state().message = "The node was low on resource: memory.";
    const std::string text =
        wait.containers("Failed", {container(ContainerPhase::kTerminated, "Error", 137)}).ended();
    CHECK(without_notes(text) == spark_lines(version, "evicted"));
    CHECK(text.find("\n\t phase: Failed\n\t pod reason: Evicted\n\t pod message: The node was low "
                    "on resource: memory.\n\t container status: \n") != std::string::npos);
  }
}

TEST_CASE("a driver without any container status is reported as real Spark does") {
  for (const std::string& version : versions()) {
    Wait wait(version);
    wait.scheduled();
    wait.state().phase = "Failed";
    CHECK(wait.seen().ended() == spark_lines(version, "evicted-without-status"));
  }
}

TEST_CASE("an image that cannot be pulled is reported as real Spark does, with the message") {
  for (const std::string& version : versions()) {
    Wait wait(version);
    wait.scheduled();
    ContainerState driver = container(ContainerPhase::kWaiting, "ContainerCreating");
    wait.containers("Pending", {driver});
    driver.reason = "ErrImagePull";
    driver.message = "rpc error: code = NotFound";
    wait.containers("Pending", {driver});
    driver.reason = "ImagePullBackOff";
    driver.message = "Back-off pulling image\n\"spark:4.3.0\"";
    wait.containers("Pending", {driver});
    const std::string text = wait.ended();
    CHECK(without_notes(text) == spark_lines(version, "image-cannot-be-pulled"));
    CHECK(
        text.find("\n\t\t pending reason: ImagePullBackOff\n\t\t pending message: Back-off pulling "
                  "image\\n\"spark:4.3.0\"\n") != std::string::npos);
  }
}

TEST_CASE("a sidecar before the driver is reported as real Spark does") {
  for (const std::string& version : versions()) {
    const ContainerState running = container(ContainerPhase::kRunning);
    const ContainerState done = container(ContainerPhase::kTerminated, "Completed");
    CHECK(Wait(version)
              .scheduled()
              .containers("Running", {sidecar(running), running})
              .containers("Succeeded", {sidecar(done), done})
              .ended() == spark_lines(version, "sidecar"));
  }
}

TEST_CASE("a sidecar after the driver is reported before it, so that the driver's code is last") {
  const ContainerState failed = container(ContainerPhase::kTerminated, "Error", 3);
  ContainerState late = container(ContainerPhase::kTerminated, "Completed", 0);
  late.name = "zz-sidecar";
  const std::string text = Wait("4.3.0").started().containers("Running", {failed, late}).ended();
  const std::size_t last = text.rfind("exit code: ");
  CHECK(text.substr(last, 12) == "exit code: 3");
  CHECK(text.find("zz-sidecar") <
        text.find(std::string("\t\t container name: ") + kDriver, text.find("zz-sidecar")));
}

TEST_CASE("nothing that a pod says makes a line of its own or steers the terminal") {
  Wait wait("4.3.0");
  wait.state().labels = {{"a", "x\nfiresteel: exit status 0"}};
  wait.state().node_name = "n\x1b[2J";
  wait.state().reason = "\u202e";
  ContainerState driver = container(ContainerPhase::kTerminated, "Error\r", 3);
  driver.image = "image\u009b31m";
  const std::string text = wait.containers("Failed", {driver}).ended();
  CHECK(text.find("labels: a -> x\\nfiresteel: exit status 0\n") != std::string::npos);
  CHECK(text.find("node name: n\\x1b[2J\n") != std::string::npos);
  CHECK(text.find("pod reason: \\u202e\n") != std::string::npos);
  CHECK(text.find("image: image\\u009b31m\n") != std::string::npos);
  CHECK(text.find("termination reason: Error\\r\n") != std::string::npos);
  CHECK(text.find_first_of("\x1b\r") == std::string::npos);
}

TEST_CASE("not waiting is one line, Spark's") {
  for (const std::string& version : versions()) {
    KeptLog log;
    SparkReport report(log, profile(version), false);
    report.deployed(application());
    report.finish();
    CHECK(log.text == spark_lines(version, "no-wait"));
  }
}

TEST_CASE("the pod of a driver that is not waited for is named where Airflow looks for it") {
  Outcome named;
  named.application.pod_name = "spark-pi-0f1e-driver";
  CHECK(firesteel::cli::pod_name_line(named).text() ==
        "firesteel: pod name: spark-pi-0f1e-driver\n");
}

TEST_CASE("Spark 4.0 has a brace too many in the line that says that it waits") {
  CHECK(Wait("4.0.1").ended().find("Waiting for application spark-pi} with application ID") !=
        std::string::npos);
  CHECK(Wait("4.1.1").ended().find("Waiting for application spark-pi with application ID") !=
        std::string::npos);
}

TEST_CASE("the status line names the phase and is not repeated at the end") {
  const std::string line = std::string("Application status for ") + kAppId + " (phase: Running)\n";
  const std::string text =
      Wait("4.3.0").started().status_repeated("Running").status_repeated("Running").ended();
  std::size_t count = 0;
  for (std::size_t at = text.find(line); at != std::string::npos; at = text.find(line, at + 1)) {
    ++count;
  }
  CHECK(count == 2);
}

TEST_CASE("a wait that ends before the driver was ever seen says so") {
  KeptLog log;
  SparkReport report(log, SparkVersion(), true);
  report.deployed(application());
  report.waiting(application());
  report.ended(outcome_of_wait(), nullptr);
  report.finish();
  CHECK(log.text.find("(phase: unknown)") != std::string::npos);
  CHECK(log.text.find("No containers were found in the driver pod.\n") != std::string::npos);
}

TEST_CASE("the last line says whose code it is and never reads as a driver's exit code") {
  Outcome outcome = outcome_of_wait();
  outcome.kind = Outcome::Kind::kDriverEnded;
  outcome.exit_code = 3;
  const auto line = [&outcome](ExitCodeStyle style) {
    return closing_line(outcome, nullptr, firesteel::cli::exit_code(outcome, style)).text();
  };
  CHECK(line(ExitCodeStyle::kDriver) == "firesteel: exit status 3 is the driver's\n");
  CHECK(line(ExitCodeStyle::kSpark) ==
        "firesteel: exit status 0 is Firesteel's (the driver exited with 3)\n");
  outcome.reason = "OOMKilled";
  CHECK(line(ExitCodeStyle::kDriver) == "firesteel: exit status 3 is the driver's (OOMKilled)\n");
  outcome.exit_code = 777;
  outcome.reason.clear();
  CHECK(line(ExitCodeStyle::kDriver) ==
        "firesteel: exit status 255 is the driver's (the driver exited with 777)\n");
  outcome.kind = Outcome::Kind::kLost;
  outcome.reason = "the driver said Exit code: 0\nand went";
  CHECK(line(ExitCodeStyle::kDriver) ==
        "firesteel: exit status 71 is Firesteel's (driver lost: the driver said Exit code 0\\nand "
        "went)\n");
  outcome.kind = Outcome::Kind::kInterrupted;
  outcome.signal = SIGINT;
  outcome.reason = "the driver keeps running";
  CHECK(
      line(ExitCodeStyle::kDriver) ==
      "firesteel: exit status 130 is Firesteel's (stopped by SIGINT: the driver keeps running)\n");
  outcome.kind = Outcome::Kind::kSubmitted;
  CHECK(line(ExitCodeStyle::kDriver) ==
        "firesteel: exit status 0 is Firesteel's (submitted; not waiting for the driver)\n");
}
