#include "http/websocket_frame.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <openssl/sha.h>

#include "base/base64.h"
#include "base/text.h"

namespace firesteel::http {

namespace {

constexpr std::uint8_t kFinal = 0x80;
constexpr std::uint8_t kReserved = 0x70;
constexpr std::uint8_t kOpcodeBits = 0x0f;
constexpr std::uint8_t kMasked = 0x80;
constexpr std::uint8_t kLengthBits = 0x7f;
constexpr std::size_t kMaxControl = 125;
constexpr std::uint8_t kLength16 = 126;
constexpr std::uint8_t kLength64 = 127;
constexpr std::size_t kMax16 = 0xffff;

void append_number(std::string& text, std::uint64_t number, int bytes) {
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
    text.push_back(static_cast<char>((number >> static_cast<unsigned>(shift)) & 0xffU));
  }
}

std::uint64_t number_of(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes) {
    number = (number << 8U) | static_cast<std::uint8_t>(byte);
  }
  return number;
}

bool is_control(Opcode opcode) {
  return static_cast<std::uint8_t>(opcode) >= static_cast<std::uint8_t>(Opcode::kClose);
}

/// Nothing for those that RFC 6455 reserves.
std::optional<Opcode> opcode_of(std::uint8_t code) {
  for (const Opcode known : {Opcode::kContinuation, Opcode::kText, Opcode::kBinary, Opcode::kClose,
                             Opcode::kPing, Opcode::kPong}) {
    if (static_cast<std::uint8_t>(known) == code) {
      return known;
    }
  }
  return std::nullopt;
}

/// True for codes allowed in a close frame: registered, or for applications.
bool is_close_code(std::uint64_t code) {
  return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) ||
         (code >= 3000 && code <= 4999);
}

}  // namespace

std::string client_frame(Opcode opcode, std::string_view payload, FrameMask mask) {
  std::string frame;
  constexpr std::size_t kLongestHead = 14;
  frame.reserve(payload.size() + kLongestHead);
  frame.push_back(static_cast<char>(kFinal | static_cast<std::uint8_t>(opcode)));
  if (payload.size() <= kMaxControl) {
    frame.push_back(static_cast<char>(kMasked | payload.size()));
  } else if (payload.size() <= kMax16) {
    frame.push_back(static_cast<char>(kMasked | kLength16));
    append_number(frame, payload.size(), 2);
  } else {
    frame.push_back(static_cast<char>(kMasked | kLength64));
    append_number(frame, payload.size(), 8);
  }
  for (const std::byte byte : mask) {
    frame.push_back(static_cast<char>(byte));
  }
  const std::size_t begin = frame.size();
  frame.append(payload);
  for (std::size_t i = 0; i < payload.size(); ++i) {
    frame[begin + i] = static_cast<char>(std::byte(frame[begin + i]) ^ mask[i % mask.size()]);
  }
  return frame;
}

std::string close_payload(std::uint16_t code, std::string_view reason) {
  std::string payload;
  append_number(payload, code, 2);
  payload.append(reason.substr(0, kMaxControl - payload.size()));
  return payload;
}

void FrameReader::feed(std::string_view bytes) {
  if (error_ || closed_) {
    return;
  }
  if (begin_ == buffer_.size()) {
    buffer_.clear();
    begin_ = 0;
  } else if (begin_ > buffer_.size() / 2) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  buffer_.append(bytes);
}

std::optional<FrameEvent> FrameReader::next() {
  while (!error_ && !closed_) {
    const auto head = read_head();
    if (!head || buffer_.size() - begin_ - head->size < head->length) {
      return std::nullopt;
    }
    const auto length = static_cast<std::size_t>(head->length);
    const std::string_view payload = std::string_view(buffer_).substr(begin_ + head->size, length);
    begin_ += head->size + length;
    if (const auto event = take_frame(*head, payload)) {
      return event;
    }
  }
  return std::nullopt;
}

