#include "yaml/surrogates.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/number.h"

namespace firesteel::yaml {

namespace {

constexpr std::size_t kEscape = 6;  // \ud83d

/// The code unit of the escape \uXXXX at the start of `text`.
std::optional<std::uint32_t> code_unit(std::string_view text) {
  if (text.size() < kEscape || !text.starts_with("\\u")) {
    return std::nullopt;
  }
  return base::number_of<std::uint32_t>(text.substr(2, kEscape - 2), 16);
}

/// The character of the two escapes at the start of `text`.
std::optional<std::uint32_t> surrogate_pair(std::string_view text) {
  const auto high = code_unit(text);
  const auto low = high ? code_unit(text.substr(kEscape)) : std::nullopt;
  if (!low || *high < 0xD800 || *high > 0xDBFF || *low < 0xDC00 || *low > 0xDFFF) {
    return std::nullopt;
  }
  return 0x10000 + ((*high - 0xD800) << 10U) + (*low - 0xDC00);
}

/// The offset of the character `index`; libyaml counts characters, and no byte order mark.
std::size_t offset_of(std::string_view text, std::size_t index) {
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (; at < text.size(); ++at) {
    const bool continues = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
    if (!continues && index-- == 0) {
      break;
    }
  }
  return at;
}

}  // namespace

std::optional<std::string> with_joined_surrogates(std::string_view text, std::size_t index) {
  const std::size_t digits = offset_of(text, index);
  if (digits < 2 || !surrogate_pair(text.substr(digits - 2))) {
    return std::nullopt;
  }
  std::size_t at = digits - 2;
  std::string out(text.substr(0, at));
  while (at < text.size() && text[at] != '"') {
    if (const auto code = surrogate_pair(text.substr(at))) {
      out += fmt::format("\\U{:08x}", *code);
      at += 2 * kEscape;
    } else {
      const std::size_t length = text[at] == '\\' && at + 1 < text.size() ? 2 : 1;
      out += text.substr(at, length);
      at += length;
    }
  }
  return out.append(text.substr(at));
}

}  // namespace firesteel::yaml
