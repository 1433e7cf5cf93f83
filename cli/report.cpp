#include "cli/report.h"

#include <algorithm>
#include <csignal>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "cli/text_log.h"
#include "cli/visible_text.h"
#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "firesteel/log_sink.h"
#include "firesteel/progress.h"
#include "firesteel/submission_spec.h"

namespace firesteel::cli {

namespace {

constexpr std::string_view kWatcher = "LoggingPodStatusWatcherImpl";

/// Lines as k8s.KubernetesUtils.formatPairsBundle writes them: each after a line end, `start` and a
/// space.
class Pairs {
 public:
  explicit Pairs(VisibleText start) : start_(std::move(start)) {}
  void add(std::string_view key, const VisibleText& value) {
    text_ += VisibleText("\n{} {}: {}", start_, key, value);
  }
  void add(std::string_view key, std::string_view value) {
    add(key, VisibleText("{}", value.empty() ? "N/A" : value));
  }
  /// Ours: nothing for an empty value.
  void add_note(std::string_view key, std::string_view value) {
    if (!value.empty()) {
      add(key, value);
    }
  }
  [[nodiscard]] VisibleText take() { return std::move(text_); }

 private:
  VisibleText start_;
  VisibleText text_;
};

VisibleText container_block(const ContainerState& container, const VisibleText& start) {
  Pairs pairs(start);
  pairs.add("container name", container.name);
  pairs.add("container image", container.image);
  switch (container.phase) {
    case ContainerPhase::kRunning:
      pairs.add("container state", "running");
      pairs.add("container started at", container.started_at);
      break;
    case ContainerPhase::kWaiting:
      pairs.add("container state", "waiting");
      pairs.add("pending reason", container.reason);
      pairs.add_note("pending message", container.message);
      break;
    case ContainerPhase::kTerminated:
      pairs.add("container state", "terminated");
      pairs.add("container started at", container.started_at);
      pairs.add("container finished at", container.finished_at);
      pairs.add("exit code", container.exit_code ? std::to_string(*container.exit_code) : "");
      pairs.add("termination reason", container.reason);
      break;
    case ContainerPhase::kUnknown:
      pairs.add("container state", "");
      break;
  }
  return pairs.take();
}

/// All containers, the driver's last: who reads the last "exit code: N" reads the driver's.
VisibleText container_blocks(const DriverState& state, const VisibleText& start) {
  VisibleText text;
  const auto add = [&](const ContainerState& container) {
    text += text.empty() ? VisibleText() : VisibleText("\n\n");
    text += container_block(container, start);
  };
  for (const ContainerState& container : state.containers) {
    if (container.name != state.driver_container) {
      add(container);
    }
  }
  if (const ContainerState* const driver = state.driver()) {
    add(*driver);
  }
  return text;
}

std::string join_labels(const DriverState& state) {
  std::string text;
  for (const auto& [key, value] : state.labels) {
    text += fmt::format("{}{} -> {}", text.empty() ? "" : ", ", key, value);
  }
  return text;
}

std::string join(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    text += text.empty() ? "" : ", ";
    text += part;
  }
  return text;
}

std::string_view signal_name(int number) {
  switch (number) {
    case SIGHUP:
      return "SIGHUP";
    case SIGINT:
      return "SIGINT";
    case SIGTERM:
      return "SIGTERM";
    default:
      return "a signal";
  }
}

/// What the driver container's own end says beyond its code.
std::string driver_reason(const Outcome& outcome, const DriverState* last) {
  const ContainerState* driver = last != nullptr ? last->driver() : nullptr;
  if (!outcome.reason.empty()) {
    return outcome.reason;
  }
  if (driver == nullptr || outcome.exit_code == 0 || driver->reason == "Error") {
    return {};
  }
  return driver->reason;
}

}  // namespace

std::string without_exit_code_mark(std::string text) {
  for (std::size_t at = text.find("xit code: "); at != std::string::npos;
       at = text.find("xit code: ", at)) {
    text.erase(at + std::string_view("xit code").size(), 1);
  }
  return text;
}

