#include "app/connecting.h"

#include <chrono>
#include <utility>

#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "http/transport.h"
#include "kube/api.h"
#include "kube/connection.h"

namespace firesteel::app {

kube::Api connect(http::Transport& transport, const ConnectionSettings& settings,
                  const Environment& environment, Runtime runtime) {
  return connect(transport, settings, kube::resolve_connection(settings, environment, runtime.log),
                 runtime);
}

kube::Api connect(http::Transport& transport, const ConnectionSettings& settings,
                  kube::Connection connection, Runtime runtime) {
  if (runtime.interrupt.descriptor() >= 0) {
    transport.watch_descriptor(runtime.interrupt.descriptor());
  }
  kube::Api api(transport, std::move(connection), runtime.clock, runtime.random, runtime.log,
                std::chrono::milliseconds(settings.connection_timeout_ms),
                std::chrono::milliseconds(settings.request_timeout_ms),
                std::chrono::milliseconds(settings.retry_for_ms));
  Interrupt& interrupt = runtime.interrupt;
  api.hurry_when([&interrupt] { return interrupt.count() > 0; });
  return api;
}

}  // namespace firesteel::app
