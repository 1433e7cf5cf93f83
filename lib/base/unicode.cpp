#include "base/unicode.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/unicode_tables.h"

namespace firesteel::base {

namespace {

constexpr unsigned kFirstContinuation = 0x80;
constexpr unsigned kPayload = 0x3F;  ///< the payload bits of a continuation byte
constexpr unsigned kPayloadBits = 6;

/// Length of the UTF-8 sequence that begins with `lead`; 0 if no sequence can.
std::size_t sequence_length(unsigned char lead) {
  if (lead < kFirstContinuation) {
    return 1;
  }
  if (lead >= 0xC2 && lead <= 0xDF) {
    return 2;
  }
  if ((lead & 0xF0U) == 0xE0) {
    return 3;
  }
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/// The second byte excludes overlong forms, surrogates and code points above U+10FFFF.
bool second_byte_fits(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second < 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

/// Sorted, and none overlaps the next.
consteval bool is_in_order(std::span<const CodePoints> table) {
  return std::ranges::all_of(table,
                             [](const CodePoints& range) { return range.first <= range.last; }) &&
         std::ranges::adjacent_find(table, [](const CodePoints& one, const CodePoints& next) {
           return one.last >= next.first;
         }) == table.end();
}

static_assert(is_in_order(kHidden));
static_assert(is_in_order(kNoColumn));
static_assert(is_in_order(kTwoColumns));

bool contains(std::span<const CodePoints> table, char32_t code) {
  const auto after = std::ranges::upper_bound(table, code, {}, &CodePoints::first);
  return after != table.begin() && code <= std::prev(after)->last;
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & ~kPayload) == kFirstContinuation;
}

/// The bytes at the start of `text`, which is not UTF-8 there, that Java replaces by one character
/// (sun.nio.cs.UTF_8.malformedN).
std::size_t malformed_length(std::string_view text) {
  constexpr unsigned char kLeadOfSurrogates = 0xED;
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t most = sequence_length(lead);
  std::size_t length = 1;
  while (length < most && length < text.size() && is_continuation(text[length])) {
    const auto byte = static_cast<unsigned char>(text[length]);
    if (length == 1 && lead != kLeadOfSurrogates && !second_byte_fits(lead, byte)) {
      break;
    }
    ++length;
  }
  return length;
}

}  // namespace

void append_utf8(std::string& out, char32_t code) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  const auto put_rest = [&put, code](unsigned bits) {
    put(kFirstContinuation | ((code >> bits) & kPayload));
  };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    put_rest(0);
  } else if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
    put_rest(6);
    put_rest(0);
  } else {
    put(0xF0U | (code >> 18U));
    put_rest(12);
    put_rest(6);
    put_rest(0);
  }
}

std::string with_replacement_characters(std::string_view text) {
  std::string valid;
  while (!text.empty()) {
    const Character next = first_character(text);
    if (next.valid) {
      valid += next.bytes;
      text.remove_prefix(next.bytes.size());
    } else {
      valid += "\xEF\xBF\xBD";
      text.remove_prefix(malformed_length(text));
    }
  }
  return valid;
}

std::size_t plain_length(std::string_view text) {
  const auto is_plain = [](char c) { return c >= ' ' && c <= '~'; };
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_plain) - text.begin());
}

Character first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const Character broken = {.code = lead, .bytes = text.substr(0, 1), .valid = false};
  const std::size_t length = sequence_length(lead);
  if (length == 0 || length > text.size()) {
    return broken;
  }
  if (length == 1) {
    return {.code = lead, .bytes = text.substr(0, 1)};
  }
  // The payload of a lead byte is 5, 4 or 3 bits, depending on its length.
  char32_t code = lead & (kPayload >> (length - 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & ~kPayload) != kFirstContinuation || (i == 1 && !second_byte_fits(lead, byte))) {
      return broken;
    }
    code = (code << kPayloadBits) | (byte & kPayload);
  }
  return {.code = code, .bytes = text.substr(0, length)};
}

bool is_visible(char32_t code) {
  const bool plain = code >= U' ' && code <= U'~';
  return plain || !contains(kHidden, code);
}

std::size_t columns_of(char32_t code) {
  constexpr char32_t kFirstMark = 0x300;
  if (code < kFirstMark) {
    return 1;
  }
  if (contains(kNoColumn, code)) {
    return 0;
  }
  return contains(kTwoColumns, code) ? 2 : 1;
}

}  // namespace firesteel::base
