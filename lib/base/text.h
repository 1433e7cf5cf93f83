#pragma once
/// Small operations on strings.  ASCII only: bytes above 127 are left as they are.

#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace firesteel::base {

/// Removes characters up to and including space from both ends, as Java's String.trim.
[[nodiscard]] std::string_view trim(std::string_view text);
/// The parts between `separator`s; at least one, and parts may be empty.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
/// Deleted because the parts would refer to a destroyed temporary.
template <class Text>
  requires std::same_as<Text, std::string>
std::vector<std::string_view> split(Text&& text, char separator) = delete;
/// The parts between commas, trimmed, without empty ones, as Spark reads lists.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b);
[[nodiscard]] std::string replace_all(std::string_view text, std::string_view from,
                                      std::string_view to);
[[nodiscard]] bool is_ascii(std::string_view text);
/// True if `text` is well-formed UTF-8.
[[nodiscard]] bool is_utf8(std::string_view text);
/// `text` for one line of a message: line ends and tabs become spaces, the rest visible() text, and
/// text longer than `limit` bytes is cut.
[[nodiscard]] std::string one_line(std::string_view text, std::size_t limit = 2000);
/// Bytes as lower-case hexadecimal digits, two each.
[[nodiscard]] std::string hex(std::span<const std::byte> bytes);
[[nodiscard]] std::string hex(std::string_view bytes);
/// "1 object", "2 objects": the noun gets a plural s.
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);
/// `text` as one word of a POSIX shell (or fish).  Plain words stay as they are; everything else is
/// put in single quotes.  Use it for every outside value in a command of a hint.
[[nodiscard]] std::string shell_quoted(std::string_view text);

}  // namespace firesteel::base
