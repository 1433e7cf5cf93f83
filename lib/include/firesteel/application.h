#pragma once
/// The state of a driver pod, and how its application ended.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "firesteel/diagnosis.h"

namespace firesteel {

enum class ContainerPhase { kUnknown, kWaiting, kRunning, kTerminated };

/// One container's status.  Times are as in the API ("2026-11-21T04:12:00Z").
struct ContainerState {
  std::string name;
  std::string image;
  ContainerPhase phase = ContainerPhase::kUnknown;
  std::string started_at;
  std::string finished_at;
  std::optional<int> exit_code;  ///< of a terminated one; none: the API server does not say it
  int signal = 0;
  int restart_count = 0;
  std::string reason;   ///< why it is waiting or terminated: "ImagePullBackOff", "OOMKilled"
  std::string message;  ///< the message for that reason; may be long
};

/// The properties of a pod that Spark's LoggingPodStatusWatcherImpl prints or that decide its
/// result.
struct DriverState {
  std::string pod_name;
  std::string pod_namespace;
  std::string uid;
  std::vector<std::pair<std::string, std::string>> labels;  ///< sorted by key
  std::string creation_time;
  std::string service_account;
  std::vector<std::string> volumes;
  std::string node_name;
  std::string start_time;
  std::string phase;          ///< Pending, Running, Succeeded, Failed, Unknown
  std::string reason;         ///< status.reason: Evicted, NodeShutdown, Preempting, …
  std::string message;        ///< status.message
  std::string unschedulable;  ///< message of PodScheduled=False; empty if scheduled
  bool being_deleted = false;
  bool disrupted = false;                  ///< has a DisruptionTarget condition
  std::string driver_container;            ///< name of the driver's container
  std::vector<ContainerState> containers;  ///< in the order of status.containerStatuses

  /// The driver container's status; null if there is none yet.
  [[nodiscard]] const ContainerState* driver() const;
};

/// Identifies one application.
struct Application {
  std::string name;                     ///< spark.app.name
  std::string id;                       ///< spark.app.id; empty: unknown
  std::string pod_namespace, pod_name;  ///< of the driver pod
  std::string spark_submission_id;      ///< "NAMESPACE:POD", as Spark names a submission
};

/// Replaces an exit code that the API server does not report: a failure.
inline constexpr int kUnknownExitCode = 255;

/// How a submission or a wait ended.
struct Outcome {
  enum class Kind {
    kSubmitted,     ///< created; did not wait for the driver
    kDriverEnded,   ///< `exit_code` is the driver container's
    kLost,          ///< evicted, deleted, preempted or node lost; see `reason`
    kInterrupted,   ///< a signal ended the wait; `signal` is its number
    kStartTimeout,  ///< the driver did not start in time, or cannot start
    kRunTimeout,    ///< the driver did not end in time
    kSkipped,       ///< nothing was submitted: the driver pod already exists
  };
  Kind kind = Kind::kSubmitted;
  int exit_code = 0;
  int signal = 0;
  std::string reason;  ///< for people; may be empty
  Application application;
  std::optional<Diagnosis> diagnosis;  ///< why the driver did not succeed, if known
  std::string log_tail;   ///< the last lines of a failed driver's log; empty: none, or unreadable
  bool attached = false;  ///< an earlier submission created the driver
};

}  // namespace firesteel
