#pragma once
/// From settings to an API client.

#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "http/transport.h"
#include "kube/api.h"

namespace firesteel::app {

/// Throws as kube::resolve_connection(); sends nothing yet, but
/// to an OpenID Connect issuer whose token has expired.  `transport` must outlive the client.
[[nodiscard]] kube::Api connect(http::Transport& transport, const ConnectionSettings& settings,
                                const Environment& environment, Runtime runtime);

}  // namespace firesteel::app
