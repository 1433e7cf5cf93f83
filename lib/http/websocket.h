#pragma once
/// The client's end of a WebSocket (RFC 6455): opens it, gives whole messages, answers pings.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "firesteel/runtime.h"
#include "http/socket_transport.h"
#include "http/transport.h"
#include "http/websocket_frame.h"

namespace firesteel::http {

/// How a WebSocket ended.
struct WebSocketEnd {
  std::uint16_t code = 0;  ///< of the server's close frame; 0: the connection broke or was closed
  std::string reason;      ///< the server's words, or what went wrong; may be empty
};

/// All run inside Transport::run_once().  Each may call close_now(), none may destroy the object.
struct WebSocketCallbacks {
  std::function<void()> on_open;
  std::function<void(Result)> on_refused;  ///< another answer than 101, or a failure; the last
  std::function<void(std::string_view)> on_message;  ///< binary or text
  std::function<void()> on_sent;                     ///< unsent() has become less
  std::function<void(const WebSocketEnd&)> on_end;   ///< after on_open; the last
};

class WebSocket {
 public:
  /// A longer message of the server ends it.
  static constexpr std::size_t kMaxMessage = 4U << 20U;

  /// Everything but `request`, `tls` and the callbacks must outlive it.
  WebSocket(SocketTransport& transport, RandomSource& random, Request request, const Tls& tls,
            std::string subprotocol, WebSocketCallbacks callbacks);
  ~WebSocket() { close_now(); }
  WebSocket(const WebSocket&) = delete;
  WebSocket& operator=(const WebSocket&) = delete;
  WebSocket(WebSocket&&) = delete;
  WebSocket& operator=(WebSocket&&) = delete;

  /// Queues one binary message.  Not before on_open.
  void send(std::string_view message);
  [[nodiscard]] std::size_t unsent() const;
  /// While paused the server has to wait.
  void pause(bool paused);
  /// Says goodbye if the network takes it at once, and forgets the connection: no more callbacks.
  void close_now();

 private:
  void send_frame(Opcode opcode, std::string_view payload);
  void take_answer(Result result);
  void take_bytes(std::string_view bytes);
  void take_event(const FrameEvent& event);
  void end(WebSocketEnd how);
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
