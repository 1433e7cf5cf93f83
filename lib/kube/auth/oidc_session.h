#pragma once
/// Keeps the token of a connection whose user logs in through an OpenID Connect issuer good.

#include <chrono>

#include "firesteel/runtime.h"
#include "http/transport.h"
#include "kube/config/connection.h"

namespace firesteel::kube {

/// Puts the id-token of connection.oidc into connection.token: the one that is there while it is
/// good for ten seconds more, else a new one, which is kept in the kubeconfig.  Does nothing
/// without connection.oidc.  Throws Error kDenied when there is none to be had, kUnreachable when
/// the issuer does not answer.  `timeout` is that of each exchange with it.
void log_in_by_oidc(Connection& connection, http::Transport& transport, const Clock& clock,
                    LogSink& log, std::chrono::milliseconds timeout);

/// For a 401: a new id-token although the old one seemed good, but at most one a minute.  False
/// when there is none; says why on `log`.
[[nodiscard]] bool renew_oidc_token(Connection& connection, http::Transport& transport,
                                    const Clock& clock, LogSink& log,
                                    std::chrono::milliseconds timeout);

}  // namespace firesteel::kube
