#include "app/access/whoami.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/session/connecting.h"
#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "base/text.h"
#include "base/timestamp.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/whoami.h"
#include "http/transport.h"
#include "json/fields.h"
#include "kube/auth/credentials_expiry.h"
#include "kube/client/api.h"
#include "kube/config/client_certificate.h"
#include "yaml/yaml.h"

namespace firesteel {

namespace {

using Json = nlohmann::json;

std::vector<std::string> texts(const Json& list) {
  std::vector<std::string> all;
  if (list.is_array()) {
    for (const Json& value : list) {
      all.push_back(json::text_of(value));
    }
  }
  return all;
}

void add_user(UserInfo& identity, const Json& user) {
  identity.user = json::text_of(json::field_at(user, {"username"}));
  identity.uid = json::text_of(json::field_at(user, {"uid"}));
  identity.groups = texts(json::field_at(user, {"groups"}));
  const Json& extra = json::field_at(user, {"extra"});
  if (extra.is_object()) {
    for (const auto& [key, values] : extra.items()) {
      identity.extra[key] = texts(values);
    }
  }
}

Json as_object(const UserInfo& identity) {
  Json object = {{"server", identity.server},
                 {"user", identity.user},
                 {"groups", identity.groups},
                 {"credentials", identity.credentials},
                 {"expires", nullptr}};
  if (identity.expires) {
    object["expires"] = base::second_text(*identity.expires);
  }
  if (!identity.context.empty()) {
    object["context"] = identity.context;
  }
  if (!identity.kubernetes_namespace.empty()) {
    object["namespace"] = identity.kubernetes_namespace;
  }
  if (!identity.server_version.empty()) {
    object["serverVersion"] = identity.server_version;
  }
  if (!identity.uid.empty()) {
    object["uid"] = identity.uid;
  }
  if (!identity.extra.empty()) {
    object["extra"] = identity.extra;
  }
  return object;
}

/// Without it the rest is still an answer, so nothing is tried twice.
std::string server_version(kube::Api& api) {
  constexpr std::chrono::seconds kPatience{2};
  constexpr kube::Limits kOnce{
      .connect = kPatience, .request = kPatience, .retry_for = std::chrono::seconds(0)};
  const kube::Answer answer =
      api.send({kube::get_call({.kind = {.api_version = "", .kind = "Version"}})}, kOnce).front();
  return answer.ok() ? json::text_at(answer.body, {"gitVersion"}) : std::string();
}

}  // namespace

namespace app {

UserInfo who_am_i_through(http::Transport& transport, const ConnectionSettings& settings,
                          const Environment& environment, Host host) {
  kube::Api api = connect(transport, settings, environment, host);
  const kube::Call call = kube::create_call(
      {{"apiVersion", "authentication.k8s.io/v1"}, {"kind", "SelfSubjectReview"}}, "");
  const kube::Answer answer = api.send(call);
  if (!answer.ok()) {
    throw api.error(call, answer);
  }
  UserInfo identity;
  add_user(identity, json::field_at(answer.body, {"status", "userInfo"}));
  if (identity.user.empty()) {
    throw Error(
        ErrorKind::kUnreachable,
        fmt::format("{} answered a SelfSubjectReview without a user name", api.connection().server),
        "check that this is the address of a Kubernetes API server");
  }
  identity.context = api.connection().context_name;
  identity.kubernetes_namespace = api.connection().default_namespace();
  identity.server = api.connection().server;
  identity.server_version = server_version(api);
  identity.credentials = api.connection().credential_source;
  identity.expires = kube::credentials_expiry(api.connection());
  return identity;
}

}  // namespace app

UserInfo who_am_i(const ConnectionSettings& settings, const Environment& environment, Host host) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, host);
    return app::who_am_i_through(wire.transport(), settings, environment, host);
  });
}

std::string user_info_document(const UserInfo& identity, UserInfoFormat format) {
  return app::without_json_exceptions([&]() -> std::string {
    const Json object = as_object(identity);
    return format == UserInfoFormat::kJson ? object.dump(2) + "\n" : yaml::write(object);
  });
}

std::vector<UserInfoFact> user_info_facts(const UserInfo& identity) {
  std::vector<UserInfoFact> facts;
  const auto add = [&facts](std::string_view name, const std::string& value) {
    if (!value.empty()) {
      facts.push_back({.name = std::string(name), .value = value});
    }
  };
  add("context", identity.context);
  add("namespace", identity.kubernetes_namespace);
  add("server", identity.server);
  add("kubernetes", identity.server_version);
  add("user", identity.user);
  add("uid", identity.uid);
  add("groups", base::join(identity.groups, ", "));
  for (const auto& [key, values] : identity.extra) {
    add("extra", fmt::format("{} = {}", key, base::join(values, ", ")));
  }
  add("credentials", identity.credentials);
  add("expires", identity.expires ? base::minute_text(*identity.expires) : "not known");
  return facts;
}

}  // namespace firesteel
