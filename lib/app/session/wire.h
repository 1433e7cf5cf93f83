#pragma once
/// The real transport, with the request log of FIRESTEEL_LOG.

#include "app/session/connecting.h"
#include "app/session/library_boundary.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/stop_signals.h"
#include "http/curl_transport.h"
#include "http/socket_transport.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/client/wire_log.h"

namespace firesteel::app {

class Wire {
 public:
  /// Throws Error kUsage if FIRESTEEL_LOG is not valid.
  Wire(const Environment& environment, Host host)
      : curl_(kUserAgent), log_(curl_, kube::wire_detail(environment), host) {
    curl_.watch_descriptor(host.stop_signals.descriptor());  // a signal wakes the loop
    curl_.serve(host.outlets);
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
auto with_api(const ConnectionSettings& settings, const Environment& environment, Host host,
              Work work) {
  return without_json_exceptions([&] {
    Wire wire(environment, host);
    kube::Api api = connect(wire.transport(), settings, environment, host);
    return work(api);
  });
}

}  // namespace firesteel::app
