#pragma once
/// Makes text from outside (the cluster, files, servers, the environment) safe to print: it cannot
/// control a terminal, start a new line or be displayed in another order than it is written.

#include <cstddef>
#include <string>
#include <string_view>

namespace firesteel {

/// `text` as visible characters on one line.  Control and format characters, line separators and
/// bytes that are not UTF-8 become escapes: \n \r \t \x1b \u202e \U000e0001, \xff for such a byte.
/// Visible characters are kept, including backslashes, so that the function is idempotent.
[[nodiscard]] std::string visible(std::string_view text);

/// An equivalent JSON document with JSON escapes for invisible characters; line ends are kept.
/// Bytes that are not UTF-8, for which JSON has no escape, become U+FFFD.
[[nodiscard]] std::string visible_json(std::string_view json);

/// The width of `text` on a terminal in columns.  Invisible characters count as one column.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The longest start of `text` that fits `columns`, without splitting characters and their marks.
[[nodiscard]] std::string_view first_columns(std::string_view text, std::size_t columns);

/// `text`, or its start and "…" if it is wider than `columns`.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t columns);

}  // namespace firesteel
