#pragma once
/// Connects to an API server.

#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "http/transport.h"
#include "kube/client/api.h"

namespace firesteel::app {

/// Resolves server and credentials, and runs the exec plugin or asks the OpenID Connect issuer if
/// the user has one.  Sends nothing to the API server yet.  Throws like kube::resolve_connection()
/// and kube::Credentials, and InterruptedError after a signal.  From then on a signal ends the
/// calls of the client.  `transport` must outlive the client.
[[nodiscard]] kube::Api connect(http::Transport& transport, const ConnectionSettings& settings,
                                const Environment& environment, Host host);

}  // namespace firesteel::app
