#include "yaml/scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/text.h"
#include "base/timestamp.h"

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

/// Nothing if it does not fit a double.
std::optional<Json> real(bool negative, std::string_view text) {
  const std::optional<double> number = base::unsigned_double(text);
  if (!number || std::isinf(*number)) {
    return std::nullopt;
  }
  return Json(negative ? -*number : *number);
}

/// The same as Java has it: too large is infinite.
std::optional<Json> java_real(bool negative, std::string_view text) {
  if (auto number = real(negative, text)) {
    return number;
  }
  return base::unsigned_double(text) ? std::optional(Json(negative ? "-Infinity" : "Infinity"))
                                     : std::nullopt;
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
  return is_exponent(rest) ? java_real(negative, text) : std::nullopt;
}

bool contains(const Words& words, std::string_view text) {
  return std::ranges::find(words, text) != words.end();
}

bool is_made_of(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

constexpr std::string_view kDigits = "0123456789_";

/// Digits and underscores, a digit first.
bool is_decimal(std::string_view text) {
  return !text.empty() && is_digit(text.front()) && is_made_of(text, kDigits);
}

/// [1-9][0-9_]*(:[0-5]?[0-9])+
std::optional<std::int64_t> base_60(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || text.front() == '0' ||
      !is_decimal(text.substr(0, colon))) {
    return std::nullopt;
  }
  auto value = whole_number<std::int64_t>(base::replace_all(text.substr(0, colon), "_", ""), 10);
  for (const std::string_view part : base::split(text.substr(colon + 1), ':')) {
    const auto number = whole_number<std::int64_t>(part, 10);
    constexpr std::int64_t kBase = 60;
    constexpr std::int64_t kLargest = std::int64_t{1} << 50U;
    if (!value || !number || part.size() > 2 || *number >= kBase || *number < 0 ||
        *value > kLargest) {
      return std::nullopt;
    }
    value = (*value * kBase) + *number;
  }
  return value;
}

/// SafeConstructor's int of snakeyaml; `text` is without its sign.
std::optional<Json> snake_integer(bool negative, std::string_view text) {
  const auto digits_after = [text](std::size_t prefix) {
    return base::replace_all(text.substr(prefix), "_", "");
  };
  if (text.starts_with("0b") && is_made_of(text.substr(2), "01_")) {
    return integer(negative, digits_after(2), 2);
  }
  if (text.starts_with("0x") && is_made_of(text.substr(2), "0123456789abcdefABCDEF_")) {
    return integer(negative, digits_after(2), 16);
  }
  if (text.size() > 1 && text.front() == '0' && is_made_of(text, "01234567_")) {
    return integer(negative, digits_after(1), 8);
  }
  if (text == "0" || (is_decimal(text) && text.front() != '0')) {
    const std::string digits = digits_after(0);
    const std::optional<Json> number = integer(negative, digits, 10);
    return number ? number : Json((negative ? "-" : "") + digits);
  }
  if (const auto number = base_60(text)) {
    return Json(negative ? -*number : *number);
  }
  return std::nullopt;
}

/// The same for a float, with `bare` also one that has neither point nor exponent.
std::optional<Json> snake_float(bool negative, std::string_view text, bool bare) {
  const std::string lowered = base::lower(text);
  if (lowered == ".inf" && (text == ".inf" || text == ".Inf" || text == ".INF")) {
    return Json(negative ? "-Infinity" : "Infinity");
  }
  const std::size_t whole = std::min(text.find_first_not_of(kDigits), text.size());
  std::string_view rest = text.substr(whole);
  std::size_t fraction = 0;
  const bool point = rest.starts_with('.');
  if (point) {
    rest.remove_prefix(1);
    fraction = std::min(rest.find_first_not_of(kDigits), rest.size());
    rest.remove_prefix(fraction);
  }
  const bool begins =
      whole > 0 ? is_digit(text.front()) : point && fraction > 0 && is_digit(text[1]);
  if (!begins || !is_exponent(rest) || (!point && rest.empty() && !bare)) {
    return std::nullopt;
  }
  return java_real(negative, base::replace_all(text, "_", ""));
}

