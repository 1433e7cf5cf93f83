#pragma once
/// The table of API server rights that each command needs.  The Roles of `init`, its check and its
/// manual page are generated from it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace firesteel {

struct Permission {
  std::string_view command;    ///< "submit"; kDriverPermissions for the driver's service account
  std::string_view api_group;  ///< empty: the core group
  std::string_view resource;   ///< "pods", "pods/log"
  std::string_view verbs;      ///< comma-separated
  std::string_view purpose;    ///< what the command does with it
};

/// Not a command: the rights that Spark's driver needs to run its executors.
inline constexpr std::string_view kDriverPermissions = "driver";

[[nodiscard]] std::span<const Permission> permissions();

/// Rights that few submissions need: not in a Role unless asked for by name.
struct OptionalPermissions {
  std::string_view name;  ///< the `command` of its rows in permissions()
  std::string_view lost;  ///< what does not work without them
};
[[nodiscard]] std::span<const OptionalPermissions> optional_permissions();

/// The commands that have rights, in the table's order, without kDriverPermissions, and without
/// optional_permissions() unless `with_optional`.
[[nodiscard]] std::vector<std::string> commands_with_permissions(bool with_optional = false);

/// A rule of a Role.
struct RoleRule {
  std::string api_group;
  std::vector<std::string> resources, verbs;
};

/// The rights of these commands merged into few rules, in the table's order.
[[nodiscard]] std::vector<RoleRule> role_rules(std::span<const std::string> commands);
[[nodiscard]] std::vector<RoleRule> role_rules(std::span<const Permission> rights);

}  // namespace firesteel
