#pragma once
/// Preparing a namespace for Spark: service accounts, Roles with exactly the rights that are
/// needed, bindings and a quota; and finding out which right is missing (firesteel init).

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "firesteel/environment.h"
#include "firesteel/rights.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

struct SetupRequest {
  ConnectionSettings connection;
  std::optional<std::string> kubernetes_namespace;  ///< none: the context's, else "default"
  std::string driver_account = "spark";
  std::string submitter_account = "spark-submitter";
  std::vector<std::string> submitter_users, submitter_groups;  ///< bound besides the account
  std::vector<std::pair<std::string, std::string>> quota;      ///< "cpu" and "8"; empty: none
  /// Whose rights the submitter gets: of commands_with_rights(true); empty: the usual ones.
  std::vector<std::string> commands;
};

/// "cpu=8,memory=32Gi,pods=20" for SetupRequest::quota.  Throws Error kUsage.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> parse_quota(const std::string& text);

/// The objects as YAML documents that kubectl apply takes.  Sends nothing.  Throws Error kUsage.
[[nodiscard]] std::string setup_yaml(const SetupRequest& request, const Environment& environment,
                                     Runtime runtime);

/// Makes the cluster so, by server-side apply as field manager "firesteel".  `done` is told of each
/// object ("role/firesteel-driver") and what happened to it: "created", "updated" or "unchanged".
/// Throws Error, ApiError.
void apply_setup(const SetupRequest& request, const Environment& environment, Runtime runtime,
                 const std::function<void(const std::string&, const std::string&)>& done);

/// One right that somebody does not have, and the commands that need it.
struct MissingRight {
  std::string verb, api_group, resource;
  std::vector<std::string> commands;
};

/// What one user or account lacks.
struct RightsOf {
  std::string who;
  bool exists = true;       ///< false: there is no such service account
  std::string cannot_look;  ///< why its rights are not known; empty: they are
  std::vector<MissingRight> missing;
  std::string rules_to_add;  ///< as YAML; empty when nothing is missing
};

struct RightsReport {
  std::string kubernetes_namespace;
  RightsOf user, driver;
  [[nodiscard]] bool complete() const {
    return user.missing.empty() && driver.missing.empty() && driver.exists;
  }
};

/// Asks the API server about every right of the request's commands.  Throws Error, ApiError.
[[nodiscard]] RightsReport check_rights(const SetupRequest& request, const Environment& environment,
                                        Runtime runtime);

}  // namespace firesteel
