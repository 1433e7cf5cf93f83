#include "app/session/connecting.h"

#include <chrono>
#include <utility>

#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "http/transport.h"
#include "kube/auth/login.h"
#include "kube/client/api.h"
#include "kube/config/connection.h"

namespace firesteel::app {

namespace {

/// Turns a login that was ended by a signal into InterruptedError.
void log_in(kube::Connection& connection, http::Transport& transport, Runtime runtime,
            std::chrono::milliseconds timeout) {
  try {
    kube::log_in(connection, transport, runtime.clock, runtime.log, timeout);
  } catch (const Error& error) {
    if (runtime.interrupt.count() > 0) {
      throw InterruptedError(error.what(), runtime.interrupt.signal());
    }
    throw;
  }
}

}  // namespace

kube::Api connect(http::Transport& transport, const ConnectionSettings& settings,
                  const Environment& environment, Runtime runtime) {
  const std::chrono::milliseconds timeout =
      settings.request_timeout.value_or(ConnectionSettings::kRequestTimeout);
  Interrupt& interrupt = runtime.interrupt;
  if (interrupt.descriptor() >= 0) {
    transport.watch_descriptor(interrupt.descriptor());
  }
  kube::Connection connection = kube::resolve_connection(settings, environment, runtime.log);
  if (connection.exec) {
    connection.exec->stop_descriptor = interrupt.descriptor();
  }
  log_in(connection, transport, runtime, timeout);
  kube::Api api(transport, std::move(connection), runtime.clock, runtime.random, runtime.log,
                settings.connection_timeout.value_or(ConnectionSettings::kConnectionTimeout),
                timeout, settings.retry_for.value_or(ConnectionSettings::kRetryFor));
  api.limit_first_contact(settings.retry_for.value_or(ConnectionSettings::kFirstContact));
  api.hurry_when([&interrupt] { return interrupt.count() > 0; });
  return api;
}

}  // namespace firesteel::app
