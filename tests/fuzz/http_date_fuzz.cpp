// Any bytes as Date and as Retry-After: a wait that is not negative, and bounded by the policy.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "http/http_date.h"
#include "http/retry.h"

namespace http = firesteel::http;

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::chrono::system_clock::time_point now{std::chrono::seconds(1'795'237'920)};
  (void)http::parse_http_date(text);
  for (const auto& value : {http::parse_retry_after(text, {}, now),
                            http::parse_retry_after("Sun, 06 Nov 2094 08:49:37 GMT", text, now)}) {
    if (value && value->count() < 0) {
      std::abort();
    }
    const http::RetryPolicy policy;
    if (http::retry_delay(policy, 1, 0.0, value) > policy.longest_asked) {
      std::abort();
    }
  }
  return 0;
}
