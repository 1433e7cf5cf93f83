#include "base/base64.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel::base {

namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::string base64_encode(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t have = bytes.size() - i < 3 ? bytes.size() - i : 3;
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = (group << 8U) | (k < have ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      text += k <= have ? kAlphabet[(group >> (18U - (6U * k))) & 63U] : '=';
    }
  }
  return text;
}

std::string base64_url_encode(std::string_view bytes) {
  std::string text = base64_encode(bytes);
  std::ranges::replace(text, '+', '-');
  std::ranges::replace(text, '/', '_');
  text.erase(std::min(text.find('='), text.size()));
  return text;
}

std::optional<std::string> base64_decode(std::string_view text) {
  std::string bytes;
  std::uint32_t group = 0;
  std::size_t digits = 0;
  std::size_t padding = 0;
  for (const char c : text) {
    if (c == '\n' || c == '\r' || c == ' ' || c == '\t') {
      continue;
    }
    const std::size_t value = kAlphabet.find(c);
    if (c == '=') {
      ++padding;
    } else if (padding > 0 || value == std::string_view::npos) {
      return std::nullopt;
    }
    group = (group << 6U) | (c == '=' ? 0U : static_cast<std::uint32_t>(value));
    if (++digits % 4 == 0) {
      for (std::size_t k = 0; k < 3 - (padding < 3 ? padding : 3); ++k) {
        bytes += static_cast<char>((group >> (16U - (8U * k))) & 0xFFU);
      }
      group = 0;
    }
  }
  if (digits % 4 != 0 || padding > 2) {
    return std::nullopt;
  }
  return bytes;
}

}  // namespace firesteel::base
