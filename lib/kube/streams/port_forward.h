#pragma once
/// One connection to a port of a pod: a WebSocket to the API server that speaks v4.channel.k8s.io.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "firesteel/runtime.h"
#include "http/socket_transport.h"
#include "http/transport.h"
#include "http/websocket.h"
#include "kube/client/api.h"

namespace firesteel::kube {

struct PodPort {
  std::string pod_namespace, pod_name;
  int port = 0;
};

/// What a message of the channel protocol is.  The first message of each channel is the port.
struct ChannelMessage {
  enum class Kind { kData, kError, kPort, kWrong };
  Kind kind = Kind::kWrong;
  std::string_view payload;
};

/// Takes the messages of one forwarded port in their order.
class ChannelReader {
 public:
  explicit ChannelReader(int port) : port_(port) {}
  [[nodiscard]] ChannelMessage read(std::string_view message);

 private:
  int port_;
  bool data_has_port_ = false;
  bool error_has_port_ = false;
};

/// "connection refused" and its like out of what the kubelet writes, which names namespaces, inodes
/// and both address families.
[[nodiscard]] std::string short_forward_error(std::string_view text);

/// Why a connection could not be opened.
struct PortForwardRefusal {
  Answer answer;
  bool worth_another_try = false;  ///< the API server was not there, or has no time
};

/// All run inside Transport::run_once().  Each may call close(), none may destroy the object.
struct PortForwardCallbacks {
  std::function<void()> on_open;  ///< the API server and the kubelet agree; the port may be closed
  std::function<void(const PortForwardRefusal&)> on_refused;  ///< the last
  std::function<void(std::string_view)> on_data;
  std::function<void()> on_sent;  ///< unsent() has become less
  /// The connection in the pod has ended; `error` says what the kubelet said, empty for a normal
  /// end.  The last.
  std::function<void(const std::string& error)> on_end;
};

class PortForward {
 public:
  /// The largest piece that send() takes.
  static constexpr std::size_t kMaxPiece = 32U << 10U;

  PortForward(Api& api, http::SocketTransport& transport, RandomSource& random, const PodPort& to,
              PortForwardCallbacks callbacks);

  /// Not before on_open; at most kMaxPiece bytes.
  void send(std::string_view bytes);
  [[nodiscard]] std::size_t unsent() const { return socket_->unsent(); }
  void pause(bool paused) { socket_->pause(paused); }
  /// Ends the connection in the pod.  No more callbacks.
  void close() { socket_->close_now(); }

 private:
  void take_refusal(const http::Result& result) const;
  void take_message(std::string_view message);
  void take_end(const http::WebSocketEnd& how);

  PortForwardCallbacks callbacks_;
  ChannelReader channels_;
  std::string error_;
  std::string piece_;
  std::unique_ptr<http::WebSocket> socket_;
};

/// For messages: the verb and resource that a refusal is about.
[[nodiscard]] Call port_forward_call(const PodPort& to);

}  // namespace firesteel::kube