VisibleText state_block(const DriverState& state) {
  Pairs pairs(VisibleText("\t"));
  pairs.add("pod name", state.pod_name);
  pairs.add("namespace", state.pod_namespace);
  pairs.add("labels", join_labels(state));
  pairs.add("pod uid", state.uid);
  pairs.add("creation time", state.creation_time);
  pairs.add("service account name", state.service_account);
  pairs.add("volumes", join(state.volumes));
  pairs.add("node name", state.node_name);
  pairs.add("start time", state.start_time);
  pairs.add("phase", state.phase);
  pairs.add_note("pending message", state.unschedulable);
  pairs.add_note("pod reason", state.reason);
  pairs.add_note("pod message", state.message);
  const VisibleText containers = container_blocks(state, VisibleText("\t\t"));
  pairs.add("container status", containers.empty() ? VisibleText("N/A") : containers);
  return pairs.take();
}

VisibleText final_block(const DriverState& state) {
  return VisibleText("\n\n") + container_blocks(state, VisibleText("\t"));
}

VisibleText closing_line(const Outcome& outcome, const DriverState* last, ExitCode code) {
  const std::string_view owner = code.owner == CodeOwner::kDriver ? "the driver's" : "Firesteel's";
  std::string why;
  switch (outcome.kind) {
    case Outcome::Kind::kSubmitted:
      why = outcome.attached ? "the driver already exists; not waiting for it"
                             : "submitted; not waiting for the driver";
      break;
    case Outcome::Kind::kSkipped:
      why = outcome.reason + "; nothing was submitted";
      break;
    case Outcome::Kind::kDriverEnded:
      why = driver_reason(outcome, last);
      if (code.owner != CodeOwner::kDriver || code.value != outcome.exit_code) {
        why = fmt::format("the driver exited with {}{}{}", outcome.exit_code,
                          why.empty() ? "" : ", ", why);
      }
      break;
    case Outcome::Kind::kLost:
      why = "driver lost" + (outcome.reason.empty() ? "" : ": " + outcome.reason);
      break;
    case Outcome::Kind::kInterrupted:
      why = fmt::format("stopped by {}{}{}", signal_name(outcome.signal),
                        outcome.reason.empty() ? "" : ": ", outcome.reason);
      break;
    case Outcome::Kind::kStartTimeout:
      why = "start timeout: " + outcome.reason;
      break;
    case Outcome::Kind::kRunTimeout:
      why = "run timeout: " + outcome.reason;
      break;
  }
  return VisibleText("firesteel: exit status {} is {}{}{}{}\n", code.value, owner,
                     why.empty() ? "" : " (", without_exit_code_mark(why), why.empty() ? "" : ")");
}

VisibleText come_back_text(const Outcome& outcome) {
  return VisibleText(
      "firesteel: hint: {2}; to follow its log: firesteel logs --follow -n {0} {1}; to wait for "
      "it: "
      "firesteel wait -n {0} {1}\n",
      outcome.application.pod_namespace, outcome.application.pod_name,
      outcome.reason.empty() ? "the driver keeps running" : outcome.reason);
}

VisibleText pod_name_line(const Outcome& outcome) {
  return VisibleText("firesteel: pod name: {}\n", outcome.application.pod_name);
}

void Report::begin(const Application& application) {
  outcome_.reset();
  last_.reset();
  ended_ = false;
  note(application);
}

Outcome& Report::note(const Application& application) {
  Outcome& outcome = outcome_ ? *outcome_ : outcome_.emplace();
  outcome.application = application;
  return outcome;
}

SparkReport::SparkReport(TextLog& log, SparkVersion version, bool waits, ProgressLine* progress)
    : log_(log), progress_(progress), version_(std::move(version)), waits_(waits) {}

void SparkReport::say(std::string_view logger, const VisibleText& message) {
  log_.write_text(LogLevel::kInfo, logger, message);
  status_was_last_ = false;
}

