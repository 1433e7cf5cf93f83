#pragma once
/// The client side of a WebSocket (RFC 6455): opens it, delivers complete messages, answers pings.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/socket_transport.h"
#include "http/transport.h"
#include "http/websocket_frame.h"

namespace firesteel {

class RandomSource;

}  // namespace firesteel

namespace firesteel::http {

/// How a WebSocket ended.
struct WebSocketEnd {
  std::uint16_t code =
      0;               ///< from the server's close frame; 0: the connection failed or was closed
  std::string reason;  ///< from the server, or describes the error; may be empty
};

/// All are called by Transport::run_once().  Each may call close_now(), none may destroy the
/// object.
struct WebSocketCallbacks {
  std::function<void()> on_open;
  std::function<void(Result)> on_refused;  ///< not a 101, or a failure; no callback follows
  std::function<void(std::string_view)> on_message;  ///< binary or text
  std::function<void()> on_sent;                     ///< unsent() has decreased
  std::function<void(const WebSocketEnd&)> on_end;   ///< after on_open; no callback follows
};

class WebSocket {
 public:
  /// A longer message from the server is an error.
  static constexpr std::size_t kMaxMessage = 4U << 20U;

  /// All references except `request` and `tls` must outlive this object.
  WebSocket(SocketTransport& transport, RandomSource& random, Request request, const Tls& tls,
            std::string subprotocol, WebSocketCallbacks callbacks);
  ~WebSocket() { close_now(); }
  WebSocket(const WebSocket&) = delete;
  WebSocket& operator=(const WebSocket&) = delete;
  WebSocket(WebSocket&&) = delete;
  WebSocket& operator=(WebSocket&&) = delete;

  /// Queues one binary message.  Call only after on_open.
  void send(std::string_view message);
  [[nodiscard]] std::size_t unsent() const;
  /// While paused, reads nothing, so that the server has to wait.
  void pause(bool paused);
  /// Sends a close frame if that is possible without waiting, and drops the connection.  No
  /// callback follows.
  void close_now();

 private:
  void send_frame(Opcode opcode, std::string_view payload);
  void take_answer(Result result);
  void take_bytes(std::string_view bytes);
  void take_event(const FrameEvent& event);
  void end(const WebSocketEnd& how);
  void cancel_connection();
  [[nodiscard]] std::optional<std::string> fault_of(const Response& response) const;

  SocketTransport& transport_;
  RandomSource& random_;
  std::string subprotocol_;
  WebSocketCallbacks callbacks_;
  std::string expected_accept_;
  std::optional<Transport::Id> connection_;
  bool open_ = false;
  FrameReader reader_{kMaxMessage};
};

}  // namespace firesteel::http
