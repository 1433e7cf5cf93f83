#include "json/parse.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace firesteel::json {

namespace {

/// Kubernetes' own objects stay below 30; custom resources can contain anything.
constexpr std::size_t kMaxDepth = 200;
/// A value costs up to 100 bytes.  An object of 1.5 MB with all its managed fields has 100,000.
constexpr std::size_t kMaxValues = 500'000;
/// For texts so large that they can only be lists: at most one value per this many bytes, and no
/// more than 1,000 executors have (200 MB in memory).
constexpr std::size_t kBytesPerValue = 8;
constexpr std::size_t kMaxListValues = 2'000'000;

std::size_t most_values(std::string_view text) {
  return std::clamp(text.size() / kBytesPerValue, kMaxValues, kMaxListValues);
}

/// The position after the closing quote of the string whose first byte is at `begin`.
std::size_t after_string(std::string_view text, std::size_t begin) {
  for (std::size_t from = begin;;) {
    const std::size_t quote = text.find('"', from);
    if (quote == std::string_view::npos) {
      return text.size();
    }
    const std::string_view before = text.substr(begin, quote - begin);
    const std::size_t other = before.find_last_not_of('\\');
    const std::size_t backslashes =
        before.size() - (other == std::string_view::npos ? 0 : other + 1);
    from = quote + 1;
    if (backslashes % 2 == 0) {
      return from;
    }
  }
}

}  // namespace

bool is_bounded(std::string_view text) {
  const std::size_t most = most_values(text);
  std::size_t depth = 0;
  std::size_t values = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    ++i;
    if (c == '"') {
      i = after_string(text, i);
    } else if (c == '[' || c == '{') {
      ++depth;
      ++values;
    } else if (c == ']' || c == '}') {
      depth -= depth > 0 ? 1 : 0;
    } else if (c == ',') {
      ++values;
    }
    if (depth > kMaxDepth || values > most) {
      return false;
    }
  }
  return true;
}

namespace {

using Json = nlohmann::json;

/// A list of 10,000 pods is 40 MB, and nlohmann's lexer takes 150 instructions a byte.  So what
/// most values consist of is read here: objects, lists, strings of ASCII and short integers.
/// Every other token is left to nlohmann.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), most_(most_values(text)) {}

  Json whole() {
    Json value;
    take_byte_order_mark();
    const bool valid = read(&value, 0);
    skip_blanks();
    if (!valid || at_ != text_.size()) {
      value = Json(Json::value_t::discarded);
    }
    return value;
  }

