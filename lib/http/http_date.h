#pragma once
/// Parses dates in HTTP headers (Date, Retry-After).

#include <chrono>
#include <optional>
#include <string_view>

namespace firesteel::http {

/// All three forms of RFC 9110: "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT"
/// and "Sun Nov  6 08:49:37 1994".  The day of the week is not checked.  Nothing if it is not a
/// date of the years 1970 to 9999.
[[nodiscard]] std::optional<std::chrono::sys_seconds> parse_http_date(std::string_view text);

}  // namespace firesteel::http
