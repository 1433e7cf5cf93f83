#pragma once
/// Combines the kubeconfig, the service account, Spark's settings and the environment into one
/// server and the credentials for it.  Mirrors SparkKubernetesClientFactory.createKubernetesClient
/// of Spark 4.3.0 and fabric8's Config.autoConfigure; tests/credentials.md lists what is honoured.

#include <optional>
#include <string>
#include <string_view>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "kube/config/exec_plugin.h"
#include "kube/config/impersonation.h"
#include "kube/config/oidc_login.h"

namespace firesteel {

class LogSink;
class StopSignals;
struct ConnectionSettings;
struct Environment;

}  // namespace firesteel

namespace firesteel::kube {

struct Connection {
  std::string server;  ///< https://host:port[/path], no trailing slash
  http::Tls tls;
  http::Proxy proxy;
  std::string token;                       ///< bearer token; empty: none
  std::string token_file;                  ///< file to read the token from again later; empty: none
  std::string basic_user, basic_password;  ///< for the Basic scheme; empty: none
  std::optional<std::string> context_namespace;  ///< of the kubeconfig's context or service account
  std::string user_name;  ///< for messages: the kubeconfig's user, "service account", "anonymous"
  std::string source;     ///< for messages: "context X of FILE", "service account of this pod", …
  std::string
      ca_source;  ///< for messages: setting that names the trusted CA; empty: the system's CAs
  std::string context_name;       ///< of the kubeconfig; empty: none
  std::string credential_source;  ///< for messages: where the credentials come from
  Impersonation impersonation;    ///< the user that requests act as
  /// Files to read the PEM texts of `tls` from again later; empty: none.
  std::string client_certificate_path, client_key_path;
  std::string client_certificate_source;  ///< for messages
  std::optional<ExecPlugin> exec;         ///< provides the credentials; auth/credentials runs it
  std::optional<OidcLogin> oidc;          ///< provides the token; auth/credentials refreshes it
  std::optional<SystemTime>
      exec_expires;  ///< expiry of the credentials from `exec`; nothing: unknown

  /// The namespace of what names none: the context's, else "default".
  [[nodiscard]] std::string default_namespace() const {
    return context_namespace.value_or("default");
  }
};

/// For messages: the user that the API server sees, such as "jane", or "jane as ops" when ops is
/// impersonated; empty if unknown.
[[nodiscard]] std::string effective_user(const Connection& connection);

/// The user whose rights count: the one who is impersonated, else the kubeconfig's; empty if
/// unknown.
[[nodiscard]] const std::string& acting_user(const Connection& connection);

/// Where the kubelet mounts a pod's service account.
inline constexpr std::string_view kServiceAccountDirectory =
    "/var/run/secrets/kubernetes.io/serviceaccount";

/// Throws Error kUsage for an invalid kubeconfig, kInput for a file that cannot be read, kDenied if
/// there are no credentials for an https server and `settings.anonymous` is false.  Writes warnings
/// to `log`.  If a file is a pipe, a signal ends the wait for its data: throws InterruptedError.
/// Runs no program and sends nothing: auth/credentials calls the exec plugin or the
/// identity provider.
[[nodiscard]] Connection resolve_connection(
    const ConnectionSettings& settings, const Environment& environment, LogSink& log,
    StopSignals& stop_signals,
    std::string_view service_account_directory = kServiceAccountDirectory);

/// Reads a bearer token from the regular file `path` and trims it.  Throws Error kInput if the file
/// cannot be read, kUsage if it is empty or not a token.
[[nodiscard]] std::string read_token(const std::string& path);

}  // namespace firesteel::kube
