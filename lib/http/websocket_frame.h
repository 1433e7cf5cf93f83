#pragma once
/// Encodes and decodes the frames of a WebSocket client (RFC 6455).  Pure, no connection.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel::http {

/// The close codes in use (RFC 6455, 7.4.1).
inline constexpr std::uint16_t kCloseNormal = 1000;
inline constexpr std::uint16_t kCloseGoingAway = 1001;
inline constexpr std::uint16_t kCloseProtocolError = 1002;
inline constexpr std::uint16_t kCloseNoStatus = 1005;  ///< never sent: means a close without a code
inline constexpr std::uint16_t kCloseInvalidText = 1007;
inline constexpr std::uint16_t kCloseTooLarge = 1009;

enum class Opcode : std::uint8_t {
  kContinuation = 0,
  kText = 1,
  kBinary = 2,
  kClose = 8,
  kPing = 9,
  kPong = 10,
};

using FrameMask = std::array<std::byte, 4>;

/// A final frame from the client, masked as required.
[[nodiscard]] std::string client_frame(Opcode opcode, std::string_view payload, FrameMask mask);
/// The payload of a close frame.
[[nodiscard]] std::string close_payload(std::uint16_t code, std::string_view reason);

/// A complete message, or a control frame.  The payload is valid until the next feed() or next().
struct FrameEvent {
  Opcode kind = Opcode::kBinary;  ///< never kContinuation
  std::string_view payload;       ///< for kClose: the reason
  std::uint16_t close_code = 0;   ///< for kClose; kCloseNoStatus if there was none
};

struct FrameError {
  std::uint16_t close_code = kCloseProtocolError;  ///< to be sent to the server
  std::string message;
};

/// Decodes the server's bytes, in arbitrary pieces, to messages with fragments joined.  Strict:
/// reserved bits, masked frames, unknown opcodes, control frames that are fragmented or longer than
/// 125 bytes, lengths not in their shortest form, fragments out of order, text that is not UTF-8,
/// close codes that must not be sent, and messages over the limit are errors, after which it stops.
class FrameReader {
 public:
  explicit FrameReader(std::size_t max_message) : max_message_(max_message) {}

  void feed(std::string_view bytes);
  /// The next event; nothing if more bytes are needed, or after an error or a close.
  [[nodiscard]] std::optional<FrameEvent> next();
  [[nodiscard]] const std::optional<FrameError>& error() const { return error_; }

 private:
  struct Head {
    bool final = false;
    Opcode opcode = Opcode::kBinary;
    std::uint64_t length = 0;
    std::size_t size = 0;  ///< size of the head
  };
  [[nodiscard]] std::optional<Head> read_head();
  std::optional<Opcode> check_head(std::uint8_t first, std::uint8_t second);
  std::optional<FrameEvent> take_frame(const Head& head, std::string_view payload);
  std::optional<FrameEvent> take_close(std::string_view payload);
  std::optional<FrameEvent> take_message(Opcode kind, std::string_view payload);
  std::nullopt_t fail(std::uint16_t code, std::string message);

  std::size_t max_message_;
  std::string buffer_;
  std::size_t begin_ = 0;  ///< start of the unread bytes in buffer_
  std::string message_;    ///< fragments so far, or the last returned message
  std::optional<Opcode> fragmented_;
  bool closed_ = false;
  std::optional<FrameError> error_;
};

/// The required Sec-WebSocket-Accept for this Sec-WebSocket-Key.
[[nodiscard]] std::string websocket_accept(std::string_view key);

}  // namespace firesteel::http
