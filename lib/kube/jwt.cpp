#include "kube/jwt.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/base64.h"
#include "base/text.h"
#include "firesteel/runtime.h"
#include "kube/field.h"

namespace firesteel::kube {

namespace {

/// The alphabet of RFC 4648 §5, without padding, as JWTs have it.
std::optional<std::string> base64url_decode(std::string_view text) {
  std::string standard(text);
  std::ranges::replace(standard, '-', '+');
  std::ranges::replace(standard, '_', '/');
  standard.append((4 - standard.size() % 4) % 4, '=');
  return base::base64_decode(standard);
}

}  // namespace

std::optional<SystemTime> jwt_expiry(std::string_view token) {
  constexpr double kLatest = 9'223'372'036;  // the system's clock ends in the year 2262
  const std::vector<std::string_view> parts = base::split(token, '.');
  if (parts.size() != 3) {
    return std::nullopt;
  }
  const std::optional<std::string> bytes = base64url_decode(parts[1]);
  const nlohmann::json claims =
      bytes ? nlohmann::json::parse(*bytes, nullptr, false) : nlohmann::json();
  const nlohmann::json& end = field(claims, "exp");
  if (!end.is_number()) {
    return std::nullopt;
  }
  const double seconds = std::clamp(end.get<double>(), 0.0, kLatest);
  return SystemTime(std::chrono::seconds(static_cast<std::int64_t>(seconds)));
}

}  // namespace firesteel::kube
