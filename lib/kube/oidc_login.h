#pragma once
/// The auth-provider "oidc" of a kubeconfig user: an id-token, and a new one from its issuer when
/// it has expired.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "firesteel/runtime.h"
#include "http/transport.h"
#include "kube/kubeconfig.h"

namespace firesteel::kube {

struct OidcLogin {
  std::string issuer, client_id, client_secret;
  std::string id_token, refresh_token;
  std::string ca_data, ca_file;  ///< PEM text, or the file it is in; both empty: the system's CAs
  std::string source;            ///< for messages: "auth-provider oidc of user "U" in FILE"
  std::string kubeconfig_path;   ///< where new tokens are kept
  std::string user;              ///< its name there
};

/// `provider` is the kubeconfig's auth-provider.  Throws Error kUsage when a field that is needed
/// is missing.
[[nodiscard]] OidcLogin read_oidc_login(const KubeconfigEntry& provider, const std::string& user,
                                        const std::string& owner);

/// Asks the issuer for a new id-token and puts it, and the new refresh token if there is one, into
/// `login`.  Throws Error kDenied, or kUnreachable when no answer comes within `timeout`.
void refresh_oidc(OidcLogin& login, http::Transport& transport, std::chrono::milliseconds timeout);

/// `text` of a kubeconfig with the tokens of `login` in place of the old ones and nothing else
/// changed; nothing when that cannot be done.
[[nodiscard]] std::optional<std::string> with_new_tokens(const std::string& text,
                                                         const OidcLogin& login);

/// Writes the tokens back to the kubeconfig, under kubectl's lock and at once (a file beside it,
/// then renamed).  Warns on `log` when it cannot.
void keep_tokens(const OidcLogin& login, LogSink& log);

}  // namespace firesteel::kube
