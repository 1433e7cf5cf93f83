#pragma once
/// Submits an application: builds the objects of a SubmissionSpec, creates them and follows the
/// driver.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/log_writer.h"
#include "firesteel/progress.h"
#include "firesteel/sources.h"

namespace firesteel {

enum class OnInterrupt { kDetach, kKill };

/// Limits of a wait.  Times count from its start.
struct WaitLimits {
  std::optional<std::chrono::milliseconds> start_timeout;  ///< until the driver's container runs
  std::optional<std::chrono::milliseconds> timeout;        ///< until it has ended
  /// How long to wait for a driver that cannot start without a change by the user.
  std::optional<std::chrono::milliseconds> fail_fast;
  bool keep_driver = false;  ///< if false, the pod is deleted when a limit has passed
};

/// Whether to delete the driver pod, and the objects it owns, once the driver has ended.
enum class Cleanup { kNever, kSuccess, kAlways };

/// What to do if the driver pod already exists.  Applies only if its name is fixed, by
/// SubmissionSpec::idempotency_key or driver_pod_name.
enum class IfExists {
  kFail,     ///< ApiError kRefused (409)
  kAttach,   ///< follow that driver as if this run had created it
  kReplace,  ///< delete it, wait until it is deleted, submit
  kSkip,     ///< Outcome kSkipped
  kRetry,    ///< kReplace if that driver failed or was lost, else kAttach
};

struct SubmitOptions {
  OnInterrupt on_interrupt = OnInterrupt::kDetach;
  bool forward_ui = false;  ///< forward a local port to the Spark UI while waiting
  ProgressDetail progress = ProgressDetail::kNone;  ///< reported to the observer while waiting
  /// Receives the driver's log while waiting; null: none.
  LogWriter* driver_log = nullptr;
  WaitLimits limits = {};
  Cleanup cleanup = Cleanup::kNever;
  /// Delete the pod if its driver has ended but another container keeps the pod running.
  bool delete_pod_kept_by_sidecar = false;
  std::optional<IfExists> if_exists;  ///< none: kAttach with a key, else kFail
};

/// Receives the events of submissions and waits, each of one application in order, and ignores
/// those that are not overridden.  The program prints Spark's log lines from them.
class SubmitObserver {
 public:
  virtual ~SubmitObserver() = default;
  /// All objects exist.
  virtual void deployed(const Application& /*application*/) {}
  /// Called instead of deployed() if an earlier submission created the objects.  `earlier` is for
  /// people: which driver, how it ended and when, whether its specification is another one.
  virtual void attached(const Application& /*application*/, const std::string& /*earlier*/) {}
  /// The wait starts.
  virtual void waiting(const Application& /*application*/) {}
  /// The pod has changed, or was read for the first time.
  virtual void state_changed(const Application& /*application*/, const DriverState& /*state*/) {}
  /// The report interval has passed; `phase` is "unknown" until the pod was read.
  virtual void status_repeated(const Application& /*application*/, const std::string& /*phase*/) {}
  /// The driver is running and its Spark UI is forwarded to this local URL.
  virtual void ui_forwarded(const Application& /*application*/, const std::string& /*url*/) {}
  /// The cause is known or has changed why the driver does not start, hangs or failed.
  virtual void diagnosed(const Application& /*application*/, const Diagnosis& /*diagnosis*/) {}
  /// Called as SubmitOptions::progress says.
  virtual void progressed(const Application& /*application*/, const Progress& /*progress*/) {}
  /// The wait is over: what is diagnosed from now on explains the end.  ended() follows.
  virtual void ending(const Application& /*application*/) {}
  /// The driver has ended or is lost; `last` is its last known state, null if unknown.
  virtual void ended(const Outcome& /*outcome*/, const DriverState* /*last*/) {}
};

/// Uploads local dependencies, creates the objects, the driver pod after all that it mounts, and
/// waits for the driver if the settings say so.  Throws Error; objects created before a failure up
/// to the driver pod have been deleted then, or a log line names them.
Outcome submit(ResolvedSubmission submission, const SubmitOptions& options,
               const Environment& environment, Host host, SubmitObserver& observer);

enum class ManifestFormat { kJson, kYaml };

/// The objects that submit() would create, as text: a JSON List or YAML documents, with namespaces,
/// without owner references, the pod last.  Sends nothing to the API server and uploads nothing
/// (dependencies get the URIs that an upload would give them).  `environment` is used to find the
/// kubeconfig's server if --master is not set.
[[nodiscard]] std::string render(const ResolvedSubmission& submission, ManifestFormat format,
                                 const Environment& environment, Host host);

/// The same objects as the API server would store them: validated, with defaults and changes by
/// admission webhooks, without managedFields and without claims that already exist.  Uses
/// dryRun=All; uploads and creates nothing.  Throws ApiError for an object that the server rejects.
[[nodiscard]] std::string render_by_server(const ResolvedSubmission& submission,
                                           ManifestFormat format, const Environment& environment,
                                           Host host);

/// A part of the driver pod, or of the executors' pods, and its origin.
struct PodPart {
  std::string path;     ///< "metadata.labels.team"; "driver.env.A" is in the driver's container,
                        ///< "executor.image" in each executor's
  std::string value;    ///< redacted if it looks like a secret
  std::string made_by;  ///< "spark.kubernetes.driver.label.team (--conf)", "pod template", "Spark"
};

/// The parts of the driver pod that submit() would create, in the pod's order, and then what the
/// driver will ask for when it creates executors.  Sends nothing, like
/// render().
[[nodiscard]] std::vector<PodPart> explain_pod(const ResolvedSubmission& submission,
                                               const Environment& environment, Host host);

}  // namespace firesteel
