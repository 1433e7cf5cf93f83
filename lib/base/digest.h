#pragma once
/// Digests of text.

#include <string>
#include <string_view>

namespace firesteel::base {

/// SHA-256 as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view text);

}  // namespace firesteel::base
