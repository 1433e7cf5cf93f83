#pragma once
/// Digests of text.

#include <string>
#include <string_view>

namespace firesteel::base {

/// SHA-256 as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view text);

/// MD5 as 32 digits, for names that must be those of another program; not for security.
[[nodiscard]] std::string md5_hex(std::string_view text);

}  // namespace firesteel::base
