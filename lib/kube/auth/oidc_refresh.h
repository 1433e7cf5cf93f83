#pragma once
/// Gets a new id-token from an OpenID Connect issuer and keeps it in the kubeconfig.

#include <chrono>
#include <optional>
#include <string>

#include "firesteel/runtime.h"
#include "http/transport.h"
#include "kube/config/oidc_login.h"

namespace firesteel::kube {

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
