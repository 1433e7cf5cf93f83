#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "firesteel/error.h"
#include "json/fields.h"
#include "kube/config/connection_source.h"
#include "kube/config/kubeconfig.h"

namespace firesteel::kube {

namespace {

std::string at(std::string_view key, const KubeconfigEntry& entry) {
  return fmt::format("{} of {}", key, entry.file->path);
}

KubeconfigEntry chosen_context(const Kubeconfig& kubeconfig, const std::string& name,
                               bool asked_for) {
  const auto found = kubeconfig.find_context(name);
  if (found) {
    return *found;
  }
  const std::string known = base::join(kubeconfig.context_names(), ", ");
  const std::string where =
      kubeconfig.empty()
          ? std::string("not found: no kubeconfig (looked at KUBECONFIG and ~/.kube/config)")
          : "not found in " + kubeconfig.sources();
  throw Error(ErrorKind::kUsage,
              fmt::format("{} \"{}\" {}", asked_for ? "context" : "current-context", name, where),
              known.empty()
                  ? "set --kubeconfig or KUBECONFIG to a kubeconfig that has this context"
                  : fmt::format("choose one of these contexts with --context: {}", known));
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

/// The cluster's configuration for exec plugins; null if there is none.
nlohmann::json exec_config(const KubeconfigEntry& cluster) {
  for (const nlohmann::json& extension : json::field_at(*cluster.value, {"extensions"})) {
    if (json::text_at(extension, {"name"}) == "client.authentication.k8s.io/exec") {
      return json::field_at(extension, {"extension"});
    }
  }
  return nullptr;
}

void add_cluster(ConnectionSource& source, const KubeconfigEntry& cluster) {
  source.proxy_url = kubeconfig_text(cluster, "proxy-url");
  source.proxy_key = at("proxy-url", cluster);
  source.server = kubeconfig_text(cluster, "server");
  source.ca = pem(cluster, "certificate-authority");
  source.server_name = kubeconfig_text(cluster, "tls-server-name");
  source.verify = !kubeconfig_flag(cluster, "insecure-skip-tls-verify");
}

void add_impersonation(ConnectionSource& source, const KubeconfigEntry& user,
                       const std::string& owner) {
  Impersonation& as = source.impersonation;
  as.user = kubeconfig_text(user, "as");
  as.uid = kubeconfig_text(user, "as-uid");
  as.groups = kubeconfig_list(user, "as-groups");
  const nlohmann::json& extra = json::field_at(*user.value, {"as-user-extra"});
  if (extra.is_object()) {
    for (const auto& [key, values] : extra.items()) {
      const KubeconfigEntry entry{.value = &extra, .file = user.file};
      as.extra.emplace_back(key, kubeconfig_list(entry, key));
    }
  }
  check_impersonation(as, owner);
}

/// Records the problem.  It is reported only if there are no other credentials: Spark's settings
/// may have a token.
void refuse_provider(ConnectionSource& source, const std::string& provider,
                     const std::string& owner) {
  const std::string what = fmt::format("the auth-provider \"{}\" of {}", provider, owner);
  if (provider == "gcp") {
    source.unsupported_login = what + " is not supported (Kubernetes clients removed it in 1.26)";
    source.login_hint =
        "install gke-gcloud-auth-plugin, then run: gcloud container clusters get-credentials "
        "CLUSTER";
  } else if (provider == "azure") {
    source.unsupported_login = what + " is not supported (Kubernetes clients removed it in 1.26)";
    source.login_hint = "install kubelogin, then run: kubelogin convert-kubeconfig";
  } else {
    source.unsupported_login = what + " is not supported";
    source.login_hint = "use the auth-provider oidc or an exec plugin";
  }
}

void add_login(ConnectionSource& source, const KubeconfigEntry& user, const std::string& owner) {
  const nlohmann::json& exec = json::field_at(*user.value, {"exec"});
  const nlohmann::json& provider = json::field_at(*user.value, {"auth-provider"});
  if (!exec.is_null() && !provider.is_null()) {
    throw Error(ErrorKind::kUsage, fmt::format("{} has both exec and auth-provider", owner),
                "remove one of them");
  }
  if (!exec.is_null()) {
    source.exec = read_exec_plugin(exec, "exec of " + owner, user.file->path);
  }
  if (!provider.is_null()) {
    const KubeconfigEntry entry{.value = &provider, .file = user.file};
    const std::string name = kubeconfig_text(entry, "name");
    if (name != "oidc") {
      refuse_provider(source, name, owner);
      return;
    }
    source.oidc = read_oidc_login(entry, source.user_name, owner);
  }
}

void add_user(ConnectionSource& source, const KubeconfigEntry& user, const std::string& name) {
  const std::string owner = fmt::format("user \"{}\" in {}", name, user.file->path);
  add_impersonation(source, user, owner);
  add_login(source, user, owner);
  source.client_certificate = pem(user, "client-certificate");
  source.client_key = pem(user, "client-key");
  source.token = kubeconfig_text(user, "token");
  source.token_file = kubeconfig_path(user, "tokenFile");
  source.basic_user = kubeconfig_text(user, "username");
  source.basic_password = kubeconfig_text(user, "password");
}

}  // namespace

namespace {

[[noreturn]] void fail_missing(std::string_view kind, const std::string& name,
                               const std::string& said_by, const std::vector<std::string>& known) {
  throw Error(
      ErrorKind::kUsage,
      said_by.empty()
          ? fmt::format("{} \"{}\" not found in the kubeconfig", kind, name)
          : fmt::format("{} \"{}\" of {} not found in the kubeconfig", kind, name, said_by),
      known.empty()
          ? fmt::format("the kubeconfig has no {0}s: add the {0}, or set --kubeconfig", kind)
          : fmt::format("choose one of these {0}s with --{0}: {1}", kind, base::join(known, ", ")));
}

/// For messages: the context, and the cluster and user that are chosen by name.
std::string description(const ContextChoice& choice, const std::string& place) {
  std::string text = place;
  if (!choice.cluster.empty()) {
    text += fmt::format(" with cluster \"{}\"", choice.cluster);
  }
  if (!choice.user.empty()) {
    text += fmt::format(" with user \"{}\"", choice.user);
  }
  return text;
}

}  // namespace

std::optional<ConnectionSource> context_source(const Kubeconfig& kubeconfig,
                                               const ContextChoice& choice) {
  const bool asked_for = !choice.context.empty();
  const std::string name = asked_for ? choice.context : kubeconfig.current_context();
  if (name.empty() && !choice.is_set()) {
    return std::nullopt;
  }
  ConnectionSource source;
  std::string cluster = choice.cluster;
  std::string user = choice.user;
  std::string place = kubeconfig.empty() ? "no kubeconfig" : kubeconfig.sources();
  if (!name.empty()) {
    const KubeconfigEntry entry = chosen_context(kubeconfig, name, asked_for);
    place = fmt::format("context \"{}\" of {}", name, entry.file->path);
    const std::string space = kubeconfig_text(entry, "namespace");
    if (!space.empty()) {
      source.context_namespace = space;
    }
    cluster = cluster.empty() ? kubeconfig_text(entry, "cluster") : cluster;
    user = user.empty() ? kubeconfig_text(entry, "user") : user;
  }
  source.context_name = name;
  source.source = description(choice, place);
  if (const auto found = kubeconfig.find_cluster(cluster)) {
    add_cluster(source, *found);
  } else if (!cluster.empty()) {
    fail_missing("cluster", cluster, choice.cluster.empty() ? place : "",
                 kubeconfig.cluster_names());
  }
  source.user_name = user;
  if (const auto found = kubeconfig.find_user(user)) {
    add_user(source, *found, user);
  } else if (!user.empty()) {
    fail_missing("user", user, choice.user.empty() ? place : "", kubeconfig.user_names());
  }
  if (const auto found = kubeconfig.find_cluster(cluster); found && source.exec) {
    source.exec->cluster_config = exec_config(*found);
  }
  return source;
}

}  // namespace firesteel::kube
