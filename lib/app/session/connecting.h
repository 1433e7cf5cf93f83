#pragma once
/// From settings to an API client.

#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "http/transport.h"
#include "kube/client/api.h"

namespace firesteel::app {

/// Finds server and credentials, runs an exec plugin or asks an OpenID Connect issuer where the
/// user logs in that way; sends nothing to the API server yet.  Throws as
/// kube::resolve_connection() and kube::log_in().  A signal ends pauses and long retrying.
/// `transport` must outlive the client.
[[nodiscard]] kube::Api connect(http::Transport& transport, const ConnectionSettings& settings,
                                const Environment& environment, Runtime runtime);

}  // namespace firesteel::app
