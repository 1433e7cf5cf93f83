#include "firesteel/permissions.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace firesteel {

namespace {

constexpr std::string_view kVolcano = "volcano";
constexpr std::string_view kProgress = "progress";
constexpr std::string_view kClaims = "claims";
constexpr std::string_view kSecrets = "secrets";
constexpr std::string_view kIngresses = "ingresses";
constexpr std::string_view kNotices = "notices";
constexpr std::string_view kCron = "cron";
constexpr std::string_view kNetworking = "networking.k8s.io";

constexpr auto kOptional = std::to_array<OptionalPermissions>(
    {{.name = kSecrets,
      .lost = "submissions that create a Secret (Kerberos, delegation tokens, "
              "spark.kubernetes.authenticate.driver.*), and gc of such Secrets"},
     {.name = kVolcano, .lost = "submissions with a PodGroup of Volcano"},
     {.name = kClaims,
      .lost = "uploads to a claim (spark.kubernetes.file.upload.path=pvc://CLAIM/FOLDER)"},
     {.name = kIngresses,
      .lost = "SparkApplications with an Ingress (sparkUIOptions, driverIngressOptions)"},
     {.name = kProgress, .lost = "the Spark stages that --progress shows"},
     {.name = kNotices,
      .lost = "the Event on a driver pod that tells others why Firesteel deleted it or stopped "
              "waiting for it"},
     {.name = kCron, .lost = "CronJobs (firesteel cron --apply)"}});

constexpr std::string_view kCreation =
    "create it and make the driver pod its owner; list and get: "
    "reuse with --submission-id; delete: undo a failure";
constexpr std::string_view kFind = "find the application";
constexpr std::string_view kFollow = "find the application and follow it";
constexpr std::string_view kExplain = "say why a driver does not start or failed";
constexpr std::string_view kLeftovers = "find and delete what no driver needs";
constexpr std::string_view kExecutors = "run executors";

// NOLINTBEGIN(modernize-use-designated-initializers): rows of a table
constexpr auto kPermissions = std::to_array<Permission>({
    {"submit", "", "pods", "create,get,list,watch,delete",
     "create the driver and follow it; list: --submission-id and diagnosis; delete: "
     "--on-interrupt"},
    {"submit", "", "configmaps", "create,get,list,patch,delete", kCreation},
    {"submit", "", "services", "create,get,list,patch,delete", kCreation},
    {"submit", "", "persistentvolumeclaims", "create,get,list,patch,delete", kCreation},
    {"submit", kNetworking, "networkpolicies", "create,get,list,patch,delete", kCreation},
    {"submit", "", "pods/log", "get", "show the driver's log and quote it on failure"},
    {"submit", "", "events", "list", kExplain},
    {kSecrets, "", "secrets", "create,get,list,patch,delete", kCreation},
    {kVolcano, "scheduling.volcano.sh", "podgroups", "create,get,list,patch,delete", kCreation},
    {kClaims, "", "pods/exec", "get,create", "write files to a claim through a pod that mounts it"},
    {kIngresses, kNetworking, "ingresses", "create,get,list,patch,delete", kCreation},
    // The proxy gives access to everything that pods of the namespace serve.
    {kProgress, "", "pods/proxy", "get", "ask the Spark UI for stages"},
    {kProgress, "", "configmaps", "get", "read the number of executors and the UI's port"},
    {kNotices, "", "events", "create", "tell others why a driver was deleted or given up"},
    {kCron, "batch", "cronjobs", "create,get,patch", "create and change CronJobs"},
    {"wait", "", "pods", "get,list,watch,delete", "follow the driver; delete: --cleanup"},
    {"wait", "", "pods/log", "get", "show the driver's log and quote it on failure"},
    {"wait", "", "events", "list", kExplain},
    {"logs", "", "pods", "get,list,watch", kFollow},
    {"logs", "", "pods/log", "get", "read the log"},
    {"list", "", "pods", "list,watch", "list applications; watch: --watch"},
    {"status", "", "pods", "get,list", kFind},
    {"status", "", "pods/log", "get", kExplain},
    {"status", "", "events", "list", kExplain},
    {"events", "", "pods", "get,list", kFind},
    {"events", "", "events", "list", "list events"},
    {"diagnose", "", "pods", "get,list", kFind},
    {"diagnose", "", "pods/log", "get", kExplain},
    {"diagnose", "", "events", "list", kExplain},
    {"kill", "", "pods", "get,list,watch,delete", "delete the driver; watch: --wait"},
    {"kill", "", "configmaps", "get,delete", "end the supervision of a restart policy"},
    {"ui", "", "pods", "get,list,watch", kFollow},
    {"ui", "", "pods/portforward", "get,create", "forward a local port to the Spark UI"},
    {"ui", "", "configmaps", "get", "read the UI's port and the history server"},
    {"gc", "", "pods", "list,delete", kLeftovers},
    {"gc", "", "configmaps", "list,delete", kLeftovers},
    {"gc", "", "services", "list,delete", kLeftovers},
    {"gc", "", "persistentvolumeclaims", "list,delete", kLeftovers},
    {"gc", kNetworking, "networkpolicies", "list,delete", kLeftovers},
    {"init", "", "serviceaccounts", "get", "check the driver's service account"},
    {"init", "authorization.k8s.io", "localsubjectaccessreviews", "create",
     "check the rights of the driver's service account"},
    {kDriverPermissions, "", "pods", "create,get,list,watch,patch,delete,deletecollection",
     kExecutors},
    {kDriverPermissions, "", "configmaps", "create,get,list,watch,patch,delete,deletecollection",
     "pass their configuration to executors"},
    {kDriverPermissions, "", "services", "create,get,list,watch,patch,delete,deletecollection",
     "clean up when the driver ends"},
    {kDriverPermissions, "", "persistentvolumeclaims",
     "create,get,list,watch,patch,delete,deletecollection", "executors' volumes on demand"},
});
// NOLINTEND(modernize-use-designated-initializers)

constexpr auto kVerbs = std::to_array<std::string_view>(
    {"create", "get", "list", "watch", "patch", "delete", "deletecollection"});

consteval bool are_verbs(std::string_view list) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    if (std::ranges::find(kVerbs, list.substr(0, end)) == kVerbs.end()) {
      return false;
    }
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return true;
}

