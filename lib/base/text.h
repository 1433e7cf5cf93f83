#pragma once
/// Small operations on strings.  ASCII only: bytes above 127 are left as they are.

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace firesteel::base {

/// Without the characters up to and including space at both ends (String.trim of Java).
[[nodiscard]] std::string_view trim(std::string_view text);
/// Parts between `separator`s; always at least one, parts may be empty.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
/// The parts would point into a string that is gone.
template <class Text>
  requires std::same_as<Text, std::string>
std::vector<std::string_view> split(Text&& text, char separator) = delete;
/// Parts between commas, trimmed, empty ones dropped: how Spark reads list values.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b);
[[nodiscard]] std::string replace_all(std::string_view text, std::string_view from,
                                      std::string_view to);
[[nodiscard]] bool is_ascii(std::string_view text);
/// True when `text` is well-formed UTF-8.
[[nodiscard]] bool is_utf8(std::string_view text);
/// `text` for one line of a message: line ends and tabs become blanks, the rest visible() text, and
/// what is longer than `limit` bytes is cut.
[[nodiscard]] std::string one_line(std::string_view text, std::size_t limit = 2000);
/// The candidate most like `text` (edit distance), empty when none is close enough to suggest.
[[nodiscard]] std::string nearest(std::string_view text,
                                  const std::vector<std::string>& candidates);

}  // namespace firesteel::base
