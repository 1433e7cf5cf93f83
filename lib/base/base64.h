#pragma once
/// Standard base64 (RFC 4648 §4).

#include <optional>
#include <string>
#include <string_view>

namespace firesteel::base {

[[nodiscard]] std::string base64_encode(std::string_view bytes);
/// For URLs and JSON Web Tokens (§5): "-" and "_", no padding.
[[nodiscard]] std::string base64_url_encode(std::string_view bytes);
/// Nothing if `text` is not base64.  Skips line breaks and spaces; requires padding.
[[nodiscard]] std::optional<std::string> base64_decode(std::string_view text);

}  // namespace firesteel::base
