#pragma once
/// Changes single values in YAML text without changing any other byte.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace firesteel::yaml {

/// A step into a mapping or a list.
using Step = std::variant<std::string, std::size_t>;

/// `text` with the member `key` of the mapping at `path` of the first document set to `value`, in
/// double quotes.  A missing member is added after `after`.  Nothing if `text` has no such mapping
/// or the value cannot be changed on its own (an alias or a block scalar).
[[nodiscard]] std::optional<std::string> with_string(const std::string& text,
                                                     const std::vector<Step>& path,
                                                     std::string_view key, std::string_view after,
                                                     std::string_view value);

}  // namespace firesteel::yaml
