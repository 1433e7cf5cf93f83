#include "kube/streams/pod_socket.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.h"
#include "firesteel/random_source.h"
#include "http/socket_transport.h"
#include "http/transport.h"
#include "http/websocket.h"
#include "kube/client/api.h"
#include "kube/client/refusal.h"

namespace firesteel::kube {

namespace {

bool is_worth_another_try(const Answer& answer) {
  using Kind = http::Failure::Kind;
  if (answer.failure) {
    const Kind kind = answer.failure->kind;
    return kind == Kind::kResolve || kind == Kind::kConnect || kind == Kind::kTimeout ||
           kind == Kind::kReset;
  }
  return answer.status == 429 || answer.status >= 500;
}

http::Request request_of(const Api& api, std::string_view path_and_query) {
  http::Request request = api.request("GET", path_and_query);
  // The kubelet answers "Accept: application/json" with 406.
  std::erase_if(request.headers,
                [](const http::Header& header) { return header.name == "Accept"; });
  api.authorize(request);
  return request;
}

SocketRefusal refusal_of(const http::Result& result) {
  SocketRefusal refusal;
  if (const auto* response = std::get_if<http::Response>(&result)) {
    refusal.answer = decode_answer(*response);
    if (refusal.answer.ok()) {
      refusal.answer.failure = http::Failure{
          .kind = http::Failure::Kind::kProtocol,
          .message = "the connection was not upgraded to a WebSocket (is a proxy in between?)",
          .request_sent = true};
      refusal.answer.status = 0;
    }
  } else {
    refusal.answer.failure = std::get<http::Failure>(result);
  }
  refusal.worth_another_try = is_worth_another_try(refusal.answer);
  return refusal;
}

}  // namespace

std::unique_ptr<http::WebSocket> open_pod_socket(Api& api, http::SocketTransport& transport,
                                                 RandomSource& random,
                                                 std::string_view path_and_query,
                                                 PodSocketCallbacks callbacks) {
  return std::make_unique<http::WebSocket>(
      transport, random, request_of(api, path_and_query), api.connection().tls, kChannelProtocol,
      http::WebSocketCallbacks{
          .on_open = std::move(callbacks.on_open),
          .on_refused = [refused = std::move(callbacks.on_refused)](
                            const http::Result& result) { refused(refusal_of(result)); },
          .on_message = std::move(callbacks.on_message),
          .on_sent = std::move(callbacks.on_sent),
          .on_end = std::move(callbacks.on_end)});
}

std::string end_text(const http::WebSocketEnd& how) {
  return how.reason.empty() ? std::string("the connection to the API server was closed")
                            : base::one_line(how.reason, 300);
}

}  // namespace firesteel::kube
