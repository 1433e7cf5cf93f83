#pragma once
/// Finds the driver pod of an application by name, id or labels.

#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/find_application.h"
#include "firesteel/runtime.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"

namespace firesteel::app {

/// The namespace of `query`; empty for all namespaces.  Throws Error kUsage if -n and the name's
/// prefix differ.
[[nodiscard]] std::string namespace_of(const ApplicationQuery& query,
                                       const kube::Connection& connection);

/// All driver pods that match, as sent by the API server; may be empty.  A pod with exactly that
/// name takes precedence over applications with that name.  A name requires the right to get or
/// list pods, a pattern or selector to list pods.  Throws Error kUsage, ApiError.
[[nodiscard]] std::vector<nlohmann::json> find_driver_pods(kube::Api& api,
                                                           const ApplicationQuery& query);

/// The one driver pod that matches.  Throws Error kNotFound if none or several match; in the latter
/// case the hint lists them.
[[nodiscard]] nlohmann::json find_driver_pod(kube::Api& api, const ApplicationQuery& query,
                                             SystemTime now);

/// The error for a query without a match.
[[nodiscard]] Error no_application(const ApplicationQuery& query,
                                   const kube::Connection& connection);

}  // namespace firesteel::app
