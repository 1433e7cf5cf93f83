#include "declare/application.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/dns_label.h"
#include "base/quantity.h"
#include "declare/crd.h"
#include "declare/quantity.h"
#include "firesteel/conf_value.h"
#include "firesteel/error.h"
#include "firesteel/remark.h"
#include "json/fields.h"
#include "yaml/document.h"

namespace firesteel::declare {

namespace {

/// Keys of sparkConf that the operator's webhook refuses, and the field to use.
struct DeniedKey {
  std::string_view key, instead;
};

constexpr auto kDeniedKeys = std::to_array<DeniedKey>({
    {.key = "spark.kubernetes.authenticate.driver.serviceAccountName",
     .instead = "use spec.driver.serviceAccount"},
    {.key = "spark.kubernetes.authenticate.executor.serviceAccountName",
     .instead = "use spec.executor.serviceAccount"},
    {.key = "spark.kubernetes.authenticate.oauthTokenFile", .instead = ""},
    {.key = "spark.kubernetes.authenticate.oauthToken", .instead = ""},
    {.key = "spark.kubernetes.authenticate.driver.oauthTokenFile", .instead = ""},
    {.key = "spark.kubernetes.authenticate.driver.oauthToken", .instead = ""},
    {.key = "spark.kubernetes.authenticate.executor.oauthTokenFile", .instead = ""},
    {.key = "spark.kubernetes.authenticate.executor.oauthToken", .instead = ""},
    {.key = "spark.master", .instead = ""},
    {.key = "spark.kubernetes.driver.master", .instead = "use spec.driver.kubernetesMaster"},
    {.key = "spark.kubernetes.container.image", .instead = "use spec.image"},
    {.key = "spark.kubernetes.driver.container.image", .instead = "use spec.driver.image"},
    {.key = "spark.kubernetes.executor.container.image", .instead = "use spec.executor.image"},
});

/// A problem of the rules that the schema does not have.
Problem broken_rule(std::string path, std::string what, std::string_view hint) {
  return {
      .path = std::move(path), .what = std::move(what), .hint = std::string(hint), .rule = "rule"};
}

void check_spark_conf(const Application& application, std::vector<Problem>& problems) {
  for (const auto& [key, value] : json::field_at(application.spec, {"sparkConf"}).items()) {
    const auto* const denied = std::ranges::find(kDeniedKeys, key, &DeniedKey::key);
    if (denied != kDeniedKeys.end()) {
      problems.push_back(broken_rule(
          fmt::format("spec.sparkConf.{}", key), "not allowed in an application",
          denied->instead.empty() ? "remove it: the connection and its credentials are this "
                                    "program's"
                                  : denied->instead));
    }
    if (key == "spark.kubernetes.namespace" && value != Json(application.kubernetes_namespace)) {
      problems.push_back(broken_rule(
          "spec.sparkConf.spark.kubernetes.namespace",
          fmt::format("must be the application's namespace, {}", application.kubernetes_namespace),
          "remove it"));
    }
  }
}

void check_ingresses(const Application& application, std::vector<Problem>& problems) {
  const Json options = application.spec.value("driverIngressOptions", Json::array());
  std::set<Json> ports;
  std::set<Json> formats;
  for (std::size_t i = 0; i < options.size(); ++i) {
    for (const auto& [field, seen] :
         {std::pair{"servicePort", &ports}, std::pair{"ingressURLFormat", &formats}}) {
      const std::string path = fmt::format("spec.driverIngressOptions[{}].{}", i, field);
      const Json value = options[i].value(field, Json());
      if (value.is_null() || value == Json("")) {
        problems.push_back(broken_rule(path, "required, but missing", ""));
      } else if (!seen->insert(value).second) {
        problems.push_back(broken_rule(path, fmt::format("{} is used twice", value.dump()), ""));
      }
    }
  }
}

/// As a Service's name: RFC 1035, which does not let a digit come first.
bool is_application_name(std::string_view name) {
  return base::is_dns_label(name) && name.front() >= 'a' && name.front() <= 'z';
}

/// What only the API server would find out later.
void check_role(const Application& application, std::string_view role,
                std::vector<Problem>& problems) {
  const Json& fields = json::field_at(application.spec, {role});
  for (const char* const field : {"coreRequest", "coreLimit"}) {
    const std::string text = json::text_at(fields, {field});
    if (!text.empty() && !base::is_quantity(text)) {
      problems.push_back(broken_rule(fmt::format("spec.{}.{}", role, field),
                                     fmt::format("\"{}\" is not a quantity", text),
                                     "write a number of CPUs such as 2 or 500m"));
    }
  }
  if (const std::string limit = json::text_at(fields, {"memoryLimit"});
      !limit.empty() && !memory_bytes(limit)) {
    problems.push_back(broken_rule(fmt::format("spec.{}.memoryLimit", role),
                                   fmt::format("\"{}\" is not a size", limit),
                                   "write a size such as 2g or 2Gi"));
  }
}

std::vector<Problem> broken_rules(const Application& application) {
  std::vector<Problem> problems;
  const Json& spec = application.spec;
  const auto selects = [&spec](const char* role) {
    return !json::field_at(spec, {role, "nodeSelector"}).is_null();
  };
  if (spec.contains("nodeSelector") && (selects("driver") || selects("executor"))) {
    problems.push_back(broken_rule("spec.nodeSelector",
                                   "cannot be combined with nodeSelector of driver or executor",
                                   "move it into spec.driver and spec.executor"));
  }
  if (spec.value("mode", "cluster") == "client") {
    problems.push_back(broken_rule("spec.mode",
                                   "client is not supported: the driver would run in the operator",
                                   "use mode: cluster"));
  }
  if (const std::string name = json::text_at(spec, {"driver", "podName"});
      !name.empty() && !base::is_dns_subdomain(name)) {
    problems.push_back(broken_rule("spec.driver.podName",
                                   fmt::format("\"{}\" is not a name of a pod", name),
                                   "use lower-case letters, digits, dashes and dots"));
  }
  check_role(application, "driver", problems);
  check_role(application, "executor", problems);
  check_ingresses(application, problems);
  check_spark_conf(application, problems);
  return problems;
}

bool has_conf(const Json& spec, std::string_view key) {
  return !json::field_at(spec, {"sparkConf", key}).is_null();
}

/// Mirrors v1beta2.SetSparkApplicationDefaults.
void fill_in_defaults(Json& spec) {
  spec.emplace("type", "Scala");
  spec.emplace("mode", "cluster");
  for (const char* const role : {"driver", "executor"}) {
    Json& fields = spec[role];
    if (fields.is_null()) {
      fields = Json::object();
    }
    if (!has_conf(spec, fmt::format("spark.{}.cores", role))) {
      fields.emplace("cores", 1);
    }
    if (!has_conf(spec, fmt::format("spark.{}.memory", role))) {
      fields.emplace("memory", "1g");
    }
  }
  const bool dynamic = !json::field_at(spec, {"dynamicAllocation", "enabled"}).is_null() &&
                       spec["dynamicAllocation"]["enabled"].get<bool>();
  if (!dynamic && json::text_at(spec, {"sparkConf", "spark.executor.instances"}).empty()) {
    spec["executor"].emplace("instances", 1);
  }
  if (dynamic) {
    spec["dynamicAllocation"].emplace("shuffleTrackingEnabled", true);
  }
}

void warn_without_supervision(Application& application) {
  const std::string restart = json::text_at(application.spec, {"restartPolicy", "type"});
  if (!application.supervises && !restart.empty() && restart != "Never") {
    application.warn("spec.restartPolicy", "restart-policy",
                     "spec.restartPolicy takes a process that waits: the application is submitted "
                     "once");
  }
}

}  // namespace

Origin Application::origin(std::string_view path) const {
  const Document::Tree& tree = document.tree();
  const Mark mark = yaml::mark_of(tree, path);
  return {.kind = Origin::Kind::kDocument,
          .name = tree.source,
          .line = mark.line,
          .column = mark.column};
}

ConfValue Application::setting(std::string key, std::string value, std::string_view path) const {
  return {.value = std::move(value), .origin = origin(path), .key = std::move(key)};
}

std::string Application::place(std::string_view path) const {
  return yaml::place_of(document.tree(), path);
}

void Application::warn(std::string_view path, std::string_view id, std::string_view text) {
  remarks.push_back({.id = std::string(id),
                     .logger = "Firesteel",
                     .message = fmt::format("{}: {}", place(path), text)});
}

void Application::refuse(std::string_view path, std::string_view why, std::string_view hint) {
  if (lenient) {
    warn(path, "field-not-honored", fmt::format("{} has no effect: {}", path, why));
    return;
  }
  problems.push_back({.path = std::string(path),
                      .what = fmt::format("{} has no effect without an operator: {}", path, why),
                      .hint = fmt::format("{}; or add --lenient to ignore the field", hint),
                      .rule = "not-honored",
                      .names_path = true});
}

void Application::reject(std::string_view path, std::string what, std::string_view hint) {
  problems.push_back(broken_rule(std::string(path), std::move(what), hint));
}

void remove_nulls(Json& value) {
  if (value.is_object()) {
    for (auto member = value.begin(); member != value.end();) {
      if (member->is_null()) {
        member = value.erase(member);
      } else {
        remove_nulls(*member);
        ++member;
      }
    }
  } else if (value.is_array()) {
    for (Json& element : value) {
      remove_nulls(element);
    }
  }
}

void check_name(Application& application) {
  if (!is_application_name(application.name)) {
    application.reject("metadata.name",
                       fmt::format("\"{}\" is not a name of an application", application.name),
                       "use 1 to 63 lower-case letters, digits and dashes; a letter first");
  }
}

bool check_and_default(Application& application) {
  application.problems = check_spec(kubeflow_schema(), application.spec);
  if (application.problems.empty()) {
    application.problems = broken_rules(application);
    check_name(application);
  }
  if (!application.problems.empty()) {
    return false;
  }
  warn_without_supervision(application);
  normalize_quantities(kubeflow_schema(), application.spec);
  fill_in_defaults(application.spec);
  return true;
}

}  // namespace firesteel::declare
