#include "kube/auth/jwt_expiry.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/base64.h"
#include "base/text.h"
#include "base/timestamp.h"
#include "firesteel/clock.h"
#include "json/fields.h"
#include "json/parse.h"

namespace firesteel::kube {

std::optional<SystemTime> jwt_expiry(std::string_view token) {
  const auto parts = base::split(token, '.');
  if (parts.size() != 3) {
    return std::nullopt;
  }
  std::string payload(parts[1]);
  std::ranges::replace(payload, '-', '+');
  std::ranges::replace(payload, '_', '/');
  payload.append((4 - (payload.size() % 4)) % 4, '=');
  const auto bytes = base::base64_decode(payload);
  const nlohmann::json claims = bytes ? json::parse(*bytes) : nlohmann::json();
  const nlohmann::json& end = json::field_at(claims, {"exp"});
  constexpr double kNever = 1e12;
  if (!end.is_number() || !std::isfinite(end.get<double>()) || end.get<double>() < 0) {
    return std::nullopt;
  }
  const std::chrono::seconds since(static_cast<std::int64_t>(std::min(end.get<double>(), kNever)));
  return base::system_time(std::chrono::sys_seconds(since));
}

}  // namespace firesteel::kube
