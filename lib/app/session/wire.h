#pragma once
/// The real transport, with the request log of FIRESTEEL_LOG.

#include "app/session/connecting.h"
#include "app/session/library_boundary.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "http/curl_transport.h"
#include "http/socket_transport.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/client/wire_log.h"

namespace firesteel::app {

class Wire {
 public:
  /// Throws Error kUsage if FIRESTEEL_LOG is not valid.
  Wire(const Environment& environment, Runtime runtime)
      : curl_(kUserAgent), log_(curl_, kube::wire_detail(environment), runtime) {
    curl_.watch_descriptor(runtime.interrupt.descriptor());  // a signal wakes the loop
  }

  [[nodiscard]] http::Transport& transport() { return log_; }
  /// The same event loop; traffic of sockets is not logged.
  [[nodiscard]] http::SocketTransport& sockets() { return curl_; }

 private:
  http::CurlTransport curl_;
  kube::WireLog log_;
};

/// Connects and calls `work`, at the boundary of the library.
template <class Work>
auto with_api(const ConnectionSettings& settings, const Environment& environment, Runtime runtime,
              Work work) {
  return without_json_exceptions([&] {
    Wire wire(environment, runtime);
    kube::Api api = connect(wire.transport(), settings, environment, runtime);
    return work(api);
  });
}

}  // namespace firesteel::app