void SparkReport::deployed(const Application& application) {
  begin(application);
  if (!waits_) {
    say("Client",
        VisibleText("Deployed Spark application {} with application ID {} and submission ID {} "
                    "into Kubernetes",
                    application.name, application.id, application.spark_submission_id));
  }
}

void SparkReport::attached(const Application& application, const std::string& earlier) {
  note(application).attached = true;
  say("Firesteel",
      VisibleText("Attached to Spark application {} with application ID {} and submission ID {}: "
                  "its driver already exists",
                  application.name, application.id, application.spark_submission_id));
  // A warning: with --quiet, too, nobody takes another run's result for this one's.
  log_.write(LogLevel::kWarn, "Firesteel",
             without_exit_code_mark("Nothing was submitted: " + earlier));
}

void SparkReport::waiting(const Application& application) {
  note(application);
  waiting_unsaid_ = true;
}

/// Spark reads the pod once before it logs that it waits: the first block precedes this line.
void SparkReport::say_waiting() {
  if (!std::exchange(waiting_unsaid_, false) || !outcome_) {
    return;
  }
  // Spark 4.0.x has a brace too many in this line, and who matches it, matches it with the brace.
  const bool brace = version_.major == 4 && version_.minor == 0;
  say(kWatcher,
      VisibleText("Waiting for application {}{} with application ID {} and submission ID {} to "
                  "finish...",
                  outcome_->application.name, brace ? "}" : "", outcome_->application.id,
                  outcome_->application.spark_submission_id));
}

void SparkReport::state_changed(const Application& /*application*/, const DriverState& state) {
  last_ = state;
  say(kWatcher, VisibleText("State changed, new state: {}", state_block(state)));
  say_waiting();
}

void SparkReport::status_repeated(const Application& application, const std::string& phase) {
  say_waiting();
  if (progress_ == nullptr || !progress_->is_on_terminal()) {
    status(application, phase);
  }
}

void SparkReport::progressed(const Application& /*application*/, const Progress& progress) {
  if (progress_ != nullptr) {
    progress_->show(progress);
  }
}

void SparkReport::status(const Application& application, const std::string& phase) {
  say(kWatcher, VisibleText("Application status for {} (phase: {})", application.id, phase));
  status_was_last_ = true;
}

void SparkReport::ui_forwarded(const Application& /*application*/, const std::string& url) {
  say("Firesteel", VisibleText("Spark UI: {}", url));
}

void SparkReport::diagnosed(const Application& /*application*/, const Diagnosis& diagnosis) {
  log_.write(LogLevel::kWarn, "Firesteel", without_exit_code_mark("Cause: " + diagnosis.cause));
  log_.write(LogLevel::kWarn, "Firesteel", without_exit_code_mark("Remedy: " + diagnosis.hint));
  status_was_last_ = false;
}

void SparkReport::ended(const Outcome& outcome, const DriverState* last) {
  outcome_ = outcome;
  ended_ = true;
  if (last != nullptr) {
    last_ = *last;
  }
}

void SparkReport::finish() {
  if (progress_ != nullptr) {
    progress_->hide();
  }
  if (!ended_ || !outcome_) {
    return;
  }
  const Outcome outcome = *outcome_;
  const Application& application = outcome.application;
  say_waiting();
  if (!status_was_last_) {
    status(application, last_ ? last_->phase : "unknown");
  }
  say(kWatcher, last_ ? VisibleText("Container final statuses:{}", final_block(*last_))
                      : VisibleText("No containers were found in the driver pod."));
  const bool gave_up =
      outcome.kind == Outcome::Kind::kStartTimeout || outcome.kind == Outcome::Kind::kRunTimeout;
  if (gave_up) {  // not in Spark: it has no time limits
    return;
  }
  say(kWatcher, VisibleText("Application {} with application ID {} and submission ID {} finished",
                            application.name, application.id, application.spark_submission_id));
}

}  // namespace firesteel::cli
