#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "firesteel/error.h"
#include "kube/connection_source.h"
#include "kube/field.h"
#include "kube/kubeconfig.h"

namespace firesteel::kube {

namespace {

std::string at(std::string_view key, const KubeconfigEntry& entry) {
  return fmt::format("{} of {}", key, entry.file->path);
}

[[noreturn]] void fail_unsupported(std::string_view key, std::string_view owner,
                                   const KubeconfigEntry& entry, std::string hint) {
  throw Error(ErrorKind::kUsage,
              fmt::format("{} of {} in {} is not supported yet", key, owner, entry.file->path),
              std::move(hint));
}

KubeconfigEntry chosen_context(const Kubeconfig& kubeconfig, const std::string& name,
                               bool asked_for) {
  const auto found = kubeconfig.find_context(name);
  if (found) {
    return *found;
  }
  const std::string known = base::join(kubeconfig.context_names(), ", ");
  const std::string where =
      kubeconfig.empty() ? std::string("there is no kubeconfig") : kubeconfig.sources();
  throw Error(ErrorKind::kUsage,
              asked_for ? fmt::format("there is no context \"{}\": {}", name, where)
                        : fmt::format("current-context \"{}\" does not exist: {}", name, where),
              known.empty() ? "give a kubeconfig that has it with --kubeconfig or KUBECONFIG"
                            : fmt::format("the contexts are: {}", known));
}

PemSource pem(const KubeconfigEntry& entry, const std::string& key) {
  const std::string data_key = key + "-data";
  PemSource source{.data = kubeconfig_data(entry, data_key),
                   .file = kubeconfig_path(entry, key),
                   .key = at(key, entry)};
  if (!source.data.empty()) {
    source.key = at(data_key, entry);
  }
  return source;
}

void add_cluster(ConnectionSource& source, const KubeconfigEntry& cluster) {
  source.proxy_url = kubeconfig_text(cluster, "proxy-url");
  source.proxy_key = at("proxy-url", cluster);
  source.server = kubeconfig_text(cluster, "server");
  source.ca = pem(cluster, "certificate-authority");
  source.server_name = kubeconfig_text(cluster, "tls-server-name");
  source.verify = !kubeconfig_flag(cluster, "insecure-skip-tls-verify");
}

void add_user(ConnectionSource& source, const KubeconfigEntry& user, const std::string& name) {
  const std::string owner = fmt::format("user \"{}\"", name);
  for (const char* key : {"as", "as-uid", "as-groups", "as-user-extra"}) {
    const nlohmann::json& value = field(*user.value, key);
    const bool empty_text = value.is_string() && value.get_ref<const std::string&>().empty();
    if (!value.is_null() && !empty_text && !(value.is_structured() && value.empty())) {
      fail_unsupported(fmt::format("impersonation ({})", key), owner, user,
                       "use a context whose user has the rights itself");
    }
  }
  for (const char* key : {"exec", "auth-provider"}) {
    if (!field(*user.value, key).is_null()) {
      source.unsupported_login = fmt::format("{} of {} in {}", key, owner, user.file->path);
    }
  }
  source.client_certificate = pem(user, "client-certificate");
  source.client_key = pem(user, "client-key");
  source.token = kubeconfig_text(user, "token");
  source.token_file = kubeconfig_path(user, "tokenFile");
  source.basic_user = kubeconfig_text(user, "username");
  source.basic_password = kubeconfig_text(user, "password");
}

}  // namespace

std::optional<ConnectionSource> context_source(const Kubeconfig& kubeconfig,
                                               const std::string& context) {
  const bool asked_for = !context.empty();
  const std::string name = asked_for ? context : kubeconfig.current_context();
  if (name.empty()) {
    return std::nullopt;
  }
  const KubeconfigEntry entry = chosen_context(kubeconfig, name, asked_for);
  ConnectionSource source;
  source.decided_by = fmt::format("context \"{}\" of {}", name, entry.file->path);
  const std::string space = kubeconfig_text(entry, "namespace");
  if (!space.empty()) {
    source.context_namespace = space;
  }
  const std::string cluster = kubeconfig_text(entry, "cluster");
  const std::string user = kubeconfig_text(entry, "user");
  if (const auto found = kubeconfig.find_cluster(cluster)) {
    add_cluster(source, *found);
  } else if (!cluster.empty()) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{} names the cluster \"{}\", which does not exist", source.decided_by,
                            cluster),
                "correct the kubeconfig, or choose another context with --context");
  }
  source.user_name = user;
  if (const auto found = kubeconfig.find_user(user)) {
    add_user(source, *found, user);
  } else if (!user.empty()) {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("{} names the user \"{}\", which does not exist", source.decided_by, user),
        "log in again, or choose another context with --context");
  }
  return source;
}

}  // namespace firesteel::kube
