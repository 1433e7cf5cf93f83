#pragma once
/// A transport that also carries what is not HTTP: connections that were upgraded, sockets of this
/// process, and timers.  All of it in the same loop.

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "http/interest.h"
#include "http/transport.h"

namespace firesteel::http {

/// Of an upgraded connection.  Each may cancel its own connection or another.
struct SocketCallbacks {
  /// Exactly once.  101: the connection is open.  Any other answer, or a failure: it is over.
  std::function<void(Result)> on_answer;
  /// Bytes that came after the 101, as they come.
  std::function<void(std::string_view)> on_data;
  /// Some of what was to be sent has gone out.
  std::function<void()> on_sent;
  /// The server closed the connection (nothing), or it broke.  Last of all; only after a 101.
  std::function<void(std::optional<Failure>)> on_end;
};

class SocketTransport : public Transport {
 public:
  SocketTransport* sockets() override { return this; }

  /// Sends `request` (with its own Upgrade headers) as HTTP/1.1 over a connection of its own.
  /// `request.timeout` is the time until the answer is there; after a 101 there is none.
  virtual Id open_socket(const Request& request, const Tls& tls, SocketCallbacks callbacks) = 0;
  /// Queues bytes for an open connection; they go out as the network takes them.
  virtual void send(Id id, std::string bytes) = 0;
  /// Bytes that are queued still; 0 for an unknown id.
  [[nodiscard]] virtual std::size_t unsent(Id id) const = 0;
  /// While paused nothing is read: the server has to wait.
  virtual void pause(Id id, bool paused) = 0;

  /// Runs `on_ready` inside run_once() as long as the descriptor is ready for what is wanted; what
  /// was said of it before is replaced.  It is forgotten before it is closed.
  virtual void watch_socket(int descriptor, Interest wanted, std::function<void()> on_ready) = 0;
  virtual void forget_socket(int descriptor) = 0;

  /// Runs `on_due` once inside run_once(), unless it is cancelled before.
  virtual Id start_timer(std::chrono::milliseconds after, std::function<void()> on_due) = 0;
};

}  // namespace firesteel::http
