#include "firesteel/visible.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/unicode.h"

namespace firesteel {

namespace {

constexpr char32_t kFirstBeyondAscii = 0x80;
constexpr char32_t kFirstBeyondBmp = 0x10000;

void append_escape(std::string& out, const base::Character& character) {
  const auto code = static_cast<unsigned long>(character.code);
  if (!character.valid || character.code < kFirstBeyondAscii) {
    switch (character.code) {
      case U'\n':
        out += "\\n";
        return;
      case U'\r':
        out += "\\r";
        return;
      case U'\t':
        out += "\\t";
        return;
      default:
        out += fmt::format("\\x{:02x}", code);
        return;
    }
  }
  out += character.code < kFirstBeyondBmp ? fmt::format("\\u{:04x}", code)
                                          : fmt::format("\\U{:08x}", code);
}

/// The JSON escape; a character above U+FFFF becomes a pair of surrogates.
void append_json_escape(std::string& out, const base::Character& character) {
  if (!character.valid) {
    out += "\\ufffd";
  } else if (character.code < kFirstBeyondBmp) {
    out += fmt::format("\\u{:04x}", static_cast<unsigned long>(character.code));
  } else {
    const auto rest = static_cast<unsigned long>(character.code - kFirstBeyondBmp);
    out += fmt::format("\\u{:04x}\\u{:04x}", 0xD800U + (rest >> 10U), 0xDC00U + (rest & 0x3FFU));
  }
}

/// `text` with all characters for which `keep` is false replaced by `escape`.
template <class Keep, class Escape>
std::string escaped(std::string_view text, Keep keep, Escape escape) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t plain = base::plain_length(text);
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) {
      break;
    }
    const base::Character character = base::first_character(text);
    if (character.valid && keep(character.code)) {
      out += character.bytes;
    } else {
      escape(out, character);
    }
    text.remove_prefix(character.bytes.size());
  }
  return out;
}

}  // namespace

std::string visible(std::string_view text) {
  return escaped(text, base::is_visible, append_escape);
}

std::string visible_json(std::string_view json) {
  return escaped(
      json, [](char32_t code) { return code == U'\n' || base::is_visible(code); },
      append_json_escape);
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const std::size_t plain = base::plain_length(text);
    width += plain;
    text.remove_prefix(plain);
    if (!text.empty()) {
      const base::Character character = base::first_character(text);
      width += character.valid ? base::columns_of(character.code) : 1;
      text.remove_prefix(character.bytes.size());
    }
  }
  return width;
}

std::string_view first_columns(std::string_view text, std::size_t columns) {
  std::size_t end = 0;
  std::size_t used = 0;
  while (end < text.size()) {
    const base::Character character = base::first_character(text.substr(end));
    const std::size_t width = character.valid ? base::columns_of(character.code) : 1;
    if (used + width > columns) {
      break;
    }
    used += width;
    end += character.bytes.size();
  }
  return text.substr(0, end);
}

std::string shortened(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) {
    return std::string(text);
  }
  return columns == 0 ? std::string() : std::string(first_columns(text, columns - 1)) + "…";
}

}  // namespace firesteel
