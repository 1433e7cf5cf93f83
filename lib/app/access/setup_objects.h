#pragma once
/// The objects that `firesteel init` creates, as values.

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/setup.h"

namespace firesteel::app {

/// The commands whose rights are requested.  Throws Error kUsage for a command without rights.
[[nodiscard]] std::vector<std::string> commands_of(const SetupRequest& request);

/// In the order to create them: the namespace first.  Throws Error kUsage.
[[nodiscard]] std::vector<nlohmann::json> setup_objects(const SetupRequest& request,
                                                        const std::string& in_namespace);

/// The `rules` of a Role.
[[nodiscard]] nlohmann::json rules_json(const std::vector<RoleRule>& rules);

}  // namespace firesteel::app
