#pragma once
/// What the WebSockets to a pod through the API server have in common: how one is opened, and why
/// it could not be opened or has ended.

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "http/socket_transport.h"
#include "http/websocket.h"
#include "kube/client/api.h"

namespace firesteel {

class RandomSource;

}  // namespace firesteel

namespace firesteel::kube {

/// The protocol, for error messages.
inline constexpr const char* kChannelProtocol = "v4.channel.k8s.io";

/// Why a connection could not be opened.
struct SocketRefusal {
  Answer answer;
  bool worth_another_try = false;  ///< the API server was unreachable or overloaded
};

/// All are called by the event loop.
struct PodSocketCallbacks {
  std::function<void()> on_open;
  std::function<void(const SocketRefusal&)> on_refused;   ///< no callback follows
  std::function<void(std::string_view)> on_message;       ///< the number of its channel comes first
  std::function<void()> on_sent;                          ///< less is unsent
  std::function<void(const http::WebSocketEnd&)> on_end;  ///< no callback follows
};

/// Connects with the protocol v4.channel.k8s.io and the credentials as they are now.
[[nodiscard]] std::unique_ptr<http::WebSocket> open_pod_socket(Api& api,
                                                               http::SocketTransport& transport,
                                                               RandomSource& random,
                                                               std::string_view path_and_query,
                                                               PodSocketCallbacks callbacks);

/// Why a connection ended, for people.
[[nodiscard]] std::string end_text(const http::WebSocketEnd& how);

}  // namespace firesteel::kube
