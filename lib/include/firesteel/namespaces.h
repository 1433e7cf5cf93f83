#pragma once
/// The contexts of the kubeconfig and the namespaces of a cluster, for shell completions.

#include <string>
#include <string_view>
#include <vector>

#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"

namespace firesteel {

/// Throws Error kUsage if `name` is not a DNS label, as the names of namespaces are.
void check_namespace(std::string_view name);

/// The names of the namespaces in the order of the API server.  Throws Error, ApiError; gives up
/// after about three times the timeout of `settings`.
[[nodiscard]] std::vector<std::string> list_namespaces(const ConnectionSettings& settings,
                                                       const Environment& environment, Host host);

/// The contexts of the kubeconfig that `settings` and the environment name, in its order.  Asks
/// nobody.  Throws Error for a kubeconfig that cannot be read.
[[nodiscard]] std::vector<std::string> list_contexts(const ConnectionSettings& settings,
                                                     const Environment& environment);

}  // namespace firesteel
