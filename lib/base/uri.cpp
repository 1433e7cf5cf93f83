#include "base/uri.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "base/text.h"

namespace firesteel::base {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_letter_or_digit(char c) {
  return is_letter(c) || (c >= '0' && c <= '9');
}

bool is_scheme_character(char c) {
  return is_letter_or_digit(c) || c == '+' || c == '-' || c == '.';
}

}  // namespace

std::string percent_encode(std::string_view text, std::string_view plain_signs,
                           NotAscii not_ascii) {
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = is_letter_or_digit(c) || plain_signs.find(c) != std::string_view::npos ||
                       (byte >= 0x80 && not_ascii == NotAscii::kKeep);
    if (plain) {
      encoded += c;
    } else {
      encoded += fmt::format("%{:02X}", byte);
    }
  }
  return encoded;
}

std::string encode_segment(std::string_view text) {
  return percent_encode(text, "-._~!$&'()*+,;=:@");
}

std::string percent_decode(std::string_view text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned char byte = 0;
    if (text[at] == '%' && at + 2 < text.size()) {
      const char* const digits = text.data() + at + 1;
      const auto result = std::from_chars(digits, digits + 2, byte, 16);
      if (result.ec == std::errc{} && result.ptr == digits + 2) {
        decoded += static_cast<char>(byte);
        at += 2;
        continue;
      }
    }
    decoded += text[at];
  }
  return decoded;
}

std::string scheme_of(std::string_view uri) {
  const std::size_t colon = uri.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_letter(uri.front()) ||
      !std::ranges::all_of(uri.substr(0, colon), is_scheme_character)) {
    return {};
  }
  return lower(uri.substr(0, colon));
}

std::string file_path(std::string_view uri) {
  if (scheme_of(uri) != "file") {
    return std::string(uri);
  }
  std::string_view path = uri.substr(std::string_view("file:").size());
  if (path.starts_with("//")) {
    path.remove_prefix(2);
    const std::size_t slash = path.find('/');
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash);
  }
  return percent_decode(path.substr(0, path.find('#')));
}

}  // namespace firesteel::base
