#include "conf/properties.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/number.h"
#include "base/text.h"
#include "base/unicode.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"

namespace firesteel::conf {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\f';
}

/// A logical line, without comments and with continuations joined (Properties.LineReader).
struct LogicalLine {
  std::string_view text;  ///< until the next one is read; escapes are not resolved yet
  int line = 0;
};

/// Splits text into logical lines: the state of Properties.LineReader.
class LineReader {
 public:
  explicit LineReader(std::string_view text)
      : text_(text), line_feed_(find('\n')), carriage_return_(find('\r')) {}

  std::optional<LogicalLine> next() {
    while (begin_ < text_.size()) {
      const int line = line_ + 1;
      const std::string_view natural = take_natural_line();
      if (natural.empty() || natural.front() == '#' || natural.front() == '!') {
        continue;
      }
      const std::string_view text = ends_in_odd_backslashes(natural) ? joined(natural) : natural;
      if (!text.empty()) {
        return LogicalLine{.text = text, .line = line};
      }
    }
    return std::nullopt;
  }

 private:
  /// The line and those that continue it.
  std::string_view joined(std::string_view natural) {
    joined_.clear();
    while (ends_in_odd_backslashes(natural)) {
      joined_ += natural.substr(0, natural.size() - 1);
      natural = take_natural_line();
    }
    joined_ += natural;
    return joined_;
  }

  /// The next natural line without leading whitespace and line end.
  std::string_view take_natural_line() {
    ++line_;
    if (line_feed_ < begin_) {
      line_feed_ = find('\n');
    }
    if (carriage_return_ < begin_) {
      carriage_return_ = find('\r');
    }
    const std::size_t end = std::min(line_feed_, carriage_return_);
    std::string_view line = text_.substr(begin_, end - begin_);
    const bool pair = text_.substr(end, 2) == "\r\n";
    begin_ = std::min(text_.size(), end + (pair ? 2 : 1));
    while (!line.empty() && is_blank(line.front())) {
      line.remove_prefix(1);
    }
    return line;
  }

  static bool ends_in_odd_backslashes(std::string_view line) {
    const std::size_t last = line.find_last_not_of('\\');
    const std::size_t count = line.size() - (last == std::string_view::npos ? 0 : last + 1);
    return count % 2 == 1;
  }

  /// The position of the next `c`, or the end of the text.
  [[nodiscard]] std::size_t find(char c) const {
    return std::min(text_.find(c, begin_), text_.size());
  }

  std::string_view text_;
  std::size_t begin_ = 0;        ///< of what is not read yet
  std::size_t line_feed_;        ///< the next one, if not before begin_
  std::size_t carriage_return_;  ///< likewise
  int line_ = 0;
  std::string joined_;
};

/// The code unit of the four hex digits at the start of `hex`; nothing if they are not hex digits.
std::optional<std::uint32_t> code_unit(std::string_view hex) {
  if (hex.size() < 4) {
    return std::nullopt;
  }
  return base::number_of<std::uint32_t>(hex.substr(0, 4), 16);
}

/// Resolves the escapes of a key or a value (Properties.loadConvert).
class Unescaper {
 public:
  Unescaper(std::string_view source, int line) : source_(source), line_(line) {}

  [[nodiscard]] std::string operator()(std::string_view text) const {
    if (text.find('\\') == std::string_view::npos) {
      return std::string(text);
    }
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t escape = std::min(text.find('\\', i), text.size());
      plain += text.substr(i, escape - i);
      i = escape + 2;
      if (escape + 1 >= text.size()) {
        break;
      }
      if (text[escape + 1] == 'u') {
        i += append_code_point(plain, text.substr(i));
      } else {
        plain += simple(text[escape + 1]);
      }
    }
    return plain;
  }

 private:
  static char simple(char c) {
    switch (c) {
      case 't':
        return '\t';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 'f':
        return '\f';
      default:
        return c;
    }
  }

  /// `digits` starts after "\u".  Returns the number of characters used.  As in Java, an unpaired
  /// surrogate becomes "?".
  std::size_t append_code_point(std::string& plain, std::string_view digits) const {
    const std::optional<std::uint32_t> unit = code_unit(digits);
    if (!unit) {
      throw Error(
          ErrorKind::kUsage,
          fmt::format("{}:{}: \\u is not followed by four hexadecimal digits", source_, line_),
          R"(use \uXXXX, or \\u for a backslash and a u)");
    }
    if (*unit < 0xD800 || *unit > 0xDFFF) {
      base::append_utf8(plain, *unit);
      return 4;
    }
    if (*unit < 0xDC00 && digits.substr(4, 2) == "\\u") {
      const std::optional<std::uint32_t> low = code_unit(digits.substr(6));
      if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
        base::append_utf8(plain, 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00));
        return 10;
      }
    }
    plain += '?';
    return 4;
  }

  std::string_view source_;
  int line_;
};

