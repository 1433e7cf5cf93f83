#pragma once
/// URIs as RFC 3986 has them: %XX, schemes, and the paths of file: URIs.  What Java makes of them
/// is conf/uri.h.

#include <string>
#include <string_view>

namespace firesteel::base {

/// Signs besides letters and digits that stand for themselves in a query's value.
inline constexpr std::string_view kUnreservedSigns = "-._~";

/// What happens to bytes above 127.
enum class NotAscii { kEncode, kKeep };

/// Everything but letters, digits and `plain_signs` as %XX.
[[nodiscard]] std::string percent_encode(std::string_view text,
                                         std::string_view plain_signs = kUnreservedSigns,
                                         NotAscii not_ascii = NotAscii::kEncode);
/// Everything that a segment of a path cannot hold as %XX.
[[nodiscard]] std::string encode_segment(std::string_view text);
/// %XX replaced by the bytes they stand for; a % without two digits stays.
[[nodiscard]] std::string percent_decode(std::string_view text);

/// The scheme of a URI in lower case, empty for a plain path ("1a:b" and "/a:b" are paths).
[[nodiscard]] std::string scheme_of(std::string_view uri);
/// The path that a file: URI names, escapes decoded, without its #fragment; a plain path as it is.
[[nodiscard]] std::string file_path(std::string_view uri);

}  // namespace firesteel::base
