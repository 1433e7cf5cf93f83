#pragma once
/// One connection to a port of a pod: a WebSocket to the API server that speaks v4.channel.k8s.io.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "http/socket_transport.h"
#include "http/transport.h"
#include "http/websocket.h"
#include "kube/client/api.h"
#include "kube/streams/pod_socket.h"

namespace firesteel {

class RandomSource;

}  // namespace firesteel

namespace firesteel::kube {

struct PodPort {
  std::string pod_namespace, pod_name;
  int port = 0;
};

/// A message of the channel protocol.  The first message of each channel contains the port.
struct ChannelMessage {
  enum class Kind { kData, kError, kPort, kWrong };
  Kind kind = Kind::kWrong;
  std::string_view payload;
};

/// Decodes the messages of one forwarded port in order.
class ChannelReader {
 public:
  explicit ChannelReader(int port) : port_(port) {}
  [[nodiscard]] ChannelMessage read(std::string_view message);

 private:
  int port_;
  bool data_has_port_ = false;
  bool error_has_port_ = false;
};

/// Extracts "connection refused" and similar causes from the kubelet's message, which mentions
/// namespaces, inodes and both address families.
[[nodiscard]] std::string short_forward_error(std::string_view text);

/// All are called by the event loop.  Each may call close(), none may destroy the object.
struct PortForwardCallbacks {
  std::function<void()> on_open;  ///< connected to the kubelet; the port may still be closed
  std::function<void(const SocketRefusal&)> on_refused;  ///< no callback follows
  std::function<void(std::string_view)> on_data;
  std::function<void()> on_sent;  ///< unsent() has decreased
  /// The connection in the pod has ended; `error` is the kubelet's message, empty for a normal end.
  /// No callback follows.
  std::function<void(const std::string& error)> on_end;
};

class PortForward {
 public:
  /// Maximum size for send().
  static constexpr std::size_t kMaxPiece = 32U << 10U;

  /// With the credentials as they are now.
  PortForward(Api& api, http::SocketTransport& transport, RandomSource& random, const PodPort& to,
              PortForwardCallbacks callbacks);

  /// Call only after on_open, with at most kMaxPiece bytes.
  void send(std::string_view bytes);
  [[nodiscard]] std::size_t unsent() const { return socket_->unsent(); }
  void pause(bool paused) { socket_->pause(paused); }
  /// Closes the connection in the pod.  No callback follows.
  void close() { socket_->close_now(); }

 private:
  void take_message(std::string_view message);
  void take_end(const http::WebSocketEnd& how);

  PortForwardCallbacks callbacks_;
  ChannelReader channels_;
  std::string error_;
  std::string piece_;
  std::unique_ptr<http::WebSocket> socket_;
};

/// For error messages: the verb and resource.
[[nodiscard]] Call port_forward_call(const PodPort& to);

}  // namespace firesteel::kube
