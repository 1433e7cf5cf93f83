#pragma once
/// Finds running and finished applications by name.  An application is its driver pod (label
/// spark-role=driver), no matter whether Firesteel, spark-submit or an operator created it.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"

namespace firesteel {

/// Selects applications.
struct ApplicationQuery {
  /// The driver pod's name, else the application id (label spark-app-selector), else the
  /// application's name (label or annotation spark-app-name, label sparkoperator.k8s.io/app-name),
  /// or a pattern with * ? [ ] for one of the names.  May start with "NAMESPACE:", or with
  /// kubectl's "pod/".  Empty: all that `selector` selects.
  std::string name;
  std::string selector;  ///< label selector; empty: none
  /// -n; none: the prefix of `name`, else the namespace of the context, else "default".
  std::optional<std::string> kubernetes_namespace;
  bool all_namespaces = false;
  ConnectionSettings connection;
};

/// An application as `list` shows it.
struct ApplicationSummary {
  std::string pod_namespace, pod_name, uid;
  std::string app_name, app_id;
  /// Pending, Running, Succeeded, Failed, Terminating, or Lost (ended without a result of the
  /// driver: evicted, deleted, …).
  std::string phase;
  /// In seconds since 1970, the precision of the API; 0: unknown.  `created_s` is of the
  /// pod, the others are of the driver container.
  std::int64_t created_s = 0, started_s = 0, finished_s = 0;
  std::optional<int> exit_code;  ///< the driver container's
  std::string
      status_reason;  ///< one word for a failure or a stuck start, "OOMKilled"; may be empty
  std::string node, image, spark_version;
  std::string user;                      ///< who submitted, as Spark calls them (SPARK_USER)
  std::optional<int> attempt;            ///< of submissions with one key, from 1; none: no key
  std::optional<int> executors_running;  ///< none: not counted, or not allowed to count
  std::vector<std::pair<std::string, std::string>> labels;  ///< of the driver pod, sorted by key
};

/// The driver pods that match, in the order of the API server; may be empty.  Throws Error kUsage
/// for a name that is malformed or contradicts the namespace; ApiError.
[[nodiscard]] std::vector<ApplicationSummary> find_applications(const ApplicationQuery& query,
                                                                const Environment& environment,
                                                                Host host);

}  // namespace firesteel
