#pragma once
/// Points in time as the API server writes them.

#include <optional>
#include <string_view>

#include "firesteel/runtime.h"

namespace firesteel::base {

/// "2026-11-21T04:12:00Z", with or without a fraction (which is dropped); UTC only.
[[nodiscard]] std::optional<SystemTime> parse_timestamp(std::string_view text);
/// The header Date of HTTP: "Sat, 21 Nov 2026 04:12:00 GMT".
[[nodiscard]] std::optional<SystemTime> parse_http_date(std::string_view text);

}  // namespace firesteel::base
