#pragma once
/// The base of a connection, before Spark's settings are applied: one context of a kubeconfig, or
/// the service account of the pod that this process runs in.

#include <optional>
#include <string>

#include "kube/config/exec_plugin.h"
#include "kube/config/impersonation.h"
#include "kube/config/oidc_login.h"

namespace firesteel {

struct Environment;

}  // namespace firesteel

namespace firesteel::kube {

class Kubeconfig;

/// PEM text, or the file that contains it.  The text wins.
struct PemSource {
  std::string data;
  std::string file;  ///< absolute
  std::string key;   ///< the setting it comes from, for messages: "certificate-authority of FILE"
  [[nodiscard]] bool is_set() const { return !data.empty() || !file.empty(); }
};

struct ConnectionSource {
  std::string server;  ///< as written; empty: not set
  PemSource ca, client_certificate, client_key;
  std::string token, token_file;  ///< the file wins
  bool has_spark_token = false;   ///< a setting of Spark's names the token or its file
  std::string basic_user, basic_password;
  std::string server_name;
  std::string context_name;
  std::string proxy_url, proxy_key;  ///< the key is for messages: "proxy-url of FILE"
  bool verify = true;
  std::optional<std::string> context_namespace;
  std::string user_name;
  std::string source;
  std::string named_by;  ///< setting whose token or password replaces that of source
  std::optional<ExecPlugin> exec;
  std::optional<OidcLogin> oidc;
  std::string unsupported_login;  ///< why the configured login cannot be used; empty: no problem
  std::string login_hint;         ///< the hint for that error
  Impersonation impersonation;
};

/// The parts of a kubeconfig to use; an empty member means what the current context names.
struct ContextChoice {
  std::string context;
  std::string cluster;  ///< instead of the context's
  std::string user;     ///< instead of the context's
  [[nodiscard]] bool is_set() const {
    return !context.empty() || !cluster.empty() || !user.empty();
  }
};

/// Reads the chosen context of the kubeconfig.  Throws Error kUsage if the context, its cluster or
/// its user is not found (the hint lists the existing ones) or invalid.  Nothing if the kubeconfig
/// has no current context and `choice` names nothing.
[[nodiscard]] std::optional<ConnectionSource> context_source(const Kubeconfig& kubeconfig,
                                                             const ContextChoice& choice);

/// The service account mounted at `directory`; nothing if it contains no token.
[[nodiscard]] std::optional<ConnectionSource> service_account_source(
    const std::string& directory, const Environment& environment);

}  // namespace firesteel::kube
