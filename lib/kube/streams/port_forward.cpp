#include "kube/streams/port_forward.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/random_source.h"
#include "http/socket_transport.h"
#include "http/transport.h"
#include "http/websocket.h"
#include "http/websocket_frame.h"
#include "kube/client/api.h"
#include "kube/objects/resource_path.h"
#include "kube/streams/pod_socket.h"

namespace firesteel::kube {

namespace {

constexpr char kDataChannel = 0;
constexpr char kErrorChannel = 1;
constexpr std::size_t kMaxError = 2000;

std::string port_forward_path_of(const PodPort& to) {
  return fmt::format(
      "{}/portforward?ports={}",
      resource_path({.kind = kPod, .object_namespace = to.pod_namespace, .name = to.pod_name}),
      to.port);
}

}  // namespace

ChannelMessage ChannelReader::read(std::string_view message) {
  using Kind = ChannelMessage::Kind;
  if (message.empty() || (message[0] != kDataChannel && message[0] != kErrorChannel)) {
    return {.kind = Kind::kWrong, .payload = {}};
  }
  const bool is_error = message[0] == kErrorChannel;
  bool& has_port = is_error ? error_has_port_ : data_has_port_;
  const std::string_view payload = message.substr(1);
  if (has_port) {
    return {.kind = is_error ? Kind::kError : Kind::kData, .payload = payload};
  }
  if (payload.size() != 2) {
    return {.kind = Kind::kWrong, .payload = {}};
  }
  const int port = static_cast<unsigned char>(payload[0]) +
                   (static_cast<unsigned char>(payload[1]) * 256);  // little-endian
  has_port = port == port_;
  return {.kind = has_port ? Kind::kPort : Kind::kWrong, .payload = {}};
}

std::string short_forward_error(std::string_view text) {
  for (const std::string_view cause :
       {"connection refused", "connection reset by peer", "no route to host", "i/o timeout"}) {
    if (text.find(cause) != std::string_view::npos) {
      return std::string(cause);
    }
  }
  return base::one_line(text, 300);
}

Call port_forward_call(const PodPort& to) {
  Call call = get_call({.kind = kPod, .object_namespace = to.pod_namespace, .name = to.pod_name});
  call.subresource = "portforward";
  return call;
}

PortForward::PortForward(Api& api, http::SocketTransport& transport, RandomSource& random,
                         const PodPort& to, PortForwardCallbacks callbacks)
    : callbacks_(std::move(callbacks)), channels_(to.port) {
  socket_ = open_pod_socket(
      api, transport, random, port_forward_path_of(to),
      {.on_open = [this] { callbacks_.on_open(); },
       .on_refused = [this](const SocketRefusal& refusal) { callbacks_.on_refused(refusal); },
       .on_message = [this](std::string_view message) { take_message(message); },
       .on_sent = [this] { callbacks_.on_sent(); },
       .on_end = [this](const http::WebSocketEnd& how) { take_end(how); }});
}

void PortForward::send(std::string_view bytes) {
  piece_.assign(1, kDataChannel);
  piece_.append(bytes);
  socket_->send(piece_);
}

void PortForward::take_message(std::string_view message) {
  const ChannelMessage read = channels_.read(message);
  switch (read.kind) {
    case ChannelMessage::Kind::kData:
      if (!read.payload.empty()) {
        callbacks_.on_data(read.payload);
      }
      return;
    case ChannelMessage::Kind::kError:
      error_.append(read.payload.substr(0, kMaxError - std::min(kMaxError, error_.size())));
      return;
    case ChannelMessage::Kind::kPort:
      return;
    case ChannelMessage::Kind::kWrong:
      close();
      callbacks_.on_end(
          fmt::format("the API server does not follow the protocol {}", kChannelProtocol));
      return;
  }
}

void PortForward::take_end(const http::WebSocketEnd& how) {
  if (!error_.empty()) {
    callbacks_.on_end(short_forward_error(error_));
  } else if (how.code == http::kCloseNormal || how.code == http::kCloseNoStatus) {
    callbacks_.on_end("");
  } else {
    callbacks_.on_end(end_text(how));
  }
}

}  // namespace firesteel::kube
