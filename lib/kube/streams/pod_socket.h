#pragma once
/// What the WebSockets to a pod through the API server have in common: their request, and why one
/// could not be opened.

#include <string_view>

#include "http/transport.h"
#include "kube/client/api.h"

namespace firesteel::kube {

/// Why a connection could not be opened.
struct SocketRefusal {
  Answer answer;
  bool worth_another_try = false;  ///< the API server was unreachable or overloaded
};

/// The request for a WebSocket, with the credentials as they are now.
[[nodiscard]] http::Request pod_socket_request(const Api& api, std::string_view path_and_query);

/// `result` is not a WebSocket.
[[nodiscard]] SocketRefusal socket_refusal_of(const http::Result& result);

}  // namespace firesteel::kube
