#pragma once
/// Gets a new id-token from an OpenID Connect issuer and writes it to the kubeconfig.

#include <chrono>
#include <optional>
#include <string>

#include "firesteel/runtime.h"
#include "http/transport.h"
#include "kube/config/oidc_login.h"

namespace firesteel::kube {

/// Requests a new id-token from the issuer and stores it, and the new refresh token if there is
/// one, in `login`.  Throws Error kDenied, or kUnreachable if there is no answer within `timeout`.
void refresh_oidc(OidcLogin& login, http::Transport& transport, std::chrono::milliseconds timeout);

/// `text` of a kubeconfig with its tokens replaced by those of `login` and no other change; nothing
/// if that is not possible.
[[nodiscard]] std::optional<std::string> with_new_tokens(const std::string& text,
                                                         const OidcLogin& login);

/// Writes the tokens to the kubeconfig atomically (temporary file, then rename), holding kubectl's
/// lock.  Logs a warning on failure.
void keep_tokens(const OidcLogin& login, LogSink& log);

}  // namespace firesteel::kube
