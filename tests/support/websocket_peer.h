#pragma once
/// The server's end of a WebSocket, for tests: strict about what a client must do, and able to send
/// what a server must not.  Its framing is its own, so that no mistake is shared with lib/http.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/socket.h>

#include "http/websocket_frame.h"
#include "support/loopback_server.h"

namespace firesteel::testing {

class WebSocketPeer {
 public:
  struct Frame {
    int opcode = 0;
    std::string payload;
  };

  WebSocketPeer(int socket, const std::atomic<bool>& stopping)
      : socket_(socket), stopping_(stopping) {}

  /// The answer that a handshake asks for.
  void accept(const LoopbackServer::Request& request, std::string_view more_headers = {}) const {
    write(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Accept: " +
        http::websocket_accept(request.headers.at("sec-websocket-key")) +
        "\r\nSec-WebSocket-Protocol: " + request.headers.at("sec-websocket-protocol") + "\r\n" +
        std::string(more_headers) + "\r\n");
  }

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) {
        return;
      }
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }

  /// An unmasked final frame.
  void send(int opcode, std::string_view payload) const {
    std::string frame(1, static_cast<char>(0x80 | opcode));
    if (payload.size() < 126) {
      frame.push_back(static_cast<char>(payload.size()));
    } else {
      frame.push_back(127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.push_back(static_cast<char>((payload.size() >> static_cast<unsigned>(shift)) & 0xff));
      }
      if (payload.size() <= 0xffff) {
        frame.erase(1);
        frame.push_back(126);
        frame.push_back(static_cast<char>(payload.size() >> 8U));
        frame.push_back(static_cast<char>(payload.size() & 0xffU));
      }
    }
    write(frame.append(payload));
  }

  /// The client's next frame, unmasked; nothing when it is gone, or when it broke the rules
  /// (`fault` says how).
  std::optional<Frame> read() {
    const auto head = take(2);
    if (!head) {
      return std::nullopt;
    }
    const auto first = static_cast<std::uint8_t>((*head)[0]);
    const auto second = static_cast<std::uint8_t>((*head)[1]);
    if ((first & 0x70U) != 0 || (second & 0x80U) == 0) {
      fault = "a reserved bit, or no mask";
      return std::nullopt;
    }
    std::uint64_t length = second & 0x7fU;
    if (length >= 126) {
      const auto more = take(length == 126 ? 2 : 8);
      length = 0;
      for (const char byte : more.value_or("")) {
        length = (length << 8U) | static_cast<std::uint8_t>(byte);
      }
    }
    const auto mask = take(4);
    auto payload = take(length);
    if (!mask || !payload) {
      return std::nullopt;
    }
    for (std::size_t i = 0; i < payload->size(); ++i) {
      (*payload)[i] = static_cast<char>((*payload)[i] ^ (*mask)[i % 4]);
    }
    return Frame{.opcode = first & 0x0f, .payload = *payload};
  }

  std::string fault;

 private:
  std::optional<std::string> take(std::size_t count) {
    while (buffer_.size() < count) {
      pollfd polled{.fd = socket_, .events = POLLIN, .revents = 0};
      if (stopping_) {
        return std::nullopt;
      }
      if (::poll(&polled, 1, 20) <= 0) {
        continue;
      }
      std::string bytes(64U << 10U, '\0');
      const ssize_t got = ::recv(socket_, bytes.data(), bytes.size(), 0);
      if (got <= 0) {
        return std::nullopt;
      }
      buffer_.append(bytes, 0, static_cast<std::size_t>(got));
    }
    std::string taken = buffer_.substr(0, count);
    buffer_.erase(0, count);
    return taken;
  }

  int socket_;
  const std::atomic<bool>& stopping_;
  std::string buffer_;
};

}  // namespace firesteel::testing
