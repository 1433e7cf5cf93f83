#include "firesteel/setup.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/access/setup_objects.h"
#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "base/dns_label.h"
#include "base/text.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "kube/client/api.h"
#include "kube/client/refusal.h"
#include "kube/config/connection.h"
#include "yaml/yaml.h"

namespace firesteel {

namespace {

using Json = nlohmann::json;

kube::Call get_call_for(const Json& object, const std::string& in_namespace) {
  return kube::get_call({.kind = {.api_version = json::text_at(object, {"apiVersion"}),
                                  .kind = json::text_at(object, {"kind"})},
                         .object_namespace = in_namespace,
                         .name = json::name_of(object)});
}

std::string title(const Json& object) {
  return fmt::format("{}/{}", base::lower(json::text_at(object, {"kind"})), json::name_of(object));
}

/// An object without a spec: if it exists, there is nothing to update.
bool is_bare(const Json& object) {
  const std::string kind = json::text_at(object, {"kind"});
  return kind == "Namespace" || kind == "ServiceAccount";
}

/// What happened to the object, as apply_setup() reports it.
std::string apply(kube::Api& api, const Json& object, const std::string& in_namespace,
                  const kube::Answer& before) {
  // The owner of one namespace is often not allowed to read Namespaces.  If it does not exist, the
  // next object fails.
  if (before.status == 403 && json::text_at(object, {"kind"}) == "Namespace") {
    return "not checked (not allowed to read namespaces)";
  }
  if (before.ok() && is_bare(object)) {
    return "unchanged";
  }
  if (!before.ok() && before.status != 404) {
    throw api.error(get_call_for(object, in_namespace), before);
  }
  const kube::Call call = kube::apply_call(object, in_namespace);
  const kube::Answer after = api.send(call);
  if (!after.ok()) {
    throw api.error(call, after);
  }
  if (!before.ok()) {
    return "created";
  }
  const auto version = [](const kube::Answer& answer) { return json::version_of(answer.body); };
  return version(before) == version(after) ? "unchanged" : "updated";
}

void check_account(const std::string& name) {
  if (!base::is_dns_subdomain(name)) {
    throw Error(ErrorKind::kUsage, fmt::format("'{}' is not a valid service account", name),
                "use lower-case letters, digits, '-' and '.', such as spark");
  }
}

void check_subjects(std::string_view option, const std::vector<std::string>& names) {
  if (std::ranges::find(names, std::string()) != names.end()) {
    throw Error(ErrorKind::kUsage, fmt::format("{} requires a value that is not empty", option),
                "check whether a variable on the command line is unset");
  }
}

}  // namespace

std::vector<std::pair<std::string, std::string>> parse_quota(const std::string& text) {
  std::vector<std::pair<std::string, std::string>> quota;
  for (const std::string& part : base::split_list(text)) {
    const std::size_t equals = part.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == part.size()) {
      throw Error(ErrorKind::kUsage, fmt::format("'{}' is not a quota (RESOURCE=AMOUNT)", part),
                  "for example: --quota cpu=8,memory=32Gi,pods=20");
    }
    quota.emplace_back(part.substr(0, equals), part.substr(equals + 1));
  }
  return quota;
}

void check_setup(const SetupRequest& request) {
  for (const std::string& account : {request.driver_account, request.submitter_account}) {
    check_account(account);
  }
  check_subjects("--submitter-user", request.submitter_users);
  check_subjects("--submitter-group", request.submitter_groups);
  (void)app::commands_of(request);
}

std::string setup_yaml(const SetupRequest& request, const Environment& environment, Host host) {
  return app::without_json_exceptions([&] {
    std::string in_namespace = request.kubernetes_namespace.value_or("");
    if (in_namespace.empty()) {
      in_namespace =
          kube::resolve_connection(request.connection, environment, host.log, host.stop_signals)
              .default_namespace();
    }
    std::string documents;
    for (const Json& object : app::setup_objects(request, in_namespace)) {
      documents += "---\n" + yaml::write(object);
    }
    return documents;
  });
}

void apply_setup(const SetupRequest& request, const Environment& environment, Host host,
                 const std::function<void(const std::string&, const std::string&)>& done) {
  app::with_api(request.connection, environment, host, [&](kube::Api& api) {
    const std::string in_namespace =
        request.kubernetes_namespace.value_or(api.connection().default_namespace());
    const std::vector<Json> objects = app::setup_objects(request, in_namespace);
    std::vector<kube::Call> gets;
    gets.reserve(objects.size());
    for (const Json& object : objects) {
      gets.push_back(get_call_for(object, in_namespace));
    }
    const std::vector<kube::Answer> before = api.send(gets);
    try {
      // In order: each object may depend on the one before, and the first refusal ends it.
      for (std::size_t i = 0; i < objects.size(); ++i) {
        done(title(objects[i]), apply(api, objects[i], in_namespace, before[i]));
      }
    } catch (const ApiError& error) {
      if (!kube::lacks_right(error)) {
        throw;
      }
      throw ApiError(error.kind(), error.what(),
                     "ask an administrator of the cluster to run this command", error.status(),
                     error.reason());
    }
  });
}

}  // namespace firesteel
