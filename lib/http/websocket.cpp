#include "http/websocket.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/base64.h"
#include "base/text.h"
#include "firesteel/random_source.h"
#include "http/socket_transport.h"
#include "http/transport.h"
#include "http/upgrade_answer.h"
#include "http/websocket_frame.h"

namespace firesteel::http {

namespace {

constexpr std::size_t kKeyBytes = 16;
constexpr std::size_t kMostUnsentForPong = 64U << 10U;

std::string random_key(RandomSource& random) {
  std::array<std::byte, kKeyBytes> bytes{};
  random.fill(bytes);
  return base::base64_encode(
      std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

bool says(const Response& response, std::string_view header, std::string_view word) {
  const auto value = find_header(response.headers, header);
  return value && base::lower(*value).find(word) != std::string::npos;
}

}  // namespace

WebSocket::WebSocket(SocketTransport& transport, RandomSource& random, Request request,
                     const Tls& tls, std::string subprotocol, WebSocketCallbacks callbacks)
    : transport_(transport),
      random_(random),
      subprotocol_(std::move(subprotocol)),
      callbacks_(std::move(callbacks)) {
  const std::string key = random_key(random);
  expected_accept_ = websocket_accept(key);
  request.headers.push_back({"Connection", "Upgrade"});
  request.headers.push_back({"Upgrade", "websocket"});
  request.headers.push_back({"Sec-WebSocket-Key", key});
  request.headers.push_back({"Sec-WebSocket-Version", "13"});
  request.headers.push_back({"Sec-WebSocket-Protocol", subprotocol_});
  connection_ = transport_.open_socket(
      request, tls,
      {.on_answer = [this](Result result) { take_answer(std::move(result)); },
       .on_data = [this](std::string_view bytes) { take_bytes(bytes); },
       .on_sent = [this] { callbacks_.on_sent(); },
       .on_end =
           [this](std::optional<Failure> failure) {
             end({.code = 0, .reason = failure ? failure->message : ""});
           }});
}

void WebSocket::send(std::string_view message) {
  send_frame(Opcode::kBinary, message);
}

std::size_t WebSocket::unsent() const {
  return connection_ ? transport_.unsent(*connection_) : 0;
}

void WebSocket::pause(bool paused) {
  if (connection_) {
    transport_.pause(*connection_, paused);
  }
}

void WebSocket::close_now() {
  if (!connection_) {
    return;
  }
  if (open_ && !reader_.error()) {
    send_frame(Opcode::kClose, close_payload(kCloseNormal, ""));
  }
  open_ = false;
  cancel_connection();
}

void WebSocket::cancel_connection() {
  if (connection_) {
    transport_.cancel(*connection_);
    connection_.reset();
  }
}

void WebSocket::send_frame(Opcode opcode, std::string_view payload) {
  if (!open_ || !connection_) {
    return;
  }
  FrameMask mask{};
  random_.fill(mask);
  transport_.send(*connection_, client_frame(opcode, payload, mask));
}

void WebSocket::take_answer(Result result) {
  auto* const response = std::get_if<Response>(&result);
  if (response == nullptr || response->status != kSwitchingProtocols) {
    connection_.reset();
    callbacks_.on_refused(std::move(result));
    return;
  }
  if (const auto fault = fault_of(*response)) {
    cancel_connection();
    callbacks_.on_refused(
        Failure{.kind = Failure::Kind::kProtocol, .message = *fault, .request_sent = true});
    return;
  }
  open_ = true;
  callbacks_.on_open();
}

/// Why a 101 is not the requested WebSocket; nothing if it is.
std::optional<std::string> WebSocket::fault_of(const Response& response) const {
  if (!says(response, "Upgrade", "websocket") || !says(response, "Connection", "upgrade")) {
    return "the server switched to another protocol than WebSocket";
  }
  if (find_header(response.headers, "Sec-WebSocket-Accept") != expected_accept_) {
    return "the server returned a wrong Sec-WebSocket-Accept";
  }
  if (find_header(response.headers, "Sec-WebSocket-Extensions")) {
    return "the server uses a WebSocket extension that was not requested";
  }
  const auto protocol = find_header(response.headers, "Sec-WebSocket-Protocol");
  if (protocol != subprotocol_) {
    return fmt::format("the server speaks \"{}\" instead of {}", protocol.value_or(""),
                       subprotocol_);
  }
  return std::nullopt;
}

void WebSocket::take_bytes(std::string_view bytes) {
  reader_.feed(bytes);
  while (connection_) {
    const auto event = reader_.next();
    if (!event) {
      break;
    }
    take_event(*event);
  }
  if (const auto& error = reader_.error(); connection_ && error) {
    send_frame(Opcode::kClose, close_payload(error->close_code, ""));
    end({.code = 0, .reason = error->message});
  }
}

void WebSocket::take_event(const FrameEvent& event) {
  switch (event.kind) {
    case Opcode::kPing:
      // One who pings and never reads the answers gets none, instead of all our memory.
      if (unsent() < kMostUnsentForPong) {
        send_frame(Opcode::kPong, event.payload);
      }
      return;
    case Opcode::kClose:
      send_frame(Opcode::kClose, event.close_code == kCloseNoStatus
                                     ? std::string()
                                     : close_payload(event.close_code, ""));
      end({.code = event.close_code, .reason = std::string(event.payload)});
      return;
    case Opcode::kBinary:
    case Opcode::kText:
      callbacks_.on_message(event.payload);
      return;
    case Opcode::kPong:
    case Opcode::kContinuation:
      return;
  }
}

void WebSocket::end(const WebSocketEnd& how) {
  open_ = false;
  cancel_connection();
  callbacks_.on_end(how);
}

}  // namespace firesteel::http
