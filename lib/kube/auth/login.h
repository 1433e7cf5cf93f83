#pragma once
/// Keeps the credentials of a connection good: runs the exec plugin, asks the OpenID Connect
/// issuer, reads token and certificate files again.

#include <chrono>

#include "firesteel/runtime.h"
#include "http/transport.h"
#include "kube/config/connection.h"

namespace firesteel::kube {

/// Before the first request.  Does nothing for credentials that are there already, but looks
/// whether the client certificate is valid now (a clock may be ten minutes wrong).  Throws Error
/// kDenied when there are no credentials to be had, kUnreachable when the issuer does not answer.
/// `timeout` is that of each exchange with the issuer.
void log_in(Connection& connection, http::Transport& transport, const Clock& clock, LogSink& log,
            std::chrono::milliseconds timeout);

/// Before a later request: gets new credentials when the old ones end within a minute (of an exec
/// plugin, every ten seconds at most) or have ended (of an issuer), and once a minute those that
/// stand in files.  A failure is only logged: the old ones may still do.
void refresh_login(Connection& connection, http::Transport& transport, const Clock& clock,
                   LogSink& log, std::chrono::milliseconds timeout);

/// After a 401: true when there are other credentials now.  The plugin and the issuer are asked for
/// others at most once a minute.
[[nodiscard]] bool renew_login(Connection& connection, http::Transport& transport,
                               const Clock& clock, LogSink& log, std::chrono::milliseconds timeout);

}  // namespace firesteel::kube
