// check_permissions() of setup.h: asks the API server about every right of the table in one round.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/access/setup_objects.h"
#include "app/session/wire.h"
#include "base/text.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/permissions.h"
#include "firesteel/setup.h"
#include "json/fields.h"
#include "kube/client/api.h"
#include "yaml/yaml.h"

namespace firesteel {

namespace {

using Json = nlohmann::json;

constexpr const char* kAuthorization = "authorization.k8s.io/v1";

/// Each right once, with all commands that need it.
std::vector<MissingPermission> permissions_to_ask(const std::vector<std::string>& commands) {
  std::vector<MissingPermission> wanted;
  for (const Permission& right : permissions()) {
    if (std::ranges::find(commands, right.command) == commands.end()) {
      continue;
    }
    for (const std::string_view verb : base::split(right.verbs, ',')) {
      auto same = std::ranges::find_if(wanted, [&](const MissingPermission& other) {
        return other.verb == verb && other.api_group == right.api_group &&
               other.resource == right.resource;
      });
      if (same == wanted.end()) {
        wanted.push_back({.verb = std::string(verb),
                          .api_group = std::string(right.api_group),
                          .resource = std::string(right.resource),
                          .commands = {}});
        same = wanted.end() - 1;
      }
      same->commands.emplace_back(right.command);
    }
  }
  return wanted;
}

Json review(const char* kind, const MissingPermission& right, const std::string& in_namespace) {
  const std::size_t slash = right.resource.find('/');
  Json attributes = {{"namespace", in_namespace},
                     {"verb", right.verb},
                     {"group", right.api_group},
                     {"resource", right.resource.substr(0, slash)}};
  if (slash != std::string::npos) {
    attributes["subresource"] = right.resource.substr(slash + 1);
  }
  return {{"apiVersion", kAuthorization},
          {"kind", kind},
          {"spec", {{"resourceAttributes", std::move(attributes)}}}};
}

std::string rules_yaml(const std::vector<MissingPermission>& missing) {
  std::vector<Permission> rows;
  rows.reserve(missing.size());
  for (const MissingPermission& right : missing) {
    rows.push_back({.command = "",
                    .api_group = right.api_group,
                    .resource = right.resource,
                    .verbs = right.verb,
                    .purpose = ""});
  }
  return rows.empty() ? ""
                      : yaml::write(app::rules_json(role_rules(std::span<const Permission>(rows))));
}

/// The rights of `wanted` that the reviews deny.  Throws ApiError if a review fails.
std::vector<MissingPermission> denied(kube::Api& api, const std::vector<kube::Call>& calls,
                                      const std::vector<MissingPermission>& wanted) {
  const std::vector<kube::Answer> answers = api.send(calls);
  std::vector<MissingPermission> missing;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!answers[i].ok()) {
      throw api.error(calls[i], answers[i]);
    }
    if (json::field_at(answers[i].body, {"status", "allowed"}) != true) {
      missing.push_back(wanted[i]);
    }
  }
  return missing;
}

AccessReport rights_of_user(kube::Api& api, const std::vector<std::string>& commands,
                            const std::string& in_namespace) {
  const std::vector<MissingPermission> wanted = permissions_to_ask(commands);
  std::vector<kube::Call> calls;
  calls.reserve(wanted.size());
  for (const MissingPermission& right : wanted) {
    calls.push_back(kube::create_call(review("SelfSubjectAccessReview", right, in_namespace), ""));
  }
  AccessReport result;
  const std::string& name = kube::acting_user(api.connection());
  result.subject = name.empty() ? "this user" : fmt::format("user {}", name);
  result.name = name;
  result.missing = denied(api, calls, wanted);
  result.rules_to_add = rules_yaml(result.missing);
  return result;
}

/// The kind of review that this user may create about others; nothing if there is none.
std::optional<const char*> kind_of_review(kube::Api& api, const Json& spec,
                                          const std::string& in_namespace) {
  for (const char* const kind : {"LocalSubjectAccessReview", "SubjectAccessReview"}) {
    Json body = {{"apiVersion", kAuthorization}, {"kind", kind}, {"spec", spec}};
    const bool local = std::string_view(kind).starts_with("Local");
    if (local) {
      body["metadata"]["namespace"] = in_namespace;
    }
    const kube::Call call = kube::create_call(body, local ? in_namespace : "");
    const kube::Answer answer = api.send(call);
    if (answer.ok()) {
      return kind;
    }
    if (answer.status != 403) {
      throw api.error(call, answer);
    }
  }
  return std::nullopt;
}

AccessReport rights_of_driver(kube::Api& api, const std::string& account,
                              const std::string& in_namespace) {
  AccessReport result;
  result.subject = fmt::format("service account {}", account);
  result.name = account;
  result.exists = api.send(kube::get_call({.kind = kube::kServiceAccount,
                                           .object_namespace = in_namespace,
                                           .name = account}))
                      .status != 404;
  const std::vector<MissingPermission> wanted =
      permissions_to_ask({std::string(kDriverPermissions)});
  std::vector<Json> reviews;
  reviews.reserve(wanted.size());
  for (const MissingPermission& right : wanted) {
    Json body = review("", right, in_namespace);
    body["spec"]["user"] = fmt::format("system:serviceaccount:{}:{}", in_namespace, account);
    body["spec"]["groups"] = {"system:serviceaccounts",
                              fmt::format("system:serviceaccounts:{}", in_namespace),
                              "system:authenticated"};
    reviews.push_back(std::move(body));
  }
  const auto kind = kind_of_review(api, reviews.front()["spec"], in_namespace);
  if (!kind) {
    result.error =
        "this user is not allowed to create localsubjectaccessreviews (authorization.k8s.io)";
    return result;
  }
  const bool local = std::string_view(*kind).starts_with("Local");
  std::vector<kube::Call> calls;
  calls.reserve(reviews.size());
  for (Json& body : reviews) {
    body["kind"] = *kind;
    if (local) {
      body["metadata"]["namespace"] = in_namespace;
    }
    calls.push_back(kube::create_call(body, local ? in_namespace : ""));
  }
  result.missing = denied(api, calls, wanted);
  result.rules_to_add = rules_yaml(result.missing);
  return result;
}

}  // namespace

PermissionsReport check_permissions(const SetupRequest& request, const Environment& environment,
                                    Host host) {
  const std::vector<std::string> commands = app::commands_of(request);
  return app::with_api(request.connection, environment, host, [&](kube::Api& api) {
    PermissionsReport report;
    report.kubernetes_namespace =
        request.kubernetes_namespace.value_or(api.connection().default_namespace());
    report.namespace_exists =
        api.send(kube::get_call({.kind = kube::kNamespace, .name = report.kubernetes_namespace}))
            .status != 404;
    report.user = rights_of_user(api, commands, report.kubernetes_namespace);
    report.driver = rights_of_driver(api, request.driver_account, report.kubernetes_namespace);
    return report;
  });
}

}  // namespace firesteel
