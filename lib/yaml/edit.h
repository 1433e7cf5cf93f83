#pragma once
/// Changing single values in YAML text and leaving every other byte as it is.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace firesteel::yaml {

/// A step into a mapping or a list.
using Step = std::variant<std::string, std::size_t>;

/// `text` with the string `value`, in double quotes, as the member `key` of the mapping at `path`
/// of the first document.  A member that is missing is added behind `after`.  Nothing when `text`
/// has no such place, or it is written in a way that cannot be changed alone (an alias, a block of
/// text).
[[nodiscard]] std::optional<std::string> with_string(const std::string& text,
                                                     const std::vector<Step>& path,
                                                     std::string_view key, std::string_view after,
                                                     std::string_view value);

}  // namespace firesteel::yaml
