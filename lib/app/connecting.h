#pragma once
/// From settings to an API client.

#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "http/transport.h"
#include "kube/api.h"
#include "kube/connection.h"

namespace firesteel::app {

/// Throws as kube::resolve_connection(); sends nothing yet.  `transport` must outlive the client.
[[nodiscard]] kube::Api connect(http::Transport& transport, const ConnectionSettings& settings,
                                const Environment& environment, Runtime runtime);

/// The same with a connection that is resolved already.  A signal ends pauses and long retrying.
[[nodiscard]] kube::Api connect(http::Transport& transport, const ConnectionSettings& settings,
                                kube::Connection connection, Runtime runtime);

}  // namespace firesteel::app
