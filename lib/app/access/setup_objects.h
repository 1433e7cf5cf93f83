#pragma once
/// The objects that `firesteel init` makes, as values.

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/setup.h"
#include "kube/config/connection.h"

namespace firesteel::app {

/// Of the request, else the context's, else "default".
[[nodiscard]] std::string namespace_of(const SetupRequest& request,
                                       const kube::Connection& connection);

/// The commands whose rights are asked for.  Throws Error kUsage for one that has none.
[[nodiscard]] std::vector<std::string> commands_of(const SetupRequest& request);

/// In the order to create them: the namespace first.  Throws Error kUsage.
[[nodiscard]] std::vector<nlohmann::json> setup_objects(const SetupRequest& request,
                                                        const std::string& in_namespace);

/// As they stand in a Role.
[[nodiscard]] nlohmann::json rules_json(const std::vector<RoleRule>& rules);

}  // namespace firesteel::app
