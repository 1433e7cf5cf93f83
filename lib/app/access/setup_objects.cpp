#include "app/access/setup_objects.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "firesteel/error.h"
#include "firesteel/permissions.h"
#include "firesteel/setup.h"
#include "kube/config/connection.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

constexpr const char* kRbac = "rbac.authorization.k8s.io";
constexpr const char* kRbacVersion = "rbac.authorization.k8s.io/v1";
constexpr const char* kDriverRole = "firesteel-driver";
constexpr const char* kSubmitterRole = "firesteel-submitter";

Json named(const char* api_version, const char* kind, const std::string& name,
           const std::string& in_namespace) {
  Json object = {{"apiVersion", api_version}, {"kind", kind}, {"metadata", {{"name", name}}}};
  if (!in_namespace.empty()) {
    object["metadata"]["namespace"] = in_namespace;
  }
  return object;
}

Json role(const char* name, const std::string& in_namespace, const std::vector<RoleRule>& rules) {
  Json object = named(kRbacVersion, "Role", name, in_namespace);
  object["rules"] = rules_json(rules);
  return object;
}

Json account_subject(const std::string& name, const std::string& in_namespace) {
  return {{"kind", "ServiceAccount"}, {"name", name}, {"namespace", in_namespace}};
}

Json person_subject(const char* kind, const std::string& name) {
  return {{"kind", kind}, {"name", name}, {"apiGroup", kRbac}};
}

Json binding(const char* name, const std::string& in_namespace, Json subjects) {
  Json object = named(kRbacVersion, "RoleBinding", name, in_namespace);
  object["roleRef"] = {{"apiGroup", kRbac}, {"kind", "Role"}, {"name", name}};
  object["subjects"] = std::move(subjects);
  return object;
}

Json submitters(const SetupRequest& request, const std::string& in_namespace) {
  Json subjects = Json::array({account_subject(request.submitter_account, in_namespace)});
  for (const std::string& user : request.submitter_users) {
    subjects.push_back(person_subject("User", user));
  }
  for (const std::string& group : request.submitter_groups) {
    subjects.push_back(person_subject("Group", group));
  }
  return subjects;
}

}  // namespace

std::vector<std::string> commands_of(const SetupRequest& request) {
  if (request.commands.empty()) {
    return commands_with_permissions();
  }
  const std::vector<std::string> known = commands_with_permissions(true);
  for (const std::string& name : request.commands) {
    if (std::ranges::find(known, name) == known.end()) {
      throw Error(ErrorKind::kUsage, fmt::format("'{}' is not a command that needs rights", name),
                  fmt::format("use one of: {}", base::join(known, ", ")));
    }
  }
  return request.commands;
}

Json rules_json(const std::vector<RoleRule>& rules) {
  Json list = Json::array();
  for (const RoleRule& rule : rules) {
    list.push_back({{"apiGroups", Json::array({rule.api_group})},
                    {"resources", rule.resources},
                    {"verbs", rule.verbs}});
  }
  return list;
}

std::vector<Json> setup_objects(const SetupRequest& request, const std::string& in_namespace) {
  const std::vector<std::string> driver = {std::string(kDriverPermissions)};
  std::vector<Json> objects = {
      named("v1", "Namespace", in_namespace, ""),
      named("v1", "ServiceAccount", request.driver_account, in_namespace),
      named("v1", "ServiceAccount", request.submitter_account, in_namespace),
      role(kDriverRole, in_namespace, role_rules(driver)),
      role(kSubmitterRole, in_namespace, role_rules(commands_of(request))),
      binding(kDriverRole, in_namespace,
              Json::array({account_subject(request.driver_account, in_namespace)})),
      binding(kSubmitterRole, in_namespace, submitters(request, in_namespace))};
  if (request.driver_account == request.submitter_account) {
    objects.erase(objects.begin() + 2);
  }
  if (!request.quota.empty()) {
    Json quota = named("v1", "ResourceQuota", "firesteel", in_namespace);
    for (const auto& [resource, amount] : request.quota) {
      quota["spec"]["hard"][resource] = amount;
    }
    objects.push_back(std::move(quota));
  }
  return objects;
}

}  // namespace firesteel::app
