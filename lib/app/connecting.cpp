#include "app/connecting.h"

#include <chrono>

#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "http/transport.h"
#include "kube/api.h"
#include "kube/connection.h"

namespace firesteel::app {

kube::Api connect(http::Transport& transport, const ConnectionSettings& settings,
                  const Environment& environment, Runtime runtime) {
  return {transport,
          kube::resolve_connection(settings, environment, runtime.log),
          runtime.clock,
          runtime.random,
          runtime.log,
          std::chrono::milliseconds(settings.connection_timeout_ms),
          std::chrono::milliseconds(settings.request_timeout_ms)};
}

}  // namespace firesteel::app
