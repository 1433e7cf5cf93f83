#include "kube/streams/pod_socket.h"

#include <string_view>
#include <variant>
#include <vector>

#include "http/transport.h"
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

}  // namespace

http::Request pod_socket_request(const Api& api, std::string_view path_and_query) {
  http::Request request = api.request("GET", path_and_query);
  // The kubelet answers "Accept: application/json" with 406.
  std::erase_if(request.headers,
                [](const http::Header& header) { return header.name == "Accept"; });
  api.authorize(request);
  return request;
}

SocketRefusal socket_refusal_of(const http::Result& result) {
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

}  // namespace firesteel::kube
