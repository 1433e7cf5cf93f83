#include "kube/streams/log_tail.h"

#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/client/refusal.h"
#include "kube/objects/resource_path.h"

namespace firesteel::kube {

namespace {

/// Limit for the answer, because lines can have any length; the API server cuts the end.
constexpr std::size_t kMostBytes = 1U << 20U;

}  // namespace

LogTail::LogTail(Api& api, std::string_view in_namespace, std::string_view pod,
                 std::string_view container, int lines, const Limits& limits)
    : api_(api),
      call_(get_call(
          {.kind = kPod, .object_namespace = std::string(in_namespace), .name = std::string(pod)})),
      exchange_(api) {
  call_.subresource = "log";
  http::Request request =
      api.request("GET", fmt::format("{}/log?container={}&tailLines={}",
                                     resource_path({.kind = kPod,
                                                    .object_namespace = std::string(in_namespace),
                                                    .name = std::string(pod)}),
                                     percent_encode(container), lines));
  request.connect_timeout = limits.connect;
  request.timeout = limits.request;
  request.max_body = kMostBytes;
  exchange_.start(std::move(request));
}

void LogTail::turn() {
  if (auto result = exchange_.turn()) {
    take(*std::move(result));
  }
}

void LogTail::take(http::Result result) {
  auto* const response = std::get_if<http::Response>(&result);
  if (response != nullptr && response->status == 200) {
    text_ = std::move(response->body);
  } else if (response != nullptr) {
    refusal_ = api_.error(call_, decode_answer(*response));
  }
}

}  // namespace firesteel::kube
