#pragma once
/// Finding applications that run or ran, by what a person calls them.  An application is its driver
/// pod (label spark-role=driver), whoever made it: Firesteel, spark-submit, an operator.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

/// Which applications are meant.
struct ApplicationQuery {
  /// The driver pod's name, else the application id (label spark-app-selector), else the
  /// application's name (label or annotation spark-app-name, label sparkoperator.k8s.io/app-name),
  /// or a pattern with * ? [ ] for any of them.  "NAMESPACE:" may stand before it.  Empty: all that
  /// `selector` selects.
  std::string name;
  std::string selector;  ///< label selector, empty: none
  /// -n; none: the prefix of `name`, else the namespace of the context, else "default".
  std::optional<std::string> kubernetes_namespace;
  bool all_namespaces = false;
  ConnectionSettings connection;
};

/// What a list shows of an application.  Times are as the API server prints them, empty when
/// unknown.
struct ApplicationSummary {
  std::string pod_namespace, pod_name, uid;
  std::string app_name, app_id;
  /// Pending, Running, Succeeded, Failed, Terminating, or Lost: it ended without a result of its
  /// driver (evicted, deleted, …).
  std::string phase;
  std::string creation_time, started_at, finished_at;  ///< of the pod; of the driver's container
  std::int64_t created_s = 0, started_s = 0, finished_s = 0;  ///< the same since 1970, 0: unknown
  std::optional<int> exit_code;                               ///< the driver container's
  std::string cause;  ///< one word on a start that is stuck or a failure: "OOMKilled"; may be empty
  std::string node, image, spark_version;
  int executors_running = 0;  ///< only what list_applications() counts
};

/// Driver pods that are meant, in the order of the API server; empty when there are none.  Throws
/// Error kUsage for a name that contradicts the namespace or is malformed, ApiError.
[[nodiscard]] std::vector<ApplicationSummary> find_applications(const ApplicationQuery& query,
                                                                const Environment& environment,
                                                                Runtime runtime);

}  // namespace firesteel
