#pragma once
/// Reading fields of JSON that others wrote: what is missing or of another type is "nothing".

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace firesteel::kube {

/// The member `key` of an object; null when `value` is no object or has no such member.
[[nodiscard]] const nlohmann::json& field(const nlohmann::json& value, std::string_view key);
/// The same along a path of keys.
template <class... Keys>
[[nodiscard]] const nlohmann::json& field(const nlohmann::json& value, std::string_view first,
                                          Keys... rest) {
  return field(field(value, first), rest...);
}

/// A string's text; empty for everything else.
[[nodiscard]] std::string text_of(const nlohmann::json& value);

/// `text` for one line of a message: control characters become blanks, bytes that are not UTF-8
/// question marks, and what is longer than `limit` bytes is cut.
[[nodiscard]] std::string one_line(std::string_view text, std::size_t limit = 2000);

}  // namespace firesteel::kube
