#pragma once
/// Prepares a namespace for Spark (firesteel init): service accounts, Roles with exactly the
/// required rights, bindings and a quota.  Also checks which rights are missing.

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/permissions.h"

namespace firesteel {

struct SetupRequest {
  ConnectionSettings connection;
  std::optional<std::string> kubernetes_namespace;  ///< none: the context's, else "default"
  std::string driver_account = "spark";
  std::string submitter_account = "spark-submitter";
  std::vector<std::string> submitter_users, submitter_groups;  ///< bound in addition to the account
  std::vector<std::pair<std::string, std::string>> quota;      ///< "cpu" and "8"; empty: none
  /// The commands whose rights the submitter gets, from commands_with_permissions(true); empty: the
  /// default ones.
  std::vector<std::string> commands;
};

/// "cpu=8,memory=32Gi,pods=20" for SetupRequest::quota.  Throws Error kUsage.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> parse_quota(const std::string& text);

/// Throws Error kUsage if a name of `request` is not valid in Kubernetes, or a command is unknown.
void check_setup(const SetupRequest& request);

/// The objects as YAML documents for kubectl apply.  Sends nothing.  Throws Error kUsage.
[[nodiscard]] std::string setup_yaml(const SetupRequest& request, const Environment& environment,
                                     Host host);

/// Applies the objects, by server-side apply as field manager "firesteel".  Calls `done` with each
/// object ("role/firesteel-driver") and what happened to it: "created", "updated", "unchanged", or
/// why it was skipped.  Throws Error, ApiError.
void apply_setup(const SetupRequest& request, const Environment& environment, Host host,
                 const std::function<void(const std::string&, const std::string&)>& done);

/// One right that a user or account lacks, and the commands that need it.
struct MissingPermission {
  std::string verb, api_group, resource;
  std::vector<std::string> commands;
};

/// The missing rights of one user or account.
struct AccessReport {
  std::string subject;  ///< "user jane", "service account spark"
  std::string name;     ///< "jane"; empty if this user's name is not known
  bool exists = true;   ///< false: the service account does not exist
  std::string error;    ///< why its rights are not known; empty if they are
  std::vector<MissingPermission> missing;
  std::string rules_to_add;  ///< YAML; empty if nothing is missing
};

struct PermissionsReport {
  std::string kubernetes_namespace;
  bool namespace_exists = true;  ///< also if this user is not allowed to read it
  AccessReport user, driver;
  [[nodiscard]] bool complete() const {
    return namespace_exists && user.missing.empty() && driver.missing.empty() && driver.exists;
  }
};

/// Checks every right of the request's commands with the API server.  Throws Error, ApiError.
[[nodiscard]] PermissionsReport check_permissions(const SetupRequest& request,
                                                  const Environment& environment, Host host);

}  // namespace firesteel
