#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/quantity.h"
#include "base/text.h"
#include "base/timestamp.h"
#include "driver/amount_text.h"
#include "driver/diagnosis_parts.h"
#include "driver/driver_fate.h"
#include "driver/evidence.h"
#include "driver/exception_text.h"
#include "driver/log_reason.h"
#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "json/fields.h"
#include "json/metadata.h"

namespace firesteel::driver {

namespace {

using Json = nlohmann::json;

constexpr const char* kTokenFolder = "/var/run/secrets/kubernetes.io/serviceaccount";

std::string memory_limit(const Json& pod, const std::string& container) {
  for (const Json& each : json::field_at(pod, {"spec", "containers"})) {
    if (json::text_at(each, {"name"}) == container) {
      const auto limit =
          base::quantity_value(json::text_at(each, {"resources", "limits", "memory"}));
      return limit ? bytes_text(*limit) : std::string();
    }
  }
  return {};
}

Diagnosis out_of_memory(const Evidence& evidence, const DriverState& state) {
  const std::string limit = memory_limit(evidence.pod, state.driver_container);
  return {.id = "oom-killed",
          .cause = fmt::format("the driver used more memory than its limit{} and was killed",
                               limit.empty() ? std::string() : " of " + limit),
          .hint =
              "raise spark.driver.memoryOverhead (or spark.driver.memoryOverheadFactor): the heap "
              "takes spark.driver.memory, everything else must fit in the overhead"};
}

std::string disruption_reason(const Json& pod, std::string& message) {
  for (const Json& condition : json::field_at(pod, {"status", "conditions"})) {
    if (json::text_at(condition, {"type"}) == "DisruptionTarget" &&
        json::text_at(condition, {"status"}) == "True") {
      message = json::text_at(condition, {"message"});
      return json::text_at(condition, {"reason"});
    }
  }
  return {};
}

std::optional<Diagnosis> lost(const Evidence& evidence, const DriverState& state) {
  if (!state.reason.empty()) {
    return diagnose_stop(evidence.pod, state, state.reason, state.message);
  }
  std::string message;
  if (const std::string why = disruption_reason(evidence.pod, message); !why.empty()) {
    return diagnose_stop(evidence.pod, state, why, message);
  }
  if (state.being_deleted || evidence.gone) {
    return Diagnosis{.id = "deleted",
                     .cause = "the driver pod was deleted before its driver ended",
                     .hint =
                         "submit again; if it was not you, look for a TTL, a clean-up job or "
                         "the deletion of the namespace"};
  }
  return diagnose_start(driver_evidence(evidence));
}

std::optional<Diagnosis> sidecar(const DriverState& state) {
  if (state.phase != "Running") {
    return std::nullopt;
  }
  for (const ContainerState& container : state.containers) {
    if (container.name != state.driver_container && container.phase == ContainerPhase::kRunning) {
      return Diagnosis{
          .id = "sidecar",
          .cause = fmt::format("the driver ended, but container \"{}\" keeps its pod running",
                               container.name),
          .hint =
              "submit with --on-driver-exit=delete, or make the container an init container "
              "with restartPolicy: Always"};
    }
  }
  return std::nullopt;
}

/// True for an event about this container, or about no particular one.
bool concerns(const Json& event, const std::string& container) {
  const std::string field = json::text_at(event, {"involvedObject", "fieldPath"});
  return field.empty() || field.find("{" + container + "}") != std::string::npos;
}

bool near_end(const Json& event, const ContainerState& driver) {
  constexpr std::int64_t kNear = 60;
  const auto finished = base::seconds_of(driver.finished_at);
  return finished && std::abs(time_of_event(event) - *finished) <= kNear;
}

/// What the kubelet says about the driver's last failed probe ("Liveness") near its end.
std::optional<std::string> probe_failure(const Evidence& evidence, const ContainerState& driver,
                                         std::string_view probe) {
  const std::string begin = fmt::format("{} probe failed:", probe);
  std::optional<std::string> said;
  for (const Json& event : evidence.events) {
    const std::string message = json::text_at(event, {"message"});
    if (json::text_at(event, {"reason"}) == "Unhealthy" && message.starts_with(begin) &&
        concerns(event, driver.name) && near_end(event, driver)) {
      said = base::trim(std::string_view(message).substr(begin.size()));
    }
  }
  return said;
}

/// The kubelet killed the driver's container because a probe of the pod template failed.  Of a pod
/// that is not restarted, its event Killing says only "Stopping container".
std::optional<Diagnosis> failed_probe(const Evidence& evidence, const ContainerState& driver) {
  constexpr int kKilled = 137;
  constexpr int kTerminated = 143;
  if (driver.exit_code != kKilled && driver.exit_code != kTerminated) {
    return std::nullopt;
  }
  for (const auto& [probe, title] :
       {std::pair{"liveness", "Liveness"}, std::pair{"startup", "Startup"}}) {
    if (const auto said = probe_failure(evidence, driver, title)) {
      return Diagnosis{
          .id = "failed-probe",
          .cause = fmt::format("the kubelet killed the driver because its {} probe failed{}{}",
                               probe, said->empty() ? "" : ": ", *said),
          .hint = fmt::format("correct or relax {}Probe in "
                              "spark.kubernetes.driver.podTemplateFile (initialDelaySeconds, "
                              "timeoutSeconds, failureThreshold)",
                              probe)};
    }
  }
  return std::nullopt;
}

bool mounts_token(const Json& pod, const std::string& container) {
  for (const Json& each : json::field_at(pod, {"spec", "containers"})) {
    if (json::text_at(each, {"name"}) != container) {
      continue;
    }
    for (const Json& mount : json::field_at(each, {"volumeMounts"})) {
      if (json::text_at(mount, {"mountPath"}) == kTokenFolder) {
        return true;
      }
    }
  }
  return false;
}

/// Without its token the driver's client neither trusts the API server nor is known to it.
std::optional<Diagnosis> missing_token(const Evidence& evidence, const DriverState& state) {
  if (mounts_token(evidence.pod, state.driver_container) ||
      !contains_any(evidence.log_tail, {kTokenFolder, "system:anonymous", "certification path",
                                        "PKIX path building failed"})) {
    return std::nullopt;
  }
  const bool by_pod =
      json::field_at(evidence.pod, {"spec", "automountServiceAccountToken"}) == false;
  const std::string account =
      state.service_account.empty() ? std::string("default") : state.service_account;
  return Diagnosis{.id = "no-token",
                   .cause = fmt::format(
                       "the driver cannot use the API server: the token of service account "
                       "\"{}\" is not mounted{}",
                       account, by_pod ? " (automountServiceAccountToken: false in the pod)" : ""),
                   .hint = by_pod ? "remove automountServiceAccountToken: false from "
                                    "spark.kubernetes.driver.podTemplateFile"
                                  : fmt::format("run: kubectl patch serviceaccount {} -n {} -p "
                                                "'{{\"automountServiceAccountToken\": true}}'",
                                                base::shell_quoted(account),
                                                base::shell_quoted(state.pod_namespace))};
}

/// ExecutorPodsLifecycleManager (since Spark 3.5) ends a driver whose executors fail again and
/// again; the exception that the application sees then says nothing of it.
std::optional<Diagnosis> failed_executors(const Evidence& evidence, const DriverState& state,
                                          const ContainerState& driver) {
  constexpr int kExceededFailures = 11;  // SparkExitCode.EXCEED_MAX_EXECUTOR_FAILURES
  constexpr std::string_view kWords = "Max number of executor failures (";
  const std::size_t begin = evidence.log_tail.find(kWords);
  if (driver.exit_code != kExceededFailures || begin == std::string::npos) {
    return std::nullopt;
  }
  const std::string_view number = std::string_view(evidence.log_tail).substr(begin + kWords.size());
  return Diagnosis{
      .id = "failed-executors",
      .cause = fmt::format("the driver gave up after {} failures of executors",
                           number.substr(0, number.find_first_not_of("0123456789"))),
      .hint = fmt::format("submit with --conf "
                          "spark.kubernetes.executor.deleteOnTermination=false, then run: "
                          "firesteel logs --executors -n {} {}",
                          base::shell_quoted(state.pod_namespace),
                          base::shell_quoted(json::name_of(evidence.pod)))};
}

/// The last warning about the pod near the driver's end; empty if there is none.
std::string warning_at_end(const Evidence& evidence, const ContainerState& driver) {
  std::string said;
  for (const Json& event : evidence.events) {
    if (json::text_at(event, {"type"}) == "Warning" && near_end(event, driver)) {
      said = fmt::format("{}: {}", json::text_at(event, {"reason"}),
                         json::text_at(event, {"message"}));
    }
  }
  return said;
}

/// "exit code 3", or the signal by which the driver was killed.  Shells and the kubelet report
/// signal N as 128 + N; Linux has 64 signals.
std::string manner_of_end(int code, bool& killed) {
  constexpr int kSignalBase = 128;
  constexpr int kLastSignal = 64;
  constexpr auto kNames = std::to_array<std::pair<int, std::string_view>>({{1, "SIGHUP"},
                                                                           {2, "SIGINT"},
                                                                           {3, "SIGQUIT"},
                                                                           {6, "SIGABRT"},
                                                                           {7, "SIGBUS"},
                                                                           {9, "SIGKILL"},
                                                                           {11, "SIGSEGV"},
                                                                           {15, "SIGTERM"}});
  const int signal = code - kSignalBase;
  killed = signal > 0 && signal <= kLastSignal;
  if (!killed) {
    return fmt::format("the driver ended with exit code {}", code);
  }
  const auto* const named =
      std::ranges::find(kNames, signal, &std::pair<int, std::string_view>::first);
  return named == kNames.end()
             ? fmt::format("the driver was killed by signal {}", signal)
             : fmt::format("the driver was killed by signal {} ({})", signal, named->second);
}

/// Quotes what the driver, the kubelet or the end of the log says; claims nothing more.
Diagnosis unexplained(const Evidence& evidence, const DriverState& state,
                      const ContainerState& driver) {
  bool killed = false;
  const std::string what = manner_of_end(driver.exit_code.value_or(kUnknownExitCode), killed);
  Diagnosis diagnosis{
      .id = killed ? "killed" : "driver-failed", .cause = what, .hint = logs_remedy(state)};
  if (!driver.message.empty()) {
    diagnosis.cause = fmt::format("{}: {}", what, driver.message);
  } else if (const std::string warning = killed ? warning_at_end(evidence, driver) : "";
             !warning.empty()) {
    diagnosis.cause = fmt::format("{}; warning event {}", what, warning);
    diagnosis.hint = describe_remedy(evidence.pod);
  } else if (const LogReason said = log_reason(evidence.log_tail); !said.text.empty()) {
    diagnosis.cause = fmt::format(
        "{}; {}: {}", what, said.is_error ? "its log says" : "last line of its log", said.text);
  }
  if (const KnownReason* known = known_reason(diagnosis.cause)) {
    diagnosis.id = known->id;
    diagnosis.hint = known->hint;
  }
  return diagnosis;
}

/// The container ended with a nonzero exit code.
Diagnosis failed(const Evidence& evidence, const DriverState& state, const ContainerState& driver) {
  if (driver.reason == "OOMKilled") {
    return out_of_memory(evidence, state);
  }
  if (auto probe = failed_probe(evidence, driver)) {
    return *probe;
  }
  if (auto token = missing_token(evidence, state)) {
    return *token;
  }
  if (auto refusal = diagnose_refusals_in_log(evidence.log_tail, state.pod_namespace)) {
    return *refusal;
  }
  if (auto executors = failed_executors(evidence, state, driver)) {
    return *executors;
  }
  if (auto known = diagnose_exception(evidence, state)) {
    return *known;
  }
  if (driver.reason == "StartError" || driver.reason == "ContainerCannotRun") {
    return {.id = "container-start",
            .cause = fmt::format("the driver's container cannot be started: {}", driver.message),
            .hint =
                "correct the image's entry point, or command in "
                "spark.kubernetes.driver.podTemplateFile"};
  }
  return unexplained(evidence, state, driver);
}

}  // namespace

std::optional<Diagnosis> diagnose_end(const Evidence& evidence, const DriverState& state) {
  DriverFate fate(state.driver_container);
  fate.seen(evidence.pod);
  if (evidence.gone) {
    fate.gone(evidence.pod);
  }
  const auto& ending = fate.ending();
  if (!ending) {
    return std::nullopt;
  }
  if (ending->kind == Outcome::Kind::kLost) {
    return lost(evidence, state);
  }
  const ContainerState* driver = state.driver();
  if (driver != nullptr && fate.ending()->exit_code != 0) {
    return failed(evidence, state, *driver);
  }
  return sidecar(state);
}

}  // namespace firesteel::driver
