#pragma once
/// Dates as HTTP headers write them (Date, Retry-After).

#include <chrono>
#include <optional>
#include <string_view>

namespace firesteel::http {

/// All three forms of RFC 9110: "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT"
/// and "Sun Nov  6 08:49:37 1994".  The name of the day is not compared with the date.  Nothing for
/// what is no date of the years 1970 to 9999.
[[nodiscard]] std::optional<std::chrono::sys_seconds> parse_http_date(std::string_view text);

}  // namespace firesteel::http
