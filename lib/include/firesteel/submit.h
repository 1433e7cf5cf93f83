#pragma once
/// Submitting: a SubmissionSpec becomes objects, the objects are created, the driver is followed.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/application.h"
#include "firesteel/diagnosis.h"
#include "firesteel/environment.h"
#include "firesteel/log_output.h"
#include "firesteel/progress.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

enum class OnInterrupt { kDetach, kKill };

/// What ends a wait early.  Times count from its beginning.
struct WaitLimits {
  std::optional<std::chrono::milliseconds> start_timeout;  ///< until the driver's container runs
  std::optional<std::chrono::milliseconds> timeout;        ///< until it has ended
  /// A driver that cannot start unless somebody changes something is given so long.
  std::optional<std::chrono::milliseconds> fail_fast;
  bool keep_driver = false;  ///< else its pod is deleted when one of them has passed
};

/// When the driver pod is deleted once the driver has ended; what it owns goes with it.
enum class Cleanup { kNever, kSuccess, kAlways };

/// What to do when the driver pod's name is taken by a driver already.  Only where the name is
/// the same each time: with SubmissionSpec::submission_key or driver_pod_name.
enum class IfExists {
  kFail,     ///< ApiError kRefused (409)
  kAttach,   ///< go on with that driver as if this run had made it
  kReplace,  ///< delete it, wait until it is gone, submit
  kSkip,     ///< Outcome kSkipped
};

struct SubmitOptions {
  OnInterrupt on_interrupt = OnInterrupt::kDetach;
  bool forward_page = false;  ///< a local port leads to the driver's page while it is waited for
  bool progress = false;      ///< tell the observer how far the driver is while it is waited for
  /// Where the driver's log goes while it is waited for; null: nowhere.
  LogOutput* driver_log = nullptr;
  WaitLimits limits = {};
  Cleanup cleanup = Cleanup::kNever;
  /// Delete the pod when its driver has ended and another container keeps it alive.
  bool delete_kept_alive = false;
  std::optional<IfExists> if_exists;  ///< none: kAttach with a key, else kFail
};

/// Is told what happens while a submission is created and waited for, in the order it happens.
/// The program prints Spark's lines from it.
class SubmitObserver {
 public:
  virtual ~SubmitObserver() = default;
  /// All objects exist.
  virtual void deployed(const Outcome& application) = 0;
  /// Instead of deployed(): an earlier submission has made them.
  virtual void attached(const Outcome& application) = 0;
  /// The wait begins.
  virtual void waiting(const Outcome& application) = 0;
  /// The pod changed (also the first sight of it).
  virtual void state_changed(const DriverState& state) = 0;
  /// The report interval passed; `phase` is "unknown" before the first sight.
  virtual void still(const Outcome& application, const std::string& phase) = 0;
  /// The driver runs and its page is at this URL of this machine.
  virtual void page_forwarded(const std::string& /*url*/) {}
  /// Why the driver does not start, hangs or failed: when that becomes known or changes.
  virtual void diagnosed(const Diagnosis& /*diagnosis*/) {}
  /// Each second, when SubmitOptions::progress asks for it.
  virtual void progressed(const Progress& /*progress*/) {}
  /// The driver has ended or is lost; `last` is the last state seen, null when there was none.
  virtual void ended(const Outcome& application, const DriverState* last) = 0;
};

/// Creates the objects (design.md, promise 3) and, when the spec says so, waits for the driver.
/// Uploads local dependencies first.  Throws Error; whatever was created before a failure up to
/// the driver pod has been deleted then, or is named in a log line.
Outcome submit(SubmissionSpec spec, const SubmitOptions& options, const Environment& environment,
               Runtime runtime, SubmitObserver& observer);

enum class ManifestFormat { kJson, kYaml };

/// The objects that submit() would create, as text: a JSON List, or YAML documents, each with its
/// namespace, without owner references, the pod last.  Sends nothing to the API server and
/// uploads nothing (dependencies get the names an upload would give them).  `environment` is used
/// when there is no --master, to find the kubeconfig's server.
[[nodiscard]] std::string render(const SubmissionSpec& spec, ManifestFormat format,
                                 const Environment& environment, Runtime runtime);

/// The same as the API server would keep them: checked, with its defaults and what admission
/// webhooks change, but without managedFields and without a claim that exists already.  It is asked
/// with dryRun=All; nothing is uploaded or created.  Throws ApiError for an object that it refuses.
[[nodiscard]] std::string render_by_server(const SubmissionSpec& spec, ManifestFormat format,
                                           const Environment& environment, Runtime runtime);

/// A part of the driver pod and what made it.
struct PodPart {
  std::string path;     ///< "metadata.labels.team"; "driver.env.A" is in the driver's container
  std::string value;    ///< one that looks like a secret is replaced
  std::string made_by;  ///< "spark.kubernetes.driver.label.team (--conf)", "pod template", "Spark"
};

/// The parts of the driver pod that submit() would create, in its order.  Sends nothing, as
/// render().
[[nodiscard]] std::vector<PodPart> explain_pod(const SubmissionSpec& spec,
                                               const Environment& environment, Runtime runtime);

}  // namespace firesteel
