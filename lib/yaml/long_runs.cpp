#include "yaml/long_runs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace firesteel::yaml {

namespace {

constexpr std::size_t kLeast = 128;                  // characters
constexpr std::string_view kOpen = "\xEE\x80\x80";   // U+E000, for private use
constexpr std::string_view kClose = "\xEE\x80\x81";  // U+E001

/// Characters that are looked at together, by the vector extension of gcc and clang.
using Block = std::uint8_t __attribute__((vector_size(16)));

bool is_base64(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
         c == '/' || c == '=';
}

bool is_base64_block(const char* text) {
  Block c;
  std::memcpy(&c, text, sizeof(c));
  const Block letter = (c | 0x20) - 'a';  // from 0 to 25
  const Block digit = c - '0';
  const auto others = (letter > 25) & (digit > 9) & (c != '+') & (c != '/') & (c != '=');
  std::array<std::uint64_t, 2> halves{};
  std::memcpy(halves.data(), &others, sizeof(others));
  return (halves[0] | halves[1]) == 0;
}

/// The first character from `text` on that is not base64, or `end`.
const char* end_of_run(const char* text, const char* end) {
  while (static_cast<std::size_t>(end - text) >= sizeof(Block) && is_base64_block(text)) {
    text += sizeof(Block);
  }
  return std::find_if_not(text, end, is_base64);
}

/// As they are, or as \uE000 and \U0000E000.
bool may_have_marks(std::string_view text) {
  for (std::size_t at = text.find('\\'); at < text.size(); at = text.find('\\', at + 1)) {
    if (text.substr(at, 2) == "\\u" || text.substr(at, 2) == "\\U") {
      return true;
    }
  }
  return text.find(kOpen) != std::string_view::npos;
}

/// The next run that begins at `from` or later.  A run has a character at each multiple of kLeast
/// that it spans, so only those are looked at.
std::string_view next_run(std::string_view text, std::size_t from) {
  for (std::size_t at = from + kLeast - 1; at < text.size();) {
    if (!is_base64(text[at])) {
      at += kLeast;
      continue;
    }
    const char* const inside = text.data() + at;
    const char* const end = end_of_run(inside, text.data() + text.size());
    const char* begin = inside;
    while (begin != text.data() + from && is_base64(*(begin - 1))) {
      --begin;
    }
    const auto size = static_cast<std::size_t>(end - begin);
    if (size >= kLeast) {
      return {begin, size};
    }
    at = static_cast<std::size_t>(end - text.data()) + kLeast;
  }
  return {};
}

}  // namespace

LongRuns::LongRuns(std::string_view text) {
  if (may_have_marks(text)) {
    return;
  }
  std::size_t copied = 0;
  for (std::string_view run = next_run(text, 0); !run.empty(); run = next_run(text, copied)) {
    const auto begin = static_cast<std::size_t>(run.data() - text.data());
    shortened_.append(text, copied, begin - copied);
    shortened_ += fmt::format("{}{}{}", kOpen, runs_.size(), kClose);
    runs_.push_back(run);
    copied = begin + run.size();
  }
  if (!runs_.empty()) {
    shortened_.append(text, copied);
  }
}

bool LongRuns::has_mark(std::string_view part) const {
  return !runs_.empty() && part.find(kOpen) != std::string_view::npos;
}

std::string LongRuns::restored(std::string_view part) const {
  std::string whole;
  while (has_mark(part)) {
    const std::size_t open = part.find(kOpen);
    whole += part.substr(0, open);
    part.remove_prefix(open + kOpen.size());
    std::size_t index = 0;
    const auto number = std::from_chars(part.data(), part.data() + part.size(), index);
    whole += runs_.at(index);
    part.remove_prefix(static_cast<std::size_t>(number.ptr - part.data()) + kClose.size());
  }
  whole += part;
  return whole;
}

}  // namespace firesteel::yaml
