#pragma once
/// Where a connection comes from before Spark's settings are laid over it: one context of a
/// kubeconfig, or the service account of the pod this runs in.

#include <optional>
#include <string>

#include "firesteel/environment.h"
#include "kube/config/exec_plugin.h"
#include "kube/config/impersonation.h"
#include "kube/config/kubeconfig.h"
#include "kube/config/oidc_login.h"

namespace firesteel::kube {

/// PEM text that is there already, or the file it is in.  The text wins.
struct PemSource {
  std::string data;
  std::string file;  ///< absolute
  std::string key;   ///< what named it, for messages: "certificate-authority of FILE"
  [[nodiscard]] bool is_set() const { return !data.empty() || !file.empty(); }
};

struct ConnectionSource {
  std::string server;  ///< as it stands there; empty: not said
  PemSource ca, client_certificate, client_key;
  std::string token, token_file;  ///< the file wins
  std::string basic_user, basic_password;
  std::string server_name;
  std::string context_name;
  std::string proxy_url, proxy_key;  ///< the key for messages: "proxy-url of FILE"
  bool verify = true;
  std::optional<std::string> context_namespace;
  std::string user_name;
  std::string decided_by;
  std::string named_by;  ///< what named a token or password over those of decided_by
  std::optional<ExecPlugin> exec;
  std::optional<OidcLogin> oidc;
  std::string unsupported_login;  ///< why what else would give credentials does not; empty: nothing
  std::string login_hint;         ///< what to do then
  Impersonation impersonation;
};

/// What to take of a kubeconfig; empty: what its current context says.
struct ContextChoice {
  std::string context;
  std::string cluster;  ///< instead of the context's
  std::string user;     ///< instead of the context's
  [[nodiscard]] bool is_set() const {
    return !context.empty() || !cluster.empty() || !user.empty();
  }
};

/// What the chosen context of the kubeconfig says.  Throws Error kUsage for a context, cluster or
/// user that is not there (the hint lists those that are) and for what is wrong in it.  Nothing
/// when the kubeconfig has no current context and nothing was asked for.
[[nodiscard]] std::optional<ConnectionSource> context_source(const Kubeconfig& kubeconfig,
                                                             const ContextChoice& choice);

/// The service account mounted at `directory`; nothing when there is no token.
[[nodiscard]] std::optional<ConnectionSource> service_account_source(
    const std::string& directory, const Environment& environment);

}  // namespace firesteel::kube
