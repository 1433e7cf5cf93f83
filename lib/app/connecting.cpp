#include "app/connecting.h"

#include <chrono>
#include <utility>

#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "http/transport.h"
#include "kube/api.h"
#include "kube/connection.h"
#include "kube/oidc_session.h"

namespace firesteel::app {

kube::Api connect(http::Transport& transport, const ConnectionSettings& settings,
                  const Environment& environment, Runtime runtime) {
  const std::chrono::milliseconds timeout(settings.request_timeout_ms);
  kube::Connection connection = kube::resolve_connection(settings, environment, runtime.log);
  kube::log_in_by_oidc(connection, transport, runtime.clock, runtime.log, timeout);
  return {transport,     std::move(connection),
          runtime.clock, runtime.random,
          runtime.log,   std::chrono::milliseconds(settings.connection_timeout_ms),
          timeout};
}

}  // namespace firesteel::app
