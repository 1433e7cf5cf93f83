#pragma once
/// Drivers that are there already, by submission id: what spark-submit's --status and --kill do.
/// Mirrors deploy.k8s.submit.K8SSparkSubmitOperation of Spark 4.3.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/application.h"
#include "firesteel/arguments.h"
#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

/// One driver, or all whose names begin with `pod_name`.
struct DriverQuery {
  /// Before the first colon of the id.  None: the namespace of the kubeconfig's context or of the
  /// service account; without that, a prefix is looked for in all namespaces.
  /// spark.kubernetes.namespace does not count, as in Spark.
  std::optional<std::string> kubernetes_namespace;
  std::string pod_name;
  bool is_prefix = false;  ///< the id ended in "*"
  ConnectionSettings connection;
  std::optional<std::int64_t> grace_period_s;  ///< spark.kubernetes.appKillPodDeletionGracePeriod
};

/// Reads "[NAMESPACE:]POD[*]" and, from arguments, properties files and environment, how to reach
/// the cluster.  Throws Error kUsage for an id or value that is wrong, kInput for a file that
/// cannot be read.
[[nodiscard]] DriverQuery resolve_driver_query(const SubmissionRequest& request,
                                               const std::string& submission_id,
                                               const Environment& environment);

/// The pod of that name, or the driver pods (label spark-role=driver) whose names begin with it;
/// empty when there is none.  Throws ApiError; Error kUsage when no namespace is known.
[[nodiscard]] std::vector<DriverState> find_drivers(const DriverQuery& query,
                                                    const Environment& environment,
                                                    Runtime runtime);

/// Deletes them, each exactly as it was found, and returns what existed.  `about_to_delete` is told
/// of all before the first is deleted.  Throws as find_drivers(), for the first that is refused
/// when all were tried.
std::vector<DriverState> kill_drivers(
    const DriverQuery& query, const Environment& environment, Runtime runtime,
    const std::function<void(const DriverState&)>& about_to_delete);

}  // namespace firesteel
