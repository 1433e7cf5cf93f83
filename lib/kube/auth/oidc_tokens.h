#pragma once
/// Keeps the tokens of an OpenID Connect login in the kubeconfig.

#include <optional>
#include <string>

#include "kube/config/oidc_login.h"

namespace firesteel {

class LogSink;

}  // namespace firesteel

namespace firesteel::kube {

/// `text` of a kubeconfig with its tokens replaced by those of `login` and no other change; nothing
/// if that is not possible.
[[nodiscard]] std::optional<std::string> with_new_tokens(const std::string& text,
                                                         const OidcLogin& login);

/// Writes the tokens back to the kubeconfig, under kubectl's lock and at once (a file beside it,
/// then renamed).  Warns on `log` when it cannot.  Does not wait for the lock.
void keep_tokens(const OidcLogin& login, LogSink& log);

}  // namespace firesteel::kube
