#pragma once
/// Characters of UTF-8 text: their length, visibility and display width.

#include <cstddef>
#include <string>
#include <string_view>

namespace firesteel::base {

struct Character {
  char32_t code = 0;
  std::string_view bytes;
  bool valid = true;  ///< false: `bytes` is one byte that is not UTF-8
};

/// The first character of `text`, which is not empty.
[[nodiscard]] Character first_character(std::string_view text);

/// How many bytes at the start are printable ASCII: most text is, so only the rest needs decoding.
[[nodiscard]] std::size_t plain_length(std::string_view text);

/// Appends the UTF-8 of `code`.
void append_utf8(std::string& out, char32_t code);

/// `text` as Java's decoder reads it: a U+FFFD for each sequence of bytes that is not UTF-8.  A
/// sequence that is cut short is one, a surrogate is one, every other wrong byte is one.
[[nodiscard]] std::string with_replacement_characters(std::string_view text);

/// False for control and format characters (bidirectional overrides, tags, …), line and paragraph
/// separators, and surrogates.  The joiners of Persian, Indic scripts and emoji are visible.
[[nodiscard]] bool is_visible(char32_t code);

/// The width on a terminal in columns: 0 for a combining mark, 2 for a wide character.
[[nodiscard]] std::size_t columns_of(char32_t code);

}  // namespace firesteel::base