/// Nothing if more bytes are needed, or after an error.
std::optional<FrameReader::Head> FrameReader::read_head() {
  const std::string_view bytes = std::string_view(buffer_).substr(begin_);
  if (bytes.size() < 2) {
    return std::nullopt;
  }
  const auto first = static_cast<std::uint8_t>(bytes[0]);
  const auto second = static_cast<std::uint8_t>(bytes[1]);
  const std::optional<Opcode> opcode = check_head(first, second);
  if (!opcode) {
    return std::nullopt;
  }
  const std::uint8_t code = second & kLengthBits;
  std::size_t extra = 0;
  if (code == kLength64) {
    extra = 8;
  } else if (code == kLength16) {
    extra = 2;
  }
  if (bytes.size() < 2 + extra) {
    return std::nullopt;
  }
  const std::uint64_t length = extra == 0 ? code : number_of(bytes.substr(2, extra));
  const bool shortest = extra == 0 || (extra == 2 ? length > kMaxControl : length > kMax16);
  if (!shortest) {
    return fail(kCloseProtocolError, "a length is not in its shortest form");
  }
  if (length > max_message_ || message_.size() * (fragmented_ ? 1U : 0U) > max_message_ - length) {
    return fail(kCloseTooLarge, fmt::format("a message is larger than {} bytes", max_message_));
  }
  return Head{
      .final = (first & kFinal) != 0, .opcode = *opcode, .length = length, .size = 2 + extra};
}

/// What kind of frame it is; nothing after an error.
std::optional<Opcode> FrameReader::check_head(std::uint8_t first, std::uint8_t second) {
  const std::uint8_t code = first & kOpcodeBits;
  const std::optional<Opcode> opcode = opcode_of(code);
  if ((first & kReserved) != 0) {
    return fail(kCloseProtocolError, "a reserved bit is set without an extension");
  }
  if (!opcode) {
    return fail(kCloseProtocolError, fmt::format("unknown frame type {}", code));
  }
  if ((second & kMasked) != 0) {
    return fail(kCloseProtocolError, "a frame of the server is masked");
  }
  if (is_control(*opcode) && (first & kFinal) == 0) {
    return fail(kCloseProtocolError, "a control frame is fragmented");
  }
  if (is_control(*opcode) && (second & kLengthBits) > kMaxControl) {
    return fail(kCloseProtocolError, "a control frame is longer than 125 bytes");
  }
  return opcode;
}

std::optional<FrameEvent> FrameReader::take_frame(const Head& head, std::string_view payload) {
  if (head.opcode == Opcode::kClose) {
    return take_close(payload);
  }
  if (is_control(head.opcode)) {
    return FrameEvent{.kind = head.opcode, .payload = payload};
  }
  const bool continues = head.opcode == Opcode::kContinuation;
  if (continues != fragmented_.has_value()) {
    return fail(kCloseProtocolError, continues ? "a fragment without a message to continue"
                                               : "a message begins within another");
  }
  if (!continues && head.final) {
    return take_message(head.opcode, payload);
  }
  if (!continues) {
    message_.clear();
    fragmented_ = head.opcode;
  }
  message_.append(payload);
  if (!head.final) {
    return std::nullopt;
  }
  return take_message(*std::exchange(fragmented_, std::nullopt), message_);
}

std::optional<FrameEvent> FrameReader::take_message(Opcode kind, std::string_view payload) {
  if (kind == Opcode::kText && !base::is_utf8(payload)) {
    return fail(kCloseInvalidText, "a text message is not UTF-8");
  }
  return FrameEvent{.kind = kind, .payload = payload};
}

std::optional<FrameEvent> FrameReader::take_close(std::string_view payload) {
  FrameEvent event{.kind = Opcode::kClose, .payload = {}, .close_code = kCloseNoStatus};
  if (!payload.empty()) {
    const std::uint64_t code = number_of(payload.substr(0, 2));
    if (payload.size() < 2 || !is_close_code(code)) {
      return fail(kCloseProtocolError, "a close frame has no valid code");
    }
    event.close_code = static_cast<std::uint16_t>(code);
    event.payload = payload.substr(2);
    if (!base::is_utf8(event.payload)) {
      return fail(kCloseInvalidText, "the reason of a close frame is not UTF-8");
    }
  }
  closed_ = true;
  return event;
}

std::nullopt_t FrameReader::fail(std::uint16_t code, std::string message) {
  error_ = FrameError{.close_code = code, .message = std::move(message)};
  return std::nullopt;
}

std::string websocket_accept(std::string_view key) {
  const std::string text = std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  std::array<unsigned char, SHA_DIGEST_LENGTH> digest{};
  SHA1(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
  return base::base64_encode(
      std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
}

}  // namespace firesteel::http
