#include "yaml/scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace firesteel::yaml {

namespace {

using Json = nlohmann::json;
using Words = std::array<std::string_view, 9>;

constexpr Words kTrue11 = {"yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"};
constexpr Words kFalse11 = {"no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

template <class Number>
std::optional<Number> whole_number(std::string_view digits, int base) {
  Number number{};
  const char* begin = digits.data();
  const char* end = begin + digits.size();
  const auto result = std::from_chars(begin, end, number, base);
  if (digits.empty() || result.ec != std::errc{} || result.ptr != end) {
    return std::nullopt;
  }
  return number;
}

/// `digits` has no sign.  Nothing if it is not a number of that base or does not fit 64 bits.
std::optional<Json> integer(bool negative, std::string_view digits, int base) {
  if (digits.empty() || digits.front() == '-') {
    return std::nullopt;
  }
  if (!negative) {
    if (const auto number = whole_number<std::int64_t>(digits, base)) {
      return Json(*number);
    }
    if (const auto number = whole_number<std::uint64_t>(digits, base)) {
      return Json(*number);
    }
    return std::nullopt;
  }
  if (const auto number = whole_number<std::int64_t>("-" + std::string(digits), base)) {
    return Json(*number);
  }
  return std::nullopt;
}

/// The number of digits at the start of `text`.
std::size_t digits_at_front(std::string_view text) {
  const auto* const end = std::ranges::find_if_not(text, is_digit);
  return static_cast<std::size_t>(end - text.begin());
}

/// True for an exponent (e10, E-3) or an empty text.
bool is_exponent(std::string_view text) {
  if (text.empty()) {
    return true;
  }
  if (text.front() != 'e' && text.front() != 'E') {
    return false;
  }
  text.remove_prefix(1);
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
    text.remove_prefix(1);
  }
  return !text.empty() && digits_at_front(text) == text.size();
}

std::optional<Json> real(bool negative, std::string_view text) {
  double number = 0;
  const char* begin = text.data();
  const char* end = begin + text.size();
  const auto result = std::from_chars(begin, end, number);
  if (result.ec != std::errc{} || result.ptr != end) {
    return std::nullopt;  // also if it does not fit a double
  }
  return Json(negative ? -number : number);
}

/// Mirrors go-yaml's resolve(): ignores underscores, and the base is as in strconv.ParseInt(text,
/// 0, 64).
std::optional<Json> number11(std::string_view source) {
  const std::string cleaned = base::replace_all(source, "_", "");
  std::string_view text = cleaned;
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  if (text.size() > 2 && text.front() == '0' && is_letter(text[1])) {
    switch (text[1]) {
      case 'x':
      case 'X':
        return integer(negative, text.substr(2), 16);
      case 'o':
      case 'O':
        return integer(negative, text.substr(2), 8);
      case 'b':
      case 'B':
        return integer(negative, text.substr(2), 2);
      default:
        break;
    }
  }
  const std::size_t whole = digits_at_front(text);
  if (whole == text.size() && whole > 0) {
    const bool octal = text.size() > 1 && text.front() == '0';
    if (auto number = integer(negative, text, octal ? 8 : 10)) {
      return number;
    }
    return real(negative, text);  // 08 is 8.0 in go-yaml, a large number becomes a float
  }
  std::string_view rest = text.substr(whole);
  std::size_t fraction = 0;
  if (!rest.empty() && rest.front() == '.') {
    rest.remove_prefix(1);
    fraction = digits_at_front(rest);
    rest.remove_prefix(fraction);
  }
  if (whole + fraction == 0 || !is_exponent(rest)) {
    return std::nullopt;
  }
  return real(negative, text);
}

/// Mirrors snakeyaml-engine's JsonScalarResolver, observed with kubernetes-client 7.6.1 of Spark
/// 4.3.0.  Numbers that do not fit JSON become the text that Java prints.
std::optional<Json> number12(std::string_view source) {
  if (source == ".inf" || source == "-.inf") {
    return Json(source == ".inf" ? "Infinity" : "-Infinity");
  }
  if (source == ".nan") {
    return Json("NaN");
  }
  std::string_view text = source;
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) {
    text.remove_prefix(1);
  }
  const std::size_t whole = digits_at_front(text);
  if (whole == 0 || (whole > 1 && text.front() == '0')) {
    return std::nullopt;
  }
  if (whole == text.size()) {
    const std::optional<Json> number = integer(negative, text, 10);
    return number ? number : Json(source);
  }
  std::string_view rest = text.substr(whole);
  if (rest.front() == '.') {
    rest.remove_prefix(1);
    rest.remove_prefix(digits_at_front(rest));
  }
  return is_exponent(rest) ? real(negative, text) : std::nullopt;
}

bool contains(const Words& words, std::string_view text) {
  return std::ranges::find(words, text) != words.end();
}

bool one_of(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

/// Words, in any case, that some readers parse as a boolean, null or number.
bool is_reserved_word(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf", "infinity"};
  return std::ranges::find(kWords, base::lower(text)) != kWords.end();
}

}  // namespace

Json plain_value(std::string_view text, Schema schema) {
  const bool yaml11 = schema == Schema::kYaml11;
  if (text.empty() || text == "null") {
    return nullptr;
  }
  if (yaml11 && (text == "~" || text == "Null" || text == "NULL")) {
    return nullptr;
  }
  if (yaml11 ? contains(kTrue11, text) : text == "true") {
    return true;
  }
  if (yaml11 ? contains(kFalse11, text) : text == "false") {
    return false;
  }
  if (auto number = yaml11 ? number11(text) : number12(text)) {
    return *std::move(number);
  }
  return std::string(text);
}

bool safe_unquoted(std::string_view text) {
  if (text.empty() || text.size() > 1024 || is_reserved_word(text)) {
    return false;
  }
  const auto harmless = [](char c) {
    return is_letter(c) || is_digit(c) || one_of(c, " _./:-+@=,()%");
  };
  if (!std::ranges::all_of(text, harmless)) {
    return false;
  }
  if (is_digit(text.front())) {
    // "512Mi" cannot be a number, a time or a base-60 number; "1e3", "0x1f", "12:30" could.
    return std::ranges::any_of(
               text, [](char c) { return is_letter(c) && !one_of(c, "abcdefABCDEFxXoOtTzZ"); }) &&
           text.find_first_of(" :") == std::string_view::npos;
  }
  if (!is_letter(text.front()) && text.front() != '/') {
    return false;
  }
  return text.back() != ':' && text.back() != ' ' && text.find(": ") == std::string_view::npos;
}

}  // namespace firesteel::yaml