/// The end of the key and the start of the value (Properties.load0).
std::pair<std::size_t, std::size_t> key_and_value(std::string_view text) {
  std::size_t key_end = 0;
  bool escaped = false;
  bool separator = false;
  for (; key_end < text.size(); ++key_end) {
    const char c = text[key_end];
    if (!escaped && (c == '=' || c == ':' || is_blank(c))) {
      separator = !is_blank(c);
      break;
    }
    escaped = c == '\\' && !escaped;
  }
  std::size_t value = key_end < text.size() ? key_end + 1 : key_end;
  for (; value < text.size(); ++value) {
    const char c = text[value];
    if (is_blank(c)) {
      continue;
    }
    if (separator || (c != '=' && c != ':')) {
      break;
    }
    separator = true;
  }
  return {key_end, value};
}

/// What Properties.store never escapes.
constexpr auto kPlain = [] {
  std::array<bool, 256> plain{};
  plain.fill(true);
  for (const char c : std::string_view(" \t\n\r\f\\=:#!")) {
    plain.at(static_cast<unsigned char>(c)) = false;
  }
  return plain;
}();

std::size_t plain_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && kPlain[static_cast<unsigned char>(text[length])]) {
    ++length;
  }
  return length;
}

/// Mirrors Properties.saveConvert: escapes every space in a key, but only a leading one in a value.
void append_escaped(std::string& out, std::string_view text, bool every_space) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t plain = plain_length(text.substr(i));
    out += text.substr(i, plain);
    i += plain;
    if (i == text.size()) {
      return;
    }
    switch (const char c = text[i]) {
      case ' ':
        out += every_space || i == 0 ? "\\ " : " ";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\f':
        out += "\\f";
        break;
      case '\\':
      case '=':
      case ':':
      case '#':
      case '!':
        out += '\\';
        [[fallthrough]];
      default:
        out += c;
    }
  }
}

/// Mirrors Date.toString in UTC: "Sat Nov 21 03:33:31 UTC 2026".
std::string java_date(SystemTime now) {
  namespace chr = std::chrono;
  static constexpr std::array kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = chr::floor<chr::days>(now);
  const chr::year_month_day date{day};
  const chr::hh_mm_ss time{chr::floor<chr::seconds>(now - day)};
  return fmt::format("{} {} {:02} {:02}:{:02}:{:02} UTC {}",
                     kDays.at(chr::weekday{day}.c_encoding()),
                     kMonths.at(static_cast<unsigned>(date.month()) - 1),
                     static_cast<unsigned>(date.day()), time.hours().count(),
                     time.minutes().count(), time.seconds().count(), static_cast<int>(date.year()));
}

}  // namespace

std::vector<Property> read_properties(std::string_view text, std::string_view source) {
  const std::string valid =
      base::is_utf8(text) ? std::string() : base::with_replacement_characters(text);
  LineReader lines(valid.empty() ? text : valid);
  std::vector<Property> properties;
  while (const std::optional<LogicalLine> logical = lines.next()) {
    const Unescaper unescape(source, logical->line);
    const auto [key_end, value] = key_and_value(logical->text);
    properties.push_back({.key = unescape(logical->text.substr(0, key_end)),
                          .value = unescape(logical->text.substr(value)),
                          .line = logical->line});
  }
  return properties;
}

std::string write_properties(const std::map<std::string, std::string>& entries,
                             std::string_view config_map_name, SystemTime now) {
  std::string out =
      fmt::format("#Java properties built from Kubernetes config map with name: {}\n#{}\n",
                  config_map_name, java_date(now));
  for (const auto& [key, value] : entries) {
    append_escaped(out, key, true);
    out += '=';
    append_escaped(out, value, false);
    out += '\n';
  }
  return out;
}

}  // namespace firesteel::conf
