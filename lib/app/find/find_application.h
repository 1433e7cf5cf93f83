#pragma once
/// From what a person calls an application to its driver pod.

#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/find_application.h"
#include "firesteel/runtime.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"

namespace firesteel::app {

/// Where `query` looks: empty for all namespaces.  Throws Error kUsage when -n and the name's
/// prefix contradict each other.
[[nodiscard]] std::string namespace_of(const ApplicationQuery& query,
                                       const kube::Connection& connection);

/// All driver pods (as the API server sent them) that are meant; a pod of exactly that name hides
/// applications of that name.  A name needs `get pods` or `list pods`, a pattern or selector needs
/// `list pods`.  Empty when there is none.  Throws Error kUsage, ApiError.
[[nodiscard]] std::vector<nlohmann::json> find_driver_pods(kube::Api& api,
                                                           const ApplicationQuery& query);

/// The one driver pod that is meant.  Throws Error kNotFound when there is none, or several: its
/// hint then lists them.
[[nodiscard]] nlohmann::json find_driver_pod(kube::Api& api, const ApplicationQuery& query,
                                             SystemTime now);

/// The error for a query that found nothing.
[[nodiscard]] Error no_application(const ApplicationQuery& query,
                                   const kube::Connection& connection);

}  // namespace firesteel::app
