#pragma once
/// Finds and kills existing drivers by submission id, as spark-submit's --status and --kill do.
/// Mirrors deploy.k8s.submit.K8SSparkSubmitOperation of Spark 4.3.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/application.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/sources.h"

namespace firesteel {

/// Selects one driver, or all whose names start with `pod_name`.
struct DriverQuery {
  /// The part before the first colon of the id.  None: the namespace of the kubeconfig's context or
  /// of the service account; if there is neither, a prefix is searched in all namespaces.  As in
  /// Spark, spark.kubernetes.namespace is ignored.
  std::optional<std::string> kubernetes_namespace;
  std::string pod_name;
  bool is_prefix = false;  ///< the id ended in "*"
  ConnectionSettings connection;
  std::optional<std::int64_t> grace_period_s;  ///< spark.kubernetes.appKillPodDeletionGracePeriod
};

/// Parses "[NAMESPACE:]POD[*]" and takes the connection settings from `sources`.  Throws Error
/// kUsage for an invalid id or value.
[[nodiscard]] DriverQuery resolve_driver_query(const Sources& sources,
                                               const std::string& spark_submission_id,
                                               const Environment& environment);

/// The pod with that name, or the driver pods (label spark-role=driver) whose names start with it;
/// empty if none is found.  Throws ApiError; Error kUsage if the namespace is unknown.
[[nodiscard]] std::vector<DriverState> find_drivers(const DriverQuery& query,
                                                    const Environment& environment, Host host);

/// Deletes the drivers, each by its uid, and returns those that existed.  Calls `about_to_delete`
/// for all of them before deleting the first.  Throws like find_drivers(), and ApiError for the
/// first failed deletion, after trying all.
std::vector<DriverState> kill_drivers(
    const DriverQuery& query, const Environment& environment, Host host,
    const std::function<void(const DriverState&)>& about_to_delete);

}  // namespace firesteel