/// Milliseconds since 1970 of YAML's timestamps: a date, or a date and a time.
std::optional<Json> snake_timestamp(std::string_view text) {
  constexpr std::size_t kDate = 10;
  constexpr std::int64_t kMilliseconds = 1000;
  if (text.size() < kDate || !is_made_of(text.substr(0, 4), "0123456789") || text[4] != '-') {
    return std::nullopt;
  }
  if (text.size() == kDate) {
    const auto seconds = base::seconds_of(std::string(text) + "T00:00:00Z");
    return seconds ? std::optional<Json>(*seconds * kMilliseconds) : std::nullopt;
  }
  std::string time(text);
  time[kDate] = time[kDate] == 't' || time[kDate] == ' ' ? 'T' : time[kDate];
  const std::size_t point = time.find('.');
  std::int64_t fraction = 0;
  if (point != std::string::npos) {
    const std::size_t digits = digits_at_front(std::string_view(time).substr(point + 1));
    std::string thousandths = time.substr(point + 1, std::min<std::size_t>(digits, 3));
    thousandths.resize(3, '0');
    fraction = whole_number<std::int64_t>(thousandths, 10).value_or(0);
  }
  const auto seconds = base::seconds_of(time);
  return seconds ? std::optional<Json>((*seconds * kMilliseconds) + fraction) : std::nullopt;
}

/// snakeyaml's Resolver and SafeConstructor, as the templates of Spark 3.2 to 3.4 were recorded.
std::optional<Json> number_of_snake(std::string_view source, Schema schema) {
  if (source == ".nan" || source == ".NaN" || source == ".NAN") {
    return Json("NaN");
  }
  std::string_view text = source;
  const bool negative = text.front() == '-';
  if (negative || text.front() == '+') {
    text.remove_prefix(1);
  }
  if (text.empty()) {
    return std::nullopt;
  }
  if (auto number = snake_integer(negative, text)) {
    return number;
  }
  if (auto number = snake_float(negative, text, schema == Schema::kSnakeYaml127)) {
    return number;
  }
  return schema == Schema::kSnakeYamlOfJson ? std::nullopt : snake_timestamp(source);
}

/// Jackson's YAMLParser 2.10: of what snakeyaml resolves to a number, it reads decimal digits.
std::optional<Json> number_of_jackson(std::string_view source) {
  std::string_view text = source;
  const bool negative = text.front() == '-';
  if (negative || text.front() == '+') {
    text.remove_prefix(1);
  }
  const std::optional<Json> resolved = text.empty() ? std::nullopt : snake_integer(negative, text);
  if (resolved) {
    return is_decimal(text) ? integer(negative, base::replace_all(text, "_", ""), 10)
                            : std::nullopt;
  }
  return text.starts_with('.') && text.size() > 1 && is_letter(text[1])
             ? std::nullopt
             : snake_float(negative, text, true);
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

std::optional<Json> number_of(std::string_view text, Schema schema) {
  switch (schema) {
    case Schema::kYaml11:
      return number11(text);
    case Schema::kCore12:
      return number12(text);
    case Schema::kJackson210:
      return number_of_jackson(text);
    case Schema::kSnakeYaml127:
    case Schema::kSnakeYaml130:
    case Schema::kSnakeYamlOfJson:
      break;
  }
  return number_of_snake(text, schema);
}

}  // namespace

Json plain_value(std::string_view text, Schema schema) {
  const bool yaml11 = schema != Schema::kCore12;
  const bool words = yaml11 && schema != Schema::kSnakeYamlOfJson;
  if (text.empty() || text == "null") {
    return nullptr;
  }
  if (yaml11 && (text == "~" || text == "Null" || text == "NULL")) {
    return nullptr;
  }
  const auto is_one = [&](const Words& words_11, const Words& capitals, std::string_view word) {
    if (!yaml11) {
      return text == word;
    }
    return contains(words ? words_11 : capitals, text);
  };
  if (is_one(kTrue11, {"true", "True", "TRUE"}, "true")) {
    return true;
  }
  if (is_one(kFalse11, {"false", "False", "FALSE"}, "false")) {
    return false;
  }
  if (auto number = number_of(text, schema)) {
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
