#pragma once
/// Finds the driver pod of an application by name, id or labels.

#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "firesteel/find_application.h"
#include "firesteel/host.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"

namespace firesteel {

class Error;

}  // namespace firesteel

namespace firesteel::app {

/// The namespace of `query`; empty for all namespaces.  Throws Error kUsage if -n and the name's
/// prefix differ.
[[nodiscard]] std::string namespace_of(const ApplicationQuery& query,
                                       const kube::Connection& connection);

/// Whether a pattern or name of `query` means `application`, which its selector and namespace
/// select.  A pattern is compared with the names; an id only matches as a whole, because all ids
/// begin alike.
[[nodiscard]] bool is_meant(const ApplicationQuery& query, const ApplicationSummary& application);

/// Whether `query` has a name that is not a pattern.
[[nodiscard]] bool is_one_name(const ApplicationQuery& query);

struct FoundPods {
  std::vector<nlohmann::json> pods;
  bool are_all = false;  ///< several, found by a pattern that matches all of the namespace
};

/// Like find_driver_pods().
[[nodiscard]] FoundPods find_matches(kube::Api& api, const ApplicationQuery& query);

/// All driver pods that match, as sent by the API server; may be empty.  A pod with exactly that
/// name takes precedence over applications with that name.  A name requires the right to get or
/// list pods, a pattern or selector to list pods.  Throws Error kUsage, ApiError.
[[nodiscard]] std::vector<nlohmann::json> find_driver_pods(kube::Api& api,
                                                           const ApplicationQuery& query);

/// The driver pod that is meant.  Of several with one name in one namespace it is the newest that
/// runs, else the newest; a log line says which.  Throws Error kNotFound if none matches, or
/// several of a pattern or selector.
[[nodiscard]] nlohmann::json find_driver_pod(kube::Api& api, const ApplicationQuery& query,
                                             Host host);

/// The error for a query with several matches; its hint lists them.
[[nodiscard]] Error several_applications(const ApplicationQuery& query,
                                         const kube::Connection& connection,
                                         const std::vector<nlohmann::json>& pods, SystemTime now);

/// The error for a query without a match.
[[nodiscard]] Error no_application(const ApplicationQuery& query,
                                   const kube::Connection& connection);

}  // namespace firesteel::app
