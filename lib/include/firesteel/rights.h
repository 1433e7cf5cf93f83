#pragma once
/// Which command needs which right of the API server: the one table that the Roles of `init`, its
/// check and its manual page are made of.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace firesteel {

struct Right {
  std::string_view command;    ///< "submit"; kDriverRights for what a driver pod's account needs
  std::string_view api_group;  ///< empty: the core group
  std::string_view resource;   ///< "pods", "pods/log"
  std::string_view verbs;      ///< separated by commas
};

/// Not a command: what Spark's driver does to run its executors.
inline constexpr std::string_view kDriverRights = "driver";

[[nodiscard]] std::span<const Right> rights();

/// The commands that have rights, in the table's order, without kDriverRights.  What few need is
/// not among them unless `with_optional`: "volcano", the PodGroups of a submission, and
/// "progress", the stages that --progress shows.
[[nodiscard]] std::vector<std::string> commands_with_rights(bool with_optional = false);

/// A rule of a Role.
struct RoleRule {
  std::string api_group;
  std::vector<std::string> resources, verbs;
};

/// The rights of these commands together as few rules, in the table's order.
[[nodiscard]] std::vector<RoleRule> role_rules(std::span<const std::string> commands);
[[nodiscard]] std::vector<RoleRule> role_rules(std::span<const Right> rights);

}  // namespace firesteel
