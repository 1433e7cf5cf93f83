#pragma once
/// The frames of a WebSocket (RFC 6455) as a client sees them: pure, no connection.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel::http {

/// Reasons to close that are used here (RFC 6455, 7.4.1).
inline constexpr std::uint16_t kCloseNormal = 1000;
inline constexpr std::uint16_t kCloseGoingAway = 1001;
inline constexpr std::uint16_t kCloseProtocolError = 1002;
inline constexpr std::uint16_t kCloseNoStatus = 1005;  ///< never sent: a close without a code
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

/// A final frame from the client, masked as a client must.
[[nodiscard]] std::string client_frame(Opcode opcode, std::string_view payload, FrameMask mask);
/// The payload of a close frame.
[[nodiscard]] std::string close_payload(std::uint16_t code, std::string_view reason);

/// A whole message, or a control frame.  The payload is valid until the next feed() or next().
struct FrameEvent {
  Opcode kind = Opcode::kBinary;  ///< never kContinuation
  std::string_view payload;       ///< of kClose: the reason
  std::uint16_t close_code = 0;   ///< of kClose; kCloseNoStatus when there was none
};

struct FrameError {
  std::uint16_t close_code = kCloseProtocolError;  ///< what to tell the server
  std::string message;
};

/// Takes the server's bytes, cut anywhere, and gives messages, fragments put together.  Strict:
/// reserved bits, masked frames, unknown opcodes, control frames that are cut or longer than 125
/// bytes, lengths not in their shortest form, fragments out of order, text that is not UTF-8, close
/// codes that must not be sent, and messages over the limit are errors, after which nothing comes.
class FrameReader {
 public:
  explicit FrameReader(std::size_t max_message) : max_message_(max_message) {}

  void feed(std::string_view bytes);
  /// The next event; nothing until more bytes come, or after an error or a close.
  [[nodiscard]] std::optional<FrameEvent> next();
  [[nodiscard]] const std::optional<FrameError>& error() const { return error_; }

 private:
  struct Head {
    bool final = false;
    Opcode opcode = Opcode::kBinary;
    std::uint64_t length = 0;
    std::size_t size = 0;  ///< of the head itself
  };
  [[nodiscard]] std::optional<Head> read_head();
  bool check_head(std::uint8_t first, std::uint8_t second);
  std::optional<FrameEvent> take_frame(const Head& head, std::string_view payload);
  std::optional<FrameEvent> take_close(std::string_view payload);
  std::optional<FrameEvent> take_message(Opcode kind, std::string_view payload);
  std::nullopt_t fail(std::uint16_t code, std::string message);

  std::size_t max_message_;
  std::string buffer_;
  std::size_t begin_ = 0;  ///< of what is not read yet in buffer_
  std::string message_;    ///< fragments so far, or the message that was given last
  std::optional<Opcode> fragmented_;
  bool closed_ = false;
  std::optional<FrameError> error_;
};

/// What Sec-WebSocket-Accept must be for this Sec-WebSocket-Key.
[[nodiscard]] std::string websocket_accept(std::string_view key);

}  // namespace firesteel::http
