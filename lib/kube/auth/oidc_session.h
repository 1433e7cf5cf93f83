#pragma once
/// Keeps the token of a connection valid whose user logs in with an OpenID Connect issuer.

#include <chrono>

#include "firesteel/runtime.h"
#include "http/transport.h"
#include "kube/config/connection.h"

namespace firesteel::kube {

/// Sets connection.token to the id-token of connection.oidc.  If the current id-token expires
/// within ten seconds, requests a new one first and writes it to the kubeconfig.  Does nothing
/// without connection.oidc.  Throws Error kDenied if no token can be obtained, kUnreachable if the
/// issuer does not answer.  `timeout` applies to each exchange with it.
void log_in_by_oidc(Connection& connection, http::Transport& transport, const Clock& clock,
                    LogSink& log, std::chrono::milliseconds timeout);

/// Call after a 401: requests a new id-token although the old one seemed valid, at most once a
/// minute.  False if there is none; logs why.
[[nodiscard]] bool renew_oidc_token(Connection& connection, http::Transport& transport,
                                    const Clock& clock, LogSink& log,
                                    std::chrono::milliseconds timeout);

}  // namespace firesteel::kube
