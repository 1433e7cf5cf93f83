#pragma once
/// URIs of RFC 3986: percent-encoding, schemes, and the paths of file: URIs.  How Java reads them
/// is conf/uri.h.

#include <string>
#include <string_view>

namespace firesteel::base {

/// Characters other than letters and digits that need no encoding in the value of a query.
inline constexpr std::string_view kUnreservedSigns = "-._~";

/// How bytes above 127 are treated.
enum class NotAscii { kEncode, kKeep };

/// Encodes all characters except letters, digits and `plain_signs` as %XX.
[[nodiscard]] std::string percent_encode(std::string_view text,
                                         std::string_view plain_signs = kUnreservedSigns,
                                         NotAscii not_ascii = NotAscii::kEncode);
/// Encodes the characters that are not allowed in a path segment as %XX.
[[nodiscard]] std::string encode_segment(std::string_view text);
/// %XX replaced by the bytes they encode; a % without two digits stays.
[[nodiscard]] std::string percent_decode(std::string_view text);

/// The scheme of a URI in lower case, empty for a plain path ("1a:b" and "/a:b" are paths).
[[nodiscard]] std::string scheme_of(std::string_view uri);
/// The path that a file: URI names, escapes decoded, without its #fragment; a plain path as it is.
[[nodiscard]] std::string file_path(std::string_view uri);

}  // namespace firesteel::base
