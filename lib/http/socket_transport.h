#pragma once
/// A transport that also handles upgraded connections, sockets of this process and timers, in the
/// same loop.

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "http/interest.h"
#include "http/transport.h"

namespace firesteel::http {

/// Callbacks of an upgraded connection.  Each may cancel this or another connection.
struct SocketCallbacks {
  /// Called exactly once.  101 means that the connection is open, any other answer or a failure
  /// that it has ended.
  std::function<void(Result)> on_answer;
  /// The bytes after the 101 as they arrive.
  std::function<void(std::string_view)> on_data;
  /// Some queued bytes were sent.
  std::function<void()> on_sent;
  /// The server closed the connection (no failure), or it failed.  The last callback; only after a
  /// 101.
  std::function<void(std::optional<Failure>)> on_end;
};

class SocketTransport : public Transport {
 public:
  SocketTransport* sockets() override { return this; }

  /// Sends `request` (with its own Upgrade headers) as HTTP/1.1 over a separate connection.
  /// `request.timeout` applies until the answer has arrived; there is no timeout after a 101.
  virtual Id open_socket(const Request& request, const Tls& tls, SocketCallbacks callbacks) = 0;
  /// Queues bytes for an open connection.
  virtual void send(Id id, std::string bytes) = 0;
  /// The number of queued bytes; 0 for an unknown id.
  [[nodiscard]] virtual std::size_t unsent(Id id) const = 0;
  /// While paused, reads nothing, so that the server has to wait.
  virtual void pause(Id id, bool paused) = 0;

  /// Runs `on_ready` inside run_once() while the descriptor is ready for the requested events.
  /// Replaces an earlier call for this descriptor.  Call forget() before closing it.
  virtual void watch_socket(int descriptor, Interest wanted, std::function<void()> on_ready) = 0;
  virtual void forget_socket(int descriptor) = 0;

  /// Runs `on_due` once inside run_once() unless it is cancelled first.
  virtual Id start_timer(std::chrono::milliseconds after, std::function<void()> on_due) = 0;
};

}  // namespace firesteel::http
