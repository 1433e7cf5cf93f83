#pragma once
/// Keeps the credentials of a connection valid: runs the exec plugin, asks the OpenID Connect
/// issuer, reads token and certificate files again.

#include <chrono>

#include "firesteel/runtime.h"
#include "http/transport.h"
#include "kube/config/connection.h"

namespace firesteel::kube {

/// Call before the first request.  Gets credentials unless the connection has them, and checks that
/// the client certificate is valid now (allowing ten minutes of clock skew).  Throws Error kDenied
/// if no credentials can be obtained, kUnreachable if the issuer does not answer.  `timeout`
/// applies to each exchange with the issuer.
void log_in(Connection& connection, http::Transport& transport, const Clock& clock, LogSink& log,
            std::chrono::milliseconds timeout);

/// Call before each later request.  Gets new credentials if those of an exec plugin expire within a
/// minute (at most every ten seconds) or those of an issuer have expired, and reads credential
/// files again once a minute.  A failure is only logged, because the old credentials may still
/// work.
void refresh_login(Connection& connection, http::Transport& transport, const Clock& clock,
                   LogSink& log, std::chrono::milliseconds timeout);

/// Call after a 401.  True if there are different credentials now.  The plugin and the issuer are
/// asked at most once a minute.
[[nodiscard]] bool renew_login(Connection& connection, http::Transport& transport,
                               const Clock& clock, LogSink& log, std::chrono::milliseconds timeout);

}  // namespace firesteel::kube