 private:
  [[nodiscard]] char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void take_byte_order_mark() {
    if (text_.starts_with("\xEF\xBB\xBF")) {
      at_ = 3;
    }
  }

  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) {
      ++at_;
    }
  }

  bool take(char c) {
    skip_blanks();
    if (next() != c || at_ == text_.size()) {
      return false;
    }
    ++at_;
    return true;
  }

  /// Reads the next value into `value`, or only checks it if that is null.
  bool read(Json* value, std::size_t depth) {
    skip_blanks();
    switch (next()) {
      case '{':
        return enter(depth) && members(value, depth + 1);
      case '[':
        return enter(depth) && elements(value, depth + 1);
      case '"':
        return string_value(value);
      default:
        return word(value);
    }
  }

  bool enter(std::size_t depth) {
    ++at_;
    return depth < kMaxDepth && ++values_ <= most_;
  }

  /// Whether another element follows; the bracket is taken if none does.
  bool another(char bracket, bool& ok) {
    if (take(',')) {
      ok = ++values_ <= most_;
      return ok;
    }
    ok = take(bracket);
    return false;
  }

  bool members(Json* value, std::size_t depth) {
    if (value != nullptr) {
      *value = Json::object();
    }
    if (take('}')) {
      return true;
    }
    bool ok = true;
    do {
      std::string name;
      skip_blanks();
      if (!string(&name) || !take(':') || !member(value, std::move(name), depth)) {
        return false;
      }
    } while (another('}', ok));
    return ok;
  }

  bool member(Json* object, std::string&& name, std::size_t depth) {
    if (object == nullptr) {
      return read(nullptr, depth);
    }
    skip_blanks();
    if (name == "managedFields" && next() == '[') {
      return read(nullptr, depth);
    }
    // The last of several wins.
    return read(&object->get_ref<Json::object_t&>()[std::move(name)], depth);
  }

  bool elements(Json* value, std::size_t depth) {
    if (value != nullptr) {
      *value = Json::array();
    }
    if (take(']')) {
      return true;
    }
    bool ok = true;
    do {
      Json* const element =
          value == nullptr ? nullptr : &value->get_ref<Json::array_t&>().emplace_back();
      if (!read(element, depth)) {
        return false;
      }
    } while (another(']', ok));
    return ok;
  }

  bool string_value(Json* value) {
    std::string text;
    if (!string(value == nullptr ? nullptr : &text)) {
      return false;
    }
    if (value != nullptr) {
      *value = std::move(text);
    }
    return true;
  }

  bool string(std::string* out) {
    if (next() != '"') {
      return false;
    }
    if (ascii_string(out)) {
      return true;
    }
    const std::size_t quote = at_;
    at_ = after_string(text_, quote + 1);
    return token(text_.substr(quote, at_ - quote), [&](Json& read) {
      if (out != nullptr) {
        *out = std::move(read.get_ref<std::string&>());
      }
    });
  }

  /// False, with nothing taken, if nlohmann has to read something of it.
  bool ascii_string(std::string* out) {
    std::size_t begin = at_ + 1;
    for (std::size_t end = begin;; begin = end) {
      while (end < text_.size() && is_plain(text_[end])) {
        ++end;
      }
      if (out != nullptr) {
        out->append(text_, begin, end - begin);
      }
      if (end < text_.size() && text_[end] == '"') {
        at_ = end + 1;
        return true;
      }
      const char escaped =
          end + 1 < text_.size() && text_[end] == '\\' ? unescaped(text_[end + 1]) : '\0';
      if (escaped == '\0') {
        return false;
      }
      if (out != nullptr) {
        *out += escaped;
      }
      end += 2;
    }
  }

  /// What `c` means after a backslash; NUL if it begins a number or is no escape.
  static char unescaped(char c) {
    switch (c) {
      case '"':
      case '\\':
      case '/':
        return c;
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      default:
        return '\0';
    }
  }

  static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  static bool is_plain(char c) { return c >= ' ' && c < 0x7f && c != '"' && c != '\\'; }

  /// A number, true, false or null.
  bool word(Json* value) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_of_word(text_[at_])) {
      ++at_;
    }
    const std::string_view word = text_.substr(begin, at_ - begin);
    std::uint64_t number = 0;
    if (is_short_integer(word)) {
      std::from_chars(word.data(), word.data() + word.size(), number);
      if (value != nullptr) {
        *value = number;
      }
      return true;
    }
    return token(word, [&](Json& read) {
      if (value != nullptr) {
        *value = std::move(read);
      }
    });
  }

  static bool is_of_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' || c == 'E';
  }

  static bool is_short_integer(std::string_view word) {
    return !word.empty() && word.size() < 19 && word.front() != '0' &&
           std::ranges::all_of(word, is_digit);
  }

  /// Calls `use` with what nlohmann makes of one token.
  template <typename Use>
  bool token(std::string_view text, const Use& use) {
    Json value = Json::parse(text, nullptr, false);
    if (value.is_discarded()) {
      return false;
    }
    use(value);
    return true;
  }

  std::string_view text_;
  std::size_t most_;
  std::size_t at_ = 0;
  std::size_t values_ = 0;
};

}  // namespace

nlohmann::json parse(std::string_view text) {
  return Parser(text).whole();
}

nlohmann::json reread(std::string_view text) {
  return nlohmann::json::parse(text);
}

}  // namespace firesteel::json
