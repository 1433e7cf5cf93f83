#include "http/retry.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

#include "base/text.h"

namespace firesteel::http {

std::chrono::milliseconds retry_delay(const RetryPolicy& policy, int attempt, double jitter,
                                      std::optional<std::chrono::seconds> retry_after) {
  using std::chrono::milliseconds;
  milliseconds delay = policy.first;
  for (int i = 1; i < attempt && delay < policy.longest; ++i) {
    delay *= 2;
  }
  delay = std::min(delay, policy.longest);
  if (retry_after) {
    delay = std::max(delay, std::min(milliseconds(*retry_after), policy.longest));
  }
  const double stretch = static_cast<double>(delay.count()) / 2 * std::clamp(jitter, 0.0, 1.0);
  return delay + milliseconds(static_cast<std::int64_t>(stretch));
}

std::optional<std::chrono::seconds> parse_retry_after(std::string_view value) {
  value = base::trim(value);
  std::uint32_t seconds = 0;
  const char* begin = value.data();
  const char* end = begin + value.size();
  const auto [stopped, error] = std::from_chars(begin, end, seconds);
  if (error != std::errc{} || stopped != end) {
    return std::nullopt;
  }
  return std::chrono::seconds(seconds);
}

}  // namespace firesteel::http
