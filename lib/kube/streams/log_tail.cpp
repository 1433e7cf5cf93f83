#include "kube/streams/log_tail.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "firesteel/runtime.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/client/refusal.h"
#include "kube/objects/resource_path.h"

namespace firesteel::kube {

namespace {

/// Limit for the answer, because lines can have any length; the API server cuts the end.
constexpr std::size_t kMostBytes = 1U << 20U;

}  // namespace

LogTail log_tail(Api& api, const Clock& clock, std::string_view in_namespace, std::string_view pod,
                 std::string_view container, int lines) {
  http::Request request =
      api.request("GET", fmt::format("{}/log?container={}&tailLines={}",
                                     resource_path("v1", "Pod", in_namespace, pod),
                                     percent_encode(container), lines));
  request.max_body = kMostBytes;
  std::optional<http::Result> result;
  const http::Transport::Id id = api.transport().start(
      request, api.connection().tls,
      {.on_done = [&result](http::Result done) { result = std::move(done); }, .on_data = nullptr});
  const SteadyTime end = clock.steady_now() + request.timeout;
  while (!result && clock.steady_now() < end) {
    api.transport().run_once(
        std::chrono::ceil<std::chrono::milliseconds>(end - clock.steady_now()));
  }
  api.transport().cancel(id);
  const auto* response = result ? std::get_if<http::Response>(&*result) : nullptr;
  if (response == nullptr) {
    return {};
  }
  if (response->status == 200) {
    return {.text = response->body, .refusal = std::nullopt};
  }
  Call call = get_call("v1", "Pod", in_namespace, pod);
  call.subresource = "log";
  return {.text = {}, .refusal = api.error(call, decode_answer(*response))};
}

}  // namespace firesteel::kube
