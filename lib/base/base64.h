#pragma once
/// Standard base64 (RFC 4648 §4).

#include <optional>
#include <string>
#include <string_view>

namespace firesteel::base {

[[nodiscard]] std::string base64_encode(std::string_view bytes);
/// Nothing when `text` is not base64.  Line breaks and spaces in it are skipped; padding is
/// required.
[[nodiscard]] std::optional<std::string> base64_decode(std::string_view text);

}  // namespace firesteel::base
