#include "firesteel/rights.h"

#include <algorithm>
#include <array>
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
constexpr std::string_view kNetworking = "networking.k8s.io";

// NOLINTBEGIN(modernize-use-designated-initializers): rows of a table
constexpr auto kRights = std::to_array<Right>({
    // To list is needed for --submission-id, and to say why a driver does not start or run.
    {"submit", "", "pods", "create,get,list,watch,delete"},
    {"submit", "", "configmaps", "create,get,list,patch,delete"},
    {"submit", "", "services", "create,get,list,patch,delete"},
    {"submit", "", "secrets", "create,get,list,patch,delete"},
    {"submit", "", "persistentvolumeclaims", "create,get,list,patch,delete"},
    {"submit", kNetworking, "networkpolicies", "create,get,list,patch,delete"},
    {"submit", "", "pods/log", "get"},
    {"submit", "", "events", "list"},
    {kVolcano, "scheduling.volcano.sh", "podgroups", "create,get,list,patch,delete"},
    // The proxy also leads to whatever else the pods of the namespace serve.
    {kProgress, "", "pods/proxy", "get"},
    {kProgress, "", "configmaps", "get"},
    {"wait", "", "pods", "get,list,watch,delete"},
    {"wait", "", "pods/log", "get"},
    {"wait", "", "events", "list"},
    {"logs", "", "pods", "get,list,watch"},
    {"logs", "", "pods/log", "get"},
    {"list", "", "pods", "list,watch"},
    {"status", "", "pods", "get,list"},
    {"status", "", "pods/log", "get"},
    {"status", "", "events", "list"},
    {"events", "", "pods", "get,list"},
    {"events", "", "events", "list"},
    {"diagnose", "", "pods", "get,list"},
    {"diagnose", "", "pods/log", "get"},
    {"diagnose", "", "events", "list"},
    {"kill", "", "pods", "get,list,watch,delete"},
    {"ui", "", "pods", "get,list,watch"},
    {"ui", "", "pods/portforward", "get,create"},
    {"ui", "", "configmaps", "get"},
    // To list Secrets tells no more than to create pods does, which may mount them.
    {"gc", "", "pods", "list,delete"},
    {"gc", "", "configmaps", "list,delete"},
    {"gc", "", "services", "list,delete"},
    {"gc", "", "secrets", "list,delete"},
    {"gc", "", "persistentvolumeclaims", "list,delete"},
    {"gc", kNetworking, "networkpolicies", "list,delete"},
    {"init", "", "serviceaccounts", "get"},
    {"init", "authorization.k8s.io", "localsubjectaccessreviews", "create"},
    {kDriverRights, "", "pods", "create,get,list,watch,patch,delete,deletecollection"},
    {kDriverRights, "", "configmaps", "create,get,list,watch,patch,delete,deletecollection"},
    {kDriverRights, "", "services", "create,get,list,watch,patch,delete,deletecollection"},
    {kDriverRights, "", "persistentvolumeclaims",
     "create,get,list,watch,patch,delete,deletecollection"},
});
// NOLINTEND(modernize-use-designated-initializers)

void add_new(std::vector<std::string>& to, std::string_view item) {
  if (std::ranges::find(to, item) == to.end()) {
    to.emplace_back(item);
  }
}

/// Resources that may be treated alike become one rule.
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

std::span<const Right> rights() {
  return kRights;
}

std::vector<std::string> commands_with_rights(bool with_optional) {
  std::vector<std::string> names;
  for (const Right& right : kRights) {
    const bool is_optional = right.command == kVolcano || right.command == kProgress;
    if (right.command != kDriverRights && (with_optional || !is_optional)) {
      add_new(names, right.command);
    }
  }
  return names;
}

std::vector<RoleRule> role_rules(std::span<const Right> rights) {
  std::vector<RoleRule> rules;
  for (const Right& right : rights) {
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
  std::vector<Right> wanted;
  std::ranges::copy_if(kRights, std::back_inserter(wanted), [&](const Right& right) {
    return std::ranges::find(commands, right.command) != commands.end();
  });
  return role_rules(std::span<const Right>(wanted));
}

}  // namespace firesteel
