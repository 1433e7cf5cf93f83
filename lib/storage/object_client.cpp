#include "storage/object_client.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/number.h"
#include "base/text.h"
#include "firesteel/error.h"
#include "http/transport.h"
#include "storage/call.h"

namespace firesteel::storage {

std::optional<std::uint64_t> content_length_of(const http::Response& response) {
  const auto text = http::find_header(response.headers, "Content-Length");
  return response.status == 200 && text ? base::number_of<std::uint64_t>(*text) : std::nullopt;
}

void set_object_limits(http::Request& request, std::size_t largest_answer) {
  request.timeout = std::chrono::milliseconds(0);
  request.idle_timeout = kLongestSilence;
  request.max_body = largest_answer;
}

Error ObjectClient::error(std::string_view what, const http::Result& result) const {
  Refusal refused = refusal(result, Access::kWrite);
  return Error(ErrorKind::kUpload, fmt::format("{}: {}", what, refused.why),
               std::move(refused.hint));
}

Refusal unreachable(const http::Failure& failure, const Unreachable& server) {
  constexpr std::size_t kLongestReason = 300;
  return {.why = fmt::format("{} does not answer: {}", server.endpoint,
                             base::one_line(failure.message, kLongestReason)),
          .hint = std::string(failure.kind == http::Failure::Kind::kTls ? server.tls_hint
                                                                        : server.hint)};
}

}  // namespace firesteel::storage
