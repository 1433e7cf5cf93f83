#pragma once
/// From kubeconfig, service account, Spark's settings and the environment to one server and the
/// credentials for it (spark-submit.md §5).

#include <optional>
#include <string>
#include <string_view>

#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "http/transport.h"
#include "kube/config/exec_plugin.h"
#include "kube/config/impersonation.h"
#include "kube/config/oidc_login.h"

namespace firesteel::kube {

struct Connection {
  std::string server;  ///< https://host:port[/path], no trailing slash
  http::Tls tls;
  http::Proxy proxy;
  std::string token;       ///< bearer token, empty: none
  std::string token_file;  ///< where the token was read from, to read it again; empty: nowhere
  std::string basic_user, basic_password;        ///< for the Basic scheme; empty: none
  std::optional<std::string> context_namespace;  ///< of the kubeconfig's context or service account
  std::string user_name;   ///< for messages: the kubeconfig's user, "service account", "anonymous"
  std::string decided_by;  ///< for messages: "context X of FILE", "service account of this pod", …
  std::string ca_source;   ///< for messages: what named the trusted CA; empty: the system's
  std::string context_name;       ///< of the kubeconfig; empty: none
  std::string credential_source;  ///< for messages: what gave the credentials
  Impersonation impersonation;    ///< whom the requests are for
  /// Files that the PEM texts of `tls` were read from, to read them again; empty: none.
  std::string client_certificate_path, client_key_path;
  std::string client_certificate_source;   ///< for messages
  std::optional<ExecPlugin> exec;          ///< gives the credentials; login.h runs it
  std::optional<OidcLogin> oidc;           ///< gives the token; login.h refreshes it
  std::optional<SystemTime> exec_expires;  ///< when what `exec` gave ends; nothing: it does not say
  std::optional<SteadyTime> oidc_renewed;  ///< when a new token was last asked for
  std::optional<SteadyTime> exec_run;      ///< when the plugin last ran
  std::optional<SteadyTime> exec_renewed;  ///< when it was last asked for others after a 401
  std::optional<SteadyTime> files_read;    ///< when token and certificate files were last read
};

/// For messages: whom the API server sees, "jane as ops" when ops is impersonated; empty: not
/// known.
[[nodiscard]] std::string effective_user(const Connection& connection);

/// Where the kubelet mounts a pod's service account.
inline constexpr std::string_view kServiceAccountDirectory =
    "/var/run/secrets/kubernetes.io/serviceaccount";

/// Throws Error kUsage for a kubeconfig that is wrong, kInput for a file that cannot be read,
/// kDenied when https has no credentials at all and `settings.anonymous` does not ask for that.
/// Warns on `log`.  Runs and sends nothing: login.h asks the exec plugin or identity provider.
[[nodiscard]] Connection resolve_connection(
    const ConnectionSettings& settings, const Environment& environment, LogSink& log,
    std::string_view service_account_directory = kServiceAccountDirectory);

/// A bearer token read from `path`, without the blanks around it.  Throws Error kInput when it
/// cannot be read, kUsage when it is empty or no token.
[[nodiscard]] std::string read_token(const std::string& path);

}  // namespace firesteel::kube