/// One row for a command and resource, with verbs that the API server knows; the rows of a command
/// are together.
consteval bool rights_are_consistent() {
  for (std::size_t row = 0; row < kPermissions.size(); ++row) {
    const Permission& right = kPermissions[row];
    const bool first = row == 0 || kPermissions[row - 1].command != right.command;
    for (std::size_t before = 0; before < row; ++before) {
      const Permission& other = kPermissions[before];
      if (other.command == right.command &&
          (first || (other.api_group == right.api_group && other.resource == right.resource))) {
        return false;
      }
    }
    if (right.verbs.empty() || !are_verbs(right.verbs)) {
      return false;
    }
  }
  return true;
}
static_assert(rights_are_consistent());

void add_new(std::vector<std::string>& to, std::string_view item) {
  if (std::ranges::find(to, item) == to.end()) {
    to.emplace_back(item);
  }
}

/// Joins rules with the same verbs.
std::vector<RoleRule> joined(const std::vector<RoleRule>& rules) {
  std::vector<RoleRule> few;
  for (const RoleRule& rule : rules) {
    const auto same = std::ranges::find_if(few, [&](const RoleRule& other) {
      return other.api_group == rule.api_group && other.verbs == rule.verbs;
    });
    if (same == few.end()) {
      few.push_back(rule);
    } else {
      same->resources.push_back(rule.resources.front());
    }
  }
  return few;
}

}  // namespace

std::span<const Permission> permissions() {
  return kPermissions;
}

std::span<const OptionalPermissions> optional_permissions() {
  return kOptional;
}

std::vector<std::string> commands_with_permissions(bool with_optional) {
  std::vector<std::string> names;
  for (const Permission& right : kPermissions) {
    const bool is_optional =
        std::ranges::find(kOptional, right.command, &OptionalPermissions::name) != kOptional.end();
    if (right.command != kDriverPermissions && (with_optional || !is_optional)) {
      add_new(names, right.command);
    }
  }
  return names;
}

std::vector<RoleRule> role_rules(std::span<const Permission> rights) {
  std::vector<RoleRule> rules;
  for (const Permission& right : rights) {
    auto rule = std::ranges::find_if(rules, [&](const RoleRule& candidate) {
      return candidate.api_group == right.api_group &&
             candidate.resources.front() == right.resource;
    });
    if (rule == rules.end()) {
      rules.push_back({.api_group = std::string(right.api_group),
                       .resources = {std::string(right.resource)},
                       .verbs = {}});
      rule = rules.end() - 1;
    }
    for (const std::string_view verb : base::split(right.verbs, ',')) {
      add_new(rule->verbs, verb);
    }
  }
  for (RoleRule& rule : rules) {
    std::ranges::sort(rule.verbs);
  }
  return joined(rules);
}

std::vector<RoleRule> role_rules(std::span<const std::string> commands) {
  std::vector<Permission> wanted;
  std::ranges::copy_if(kPermissions, std::back_inserter(wanted), [&](const Permission& right) {
    return std::ranges::find(commands, right.command) != commands.end();
  });
  return role_rules(std::span<const Permission>(wanted));
}

}  // namespace firesteel
