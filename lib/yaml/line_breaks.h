#pragma once
/// NEL, LS and PS (U+0085, U+2028, U+2029): libyaml breaks lines there, YAML 1.2 does not.

#include <optional>
#include <string>
#include <string_view>

namespace firesteel::yaml {

/// `text` with other characters in their place, one for one; nothing if it has none of them, or has
/// one of those others.
[[nodiscard]] std::optional<std::string> with_hidden_breaks(std::string_view text);

/// What with_hidden_breaks() hid, shown again.
[[nodiscard]] std::string with_shown_breaks(std::string_view text);

}  // namespace firesteel::yaml
